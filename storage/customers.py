"""A person's data: out, or gone."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Connection

from storage.tables import (
    conversations,
    customers,
    identities,
    inbox,
    message_versions,
    messages,
    order_lookups,
    outbox,
    questions,
    ratings,
    tickets,
)
from storage.work import Work


def find(connection: Connection, wanted: str) -> int | None:
    """A customer by id, `channel:external id`, or user name."""
    if wanted.isdecimal():
        return connection.execute(sa.select(customers.c.id).where(customers.c.id == int(wanted))).scalar_one_or_none()
    channel, _, external = wanted.partition(":")
    by_account = (identities.c.channel == channel) & (identities.c.external_id == external)
    by_username = (identities.c.username != "") & (identities.c.username == wanted.removeprefix("@"))
    query = sa.select(identities.c.customer_id).where(by_account if external else by_username)
    return connection.execute(query.limit(1)).scalar_one_or_none()


def export(connection: Connection, customer_id: int) -> dict[str, Any]:
    """Everything kept about a customer, by table; times are UTC milliseconds. Agents' notes are not theirs."""
    theirs = conversations.c.customer_id == customer_id
    inside = sa.select(conversations.c.id).where(theirs)
    own_tickets = sa.select(tickets.c.id).where(tickets.c.customer_id == customer_id)
    parts: dict[sa.Table, ColumnElement[bool]] = {
        customers: customers.c.id == customer_id,
        identities: identities.c.customer_id == customer_id,
        conversations: theirs,
        tickets: tickets.c.customer_id == customer_id,
        messages: messages.c.conversation_id.in_(inside) & (messages.c.author != "note"),
        questions: questions.c.conversation_id.in_(inside),
        ratings: ratings.c.ticket_id.in_(own_tickets),
    }
    return {
        table.name: [dict(row) for row in connection.execute(sa.select(table).where(mine)).mappings()]
        for table, mine in parts.items()
    }


def forget(work: Work, customer_id: int) -> None:
    """Erase what a customer wrote and who they are. Tickets stay as numbers without content, for the statistics."""
    work.flush()
    run = work.connection.execute
    inside = sa.select(conversations.c.id).where(conversations.c.customer_id == customer_id)
    texts = sa.select(messages.c.id).where(messages.c.conversation_id.in_(inside))
    where = conversations.c.channel + ":" + conversations.c.chat + ":" + conversations.c.thread
    lanes = sa.select(where).where(conversations.c.customer_id == customer_id)
    own = tickets.c.customer_id == customer_id
    shown = outbox.c.ticket_id.in_(sa.select(tickets.c.id).where(own))  # to the agents: cards, transcripts, copies
    run(message_versions.delete().where(message_versions.c.message_id.in_(texts)))
    run(messages.delete().where(messages.c.conversation_id.in_(inside)))
    run(order_lookups.delete().where(order_lookups.c.conversation_id.in_(inside)))
    run(questions.delete().where(questions.c.conversation_id.in_(inside)))
    told = outbox.c.conversation_id.in_(inside) | shown
    run(outbox.update().where(told, outbox.c.state != "pending").values(body={}))
    run(inbox.update().where(inbox.c.lane.in_(lanes), sa.text("inbox.state != 'new'")).values(body=b""))
    run(ratings.update().where(ratings.c.ticket_id.in_(sa.select(tickets.c.id).where(own))).values(comment=""))
    run(tickets.update().where(own).values(question="", tried=[], details=[], answers={}))
    run(
        conversations.update()
        .where(conversations.c.customer_id == customer_id)
        .values(last_question="", form=sa.null(), draft=sa.null())
    )
    run(identities.update().where(identities.c.customer_id == customer_id).values(username=""))
    run(customers.update().where(customers.c.id == customer_id).values(name="", forgotten_at=work.now))
