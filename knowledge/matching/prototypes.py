"""Prototypes: one weighted set of features an entry, the sum of its phrases, corrected where they would mislead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.features import Ids, Values, Vector
from knowledge.matching.tuning import (
    CORRECTION_MARGIN,
    CORRECTION_PASSES,
    CORRECTION_STEP,
    MOST_DENSE_CELLS,
    MOST_KEPT_CELLS,
    PROTOTYPE_POWER,
    RIVALS,
)

Numbers = NDArray[np.int64]


class Prototypes(Protocol):
    """All prototypes of a base."""

    def scores(self, vector: Vector) -> Values:
        """The likeness of the text to every entry's prototype."""

    def parts(self, vector: Vector, entry: int) -> Values:
        """What each feature of the text adds to its likeness to one entry."""


class DensePrototypes:
    """A table of features by entries: fast, for bases where it fits."""

    def __init__(self, table: Values) -> None:
        self.table = table

    def scores(self, vector: Vector) -> Values:
        """See Prototypes."""
        weighed: Values = self.table[vector.ids]
        weighed *= vector.values[:, None]
        scores: Values = np.add.reduce(weighed, axis=0)
        return scores

    def parts(self, vector: Vector, entry: int) -> Values:
        """See Prototypes."""
        parts: Values = self.table[vector.ids, entry] * vector.values
        return parts


@dataclass(frozen=True, slots=True)
class SparsePrototypes:
    """For every feature the entries that use it: `entries[starts[f]:starts[f + 1]]`, with their weights."""

    starts: Numbers
    entries: Ids
    weights: Values
    size: int

    def scores(self, vector: Vector) -> Values:
        """See Prototypes."""
        first, counts = self.starts[vector.ids], self.starts[vector.ids + 1] - self.starts[vector.ids]
        ends = np.cumsum(counts)
        at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - ends + counts, counts)
        weighed = self.weights[at] * np.repeat(vector.values, counts)
        return np.bincount(self.entries[at], weighed, self.size).astype(np.float32)

    def parts(self, vector: Vector, entry: int) -> Values:
        """See Prototypes."""
        alone = [Vector(vector.ids[n : n + 1], vector.values[n : n + 1]) for n in range(len(vector.ids))]
        return np.array([self.scores(feature)[entry] for feature in alone], np.float32)


def prototypes_of(vectors: Sequence[Vector], bounds: Numbers, features: int) -> Prototypes:
    """The prototypes of entries whose phrases are `vectors[bounds[e]:bounds[e + 1]]`."""
    sums = [_sum(vectors[first:last]) for first, last in pairwise(bounds)]
    if features * len(sums) > MOST_DENSE_CELLS:
        return _sparse(sums, features)
    table = np.zeros((features, len(sums)), np.float32)
    for entry, total in enumerate(sums):
        table[total.ids, entry] = total.values
    prototypes = DensePrototypes(table)
    owners = np.repeat(np.arange(len(sums)), np.diff(bounds))
    _correct(prototypes, vectors, owners)
    return prototypes if table.size <= MOST_KEPT_CELLS else _packed(table)


def _packed(table: Values) -> SparsePrototypes:
    """What is not zero of a table: a tenth of the memory for 1,000 entries, for 0.15 ms a question more."""
    features, entries = np.nonzero(table)
    starts = np.searchsorted(features, np.arange(table.shape[0] + 1))
    return SparsePrototypes(starts, entries.astype(np.int32), table[features, entries], table.shape[1])


def _sum(vectors: Sequence[Vector]) -> Vector:
    """The sum of the vectors, flattened, of length one: what one phrase says counts, what many say not much more."""
    if not vectors:
        return Vector(np.zeros(0, np.int32), np.zeros(0, np.float32))
    ids, places = np.unique(np.concatenate([vector.ids for vector in vectors]), return_inverse=True)
    sums = np.bincount(places, np.concatenate([vector.values for vector in vectors]), len(ids))
    values = sums**PROTOTYPE_POWER
    return Vector(ids, (values / np.sqrt(np.add.reduce(values * values))).astype(np.float32))


def _sparse(sums: Sequence[Vector], features: int) -> SparsePrototypes:
    ids = np.concatenate([total.ids for total in sums])
    order = np.argsort(ids, kind="stable")
    entries = np.repeat(np.arange(len(sums), dtype=np.int32), [len(total.ids) for total in sums])[order]
    weights = np.concatenate([total.values for total in sums])[order]
    starts = np.searchsorted(ids[order], np.arange(features + 1))
    return SparsePrototypes(starts, entries, weights, len(sums))


def _correct(prototypes: DensePrototypes, vectors: Sequence[Vector], owners: Numbers) -> None:
    """Passive-aggressive passes: a phrase that another entry's prototype fits nearly as well moves the two apart.

    Only the rivals strongest before the first pass are looked at: a pass costs little in a base of many entries.
    """
    if prototypes.table.shape[1] < 2:
        return
    order = np.random.default_rng(0).permutation(len(vectors)).tolist()
    rivals = {n: _rivals(prototypes.scores(vectors[n]), int(owners[n])) for n in order}
    for _ in range(CORRECTION_PASSES):
        order = [n for n in order if _move_apart(prototypes.table, vectors[n], int(owners[n]), rivals[n])]


def _rivals(scores: Values, owner: int) -> Numbers:
    """The other entries most alike."""
    order: Numbers = np.argsort(-scores, kind="stable")
    others: Numbers = order[order != owner]
    return others[:RIVALS]


def _move_apart(table: Values, vector: Vector, owner: int, rivals: Numbers) -> bool:
    """Whether the phrase was too near a rival entry; then the two prototypes are moved by at most one step."""
    values = vector.values
    scores = np.add.reduce(table[vector.ids[:, None], rivals] * values[:, None], axis=0)
    best = int(scores.argmax())
    lack = CORRECTION_MARGIN - float(np.add.reduce(table[vector.ids, owner] * values)) + float(scores[best])
    if lack <= 0:
        return False
    change = np.float32(min(CORRECTION_STEP, lack / 2)) * values
    table[vector.ids, owner] += change
    table[vector.ids, rivals[best]] -= change
    return True
