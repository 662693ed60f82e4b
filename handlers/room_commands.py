"""What agents type: each command is one call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers import room_tools
from handlers.room import RoomEvent
from storage import staff
from storage.records import Ticket
from support.messages import Button
from support.roles import Refused

A_ROW = 2  # buttons side by side


def _queue(event: RoomEvent) -> None:
    event.desk.room.queue.show(event.work, event.member, event.ticket)


def _take(event: RoomEvent) -> None:
    event.desk.room.agents.take(event.work, event.member, event.of_ticket()[0])


def _release(event: RoomEvent) -> None:
    event.desk.room.agents.release(event.work, event.member, event.of_ticket()[0])


def _close(event: RoomEvent) -> None:
    event.desk.room.agents.close(event.work, event.member, event.of_ticket()[0])


def _bot(event: RoomEvent) -> None:
    event.desk.room.agents.to_bot(event.work, event.member, event.of_ticket()[0])


def _note(event: RoomEvent) -> None:
    ticket, text = event.of_ticket()
    event.desk.room.agents.note(event.work, event.member, ticket, replace(event.incoming, text=text))


def _transfer(event: RoomEvent) -> None:
    ticket, words = event.of_ticket()
    if not words:
        offer_colleagues(event, ticket)
        return
    if department := event.desk.room.team.department(words):
        where, note = department
        event.desk.room.agents.to_department(event.work, event.member, ticket, where, note=note)
        return
    colleague, note = event.desk.room.team.meant(event.work, words)
    event.desk.room.agents.transfer(event.work, event.member, ticket, colleague, note=note)


def offer_colleagues(event: RoomEvent, ticket: Ticket) -> None:
    """Ask who takes it: everybody who is here and does not have it, and the other departments."""
    here = [each for each in staff.everybody(event.work) if each.id != ticket.agent_id and each.away_at is None]
    departments = [each for each in event.desk.levels.plan().departments.values() if each.id != ticket.department]
    if not here and not departments:
        raise Refused("room-nobody-else")
    language = event.desk.voice.room_language
    buttons = [Button(each.name, f"transfer:{ticket.id}:{each.id}") for each in here]
    buttons += [Button(each.called(language), f"department:{ticket.id}:{each.id}") for each in departments]
    rows = tuple(tuple(buttons[i : i + A_ROW]) for i in range(0, len(buttons), A_ROW))
    event.desk.voice.room_say(event.work, "room-transfer-to", ticket, rows)


def _away(event: RoomEvent) -> None:
    event.answer("room-away", count=event.desk.room.team.away(event.work, event.member))


def _back(event: RoomEvent) -> None:
    event.answer("room-back", count=event.desk.room.team.back(event.work, event.member))


COMMANDS: Mapping[str, Callable[[RoomEvent], None]] = {
    "queue": _queue,
    "take": _take,
    "release": _release,
    "close": _close,
    "note": _note,
    "transfer": _transfer,
    "bot": _bot,
    "away": _away,
    "back": _back,
    **room_tools.COMMANDS,
}
