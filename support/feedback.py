"""How it went: one rating for every closing, changeable for a day, with a comment if they like."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.desk import DeskPlan
from storage import Work, conversations, ratings, staff, tickets, timers
from storage.records import Conversation, Ticket
from storage.timers import Timer
from support import actions
from support.cards import literal
from support.messages import Button
from support.voice import Voice

KIND = "rating"
CHANGEABLE = 24 * 3_600_000  # ms
VALID = 14 * 24 * 3_600_000  # ms after closing in which a rating counts
COMMENT_WAITS = 15 * 60_000  # ms: later texts are new messages, not comments
LONGEST_COMMENT = 1_000
STARS = range(1, 6)
LOW = 2  # stars: from here down the room hears of it


class Feedback:
    """Asks for a rating, takes it, takes the comment."""

    def __init__(self, voice: Voice, plan: Callable[[], DeskPlan]) -> None:
        self.voice = voice
        self.plan = plan

    def ask(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        """After closing: at once, or after the delay that `desk.yaml` sets, if it is still closed then."""
        if delay := self.plan().rating_delay:
            timers.start(work, KIND, ticket.id, work.now + delay, {"closing": ticket.closings})
        else:
            self._ask(work, conversation, ticket)

    def ring(self, work: Work, timer: Timer) -> None:
        """The delay is over."""
        ticket = tickets.get(work, timer.ticket_id or 0)
        if ticket and ticket.state == "closed" and ticket.closings == timer.body["closing"]:
            self._ask(work, conversations.get(work, ticket.conversation_id), ticket)

    def _ask(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        row = tuple(Button("★" * stars, f"rate:{ticket.id}:{ticket.closings}:{stars}") for stars in STARS)
        self.voice.inform(work, conversation, "rating-ask", (row,), number=ticket.number)

    def rate(self, work: Work, conversation: Conversation, ticket_id: int, closing: int, score: int) -> str:
        """Take a rating; returns the key of the sentence to show on the button press."""
        ticket = tickets.get(work, ticket_id)
        if ticket is None or ticket.conversation_id != conversation.id or score not in STARS:
            return "button-old"
        before = ratings.of_closing(work, ticket)
        if ticket.closings != closing or ticket.closed_at is None or work.now - ticket.closed_at > VALID:
            return "rating-too-late"
        if before and work.now - before.rated_at > CHANGEABLE:
            return "rating-too-late"
        if before is None or before.score != score:
            ratings.rate(work, ticket, score)
            self._show(work, ticket, score)
        if before is None:
            self._ask_comment(work, conversation, ticket)
        return "rating-thanks"

    def _show(self, work: Work, ticket: Ticket, score: int) -> None:
        self.voice.room_say(work, "room-rated", ticket, score=score)
        if score > LOW:
            return
        agent = staff.get(work, ticket.closed_by) if ticket.closed_by else None
        customer = literal(conversations.customer_name(work, ticket.customer_id))
        closed_by = literal(agent.name) if agent else "–"
        self.voice.room_say(
            work, "room-rated-low", customer=customer, number=ticket.number, score=score, agent=closed_by
        )

    def _ask_comment(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        if conversation.owner != "closed":
            return
        conversation.awaiting, conversation.awaiting_at = f"comment:{ticket.id}", work.now
        skip = Button(self.voice.sentences.say(conversation.language, "button-skip"), actions.SKIP_COMMENT)
        self.voice.inform(work, conversation, "rating-comment", ((skip,),))

    def comment(self, work: Work, conversation: Conversation, text: str) -> bool:
        """Whether `text` was the comment that is waited for; then it is kept."""
        waits, _, number = conversation.awaiting.partition(":")
        fresh = conversation.awaiting_at is not None and work.now - conversation.awaiting_at <= COMMENT_WAITS
        conversation.awaiting = ""
        ticket = tickets.get(work, int(number)) if waits == "comment" and fresh and text else None
        if ticket is None:
            return False
        ratings.comment(work, ticket, text[:LONGEST_COMMENT])
        self.voice.room_say(work, "room-comment", ticket, comment=literal(text[:LONGEST_COMMENT]))
        self.voice.inform(work, conversation, "comment-thanks")
        return True

    def no_comment(self, work: Work, conversation: Conversation) -> None:
        """They would rather not."""
        conversation.awaiting = ""
