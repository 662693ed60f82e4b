"""Safety copies of the embedded database: taken while it is in use, checked before they are trusted."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from storage import schema


class BadBackup(Exception):
    """The file is no database of ours, damaged, or newer than this program."""


def backup(database: Path, target: Path) -> None:
    """Copy the database to `target` while others use it. Raises FileExistsError rather than overwrite."""
    if target.exists():
        raise FileExistsError(target)
    # VACUUM INTO reads one consistent state, the write-ahead log included; copying the file lost a seventh of the rows.
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))


def check(database: Path) -> list[str]:
    """What is wrong with a database file; nothing when it is sound."""
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            problems = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            problems += [
                f"row {row[1]} of {row[0]} names a missing {row[2]}"
                for row in connection.execute("PRAGMA foreign_key_check")
            ]
            at = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    if at is None or at[0] > schema.HEAD:
        problems.append(f"it is at revision {at and at[0]}, this program knows up to {schema.HEAD}")
    return problems


def restore(database: Path, source: Path) -> int:
    """Put the copy `source` in the place of the database, which nobody may be using; how many messages it held back.

    What the copy had still to send may have been sent since: it is parked for people to look at, not sent again.
    Raises BadBackup; the database is then left as it was.
    """
    if problems := check(source):
        raise BadBackup("; ".join(problems))
    fresh = database.with_name(database.name + ".restoring")
    fresh.unlink(missing_ok=True)
    backup(source, fresh)
    with closing(sqlite3.connect(fresh)) as connection, connection:
        held = connection.execute(
            "UPDATE outbox SET state = 'parked', error = 'restored from a backup' WHERE state = 'pending'"
        ).rowcount
    _fold_in_log(database)
    os.replace(fresh, database)
    return held


def _fold_in_log(database: Path) -> None:
    """Bring the write-ahead log of the old database into its file, so that the new one does not find a stranger's."""
    if database.exists():
        with closing(sqlite3.connect(database)) as connection, suppress(sqlite3.DatabaseError):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for leftover in ("-wal", "-shm"):
        database.with_name(database.name + leftover).unlink(missing_ok=True)
