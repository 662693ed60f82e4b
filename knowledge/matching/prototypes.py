"""Prototypes: one weighted set of features an entry, the sum of its phrases, corrected where they would mislead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.features import Ids, Values, Vector
from knowledge.matching.tuning import CORRECTION_MARGIN, CORRECTION_PASSES, CORRECTION_STEP, MOST_DENSE_CELLS

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
        return np.add.reduce(weighed, axis=0)

    def parts(self, vector: Vector, entry: int) -> Values:
        """See Prototypes."""
        return self.table[vector.ids, entry] * vector.values


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
    sums = [_sum(vectors[first:last]) for first, last in zip(bounds, bounds[1:], strict=False)]
    if features * len(sums) > MOST_DENSE_CELLS:
        return _sparse(sums, features)
    table = np.zeros((features, len(sums)), np.float32)
    for entry, total in enumerate(sums):
        table[total.ids, entry] = total.values
    prototypes = DensePrototypes(table)
    owners = np.repeat(np.arange(len(sums)), np.diff(bounds))
    _correct(prototypes, vectors, owners)
    return prototypes


def _sum(vectors: Sequence[Vector]) -> Vector:
    """The sum of the vectors, of length one."""
    if not vectors:
        return Vector(np.zeros(0, np.int32), np.zeros(0, np.float32))
    ids, places = np.unique(np.concatenate([vector.ids for vector in vectors]), return_inverse=True)
    values = np.bincount(places, np.concatenate([vector.values for vector in vectors]), len(ids))
    return Vector(ids, (values / np.sqrt(np.add.reduce(values * values))).astype(np.float32))


def _sparse(sums: Sequence[Vector], features: int) -> SparsePrototypes:
    ids = np.concatenate([total.ids for total in sums])
    order = np.argsort(ids, kind="stable")
    entries = np.repeat(np.arange(len(sums), dtype=np.int32), [len(total.ids) for total in sums])[order]
    weights = np.concatenate([total.values for total in sums])[order]
    starts = np.searchsorted(ids[order], np.arange(features + 1))
    return SparsePrototypes(starts, entries, weights, len(sums))


def _correct(prototypes: DensePrototypes, vectors: Sequence[Vector], owners: Numbers) -> None:
    """Passive-aggressive passes: a phrase that another entry's prototype fits nearly as well moves the two apart."""
    if prototypes.table.shape[1] < 2:
        return
    order = np.random.default_rng(0).permutation(len(vectors))
    for _ in range(CORRECTION_PASSES):
        order = np.array([n for n in order if _move_apart(prototypes, vectors[n], int(owners[n]))], np.int64)


def _move_apart(prototypes: DensePrototypes, vector: Vector, owner: int) -> bool:
    """Whether the phrase was too near another entry; then the two prototypes are moved by at most one step."""
    scores = prototypes.scores(vector)
    own = scores[owner]
    scores[owner] = -np.inf
    rival = int(scores.argmax())
    lack = CORRECTION_MARGIN - own + scores[rival]
    if lack <= 0:
        return False
    change = min(CORRECTION_STEP, float(lack) / 2) * vector.values
    prototypes.table[vector.ids, owner] += change
    prototypes.table[vector.ids, rival] -= change
    return True
