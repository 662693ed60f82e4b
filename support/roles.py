"""Who on the staff may do what: one table, asked in one place, and a record of every act that changes something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec, TypeVar

from storage import Work, staff
from storage.records import Staff, Ticket

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")
ROLES = ("agent", "supervisor", "owner")


class Refused(Exception):
    """A refusal that names its sentence; the door shows it and nothing has happened."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class Act:
    """Who may do it, and whether the record names it (what agents write is in the transcript already)."""

    may: tuple[str, ...] = ROLES
    recorded: bool = True


_LEADS = ("supervisor", "owner")
ACTS: Mapping[str, Act] = {
    "reply": Act(recorded=False),
    "note": Act(recorded=False),
    "edit": Act(recorded=False),
    "decide": Act(),
    "take": Act(),
    "release": Act(),
    "transfer": Act(),
    "close": Act(),
    "reopen": Act(),
    "bot": Act(),
    "away": Act(),
    "back": Act(),
    "queue": Act(recorded=False),
    "why": Act(recorded=False),
    "info": Act(recorded=False),
    "suggest": Act(recorded=False),
    "canned": Act(recorded=False),
    "macro": Act(),
    "language": Act(),
    "snooze": Act(),
    "tag": Act(),
    "merge": Act(),
    "ban": Act(),
    "ban-longer": Act(_LEADS),
    "unban": Act(_LEADS),
    "enrol": Act(_LEADS),
}


def act(
    name: str,
) -> Callable[[Callable[Concatenate[S, Work, Staff, P], R]], Callable[Concatenate[S, Work, Staff, P], R]]:
    """Makes a method the act `name`: refused unless the member of staff may do it, recorded when it is done."""
    rule = ACTS[name]

    def bind(method: Callable[Concatenate[S, Work, Staff, P], R]) -> Callable[Concatenate[S, Work, Staff, P], R]:
        def checked(self: S, work: Work, member: Staff, /, *args: P.args, **more: P.kwargs) -> R:
            if member.role not in rule.may:
                raise Refused(f"room-only-{rule.may[0]}")
            result = method(self, work, member, *args, **more)
            if rule.recorded:
                staff.record(work, member, name, _about(args))
            return result

        update_wrapper(checked, method)
        return checked

    return bind


def _about(args: tuple[Any, ...]) -> str:
    """What was acted on, in few words: ticket numbers, names, choices."""
    shown = [
        each.number if isinstance(each, Ticket) else each.name if isinstance(each, Staff) else each for each in args
    ]
    return " ".join(str(each) for each in shown if isinstance(each, (str, int)))
