"""Looking after tickets: put off until later, tags, the customer's language, two tickets that are one."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from storage import Work, conversations, tickets, timers
from storage.records import Staff, Ticket
from storage.timers import Timer
from support.cards import literal
from support.handover import Handover
from support.hours import Hours
from support.roles import Refused, act
from support.voice import Voice
from support.when import when

SNOOZE = "snooze"
LONGEST_SNOOZE = timedelta(days=90)
MOST_TAGS, LONGEST_TAG = 10, 24
_SPAN = re.compile(r"(\d{1,4})\s*(m|min|h|d)", re.IGNORECASE)
_UNITS = {"m": "minutes", "min": "minutes", "h": "hours", "d": "days"}
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_TAG = re.compile(r"\w[\w-]*")


class Care:
    """None of this is told to the customer, except a new language."""

    def __init__(self, voice: Voice, handover: Handover) -> None:
        self.voice = voice
        self.handover = handover

    @act("snooze")
    def snooze(self, work: Work, member: Staff, ticket: Ticket, words: str) -> None:
        """Put the ticket off: `30m`, `2h`, `3d`, `18:00`; nothing said: until people are there on the next day."""
        if ticket.state == "closed":
            raise Refused("room-closed-ticket", number=ticket.number)
        hours = self.handover.levels.hours(ticket.department)
        until = _until(words.strip(), work.now, hours)
        if until is None:
            raise Refused("room-snooze-how")
        ticket.snoozed_until = until
        timers.start(work, SNOOZE, ticket.id, until)
        language = self.voice.room_language
        then = when(self.voice.sentences, language, hours.local(until), hours.local(work.now))
        self.voice.room_say(work, "room-snoozed", ticket, number=ticket.number, when=then)

    def ring(self, work: Work, timer: Timer) -> None:
        """The time has come, unless the customer wrote or the ticket was closed before."""
        ticket = tickets.get(work, timer.ticket_id or 0)
        if ticket and ticket.snoozed_until == timer.due_at:
            ticket.snoozed_until = None
            agent = self.handover.agent(work, ticket)
            name = literal(agent.name) if agent else ""
            self.voice.room_say(work, "room-snooze-over", ticket, number=ticket.number, agent=name)

    @act("tag")
    def tag(self, work: Work, member: Staff, ticket: Ticket, words: str) -> None:
        """`damaged courier` adds tags, `-damaged` takes one off."""
        tags = list(ticket.tags)
        for word in words.replace("#", " ").replace(",", " ").split():
            name = word.lower().removeprefix("-")[:LONGEST_TAG]
            if not _TAG.fullmatch(name):
                raise Refused("room-tag-how")
            if name in tags:
                tags.remove(name)
            if not word.startswith("-"):
                tags.append(name)
        if not words.strip() or len(tags) > MOST_TAGS:
            raise Refused("room-tag-how")
        ticket.tags = tags
        self.handover.show_state(work, ticket)

    @act("language")
    def speak(self, work: Work, member: Staff, ticket: Ticket, language: str) -> None:
        """From now on the desk speaks `language` with this customer."""
        known = self.voice.sentences.languages
        if language.lower() not in known:
            raise Refused("room-language-how", languages=", ".join(known))
        conversation = conversations.get(work, ticket.conversation_id)
        conversation.language, conversation.language_chosen = language.lower(), True
        ticket.language = language.lower()
        self.voice.inform(work, conversation, "language-chosen")
        self.handover.show_state(work, ticket)

    @act("merge")
    def merge(self, work: Work, member: Staff, ticket: Ticket, into: Ticket) -> None:
        """This ticket is about the same problem as `into`, of the same customer, where it goes on."""
        if ticket.id == into.id or ticket.customer_id != into.customer_id:
            raise Refused("room-merge-how")
        for each in (ticket, into):
            if each.state == "closed":
                raise Refused("room-closed-ticket", number=each.number)
        ticket.merged_into = into.id
        into.tags = [*into.tags, *(tag for tag in ticket.tags if tag not in into.tags)]
        into.details = [*into.details, *(each for each in ticket.details if each not in into.details)]
        into.agent_id = into.agent_id or ticket.agent_id
        if into.waiting_since is None or (ticket.waiting_since or into.waiting_since) < into.waiting_since:
            into.waiting_since = ticket.waiting_since
        if into.state == "new" and into.agent_id:
            into.state = "waiting-for-us"
        self.handover.go_on_with(work, ticket, into, member)
        numbers = {"number": ticket.number, "into": into.number}
        for each in (ticket, into):
            self.voice.room_say(work, "room-merged", each, (), **numbers)


def _until(words: str, now: int, hours: Hours) -> int | None:
    """The moment meant (UTC ms); None when it is not understood or too far away."""
    local = hours.local(now)
    if not words:
        return hours.opens(_moment((local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)))
    if span := _SPAN.fullmatch(words):
        length = timedelta(**{_UNITS[span[2].lower()]: int(span[1])})
        return now + int(length.total_seconds()) * 1000 if timedelta() < length <= LONGEST_SNOOZE else None
    clock = _CLOCK.fullmatch(words)
    if clock is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return None
    at = local.replace(hour=int(clock[1]), minute=int(clock[2]), second=0, microsecond=0)
    return _moment(at if at > local else at + timedelta(days=1))


def _moment(at: datetime) -> int:
    return int(at.timestamp() * 1000)
