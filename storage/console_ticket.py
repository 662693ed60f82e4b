"""One ticket as the agents' console shows it: its conversation, and what is known around it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from storage.records import Author, Ticket
from storage.tables import (
    audit,
    conversations,
    customers,
    decisions,
    identities,
    messages,
    outbox,
    questions,
    ratings,
    staff,
    tickets,
)

LONGEST_THREAD = 200
LARGEST = 2**63 - 1  # what a database takes for a number


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a thread. `state` and what follows is the delivery of our own ones; "" when there is none."""

    id: int
    author: Author
    text: str
    at: int
    edited_at: int | None
    staff_id: int | None
    name: str | None
    rows: list[Any] | None
    attachments: list[Any] | None
    state: str = ""
    error: str = ""
    attempts: int = 0
    not_before: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """An act on the ticket: `about` is what it was about, such as "#1042 Vera"."""

    act: str
    name: str | None
    about: str
    at: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question the assistant was asked; `candidates` are (article, score) pairs, best first."""

    text: str
    decision: str
    language: str
    candidates: list[list[Any]]


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another ticket of the same customer, with the score of its latest rating."""

    id: int
    kind: str
    question: str
    state: str
    score: int | None


@dataclass(frozen=True, slots=True)
class Person:
    """The customer of a ticket and the conversation it is in."""

    name: str
    since: int
    channel: str
    chat: str
    username: str
    blocked: bool
    owner: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """What an agent wrote into a colleague's ticket: nothing is sent until they choose."""

    key: int
    texts: list[str]


def ticket(connection: Connection, number: int) -> Ticket | None:
    """The ticket with this number, to be looked at."""
    if number > LARGEST:
        return None
    columns = [tickets.c[f.name] for f in fields(Ticket)]
    row = connection.execute(sa.select(*columns).where(tickets.c.id == number)).one_or_none()
    return Ticket(*row) if row else None


def person(connection: Connection, shown: Ticket) -> Person:
    """Whose ticket it is, and where they write."""
    query = (
        sa.select(
            customers.c.name,
            customers.c.created_at,
            conversations.c.channel,
            conversations.c.chat,
            sa.func.coalesce(identities.c.username, ""),
            identities.c.blocked_at.is_not(None),
            conversations.c.owner,
        )
        .join_from(conversations, customers, customers.c.id == conversations.c.customer_id)
        .outerjoin(
            identities,
            (identities.c.customer_id == customers.c.id) & (identities.c.channel == conversations.c.channel),
        )
        .where(conversations.c.id == shown.conversation_id)
        .limit(1)
    )
    return Person(*connection.execute(query).one())


def thread(connection: Connection, conversation_id: int, channel: str, chat: str) -> list[Line]:
    """The last messages of a conversation, oldest first, with the delivery of ours to `chat`."""
    m = messages.c
    query = (
        sa.select(m.id, m.author, m.text, m.created_at, m.edited_at, m.staff_id, staff.c.name, m.rows, m.attachments)
        .join_from(messages, staff, staff.c.id == m.staff_id, isouter=True)
        .where(m.conversation_id == conversation_id)
        .order_by(m.id.desc())
        .limit(LONGEST_THREAD)
    )
    found = connection.execute(query).all()
    sent = _deliveries(connection, [row.id for row in found if row.author == "agent"], channel, chat)
    return [Line(*row, *sent.get(row.id, ())) for row in reversed(found)]


def _deliveries(
    connection: Connection, message_ids: list[int], channel: str, chat: str
) -> dict[int, tuple[str, str, int, int]]:
    o = outbox.c
    query = sa.select(o.message_id, o.state, o.error, o.attempts, o.not_before).where(
        o.message_id.in_(message_ids), o.channel == channel, o.chat == chat, o.verb == "relay"
    )
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in connection.execute(query.order_by(o.id))}


def undelivered(connection: Connection, message_id: int, conversation_id: int) -> list[int]:
    """The outbox rows of an agent's message that were given up on."""
    query = sa.select(outbox.c.id).where(
        outbox.c.message_id == message_id,
        outbox.c.conversation_id == conversation_id,
        outbox.c.verb == "relay",
        outbox.c.state.in_(("failed", "parked")),
    )
    return list(connection.execute(query).scalars())


def newer(connection: Connection, conversation_id: int, after: int, staff_id: int) -> bool:
    """Whether customer or colleagues wrote a message with an id above `after`."""
    theirs = (messages.c.author == "customer") | (
        (messages.c.author == "agent") & messages.c.staff_id.is_distinct_from(staff_id)
    )
    query = sa.select(messages.c.id).where(messages.c.conversation_id == conversation_id, messages.c.id > after, theirs)
    return connection.execute(query.limit(1)).one_or_none() is not None


def events(connection: Connection, number: int) -> list[Event]:
    """What the staff did with a ticket, oldest first."""
    mine = (audit.c.about == f"#{number}") | audit.c.about.startswith(f"#{number} ")
    query = sa.select(audit.c.act, staff.c.name, audit.c.about, audit.c.at).join_from(
        audit, staff, staff.c.id == audit.c.staff_id, isouter=True
    )
    return [Event(*row) for row in connection.execute(query.where(mine).order_by(audit.c.id))]


def asked(connection: Connection, conversation_id: int, most: int = 4) -> list[Asked]:
    """The latest questions of a conversation, latest first."""
    q = questions.c
    query = sa.select(q.text, q.decision, q.language, q.candidates).where(q.conversation_id == conversation_id)
    return [Asked(*row) for row in connection.execute(query.order_by(q.id.desc()).limit(most))]


def earlier(connection: Connection, shown: Ticket, most: int = 8) -> list[Earlier]:
    """The customer's other tickets, latest first."""
    t = tickets.c
    score = sa.select(ratings.c.score).where(ratings.c.ticket_id == t.id).order_by(ratings.c.closing.desc()).limit(1)
    query = sa.select(t.id, t.kind, t.question, t.state, score.correlate(tickets).scalar_subquery()).where(
        t.customer_id == shown.customer_id, t.id != shown.id
    )
    return [Earlier(*row) for row in connection.execute(query.order_by(t.id.desc()).limit(most))]


def rating(connection: Connection, number: int) -> tuple[int, str] | None:
    """Score and comment of the latest closing that was rated."""
    query = sa.select(ratings.c.score, ratings.c.comment).where(ratings.c.ticket_id == number)
    row = connection.execute(query.order_by(ratings.c.closing.desc()).limit(1)).one_or_none()
    return (row.score, row.comment) if row else None


def waiting(connection: Connection, kind: str, number: int, staff_id: int) -> Waiting | None:
    """What this member of staff wrote into a colleague's ticket and has not decided about yet."""
    d = decisions.c
    query = sa.select(d.id, d.body).where(
        d.kind == kind, d.ticket_id == number, d.asked == str(staff_id), d.decided_at.is_(None)
    )
    row = connection.execute(query.order_by(d.id.desc()).limit(1)).one_or_none()
    return Waiting(row.id, [kept["text"] for kept in row.body["messages"]]) if row else None
