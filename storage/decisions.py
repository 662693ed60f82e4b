"""What waits for somebody in the agents' room to press a button; each is decided once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement

from storage.tables import decisions
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Decision:
    """`asked` is whose decision it is or whom it is about; `body` is all that is needed to go on."""

    id: int
    kind: str
    ticket_id: int | None
    asked: str
    body: dict[str, Any]


_COLUMNS = [decisions.c[name] for name in Decision.__dataclass_fields__]
_OPEN = decisions.c.decided_at.is_(None)


def ask(work: Work, kind: str, ticket_id: int | None, asked: str, body: dict[str, Any]) -> int:
    """Keep a decision to be made; its id goes into the buttons."""
    key = work.new_id(decisions)
    values = {"id": key, "kind": kind, "ticket_id": ticket_id, "asked": asked, "body": body, "made_at": work.now}
    work.connection.execute(decisions.insert(), values)
    return key


def waiting(work: Work, kind: str, ticket_id: int | None, asked: str) -> Decision | None:
    """The decision of this kind that is still to be made by, or about, `asked`."""
    return _one(
        work,
        decisions.c.kind == kind,
        decisions.c.ticket_id.is_not_distinct_from(ticket_id),
        decisions.c.asked == asked,
    )


def get(work: Work, key: int) -> Decision | None:
    """The decision with this id, while it is still to be made."""
    return _one(work, decisions.c.id == key)


def _one(work: Work, *conditions: ColumnElement[bool]) -> Decision | None:
    query = sa.select(*_COLUMNS).where(*conditions, _OPEN).order_by(decisions.c.id.desc()).limit(1)
    row = work.connection.execute(query).one_or_none()
    return Decision(*row) if row else None


def change(work: Work, decision: Decision, body: dict[str, Any]) -> None:
    """There is more to decide about than there was."""
    work.connection.execute(decisions.update().where(decisions.c.id == decision.id).values(body=body))


def decide(work: Work, decision: Decision) -> bool:
    """Make it decided; False when somebody was faster."""
    mine = decisions.update().where(decisions.c.id == decision.id, _OPEN)
    return work.connection.execute(mine.values(decided_at=work.now)).rowcount == 1
