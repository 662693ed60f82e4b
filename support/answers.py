"""Ready answers: canned ones and macros from files, and articles that fit what the customer wrote last."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.canned import Canned
from knowledge.library import Library
from storage import Work, conversations, messages
from storage.records import Conversation, Staff, Ticket
from support import actions
from support.agents import Agents
from support.cards import literal
from support.messages import Button
from support.roles import Refused, act
from support.voice import Rows, Voice

SUGGESTED = 3
LISTED = 24  # canned answers shown at once
A_ROW = 2
PREVIEW = 60  # characters of a canned answer in the list


class Answers:
    """What agents send without typing it. A ticket nobody has becomes theirs by it, as by any reply."""

    def __init__(self, voice: Voice, agents: Agents, library: Callable[[], Library]) -> None:
        self.voice = voice
        self.agents = agents
        self.library = library

    @act("canned")
    def send_canned(self, work: Work, member: Staff, ticket: Ticket, name: str, message_id: str) -> None:
        """Send the canned answer called `name`; the tick goes to the room's message with this id."""
        self._send_canned(work, member, ticket, self._canned(name), message_id)

    @act("macro")
    def run_macro(self, work: Work, member: Staff, ticket: Ticket, name: str, message_id: str) -> None:
        """Send it, set its tags, and close the ticket if it says so."""
        canned = self._canned(name)
        self._send_canned(work, member, ticket, canned, message_id)
        ticket.tags = [*ticket.tags, *(tag for tag in canned.tags if tag not in ticket.tags)]
        if canned.close:
            self.agents.close(work, member, ticket)
        else:
            self.agents.handover.show_state(work, ticket)

    def _canned(self, name: str) -> Canned:
        known = self.library().desk.canned
        if found := known.get(name.lower()):
            return found
        raise Refused("room-no-such-canned", name=literal(name), names=", ".join(known) or "–")

    def _send_canned(self, work: Work, member: Staff, ticket: Ticket, canned: Canned, message_id: str) -> None:
        conversation = conversations.get(work, ticket.conversation_id)
        customer = conversations.customer_name(work, ticket.customer_id)
        values = {"customer": literal(customer), "agent": literal(member.name), "number": ticket.number}
        self._send(work, member, ticket, canned.filled(conversation.language, **values), message_id)

    @act("canned")
    def list_canned(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """What there is, with a button for each."""
        known = list(self.library().desk.canned.values())[:LISTED]
        if not known:
            raise Refused("room-no-canned")
        language = conversations.get(work, ticket.conversation_id).language
        lines = [f"**{canned.name}** {literal(canned.filled(language)[:PREVIEW])}…" for canned in known]
        buttons = [Button(canned.name, f"c:{ticket.id}:{canned.name}") for canned in known]
        rows: Rows = tuple(tuple(buttons[i : i + A_ROW]) for i in range(0, len(buttons), A_ROW))
        self.voice.room_say(work, "room-canned", ticket, rows, list="\n".join(lines))

    @act("suggest")
    def suggest(self, work: Work, member: Staff, ticket: Ticket) -> None:
        """Articles that may answer the customer's last words, each sent with one tap."""
        conversation = conversations.get(work, ticket.conversation_id)
        asked, library = messages.last_of_customer(work, conversation.id), self.library()
        today = self.agents.handover.levels.hours("").local(work.now).date()
        answer = library.ask(asked, conversation.language, today=today)
        found = [library.article(each.id, conversation.language) for each in answer.candidates[:SUGGESTED]]
        rows = tuple((Button(each.question, _action(ticket, each.id)),) for each in found if each)
        if not rows:
            raise Refused("room-no-suggestions")
        self.voice.room_say(work, "room-suggestions", ticket, rows, question=literal(asked[:300]))

    @act("suggest")
    def send_article(self, work: Work, member: Staff, ticket: Ticket, shortened: str, message_id: str) -> None:
        """Send the answer of the article that a suggestion's button names."""
        library = self.library()
        ids = [article_id for articles in library.articles.values() for article_id in articles]
        article_id = actions.asked(f"ask:{shortened}", ids)
        conversation = conversations.get(work, ticket.conversation_id)
        article = library.article(article_id, conversation.language) if article_id else None
        if article is None:
            raise Refused("button-old")
        self._send(work, member, ticket, article.answer, message_id)

    def _send(self, work: Work, member: Staff, ticket: Ticket, text: str, message_id: str) -> None:
        self.agents.hold(work, member, ticket)
        conversation: Conversation = conversations.get(work, ticket.conversation_id)
        kept = messages.append(
            work, conversation, "agent", text, staff_id=member.id, origin_id=message_id, ticket_id=ticket.id
        )
        self.voice.say_as_agent(work, conversation, kept, text, {"ticket": ticket.id, "id": message_id})
        self.voice.room_say(work, "room-sent-ready", ticket, agent=literal(member.name), text=text)
        self.agents.handover.agent_wrote(work, conversation, ticket)


def _action(ticket: Ticket, article_id: str) -> str:
    return f"s:{ticket.id}:{actions.ask(article_id).removeprefix('ask:')}"
