"""The `frontdesk` command."""

from __future__ import annotations

import asyncio
import sys
from typing import NoReturn

import typer

from bot import cli_forms, cli_knowledge, cli_operations, cli_staff
from bot.settings import Settings, WrongSettings, read

WRONG_CONFIGURATION = 78  # EX_CONFIG of sysexits.h
app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="A support desk.")
cli_knowledge.register(app)
cli_staff.register(app)
cli_operations.register(app)
cli_forms.register(app)


def settings() -> Settings:
    """The settings; ends the program with status 78 and every problem on standard error when they are wrong."""
    try:
        return read()
    except WrongSettings as wrong:
        _misconfigured(wrong.problems)


def _misconfigured(problems: list[str]) -> NoReturn:
    print("The settings need mending:", file=sys.stderr)
    for problem in problems:
        print(f"  {problem}", file=sys.stderr)
    raise typer.Exit(WRONG_CONFIGURATION)


@app.command()
def run() -> None:
    """Start every configured channel in one process."""
    chosen = settings()
    from bot import logs  # what only `run` needs is imported by it: `ask` starts in half a second
    from bot.lock import InUse, only_one
    from bot.run import CannotListen, serve
    from knowledge.library import KnowledgeRefused
    from storage.schema import NewerDatabase

    logs.setup(chosen.log_format, chosen.log_level)
    try:
        with only_one(chosen.data_folder):
            asyncio.run(serve(chosen))
    except KnowledgeRefused as refusal:
        _misconfigured([f"KNOWLEDGE_DIR: {finding}" for finding in refusal.findings if finding.severity == "error"])
    except CannotListen as taken:
        _misconfigured([f"HOST, PORT: cannot listen at {taken}; choose another PORT"])
    except InUse as used:
        _misconfigured([f"DATABASE_URL: {used}"])
    except NewerDatabase as newer:
        _misconfigured([f"DATABASE_URL: {newer}; update the program, or restore a backup"])


def main() -> None:
    """The console script."""
    app()
