"""Buttons without buttons: choices by number, for channels that have none and for people who type numbers anyway."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storage import Work, messages
from storage.records import Conversation
from support.forms.talk import BUTTONS, WORDS_ONLY
from support.messages import Incoming

MOST_DIGITS = 2
PackedRows = Sequence[Sequence[Sequence[str]]]  # as in a row of the outbox: label and action, by line


def numbered(text: str, rows: PackedRows) -> str:
    """The message with its choices numbered below it, and the words that steer a form in a line of their own."""
    choices = [label for label, action in _buttons(rows) if not _is_steering(action)]
    words = [label for label, action in _buttons(rows) if _is_steering(action)]
    lines = [f"{number}. {label}" for number, label in enumerate(choices, start=1)]
    return "\n\n".join(part for part in (text, "\n".join(lines), " · ".join(words)) if part)


def chosen(work: Work, conversation: Conversation, incoming: Incoming) -> Incoming:
    """The press that a number means, when the last thing said offered that many choices; else what came in.

    Forms read numbers themselves, and to people a number is just a number.
    """
    said = incoming.text.strip()
    if not said.isdecimal() or len(said) > MOST_DIGITS or conversation.form or conversation.owner not in _OWNERS:
        return incoming
    offered = _buttons(messages.last_rows(work, conversation.id))[: int(said)]
    if not said.strip("0") or len(offered) < int(said):
        return incoming
    label, action = offered[-1]
    return replace(incoming, kind="button", text="", action=action, extra={"label": label})


_OWNERS = ("bot", "closed")


def _buttons(rows: PackedRows) -> list[tuple[str, str]]:
    return [(button[0], button[1]) for row in rows for button in row]


def _is_steering(action: str) -> bool:
    """Words such as Back and Skip: a number would read as an answer where numbers are asked for."""
    what = action.rpartition(":")[2]
    return action.startswith("f:") and (what in BUTTONS or what in WORDS_ONLY)
