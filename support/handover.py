"""From the assistant to people and back: tickets, the queue, and who has a conversation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from storage import Work, conversations, messages, outbox, staff, tickets
from storage.records import Conversation, Staff, Ticket
from support.messages import Address
from support.room_view import RoomView
from support.service_levels import ServiceLevels
from support.voice import Voice
from support.when import when

Reason = Literal["asked", "button", "not-understood", "form", "form-stuck", "legal", "safety", "error"]
REOPEN_WINDOW = 3 * 24 * 3_600_000  # ms after closing in which a new message belongs to the same ticket
TRIED_WITHIN = 3_600_000  # ms: what the assistant tried earlier than that belongs to another problem


class Handover:
    """The verbs that change the owner of a conversation."""

    def __init__(self, voice: Voice, levels: ServiceLevels, department_of: Callable[[str, str], str]) -> None:
        """`department_of` an article in a language is where hand-overs of its question go."""
        self.voice = voice
        self.levels = levels
        self.view = RoomView(voice, levels)
        self._department_of = department_of

    # to people

    def to_people(
        self,
        work: Work,
        conversation: Conversation,
        reason: Reason,
        *,
        kind: str = "question",
        department: str = "",
        details: list[list[str]] | None = None,
        tell: str = "",
    ) -> Ticket:
        """Put the conversation in the queue, tell the customer what happens next and show the agents.

        A ticket that is still open goes on; else a new one is opened. `tell` is the sentence to tell it with.
        """
        ticket = self.open_ticket(work, conversation, reason, kind=kind, department=department, details=details)
        conversation.owner, conversation.form = ("human" if ticket.agent_id else "queued"), None
        conversation.misses, conversation.turns, conversation.awaiting = 0, 0, ""
        if tell:
            self.voice.inform(work, conversation, tell, number=ticket.number)
        else:
            self._tell_place(work, conversation, ticket)
        return ticket

    def _tell_place(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        """What happens next: the place in the queue, or when people are back."""
        hours = self.levels.hours(ticket.department)
        opens = hours.opens(work.now)
        if opens is None or opens == work.now:
            position = tickets.position(work, ticket)
            self.voice.inform(work, conversation, "handover-accepted", number=ticket.number, position=position)
            return
        back = when(self.voice.sentences, conversation.language, hours.local(opens), hours.local(work.now))
        self.voice.inform(work, conversation, "handover-closed", number=ticket.number, when=back)

    def open_ticket(
        self,
        work: Work,
        conversation: Conversation,
        reason: Reason,
        *,
        kind: str = "question",
        department: str = "",
        details: list[list[str]] | None = None,
    ) -> Ticket:
        """The ticket of this problem, shown to the agents; the conversation stays with its owner."""
        open_one = tickets.get(work, conversation.ticket_id) if conversation.ticket_id else None
        if open_one and open_one.state != "closed" and not details:
            self.asks_again(work, open_one, reason)
            return open_one
        tried = messages.tried_since(work, conversation.id, work.now - TRIED_WITHIN)
        ticket = tickets.open_ticket(
            work,
            conversation_id=conversation.id,
            customer_id=conversation.customer_id,
            kind=kind,
            reason=reason,
            language=conversation.language,
            department=department or self._department(conversation, tried),
            question=conversation.last_question,
            tried=tried,
            details=details or [],
            room_chat=self.voice.room.chat if self.voice.room else "",
        )
        conversation.ticket_id = ticket.id
        ticket.waiting_since = work.now
        self.levels.watch(work, ticket)
        self.view.show_new(work, conversation, ticket)
        return ticket

    def _department(self, conversation: Conversation, tried: list[list[Any]]) -> str:
        articles = [*(article for article, _ in tried[:1]), conversation.last_article]
        found = (self._department_of(article, conversation.language) for article in articles if article)
        return next(filter(None, found), self.levels.plan().default_department)

    def asks_again(self, work: Work, ticket: Ticket, reason: str) -> None:
        """The agents learn that the customer wants a person for a ticket they know."""
        why = self.voice.sentences.say(self.voice.room_language, f"reason-{reason}")
        self.voice.room_say(work, "room-asks-again", ticket, reason=why)

    def reopen(self, work: Work, conversation: Conversation, ticket: Ticket) -> str:
        """The same problem goes on: to the agent who had it if they are here, else to the queue.

        Returns the key of the sentence that tells the customer so.
        """
        agent = self.on_duty(work, ticket)
        ticket.state, ticket.closed_at = ("waiting-for-us" if agent else "new"), None
        ticket.agent_id = agent.id if agent else None
        if conversation.owner not in ("queued", "human"):  # else they are in the middle of another ticket
            self._focus(work, conversation, ticket)
        conversation.awaiting, conversation.form = "", None
        self.show_state(work, ticket, closed=False)
        return "ticket-reopened" if agent else "ticket-reopened-queue"

    # taking and leaving

    def take(self, work: Work, ticket: Ticket, member: Staff) -> bool:
        """`member` takes the ticket; False when a colleague has it already."""
        if ticket.agent_id is not None and ticket.agent_id != member.id:
            return False
        if ticket.agent_id is None:
            self.transfer(work, ticket, member)
        return True

    def transfer(self, work: Work, ticket: Ticket, member: Staff) -> None:
        """`member` has the ticket from now on, whoever had it; the customer is told who answers."""
        ticket.agent_id, ticket.taken_at = member.id, ticket.taken_at or work.now
        ticket.state = "waiting-for-us"
        conversation = conversations.get(work, ticket.conversation_id)
        self._focus(work, conversation, ticket)
        self.voice.inform(work, conversation, "agent-joined", agent=member.name)
        self.show_state(work, ticket)

    def release(self, work: Work, ticket: Ticket) -> None:
        """Nobody has the ticket any more: it waits in the queue at its old place, and the customer knows."""
        ticket.agent_id, ticket.state = None, "new"
        conversation = conversations.get(work, ticket.conversation_id)
        if conversation.ticket_id == ticket.id:
            conversation.owner = "queued"
            position = tickets.position(work, ticket)
            self.voice.inform(work, conversation, "ticket-released", number=ticket.number, position=position)
        self.show_state(work, ticket)

    def _focus(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        """What the customer writes now belongs to `ticket`; what the assistant still wanted to say is not said."""
        self._silence(work, conversation)
        conversation.ticket_id = ticket.id
        conversation.owner = "queued" if ticket.agent_id is None else "human"
        conversation.form, conversation.awaiting = None, ""

    def _silence(self, work: Work, conversation: Conversation) -> None:
        outbox.drop_bot_messages(work, conversation.id)
        conversation.generation += 1

    def close(self, work: Work, ticket: Ticket, member: Staff | None) -> Conversation:
        """The problem is settled. The conversation goes on with another open one of theirs, else it rests."""
        conversation = conversations.get(work, ticket.conversation_id)
        ticket.state, ticket.closed_at, ticket.closings = "closed", work.now, ticket.closings + 1
        ticket.closed_by = member.id if member else ticket.agent_id
        ticket.waiting_since = ticket.snoozed_until = None
        if conversation.ticket_id == ticket.id:
            self._leave(work, conversation)
        self.show_state(work, ticket, closed=True)
        return conversation

    def _leave(self, work: Work, conversation: Conversation) -> None:
        others = tickets.open_of(work, conversation.id)
        if waiting := [each for each in others if each.agent_id is not None or each.kind == "question"]:
            self._focus(work, conversation, waiting[0])
        else:
            self._silence(work, conversation)
            conversation.owner = "closed"

    def go_on_with(self, work: Work, ticket: Ticket, into: Ticket, member: Staff) -> None:
        """`ticket` is closed and what the customer writes now belongs to `into`."""
        conversation = conversations.get(work, into.conversation_id)
        was_here = conversation.ticket_id == ticket.id
        self.close(work, ticket, member)
        if was_here or conversation.owner not in ("queued", "human"):
            self._focus(work, conversation, into)
        self.show_state(work, into)

    def to_bot(self, work: Work, conversation: Conversation) -> None:
        """The assistant has the conversation again, with a fresh turn budget; the ticket is done."""
        self._silence(work, conversation)
        conversation.owner = "bot"
        conversation.misses, conversation.turns, conversation.last_article = 0, 0, ""
        conversation.ticket_id, conversation.awaiting = None, ""

    # whose turn it is

    def customer_wrote(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        """It is our turn; when the agent who had the ticket is not here, it is anybody's."""
        begins = ticket.waiting_since is None
        ticket.waiting_since, ticket.snoozed_until = ticket.waiting_since or work.now, None
        if ticket.agent_id is not None and self.on_duty(work, ticket) is None:
            self.release(work, ticket)
        elif begins:
            ticket.state = "waiting-for-us" if ticket.agent_id is not None else "new"
            self.show_state(work, ticket)  # the name, and on the card by when a reply is due

    def agent_wrote(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        """It is the customer's turn, and what they write now belongs to this ticket."""
        ticket.replied_at, ticket.waiting_since = ticket.replied_at or work.now, None
        if conversation.owner != "human" or conversation.ticket_id != ticket.id:
            self._focus(work, conversation, ticket)
        if ticket.state != "waiting-for-customer":
            ticket.state = "waiting-for-customer"
            self.show_state(work, ticket)

    def customer_left(self, work: Work, address: Address, left: bool) -> None:
        """The customer blocked us, or lets us in again: whoever waits for their answer should know."""
        conversation = conversations.find(work, address.channel, address.chat, address.thread)
        for ticket in tickets.open_of(work, conversation.id) if conversation else []:
            self.voice.room_say(work, "room-customer-left" if left else "room-customer-returned", ticket)

    # who is who

    def agent(self, work: Work, ticket: Ticket) -> Staff | None:
        """Who has the ticket."""
        return staff.get(work, ticket.agent_id) if ticket.agent_id is not None else None

    def on_duty(self, work: Work, ticket: Ticket) -> Staff | None:
        """Who has the ticket, if they are still on the staff and not away."""
        member = staff.current(work, ticket.agent_id) if ticket.agent_id is not None else None
        return member if member and member.away_at is None else None

    def show_state(self, work: Work, ticket: Ticket, closed: bool | None = None) -> None:
        """The room and the clocks follow the ticket."""
        self.levels.watch(work, ticket)
        self.view.show_state(work, ticket, closed)
