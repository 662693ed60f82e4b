"""What agents do in their room: answer, note, take, close, transfer, give back, look at the queue."""

from __future__ import annotations

from storage import Work, conversations, messages, outbox, staff, tickets
from storage.records import Staff, Ticket
from support.cards import literal
from support.feedback import Feedback
from support.handover import Handover
from support.messages import Incoming
from support.voice import Voice, packed, relayed

MAY_ENROL = ("supervisor", "owner")


class Refused(Exception):
    """A refusal that names its sentence; the door shows it and nothing has happened."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Agents:
    """One verb a method; each is given the member of staff who acts. Raises Refused with the sentence to show."""

    def __init__(self, voice: Voice, handover: Handover, feedback: Feedback) -> None:
        self.voice = voice
        self.handover = handover
        self.feedback = feedback

    def reply(self, work: Work, ticket: Ticket, member: Staff, incoming: Incoming) -> None:
        """What `member` wrote goes to the customer; the first who writes has the ticket."""
        if not self.handover.take(work, ticket, member):
            raise Refused("room-not-yours", agent=self._owner_name(work, ticket))
        if ticket.state == "closed":
            raise Refused("room-closed-ticket", number=ticket.number)
        conversation = conversations.get(work, ticket.conversation_id)
        message_id = messages.append(
            work,
            conversation,
            "agent",
            incoming.text,
            staff_id=member.id,
            attachments=packed(incoming.attachments) or None,
            origin_id=incoming.message_id,
        )
        body = {**relayed(incoming), "ack": {"ticket": ticket.id, "id": incoming.message_id}}
        if quoted := self._customer_side(work, ticket, incoming.reply_to):
            body["reply_to"] = quoted
        self.voice.pass_on(work, conversation, message_id, body)
        ticket.replied_at = ticket.replied_at or work.now
        if ticket.state != "waiting-for-customer":
            ticket.state = "waiting-for-customer"
            self.handover.show_state(work, ticket)

    def _customer_side(self, work: Work, ticket: Ticket, room_id: str) -> str:
        """The id the customer's chat knows a message of the room by."""
        if not room_id or self.voice.room is None:
            return ""
        conversation = conversations.get(work, ticket.conversation_id)
        if mine := messages.by_origin(work, conversation.id, room_id, ("agent",)):
            return outbox.external_id_of(work, mine.id, conversation.channel, conversation.chat)
        copied = outbox.message_of(work, conversation.id, room_id, ticket.room_chat)
        return messages.origin_of(work, copied) if copied is not None else ""

    def edit(self, work: Work, ticket: Ticket, member: Staff, incoming: Incoming) -> None:
        """An agent mended what they wrote: the customer's copy is mended too, the old version is kept."""
        conversation = conversations.get(work, ticket.conversation_id)
        message = messages.by_origin(work, conversation.id, incoming.message_id, ("agent", "note"))
        if message is None or message.text == incoming.text:
            return
        if message.staff_id != member.id:
            raise Refused("room-not-yours", agent=self._owner_name(work, ticket))
        messages.edit(work, message, incoming.text)
        if message.author == "agent":
            self.voice.edit_copy(work, conversation, message.id, incoming.text)

    def note(self, work: Work, ticket: Ticket, member: Staff, text: str, message_id: str) -> None:
        """Kept with the ticket, never sent to the customer."""
        conversation = conversations.get(work, ticket.conversation_id)
        messages.append(work, conversation, "note", text, staff_id=member.id, origin_id=message_id)
        self.voice.room_show(work, ticket, "react", {"target": message_id, "emoji": "✍"})

    def take(self, work: Work, ticket: Ticket, member: Staff) -> None:
        """The ticket is `member`'s, unless a colleague was faster."""
        if ticket.state == "closed":
            raise Refused("room-closed-ticket", number=ticket.number)
        if not self.handover.take(work, ticket, member):
            raise Refused("room-lost-claim", agent=self._owner_name(work, ticket))
        staff.record(work, member, "take", f"#{ticket.id}")

    def close(self, work: Work, ticket: Ticket, member: Staff) -> None:
        """The problem is settled; the customer is asked how it went."""
        if ticket.state == "closed":
            raise Refused("room-closed-ticket", number=ticket.number)
        conversation = self.handover.close(work, ticket, member)
        self.voice.inform(work, conversation, "ticket-closed", number=ticket.number)
        self.feedback.ask(work, conversation, ticket)
        staff.record(work, member, "close", f"#{ticket.id}")

    def reopen(self, work: Work, ticket: Ticket, member: Staff) -> None:
        """It was not settled after all."""
        if ticket.state == "closed":
            self.handover.reopen(work, conversations.get(work, ticket.conversation_id), ticket)
            staff.record(work, member, "reopen", f"#{ticket.id}")

    def transfer(self, work: Work, ticket: Ticket, member: Staff, name: str) -> Staff:
        """The ticket goes to the colleague called `name`."""
        colleague = staff.by_name(work, name.lstrip("@"))
        if colleague is None:
            names = ", ".join(literal(each.name) for each in staff.everybody(work))
            raise Refused("room-no-such-agent", name=literal(name), names=names)
        self.handover.transfer(work, ticket, colleague)
        self.voice.room_say(work, "room-transferred", ticket, agent=literal(member.name), to=literal(colleague.name))
        staff.record(work, member, "transfer", f"#{ticket.id} to {colleague.name}")
        return colleague

    def to_bot(self, work: Work, ticket: Ticket, member: Staff) -> None:
        """The assistant goes on; the ticket is closed without asking for a rating."""
        conversation = self.handover.close(work, ticket, member)
        self.handover.to_bot(work, conversation)
        self.voice.tell(work, conversation, "back-to-assistant")
        staff.record(work, member, "bot", f"#{ticket.id}")

    def queue(self, work: Work) -> str:
        """The tickets nobody has, oldest first, as text."""
        waiting = tickets.queue(work)
        say, language = self.voice.sentences.say, self.voice.room_language
        if not waiting:
            return say(language, "room-queue-empty")
        lines = [
            f"◆ **#{ticket.id}** {literal(conversations.customer_name(work, ticket.customer_id))} · {ticket.language} · "
            f"{say(language, 'minutes', minutes=(work.now - ticket.opened_at) // 60_000)}"
            for ticket in waiting[:20]
        ]
        return "\n".join([say(language, "room-queue", count=len(waiting)), *lines])

    def enrol(self, work: Work, by: Staff, telegram_id: str, name: str) -> Staff:
        """Somebody who writes in the room becomes an agent; only a supervisor or owner can say so."""
        if by.role not in MAY_ENROL:
            raise Refused("room-may-not-enrol")
        if known := staff.by_telegram(work, telegram_id):
            return known
        member = staff.add(work, name, "agent", telegram_id)
        staff.record(work, by, "enrol", name)
        return member

    def _owner_name(self, work: Work, ticket: Ticket) -> str:
        member = self.handover.agent(work, ticket)
        return literal(member.name) if member else "–"
