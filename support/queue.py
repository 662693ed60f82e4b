"""The queue: who waits for a person, and how the room sees it."""

from __future__ import annotations

from storage import Work, conversations, tickets
from storage.records import Staff, Ticket
from support.cards import MARKS, literal
from support.messages import Button
from support.roles import act
from support.voice import Rows, Voice, packed_rows

SHOWN = 10  # tickets listed at once: more is not a list to choose from but a backlog
A_ROW = 2  # buttons side by side


class Queue:
    """Tickets nobody has, oldest first."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice

    @act("queue")
    def show(self, work: Work, member: Staff, ticket: Ticket | None) -> None:
        """List who waits where the question was asked, each with a button to take it."""
        waiting = tickets.queue(work)
        if not waiting:
            self.voice.room_say(work, "room-queue-empty", ticket)
            return
        say, language = self.voice.sentences.say, self.voice.room_language
        longest = say(language, "minutes", minutes=_minutes(work, waiting[0]))
        lines = [say(language, "room-queue", count=len(waiting), longest=longest)]
        lines += [self._line(work, each) for each in waiting[:SHOWN]]
        body = {"text": "\n".join(lines), "rows": packed_rows(self._buttons(waiting[:SHOWN]))}
        self.voice.room_show(work, ticket, "say", body)

    def _line(self, work: Work, ticket: Ticket) -> str:
        say, language = self.voice.sentences.say, self.voice.room_language
        name = literal(conversations.customer_name(work, ticket.customer_id))
        parts = [f"{MARKS[ticket.state]} **{ticket.number}** {name}", ticket.language]
        parts += [literal(ticket.department)] if ticket.department else []
        return " · ".join([*parts, say(language, "minutes", minutes=_minutes(work, ticket))])

    def _buttons(self, waiting: list[Ticket]) -> Rows:
        take = self.voice.sentences.say(self.voice.room_language, "button-take")
        buttons = [Button(f"{take} {each.number}", f"take:{each.id}") for each in waiting]
        return tuple(tuple(buttons[i : i + A_ROW]) for i in range(0, len(buttons), A_ROW))


def _minutes(work: Work, ticket: Ticket) -> int:
    return (work.now - (ticket.waiting_since or ticket.opened_at)) // 60_000
