"""Customers and their conversations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from storage.records import Conversation
from storage.tables import conversations, customers, identities
from storage.work import Work

_COLUMNS = [conversations.c[f.name] for f in fields(Conversation)]
_NAMES = tuple(f.name for f in fields(Conversation))
_BY_ADDRESS = sa.select(*_COLUMNS).where(
    conversations.c.channel == sa.bindparam("channel"),
    conversations.c.chat == sa.bindparam("chat"),
    conversations.c.thread == sa.bindparam("thread"),
)
_BY_CHATS = sa.select(*_COLUMNS).where(
    conversations.c.channel == sa.bindparam("channel"), conversations.c.chat.in_(sa.bindparam("chats", expanding=True))
)
_BY_ID = sa.select(*_COLUMNS).where(conversations.c.id == sa.bindparam("key"))


def _record(work: Work, row: Row[Any]) -> Conversation:
    return work.track(Conversation(**dict(zip(_NAMES, row, strict=True))))


def prefetch(work: Work, channel: str, chats: Sequence[str]) -> dict[tuple[str, str], Conversation]:
    """The conversations of many chats in one query, by chat and thread; those that exist."""
    rows = work.connection.execute(_BY_CHATS, {"channel": channel, "chats": chats})
    return {(c.chat, c.thread): c for c in (_record(work, row) for row in rows)}


def find(work: Work, channel: str, chat: str, thread: str = "") -> Conversation | None:
    """The conversation at an address, if there is one."""
    work.flush()
    row = work.connection.execute(_BY_ADDRESS, {"channel": channel, "chat": chat, "thread": thread}).one_or_none()
    return _record(work, row) if row else None


def get(work: Work, conversation_id: int) -> Conversation:
    """The conversation with this id. Raises NoResultFound when there is none."""
    known = work.tracked(Conversation, conversation_id)
    return known or _record(work, work.connection.execute(_BY_ID, {"key": conversation_id}).one())


def start(
    work: Work, *, channel: str, chat: str, thread: str, user: str, name: str, username: str, language: str
) -> Conversation:
    """A first contact: the conversation, and the customer unless this identity is known from elsewhere."""
    work.flush()
    conversation = Conversation(
        id=work.new_id(conversations),
        customer_id=_customer_of(work, channel, user) or _new_customer(work, channel, user, name, username),
        channel=channel,
        chat=chat,
        thread=thread,
        language=language,
        owner="bot",
        created_at=work.now,
        updated_at=work.now,
    )
    return work.add(conversation)


def _customer_of(work: Work, channel: str, user: str) -> int | None:
    query = sa.select(identities.c.customer_id).where(identities.c.channel == channel, identities.c.external_id == user)
    return work.connection.execute(query).scalar_one_or_none()


def _new_customer(work: Work, channel: str, user: str, name: str, username: str) -> int:
    customer_id = work.new_id(customers)
    work.insert(customers, {"id": customer_id, "name": name, "created_at": work.now})
    identity = {"customer_id": customer_id, "channel": channel, "external_id": user, "username": username}
    work.insert(identities, {"id": work.new_id(identities), **identity})
    return customer_id


def customer_name(work: Work, customer_id: int) -> str:
    """What the customer is called; empty after they were forgotten."""
    work.flush()
    return str(work.connection.execute(sa.select(customers.c.name).where(customers.c.id == customer_id)).scalar_one())


def known_since(work: Work, customer_id: int) -> int:
    """When the customer wrote for the first time (UTC ms)."""
    return work.connection.execute(sa.select(customers.c.created_at).where(customers.c.id == customer_id)).scalar_one()  # type: ignore[no-any-return]


def set_blocked(work: Work, channel: str, user: str, blocked: bool) -> None:
    """The customer has blocked us on this channel, or lets us in again."""
    mine = identities.update().where(identities.c.channel == channel, identities.c.external_id == user)
    work.connection.execute(mine.values(blocked_at=work.now if blocked else None))


def by_customer(connection: Connection, customer_id: int) -> list[int]:
    """The ids of a customer's conversations."""
    query = sa.select(conversations.c.id).where(conversations.c.customer_id == customer_id)
    return list(connection.execute(query).scalars())


def id_at(connection: Connection, channel: str, chat: str) -> int | None:
    """The id of the conversation at an address, for readers."""
    query = sa.select(conversations.c.id).where(conversations.c.channel == channel, conversations.c.chat == chat)
    return connection.execute(query.limit(1)).scalar_one_or_none()
