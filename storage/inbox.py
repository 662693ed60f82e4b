"""What came in: kept before it is acknowledged, handled once, in order within its lane."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from storage.records import InboxRow
from storage.tables import inbox
from storage.work import Work

_COLUMNS = [inbox.c[f] for f in ("id", "channel", "account", "external_id", "lane", "body", "attempts", "received_at")]
_is_new = sa.text("inbox.state = 'new'")  # literal, so that the small index of open rows is used
_waiting = inbox.alias("waiting")
_READY = (
    sa.select(*_COLUMNS)
    .where(
        _is_new,
        inbox.c.not_before <= sa.bindparam("now"),
        inbox.c.lane.not_in(
            sa.select(_waiting.c.lane).where(
                sa.text("waiting.state = 'new'"), _waiting.c.not_before > sa.bindparam("now")
            )
        ),
    )
    .order_by(inbox.c.id)
    .limit(sa.bindparam("limit"))
)
_KEEP: dict[str, sa.Executable] = {
    "sqlite": sqlite.insert(inbox).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(inbox).on_conflict_do_nothing(),
}
_HANDLED = inbox.update().where(inbox.c.id == sa.bindparam("key")).values(state="handled")
_PUT_BACK = (
    inbox.update()
    .where(inbox.c.id == sa.bindparam("key"))
    .values(
        state=sa.bindparam("to_state"),
        attempts=sa.bindparam("to_attempts"),
        not_before=sa.bindparam("to_not_before"),
        error=sa.bindparam("to_error"),
    )
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event as it arrives: `external_id` is unique in its channel and account, `lane` names its conversation."""

    channel: str
    account: str
    external_id: str
    lane: str
    body: bytes


def store(work: Work, arrivals: Iterable[Arrival]) -> None:
    """Keep what arrived; what is already there (a redelivery) is left as it is."""
    keep = _KEEP[work.connection.dialect.name]
    for a in arrivals:
        work.later(
            keep,
            {
                "channel": a.channel,
                "account": a.account,
                "external_id": a.external_id,
                "lane": a.lane,
                "body": a.body,
                "received_at": work.now,
            },
        )


def ready(work: Work, limit: int) -> list[InboxRow]:
    """Up to `limit` rows to handle now, oldest first; a lane whose oldest row waits for its next try waits with it."""
    found = work.connection.execute(_READY, {"now": work.now, "limit": limit})
    return [InboxRow(*row) for row in found]


def next_try(work: Work) -> int | None:
    """When the earliest waiting row may be tried again (UTC ms), if one waits."""
    soonest = sa.select(sa.func.min(inbox.c.not_before)).where(_is_new, inbox.c.not_before > work.now)
    return work.connection.execute(soonest).scalar_one()  # type: ignore[no-any-return]


def handled(work: Work, rows: Sequence[InboxRow]) -> None:
    """Mark `rows` as done, in the transaction that holds their effects."""
    for row in rows:
        work.later(_HANDLED, {"key": row.id})


def put_back(work: Work, row: InboxRow, error: str, not_before: int | None) -> None:
    """After a failure: try again at `not_before` (UTC ms), or park the row when that is None."""
    state = "new" if not_before is not None else "parked"
    values = {
        "key": row.id,
        "to_state": state,
        "to_attempts": row.attempts + 1,
        "to_not_before": not_before or 0,
        "to_error": error[:500],
    }
    work.connection.execute(_PUT_BACK, values)


def retry_parked(work: Work, keys: Sequence[int] = ()) -> int:
    """Put parked rows (all, or those of `keys`) back in line; how many there were."""
    again = inbox.update().where(sa.text("state = 'parked'")).values(state="new", attempts=0, not_before=0)
    return work.connection.execute(again.where(inbox.c.id.in_(keys)) if keys else again).rowcount


def parked(connection: Connection) -> list[tuple[int, str, str, str, int]]:
    """Rows given up on: id, channel, lane, error, received at (UTC ms)."""
    columns = (inbox.c.id, inbox.c.channel, inbox.c.lane, inbox.c.error, inbox.c.received_at)
    return [
        (r[0], r[1], r[2], r[3], r[4])
        for r in connection.execute(sa.select(*columns).where(sa.text("state = 'parked'")))
    ]


def waiting(connection: Connection) -> tuple[int, int | None]:
    """How many rows are not handled yet, and when the oldest came in (UTC ms)."""
    query = sa.select(sa.func.count(), sa.func.min(inbox.c.received_at)).where(_is_new)
    count, oldest = connection.execute(query).one()
    return count, oldest
