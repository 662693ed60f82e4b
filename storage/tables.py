"""The schema. Times are UTC milliseconds since 1970 (whole numbers: exact, ordered, the same on every database)."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only for INTEGER keys; PostgreSQL should not run out at two thousand million.
BigId = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Time = sa.BigInteger


def _id() -> Column[int]:
    return Column("id", BigId, primary_key=True)


def _only(table: str, *states: str) -> list[Index]:
    """Small indexes over the few open rows of a table that mostly holds finished ones."""
    return [
        Index(
            f"ix_{table}_{state}", "id", sqlite_where=(where := sa.text(f"state = '{state}'")), postgresql_where=where
        )
        for state in states
    ]


customers = Table(
    "customers",
    metadata,
    _id(),
    Column("name", sa.Text, nullable=False),
    Column("created_at", Time, nullable=False),
    Column("forgotten_at", Time),
)

identities = Table(
    "identities",
    metadata,
    _id(),
    Column("customer_id", BigId, ForeignKey("customers.id"), nullable=False, index=True),
    Column("channel", sa.Text, nullable=False),
    Column("external_id", sa.Text, nullable=False),
    Column("username", sa.Text, nullable=False, server_default=""),
    Column("blocked_at", Time),  # the customer blocked us: its own state, never a ban
    UniqueConstraint("channel", "external_id"),
)

conversations = Table(
    "conversations",
    metadata,
    _id(),
    Column("customer_id", BigId, ForeignKey("customers.id"), nullable=False, index=True),
    Column("channel", sa.Text, nullable=False),
    Column("chat", sa.Text, nullable=False),
    Column("thread", sa.Text, nullable=False, server_default=""),
    Column("language", sa.Text, nullable=False),
    Column("language_chosen", sa.Boolean, nullable=False),
    Column("owner", sa.Text, nullable=False),
    Column("generation", sa.Integer, nullable=False, server_default="0"),
    Column("misses", sa.Integer, nullable=False, server_default="0"),
    Column("turns", sa.Integer, nullable=False, server_default="0"),
    Column("form", sa.JSON(none_as_null=True)),
    Column("ticket_id", BigId),
    Column("last_article", sa.Text, nullable=False, server_default=""),
    Column("last_question", sa.Text, nullable=False, server_default=""),
    Column("awaiting", sa.Text, nullable=False, server_default=""),
    Column("awaiting_at", Time),
    Column("created_at", Time, nullable=False),
    Column("updated_at", Time, nullable=False),
    UniqueConstraint("channel", "chat", "thread"),
)

tickets = Table(
    "tickets",
    metadata,
    _id(),
    Column("conversation_id", BigId, ForeignKey("conversations.id"), nullable=False, index=True),
    Column("customer_id", BigId, ForeignKey("customers.id"), nullable=False, index=True),
    Column("kind", sa.Text, nullable=False),
    Column("reason", sa.Text, nullable=False),
    Column("state", sa.Text, nullable=False),
    Column("language", sa.Text, nullable=False),
    Column("department", sa.Text, nullable=False, server_default=""),
    Column("question", sa.Text, nullable=False, server_default=""),
    Column("tried", sa.JSON, nullable=False),
    Column("details", sa.JSON, nullable=False),
    Column("agent_id", BigId, ForeignKey("staff.id")),
    Column("room_chat", sa.Text, nullable=False, server_default=""),
    Column("room_thread", sa.Text, nullable=False, server_default=""),
    Column("card_id", sa.Text, nullable=False, server_default=""),
    Column("opened_at", Time, nullable=False),
    Column("taken_at", Time),
    Column("replied_at", Time),
    Column("closed_at", Time),
    Column("closed_by", BigId),
    Column("closings", sa.Integer, nullable=False, server_default="0"),
    Column("waiting_since", Time),  # the customer's oldest message that nobody has answered
    Column("snoozed_until", Time),
    Column("tags", sa.JSON, nullable=False),
    Column("merged_into", BigId),
    Index("ix_tickets_state_opened_at", "state", "opened_at"),
    Index("ix_tickets_room_chat_room_thread", "room_chat", "room_thread"),
)

messages = Table(
    "messages",
    metadata,
    _id(),
    Column("conversation_id", BigId, ForeignKey("conversations.id"), nullable=False),
    Column("ticket_id", BigId),
    Column("author", sa.Text, nullable=False),
    Column("staff_id", BigId),
    Column("text", sa.Text, nullable=False),
    Column("rows", sa.JSON(none_as_null=True)),
    Column("attachments", sa.JSON(none_as_null=True)),
    Column("origin_id", sa.Text, nullable=False, server_default=""),
    Column("reply_to", BigId),
    Column("created_at", Time, nullable=False),
    Column("edited_at", Time),
    Index("ix_messages_conversation_id_id", "conversation_id", "id"),
)

message_versions = Table(
    "message_versions",
    metadata,
    _id(),
    Column("message_id", BigId, ForeignKey("messages.id"), nullable=False, index=True),
    Column("text", sa.Text, nullable=False),
    Column("replaced_at", Time, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    _id(),
    Column("conversation_id", BigId, ForeignKey("conversations.id"), nullable=False, index=True),
    Column("language", sa.Text, nullable=False),
    Column("text", sa.Text, nullable=False),
    Column("decision", sa.Text, nullable=False),
    Column("candidates", sa.JSON, nullable=False),
    Column("asked_at", Time, nullable=False, index=True),
)

inbox = Table(
    "inbox",
    metadata,
    _id(),
    Column("channel", sa.Text, nullable=False),
    Column("account", sa.Text, nullable=False),
    Column("external_id", sa.Text, nullable=False),
    Column("lane", sa.Text, nullable=False),
    Column("body", sa.LargeBinary, nullable=False),
    Column("state", sa.Text, nullable=False, server_default="new"),
    Column("attempts", sa.Integer, nullable=False, server_default="0"),
    Column("not_before", Time, nullable=False, server_default="0"),
    Column("error", sa.Text, nullable=False, server_default=""),
    Column("received_at", Time, nullable=False),
    UniqueConstraint("channel", "account", "external_id"),
    *_only("inbox", "new", "parked"),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("conversation_id", BigId, ForeignKey("conversations.id"), index=True),
    Column("ticket_id", BigId),
    Column("message_id", BigId, index=True),
    Column("channel", sa.Text, nullable=False),
    Column("chat", sa.Text, nullable=False),
    Column("thread", sa.Text, nullable=False, server_default=""),
    Column("lane", sa.Text, nullable=False),
    Column("verb", sa.Text, nullable=False),
    Column("body", sa.JSON, nullable=False),
    Column("generation", sa.Integer),
    Column("state", sa.Text, nullable=False, server_default="pending"),
    Column("attempts", sa.Integer, nullable=False, server_default="0"),
    Column("not_before", Time, nullable=False, server_default="0"),
    Column("external_id", sa.Text, nullable=False, server_default=""),
    Column("error", sa.Text, nullable=False, server_default=""),
    Column("created_at", Time, nullable=False),
    Column("sent_at", Time),
    *_only("outbox", "pending", "parked"),
)

moved_chats = Table(
    "moved_chats",
    metadata,
    Column("old", sa.Text, primary_key=True),  # settings may name the agents' room by an id it had before
    Column("new", sa.Text, nullable=False),
)

staff = Table(
    "staff",
    metadata,
    _id(),
    Column("name", sa.Text, nullable=False),
    Column("role", sa.Text, nullable=False),
    Column("telegram_id", sa.Text, unique=True),
    Column("email", sa.Text, unique=True),
    Column("added_at", Time, nullable=False),
    Column("removed_at", Time),
    Column("away_at", Time),
)

sign_in_links = Table(
    "sign_in_links",
    metadata,
    Column("digest", sa.Text, primary_key=True),  # of the token: the token itself is never kept
    Column("staff_id", BigId, ForeignKey("staff.id"), nullable=False),
    Column("expires_at", Time, nullable=False),
    Column("used_at", Time),
)

ratings = Table(
    "ratings",
    metadata,
    Column("ticket_id", BigId, ForeignKey("tickets.id"), primary_key=True, autoincrement=False),
    Column("closing", sa.Integer, primary_key=True, autoincrement=False),  # a ticket closed twice is rated twice
    Column("score", sa.Integer, nullable=False),
    Column("comment", sa.Text, nullable=False, server_default=""),
    Column("staff_id", BigId),
    Column("rated_at", Time, nullable=False),
)

orders = Table(
    "orders",
    metadata,
    Column("number", sa.Text, primary_key=True),
    Column("email", sa.Text, nullable=False, server_default=""),
    Column("phone", sa.Text, nullable=False, server_default=""),
    Column("status", sa.Text, nullable=False),
    Column("ordered_on", sa.Text, nullable=False, server_default=""),
    Column("delivered_on", sa.Text, nullable=False, server_default=""),
    Column("tracking_url", sa.Text, nullable=False, server_default=""),
    Column("items", sa.JSON, nullable=False),
    Column("imported_at", Time, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    _id(),
    Column("staff_id", BigId),
    Column("act", sa.Text, nullable=False),
    Column("about", sa.Text, nullable=False),
    Column("at", Time, nullable=False),
)

decisions = Table(  # what waits for somebody in the agents' room to press a button, with all it needs to go on
    "decisions",
    metadata,
    _id(),
    Column("kind", sa.Text, nullable=False),
    Column("ticket_id", BigId, ForeignKey("tickets.id"), index=True),
    Column("asked", sa.Text, nullable=False),  # whose decision or whom it is about, by the channel's id
    Column("body", sa.JSON, nullable=False),
    Column("made_at", Time, nullable=False),
    Column("decided_at", Time),
)

timers = Table(
    "timers",
    metadata,
    _id(),
    Column("kind", sa.Text, nullable=False),
    Column("ticket_id", BigId, ForeignKey("tickets.id"), index=True),
    Column("due_at", Time, nullable=False, index=True),
    Column("body", sa.JSON, nullable=False),
)

bans = Table(
    "bans",
    metadata,
    _id(),
    Column("customer_id", BigId, ForeignKey("customers.id"), nullable=False, index=True),
    Column("staff_id", BigId),
    Column("reason", sa.Text, nullable=False, server_default=""),
    Column("shadow", sa.Boolean, nullable=False, server_default=sa.false()),
    Column("begun_at", Time, nullable=False),
    Column("ends_at", Time),  # nothing: until it is lifted
)
