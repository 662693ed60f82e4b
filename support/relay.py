"""Passing messages between a customer and the agents' room, with quotes that point at the right copy on each side."""

from __future__ import annotations

from storage import Work, conversations, messages, outbox
from storage.records import Conversation, Staff, Ticket
from support.cards import literal
from support.handover import Handover
from support.messages import Incoming
from support.voice import Voice, packed, relayed


class Relay:
    """Both directions; neither changes who has the ticket."""

    def __init__(self, voice: Voice, handover: Handover) -> None:
        self.voice = voice
        self.handover = handover

    def to_agents(
        self, work: Work, conversation: Conversation, ticket: Ticket, incoming: Incoming, message_id: int
    ) -> None:
        """A customer's message goes into the thread of their ticket."""
        body = relayed(incoming)
        if incoming.reply_to and (quoted := self._room_side(work, conversation, ticket, incoming.reply_to)):
            body["reply_to"] = quoted
        self.voice.room_show(work, ticket, "relay", body, message_id=message_id, conversation_id=conversation.id)
        self.handover.customer_wrote(work, conversation, ticket)

    def to_customer(self, work: Work, member: Staff, ticket: Ticket, incoming: Incoming) -> None:
        """What `member` wrote goes to the customer, and the customer's next words come to this ticket."""
        conversation = conversations.get(work, ticket.conversation_id)
        origin_id = incoming.message_id if self.voice.in_room(incoming.address) else ""
        message_id = messages.append(
            work,
            conversation,
            "agent",
            incoming.text,
            staff_id=member.id,
            attachments=packed(incoming.attachments) or None,
            origin_id=origin_id,
            ticket_id=ticket.id,
        )
        body = {**relayed(incoming), "ack": {"ticket": ticket.id, "id": origin_id}}
        if quoted := self._customer_side(work, conversation, ticket, incoming.reply_to):
            body["reply_to"] = quoted
        self.voice.pass_on(work, conversation, message_id, body)
        if not origin_id:
            room_copy(self.voice, work, "room-reply-by", ticket, member, incoming.text, message_id)
        self.handover.agent_wrote(work, conversation, ticket)

    def _room_side(self, work: Work, conversation: Conversation, ticket: Ticket, customer_id: str) -> str:
        """The id the agents' room knows a message of the customer's chat by."""
        if mine := messages.by_origin(work, conversation.id, customer_id, ("customer",)):
            room = self.voice.room
            return outbox.external_id_of(work, mine.id, room.channel, ticket.room_chat) if room else ""
        sent, room = outbox.message_of(work, conversation.id, customer_id, conversation.chat), self.voice.room
        if sent is None or room is None:
            return ""
        return outbox.external_id_of(work, sent, room.channel, ticket.room_chat) or messages.origin_of(work, sent)

    def _customer_side(self, work: Work, conversation: Conversation, ticket: Ticket, room_id: str) -> str:
        """The id the customer's chat knows a message of the room by."""
        if not room_id or self.voice.room is None:
            return ""
        if mine := messages.by_origin(work, conversation.id, room_id, ("agent",)):
            return outbox.external_id_of(work, mine.id, conversation.channel, conversation.chat)
        copied = outbox.message_of(work, conversation.id, room_id, ticket.room_chat)
        if copied is None:
            return ""
        known = outbox.external_id_of(work, copied, conversation.channel, conversation.chat)
        return known or messages.origin_of(work, copied)


def room_copy(voice: Voice, work: Work, key: str, ticket: Ticket, member: Staff, text: str, message_id: int) -> None:
    """What `member` wrote elsewhere is shown in the ticket's thread too, begun with the sentence `key`."""
    by = voice.sentences.say(voice.room_language, key, agent=literal(member.name))
    said = "\n".join(literal(line) for line in text.splitlines())
    body = {"text": f"{by} {said}", "rows": []}
    voice.room_show(work, ticket, "say", body, message_id=message_id, conversation_id=ticket.conversation_id)
