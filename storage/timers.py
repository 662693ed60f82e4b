"""Timers: something to be looked at again later. They are rows, so that a restart forgets none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from storage.tables import timers
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Timer:
    """`due_at` in UTC milliseconds; `body` is what its `kind` needs."""

    id: int
    kind: str
    ticket_id: int | None
    due_at: int
    body: dict[str, Any]


_COLUMNS = [timers.c[name] for name in Timer.__dataclass_fields__]


def start(work: Work, kind: str, ticket_id: int | None, due_at: int, body: dict[str, Any] | None = None) -> None:
    """Set the timer of this kind of a ticket, or of the desk (None), in place of the one that was set."""
    cancel(work, kind, ticket_id)
    row = {"id": work.new_id(timers), "kind": kind, "ticket_id": ticket_id, "due_at": due_at, "body": body or {}}
    work.connection.execute(timers.insert(), row)
    work.effects.timers = True


def start_alone(work: Work, kind: str, due_at: int, body: dict[str, Any]) -> None:
    """Set a timer that belongs to no ticket; there may be many of a kind."""
    row = {"id": work.new_id(timers), "kind": kind, "ticket_id": None, "due_at": due_at, "body": body}
    work.connection.execute(timers.insert(), row)
    work.effects.timers = True


def cancel(work: Work, kind: str, ticket_id: int | None) -> None:
    """There is nothing to wait for any more."""
    work.flush()  # the ticket it belongs to may be new
    work.connection.execute(timers.delete().where(timers.c.ticket_id == ticket_id, timers.c.kind == kind))


def take_due(work: Work, limit: int) -> list[Timer]:
    """The timers that are due, oldest first; they are gone with this transaction."""
    query = sa.select(*_COLUMNS).where(timers.c.due_at <= work.now).order_by(timers.c.due_at, timers.c.id)
    due = [Timer(*row) for row in work.connection.execute(query.limit(limit))]
    if due:
        work.connection.execute(timers.delete().where(timers.c.id.in_([timer.id for timer in due])))
    return due


def next_due(work: Work) -> int | None:
    """When the next one is due (UTC ms)."""
    return work.connection.execute(sa.select(sa.func.min(timers.c.due_at))).scalar_one()  # type: ignore[no-any-return]
