"""Tickets: one problem each, numbered, owned by an agent or by nobody yet."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Row

from storage.records import Ticket
from storage.tables import moved_chats, outbox, tickets
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
    """Tickets nobody has taken, oldest first; those put off until later are left out."""
    work.flush()
    asleep = tickets.c.snoozed_until > work.now
    query = sa.select(*_COLUMNS).where(
        tickets.c.agent_id.is_(None), tickets.c.state != "closed", ~sa.func.coalesce(asleep, sa.false())
    )
    return [_record(work, row) for row in work.connection.execute(query.order_by(tickets.c.opened_at, tickets.c.id))]


def position(work: Work, ticket: Ticket) -> int:
    """Which place in the queue the ticket has: 1 is next."""
    work.flush()
    ahead = sa.select(sa.func.count()).where(
        tickets.c.agent_id.is_(None), tickets.c.state == "new", tickets.c.id < ticket.id
    )
    return work.connection.execute(ahead).scalar_one() + 1


def open_of(work: Work, conversation_id: int) -> list[Ticket]:
    """The open tickets of a conversation, latest first."""
    work.flush()
    query = sa.select(*_COLUMNS).where(tickets.c.conversation_id == conversation_id, tickets.c.state != "closed")
    return [_record(work, row) for row in work.connection.execute(query.order_by(tickets.c.id.desc()))]


def of_agent(work: Work, staff_id: int) -> list[Ticket]:
    """The open tickets somebody on the staff has, oldest first."""
    work.flush()
    query = sa.select(*_COLUMNS).where(tickets.c.agent_id == staff_id, tickets.c.state != "closed")
    return [_record(work, row) for row in work.connection.execute(query.order_by(tickets.c.id))]


def of_customer(work: Work, customer_id: int) -> list[Ticket]:
    """A customer's tickets, latest first."""
    work.flush()
    query = sa.select(*_COLUMNS).where(tickets.c.customer_id == customer_id)
    return [_record(work, row) for row in work.connection.execute(query.order_by(tickets.c.id.desc()))]


def move_room(work: Work, old: str, new: str) -> None:
    """The agents' group lives on under another id: its tickets move along, what is still to be sent too."""
    if old == new or room_now(work, old) == new:
        return
    for ticket in work.all_tracked(Ticket):
        ticket.room_chat = new if ticket.room_chat == old else ticket.room_chat
    work.flush()
    work.connection.execute(tickets.update().where(tickets.c.room_chat == old).values(room_chat=new))
    work.connection.execute(
        outbox.update().where(sa.text("outbox.state = 'pending'"), outbox.c.chat == old).values(chat=new)
    )
    work.connection.execute(moved_chats.insert().values(old=old, new=new))


def room_now(work: Work, chat: str) -> str:
    """Under which id the agents' group that was once `chat` lives now."""
    moved = {row.old: row.new for row in work.connection.execute(sa.select(moved_chats))}
    while chat in moved:
        chat = moved[chat]
    return chat
