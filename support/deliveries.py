"""What follows from a send: marks, the card's id, the agent's tick or the reason why not."""

from __future__ import annotations

from collections.abc import Sequence

from storage import Work, conversations, outbox, tickets
from storage.records import OutboxRow, Sent, Ticket
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

    def settle_all(self, work: Work, results: Sequence[Sent]) -> None:
        """`settle` each."""
        for result in results:
            self.settle(work, result)

    def mark_all(self, work: Work, results: Sequence[Sent]) -> None:
        """Only record the results."""
        for result in results:
            outbox.mark(work, result)

    def settle(self, work: Work, result: Sent) -> None:
        """Record the result; agents learn what became of their messages."""
        outbox.mark(work, result)
        if result.state == "pending":
            return
        row = result.row
        if row.verb == "card" and result.state == "sent" and (ticket := tickets.get(work, row.ticket_id or 0)):
            ticket.card_id = result.external_id
        if result.blocked:
            self._blocked(work, row)
        elif ack := row.body.get("ack"):
            self._acknowledge(work, tickets.get(work, ack["ticket"]), ack["id"], result)
        elif row.verb == "relay" and result.state in ("failed", "parked"):
            self._cannot_show(work, row)
        elif row.generation is not None and result.state in ("failed", "parked"):
            self._not_answered(work, row)

    def _acknowledge(self, work: Work, ticket: Ticket | None, message_id: str, result: Sent) -> None:
        if result.state == "sent":
            if message_id:  # else it was not written in the room
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

    def _cannot_show(self, work: Work, row: OutboxRow) -> None:
        """Something of the customer's that cannot be passed on: both sides know."""
        kinds = ", ".join(attachment["kind"] for attachment in row.body["attachments"]) or "?"
        self.voice.room_say(work, "room-not-shown", tickets.get(work, row.ticket_id or 0), kind=kinds.replace("_", " "))
        if row.conversation_id is not None:
            self.voice.inform(work, conversations.get(work, row.conversation_id), "not-passed-on")

    def _not_answered(self, work: Work, row: OutboxRow) -> None:
        """What the assistant said never arrived: a person takes over rather than silence."""
        conversation = conversations.get(work, row.conversation_id or 0)
        if conversation.owner == "bot":
            self.handover.to_people(work, conversation, "error", tell="handover-error")

    def _blocked(self, work: Work, row: OutboxRow) -> None:
        """The customer does not want messages: that is a state, told once where an agent waits for it."""
        conversations.set_blocked(work, row.channel, row.chat, blocked=True)
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

    def thread(self, work: Work, ticket_id: int) -> tuple[str, str]:
        """The thread of a ticket, if it is open, and what it is called."""
        ticket = self._ticket(work, ticket_id)
        return ticket.room_thread, cards.topic_name(ticket, conversations.customer_name(work, ticket.customer_id))

    def thread_opened(self, work: Work, ticket_id: int, thread: str, with_card: bool) -> None:
        """Keep the thread of a ticket; one that was deleted and is opened again begins with its card."""
        ticket = self._ticket(work, ticket_id)
        ticket.room_thread = thread
        if with_card:
            ticket.card_id = ""
            self.handover.view.show_card(work, ticket, verb="card")

    def _ticket(self, work: Work, ticket_id: int) -> Ticket:
        ticket = tickets.get(work, ticket_id)
        assert ticket is not None, "rows of the room name tickets that exist"
        return ticket

    def moved(self, work: Work, old: str, new: str) -> None:
        """The agents' room lives on under another id."""
        self.voice.room_moved(work, old, new)

    def complain(self, work: Work, mend: str) -> None:
        """The agents' room shuts us out: the owners are told what to do about it."""
        self.voice.tell_owners(work, f"owner-mend-{mend}")
