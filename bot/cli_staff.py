"""`frontdesk staff`, `export` and `forget`: who may answer, and people's data."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

import typer

T = TypeVar("T")
staff_app = typer.Typer(no_args_is_help=True, help="Who may answer customers.")


class Role(StrEnum):
    """What somebody on the staff may do."""

    agent = "agent"
    supervisor = "supervisor"
    owner = "owner"


def register(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    app.add_typer(staff_app, name="staff")
    app.command("export")(export)
    app.command("forget")(forget)


def in_database(act: Callable[[Any], T]) -> T:
    """Run `act` in one transaction of the configured database, brought up to date first."""
    from bot.cli import settings
    from storage import Database, schema

    chosen = settings()
    if chosen.data_folder:
        chosen.data_folder.mkdir(parents=True, exist_ok=True)
    database = Database(chosen.database_url)
    database.run(schema.upgrade)
    return database.run(act)


def _fail(sentence: str) -> typer.Exit:
    print(sentence, file=sys.stderr)
    return typer.Exit(1)


@staff_app.command("add")
def add(name: str, role: Role = Role.agent, telegram: str = "", email: str = "") -> None:
    """Let NAME answer customers; --telegram is their numeric Telegram id."""
    from storage import staff

    if telegram and not telegram.isdecimal():
        print("--telegram: give the numeric id, such as 123456789", file=sys.stderr)
        raise typer.Exit(2)
    try:
        member = in_database(lambda work: staff.add(work, name, role.value, telegram or None, email or None))
    except staff.AlreadyStaff as taken:
        raise _fail(f"That account already belongs to {taken}.") from None
    print(f"{member.name} may answer now, as {member.role}.")


@staff_app.command("list")
def show() -> None:
    """Everybody who may answer."""
    from storage import staff

    for each in in_database(staff.everybody):
        accounts = " ".join(filter(None, [each.telegram_id and f"telegram:{each.telegram_id}", each.email]))
        print(f"{each.name}\t{each.role}\t{accounts}".rstrip())


@staff_app.command("remove")
def remove(name: str) -> None:
    """NAME may not answer any more."""
    from storage import Work, staff

    def act(work: Work) -> bool:
        member = staff.by_name(work, name)
        if member:
            staff.remove(work, member)
        return member is not None

    if not in_database(act):
        raise _fail(f"Nobody on the staff is called {name}; see `frontdesk staff list`.")
    print(f"{name} may not answer any more.")


@staff_app.command("link")
def link(name: str) -> None:
    """Print a link that signs NAME in to the console: for ten minutes, once."""
    from bot.cli import settings
    from storage import Work, staff

    def act(work: Work) -> str | None:
        member = staff.by_name(work, name)
        return staff.new_link(work, member) if member else None

    token = in_database(act)
    if token is None:
        raise _fail(f"Nobody on the staff is called {name}; see `frontdesk staff list`.")
    print(f"{settings().url}/console/sign-in?token={token}")


def _customer(wanted: str) -> Callable[[Any], int]:
    def act(work: Any) -> int:
        from storage import customers

        found = customers.find(work.connection, wanted)
        if found is None:
            raise _fail(f"No customer {wanted}; give an id, a user name, or channel:id such as telegram:123456789.")
        return found

    return act


def export(customer: str) -> None:
    """Print everything kept about CUSTOMER (id, user name, or telegram:ID) as JSON."""
    from storage import customers

    key = in_database(_customer(customer))
    data = in_database(lambda work: customers.export(work.connection, key))
    print(json.dumps(data, ensure_ascii=False, indent=2))


def forget(customer: str) -> None:
    """Erase what CUSTOMER wrote and who they are. This cannot be undone."""
    from storage import customers

    key = in_database(_customer(customer))
    in_database(lambda work: customers.forget(work, key))
    print(f"Customer {key} is forgotten.")
