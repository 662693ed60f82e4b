"""What goes in and what comes out of the desk, the same for every channel."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

# "message" carries text, files or both; "event" is something that happened to the place, named in `extra["event"]`.
Kind = Literal["message", "edit", "button", "event"]


@dataclass(frozen=True, slots=True)
class Address:
    """A place a message can go to: opaque strings that only their channel understands."""

    channel: str
    chat: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file by the channel's own reference, never by its content.

    `kind` is photo, document, voice, video, audio, sticker…; `ref` is opaque outside the channel; `size` is in bytes.
    """

    kind: str
    ref: str
    name: str = ""
    size: int | None = None
    mime: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A choice offered under a message. `action` is at most 56 bytes (Telegram's callback_data stops at 64)."""

    label: str
    action: str


@dataclass(frozen=True, slots=True)
class Say:
    """One outgoing message: `text` in the Markdown of articles (bold, italics, links, lists, code), buttons by row."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote, as the channel tells it. `language` is the client's setting as a two-letter code, if known."""

    id: str
    name: str
    username: str = ""
    language: str = ""
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """One event from a channel: what was written or pressed, by whom and where.

    `external_id` names the event in its channel; `message_id` the message it is about (for edits, replies, buttons).
    `text` is what was written or the caption; `action` is set for button presses only. `sent_at` is UTC.
    `private`: a chat with one person; strangers' groups are not.
    """

    address: Address
    sender: Sender
    kind: Kind
    sent_at: datetime
    external_id: str
    message_id: str = ""
    text: str = ""
    action: str = ""
    attachments: tuple[Attachment, ...] = ()
    reply_to: str = ""
    album: str = ""
    private: bool = True
    extra: dict[str, str] = field(default_factory=dict)
