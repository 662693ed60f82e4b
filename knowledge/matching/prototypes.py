"""Prototypes: one weighted set of features an entry, the sum of its phrases, corrected where they would mislead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.features import Ids, Values, Vector
from knowledge.matching.tuning import (
    COMMON_SHARE,
    CORRECTION_MARGIN,
    CORRECTION_PASSES,
    CORRECTION_STEP,
    MOST_CORRECTED_CELLS,
    PROTOTYPE_POWER,
    RIVALS,
)

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Prototypes:
    """All prototypes of a base: a table for the features that many entries use, lists for the many that few use.

    `rows[f]` is the line of feature `f` in `table` or -1; then its entries are `entries[starts[f]:starts[f + 1]]` with
    their `weights`. Against one table this takes a tenth of the memory for 1,000 entries and half the time.
    """

    table: Values
    rows: Numbers
    starts: Numbers
    entries: Ids
    weights: Values
    size: int

    def scores(self, vector: Vector) -> Values:
        """The likeness of the text to every entry's prototype."""
        rows = self.rows[vector.ids]
        rare = rows < 0
        weighed = self.table[rows[~rare]]
        weighed *= vector.values[~rare, None]
        scores: Values = np.add.reduce(weighed, axis=0)
        return scores + self._listed(vector.ids[rare], vector.values[rare])

    def _listed(self, ids: Ids, values: Values) -> Values:
        first = self.starts[ids]
        counts = self.starts[ids + 1] - first
        ends = np.cumsum(counts)
        at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - ends + counts, counts)
        weighed = self.weights[at] * np.repeat(values, counts)
        return np.bincount(self.entries[at], weighed, self.size).astype(np.float32)

    def parts(self, vector: Vector, entry: int) -> Values:
        """What each feature of the text adds to its likeness to one entry."""
        alone = [Vector(vector.ids[n : n + 1], vector.values[n : n + 1]) for n in range(len(vector.ids))]
        return np.array([self.scores(feature)[entry] for feature in alone], np.float32)


def prototypes_of(vectors: Sequence[Vector], bounds: Numbers, features: int) -> Prototypes:
    """The prototypes of entries whose phrases are `vectors[bounds[e]:bounds[e + 1]]`."""
    sums = [_sum(vectors[first:last]) for first, last in pairwise(bounds)]
    ids = np.concatenate([np.zeros(0, np.int32), *(total.ids for total in sums)])
    entries = np.repeat(np.arange(len(sums)), [len(total.ids) for total in sums])
    weights = np.concatenate([np.zeros(0, np.float32), *(total.values for total in sums)])
    if features * len(sums) <= MOST_CORRECTED_CELLS:
        table = np.zeros((features, len(sums)), np.float32)
        table[ids, entries] = weights
        _correct(table, vectors, np.repeat(np.arange(len(sums)), np.diff(bounds)))
        ids, entries = np.nonzero(table)
        weights = table[ids, entries]
    return _packed(ids, entries, weights, features, len(sums))


def _packed(ids: Ids, entries: Numbers, weights: Values, features: int, size: int) -> Prototypes:
    order = np.argsort(ids, kind="stable")
    ids, entries, weights = ids[order], entries[order], weights[order]
    counts = np.bincount(ids, minlength=features)
    common = np.nonzero(counts > size * COMMON_SHARE)[0]
    rows = np.full(features, -1, np.int64)
    rows[common] = np.arange(len(common))
    table = np.zeros((len(common), size), np.float32)
    in_table = rows[ids] >= 0
    table[rows[ids[in_table]], entries[in_table]] = weights[in_table]
    starts = np.concatenate(([0], np.cumsum(np.where(rows >= 0, 0, counts))))
    return Prototypes(table, rows, starts, entries[~in_table].astype(np.int32), weights[~in_table], size)


def _sum(vectors: Sequence[Vector]) -> Vector:
    """The sum of the vectors, flattened, of length one: what one phrase says counts, what many say not much more."""
    if not vectors:
        return Vector(np.zeros(0, np.int32), np.zeros(0, np.float32))
    ids, places = np.unique(np.concatenate([vector.ids for vector in vectors]), return_inverse=True)
    sums = np.bincount(places, np.concatenate([vector.values for vector in vectors]), len(ids))
    values = sums**PROTOTYPE_POWER
    return Vector(ids, (values / np.sqrt(np.add.reduce(values * values))).astype(np.float32))


def _correct(table: Values, vectors: Sequence[Vector], owners: Numbers) -> None:
    """Passive-aggressive passes: a phrase that another entry's prototype fits nearly as well moves the two apart.

    Only the rivals strongest before the first pass are looked at: a pass costs little in a base of many entries.
    """
    if table.shape[1] < 2:
        return
    order = np.random.default_rng(0).permutation(len(vectors)).tolist()
    rivals = {n: _rivals(_scores(table, vectors[n]), int(owners[n])) for n in order}
    for _ in range(CORRECTION_PASSES):
        order = [n for n in order if _move_apart(table, vectors[n], int(owners[n]), rivals[n])]


def _scores(table: Values, vector: Vector) -> Values:
    weighed = table[vector.ids]
    weighed *= vector.values[:, None]
    scores: Values = np.add.reduce(weighed, axis=0)
    return scores


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
