"""What the agents' room shows of a ticket: its card, its topic's name and state, and what was said before."""

from __future__ import annotations

from typing import Any

from storage import Work, conversations, messages, staff
from storage.records import Conversation, Ticket
from support import cards
from support.service_levels import ServiceLevels
from support.voice import Voice, packed_rows

MOST_ATTACHMENTS = 10  # of what was sent before the hand-over
LINES_BEFORE = 20  # of the conversation, shown with a new ticket


class RoomView:
    """Keeps what agents see true to the ticket; without a room nothing happens."""

    def __init__(self, voice: Voice, levels: ServiceLevels) -> None:
        self.voice = voice
        self.levels = levels

    def show_new(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        """Card, transcript and the files the customer has sent so far."""
        if self.voice.room is None:
            return
        self.show_card(work, ticket, verb="card")
        work.flush()
        lines = messages.transcript(work.connection, conversation.id, last=LINES_BEFORE)
        said = [line for line in lines if line.text or line.attachments]
        text = cards.transcript(self.voice.sentences, self.voice.room_language, said)
        self.voice.room_show(work, ticket, "say", {"text": text, "rows": []})
        for line in [line for line in said if line.author == "customer" and line.attachments][-MOST_ATTACHMENTS:]:
            source = {"channel": conversation.channel, "chat": conversation.chat, "id": line.origin_id}
            body = {"text": "", "attachments": line.attachments, "album": "", "source": source}
            self.voice.room_show(work, ticket, "relay", body)

    def show_state(self, work: Work, ticket: Ticket, closed: bool | None = None) -> None:
        """The topic's name and the card follow the state; `closed` when it is to be closed or opened too."""
        name = cards.topic_name(ticket, conversations.customer_name(work, ticket.customer_id))
        self.voice.room_show(work, ticket, "topic", {"name": name, "closed": closed})
        self.show_card(work, ticket, verb="card-edit")

    def show_card(self, work: Work, ticket: Ticket, verb: str) -> None:
        """Show the card, or bring the one shown up to date."""
        customer = conversations.customer_name(work, ticket.customer_id)
        member = staff.get(work, ticket.agent_id) if ticket.agent_id is not None else None
        name, language = member.name if member else "", self.voice.room_language
        department = self.levels.plan().departments.get(ticket.department)
        facts = cards.Facts(
            customer=customer,
            agent=name,
            department=department.called(language) if department else ticket.department,
            due=self.levels.shown_due(work, ticket),
        )
        body: dict[str, Any] = {
            "text": cards.card(self.voice.sentences, language, ticket, facts),
            "rows": packed_rows(cards.card_rows(self.voice.sentences, language, ticket, name)),
            "name": cards.topic_name(ticket, customer),
        }
        self.voice.room_show(work, ticket, verb, body)
