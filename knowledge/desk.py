"""Reading `desk.yaml`: how people work here — departments, hours, promises, limits."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from knowledge.calendars import ALWAYS, Calendar, read_calendar
from knowledge.canned import Canned, read_canned
from knowledge.findings import Finding
from knowledge.yaml_fields import Fields, did_you_mean
from knowledge.yaml_nodes import Mapping, Node, read_yaml

FILE, FOLDER = "desk.yaml", "desk"
MINUTE = 60_000
_UNITS = {"min": MINUTE, "h": 60 * MINUTE, "d": 24 * 60 * MINUTE}
_DURATION = re.compile(r"(\d{1,5})\s*(min|h|d)")
_NOTHING: Map[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Department:
    """Where tickets of a kind go, and when people are there."""

    id: str
    name: Map[str, str]
    calendar: Calendar = ALWAYS

    def called(self, language: str) -> str:
        """Its name in `language`, else in the first one written."""
        return self.name.get(language) or next(iter(self.name.values()), self.id)


@dataclass(frozen=True, slots=True)
class Promises:
    """Service levels in milliseconds of open time; 0: none."""

    first_reply: int = 0
    next_reply: int = 0


@dataclass(frozen=True, slots=True)
class DeskPlan:
    """The whole file. `capacity`: open tickets one agent may have (0: any number); `rating_delay` in milliseconds."""

    calendar: Calendar = ALWAYS
    departments: Map[str, Department] = field(default_factory=lambda: MappingProxyType({}))
    default_department: str = ""
    promises: Promises = Promises()
    capacity: int = 0
    rating_delay: int = 0
    canned: Map[str, Canned] = field(default_factory=lambda: MappingProxyType({}))

    def calendar_of(self, department: str) -> Calendar:
        """The hours of a department; the desk's own for tickets of none."""
        found = self.departments.get(department)
        return found.calendar if found else self.calendar


def read_desk(folder: Path) -> tuple[DeskPlan, list[Finding]]:
    """The plan in a knowledge folder, and what is wrong with it; without a file people are always there."""
    canned, findings = read_canned(folder / FOLDER / "canned")
    path = folder / FILE
    if not path.is_file():
        return DeskPlan(canned=MappingProxyType(canned)), findings
    root, trouble = read_yaml(path)
    findings += trouble
    return _plan(root, canned, findings) if root else DeskPlan(canned=MappingProxyType(canned)), findings


def _plan(root: Node, canned: dict[str, Canned], findings: list[Finding]) -> DeskPlan:
    known = ("calendars", "departments", "default_department", "service_levels", "capacity", "rating_delay")
    fields = Fields(root, findings, known, "desk.yaml")
    calendars: dict[str, Calendar] = {}
    for node in fields.items("calendars"):
        calendar = read_calendar(node, findings)
        if calendar.id in calendars:
            findings.append(Finding(node.place, f"the id `{calendar.id}` is already used", rule="duplicate-id"))
        calendars.setdefault(calendar.id, calendar)
    usual = next(iter(calendars.values()), ALWAYS)
    departments = _departments(fields, calendars, usual)
    return DeskPlan(
        calendar=usual,
        departments=MappingProxyType(departments),
        default_department=_one_of(fields, "default_department", departments),
        promises=_promises(fields),
        capacity=_number(fields, "capacity"),
        rating_delay=_duration(fields, "rating_delay"),
        canned=MappingProxyType(canned),
    )


def _departments(fields: Fields, calendars: dict[str, Calendar], usual: Calendar) -> dict[str, Department]:
    found: dict[str, Department] = {}
    for node in fields.items("departments"):
        inside = Fields(node, fields.findings, ("id", "name", "calendar"), "a department")
        department_id = inside.text("id", required=True)
        if department_id in found:
            inside.report(node.place, f"the id `{department_id}` is already used", "duplicate-id")
        calendar = calendars.get(_one_of(inside, "calendar", calendars), usual)
        found.setdefault(department_id, Department(department_id, _names(inside), calendar))
    return found


def _names(fields: Fields) -> Map[str, str]:
    node = fields.node("name")
    if not isinstance(node, Mapping):
        fields.report(fields.place_of("name"), "`name` must be lines of `en: …`, one for each language", "shape")
        return _NOTHING
    inside = Fields(node, fields.findings, tuple(node.pairs), "a name")
    return MappingProxyType({language: inside.text(language) for language in node.pairs})


def _promises(fields: Fields) -> Promises:
    node = fields.node("service_levels")
    if node is None:
        return Promises()
    names = ("first_reply", "next_reply")
    inside = Fields(node, fields.findings, names, "service_levels")
    return Promises(*(_duration(inside, name) for name in names))


def _duration(fields: Fields, key: str) -> int:
    text = fields.text(key)
    match = _DURATION.fullmatch(text)
    if text and not match:
        fields.report(fields.place_of(key), f"`{key}: {text}`: write 15 min, 2 h or 3 d", "duration")
    return int(match[1]) * _UNITS[match[2]] if match else 0


def _number(fields: Fields, key: str) -> int:
    text = fields.text(key)
    if text and not (text.isascii() and text.isdecimal() and int(text) <= 1_000):
        fields.report(fields.place_of(key), f"`{key}: {text}`: write a number up to 1000", "number")
        return 0
    return int(text or 0)


def _one_of(fields: Fields, key: str, known: Map[str, object]) -> str:
    text = fields.text(key)
    if text and text not in known:
        hint = did_you_mean(text, known) or f"there are {', '.join(known) or 'none'}"
        fields.report(fields.place_of(key), f"`{key}: {text}` is not there: {hint}", "reference")
        return ""
    return text
