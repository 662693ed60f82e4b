"""What editors may say of orders in a form: words that begin it, notes, and telling the status; and their mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.form_conditions import Comparison
from knowledge.forms import read_form

FORM = """\
id: back
title: {en: Send back}
starts: {en: [send back, return*]}
tells: order
fields:
  - id: order
    type: order
    label: {en: Order}
    ask: {en: Which order?}
  - id: contact
    type: contact
    label: {en: Contact}
    ask: {en: Which e-mail?}
  - id: wish
    type: choice
    label: {en: Wish}
    ask: {en: What now?}
    options:
      - id: money
        label: {en: Money}
        when: window in (withdrawal, unknown)
      - {id: repair, label: {en: Repair}}
notes:
  - when: wish == money and window == withdrawal
    text: {en: You get it all back.}
"""


def read(folder: Path, text: str) -> list[str]:
    path = folder / "form.yaml"
    path.write_text(text, encoding="utf-8")
    return [str(finding).removeprefix(f"{path}:") for finding in read_form(path)[1]]


def test_form_with_notes_words_and_windows_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, FORM) == []
    form, _ = read_form(tmp_path / "form.yaml")
    assert form is not None
    assert form.starts == {"en": ("send back", "return*")}
    assert (form.tells, form.notes[0].text) == ("order", {"en": "You get it all back."})
    assert form.notes[0].when.holds({"wish": "money", "window": "withdrawal"})
    assert form.fields[2].options[0].when == Comparison("window", ("withdrawal", "unknown"), 0)


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        (
            "window == withdrawal",
            "window == withdrawel",
            "24:29: `window` has no answer `withdrawel`: did you mean `withdrawal`?",
        ),
        ("wish == money and", "wich == money and", "24:11: `wich` cannot be used here: did you mean `wish`?"),
        ("  - when: wish == money and window == withdrawal\n    text", "  - text", "24:5: a note needs `when`"),
        ("{en: You get it all back.}", "You get it", "25:11: `text` needs a text per language, for example `en: …`"),
        ("tells: order", "tells: weather", "4:8: `tells: weather` is not known: it can be order, "),
        (
            "    type: contact\n",
            "    type: email\n",
            "1:1: `tells: order` needs a field `type: order` and one `type: contact`",
        ),
        ("starts: {en: [", "starts: {eng: [", "3:15: `eng` is not a language: two small letters such as en"),
    ],
)
def test_mistake_is_said_with_its_place(tmp_path: Path, good: str, bad: str, said: str) -> None:
    assert said in read(tmp_path, FORM.replace(good, bad))


def test_window_before_any_order_is_asked_is_no_condition(tmp_path: Path) -> None:
    first = FORM.replace(
        "  - id: order\n",
        "  - id: note\n    type: text\n    when: window == over\n    label: {en: N}\n    ask: {en: N}\n  - id: order\n",
        1,
    )
    assert read(tmp_path, first) == ["8:11: `window` cannot be used here: no such field"]


def test_option_that_no_window_allows_is_never_asked(tmp_path: Path) -> None:
    never = FORM.replace("when: window in (withdrawal, unknown)", "when: window == over and window == unknown")
    [finding] = read(tmp_path, never)
    assert "never asked" in finding
