"""How sure a likeness is, measured by how alike the base's own phrases are to entries they do not belong to."""

from __future__ import annotations

import math

import numpy as np

from knowledge.matching.index import Index
from knowledge.matching.ranking import ranked
from knowledge.matching.tuning import (
    MOST_RIVALS,
    SURE_BASE,
    SURE_KNOWN,
    SURE_LIKENESS,
    USUAL_RIVAL,
    USUAL_RIVAL_PHRASES,
)


def usual_rival(index: Index) -> float:
    """The mean likeness of the base's phrases to the best entry that is not theirs.

    In a base of near questions a high likeness says little, among articles on different things a low one says much.
    A small base leans on what is usual.
    """
    phrases = range(0, len(index.texts), max(1, len(index.texts) // MOST_RIVALS))
    owners = np.searchsorted(index.bounds, phrases, side="right") - 1
    rivals = [_rival(index, phrase, int(owner)) for phrase, owner in zip(phrases, owners, strict=True)]
    known = [rival for rival in rivals if rival is not None]
    return (math.fsum(known) + USUAL_RIVAL * USUAL_RIVAL_PHRASES) / (len(known) + USUAL_RIVAL_PHRASES)


def confidence(likeness: float, rival: float, known: float) -> float:
    """0.0 to 1.0 from a likeness, the base's usual rival and the share of the question that the base knows."""
    return round(1 / (1 + math.exp(-(SURE_BASE + SURE_LIKENESS * (likeness - rival) + SURE_KNOWN * known))), 4)


def _rival(index: Index, phrase: int, owner: int) -> float | None:
    return next((near.likeness for near in ranked(index, index.phrase(phrase)) if near.entry != owner), None)
