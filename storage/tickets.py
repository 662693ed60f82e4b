"""Tickets: one problem each, numbered, owned by an agent or by nobody yet."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Row

from storage.records import Ticket
from storage.tables import outbox, ratings, tickets
from storage.work import Work

_NAMES = tuple(f.name for f in fields(Ticket))
_COLUMNS = [tickets.c[name] for name in _NAMES]


def _record(work: Work, row: Row[Any]) -> Ticket:
    return work.track(Ticket(**dict(zip(_NAMES, row, strict=True))))


def get(work: Work, ticket_id: int) -> Ticket | None:
    """The ticket with this number."""
    if known := work.tracked(Ticket, ticket_id):
        return known
    work.flush()
    query = sa.select(*_COLUMNS).where(tickets.c.id == ticket_id)
    if work.connection.dialect.name == "postgresql":
        query = query.with_for_update()  # two agents, one ticket: the second waits and sees who won
    row = work.connection.execute(query).one_or_none()
    return _record(work, row) if row else None


def by_thread(work: Work, chat: str, thread: str) -> Ticket | None:
    """The ticket that this thread of the agents' room belongs to."""
    query = sa.select(tickets.c.id).where(tickets.c.room_chat == chat, tickets.c.room_thread == thread)
    key = work.connection.execute(query).scalar_one_or_none()
    return get(work, key) if key is not None else None


def open_ticket(work: Work, **values: Any) -> Ticket:
    """A new ticket with the next number."""
    return work.add(Ticket(id=work.new_id(tickets), opened_at=work.now, state="new", **values))


def queue(work: Work) -> list[Ticket]:
    """Tickets nobody has taken, oldest first."""
    work.flush()
    query = sa.select(*_COLUMNS).where(tickets.c.agent_id.is_(None), tickets.c.state != "closed", tickets.c.kind != "")
    return [_record(work, row) for row in work.connection.execute(query.order_by(tickets.c.opened_at, tickets.c.id))]


def position(work: Work, ticket: Ticket) -> int:
    """Which place in the queue the ticket has: 1 is next."""
    work.flush()
    ahead = sa.select(sa.func.count()).where(
        tickets.c.agent_id.is_(None), tickets.c.state == "new", tickets.c.id < ticket.id
    )
    return work.connection.execute(ahead).scalar_one() + 1


def rate(work: Work, ticket: Ticket, score: int) -> None:
    """The customer's rating of a closing, 1 to 5; a later one replaces it."""
    work.flush()
    mine = ratings.c.ticket_id == ticket.id
    changed = work.connection.execute(ratings.update().where(mine).values(score=score, rated_at=work.now)).rowcount
    if not changed:
        row = {"ticket_id": ticket.id, "score": score, "staff_id": ticket.closed_by, "rated_at": work.now}
        work.connection.execute(ratings.insert(), row)


def comment(work: Work, ticket_id: int, text: str) -> None:
    """What the customer adds to their rating."""
    work.connection.execute(ratings.update().where(ratings.c.ticket_id == ticket_id).values(comment=text))


def rating(work: Work, ticket_id: int) -> tuple[int, str, int] | None:
    """Score, comment and time (UTC ms) of a ticket's rating."""
    row = work.connection.execute(
        sa.select(ratings.c.score, ratings.c.comment, ratings.c.rated_at).where(ratings.c.ticket_id == ticket_id)
    ).one_or_none()
    return (row.score, row.comment, row.rated_at) if row else None


def move_room(work: Work, old: str, new: str) -> None:
    """The agents' group lives on under another id: its tickets move along, what is still to be sent too."""
    work.flush()
    work.connection.execute(tickets.update().where(tickets.c.room_chat == old).values(room_chat=new))
    work.connection.execute(
        outbox.update().where(sa.text("outbox.state = 'pending'"), outbox.c.chat == old).values(chat=new)
    )
