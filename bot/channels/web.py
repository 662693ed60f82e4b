"""The web channel: what the browser posts comes in; what goes out is in the transcript, its readers are told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import msgspec

from storage.inbox import Arrival
from storage.records import InboxRow, OutboxRow
from support.intake import Undecodable
from support.messages import Address, Incoming, Sender

NAME = "web"


class Posted(msgspec.Struct):
    """What a visitor's browser sends: `id` is made by the browser, once for each message or press."""

    session: str
    id: str
    text: str = ""
    action: str = ""
    label: str = ""
    target: str = ""
    language: str = ""


def arrival(posted: Posted) -> Arrival:
    """A post as it is kept."""
    lane = f"{NAME}:{posted.session}:"
    return Arrival(NAME, "", f"{posted.session}:{posted.id}", lane, msgspec.json.encode(posted))


def read(row: InboxRow) -> Incoming:
    """What a post says. Raises Undecodable."""
    try:
        posted = msgspec.json.decode(row.body, type=Posted)
    except msgspec.DecodeError as error:
        raise Undecodable(str(error)) from error
    return Incoming(
        address=Address(NAME, posted.session),
        sender=Sender(posted.session, "", language=posted.language[:2]),
        kind="button" if posted.action else "message",
        sent_at=datetime.fromtimestamp(row.received_at / 1000, UTC),
        external_id=row.external_id,
        message_id=posted.target if posted.action else posted.id,
        text=posted.text,
        action=posted.action,
        extra={"press": posted.id, "label": posted.label} if posted.action else {},
    )


class News(asyncio.Event):
    """Set when there is something to read; `alerts` answer presses (`press`, `text`) and are in no transcript."""

    def __init__(self) -> None:
        super().__init__()
        self.alerts: list[dict[str, Any]] = []


class Web:
    """Sending on the web is waking the streams that read the transcript."""

    name = NAME

    def __init__(self) -> None:
        self._readers: dict[str, set[News]] = {}

    async def send(self, row: OutboxRow, thread: str) -> str:
        """See `Channel.send`: the message is in the database; whoever looks is told to read on."""
        if row.verb == "alert" and row.body["text"]:
            for news in self._readers.get(row.chat, ()):
                news.alerts.append(row.body)
        self.wake(row.chat)
        return str(row.message_id or "")

    def wake(self, chat: str) -> None:
        """Something in this chat has changed."""
        for news in self._readers.get(chat, ()):
            news.set()

    def wake_all(self) -> None:
        """The program stops: streams are to end."""
        for chat in list(self._readers):
            self.wake(chat)

    @asynccontextmanager
    async def reader(self, chat: str) -> AsyncIterator[News]:
        """News that is set whenever there is something new in `chat`."""
        news = News()
        self._readers.setdefault(chat, set()).add(news)
        try:
            yield news
        finally:
            readers = self._readers[chat]
            readers.discard(news)
            if not readers:
                del self._readers[chat]
