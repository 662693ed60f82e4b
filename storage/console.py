"""The lists of the agents' console: tickets by view, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Connection

from storage.records import Author, Ticket
from storage.tables import conversations, customers, messages, staff, tickets

View = Literal["mine", "unassigned", "all", "closed"]
VIEWS: tuple[View, ...] = ("mine", "unassigned", "all", "closed")
LONGEST_LIST = 200
_OPEN = tickets.c.state != "closed"


@dataclass(frozen=True, slots=True)
class Row:
    """One ticket of a list; `said` is the last message of customer or agent, by `author`, named if an agent."""

    ticket: Ticket
    customer: str
    channel: str
    agent: str | None
    said_id: int | None
    said: str | None
    said_at: int | None
    author: Author | None
    author_id: int | None
    author_name: str | None


_last = sa.select(sa.func.max(messages.c.id)).where(
    messages.c.conversation_id == tickets.c.conversation_id, messages.c.author.in_(("customer", "agent"))
)
_author = staff.alias("author")
_TICKET = [f.name for f in fields(Ticket)]
_COLUMNS: list[ColumnElement[Any]] = [
    *(tickets.c[name] for name in _TICKET),
    customers.c.name.label("customer"),
    conversations.c.channel,
    staff.c.name.label("agent"),
    messages.c.id.label("said_id"),
    messages.c.text,
    messages.c.created_at.label("said_at"),
    messages.c.author,
    messages.c.staff_id,
    _author.c.name.label("author_name"),
]
_ROWS = (
    sa.select(*_COLUMNS)
    .join_from(tickets, conversations, conversations.c.id == tickets.c.conversation_id)
    .join(customers, customers.c.id == tickets.c.customer_id)
    .outerjoin(staff, staff.c.id == tickets.c.agent_id)
    .outerjoin(messages, messages.c.id == _last.correlate(tickets).scalar_subquery())
    .outerjoin(_author, _author.c.id == messages.c.staff_id)
    .limit(LONGEST_LIST)
)
_longest_waiting_first = (
    tickets.c.waiting_since.is_(None),
    sa.func.coalesce(tickets.c.waiting_since, tickets.c.opened_at),
    tickets.c.id,
)


def _inside(view: View, staff_id: int) -> ColumnElement[bool]:
    return {
        "mine": _OPEN & (tickets.c.agent_id == staff_id),
        "unassigned": _OPEN & tickets.c.agent_id.is_(None),
        "all": _OPEN,
        "closed": tickets.c.state == "closed",
    }[view]


def listed(connection: Connection, view: View, staff_id: int) -> list[Row]:
    """The tickets of a view: the longest waiting first, closed ones the latest first."""
    order = (tickets.c.closed_at.desc(),) if view == "closed" else _longest_waiting_first
    found = connection.execute(_ROWS.where(_inside(view, staff_id)).order_by(*order))
    split = len(_TICKET)
    return [Row(Ticket(*row[:split]), *row[split:]) for row in found]


def counts(connection: Connection, staff_id: int) -> dict[View, int]:
    """How many tickets each view holds."""
    sums = [sa.func.coalesce(sa.func.sum(sa.case((_inside(view, staff_id), 1), else_=0)), 0) for view in VIEWS]
    return dict(zip(VIEWS, connection.execute(sa.select(*sums)).one(), strict=True))


def colleagues(connection: Connection) -> list[tuple[int, str, bool]]:
    """Everybody on the staff: id, name, whether they are here."""
    query = sa.select(staff.c.id, staff.c.name, staff.c.away_at).where(staff.c.removed_at.is_(None))
    return [(row.id, row.name, row.away_at is None) for row in connection.execute(query.order_by(staff.c.name))]


def anything(connection: Connection) -> bool:
    """Whether there has ever been a ticket."""
    return connection.execute(sa.select(tickets.c.id).limit(1)).one_or_none() is not None
