"""What agents can look up: why the assistant answered as it did, and who the customer is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from knowledge.library import Library
from storage import Work, bans, conversations, messages, orders, ratings, staff, tickets
from storage.records import Staff, Ticket
from support.cards import MARKS, literal
from support.roles import Refused, act
from support.service_levels import ServiceLevels
from support.voice import Voice

EARLIER = 8  # tickets shown


class Insight:
    """Both answers are for the room only."""

    def __init__(self, voice: Voice, library: Callable[[], Library], levels: ServiceLevels) -> None:
        self.voice = voice
        self.library = library
        self.levels = levels

    @act("why")
    def why(self, work: Work, member: Staff, ticket: Ticket | None, words: str) -> None:
        """How `words`, else the customer's last, are understood: best articles, nearest phrase, unknown words."""
        conversation = conversations.get(work, ticket.conversation_id) if ticket else None
        asked = words or (messages.last_of_customer(work, conversation.id) if conversation else "")
        language = conversation.language if conversation else None
        seen = self.library().why(asked, language) if asked else None
        if seen is None:
            raise Refused("room-why-nothing")
        say, room = self.voice.sentences.say, self.voice.room_language
        lines = [say(room, "room-why", asked=literal(asked[:300]), read=literal(seen.text))]
        lines += [f"`{candidate.score:.2f}` {literal(candidate.id)}" for candidate in seen.candidates[:3]]
        if seen.phrase:
            lines.append(say(room, "room-why-phrase", phrase=literal(seen.phrase[:200])))
        if seen.repairs:
            lines.append(say(room, "room-why-repairs", words=", ".join(f"{a} → {b}" for a, b in seen.repairs)))
        if seen.unknown:
            lines.append(say(room, "room-why-unknown", words=literal(", ".join(seen.unknown))))
        self.voice.room_show(work, ticket, "say", {"text": "\n".join(lines), "rows": []})

    @act("info")
    def info(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """The customer's record: since when, language, earlier tickets with their ratings, orders, bans."""
        say, room = self.voice.sentences.say, self.voice.room_language
        conversation = conversations.get(work, ticket.conversation_id)
        name = literal(conversations.customer_name(work, ticket.customer_id))
        since = self._day(conversations.known_since(work, ticket.customer_id))
        speaks = say(room, f"language-{conversation.language}")
        lines = [say(room, "room-info", name=name, since=since, speaks=speaks, channel=conversation.channel)]
        lines += [self._order(work, number) for number in self._numbers(ticket)]
        earlier = [each for each in tickets.of_customer(work, ticket.customer_id) if each.id != ticket.id]
        lines += [self._earlier(work, each) for each in earlier[:EARLIER]]
        if ban := bans.running(work, ticket.customer_id):
            lines.append(say(room, "room-info-banned", reason=literal(ban.reason) or "–"))
        self.voice.room_show(work, ticket, "say", {"text": "\n".join(filter(None, lines)), "rows": []})

    def _earlier(self, work: Work, ticket: Ticket) -> str:
        agent = staff.get(work, ticket.agent_id) if ticket.agent_id is not None else None
        scores = ratings.of_ticket(work.connection, ticket.id)
        parts = [f"{MARKS[ticket.state]} {ticket.number} {self._day(ticket.opened_at)}", literal(ticket.question[:60])]
        parts += [literal(agent.name) if agent else "", " ".join("★" * score for score in scores)]
        return " · ".join(filter(None, parts))

    def _numbers(self, ticket: Ticket) -> list[str]:
        return list(dict.fromkeys(value for _, value in ticket.details))

    def _order(self, work: Work, number: str) -> str:
        order = orders.find(work.connection, number)
        if order is None:
            return ""
        say, room = self.voice.sentences.say, self.voice.room_language
        return say(room, "room-info-order", number=literal(number), status=literal(str(order["status"])))

    def _day(self, moment: int) -> str:
        local: datetime = self.levels.hours("").local(moment)
        return local.strftime("%d.%m.%Y")
