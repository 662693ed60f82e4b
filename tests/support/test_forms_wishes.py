"""Which messages begin a form by themselves: sentences as customers type them, and questions that must not."""

from __future__ import annotations

import datetime

import pytest

from knowledge.library import Library
from support.forms.wishes import wished
from tests.support.forms_customer import ROOT
from tests.support.test_forms_early_details import LANGUAGES, sentences

TODAY = datetime.date(2026, 11, 21)
LIBRARY = Library.load(ROOT / "knowledge" / "content")
PRECISION, RECALL, MOST_BEGUN = 0.88, 0.85, 0.05
OWN = {"order", "contact", "email", "phone"}


def begun_by(text: str, language: str) -> str | None:
    answer = LIBRARY.ask(text, language, today=TODAY)
    answered = (answer.article.form or "") if answer.article else None
    return wished(LIBRARY.forms, text, answer.language, TODAY, answered=answered)


@pytest.mark.parametrize("language", LANGUAGES)
def test_wish_with_details_of_ones_own_begins_the_right_form(language: str) -> None:
    rows = [row for part in ("", ".held") for row in sentences(language + part) if OWN & row["expect"].keys()]
    begun = [(begun_by(row["say"], language), row["form"]) for row in rows]
    right = sum(form == wanted for form, wanted in begun)
    some = sum(form is not None for form, _ in begun)
    assert (right / some >= PRECISION, right / len(begun) >= RECALL) == (True, True), (right, some, len(begun))


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden_question_begins_a_form_only_where_its_article_offers_one(language: str) -> None:
    golden = LIBRARY.golden[language]
    begun = [(question.expect, form) for question in golden if (form := begun_by(question.ask, language))]
    assert len(begun) <= len(golden) * MOST_BEGUN
    for expected, form in begun:
        article = LIBRARY.article(expected or "", language)
        assert (expected, article and article.form) == (expected, form)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("I want to return order 10234, it arrived broken", "return"),
        ("How do I return something?", None),
        ("my lamp arrived broken", "return"),
        ("I want to return a lamp", None),
        ("10234", "order-status"),
        ("TH-20421, anna@example.com", "order-status"),
        ("how long until I get my money back for 33120?", None),
        ("cancel TH-20421 please", "change-order"),
        ("call me back, 07400 123456", "callback"),
        ("is my data safe with you? anna@example.com", None),
    ],
)
def test_sentence_begins_what_it_asks_for(text: str, form: str | None) -> None:
    assert begun_by(text, "en") == form
