"""desk.yaml and the ready answers: what is read, and every mistake at its line."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.calendars import ALWAYS
from knowledge.canned import PLACEHOLDERS
from knowledge.desk import DeskPlan, Promises
from knowledge.library import Library
from knowledge.lint import lint
from tests.conftest import CONTENT
from tests.knowledge.shelf import Shelf

MINUTE = 60_000
GOOD = """\
calendars:
  - id: team
    time_zone: Europe/Athens
    hours:
      mon-fri: 09:00-13:00, 14:00-18:00
      sat: [10:00-15:00]
    holidays: [12-25, 2026-04-13]
    exceptions:
      2026-12-24: 09:00-14:00
      2026-12-31: closed
  - id: night
    hours: {fri-mon: 22:00-24:00}
departments:
  - id: returns
    name: {en: Returns, ru: Возвраты}
    calendar: night
default_department: returns
service_levels: {first_reply: 15 min, next_reply: 2 h}
capacity: 8
rating_delay: 1d
"""


def test_without_a_file_people_are_always_there(shelf: Shelf) -> None:
    assert shelf.read().desk == DeskPlan()
    assert shelf.read().desk.calendar_of("any") is ALWAYS


def test_everything_in_the_file_is_read(shelf: Shelf) -> None:
    shelf.write("desk.yaml", GOOD)
    reading = shelf.read()
    desk = reading.desk
    assert reading.findings == []
    assert desk.calendar.on(date(2026, 3, 16)) == ((540, 780), (840, 1080))
    assert desk.calendar.on(date(2026, 3, 21)) == ((600, 900),)
    assert desk.calendar.on(date(2026, 3, 22)) == ()
    assert [desk.calendar.on(date(2026, *day)) for day in ((12, 25), (4, 13), (12, 24), (12, 31))] == [
        (),
        (),
        ((540, 840),),
        (),
    ]
    assert desk.calendar_of("returns").on(date(2026, 3, 16)) == ((1320, 1440),)
    assert [day for day, hours in enumerate(desk.calendar_of("returns").week) if hours] == [0, 4, 5, 6]
    assert (desk.departments["returns"].called("ru"), desk.departments["returns"].called("el")) == (
        "Возвраты",
        "Returns",
    )
    assert (desk.promises, desk.capacity) == (Promises(15 * MINUTE, 120 * MINUTE), 8)
    assert (desk.default_department, desk.rating_delay) == ("returns", 24 * 60 * MINUTE)


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("calender: []", "1:1: `calender` is not known in desk.yaml: did you mean `calendars`?"),
        ("capacity: many", "1:11: `capacity: many`: write a number up to 1000"),
        ("rating_delay: soon", "1:15: `rating_delay: soon`: write 15 min, 2 h or 3 d"),
        ("service_levels: {first_reply: 10}", "1:31: `first_reply: 10`: write 15 min, 2 h or 3 d"),
        ("default_department: retuns", "1:21: `default_department: retuns` is not there: there are none"),
        ("departments: [{id: a, name: {en: A}, calendar: b}]", "1:48: `calendar: b` is not there: there are none"),
        ("departments: [{id: a, name: A}]", "1:29: `name` must be lines of `en: …`, one for each language"),
        ("calendars: [{id: a}]", "1:13: `hours` must be lines such as `mon-fri: 09:00-18:00`"),
        (
            "calendars: [{id: a, hours: {}, time_zone: Mars/Base}]",
            "1:43: `Mars/Base` is not a time zone such as Europe/Athens",
        ),
        (
            "calendars: [{id: a, hours: {monday: 09:00-10:00}}]",
            "1:29: `monday` is not a day: write mon, tue, wed, thu, fri, sat, sun or mon-fri",
        ),
        ("calendars: [{id: a, hours: {mon-tue: closed, tue: closed}}]", "1:46: tue is there twice"),
        (
            "calendars: [{id: a, hours: {mon: 9 to 5}}]",
            "1:34: `9 to 5` is not an interval such as 09:00-18:00",
        ),
        (
            "calendars: [{id: a, hours: {mon: 22:00-06:00}}]",
            "1:34: `22:00-06:00` must end after it begins; a night is 22:00-24:00 and, on the next day, 00:00-06:00",
        ),
        ("calendars: [{id: a, hours: {mon: '09:00-12:00, 11:00-13:00'}}]", "1:34: these hours overlap"),
        (
            "calendars: [{id: a, hours: {}, holidays: [02-30]}]",
            "1:43: `2024-02-30` is not a day such as 2026-12-25, or 12-25 for every year",
        ),
        (
            "calendars: [{id: a, hours: {}, exceptions: {tomorrow: closed}}]",
            "1:45: `tomorrow` is not a day such as 2026-12-25, or 12-25 for every year",
        ),
        ("calendars: [{id: a, hours: {}}, {id: a, hours: {}}]", "1:33: the id `a` is already used"),
        ("- capacity", "1:1: desk.yaml must be lines of `key: value`"),
    ],
)
def test_mistake_is_found_at_its_place(shelf: Shelf, content: str, finding: str) -> None:
    shelf.write("desk.yaml", content)
    assert shelf.short(shelf.read().findings) == [f"desk.yaml:{finding}"]


def test_ready_answers_are_read_and_filled_in(shelf: Shelf) -> None:
    shelf.write("desk/canned/a.yaml", "- {name: hello, text: {en: 'Hi {customer}, {agent}', el: Γεια}}\n")
    shelf.write("desk/canned/b.yaml", "- {name: done, text: {en: Done}, tags: [refund], close: yes}\n")
    reading = shelf.read()
    assert reading.findings == []
    hello, done = reading.desk.canned["hello"], reading.desk.canned["done"]
    assert hello.filled("en", customer="Anna", agent="Dora") == "Hi Anna, Dora"
    assert (hello.filled("el"), hello.filled("ru", customer="Anna")) == ("Γεια", "Hi Anna, {agent}")
    assert (done.tags, done.close, hello.close) == (("refund",), True, False)


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("- {name: A b, text: {en: x}}", "1:10: `A b`: use a–z, 0–9 and -, up to 32"),
        ("- {name: a, text: x}", "1:19: `text` must be lines of `en: …`, one for each language"),
        (
            "- {name: a, text: {en: 'Hi {nmae}'}}",
            "1:24: `{nmae}` is not known: use {customer}, {agent}, {number}",
        ),
        ("- {name: a, text: {en: x}}\n- {name: a, text: {en: y}}", "2:3: the name `a` is already used"),
    ],
)
def test_mistake_in_a_ready_answer_is_found_at_its_place(shelf: Shelf, content: str, finding: str) -> None:
    shelf.write("desk/canned/a.yaml", content)
    assert shelf.short(shelf.read().findings) == [f"desk/canned/a.yaml:{finding}"]


def test_file_that_is_no_yaml_keeps_the_old_content(shelf: Shelf) -> None:
    shelf.write("desk.yaml", "calendars: [")
    assert [finding.severity for finding in shelf.read().findings] == ["error"]


def test_article_of_a_department_that_is_not_there_is_found(shelf: Shelf) -> None:
    shelf.write("desk.yaml", GOOD)
    entry = "- {id: a, question: May I return it?, answer: Yes, department: retuns}\n"
    shelf.write("en/a.yaml", entry)
    shelf.write("en/a.test.yaml", "- {ask: can I send it back, expect: a}\n")
    assert shelf.short(lint(shelf.read(), date(2026, 3, 16))) == [
        "en/a.yaml:1:8: `department: retuns`: desk.yaml has no such department"
    ]


def test_change_in_desk_files_is_a_new_version(shelf: Shelf) -> None:
    before = shelf.read().version
    shelf.write("desk/canned/a.yaml", "- {name: a, text: {en: x}}\n")
    assert shelf.read().version != before


def test_shipped_desk_knows_the_departments_and_answers_in_every_language() -> None:
    library = Library.load(CONTENT)
    desk = library.desk
    used = {article.department for articles in library.articles.values() for article in articles.values()} - {None}
    assert used - desk.departments.keys() == set()
    assert {name: sorted(canned.text) for name, canned in desk.canned.items()} == {
        name: ["el", "en", "ru"] for name in desk.canned
    }
    filled = [
        canned.filled(language, **dict.fromkeys(PLACEHOLDERS, "x"))
        for canned in desk.canned.values()
        for language in canned.text
    ]
    assert [text for text in filled if "{" in text] == []
