"""Customers who may not write for a while: what they send is kept, and nobody is troubled by it."""

from __future__ import annotations

import re

from storage import Work, bans, conversations, messages, tickets
from storage.bans import FOREVER, Ban
from storage.records import Conversation, Staff, Ticket
from support.cards import literal
from support.handover import Handover
from support.messages import Incoming
from support.roles import Refused, act
from support.service_levels import ServiceLevels
from support.voice import Voice, packed
from support.when import when

HOUR = 3_600_000  # ms
DAY = 24 * HOUR
AGENTS_LONGEST = DAY  # what an agent may decide alone
TOLD_AGAIN = HOUR  # a banned customer who goes on writing is told why nothing happens, no more often than this
MARK = "banned"
_TOLD = ("banned", "banned-forever")
_SHOWN = ("room-banned", "room-banned-forever")
_SHADOWED = ("room-banned-shadow", "room-banned-shadow-forever")
_SPAN = re.compile(r"(\d{1,3})(h|d)")


class Guard:
    """Bans with an end, told or in the shadow."""

    def __init__(self, voice: Voice, handover: Handover, levels: ServiceLevels) -> None:
        self.voice = voice
        self.handover = handover
        self.levels = levels

    @act("ban")
    def ban(self, work: Work, member: Staff, ticket: Ticket, words: str) -> None:
        """`2h`, `3d` or `forever` (a day if not said), `shadow` if they are not to know, then the reason."""
        length, shadow, reason = _read(words)
        if length > AGENTS_LONGEST or shadow:
            self._ban_longer(work, member, ticket, length, shadow, reason)
        else:
            self._ban(work, member, ticket, length, shadow, reason)

    @act("ban-longer")
    def _ban_longer(self, work: Work, member: Staff, ticket: Ticket, length: int, shadow: bool, reason: str) -> None:
        self._ban(work, member, ticket, length, shadow, reason)

    def _ban(self, work: Work, member: Staff, ticket: Ticket, length: int, shadow: bool, reason: str) -> None:
        ends_at = FOREVER if length >= FOREVER else work.now + length
        bans.begin(work, member, Ban(ticket.customer_id, ends_at, shadow, reason))
        conversation = conversations.get(work, ticket.conversation_id)
        for each in tickets.open_of(work, ticket.conversation_id):
            self.handover.close(work, each, member)
        conversation.form, conversation.awaiting = None, ""
        if not shadow:
            self._tell(work, conversation)
        told = _SHADOWED if shadow else _SHOWN
        key, until = self._ending(work, self.voice.room_language, told, ends_at)
        self.voice.room_say(work, key, ticket, agent=literal(member.name), when=until)

    @act("unban")
    def unban(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """They may write again."""
        if not bans.end(work, ticket.customer_id):
            raise Refused("room-not-banned")
        self.voice.room_say(work, "room-unbanned", ticket, agent=literal(member.name))

    def holds_back(self, work: Work, conversation: Conversation, incoming: Incoming) -> bool:
        """Whether this customer may not write now; then their words are kept, and they are told so at times."""
        if conversation.banned_until is None or conversation.banned_until <= work.now:
            return False
        if incoming.kind == "button":
            self.voice.alert(work, conversation, incoming)
            return True
        messages.append(
            work,
            conversation,
            "customer",
            incoming.text,
            attachments=packed(incoming.attachments) or None,
            origin_id=incoming.message_id,
        )
        told = conversation.awaiting_at if conversation.awaiting == MARK else None
        ban = bans.running(work, conversation.customer_id)
        if ban and not ban.shadow and (told is None or work.now - told >= TOLD_AGAIN):
            self._tell(work, conversation)
        return True

    def _tell(self, work: Work, conversation: Conversation) -> None:
        conversation.awaiting, conversation.awaiting_at = MARK, work.now
        key, until = self._ending(work, conversation.language, _TOLD, conversation.banned_until or FOREVER)
        self.voice.inform(work, conversation, key, when=until)

    def _ending(self, work: Work, language: str, keys: tuple[str, str], moment: int) -> tuple[str, str]:
        """Which of the two sentences fits a ban until `moment`, with an end or without one, and when the end is."""
        if moment >= FOREVER:
            return keys[1], ""
        hours = self.levels.hours("")
        return keys[0], when(self.voice.sentences, language, hours.local(moment), hours.local(work.now))


def _read(words: str) -> tuple[int, bool, str]:
    length, shadow, rest = DAY, False, words.split()
    while rest:
        span = _SPAN.fullmatch(rest[0].lower())
        if span:
            length = int(span[1]) * (HOUR if span[2] == "h" else DAY)
        elif rest[0].lower() == "forever":
            length = FOREVER
        elif rest[0].lower() == "shadow":
            shadow = True
        else:
            break
        rest.pop(0)
    return length, shadow, " ".join(rest)
