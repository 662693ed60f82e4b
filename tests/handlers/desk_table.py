"""The desk with customers and agents around it, without a channel: what is sent is read off the outbox at once."""

from __future__ import annotations

import asyncio
from copy import copy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from handlers.doors import Doors
from knowledge.desk import DeskPlan
from knowledge.library import Library
from storage import Database, Work, schema, staff, tickets, timers
from storage.inbox import Arrival
from storage.records import OutboxRow, Sent, Ticket
from support.deliveries import Deliveries
from support.desk import Desk
from support.intake import Intake
from support.messages import Address, Attachment, Incoming, Sender
from support.sentences import Sentences
from support.timekeeper import Timekeeper

ROOM = Address("chat", "-100")
MONDAY = datetime(2026, 3, 16, 10, 0, tzinfo=UTC)  # a working hour in Athens
MINUTE, HOUR, DAY = 60_000, 3_600_000, 24 * 3_600_000


@dataclass(slots=True)
class Shown:
    """One thing that was sent: `to` is the customer's chat, or the number of the ticket (0: the room itself)."""

    id: str
    to: str | int
    verb: str
    text: str
    body: dict[str, Any]

    @property
    def buttons(self) -> dict[str, str]:
        return {label: action for row in self.body.get("rows") or [] for label, action in row}


@dataclass(slots=True)
class Place:
    """What can be seen at one place; `news` is what no earlier look has seen."""

    shown: list[Shown] = field(default_factory=list)
    seen: int = 0

    def news(self, *verbs: str) -> list[Shown]:
        found, self.seen = self.shown[self.seen :], len(self.shown)
        return [each for each in found if each.verb in (verbs or ("say", "relay"))]


class Table:
    """Start it with a database of its own; time stands still unless `wait` moves it."""

    def __init__(self, database_url: str, library: Library, language: str = "en", time_zone: str = "UTC") -> None:
        self.now = int(MONDAY.timestamp() * 1000)
        self.database = Database(database_url, clock=lambda: self.now)
        self.library = library
        self.plan()
        self.desk = Desk(
            lambda: self.library, Sentences.load(), room=ROOM, default_language=language, time_zone=time_zone
        )
        self.events: dict[str, Incoming] = {}
        self.doors = Doors(self.desk, {ROOM.channel: lambda row: self.events[row.external_id]})
        self.intake = Intake(self.database, self.doors)
        self.timekeeper = Timekeeper(self.database, self.desk.room.rings)
        self.deliveries = Deliveries(self.desk.voice, self.desk.handover)
        self.outgoing: list[OutboxRow] = []
        self.database.listen(lambda effects: self.outgoing.extend(effects.outgoing))
        self.places: dict[str | int, Place] = {}
        self.names: dict[int, str] = {}
        self.closed: dict[int, bool] = {}
        self.alerts: list[str] = []
        self._last_id = 100
        self.database.run(schema.upgrade)

    async def close(self) -> None:
        await self.database.close()

    def plan(self, **values: Any) -> None:
        """How people work here, as `desk.yaml` would say it; nothing said: always there, nothing promised."""
        self.library = copy(self.library)
        self.library.desk = DeskPlan(**values)

    # people

    def customer(self, name: str, language: str = "en") -> Customer:
        return Customer(self, name, language)

    def agent(self, name: str, role: str = "agent") -> Agent:
        agent = self.stranger(name)
        self.database.run(lambda work: staff.add(work, name, role, agent.id))
        return agent

    def stranger(self, name: str) -> Agent:
        return Agent(self, name)

    # looking

    def place(self, where: str | int) -> Place:
        return self.places.setdefault(where, Place())

    def ticket(self, number: int) -> Ticket:
        found = self.database.run(lambda work: tickets.get(work, number))
        assert found is not None, f"there is no ticket {number}"
        return found

    def room(self, number: int = 0) -> list[str]:
        """New texts in the topic of a ticket, or in the general one."""
        return [each.text for each in self.place(number).news()]

    def card(self, number: int) -> Shown:
        return [each for each in self.place(number).shown if each.verb in ("card", "card-edit")][-1]

    def reactions(self, number: int) -> list[tuple[str, str]]:
        """(message, emoji) in the topic of a ticket."""
        return [(each.body["target"], each.body["emoji"]) for each in self.place(number).news("react")]

    # what happens

    def wait(self, milliseconds: int) -> None:
        """Time passes, and every timer rings at its moment."""
        until = self.now + milliseconds
        while (due := self.database.run(timers.next_due)) is not None and due <= until:
            self.now = max(due, self.now)
            self.deliver(self.database.run(self._ring))
        self.now = until

    def _ring(self, work: Work) -> list[OutboxRow]:
        self.timekeeper.ring(work)
        return work.effects.outgoing

    def next_id(self) -> str:
        self._last_id += 1
        return str(self._last_id)

    def happens(self, incoming: Incoming) -> None:
        self.deliver(self.database.run(lambda work: self._handle(work, incoming)))

    async def happen_at_once(self, *events: Incoming) -> None:
        """The events come in side by side, as from so many connections; then all that follows is delivered."""
        self.outgoing.clear()
        self.events |= {event.external_id: event for event in events}
        await asyncio.gather(*(self.intake.take([_arrival(event)]) for event in events))
        self.deliver(list(self.outgoing))

    def _handle(self, work: Work, incoming: Incoming) -> list[OutboxRow]:
        self.doors.handle(work, [incoming])
        return work.effects.outgoing

    def deliver(self, rows: list[OutboxRow]) -> None:
        """Everything that is to be sent arrives, and what follows from that too."""
        while rows:
            rows = self.database.run(lambda work, rows=rows: self._send(work, rows))  # type: ignore[misc]

    def _send(self, work: Work, rows: list[OutboxRow]) -> list[OutboxRow]:
        for row in rows:
            state = work.connection.exec_driver_sql(f"SELECT state FROM outbox WHERE id = {row.id}").scalar_one()
            if state == "pending":
                self._show(work, row)
        return work.effects.outgoing

    def _show(self, work: Work, row: OutboxRow) -> None:
        in_room = row.chat == ROOM.chat
        shown = Shown(self.next_id(), (row.ticket_id or 0) if in_room else row.chat, row.verb, "", row.body)
        shown.text = str(row.body.get("text", ""))
        if row.verb == "alert":
            self.alerts.append(shown.text)
        else:
            self.place(shown.to).shown.append(shown)
        if in_room and row.ticket_id:
            self._keep_topic(work, row)
        self.deliveries.settle(work, Sent(row, "sent", shown.id if row.verb in ("say", "relay", "card") else ""))

    def _keep_topic(self, work: Work, row: OutboxRow) -> None:
        ticket = tickets.get(work, row.ticket_id or 0)
        assert ticket is not None
        ticket.room_thread = ticket.room_thread or f"topic-{ticket.id}"
        if "name" in row.body:
            self.names[ticket.id] = row.body["name"]
        if row.body.get("closed") is not None:
            self.closed[ticket.id] = row.body["closed"]

    def event(self, sender: Sender, address: Address, **values: Any) -> Incoming:
        values.setdefault("message_id", self.next_id())
        sent_at = datetime.fromtimestamp(self.now / 1000, UTC)
        return Incoming(
            address=address, sender=sender, sent_at=sent_at, external_id=self.next_id(), **{"kind": "message", **values}
        )


