"""Scoring a library on questions of one's own: how often it is right, wrong, silent, and what it mixes up."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.library import Library

WORST = 10


@dataclass(frozen=True, slots=True)
class Question:
    """A customer's words and the id they belong to; None: no article fits."""

    text: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Counts over all questions.

    `fitting`: those that have an article; `top1` of them have it first, `answered_right` are answered with it.
    `wrong`: answered with an article that is not meant. `refused`: not answered, `rightly_refused` of them have none.
    `confusions`: (meant id or None, answered id, times), most frequent first.
    """

    asked: int
    fitting: int
    top1: int
    answered_right: int
    wrong: int
    refused: int
    rightly_refused: int
    confusions: tuple[tuple[str | None, str, int], ...]


def read_questions(lines: Iterable[str]) -> list[Question]:
    """JSON lines `{"text": …, "id": … or null}`; raises ValueError naming the first line that is none."""
    questions = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text, article_id = row["text"], row["id"]
        except (ValueError, KeyError, TypeError, RecursionError):
            text = article_id = None
        if not isinstance(text, str) or not isinstance(article_id, str | None):
            raise ValueError(f'line {number}: expected {{"text": "…", "id": "…" or null}}')
        questions.append(Question(text, article_id))
    return questions


def evaluate(library: Library, questions: Iterable[Question], language: str | None, today: date) -> Evaluation:
    """Asks every question; `language` as in `Library.ask`."""
    counts: Counter[str] = Counter()
    confusions: Counter[tuple[str | None, str]] = Counter()
    for question in questions:
        answer = library.ask(question.text, language, today=today)
        best = answer.candidates[0].id if answer.candidates else None
        given = answer.article.id if answer.article else None
        counts.update(_signs(question.id, best, given))
        if given is not None and given != question.id:
            confusions[question.id, given] += 1
    worst = sorted(confusions.items(), key=lambda pair: (-pair[1], pair[0][0] or "", pair[0][1]))[:WORST]
    return Evaluation(
        asked=counts["asked"],
        fitting=counts["fitting"],
        top1=counts["top1"],
        answered_right=counts["answered_right"],
        wrong=counts["wrong"],
        refused=counts["refused"],
        rightly_refused=counts["rightly_refused"],
        confusions=tuple((meant, given, times) for (meant, given), times in worst),
    )


def _signs(meant: str | None, best: str | None, given: str | None) -> list[str]:
    signs = {
        "asked": True,
        "fitting": meant is not None,
        "top1": meant is not None and best == meant,
        "answered_right": meant is not None and given == meant,
        "wrong": given is not None and given != meant,
        "refused": given is None,
        "rightly_refused": given is None and meant is None,
    }
    return [name for name, seen in signs.items() if seen]
