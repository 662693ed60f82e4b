"""Who may answer customers, and what they did with it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Iterable
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Connection

from storage.records import Staff
from storage.tables import audit, sign_in_links, staff
from storage.work import Work

LINK_LIFE = 10 * 60 * 1000  # ms: a sign-in link is for now, not for a mailbox
_COLUMNS = [staff.c.id, staff.c.name, staff.c.role, staff.c.telegram_id, staff.c.email, staff.c.away_at]


class AlreadyStaff(Exception):
    """That Telegram id or e-mail address belongs to somebody else on the staff."""


def _one(work: Work, condition: ColumnElement[bool]) -> Staff | None:
    work.flush()
    query = sa.select(*_COLUMNS).where(condition, staff.c.removed_at.is_(None)).order_by(staff.c.id).limit(1)
    row = work.connection.execute(query).one_or_none()
    return Staff(*row) if row else None


def by_telegram(work: Work, telegram_id: str) -> Staff | None:
    """The member of staff with this Telegram account."""
    return _one(work, staff.c.telegram_id == telegram_id)


def by_name(work: Work, name: str) -> Staff | None:
    """The member of staff called so, capitals aside."""
    wanted = name.casefold()  # SQLite's lower() knows only a–z
    return next((each for each in everybody(work) if each.name.casefold() == wanted), None)


def get(work: Work, staff_id: int) -> Staff | None:
    """The member of staff with this id, also when they have left since."""
    row = work.connection.execute(sa.select(*_COLUMNS).where(staff.c.id == staff_id)).one_or_none()
    return Staff(*row) if row else None


def current(work: Work, staff_id: int) -> Staff | None:
    """The member of staff with this id, unless they have left."""
    return _one(work, staff.c.id == staff_id)


def everybody(work: Work) -> list[Staff]:
    """All who may answer, by name."""
    query = sa.select(*_COLUMNS).where(staff.c.removed_at.is_(None)).order_by(staff.c.name, staff.c.id)
    return [Staff(*row) for row in work.connection.execute(query)]


def add(work: Work, name: str, role: str, telegram_id: str | None = None, email: str | None = None) -> Staff:
    """A new member of staff, or one who comes back. Raises AlreadyStaff when an account is taken."""
    for account in (telegram_id and staff.c.telegram_id == telegram_id, email and staff.c.email == email):
        if account is not None and not isinstance(account, str):
            if taken := _one(work, account):
                raise AlreadyStaff(taken.name)
            work.connection.execute(staff.update().where(account).values(telegram_id=None, email=None))
    key = work.new_id(staff)
    row = {"id": key, "name": name, "role": role, "telegram_id": telegram_id or None, "email": email or None}
    work.connection.execute(staff.insert(), {**row, "added_at": work.now})
    return Staff(**row)  # type: ignore[arg-type]


def remove(work: Work, member: Staff) -> None:
    """They may not answer any more; what they did stays theirs."""
    work.connection.execute(staff.update().where(staff.c.id == member.id).values(removed_at=work.now))


def make_owners(work: Work, telegram_ids: Iterable[str]) -> None:
    """Those named in the settings are owners, from the first start on."""
    for telegram_id in telegram_ids:
        if (known := by_telegram(work, telegram_id)) is None:
            add(work, placeholder(telegram_id), "owner", telegram_id)
        elif known.role != "owner":
            work.connection.execute(staff.update().where(staff.c.id == known.id).values(role="owner"))


def placeholder(telegram_id: str) -> str:
    """What an owner named only in the settings is called until they write."""
    return f"Owner {telegram_id}"


def rename(work: Work, member: Staff, name: str) -> Staff:
    """Call them by the name their channel shows."""
    work.connection.execute(staff.update().where(staff.c.id == member.id).values(name=name))
    return replace(member, name=name)


def set_away(work: Work, member: Staff, away: bool) -> Staff:
    """They do not answer for now, or are back."""
    away_at = work.now if away else None
    work.connection.execute(staff.update().where(staff.c.id == member.id).values(away_at=away_at))
    return replace(member, away_at=away_at)


def new_link(work: Work, member: Staff) -> str:
    """A token that signs `member` in once, within ten minutes; only its digest is kept."""
    token = secrets.token_urlsafe(32)
    row = {"digest": digest(token), "staff_id": member.id, "expires_at": work.now + LINK_LIFE}
    work.connection.execute(sign_in_links.insert(), row)
    return token


def use_link(work: Work, token: str) -> Staff | None:
    """Whom a sign-in token belongs to, if it is fresh and unused; from now on it is used."""
    link = sign_in_links.c
    fresh = sign_in_links.update().where(
        link.digest == digest(token), link.used_at.is_(None), link.expires_at >= work.now
    )
    used = work.connection.execute(fresh.values(used_at=work.now).returning(link.staff_id)).scalar_one_or_none()
    return _one(work, staff.c.id == used) if used is not None else None


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def record(work: Work, member: Staff | None, act: str, about: str) -> None:
    """A privileged act, for the record that nobody edits."""
    row = {
        "id": work.new_id(audit),
        "staff_id": member.id if member else None,
        "act": act,
        "about": about,
        "at": work.now,
    }
    work.insert(audit, row)


def names(connection: Connection, ids: Collection[int]) -> dict[int, str]:
    """What people on the staff are called, by id, also those who have left."""
    if not ids:
        return {}
    query = sa.select(staff.c.id, staff.c.name).where(staff.c.id.in_(ids))
    return {row.id: row.name for row in connection.execute(query)}
