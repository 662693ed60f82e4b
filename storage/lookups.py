"""Orders that are being asked for: rows, so that a restart asks again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from storage.tables import order_lookups
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Lookup:
    """`number` and `contact` as the customer gave them; `body` is what whoever asked needs to go on."""

    id: int
    conversation_id: int
    number: str
    contact: str
    body: dict[str, Any]


_COLUMNS = [order_lookups.c[name] for name in Lookup.__dataclass_fields__]


def ask(work: Work, conversation_id: int, number: str, contact: str, body: dict[str, Any]) -> None:
    """Have an order looked up as soon as this transaction is committed."""
    row = {"id": work.new_id(order_lookups), "conversation_id": conversation_id, "number": number, "contact": contact}
    work.insert(order_lookups, {**row, "body": body})
    work.effects.lookups = True


def open_ones(connection: Connection) -> list[Lookup]:
    """What has been asked and not answered yet, oldest first."""
    query = sa.select(*_COLUMNS).order_by(order_lookups.c.id)
    return [Lookup(*row) for row in connection.execute(query)]


def take(work: Work, lookup: Lookup) -> bool:
    """The answer is in; False when it was in before."""
    return bool(work.connection.execute(order_lookups.delete().where(order_lookups.c.id == lookup.id)).rowcount)
