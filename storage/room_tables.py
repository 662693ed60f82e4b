"""Tables of the agents' room: ratings, decisions to be made, timers, bans."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Table

from storage.columns import BigId, Time, identifier, metadata

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

decisions = Table(  # what waits for somebody in the agents' room to press a button, with all it needs to go on
    "decisions",
    metadata,
    identifier(),
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
    identifier(),
    Column("kind", sa.Text, nullable=False),
    Column("ticket_id", BigId, ForeignKey("tickets.id"), index=True),
    Column("due_at", Time, nullable=False, index=True),
    Column("body", sa.JSON, nullable=False),
)

bans = Table(
    "bans",
    metadata,
    identifier(),
    Column("customer_id", BigId, ForeignKey("customers.id"), nullable=False, index=True),
    Column("staff_id", BigId),
    Column("reason", sa.Text, nullable=False, server_default=""),
    Column("shadow", sa.Boolean, nullable=False),
    Column("begun_at", Time, nullable=False),
    Column("ends_at", Time, nullable=False),
)
