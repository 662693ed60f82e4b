"""Who is signed in to the console: one row a session, of whose token only the digest is kept."""

from __future__ import annotations

import secrets
from dataclasses import fields
from typing import Literal

import sqlalchemy as sa
from sqlalchemy import Connection

from storage import staff as staff_queries
from storage.records import Staff
from storage.staff import digest
from storage.tables import sessions, sign_in_links, staff
from storage.work import Work

IDLE = 12 * 3_600_000  # ms without a sign of its owner after which a session is over
FRESH = 60_000  # ms: signs of life closer together than that need no writing
_STAFF = [staff.c[f.name] for f in fields(Staff)]
_OWNER = (
    sa.select(*_STAFF)
    .join(sessions, sessions.c.staff_id == staff.c.id)
    .where(
        sessions.c.digest == sa.bindparam("digest"),
        sessions.c.revoked_at.is_(None),
        sessions.c.last_seen_at >= sa.bindparam("since"),
        staff.c.removed_at.is_(None),
    )
)


def first_owner(work: Work) -> str:
    """With nobody on the staff there is now an owner: the token of the link to sign in with; else ""."""
    return (
        "" if staff_queries.everybody(work) else staff_queries.new_link(work, staff_queries.add(work, "Owner", "owner"))
    )


def start(work: Work, member: Staff) -> str:
    """A new session of `member`; the token that proves it."""
    token = secrets.token_urlsafe(32)
    row = {"digest": digest(token), "staff_id": member.id, "created_at": work.now, "last_seen_at": work.now}
    work.connection.execute(sessions.insert(), row)
    return token


def owner(connection: Connection, token: str, now: int) -> Staff | None:
    """Whose session it is (`now` in UTC ms); None when it is over, revoked, or they have left the staff."""
    row = connection.execute(_OWNER, {"digest": digest(token), "since": now - IDLE}).one_or_none()
    return Staff(*row) if row else None


def touch(work: Work, token: str) -> None:
    """Its owner has just done something."""
    mine = sessions.update().where(sessions.c.digest == digest(token), sessions.c.last_seen_at < work.now - FRESH)
    work.connection.execute(mine.values(last_seen_at=work.now))


def revoke(work: Work, token: str) -> None:
    """The session is over."""
    mine = sessions.update().where(sessions.c.digest == digest(token), sessions.c.revoked_at.is_(None))
    work.connection.execute(mine.values(revoked_at=work.now))


def revoke_all(work: Work, member: Staff) -> None:
    """Every session of `member` is over."""
    theirs = sessions.update().where(sessions.c.staff_id == member.id, sessions.c.revoked_at.is_(None))
    work.connection.execute(theirs.values(revoked_at=work.now))


def why_refused(connection: Connection, token: str) -> Literal["used", "old", "unknown"]:
    """Why a sign-in link that was not accepted was not."""
    query = sa.select(sign_in_links.c.used_at).where(sign_in_links.c.digest == digest(token))
    found = connection.execute(query).one_or_none()
    if found is None:
        return "unknown"
    return "old" if found.used_at is None else "used"
