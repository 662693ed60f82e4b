"""The customers' door: an event of a customer becomes one call of the desk."""

from __future__ import annotations

from collections.abc import Callable

from storage import Work, conversations
from support import actions
from support.desk import Desk
from support.messages import Incoming

_COMMANDS: dict[str, Callable[[Desk, Work, Incoming], None]] = {
    "start": Desk.welcome,
    "help": Desk.help,
    "human": Desk.human,
    "status": Desk.status,
    "language": Desk.offer_languages,
    "cancel": Desk.cancel,
    "privacy": Desk.privacy,
    "forget": Desk.offer_forget,
}
_ALWAYS = ("privacy", "forget")  # what belongs to a person stays theirs, also while they may not write


def handle(desk: Desk, work: Work, incoming: Incoming) -> None:
    """What a customer wrote, pressed or did."""
    own_data = command_in(incoming.text) in _ALWAYS or incoming.action in (actions.FORGET, actions.KEEP)
    if incoming.kind != "event" and not own_data and _held_back(desk, work, incoming):
        return
    if incoming.kind == "message" and incoming.text.isdecimal():
        incoming = desk.chosen(work, incoming)
    if incoming.kind == "button":
        _press(desk, work, incoming)
    elif incoming.kind == "event":
        _event(desk, work, incoming)
    elif command := _COMMANDS.get(command_in(incoming.text)):
        command(desk, work, incoming)
    elif incoming.kind == "edit":
        desk.edit(work, incoming)
    else:
        desk.receive(work, incoming)


def _held_back(desk: Desk, work: Work, incoming: Incoming) -> bool:
    """Whether this customer may not write for now; then what they sent is kept and that is all."""
    return desk.room.guard.holds_back(work, desk.conversation(work, incoming), incoming)


def command_in(text: str) -> str:
    """The command a text begins with, without its slash and the bot's name; empty when it is none."""
    return text.split(None, 1)[0][1:].partition("@")[0].lower() if text.startswith("/") and len(text) > 1 else ""


def _press(desk: Desk, work: Work, incoming: Incoming) -> None:
    if incoming.action == actions.HUMAN:
        desk.human(work, incoming)
    elif incoming.action == actions.FORGET:
        desk.forget(work, incoming)
    elif incoming.action.startswith("lang:"):
        desk.choose_language(work, incoming, incoming.action.removeprefix("lang:"))
    else:
        desk.press(work, incoming)


def _event(desk: Desk, work: Work, incoming: Incoming) -> None:
    if incoming.extra["event"] in ("blocked", "unblocked"):
        blocked = incoming.extra["event"] == "blocked"
        conversations.set_blocked(work, incoming.address.channel, incoming.sender.id, blocked)
        desk.handover.customer_left(work, incoming.address, blocked)
