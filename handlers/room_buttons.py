"""What agents press: each button is one call, and every press is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.room import RoomEvent, alert
from handlers.room_commands import offer_colleagues
from handlers.room_tools import send_article, send_canned
from storage import outbox, staff, tickets
from storage.records import Ticket
from support import collisions, team
from support.roles import Refused


def press(event: RoomEvent) -> None:
    """Do what the button says. Raises Refused when it says nothing (any more)."""
    verb, *parts = event.incoming.action.split(":")
    numbers = [int(part) for part in parts if part.isascii() and part.isdecimal()]
    if verb in _OTHERS and numbers:
        _OTHERS[verb](event, numbers[0], parts[-1])
        return
    ticket = tickets.get(event.work, numbers[0]) if numbers else None
    if ticket is None or verb not in _ON_TICKETS:
        raise Refused("button-old")
    _ON_TICKETS[verb](event, ticket, numbers[1:])
    alert(event.desk, event.work, event.incoming)


def _take(event: RoomEvent, ticket: Ticket, more: list[int]) -> None:
    event.desk.room.agents.take(event.work, event.member, ticket)


def _close(event: RoomEvent, ticket: Ticket, more: list[int]) -> None:
    event.desk.room.agents.close(event.work, event.member, ticket)


def _reopen(event: RoomEvent, ticket: Ticket, more: list[int]) -> None:
    event.desk.room.agents.reopen(event.work, event.member, ticket)


def _info(event: RoomEvent, ticket: Ticket, more: list[int]) -> None:
    event.desk.room.insight.info(event.work, event.member, ticket)


def _transfer(event: RoomEvent, ticket: Ticket, more: list[int]) -> None:
    if not more:
        offer_colleagues(event, ticket)
        return
    colleague = staff.current(event.work, more[0])
    if colleague is None:
        raise Refused("button-old")
    event.desk.room.agents.transfer(event.work, event.member, ticket, colleague)
    _show_choice(event, event.incoming.extra.get("label", ""), ticket)


def _retry(event: RoomEvent, key: int, _: str) -> None:
    outbox.retry_parked(event.work, [key])
    alert(event.desk, event.work, event.incoming)


def _enrol(event: RoomEvent, key: int, _: str) -> None:
    new = event.desk.room.team.enrol(event.work, event.member, key)
    event.answer("room-enrolled", name=new.name)
    _show_choice(event, new.name, event.ticket)


def _collision(event: RoomEvent, key: int, choice: str) -> None:
    event.desk.room.collisions.decide(event.work, event.member, key, choice)
    alert(event.desk, event.work, event.incoming)
    _show_choice(event, event.incoming.extra.get("label", ""), event.ticket)


def _department(event: RoomEvent, number: int, department: str) -> None:
    ticket = tickets.get(event.work, number)
    if ticket is None or department not in event.desk.levels.plan().departments:
        raise Refused("button-old")
    event.desk.room.agents.to_department(event.work, event.member, ticket, department)
    alert(event.desk, event.work, event.incoming)
    _show_choice(event, event.incoming.extra.get("label", ""), ticket)


def _show_choice(event: RoomEvent, label: str, ticket: Ticket | None) -> None:
    body = {"target": event.incoming.message_id, "label": label}
    event.desk.voice.room_show(event.work, ticket, "choice", body)


_ON_TICKETS: Mapping[str, Callable[[RoomEvent, Ticket, list[int]], None]] = {
    "take": _take,
    "close": _close,
    "reopen": _reopen,
    "transfer": _transfer,
    "info": _info,
}
_OTHERS: Mapping[str, Callable[[RoomEvent, int, str], None]] = {
    "retry": _retry,
    team.ENROL: _enrol,
    collisions.KIND: _collision,
    "department": _department,
    "c": send_canned,
    "s": send_article,
}
