"""`frontdesk db`, `inbox`, `orders` and `doctor`: keeping the program safe and well."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn
from urllib.parse import unquote, urlsplit

import typer

db_app = typer.Typer(no_args_is_help=True, help="The database: schema and safety.")
inbox_app = typer.Typer(no_args_is_help=True, help="Messages that could not be handled or sent.")
orders_app = typer.Typer(no_args_is_help=True, help="The order table.")


def register(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    app.add_typer(db_app, name="db")
    app.add_typer(inbox_app, name="inbox")
    app.add_typer(orders_app, name="orders")
    app.command("doctor")(doctor)


def _fail(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(1)


def _file() -> Path | None:
    """The embedded database's file; None when the database is a server."""
    from bot.cli import settings
    from bot.settings import sqlite_file

    return sqlite_file(settings())


@db_app.command("upgrade")
def upgrade() -> None:
    """Bring the database to this version's schema (also done at every start)."""
    from bot.cli_staff import in_database
    from storage import schema

    in_database(lambda work: None)
    print(f"The database is at revision {schema.HEAD}.")


@db_app.command("backup")
def backup(file: Path) -> None:
    """Copy the database to FILE, while it is in use."""
    from storage import backup as copies

    database = _file()
    if database is None:
        _postgres("pg_dump", "--format=custom", f"--file={file}")
    elif not database.is_file():
        _fail(f"There is no database at {database} yet.")
    else:
        try:
            copies.backup(database, file)
        except (FileExistsError, OSError) as error:
            _fail(
                f"{file} is already there; choose another name." if isinstance(error, FileExistsError) else str(error)
            )
    print(f"Copied to {file}.")


@db_app.command("restore")
def restore(file: Path) -> None:
    """Put the copy in FILE in the database's place. Stop the program first; messages not yet sent then are parked."""
    from bot.lock import InUse, only_one
    from storage import backup as copies

    database = _file()
    if database is None:
        _postgres("pg_restore", "--clean", "--if-exists", str(file))
        return
    if not file.is_file():
        _fail(f"There is no file {file}.")
    try:
        with only_one(database.parent):
            held = copies.restore(database, file)
    except (copies.BadBackup, InUse) as error:
        _fail(f"Not restored, the database is as it was: {error}")
    print(f"Restored from {file}. Messages held back: {held}; see `frontdesk inbox list`.")


def _postgres(*command: str) -> None:
    """PostgreSQL has its own, better tools."""
    from bot.cli import settings

    url = urlsplit(settings().database_url.replace("postgresql+psycopg://", "postgresql://"))
    password = unquote(url.password or "")  # in the environment: a program's arguments can be read by everybody
    shown = url._replace(netloc=url.netloc.replace(f":{url.password}@", "@")).geturl()
    if shutil.which(command[0]) is None:
        _fail(f"{command[0]} is needed for a PostgreSQL database; install PostgreSQL's client tools.")
    environment = {**os.environ, **({"PGPASSWORD": password} if password else {})}
    if subprocess.run([*command, f"--dbname={shown}"], env=environment, check=False).returncode:  # noqa: S603 - our own words and the configured database
        raise typer.Exit(1)


@db_app.command("check")
def check() -> None:
    """Say whether the database is sound."""
    from storage import backup as copies

    database = _file()
    if database is None:
        print("PostgreSQL checks itself; see `frontdesk doctor` for the connection.")
        return
    if problems := copies.check(database) if database.is_file() else [f"there is no database at {database} yet"]:
        _fail("\n".join(problems))
    print("The database is sound.")


@inbox_app.command("list")
def inbox_list() -> None:
    """What was set aside: number, channel, when it came in, why."""
    from bot.cli_staff import in_database
    from storage import inbox, outbox

    for key, channel, _, error, received in in_database(lambda work: inbox.parked(work.connection)):
        print(f"in\t{key}\t{channel}\t{_time(received)}\t{error}")
    for key, channel, verb, error, created in in_database(lambda work: outbox.parked(work.connection)):
        print(f"out\t{key}\t{channel}\t{_time(created)}\t{verb}: {error}")


@inbox_app.command("retry")
def inbox_retry() -> None:
    """Try again what was set aside; a running program takes it up within a minute."""
    from bot.cli_staff import in_database
    from storage import inbox, outbox

    handled = in_database(inbox.retry_parked)
    sent = len(in_database(outbox.retry_parked))
    print(f"Tried again: {handled} that came in, {sent} to be sent.")


def _time(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="seconds")


@orders_app.command("import")
def orders_import(file: Path) -> None:
    """Load or refresh orders from FILE.csv; see docs/orders.md for its columns."""
    from bot.cli_staff import in_database
    from storage import orders

    try:
        rows = orders.read_csv(file)
    except (orders.BadFile, OSError) as error:
        _fail(str(error))
    in_database(lambda work: orders.replace(work, rows))
    print(f"Orders loaded: {len(rows)}.")


def doctor() -> None:
    """Say what is configured, reachable and missing, with the mend for each."""
    from bot.cli import settings
    from bot.doctor import examine

    chosen = settings()
    troubles = 0
    for finding in examine(chosen):
        troubles += not finding.fine
        print(f"{'✓' if finding.fine else '✗'} {finding.what}{f'  → {finding.mend}' if finding.mend else ''}")
    if troubles:
        raise typer.Exit(1)
