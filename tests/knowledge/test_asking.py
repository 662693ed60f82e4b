"""The three bands: answered, offered, not understood."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.articles import Article
from knowledge.asking import Asker
from knowledge.findings import Place
from knowledge.matching import ANSWER_AT, CHOICES_AT, Candidate, Match

TODAY = date(2026, 11, 20)


class SteadyMatcher:
    """Knows every text and is always as sure of its entries as it was told."""

    def __init__(self, **scores: float) -> None:
        self._candidates = tuple(Candidate(name, score) for name, score in scores.items())

    def match(self, question: str) -> Match:
        return Match(self._candidates, question)

    def fit(self, text: str) -> float:
        return 1.0


def article(name: str, valid_until: date | None = None) -> Article:
    return Article(name, "en", f"about {name}", (), "yes", "", (), None, None, valid_until, Place("a.yaml"))


def asker(matcher: SteadyMatcher, *ended: str) -> Asker:
    articles = {name: article(name, date(2020, 1, 1) if name in ended else None) for name in "abcdefg"}
    return Asker({"en": articles}, {"en": matcher}, "en")  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("score", "decision"),
    [
        (1.0, "answer"),
        (ANSWER_AT, "answer"),
        (ANSWER_AT - 0.001, "choices"),
        (CHOICES_AT, "choices"),
        (CHOICES_AT - 0.001, "unknown"),
        (0.0, "unknown"),
    ],
)
def test_best_score_decides(score: float, decision: str) -> None:
    answer = asker(SteadyMatcher(a=score, b=0.0)).ask("anything", None, TODAY, None)
    assert (answer.decision, answer.score) == (decision, score)


def test_three_best_are_offered() -> None:
    answer = asker(SteadyMatcher(d=0.35, b=0.3, a=0.25, c=0.2)).ask("anything", None, TODAY, None)
    assert (answer.article, [choice.id for choice in answer.choices]) == (None, ["d", "b", "a"])


def test_five_candidates_are_named() -> None:
    matcher = SteadyMatcher(a=0.9, b=0.8, c=0.7, d=0.6, e=0.5, f=0.4)
    answer = asker(matcher).ask("anything", None, TODAY, None)
    assert [candidate.id for candidate in answer.candidates] == ["a", "b", "c", "d", "e"]


def test_ended_articles_make_room_for_the_next() -> None:
    matcher = SteadyMatcher(a=0.9, b=0.8, c=0.3, d=0.2)
    answer = asker(matcher, "a", "b").ask("anything", None, TODAY, None)
    assert (answer.decision, [choice.id for choice in answer.choices]) == ("choices", ["c", "d"])


def test_exact_words_are_sure_whatever_the_matcher_says() -> None:
    answer = asker(SteadyMatcher(a=0.9, b=0.1)).ask("About G?", None, TODAY, None)
    assert [(candidate.id, candidate.score) for candidate in answer.candidates] == [("g", 1.0), ("a", 0.9), ("b", 0.1)]
    assert answer.article == article("g")