def _arrival(event: Incoming) -> Arrival:
    address = event.address
    lane = f"{address.channel}:{address.chat}:{address.thread}:{event.sender.id}"
    return Arrival(address.channel, "", event.external_id, lane, b"")


class Customer:
    """Somebody who writes to the desk."""

    def __init__(self, table: Table, name: str, language: str) -> None:
        self.table = table
        self.sender = Sender(table.next_id(), name, language=language)
        self.address = Address("chat", self.sender.id)

    def says(self, text: str, *attachments: Attachment, reply_to: str = "") -> str:
        event = self.event(text=text, attachments=attachments, reply_to=reply_to)
        self.table.happens(event)
        return event.message_id

    def edits(self, message_id: str, text: str) -> None:
        self.table.happens(self.event(kind="edit", message_id=message_id, text=text))

    def presses(self, label: str) -> None:
        shown = next(each for each in reversed(self.table.place(self.sender.id).shown) if label in each.buttons)
        press = {"press": "1", "label": label}
        self.table.happens(self.event(kind="button", message_id=shown.id, action=shown.buttons[label], extra=press))

    def event(self, **values: Any) -> Incoming:
        return self.table.event(self.sender, self.address, **values)

    def hears(self) -> list[str]:
        """New texts, oldest first."""
        return [each.text for each in self.table.place(self.sender.id).news()]

    @property
    def last(self) -> Shown:
        return [each for each in self.table.place(self.sender.id).shown if each.verb in ("say", "relay")][-1]


class Agent:
    """Somebody in the agents' room; places are numbers of tickets, 0 is the general topic."""

    def __init__(self, table: Table, name: str, *, is_bot: bool = False) -> None:
        self.table = table
        self.name = name
        self.sender = Sender(table.next_id(), name, is_bot=is_bot)

    @property
    def id(self) -> str:
        return self.sender.id

    def writes(self, number: int, text: str, *attachments: Attachment, reply_to: str = "") -> str:
        event = self.event(number, text=text, attachments=attachments, reply_to=reply_to)
        self.table.happens(event)
        return event.message_id

    def edits(self, number: int, message_id: str, text: str) -> None:
        self.table.happens(self.event(number, kind="edit", message_id=message_id, text=text))

    def presses(self, label: str, number: int = 0) -> None:
        self.table.happens(self.press(label, number))

    def press(self, label: str, number: int = 0) -> Incoming:
        shown = self._with(label, number)
        press = {"press": "1", "label": label}
        return self.event(number, kind="button", message_id=shown.id, action=shown.buttons[label], extra=press)

    def _with(self, label: str, number: int) -> Shown:
        found = [each for each in self.table.place(number).shown if label in each.buttons]
        assert found, f"no button {label!r} in {[list(e.buttons) for e in self.table.place(number).shown if e.buttons]}"
        return found[-1]

    def closes_topic(self, number: int) -> None:
        self.table.closed[number] = True
        self.table.happens(self.event(number, kind="event", extra={"event": "thread-closed"}))

    def reopens_topic(self, number: int) -> None:
        self.table.closed[number] = False
        self.table.happens(self.event(number, kind="event", extra={"event": "thread-reopened"}))

    def event(self, number: int, **values: Any) -> Incoming:
        address = Address(ROOM.channel, ROOM.chat, f"topic-{number}" if number else "")
        return self.table.event(self.sender, address, private=False, **values)
