"""Forms as editors write them, and the exact sentence they get for each mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.forms import read_form, read_forms

GOOD = """\
id: tea
title: {en: Order tea, ru: Заказать чай}
kind: order
department: kitchen
fields:
  - id: sort
    type: choice
    label: {en: Sort, ru: Сорт}
    ask: {en: Which tea?, ru: Какой чай?}
    options:
      - id: black
        label: {en: Black, ru: Чёрный}
        words: {en: [earl grey, assam*]}
      - id: green
        label: {en: Green, ru: Зелёный}
  - id: milk
    type: yesno
    when: sort == black
    label: {en: Milk, ru: Молоко}
    ask: {en: "With milk?", ru: "С молоком?"}
  - id: note
    type: text
    optional: yes
    extra: yes
    label: {en: Note, ru: Заметка}
done: {en: It is brewing., ru: Заваривается.}
"""


def complaints(folder: Path, text: str) -> list[str]:
    """The findings of a form file, as printed."""
    (folder / "tea.yaml").write_text(text, encoding="utf-8")
    return [str(finding) for finding in read_form(folder / "tea.yaml", "tea.yaml")[1]]


def test_good_form_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "tea.yaml").write_text(GOOD, encoding="utf-8")
    form, findings = read_form(tmp_path / "tea.yaml")
    assert findings == []
    assert form is not None
    assert (form.id, form.title["ru"], form.kind, form.department) == ("tea", "Заказать чай", "order", "kitchen")
    assert [(field.id, field.type, field.optional, field.extra) for field in form.fields] == [
        ("sort", "choice", False, False),
        ("milk", "yesno", False, False),
        ("note", "text", True, True),
    ]
    assert form.fields[0].options[0].words == {"en": ("earl grey", "assam*")}
    milk = form.field("milk")
    assert milk is not None
    assert milk.when is not None
    assert (milk.when.holds({"sort": "black"}), milk.when.holds({"sort": "green"})) == (True, False)
    assert form.field("sugar") is None


def test_form_without_an_id_takes_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "tea.yaml").write_text(GOOD.replace("id: tea\n", ""), encoding="utf-8")
    form, findings = read_form(tmp_path / "tea.yaml")
    assert findings == []
    assert form is not None
    assert form.id == "tea"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("type: yesno", "type: yesna", "17:11: `type: yesna` is not known: did you mean `yesno`?"),
        ("    type: yesno\n", "", "16:5: a field needs `type`"),
        ("label: {en: Milk, ru: Молоко}", "label: {en: Milk}", "19:12: `label` has no text in `ru`, but the title has"),
        (
            "label: {en: Milk, ru: Молоко}",
            "label: Milk",
            "19:12: `label` needs a text per language, for example `en: …`",
        ),
        ("    label: {en: Milk, ru: Молоко}\n", "", "16:5: `label` is missing"),
        (
            "sort == black",
            "sort = black",
            "18:16: the condition cannot be read: after “sort” comes ==, !=, in (…) or not in (…)",
        ),
        ("sort == black", "sort == blak", "18:11: `sort` has no answer `blak`: did you mean `black`?"),
        ("sort == black", '"sort == blue"', "18:12: `sort` has no answer `blue`: it can be black, green"),
        ("sort == black", "sorte == black", "18:11: `sorte` cannot be used here: did you mean `sort`?"),
        ("sort == black", "answered(sort) and note == x", "18:30: `note` cannot be used here: it is asked later"),
        ("sort == black", "(sort == black", "18:25: the condition cannot be read: expected “)” here"),
        ("sort == black", "sort == black green", "18:25: the condition cannot be read: did not expect “green” here"),
        ("sort == black", "sort == black and sort == green", "18:11: never asked: no answers make this condition true"),
        (
            "id: milk",
            "id: Milk",
            "16:9: the id `Milk` may have small Latin letters, digits and - only, at most 24, a letter first",
        ),
        ("id: milk", "id: sort", "16:5: the field `sort` is here 2 times"),
        ("id: green", "id: black", "14:9: the option `black` is here 2 times"),
        ("{en: Green,", "{en: black,", "6:5: two options are called “black” (en)"),
        ("optional: yes\n", "optional: no\n", "21:5: an `extra` field must be `type: text` and `optional: yes`"),
        ("extra: yes", "extra: maybe", "24:12: `extra: maybe` is not known: it can be true, yes, false, no"),
        ("kind: order", "kinds: order", "3:1: `kinds` is not known in a form: did you mean `kind`?"),
        (
            "{en: Note, ru",
            "{en: Note, de_DE: Notiz, ru",
            "25:30: `de_DE` is not a language: two small letters such as en",
        ),
    ],
)
def test_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in GOOD
    assert complaints(tmp_path, GOOD.replace(old, new, 1)) == [f"tea.yaml:{expected}"]


def test_choice_with_one_option_or_options_without_a_choice(tmp_path: Path) -> None:
    text = GOOD.replace("type: choice", "type: text").replace("    when: sort == black\n", "")
    assert complaints(tmp_path, text) == ["tea.yaml:6:5: `options` belong to a choice, this field is `text`"]
    text = GOOD[: GOOD.index("      - id: green")] + GOOD[GOOD.index("  - id: milk") :]
    assert complaints(tmp_path, text) == ["tea.yaml:6:5: a choice needs at least two `options`"]


def test_order_pattern_needs_a_digit(tmp_path: Path) -> None:
    text = GOOD.replace("type: yesno", "type: order\n    pattern: TEA")
    assert complaints(tmp_path, text) == [
        "tea.yaml:16:5: `pattern` needs at least one # (a digit), for example TH-#####"
    ]


def test_unknown_weekday_is_named(tmp_path: Path) -> None:
    text = GOOD.replace("type: yesno", "type: date\n    days: [mon, caturday]")
    assert complaints(tmp_path, text) == [
        "tea.yaml:18:11: `caturday` is not a day: write mon, tue, wed, thu, fri, sat, sun"
    ]


def test_field_behind_an_end_is_never_reached(tmp_path: Path) -> None:
    text = GOOD.replace(
        "label: {en: Black, ru: Чёрный}", "label: {en: Black, ru: Чёрный}\n        solved: {en: Ok, ru: Ок}"
    )
    assert complaints(tmp_path, text) == ["tea.yaml:19:11: never asked: no answers make this condition true"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "tea.yaml:1:1: the file is empty"),
        ("- a\n", "tea.yaml:1:1: a form must be lines of `key: value`"),
        ("title: {en: Tea}\n", "tea.yaml:1:1: a form needs `fields`"),
    ],
)
def test_file_that_is_no_form(tmp_path: Path, text: str, expected: str) -> None:
    assert expected in complaints(tmp_path, text)


def test_broken_form_leaves_the_others_and_collisions_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "c.yaml").write_text(GOOD.replace("id: tea", "id: chai"), encoding="utf-8")
    (tmp_path / "d.yaml").write_text("title: [", encoding="utf-8")
    forms, findings = read_forms(tmp_path)
    assert list(forms) == ["tea", "chai"]
    assert [(Path(finding.place.path).name, finding.message) for finding in findings][:3] == [
        ("b.yaml", "another form is already called `tea`"),
        ("c.yaml", "the title “Order tea” (en) is also that of `tea`"),
        ("c.yaml", "the title “Заказать чай” (ru) is also that of `tea`"),
    ]
    assert {Path(finding.place.path).name for finding in findings[3:]} == {"d.yaml"}


LINES = GOOD.splitlines(keepends=True)


@given(st.lists(st.tuples(st.integers(0, len(LINES) - 1), st.text(max_size=12)), max_size=4))
@settings(deadline=None, max_examples=150)
def test_reading_a_damaged_form_never_raises(
    tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, str]]
) -> None:
    lines = list(LINES)
    for at, text in damage:
        lines[at] = lines[at][: len(lines[at]) // 2] + text + "\n"
    path = tmp_path_factory.getbasetemp() / "damaged.yaml"
    path.write_text("".join(lines), encoding="utf-8", errors="replace")
    form, findings = read_form(path)
    assert form is not None or findings
