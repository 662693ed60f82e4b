"""`frontdesk form FILE`: an editor plays a form in the terminal, as a customer without buttons would."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from support.forms import Forms, Turn
    from support.messages import Say


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("form")(form)


def form(
    file: Path,
    first: Annotated[list[str] | None, typer.Argument(metavar="[FIRST MESSAGE]…", show_default=False)] = None,
    language: Annotated[str, typer.Option(metavar="CODE", help="The customer's language.")] = "en",
) -> None:
    """Play the form in FILE: write answers, numbers, `back`, `skip`; `photo` sends one. Ends with what agents get."""
    from knowledge.forms import read_form

    read, findings = read_form(file) if file.is_file() else (None, [])
    for finding in findings:
        print(finding, file=sys.stderr)
    if read is None:
        if not file.is_file():
            print(f"There is no file {file}.", file=sys.stderr)
        raise typer.Exit(1)
    from support.forms import Forms
    from support.sentences import Sentences

    forms = Forms({read.id: read}, Sentences.load())
    turn = forms.start(read.id, language, "play", datetime.now(), " ".join(first or ()))
    _show(_play(forms, turn))


def _play(forms: Forms, turn: Turn) -> Turn:
    """Until the dialog ends or nothing more is written."""
    from support.messages import Attachment

    while turn.state is not None:
        _print(turn.say)
        line = _line()
        if line is None:
            return turn
        photo = (Attachment("photo", "photo"),) if line.strip() == "photo" else ()
        said = "" if photo else line
        turn = forms.say(turn.state, said, photo, datetime.now(), lambda text: text.rstrip().endswith(("?", ";")))
        if turn.outcome == "question" and turn.state is not None:
            print("(A question: it would be answered here.)\n")
            turn = forms.ask_again(turn.state, datetime.now())
    return turn


def _line() -> str | None:
    """What is written next; shown again when it does not come from a keyboard, so that a recording can be read."""
    try:
        line = input("> ")
    except EOFError:
        print()
        return None
    if not sys.stdin.isatty():
        print(line)
    print()
    return line


def _print(say: tuple[Say, ...]) -> None:
    from support.choices import numbered
    from support.voice import packed_rows

    for one in say:
        print(_bare(numbered(one.text, packed_rows(one.rows))), end="\n\n")


def _bare(text: str) -> str:
    """Without the marks of Markdown, which a terminal does not show."""
    return text.replace("\\", "").replace("**", "").replace("_", "")


def _show(turn: Turn) -> None:
    """How it ended, and what the agent gets."""
    _print(turn.say if turn.state is None else ())
    print(f"[{turn.outcome if turn.state is None else 'not finished'}]")
    if turn.result:
        for _, label, shown in turn.result.details:
            print(f"  {label}: {shown}")
        print(f"  files: {len(turn.result.attachments)}")
