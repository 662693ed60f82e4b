"""Days as people write them in English, Russian and Greek: yesterday, 12.03, 12 марта, την Τρίτη, 3 days ago."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from support.forms.calendar_words import COUNTS, DAY, LONG_RELATIVE, MONTHS, RELATIVE, WEEK, WEEKDAYS
from support.forms.phrases import one_slip
from support.forms.spelling import lower, plain

Direction = Literal["past", "future"]

COUNT = rf"(\d{{1,2}}|{'|'.join(COUNTS)})\s+(?:of\s+)?({DAY}|{WEEK})"
AGO = re.compile(rf"\b{COUNT}\s+(?:ago|назад)\b|\bπριν\s+(?:απο\s+)?{COUNT}\b")
WEEK_AGO = re.compile(r"\bнеделю\s+назад\b")
AHEAD = re.compile(rf"\b(?:in|через|σε)\s+{COUNT}\b")
ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
NUMERIC = re.compile(r"(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-]|[.,]\d)")
DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|-?го|-?е|η)?\s+(?:of\s+)?([^\W\d_]{3,12})\.?(?:,?\s+(\d{4}))?\b")
MONTH_DAY = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?\b")
NEXT = ("next", "следующ", "επομεν")
LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day and the words it was read from, as they stand in the lowered, accent-free text."""

    day: date
    written: str


def find_day(text: str, today: date, direction: Direction) -> FoundDay | None:
    """The first day named in the text. A day without a year is the nearest in `direction`, today included."""
    text = _lowered(text)
    readers = (_iso, _numeric, _named_month, _relative, _counted, _weekday)
    return next((found for reader in readers if (found := reader(text, today, direction))), None)


def _lowered(text: str) -> str:
    """Lower case without accents, punctuation kept: dots and slashes carry meaning here."""
    return LETTERS.sub(lambda word: plain(word.group()), lower(text[:500]))


def _iso(text: str, today: date, direction: Direction) -> FoundDay | None:
    found = ISO.search(text)
    day = found and _day(int(found[1]), int(found[2]), int(found[3]))
    return FoundDay(day, found[0]) if found and day else None


def _numeric(text: str, today: date, direction: Direction) -> FoundDay | None:
    for found in NUMERIC.finditer(text):
        if day := _dated(int(found[1]), int(found[3]), found[4], today, direction):
            return FoundDay(day, found[0])
    return None


def _named_month(text: str, today: date, direction: Direction) -> FoundDay | None:
    for found in DAY_MONTH.finditer(text):
        month = _month(found[2])
        if month and (day := _dated(int(found[1]), month, found[3], today, direction)):
            return FoundDay(day, found[0])
    for found in MONTH_DAY.finditer(text):
        month = _month(found[1])
        if month and (day := _dated(int(found[2]), month, found[3], today, direction)):
            return FoundDay(day, found[0])
    return None


def _relative(text: str, today: date, direction: Direction) -> FoundDay | None:
    for phrase, days in LONG_RELATIVE.items():
        if phrase in text:
            return FoundDay(today + timedelta(days), phrase)
    for word in LETTERS.findall(text):
        near = word if word in RELATIVE else _near(word)
        if near:
            return FoundDay(today + timedelta(RELATIVE[near]), word)
    return None


def _near(word: str) -> str:
    long = len(word) >= 6
    return next(
        (known for known in RELATIVE if long and len(known) >= 6 and known[0] == word[0] and one_slip(known, word)), ""
    )


def _counted(text: str, today: date, direction: Direction) -> FoundDay | None:
    if found := AGO.search(text):
        return FoundDay(today - _span(found[1] or found[3], found[2] or found[4]), found[0])
    if found := WEEK_AGO.search(text):
        return FoundDay(today - timedelta(weeks=1), found[0])
    if found := AHEAD.search(text):
        return FoundDay(today + _span(found[1], found[2]), found[0])
    return None


def _span(count: str, unit: str) -> timedelta:
    number = int(count) if count.isdigit() else COUNTS[count]
    return timedelta(weeks=number) if unit in WEEK.split("|") else timedelta(days=number)


def _weekday(text: str, today: date, direction: Direction) -> FoundDay | None:
    found = LETTERS.findall(text)
    for at, word in enumerate(found):
        number = next((index for index, names in enumerate(WEEKDAYS) if word in names), None)
        if number is None or (len(word) < 4 and len(found) > 1):
            continue
        if direction == "past":
            return FoundDay(today - timedelta((today.weekday() - number) % 7 or 7), word)
        later = 7 if at and found[at - 1].startswith(NEXT) and number > today.weekday() else 0
        return FoundDay(today + timedelta(((number - today.weekday()) % 7 or 7) + later), word)
    return None


def _month(word: str) -> int:
    for number, names in enumerate(MONTHS, start=1):
        if any(word == name or (len(name) >= 4 and name != "march" and word.startswith(name)) for name in names):
            return number
    return 0


def _dated(day: int, month: int, year: str | None, today: date, direction: Direction) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    years = (today.year, today.year - 1) if direction == "past" else (today.year, today.year + 1)
    found = [one for number in years if (one := _day(number, month, day))]
    fitting = [one for one in found if (one <= today if direction == "past" else one >= today)]
    return next(iter(fitting or found), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None
