"""The console's channel: what agents do on the screen comes in; what answers them goes to their open pages."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec

from handlers.console import CHANNEL
from storage import Effects
from storage.inbox import Arrival
from storage.records import InboxRow, OutboxRow, Staff
from support.intake import Undecodable
from support.messages import Address, Incoming, Sender

NAME = CHANNEL
KEPT = 20  # answers to somebody whose page has just lost its stream


class Act(msgspec.Struct):
    """What an agent does with a ticket: `id` is made by the page, once for each act; `staff` is who is signed in."""

    staff: int
    id: str
    ticket: int
    verb: str
    text: str = ""
    to: str = ""
    seen: str = ""
    language: str = ""


def arrival(act: Act) -> Arrival:
    """An act as it is kept."""
    return Arrival(NAME, "", f"{act.staff}:{act.id}", f"{NAME}:{act.ticket}:", msgspec.json.encode(act))


def read(row: InboxRow) -> Incoming:
    """What an act says. Raises Undecodable."""
    try:
        act = msgspec.json.decode(row.body, type=Act)
    except msgspec.DecodeError as error:
        raise Undecodable(str(error)) from error
    return Incoming(
        address=Address(NAME, str(act.staff)),
        sender=Sender(str(act.staff), "", language=act.language),
        kind="message",
        sent_at=datetime.fromtimestamp(row.received_at / 1000, UTC),
        external_id=row.external_id,
        message_id=act.id,
        text=act.text,
        action=act.verb,
        private=False,
        extra={"ticket": str(act.ticket), "to": act.to, "seen": act.seen},
    )


class Presence(NamedTuple):
    """Which ticket somebody has open, and whether they are writing."""

    ticket: int
    name: str
    writing: bool


class News(asyncio.Event):
    """Set when there is something new: conversations that changed, and answers to what this agent did."""

    def __init__(self, answers: deque[dict[str, Any]]) -> None:
        super().__init__()
        self.touched: set[int] = set()
        self.answers = answers


class Console:
    """Sending on the console is telling the pages that are open; it also knows who looks at what."""

    name = NAME

    def __init__(self) -> None:
        self._readers: dict[str, set[News]] = {}
        self._missed: defaultdict[str, deque[dict[str, Any]]] = defaultdict(lambda: deque(maxlen=KEPT))
        self._present: dict[int, Presence] = {}

    async def send(self, row: OutboxRow, thread: str) -> str:
        """See `Channel.send`: an answer reaches every page of its agent, or the next one they open."""
        readers = self._readers.get(row.chat)
        if not readers:
            self._missed[row.chat].append(row.body)
        for news in readers or ():
            news.answers.append(row.body)
            news.set()
        return ""

    def heard(self, effects: Effects) -> None:
        """A transaction was committed: every page learns which conversations it touched."""
        if effects.touched:
            for news in (each for readers in self._readers.values() for each in readers):
                news.touched |= effects.touched
                news.set()

    def present(self, member: Staff, ticket: int, writing: bool) -> None:
        """`member` has this ticket open (0: none), and is writing or not; all learn of it."""
        self._present[member.id] = Presence(ticket, member.name, writing)
        self.wake_all()

    def people(self, staff_id: int) -> list[Presence]:
        """Who of the others has which ticket open."""
        return [each for key, each in sorted(self._present.items()) if key != staff_id and each.ticket]

    def wake_all(self) -> None:
        """Every stream looks again: somebody came or went, or the program stops."""
        for news in (each for readers in self._readers.values() for each in readers):
            news.set()

    @asynccontextmanager
    async def reader(self, staff_id: int) -> AsyncIterator[News]:
        """News for one page of a member of staff."""
        key = str(staff_id)
        news = News(self._missed.pop(key, deque()))
        self._readers.setdefault(key, set()).add(news)
        try:
            yield news
        finally:
            self._readers[key].discard(news)
            if not self._readers[key]:
                del self._readers[key]
                self._present.pop(staff_id, None)
                self.wake_all()
