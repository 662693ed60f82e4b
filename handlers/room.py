"""One event of the agents' room with all that answering it needs."""

from __future__ import annotations

from dataclasses import dataclass

from storage import Work, tickets
from storage.records import Staff, Ticket
from support.desk import Desk
from support.messages import Incoming
from support.roles import Refused


@dataclass(frozen=True, slots=True)
class RoomEvent:
    """`ticket` is the one whose thread it happened in, if it was one; `member` is who acts."""

    desk: Desk
    work: Work
    incoming: Incoming
    ticket: Ticket | None
    member: Staff

    @property
    def argument(self) -> str:
        """What follows the command."""
        return self.incoming.text.partition(" ")[2].strip()

    def of_ticket(self) -> tuple[Ticket, str]:
        """The ticket that is meant and the rest of the argument: `/take #1042` works outside of a ticket's thread."""
        if self.ticket is not None:
            return self.ticket, self.argument
        number, _, rest = self.argument.partition(" ")
        digits = number.removeprefix("#")
        ticket = tickets.get(self.work, int(digits)) if digits.isascii() and digits.isdecimal() else None
        if ticket is None:
            raise Refused("room-not-a-ticket")
        return ticket, rest.strip()

    def answer(self, key: str, **values: object) -> None:
        """Say the sentence `key` under what was written."""
        say(self.desk, self.work, self.ticket, self.incoming, key, **values)


def say(desk: Desk, work: Work, ticket: Ticket | None, incoming: Incoming, key: str, **values: object) -> None:
    """The sentence `key` as the answer to a button press, or as a reply to what was written."""
    text = desk.sentences.say(desk.voice.room_language, key, **values)
    if incoming.kind == "button":
        alert(desk, work, incoming, text)
    else:
        desk.voice.room_show(work, ticket, "say", {"text": text, "rows": [], "reply_to": incoming.message_id})


def alert(desk: Desk, work: Work, incoming: Incoming, text: str = "") -> None:
    """Answer a button press: every press is answered, silently if there is nothing to say."""
    desk.voice.room_show(work, None, "alert", {"press": incoming.extra.get("press", ""), "text": text})
