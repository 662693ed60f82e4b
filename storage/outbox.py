"""What is to go out: written with its cause in one transaction, sent after the commit, marked when done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from storage.records import OutboxRow, Sent
from storage.tables import outbox
from storage.work import Work

_FIELDS = tuple(f.name for f in fields(OutboxRow))
_values = attrgetter(*_FIELDS)
_COLUMNS = [outbox.c[name] for name in _FIELDS]
_is_pending = sa.text("outbox.state = 'pending'")  # literal, so that the small index of open rows is used
_MARK = (
    outbox.update()
    .where(outbox.c.id == sa.bindparam("key"), _is_pending)
    .values(
        state=sa.bindparam("to_state"),
        external_id=sa.bindparam("to_external_id"),
        error=sa.bindparam("to_error"),
        attempts=sa.bindparam("to_attempts"),
        not_before=sa.bindparam("to_not_before"),
        sent_at=sa.bindparam("to_sent_at"),
    )
)


def append(work: Work, row: OutboxRow) -> OutboxRow:
    """Have `row` sent after this transaction commits."""
    work.insert(outbox, dict(zip(_FIELDS, _values(row), strict=True)))
    work.effects.outgoing.append(row)
    if row.conversation_id is not None:
        work.effects.touched.add(row.conversation_id)
    return row


def mark(work: Work, result: Sent) -> None:
    """Record what became of a row that was taken to be sent."""
    work.later(_MARK, _mark(result, work.now))
    if result.row.conversation_id is not None:
        work.effects.touched.add(result.row.conversation_id)


def _mark(result: Sent, now: int) -> dict[str, Any]:
    return {
        "key": result.row.id,
        "to_state": result.state,
        "to_external_id": result.external_id,
        "to_error": result.error[:500],
        "to_attempts": result.row.attempts,
        "to_not_before": result.not_before,
        "to_sent_at": now if result.state == "sent" else None,
    }


def pending(work: Work) -> list[OutboxRow]:
    """Everything still to be sent, oldest first: what a start begins with."""
    work.flush()  # what was sent a moment ago is marked first
    return [
        OutboxRow(*row)
        for row in work.connection.execute(sa.select(*_COLUMNS).where(_is_pending).order_by(outbox.c.id))
    ]


def drop_bot_messages(work: Work, conversation_id: int) -> None:
    """A person has taken over: what the bot still wanted to say is not said, and that is on record."""
    work.flush()
    drop = outbox.update().where(
        outbox.c.conversation_id == conversation_id, _is_pending, outbox.c.generation.is_not(None)
    )
    work.connection.execute(drop.values(state="dropped", error="a person took over"))


def retry_parked(work: Work, keys: Sequence[int] = ()) -> list[OutboxRow]:
    """Put rows given up on (all, or those of `keys`) back in line."""
    chosen = sa.select(*_COLUMNS).where(sa.text("outbox.state in ('parked', 'failed')")).order_by(outbox.c.id)
    rows = [OutboxRow(*r) for r in work.connection.execute(chosen.where(outbox.c.id.in_(keys)) if keys else chosen)]
    if rows:
        again = outbox.update().where(outbox.c.id.in_([row.id for row in rows]))
        work.connection.execute(again.values(state="pending", attempts=0, not_before=0))
    work.effects.outgoing.extend(rows)
    work.effects.touched.update(row.conversation_id for row in rows if row.conversation_id is not None)
    return rows


def external_id_of(work: Work, message_id: int, channel: str, chat: str) -> str:
    """By which id `chat` knows the copy of our message that was sent there; empty when there is none."""
    work.flush()
    query = sa.select(outbox.c.external_id).where(
        outbox.c.message_id == message_id,
        outbox.c.channel == channel,
        outbox.c.chat == chat,
        outbox.c.verb.in_(("say", "relay")),
        outbox.c.external_id != "",
    )
    return work.connection.execute(query.order_by(outbox.c.id.desc()).limit(1)).scalar_one_or_none() or ""


def message_of(work: Work, conversation_id: int, external_id: str, chat: str) -> int | None:
    """Which of our messages `chat` knows by `external_id`."""
    query = sa.select(outbox.c.message_id).where(
        outbox.c.conversation_id == conversation_id, outbox.c.external_id == external_id, outbox.c.chat == chat
    )
    return work.connection.execute(query.limit(1)).scalar_one_or_none()


def waiting(connection: Connection) -> tuple[int, int | None, int]:
    """How many rows are to be sent, since when the oldest waits (UTC ms), and how many were given up on."""
    count, oldest = connection.execute(
        sa.select(sa.func.count(), sa.func.min(outbox.c.created_at)).where(_is_pending)
    ).one()
    stuck = connection.execute(
        sa.select(sa.func.count()).select_from(outbox).where(sa.text("outbox.state = 'parked'"))
    ).scalar_one()
    return count, oldest, stuck


def parked(connection: Connection) -> list[tuple[int, str, str, str, int]]:
    """Rows given up on: id, channel, verb, error, created at (UTC ms)."""
    columns = (outbox.c.id, outbox.c.channel, outbox.c.verb, outbox.c.error, outbox.c.created_at)
    return [
        (r[0], r[1], r[2], r[3], r[4])
        for r in connection.execute(sa.select(*columns).where(sa.text("outbox.state = 'parked'")))
    ]
