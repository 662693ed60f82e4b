"""Bans: customers who may not write for a while; every ban stays on record."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from storage import conversations
from storage.records import Staff
from storage.tables import bans
from storage.work import Work

FOREVER = 2**53  # UTC ms, for bans without an end: far enough, and whole in every database and language


@dataclass(frozen=True, slots=True)
class Ban:
    """`ends_at` in UTC milliseconds, `FOREVER` when it has no end; `shadow`: the customer is not told."""

    customer_id: int
    ends_at: int
    shadow: bool
    reason: str = ""


def begin(work: Work, member: Staff, ban: Ban) -> None:
    """From now on the customer's messages are kept and nothing more."""
    end(work, ban.customer_id)
    row = {"customer_id": ban.customer_id, "reason": ban.reason, "shadow": ban.shadow, "begun_at": work.now}
    row |= {"id": work.new_id(bans), "staff_id": member.id, "ends_at": ban.ends_at}
    work.connection.execute(bans.insert(), row)
    _mark(work, ban.customer_id, ban.ends_at)


def end(work: Work, customer_id: int) -> bool:
    """The customer may write again; whether they could not."""
    work.flush()
    running = (bans.c.customer_id == customer_id) & (bans.c.ends_at > work.now)
    ended = work.connection.execute(bans.update().where(running).values(ends_at=work.now)).rowcount > 0
    _mark(work, customer_id, None)
    return ended


def running(work: Work, customer_id: int) -> Ban | None:
    """The ban of a customer that has not ended."""
    query = sa.select(bans.c.customer_id, bans.c.ends_at, bans.c.shadow, bans.c.reason).where(
        bans.c.customer_id == customer_id, bans.c.ends_at > work.now
    )
    row = work.connection.execute(query.order_by(bans.c.id.desc()).limit(1)).one_or_none()
    return Ban(*row) if row else None


def count(work: Work, customer_id: int) -> int:
    """How many times the customer was banned."""
    query = sa.select(sa.func.count()).where(bans.c.customer_id == customer_id)
    return work.connection.execute(query).scalar_one()


def _mark(work: Work, customer_id: int, until: int | None) -> None:
    """The conversations say so themselves: they are read with every message anyway."""
    for key in conversations.by_customer(work.connection, customer_id):
        conversations.get(work, key).banned_until = until
