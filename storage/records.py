"""The rows the rules work on, as plain values. Times are UTC milliseconds since 1970."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Owner = Literal["bot", "queued", "human", "closed"]
Author = Literal["customer", "bot", "agent", "note", "event"]


@dataclass(slots=True)
class Conversation:
    """One customer in one chat of one channel; `owner` says who may speak.

    `generation` grows whenever what the bot still wanted to say must not be said any more: a person took over.
    """

    id: int
    customer_id: int
    channel: str
    chat: str
    thread: str
    language: str
    owner: Owner
    created_at: int
    updated_at: int
    language_chosen: bool = False
    generation: int = 0
    misses: int = 0
    turns: int = 0
    form: dict[str, Any] | None = None
    draft: dict[str, Any] | None = None
    ticket_id: int | None = None
    last_article: str = ""
    last_question: str = ""
    awaiting: str = ""  # what the next text answers besides a question: "comment:1042"
    awaiting_at: int | None = None
    banned_until: int | None = None


@dataclass(slots=True)
class Ticket:
    """One problem, numbered.

    `details` are (label, value) pairs of a form, `answers` the same by field for machines; `tried`: (article, score).
    """

    id: int
    conversation_id: int
    customer_id: int
    kind: str
    reason: str
    state: Literal["new", "waiting-for-us", "waiting-for-customer", "closed"]
    language: str
    opened_at: int
    department: str = ""
    question: str = ""
    tried: list[list[Any]] = field(default_factory=list)
    details: list[list[str]] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    agent_id: int | None = None
    room_chat: str = ""
    room_thread: str = ""
    card_id: str = ""
    taken_at: int | None = None
    replied_at: int | None = None
    closed_at: int | None = None
    closed_by: int | None = None
    closings: int = 0
    waiting_since: int | None = None  # the customer's oldest message that nobody has answered
    snoozed_until: int | None = None
    tags: list[str] = field(default_factory=list)
    merged_into: int | None = None

    @property
    def number(self) -> str:
        """As people read it."""
        return f"#{self.id}"


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who may answer customers."""

    id: int
    name: str
    role: Literal["agent", "supervisor", "owner"]
    telegram_id: str | None = None
    email: str | None = None
    away_at: int | None = None


@dataclass(frozen=True, slots=True)
class InboxRow:
    """An event as it came in, not yet handled. `body` is the channel's own form of it."""

    id: int
    channel: str
    account: str
    external_id: str
    lane: str
    body: bytes
    attempts: int
    received_at: int


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """Something to be sent. Rows of one `lane` go out in the order of `id`, one at a time.

    A row with a `generation` is dropped unless the conversation still has that generation when it is sent.
    """

    id: int
    lane: str
    channel: str
    chat: str
    thread: str
    verb: str
    body: dict[str, Any]
    conversation_id: int | None = None
    ticket_id: int | None = None
    message_id: int | None = None
    generation: int | None = None
    attempts: int = 0
    not_before: int = 0
    created_at: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of an outbox row: `state` is sent, dropped, failed or parked; `pending` means try again later."""

    row: OutboxRow
    state: Literal["sent", "dropped", "failed", "parked", "pending"]
    external_id: str = ""
    error: str = ""
    not_before: int = 0
    blocked: bool = False  # the customer does not want messages


@dataclass(frozen=True, slots=True)
class Message:
    """One line of a transcript."""

    id: int
    conversation_id: int
    author: Author
    text: str
    created_at: int
    staff_id: int | None = None
    ticket_id: int | None = None
    rows: list[Any] | None = None
    attachments: list[Any] | None = None
    origin_id: str = ""
    reply_to: int | None = None
