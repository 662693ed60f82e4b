"""Bringing a database to the current schema, and telling when it is not there."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection

from storage import guards
from storage.work import FIRST_TICKET, Work

HEAD = "0001"  # the newest revision; a test compares it with the migrations
_FOLDER = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):
    """The database was written by a newer version of the program; it is left as it is."""


def revision(connection: Connection) -> str | None:
    """The revision a database is at; None for an empty one."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def upgrade(work: Work) -> str | None:
    """Bring the database to `HEAD`; the revision it was at. Raises NewerDatabase."""
    before = revision(work.connection)
    if before == HEAD:
        return before
    from alembic import command  # only when there is something to do: the import takes a quarter of a second
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = work.connection
    if before is not None and before not in {
        each.revision for each in ScriptDirectory.from_config(config).walk_revisions()
    }:
        raise NewerDatabase(f"the database is at revision {before}, this program knows only up to {HEAD}")
    command.upgrade(config, "head")
    guards.keep_audit(work.connection)
    if before is None and work.connection.dialect.name == "postgresql":
        work.connection.execute(sa.text(f"ALTER SEQUENCE tickets_id_seq RESTART WITH {FIRST_TICKET}"))
    return before
