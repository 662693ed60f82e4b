"""Running golden questions against a library: what was expected, what was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from knowledge.answer import Answer
from knowledge.articles import GoldenQuestion
from knowledge.library import Library

Verdict = Literal["right", "offered", "wrong", "missed", "false alarm"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one golden question went.

    "right": answered with the expected article, or rightly not answered; "offered": it is among the choices; "wrong":
    answered with another; "missed": neither answered nor offered; "false alarm": answered though nothing fits.
    """

    question: GoldenQuestion
    language: str
    answer: Answer
    verdict: Verdict

    @property
    def passed(self) -> bool:
        """Whether the customer got what was expected."""
        return self.verdict in ("right", "offered")

    @property
    def fine(self) -> bool:
        """Whether nothing has to be done: it passed, or was known to fail."""
        return self.passed or self.question.known_to_fail

    @property
    def found(self) -> str:
        """The ids answered or offered, or “nothing”, for people to read."""
        articles = [part.article for part in (self.answer, *self.answer.parts) if part.article]
        ids = list(dict.fromkeys(article.id for article in articles or self.answer.choices))
        return ", ".join(ids) or "nothing"


def run_golden(library: Library, golden: Iterable[tuple[str, GoldenQuestion]], today: date) -> list[Outcome]:
    """Asks each (language, question) as a message of a conversation in that language."""
    outcomes = []
    for language, question in golden:
        answer = library.ask(question.ask, language, today=today)
        outcomes.append(Outcome(question, language, answer, verdict(answer, question.expect)))
    return outcomes


def verdict(answer: Answer, expected: str | None) -> Verdict:
    """How the answer compares to the expected article id, None for “no answer”."""
    if answer.decision == "answer":
        articles = [part.article for part in (answer, *answer.parts) if part.article]
        if expected is None:
            return "false alarm"
        return "right" if expected in [article.id for article in articles] else "wrong"
    if expected is None:
        return "right"
    return "offered" if expected in [article.id for article in answer.choices] else "missed"
