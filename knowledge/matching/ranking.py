"""Which entries a text is most like."""

from __future__ import annotations

import numpy as np

from knowledge.matching.features import Vector
from knowledge.matching.index import Index, Nearest
from knowledge.matching.tuning import FINALISTS, NEAREST_SHARE


def ranked(index: Index, vector: Vector) -> list[Nearest]:
    """The entries most alike by their prototypes, ordered together with their nearest phrase; equals as in the base."""
    scores = index.prototypes.scores(vector)
    finalists = np.argsort(-scores, kind="stable")[:FINALISTS].tolist()
    by_feature = np.zeros(index.features.total, np.float32)
    by_feature[vector.ids] = vector.values
    near = [index.nearest(entry, by_feature) for entry in finalists]
    both = [Nearest(n.entry, _likeness(float(scores[n.entry]), n.likeness), n.phrase) for n in near]
    return sorted(both, key=lambda each: (-each.likeness, each.entry))


def _likeness(prototype: float, nearest: float) -> float:
    """Rounded, so that equal entries stay equal whatever the order of the sums."""
    return round(prototype + NEAREST_SHARE * nearest, 5)
