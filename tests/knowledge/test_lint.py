"""What `kb check` tells the editors of a folder that can be read."""

from __future__ import annotations

from datetime import date

from knowledge.lint import lint
from tests.knowledge.shelf import Shelf

TODAY = date(2026, 11, 20)
PARCEL = "- {id: parcel, question: Where is my parcel?, answer: On its way}\n"
FORM = """\
id: return
title: {en: Return an item}
articles: [parcel, refund]
fields:
  - id: why
    type: text
    label: {en: Why}
    ask: {en: Why do you return it?}
"""


def found(shelf: Shelf) -> list[str]:
    findings = lint(shelf.read(), TODAY)
    return [f"{finding.severity}: {line}" for finding, line in zip(findings, shelf.short(findings), strict=True)]


def test_tidy_folder_has_no_findings(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", PARCEL)
    shelf.write("ru/a.yaml", "- {id: parcel, question: Где посылка?, answer: В пути}\n")
    shelf.write("en/golden.test.yaml", "- {ask: parcel where, expect: parcel}\n- {ask: weather, expect: null}\n")
    assert found(shelf) == []


def test_missing_translation_is_told_once(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", PARCEL)
    shelf.write("ru/a.yaml", "- {id: hours, question: Когда вы работаете?, answer: Всегда}\n")
    shelf.write("el/a.yaml", "- {id: hours, question: Τι ώρες έχετε;, answer: Πάντα}\n")
    assert found(shelf) == [
        "warning: el/a.yaml:1:8: `hours` is missing in: en",
        "warning: en/a.yaml:1:8: `parcel` is missing in: el, ru",
    ]


def test_dead_references_are_errors(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", "- {id: a, question: Where?, answer: There, related: [b, c], form: nothing}\n")
    shelf.write("en/b.yaml", "- {id: b, question: When, answer: Then}\n")
    assert found(shelf) == [
        "error: en/a.yaml:1:8: `related: c`: there is no such entry",
        "error: en/a.yaml:1:8: `form: nothing`: there is no such form",
    ]


def test_form_naming_a_missing_article_is_found_and_still_served(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", PARCEL)
    shelf.write("forms/return.yaml", FORM)
    assert "error: forms/return.yaml:1:1: `articles: refund`: there is no such entry" in found(shelf)
    assert shelf.load().forms.keys() == {"return"}


def test_golden_question_and_article_must_meet(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", PARCEL)
    shelf.write("en/golden.test.yaml", "- {ask: what are your hours, expect: hours}\n")
    assert found(shelf) == [
        "warning: en/a.yaml:1:8: no golden question leads to `parcel`",
        "error: en/golden.test.yaml:1:9: `expect: hours`: there is no such entry",
    ]


def test_expired_and_long_articles_are_warned_of(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", "- {id: sale, question: Sale?, answer: Now, valid_until: 2026-11-19}\n")
    shelf.write("en/b.yaml", f"- {{id: long, question: Long?, answer: {'a' * 3_501}}}\n")
    shelf.write("en/c.yaml", f"- {{id: fit, question: Fit?, answer: {'b' * 3_500}, valid_until: 2026-11-20}}\n")
    assert found(shelf) == [
        "warning: en/a.yaml:1:8: `sale` is not answered since 2026-11-19",
        "warning: en/b.yaml:1:8: the answer has 3501 characters; over 3500 it comes in several messages",
    ]


def test_doubles_name_each_other(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", PARCEL)
    shelf.write("en/b.yaml", "- {id: b, question: My parcel is WHERE, phrases: [lost it], answer: 'On  its way'}\n")
    place = f"{shelf.folder}/en/a.yaml:1:8"
    assert [line.replace(place, "HERE").replace("en/a.yaml:1:8", "HERE") for line in found(shelf)] == [
        "warning: en/b.yaml:1:8: “My parcel is WHERE” is also asked in `parcel` (HERE)",
        "warning: en/b.yaml:1:8: the same answer as `parcel` (HERE): make them one",
    ]


def test_reading_errors_come_along_in_the_order_of_the_files(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", "- {id: sale, question: Sale?, answer: Now, valid_until: 2020-01-01}\n- {id: x}\n")
    assert found(shelf) == [
        "warning: en/a.yaml:1:8: `sale` is not answered since 2020-01-01",
        "error: en/a.yaml:2:3: an entry needs `question`",
        "error: en/a.yaml:2:3: an entry needs `answer`",
    ]
