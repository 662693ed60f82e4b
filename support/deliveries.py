"""What follows from a send: marks, the card's id, the agent's tick or the reason why not."""

from __future__ import annotations

from storage import Work, conversations, outbox, tickets
from storage.records import Sent, OutboxRow, Ticket
from support import cards
from support.cards import literal
from support.handover import Handover
from support.messages import Button
from support.voice import Voice


class Deliveries:
    """The transactions behind the courier."""

    def __init__(self, voice: Voice, handover: Handover) -> None:
        self.voice = voice
        self.handover = handover

    def settle(self, work: Work, result: Sent) -> None:
        """Record the result; agents learn what became of their messages."""
        outbox.mark(work, result)
        row = result.row
        if row.verb == "card" and result.state == "sent" and (ticket := tickets.get(work, row.ticket_id or 0)):
            ticket.card_id = result.external_id
        if result.blocked:
            self._blocked(work, row)
        elif ack := row.body.get("ack"):
            self._acknowledge(work, tickets.get(work, ack["ticket"]), ack["id"], result)

    def _acknowledge(self, work: Work, ticket: Ticket | None, message_id: str, result: Sent) -> None:
        if result.state == "sent":
            self.voice.room_show(work, ticket, "react", {"target": message_id, "emoji": "👍"})
        elif result.state in ("failed", "parked"):
            self._not_sent(work, ticket, message_id, result)

    def _not_sent(self, work: Work, ticket: Ticket | None, message_id: str, result: Sent) -> None:
        say, language = self.voice.sentences.say, self.voice.room_language
        retry = Button(say(language, "button-retry"), f"retry:{result.row.id}")
        body = {
            "text": say(language, "room-not-sent", reason=literal(result.error)),
            "rows": [[[retry.label, retry.action]]],
            "reply_to": message_id,
        }
        self.voice.room_show(work, ticket, "say", body)

    def _blocked(self, work: Work, row: OutboxRow) -> None:
        """The customer does not want messages: that is a state, told once where an agent waits for it."""
        conversation = conversations.get(work, row.conversation_id or 0)
        conversations.set_blocked(work, conversation.channel, conversation.chat, blocked=True)
        if ack := row.body.get("ack"):
            ticket = tickets.get(work, ack["ticket"])
            text = self.voice.sentences.say(self.voice.room_language, "room-customer-blocked")
            self.voice.room_show(work, ticket, "say", {"text": text, "rows": [], "reply_to": ack["id"]})

    def target(self, work: Work, row: OutboxRow) -> str:
        """The id, in the row's chat, of the message that is to be edited; empty when it is not there."""
        if row.verb == "card-edit":
            ticket = tickets.get(work, row.ticket_id or 0)
            return ticket.card_id if ticket else ""
        return outbox.external_id_of(work, row.body["of"], row.channel, row.chat)

    def thread_name(self, work: Work, ticket_id: int) -> str:
        """What the thread of a ticket is called."""
        ticket = tickets.get(work, ticket_id)
        assert ticket is not None, "rows of the room name tickets that exist"
        return cards.topic_name(ticket, conversations.customer_name(work, ticket.customer_id))

    def thread_opened(self, work: Work, ticket_id: int, thread: str, again: bool) -> None:
        """Keep the thread of a ticket; one that was deleted and opened anew begins with its card."""
        ticket = tickets.get(work, ticket_id)
        assert ticket is not None, "rows of the room name tickets that exist"
        ticket.room_thread = thread
        if again:
            ticket.card_id = ""
            self.handover.show_card(work, ticket, verb="card")
