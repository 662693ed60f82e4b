"""A channel without buttons, such as text messages: what is said is plain text, choices have numbers."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from itertools import count

from bot.app import App
from storage.inbox import Arrival
from storage.records import InboxRow, OutboxRow
from support.choices import numbered
from support.messages import Address, Attachment, Incoming, Sender

NAME = "plain"


class Plain:
    """Everybody's phones. `connect` puts it into an app that has been made and not started."""

    name = NAME

    def __init__(self, app: App) -> None:
        self._app = app
        self._heard: dict[str, asyncio.Queue[str]] = {}
        self._ids = count(1)
        app.channels[NAME] = self
        app.reads[NAME] = read

    async def send(self, row: OutboxRow, thread: str) -> str:
        """See `Channel.send`."""
        if row.verb == "say":
            self._phone(row.chat).put_nowait(numbered(row.body["text"], row.body.get("rows") or ()))
        return str(row.id)

    def _phone(self, chat: str) -> asyncio.Queue[str]:
        return self._heard.setdefault(chat, asyncio.Queue())

    async def says(self, chat: str, text: str, language: str = "en", photo: bool = False) -> str:
        """What is heard next."""
        await self.sends(chat, text, language, photo)
        return await self.hears(chat)

    async def sends(self, chat: str, text: str, language: str = "en", photo: bool = False) -> None:
        number = str(next(self._ids))
        body = json.dumps({"chat": chat, "id": number, "text": text, "language": language, "photo": photo})
        await self._app.intake.take([Arrival(NAME, "", f"{chat}:{number}", f"{NAME}:{chat}:", body.encode())])

    async def hears(self, chat: str) -> str:
        async with asyncio.timeout(5):
            return await self._phone(chat).get()

    def silent(self, chat: str) -> bool:
        return self._phone(chat).empty()


def read(row: InboxRow) -> Incoming:
    """What a text message says."""
    told = json.loads(row.body)
    return Incoming(
        address=Address(NAME, told["chat"]),
        sender=Sender(told["chat"], told["chat"], language=told["language"]),
        kind="message",
        sent_at=datetime.fromtimestamp(row.received_at / 1000, UTC),
        external_id=row.external_id,
        message_id=told["id"],
        text=told["text"],
        attachments=(Attachment("photo", f"photo-{told['id']}"),) if told["photo"] else (),
    )
