"""People with Telegram in their hand: what they write, press and see."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.fake_telegram.chats import Chat, Listener, Message
from tests.fake_telegram.params import ApiError, Json

if TYPE_CHECKING:
    from tests.fake_telegram.forum import Forum, Topic
    from tests.fake_telegram.world import World


class User(Chat):
    """A person; as a chat, the private one with the bot. Verbs take `in_` for a topic or group."""

    def __init__(self, world: World, user_id: int, name: str, language: str, username: str) -> None:
        super().__init__(user_id, name, world.bell)
        first, _, last = name.partition(" ")
        self.world = world
        self.identity: Json = {"id": user_id, "is_bot": False, "first_name": first, "language_code": language}
        self.identity |= {"last_name": last} if last else {}
        self.identity |= {"username": username} if username else {}
        self.alerts: list[str] = []
        self.typing = 0
        self.refusal = "Forbidden: bot can't initiate conversation with a user"

    def brief(self) -> Json:
        kept = ("id", "first_name", "last_name", "username")
        return {"type": "private"} | {name: self.identity[name] for name in kept if name in self.identity}

    def place(self, thread: int) -> tuple[Listener, Json]:
        if thread:
            raise ApiError(400, "Bad Request: message thread not found")
        return self, {}

    # Writing

    async def says(self, text: str, in_: Topic | Forum | None = None, reply_to: Message | None = None) -> Message:
        """Writes a text; returns it so that it can be edited or replied to."""
        body: Json = {"text": text}
        if text.startswith("/"):
            body["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return self._write(body, in_, reply_to)

    async def writes(self, in_: Topic | Forum, text: str, reply_to: Message | None = None) -> Message:
        """`says` in a group, in the order one would tell it."""
        return await self.says(text, in_, reply_to)

    async def replies(self, to: Message, text: str, in_: Topic | Forum | None = None) -> Message:
        return await self.says(text, in_, to)

    async def sends(
        self, kind: str, content: bytes = b"", name: str = "", caption: str = "", in_: Topic | Forum | None = None,
        size: int | None = None,
    ) -> Message:  # fmt: skip
        """Any kind of file, by its name in the Bot API; `size` in bytes tells another size than the content's."""
        return self._write(self._file(kind, content, name, caption, size), in_)

    async def sends_photo(self, content: bytes = b"photo", caption: str = "", in_: Topic | None = None) -> Message:
        return await self.sends("photo", content, caption=caption, in_=in_)

    async def sends_document(
        self, content: bytes = b"document", name: str = "paper.pdf", caption: str = "", in_: Topic | None = None
    ) -> Message:
        return await self.sends("document", content, name, caption, in_)

    async def sends_voice(self, content: bytes = b"voice", in_: Topic | None = None) -> Message:
        return await self.sends("voice", content, in_=in_)

    async def sends_sticker(self, in_: Topic | None = None) -> Message:
        return await self.sends("sticker", b"sticker", in_=in_)

    async def sends_location(
        self, latitude: float = 37.98, longitude: float = 23.73, in_: Topic | None = None
    ) -> Message:
        return self._write({"location": {"latitude": latitude, "longitude": longitude}}, in_)

    async def sends_contact(self, phone: str = "+302101234567", in_: Topic | None = None) -> Message:
        """Her own card: the user id inside is her own."""
        card = {"phone_number": phone, "first_name": self.identity["first_name"], "user_id": self.id}
        return self._write({"contact": card}, in_)

    async def sends_poll(self, question: str, options: Sequence[str], in_: Topic | None = None) -> Message:
        answers = [{"text": option, "voter_count": 0} for option in options]
        return self._write({"poll": {"id": "1", "question": question, "options": answers, "type": "regular"}}, in_)

    async def sends_anything(self, body: Json, in_: Topic | None = None) -> Message:
        """Content of a kind that the fake knows nothing about, such as `{"paid_media": {...}}`."""
        return self._write(body, in_)

    async def sends_album(
        self, contents: Sequence[bytes], kind: str = "photo", caption: str = "", in_: Topic | None = None
    ) -> list[Message]:
        """Several files as one album; the caption sits on the first, as clients do it."""
        album = f"1{time.monotonic_ns()}"
        bodies = [self._file(kind, content, "", "" if n else caption) for n, content in enumerate(contents)]
        return [self._write(body | {"media_group_id": album}, in_) for body in bodies]

    async def edits(self, message: Message, text: str) -> None:
        """Changes the text (or the caption) of an own message."""
        key = "text" if "text" in message.raw else "caption"
        message.raw |= {key: text, "edit_date": int(time.time())}
        message.edited = True
        self.world.updates.offer("edited_message", message.raw, message.chat)

    async def reacts(self, message: Message, emoji: str) -> None:
        """Reaches the bot only if it asked for `message_reaction`; an empty emoji takes the reaction back."""
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        body: Json = {"user": self.identity, "date": int(time.time()), "old_reaction": [], "new_reaction": new}
        body |= {"chat": self.world.chats[message.chat].brief(), "message_id": message.id}
        self.world.updates.offer("message_reaction", body, message.chat)

    # Pressing

    async def presses(self, label: str, in_: Listener | None = None, message: Message | None = None) -> None:
        """The button under `message`, or the newest with that label. Raises AssertionError naming the labels seen."""
        found = message or (in_ or self).with_button(label)
        button = found.button(label)
        if button is None:
            raise AssertionError(f"no button {label!r} under {found.text!r}, only {found.buttons}")
        if "keyboard" in found.markup:
            await self._taps_key(button)
        elif "callback_data" in button:
            await self.presses_data(found, button["callback_data"])
        else:
            raise AssertionError(f"the button {label!r} opens {button}, nothing comes back to the bot")

    async def presses_data(self, message: Message, data: str) -> None:
        """A press with any data, such as one a button of an older version had."""
        query = str(4_000_000_000_000_001 + len(self.world.presses))
        self.world.presses[query] = Press(self)
        body = {"id": query, "from": self.identity, "chat_instance": str(message.chat), "data": data}
        self.world.updates.offer("callback_query", body | {"message": message.raw}, message.chat)

    async def _taps_key(self, key: Any) -> None:
        if isinstance(key, dict) and key.get("request_contact"):
            await self.sends_contact()
        elif isinstance(key, dict) and key.get("request_location"):
            await self.sends_location()
        else:
            await self.says(key if isinstance(key, str) else key["text"])

    # Looking after topics

    async def closes(self, topic: Topic) -> None:
        topic.closed = True
        topic.take({"forum_topic_closed": {}}, self.identity)

    async def reopens(self, topic: Topic) -> None:
        topic.closed = False
        topic.take({"forum_topic_reopened": {}}, self.identity)

    async def renames(self, topic: Topic, name: str) -> None:
        topic.name = name
        topic.take({"forum_topic_edited": {"name": name}}, self.identity)

    async def deletes(self, topic: Topic) -> None:
        """Deletes a topic with all in it. No update tells the bot of it."""
        topic.deleted = True
        for message in topic.messages:
            message.deleted = True
        self.bell.ring()

    # Coming and going

    async def blocks(self) -> None:
        """Blocks the bot: sends to her are refused from now on."""
        self._membership("Forbidden: bot was blocked by the user", "member", "kicked")

    async def unblocks(self) -> None:
        self._membership("", "kicked", "member")

    def deletes_account(self) -> None:
        """No update tells the bot of it."""
        self.refusal = "Forbidden: user is deactivated"

    def _membership(self, refusal: str, old: str, new: str) -> None:
        self.refusal = refusal
        body = {"chat": self.brief(), "from": self.identity, "date": int(time.time())}
        states = {"kicked": {"until_date": 0}, "member": {}}
        for name, status in (("old_chat_member", old), ("new_chat_member", new)):
            body[name] = {"user": self.world.bot, "status": status} | states[status]
        self.world.updates.offer("my_chat_member", body, self.id)

    def _file(self, kind: str, content: bytes, name: str, caption: str, size: int | None = None) -> Json:
        stored = self.world.store(kind, content, name, size=size)
        return {kind: stored.shown()} | ({"caption": caption} if caption else {})

    def _write(self, body: Json, in_: Topic | Forum | None = None, reply_to: Message | None = None) -> Message:
        if in_ is not None:
            return in_.take(body, self.identity, reply_to)
        self.refusal = ""
        return receive(self.world, self, self, body | {"from": self.identity}, reply_to)


@dataclass(eq=False, slots=True)
class Press:
    """A pressed inline button that waits for its answer."""

    user: User
    answered: bool = False


def receive(world: World, chat: Chat, place: Listener, body: Json, reply_to: Message | None = None) -> Message:
    """Puts what a person did into the chat and before the bot."""
    raw = {"message_id": chat.next_id(), "date": int(time.time()), "chat": chat.brief()} | body
    if reply_to is not None:
        raw["reply_to_message"] = {name: value for name, value in reply_to.raw.items() if name != "reply_to_message"}
    message = chat.keep(Message(chat.id, raw), place)
    world.updates.offer("message", raw, chat.id)
    return message
