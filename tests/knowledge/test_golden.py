"""Golden questions and questions of one's own against a small library."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.answer import Answer
from knowledge.evaluation import Evaluation, Question, evaluate, read_questions
from knowledge.golden import run_golden, verdict
from knowledge.library import Library
from tests.knowledge.shelf import Shelf

TODAY = date(2026, 11, 20)
CONTENT = """\
- {id: parcel, question: Where is my parcel?, phrases: [track my order], answer: On its way}
- {id: return, question: How do I return a lamp?, phrases: [send it back], answer: By post}
- {id: hours, question: When are you open?, phrases: [opening hours], answer: Nine to six}
"""
GOLDEN = """\
- {ask: "WHERE is my parcel", expect: parcel}
- {ask: "how do i return a lamp", expect: hours}
- {ask: "quantum chromodynamics", expect: null}
- {ask: "opening hours", expect: null}
- {ask: "zzzz", expect: return}
- {ask: "Where is my parcel? When are you open?", expect: hours}
"""


@pytest.fixture
def library(shelf: Shelf) -> Library:
    shelf.write("en/a.yaml", CONTENT)
    shelf.write("en/golden.test.yaml", GOLDEN)
    return shelf.load()


def test_every_golden_question_gets_a_verdict(library: Library) -> None:
    outcomes = run_golden(library, [("en", question) for question in library.golden["en"]], TODAY)
    assert [(outcome.verdict, outcome.found, outcome.passed) for outcome in outcomes] == [
        ("right", "parcel", True),
        ("wrong", "return", False),
        ("right", "nothing", True),
        ("false alarm", "hours", False),
        ("missed", "nothing", False),
        ("right", "parcel, hours", True),
    ]


def test_expected_article_among_the_choices_is_offered(library: Library) -> None:
    answer = Answer("choices", "en", 0.3, choices=tuple(library.articles["en"].values())[:2])
    assert [verdict(answer, expected) for expected in ("return", "hours", None)] == ["offered", "missed", "right"]


def test_evaluation_counts_what_was_right_wrong_and_refused(library: Library) -> None:
    questions = [
        Question("where is my parcel", "parcel"),
        Question("opening hours", "parcel"),
        Question("opening hours please", "parcel"),
        Question("opening hours", None),
        Question("zzzz", None),
        Question("zzzz", "return"),
    ]
    assert evaluate(library, questions, "en", TODAY) == Evaluation(
        asked=6,
        fitting=4,
        top1=evaluate(library, questions[5:], "en", TODAY).top1 + 1,
        answered_right=1,
        wrong=3,
        refused=2,
        rightly_refused=1,
        confusions=(("parcel", "hours", 2), (None, "hours", 1)),
    )


def test_questions_are_read_line_by_line() -> None:
    lines = ['{"text": "где", "id": "a"}\n', "\n", '{"text": "x", "id": null, "more": 1}\n']
    assert read_questions(lines) == [Question("где", "a"), Question("x", None)]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"text": "x"}', '{"text": 1, "id": "a"}', '{"text": "x", "id": 2}', "[" * 9_999]
)
def test_line_that_is_no_question_is_named(line: str) -> None:
    with pytest.raises(ValueError, match=r'^line 2: expected \{"text": "…", "id": "…" or null\}$'):
        read_questions(['{"text": "x", "id": null}', line])
