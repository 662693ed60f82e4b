"""The agents' tools: commands and buttons that look something up or save typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.room import RoomEvent, alert
from storage import tickets
from support.roles import Refused


def _why(event: RoomEvent) -> None:
    event.desk.room.insight.why(event.work, event.member, event.ticket, event.argument)


def _info(event: RoomEvent) -> None:
    event.desk.room.insight.info(event.work, event.member, event.of_ticket()[0])


def _canned(event: RoomEvent) -> None:
    ticket, name = event.of_ticket()
    answers = event.desk.room.answers
    if name:
        answers.send_canned(event.work, event.member, ticket, name, event.incoming.message_id)
    else:
        answers.list_canned(event.work, event.member, ticket)


def _macro(event: RoomEvent) -> None:
    ticket, name = event.of_ticket()
    if name:
        event.desk.room.answers.run_macro(event.work, event.member, ticket, name, event.incoming.message_id)
    else:
        event.desk.room.answers.list_canned(event.work, event.member, ticket)


def _suggest(event: RoomEvent) -> None:
    event.desk.room.answers.suggest(event.work, event.member, event.of_ticket()[0])


def _language(event: RoomEvent) -> None:
    event.desk.room.care.speak(event.work, event.member, *event.of_ticket())


def _snooze(event: RoomEvent) -> None:
    event.desk.room.care.snooze(event.work, event.member, *event.of_ticket())


def _tag(event: RoomEvent) -> None:
    event.desk.room.care.tag(event.work, event.member, *event.of_ticket())


def _merge(event: RoomEvent) -> None:
    ticket, number = event.of_ticket()
    digits = number.removeprefix("#")
    into = tickets.get(event.work, int(digits)) if digits.isascii() and digits.isdecimal() else None
    if into is None:
        raise Refused("room-merge-how")
    event.desk.room.care.merge(event.work, event.member, ticket, into)


def _ban(event: RoomEvent) -> None:
    event.desk.room.guard.ban(event.work, event.member, *event.of_ticket())


def _unban(event: RoomEvent) -> None:
    event.desk.room.guard.unban(event.work, event.member, event.of_ticket()[0])


COMMANDS: Mapping[str, Callable[[RoomEvent], None]] = {
    "why": _why,
    "info": _info,
    "c": _canned,
    "macro": _macro,
    "suggest": _suggest,
    "lang": _language,
    "snooze": _snooze,
    "tag": _tag,
    "merge": _merge,
    "ban": _ban,
    "unban": _unban,
}


def send_canned(event: RoomEvent, number: int, name: str) -> None:
    """A canned answer was tapped in the list."""
    _send(event, number, name, event.desk.room.answers.send_canned)


def send_article(event: RoomEvent, number: int, article: str) -> None:
    """A suggested article was tapped."""
    _send(event, number, article, event.desk.room.answers.send_article)


def _send(event: RoomEvent, number: int, what: str, send: Callable[..., None]) -> None:
    ticket = tickets.get(event.work, number)
    if ticket is None:
        raise Refused("button-old")
    send(event.work, event.member, ticket, what, event.incoming.message_id)
    alert(event.desk, event.work, event.incoming)
