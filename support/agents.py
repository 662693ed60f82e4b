"""What agents do with a ticket: answer, note, take, leave, transfer, close, give back to the assistant."""

from __future__ import annotations

from storage import Work, conversations, messages, staff, tickets
from storage.records import Staff, Ticket
from support.cards import literal
from support.collisions import Collisions, add_note
from support.feedback import Feedback
from support.handover import Handover
from support.messages import Incoming
from support.relay import Relay
from support.roles import Refused, act
from support.voice import Voice

NOTE_MARKS = ("//", "/note")


class Agents:
    """One verb a method; each is given the member of staff who acts. Raises Refused with the sentence to show."""

    def __init__(
        self, voice: Voice, handover: Handover, feedback: Feedback, relay: Relay, collisions: Collisions
    ) -> None:
        self.voice = voice
        self.handover = handover
        self.feedback = feedback
        self.relay = relay
        self.collisions = collisions

    @act("reply")
    def reply(self, work: Work, member: Staff, ticket: Ticket, incoming: Incoming) -> None:
        """What `member` wrote goes to the customer; the first who writes has the ticket."""
        _open(ticket)
        if ticket.agent_id is None:
            self._claim(work, member, ticket)
        if ticket.agent_id == member.id:
            self.relay.to_customer(work, member, ticket, incoming)
        else:
            self.collisions.ask(work, member, ticket, incoming)

    @act("edit")
    def edit(self, work: Work, member: Staff, ticket: Ticket, incoming: Incoming) -> None:
        """They mended what they wrote: the customer's copy is mended too, the old version is kept."""
        message = messages.by_origin(work, ticket.conversation_id, incoming.message_id, ("agent", "note"))
        if message is None:
            self.collisions.mend(work, member, ticket, incoming)
        elif message.staff_id == member.id and message.author == "note":
            messages.edit(work, message, without_mark(incoming.text))
        elif message.staff_id == member.id and message.text != incoming.text:
            if incoming.text.startswith(NOTE_MARKS):
                raise Refused("room-already-sent")
            messages.edit(work, message, incoming.text)
            self.voice.edit_copy(work, conversations.get(work, ticket.conversation_id), message.id, incoming.text)

    @act("note")
    def note(self, work: Work, member: Staff, ticket: Ticket, incoming: Incoming) -> None:
        """Kept with the ticket, never sent to the customer."""
        text = without_mark(incoming.text)
        if not text and not incoming.attachments:
            raise Refused("room-note-empty")
        add_note(self.voice, work, member, ticket, text, incoming)

    @act("take")
    def take(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """The ticket is `member`'s, unless a colleague was faster."""
        self.hold(work, member, ticket)

    def hold(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """Make sure that the ticket is open and `member`'s. Raises Refused."""
        _open(ticket)
        if ticket.agent_id not in (None, member.id):
            raise Refused("room-lost-claim", agent=self._owner_name(work, ticket))
        self._claim(work, member, ticket)

    def _claim(self, work: Work, member: Staff, ticket: Ticket) -> None:
        if ticket.agent_id == member.id:
            return
        self._check_capacity(work, member)
        if member.away_at is not None:
            staff.set_away(work, member, False)
            self.voice.room_say(work, "room-is-back", ticket, agent=literal(member.name))
        self.handover.take(work, ticket, member)

    def _check_capacity(self, work: Work, member: Staff) -> None:
        limit = self.handover.levels.plan().capacity
        if limit and len(tickets.of_agent(work, member.id)) >= limit:
            raise Refused("room-full", agent=literal(member.name), count=limit)

    @act("release")
    def release(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """Back to the queue, for whoever is free."""
        _open(ticket)
        if ticket.agent_id is None:
            raise Refused("room-nobodys", number=ticket.number)
        self.handover.release(work, ticket)

    @act("close")
    def close(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """The problem is settled; the customer is asked how it went."""
        _open(ticket)
        conversation = self.handover.close(work, ticket, member)
        self.voice.inform(work, conversation, "ticket-closed", number=ticket.number)
        self.feedback.ask(work, conversation, ticket)

    @act("reopen")
    def reopen(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """It was not settled after all."""
        if ticket.state != "closed":
            raise Refused("room-open-already", number=ticket.number)
        self.handover.reopen(work, conversations.get(work, ticket.conversation_id), ticket)

    @act("transfer")
    def transfer(self, work: Work, member: Staff, ticket: Ticket, colleague: Staff, *, note: str = "") -> None:
        """`colleague` has the ticket from now on, and reads the note."""
        _open(ticket)
        if colleague.away_at is not None:
            raise Refused("room-colleague-away", agent=literal(colleague.name))
        if colleague.id == ticket.agent_id:
            raise Refused("room-lost-claim", agent=literal(colleague.name))
        self._check_capacity(work, colleague)
        self.handover.transfer(work, ticket, colleague)
        self._tell_transfer(work, member, ticket, colleague.name, note)

    @act("transfer")
    def to_department(self, work: Work, member: Staff, ticket: Ticket, department: str, *, note: str = "") -> None:
        """Back to the queue, for those of another department."""
        _open(ticket)
        ticket.department = department
        if ticket.agent_id is None:
            self.handover.show_state(work, ticket)
        else:
            self.handover.release(work, ticket)
        called = self.handover.levels.plan().departments[department].called(self.voice.room_language)
        self._tell_transfer(work, member, ticket, called, note)

    def _tell_transfer(self, work: Work, member: Staff, ticket: Ticket, to: str, note: str) -> None:
        giver, taker = literal(member.name), literal(to)
        if note:
            conversation = conversations.get(work, ticket.conversation_id)
            messages.append(work, conversation, "note", note, staff_id=member.id, ticket_id=ticket.id)
            self.voice.room_say(work, "room-transferred-note", ticket, agent=giver, to=taker, note=literal(note))
        else:
            self.voice.room_say(work, "room-transferred", ticket, agent=giver, to=taker)

    @act("bot")
    def to_bot(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """The assistant goes on; the ticket is closed without asking for a rating."""
        _open(ticket)
        conversation = self.handover.close(work, ticket, member)
        if conversation.owner == "closed":
            self.handover.to_bot(work, conversation)
            self.voice.tell(work, conversation, "back-to-assistant")

    def _owner_name(self, work: Work, ticket: Ticket) -> str:
        member = self.handover.agent(work, ticket)
        return literal(member.name) if member else "–"


def _open(ticket: Ticket) -> None:
    if ticket.state == "closed":
        raise Refused("room-closed-ticket", number=ticket.number)


def without_mark(text: str) -> str:
    """A note without the mark that makes it one."""
    for mark in NOTE_MARKS:
        if text.startswith(mark):
            _, _, rest = text.partition(" ") if mark == "/note" else ("", "", text.removeprefix(mark))
            return rest.strip()
    return text.strip()
