"""The schema. Times are UTC milliseconds since 1970 (whole numbers: exact, ordered, the same on every database)."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint

from storage.columns import BigId, Time, identifier, metadata, only_open
from storage.room_tables import bans, decisions, ratings, timers

__all__ = ["bans", "decisions", "metadata", "ratings", "timers"]  # known here besides what follows

customers = Table(
    "customers",
    metadata,
    identifier(),
    Column("name", sa.Text, nullable=False),
    Column("created_at", Time, nullable=False),
    Column("forgotten_at", Time),
)

identities = Table(
    "identities",
    metadata,
    identifier(),
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
    identifier(),
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
    Column("draft", sa.JSON(none_as_null=True)),  # a form that was left and can be taken up again
    Column("ticket_id", BigId),
    Column("last_article", sa.Text, nullable=False, server_default=""),
    Column("last_question", sa.Text, nullable=False, server_default=""),
    Column("awaiting", sa.Text, nullable=False, server_default=""),
    Column("awaiting_at", Time),
    Column("banned_until", Time),
    Column("created_at", Time, nullable=False),
    Column("updated_at", Time, nullable=False),
    UniqueConstraint("channel", "chat", "thread"),
)

tickets = Table(
    "tickets",
    metadata,
    identifier(),
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
    Column("answers", sa.JSON, nullable=False),  # the details for machines: reports, and what is known of a customer
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
    identifier(),
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
    identifier(),
    Column("message_id", BigId, ForeignKey("messages.id"), nullable=False, index=True),
    Column("text", sa.Text, nullable=False),
    Column("replaced_at", Time, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    identifier(),
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
    identifier(),
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
    *only_open("inbox", "new", "parked"),
)

outbox = Table(
    "outbox",
    metadata,
    identifier(),
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
    *only_open("outbox", "pending", "parked"),
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
    identifier(),
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

sessions = Table(  # signed in to the console
    "sessions",
    metadata,
    Column("digest", sa.Text, primary_key=True),  # of the token: the token itself is never kept
    Column("staff_id", BigId, ForeignKey("staff.id"), nullable=False, index=True),
    Column("created_at", Time, nullable=False),
    Column("last_seen_at", Time, nullable=False),
    Column("revoked_at", Time),
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

order_lookups = Table(  # orders that are being asked for; a row lives until the answer is in
    "order_lookups",
    metadata,
    identifier(),
    Column("conversation_id", BigId, ForeignKey("conversations.id"), nullable=False, index=True),
    Column("number", sa.Text, nullable=False),
    Column("contact", sa.Text, nullable=False),
    Column("body", sa.JSON, nullable=False),
)

order_tries = Table(  # who guessed wrongly; outlives /forget, or forgetting would unlock
    "order_tries",
    metadata,
    Column("customer_id", BigId, ForeignKey("customers.id"), primary_key=True, autoincrement=False),
    Column("wrong", sa.Integer, nullable=False),
    Column("last_at", Time, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    identifier(),
    Column("staff_id", BigId),
    Column("act", sa.Text, nullable=False),
    Column("about", sa.Text, nullable=False),
    Column("at", Time, nullable=False),
)
