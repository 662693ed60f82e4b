"""Prototypes: common features in a table, rare ones in lists; the likeness is the same."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.matching.features import Vector
from knowledge.matching.prototypes import prototypes_of
from knowledge.matching.tuning import MOST_CORRECTED_CELLS


def vector(**values: float) -> Vector:
    """Features a, b, c … with their values."""
    return Vector(np.array([ord(name) - 97 for name in values], np.int32), np.array([*values.values()], np.float32))


PHRASES = (vector(a=0.6, b=0.8), vector(b=0.8, d=0.6), vector(c=1.0))
QUESTION = vector(b=0.5, c=0.5, e=0.5)


def test_features_of_many_entries_are_a_table_and_the_rest_lists() -> None:
    base = prototypes_of(PHRASES, np.array([0, 1, 2, *[3] * 20]), 5)
    assert base.rows.tolist() == [0, 1, -1, 2, -1]  # a, b and d tell the first two of 22 entries apart, only one has c
    assert (base.entries.tolist(), base.weights.tolist()) == ([2], [1.0])
    assert base.scores(QUESTION).tolist() == pytest.approx(
        [base.table[1, 0] / 2, base.table[1, 1] / 2, 0.5, *[0.0] * 19]
    )


def test_prototypes_score_the_entries_that_share_features() -> None:
    large = prototypes_of(PHRASES, np.array([0, 1, 2, *[3] * 2_000]), MOST_CORRECTED_CELLS // 2_000)
    scores = large.scores(QUESTION)
    assert scores.shape == (2_002,)
    assert np.flatnonzero(scores).tolist() == [0, 1, 2]
    assert scores[2] == 0.5
    assert large.parts(QUESTION, 1).tolist() == [scores[1], 0.0, 0.0]


def test_correction_moves_a_phrase_away_from_its_rival() -> None:
    phrase, other = vector(a=0.6, b=0.8), vector(a=0.8, b=0.6)
    own, rival = prototypes_of((phrase, other), np.array([0, 1, 2]), 2).scores(phrase).tolist()
    apart = 1.0 - float(phrase.values @ other.values)
    assert own - rival > 1.5 * apart
