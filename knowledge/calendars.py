"""Reading opening hours: days and intervals, holidays, exceptions; every mistake is a finding at its place."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from knowledge.findings import Finding, Place
from knowledge.yaml_fields import Fields
from knowledge.yaml_nodes import Mapping, Node, Sequence, Text

Interval = tuple[int, int]  # minutes after midnight by the calendar's clock: opens, closes (up to 1440)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOSED = "closed"
_INTERVAL = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
_EVERY_YEAR = re.compile(r"(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Calendar:
    """When people are there. `week` has seven days from Monday; no `time_zone` means the desk's."""

    id: str
    week: tuple[tuple[Interval, ...], ...]
    time_zone: str = ""
    holidays: frozenset[date] = frozenset()
    yearly: frozenset[tuple[int, int]] = frozenset()  # month, day
    exceptions: Map[date, tuple[Interval, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def on(self, day: date) -> tuple[Interval, ...]:
        """The intervals of one day: an exception says more than a holiday, a holiday more than the week."""
        if day in self.exceptions:
            return self.exceptions[day]
        if day in self.holidays or (day.month, day.day) in self.yearly:
            return ()
        return self.week[day.weekday()]


ALWAYS = Calendar("always", (((0, 1440),),) * 7)


def read_calendar(node: Node, findings: list[Finding]) -> Calendar:
    """One calendar; what is wrong with it is in `findings`."""
    known = ("id", "time_zone", "hours", "holidays", "exceptions")
    fields = Fields(node, findings, known, "a calendar")
    zone = fields.text("time_zone")
    if zone and not _is_zone(zone):
        fields.report(fields.place_of("time_zone"), f"`{zone}` is not a time zone such as Europe/Athens", "time-zone")
        zone = ""
    holidays, yearly = _holidays(fields)
    return Calendar(
        fields.text("id", required=True), _week(fields), zone, holidays, yearly, MappingProxyType(_exceptions(fields))
    )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _week(fields: Fields) -> tuple[tuple[Interval, ...], ...]:
    week: dict[int, tuple[Interval, ...]] = {}
    node = fields.node("hours")
    if not isinstance(node, Mapping):
        fields.report(fields.place_of("hours"), "`hours` must be lines such as `mon-fri: 09:00-18:00`", "shape")
        return ALWAYS.week
    for key, (place, value) in node.pairs.items():
        for day in _days(key, place, fields):
            if day in week:
                fields.report(place, f"{DAYS[day]} is there twice", "twice")
            week[day] = _intervals(value, fields)
    return tuple(week.get(day, ()) for day in range(7))


def _days(key: str, place: Place, fields: Fields) -> list[int]:
    first, _, last = key.lower().partition("-")
    if first not in DAYS or (last and last not in DAYS):
        fields.report(place, f"`{key}` is not a day: write mon, tue, wed, thu, fri, sat, sun or mon-fri", "day")
        return []
    begin = DAYS.index(first)
    return [day % 7 for day in range(begin, begin + (DAYS.index(last or first) - begin) % 7 + 1)]


def _intervals(node: Node, fields: Fields) -> tuple[Interval, ...]:
    """`09:00-13:00, 14:00-18:00`, as one text or a list; `closed` for none."""
    texts = [item for item in (node.items if isinstance(node, Sequence) else [node]) if isinstance(item, Text)]
    found: list[Interval] = []
    for text in texts:
        for part in text.value.split(","):
            if part.strip().lower() == CLOSED:
                continue
            if interval := _interval(part.strip(), text.place, fields):
                found.append(interval)
    found.sort()
    if any(before[1] > after[0] for before, after in pairwise(found)):
        fields.report(node.place, "these hours overlap", "overlap")
    return tuple(found)


def _interval(part: str, place: Place, fields: Fields) -> Interval | None:
    match = _INTERVAL.fullmatch(part)
    hours = [int(number) for number in match.groups()] if match else [99, 0, 0, 0]
    opens, closes = hours[0] * 60 + hours[1], hours[2] * 60 + hours[3]
    if max(opens, closes) > 1440 or max(hours[1], hours[3]) > 59:
        fields.report(place, f"`{part}` is not an interval such as 09:00-18:00", "interval")
        return None
    if opens >= closes:
        message = f"`{part}` must end after it begins; a night is 22:00-24:00 and, on the next day, 00:00-06:00"
        fields.report(place, message, "interval")
        return None
    return opens, closes


def _holidays(fields: Fields) -> tuple[frozenset[date], frozenset[tuple[int, int]]]:
    once, yearly = set(), set()
    for node in fields.items("holidays"):
        text = node.value.strip() if isinstance(node, Text) else ""
        if match := _EVERY_YEAR.fullmatch(text):
            day = _day(f"2024-{match[1]}-{match[2]}", node.place, fields)
            yearly |= {(day.month, day.day)} if day else set()
        elif found := _day(text, node.place, fields):
            once.add(found)
    return frozenset(once), frozenset(yearly)


def _exceptions(fields: Fields) -> dict[date, tuple[Interval, ...]]:
    node = fields.node("exceptions")
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        fields.report(node.place, "`exceptions` must be lines such as `2026-12-24: 09:00-14:00`", "shape")
        return {}
    days = {_day(key, place, fields): _intervals(value, fields) for key, (place, value) in node.pairs.items()}
    return {day: hours for day, hours in days.items() if day}


def _day(text: str, place: Place, fields: Fields) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        fields.report(place, f"`{text}` is not a day such as 2026-12-25, or 12-25 for every year", "date")
        return None
