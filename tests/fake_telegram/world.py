"""Everything the fake knows: the bot, people, groups, files, button presses, and the queue of updates."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.chats import Bell, Chat, Message
from tests.fake_telegram.forum import Forum
from tests.fake_telegram.params import ApiError, Json, Params
from tests.fake_telegram.people import Press, User
from tests.fake_telegram.updates import Updates

TOKEN = "4200000001:AAFakeFakeFakeFakeFakeFakeFakeFakeFake"
MIME = {"photo": "image/jpeg", "voice": "audio/ogg", "video": "video/mp4", "audio": "audio/mpeg"}
SIZES: dict[str, Json] = {
    "photo": {"width": 800, "height": 600},
    "voice": {"duration": 3},
    "video": {"width": 640, "height": 360, "duration": 3},
    "audio": {"duration": 3},
    "animation": {"width": 320, "height": 180, "duration": 2},
    "video_note": {"length": 240, "duration": 3},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "👍"},
}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file Telegram holds; `size` in bytes may be told larger than the content for tests of limits."""

    id: str
    kind: str
    content: bytes
    name: str
    mime: str
    size: int

    @property
    def path(self) -> str:
        return f"{self.kind}s/{self.name or self.id}"

    def shown(self) -> Any:
        """The value of its kind in a message."""
        file: Json = {"file_id": self.id, "file_unique_id": f"u{self.id}", "file_size": self.size}
        file |= SIZES.get(self.kind, {})
        if self.kind == "photo":
            return [{**file, "width": 90, "height": 67, "file_id": f"{self.id}-small"}, file]
        if self.kind in ("document", "video", "audio", "animation"):
            file["file_name"] = self.name
        if self.kind not in ("sticker", "video_note"):
            file["mime_type"] = self.mime
        return file


@dataclass(slots=True)
class Profile:
    """What the bot has set about itself, by (scope and) language code."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


class World:
    """The state behind the methods. Everything happens in one event loop."""

    def __init__(self) -> None:
        self.token = TOKEN
        self.bot: Json = {
            "id": int(TOKEN.split(":")[0]),
            "is_bot": True,
            "first_name": "Tern House",
            "username": "tern_house_bot",
        }
        self.bell = Bell()
        self.updates = Updates()
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.presses: dict[str, Press] = {}
        self.profile = Profile()
        self.moved: dict[int, int] = {}

    # People and places

    def user(self, name: str, language: str = "en", username: str = "") -> User:
        """A person with a Telegram account, who has not written to the bot yet."""
        user = User(self, 7_000_000_001 + len(self.chats), name, language, username)
        self.chats[user.id] = user
        return user

    def forum(self, title: str, rights: bool = True) -> Forum:
        """A supergroup with topics where the bot is administrator; `rights`: it may manage topics."""
        room = Forum(self, -1_002_000_000_001 - len(self.chats), title, rights)
        self.chats[room.id] = room
        return room

    def chat(self, params: Params, name: str = "chat_id") -> Chat:
        """The chat a method speaks of. Raises ApiError(400)."""
        value = params.get(name, "")
        if value == "":
            raise ApiError(400, "Bad Request: chat_id is empty")
        if value in self.moved:
            raise ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=self.moved[value],
            )
        chat = self.chats.get(value)
        if chat is None:
            raise ApiError(400, "Bad Request: chat not found")
        return chat

    def message(self, params: Params, what: str) -> Message:
        """The message a method speaks of. Raises ApiError(400, "Bad Request: message to … not found")."""
        message = self.chat(params).by_id.get(params.number("message_id"))
        if message is None or message.deleted:
            raise ApiError(400, f"Bad Request: message to {what} not found")
        return message

    def store(self, kind: str, content: bytes, name: str = "", mime: str = "", size: int | None = None) -> StoredFile:
        file_id = f"{kind}-{len(self.files) + 1:05}"
        stored = StoredFile(
            file_id,
            kind,
            content,
            name or f"{file_id}.bin",
            mime or MIME.get(kind, "application/octet-stream"),
            len(content) if size is None else size,
        )
        self.files[file_id] = stored
        return stored

    # Raw updates

    async def push(self, update: Json | str) -> None:
        """Any update: an object, or JSON text as it is, decodable or not; `update_id` is added."""
        if isinstance(update, str):
            self.updates.offer_raw(update)
            return
        for kind, body in update.items():
            if kind != "update_id":
                self.updates.offer(kind, body)

    def redeliver(self, n: int) -> None:
        """The last `n` confirmed updates come once more."""
        self.updates.redeliver(n)

    def deliver_twice(self, on: bool = True) -> None:
        """From now on every update comes twice."""
        self.updates.twice = on

    @property
    def unanswered(self) -> int:
        """Presses of inline buttons that still show their clock."""
        return sum(not press.answered for press in self.presses.values())


def now() -> int:
    return int(time.time())
