"""A reply to a colleague's ticket: nothing is sent until its writer has said what is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from storage import Work, conversations, decisions, messages, tickets
from storage.decisions import Decision
from storage.records import Staff, Ticket
from support.cards import literal
from support.handover import Handover
from support.messages import Address, Button, Incoming, Sender
from support.relay import Relay, room_copy
from support.roles import Refused, act
from support.voice import Voice, packed, packed_rows, unpacked

KIND = "collision"
CHOICES = ("take-over", "send-anyway", "make-note")


class Collisions:
    """Keeps the words, asks "Take over / Send anyway / Make note", and does what is chosen."""

    def __init__(self, voice: Voice, handover: Handover, relay: Relay) -> None:
        self.voice = voice
        self.handover = handover
        self.relay = relay

    def ask(self, work: Work, member: Staff, ticket: Ticket, incoming: Incoming) -> None:
        """Keep what `member` wrote; more of it joins the question that is already asked."""
        work.effects.touched.add(ticket.conversation_id)
        if waiting := decisions.waiting(work, KIND, ticket.id, str(member.id)):
            decisions.change(work, waiting, {"messages": [*waiting.body["messages"], _kept(incoming)]})
            return
        body = {"messages": [_kept(incoming)]}
        key = decisions.ask(work, KIND, ticket.id, str(member.id), body)
        if not self.voice.in_room(incoming.address):
            return  # the question is shown where it was written
        owner = self.handover.agent(work, ticket)
        say, language = self.voice.sentences.say, self.voice.room_language
        buttons = [Button(say(language, f"button-{choice}"), f"{KIND}:{key}:{choice}") for choice in CHOICES]
        rows = packed_rows(tuple((button,) for button in buttons))
        text = say(language, "room-collision", agent=literal(owner.name) if owner else "–")
        self.voice.room_show(work, ticket, "say", {"text": text, "rows": rows, "reply_to": incoming.message_id})

    @act("decide")
    def decide(self, work: Work, member: Staff, key: int, choice: str) -> None:
        """Do what the writer chose; only they can choose, and only once."""
        decision = decisions.get(work, key)
        if decision is None or decision.kind != KIND or choice not in CHOICES:
            raise Refused("button-old")
        if decision.asked != str(member.id):
            raise Refused("room-not-your-words")
        ticket = tickets.get(work, decision.ticket_id or 0)
        assert ticket is not None, "a decision of this kind names its ticket"
        if ticket.state == "closed" and choice != "make-note":
            raise Refused("room-closed-ticket", number=ticket.number)
        decisions.decide(work, decision)
        if choice == "take-over":
            self._take_over(work, member, ticket)
        for kept in decision.body["messages"]:
            self._do(work, member, ticket, _incoming(kept, member), choice)

    def _take_over(self, work: Work, member: Staff, ticket: Ticket) -> None:
        before = self.handover.agent(work, ticket)
        if before and before.id != member.id:
            self.handover.transfer(work, ticket, member)
            now, then = literal(member.name), literal(before.name)
            self.voice.room_say(work, "room-taken-over", ticket, agent=now, before=then)
        else:
            self.handover.take(work, ticket, member)

    def _do(self, work: Work, member: Staff, ticket: Ticket, incoming: Incoming, choice: str) -> None:
        if choice == "make-note":
            add_note(self.voice, work, member, ticket, incoming.text, incoming)
        else:
            self.relay.to_customer(work, member, ticket, incoming)

    def mend(self, work: Work, member: Staff, ticket: Ticket, incoming: Incoming) -> None:
        """The writer edited what waits for their choice: the mended words are what will be sent."""
        waiting: Decision | None = decisions.waiting(work, KIND, ticket.id, str(member.id))
        if waiting is None:
            return
        mended = [
            {**kept, "text": incoming.text} if kept["id"] == incoming.message_id else kept
            for kept in waiting.body["messages"]
        ]
        decisions.change(work, waiting, {"messages": mended})


def add_note(voice: Voice, work: Work, member: Staff, ticket: Ticket, text: str, incoming: Incoming) -> None:
    """Keep a note with the ticket and mark it as kept; it is never sent to the customer."""
    origin_id = incoming.message_id if voice.in_room(incoming.address) else ""
    message_id = messages.append(
        work,
        conversations.get(work, ticket.conversation_id),
        "note",
        text,
        staff_id=member.id,
        attachments=packed(incoming.attachments) or None,
        origin_id=origin_id,
        ticket_id=ticket.id,
    )
    if origin_id:
        voice.room_show(work, ticket, "react", {"target": origin_id, "emoji": "✍"})
    else:
        room_copy(voice, work, "room-note-by", ticket, member, text, message_id)


def _kept(incoming: Incoming) -> dict[str, Any]:
    return {
        "id": incoming.message_id,
        "text": incoming.text,
        "attachments": packed(incoming.attachments),
        "reply_to": incoming.reply_to,
        "album": incoming.album,
        "address": [incoming.address.channel, incoming.address.chat, incoming.address.thread],
        "sent_at": incoming.sent_at.isoformat(),
    }


def _incoming(kept: dict[str, Any], member: Staff) -> Incoming:
    plain = Incoming(
        address=Address(*kept["address"]),
        sender=Sender(member.telegram_id or "", member.name),
        kind="message",
        sent_at=datetime.fromisoformat(kept["sent_at"]).astimezone(UTC),
        external_id="",
    )
    return replace(
        plain,
        message_id=kept["id"],
        text=kept["text"],
        attachments=unpacked(kept["attachments"]),
        reply_to=kept["reply_to"],
        album=kept["album"],
    )
