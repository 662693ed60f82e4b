"""Places where messages arrive, the messages in them, and waiting for one without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.params import Json

FILES = ("photo", "document", "voice", "video", "audio", "animation", "sticker", "video_note")
CONTENT = (*FILES, "contact", "location", "venue", "poll", "dice", "text", "entities", "caption", "caption_entities")


class Bell:
    """Wakes everyone who waits for something to happen."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, true: Callable[[], object], within: float) -> bool:
        """Whether `true()` became true within so many seconds; it is asked again at every ring."""
        try:
            async with asyncio.timeout(within):
                while not true():
                    future = asyncio.get_running_loop().create_future()
                    self._waiting.append(future)
                    await future
        except TimeoutError:
            return bool(true())
        return True


@dataclass(slots=True, eq=False)
class Message:
    """A message as it is shown now; `raw` is what the Bot API tells of it."""

    chat: int
    raw: Json
    from_bot: bool = False
    markup: Json = field(default_factory=dict)
    edited: bool = False
    deleted: bool = False
    pinned: bool = False
    reactions: list[str] = field(default_factory=list)

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def thread(self) -> int:
        return int(self.raw.get("message_thread_id", 0))

    @property
    def kind(self) -> str:
        return next((kind for kind in CONTENT if kind in self.raw), "service")

    @property
    def text(self) -> str:
        """Text or caption without markup; `[photo]` and the like for anything silent."""
        return str(self.raw.get("text") or self.raw.get("caption") or f"[{self.kind}]")

    @property
    def rows(self) -> list[list[Json]]:
        return self.markup.get("inline_keyboard") or self.markup.get("keyboard") or []

    @property
    def buttons(self) -> list[str]:
        return [label_of(button) for row in self.rows for button in row]

    def button(self, label: str) -> Any:
        """The button with this label (its JSON, or the bare label of a plain keyboard), or None."""
        return next((button for row in self.rows for button in row if label_of(button) == label), None)


def label_of(button: Any) -> str:
    return button if isinstance(button, str) else str(button["text"])


class Listener:
    """Someone or some place that hears the bot: a customer, a topic."""

    def __init__(self, name: str, bell: Bell) -> None:
        self.name = name
        self.bell = bell
        self.messages: list[Message] = []
        self._read = 0

    @property
    def spoken(self) -> list[Message]:
        """The bot's messages that are still there, oldest first."""
        return [message for message in self.messages if message.from_bot and not message.deleted]

    @property
    def heard(self) -> list[str]:
        """The texts of the bot as shown now."""
        return [message.text for message in self.spoken]

    @property
    def buttons(self) -> list[str]:
        """Labels under the newest message of the bot."""
        return self.spoken[-1].buttons if self.spoken else []

    def with_button(self, label: str) -> Message:
        """The newest message that shows this button. Raises AssertionError naming the labels there are."""
        for message in reversed(self.spoken):
            if message.button(label) is not None:
                return message
        seen = [message.buttons for message in self.spoken if message.buttons]
        raise AssertionError(f"{self.name} sees no button {label!r}; buttons seen: {seen}; heard: {self.heard}")

    async def hears(self, n: int = 1, within: float = 5) -> list[Message]:
        """The next `n` messages of the bot that no earlier call returned. Raises AssertionError after `within` s."""
        if not await self.bell.until(lambda: len(self._unread()) >= n, within):
            unread = [message.text for message in self._unread()]
            raise AssertionError(
                f"{self.name} waited {within} s for {n} more; new: {unread}; heard so far: {self.heard}"
            )
        found = self._unread()[:n]
        self._read = self.messages.index(found[-1]) + 1 if found else self._read
        return found

    async def sees(self, true: Callable[[], object], within: float = 5) -> None:
        """Waits for anything else (an edit, a reaction). Raises AssertionError after `within` seconds."""
        if not await self.bell.until(true, within):
            raise AssertionError(f"{self.name} waited {within} s in vain; heard: {self.heard}, {self.buttons}")

    def _unread(self) -> list[Message]:
        return [message for message in self.messages[self._read :] if message.from_bot]


class Chat(Listener):
    """A chat the bot may be in."""

    def __init__(self, chat_id: int, name: str, bell: Bell) -> None:
        super().__init__(name, bell)
        self.id = chat_id
        self.by_id: dict[int, Message] = {}
        self.refusal = ""

    def brief(self) -> Json:
        """The `Chat` object inside messages."""
        raise NotImplementedError

    def place(self, thread: int) -> tuple[Listener, Json]:
        """Who hears what is sent there, and what it adds to the message. Raises ApiError when it cannot be."""
        raise NotImplementedError

    def keep(self, message: Message, listener: Listener) -> Message:
        self.by_id[message.id] = message
        listener.messages.append(message)
        if listener is not self:
            self.messages.append(message)
        self.bell.ring()
        return message

    def next_id(self) -> int:
        return len(self.by_id) + 1
