"""How it went: one rating for every closing, changeable for a day, with a comment if they like."""

from __future__ import annotations

from storage import Work, tickets
from storage.records import Conversation, Ticket
from support import actions
from support.cards import literal
from support.messages import Button
from support.voice import Voice

CHANGEABLE = 24 * 3_600_000  # ms
VALID = 14 * 24 * 3_600_000  # ms after closing in which a rating counts
COMMENT_WAITS = 15 * 60_000  # ms: later texts are new messages, not comments
LONGEST_COMMENT = 1_000
STARS = range(1, 6)


class Feedback:
    """Asks for a rating, takes it, takes the comment."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice

    def ask(self, work: Work, conversation: Conversation, ticket: Ticket) -> None:
        """Right after closing."""
        row = tuple(Button("★" * stars, f"rate:{ticket.id}:{stars}") for stars in STARS)
        self.voice.inform(work, conversation, "rating-ask", (row,), number=ticket.number)

    def rate(self, work: Work, conversation: Conversation, ticket_id: int, score: int) -> str:
        """Take a rating; returns the key of the sentence to show on the button press."""
        ticket = tickets.get(work, ticket_id)
        if (
            ticket is None
            or ticket.conversation_id != conversation.id
            or score not in STARS
            or ticket.closed_at is None
        ):
            return "button-old"
        before = tickets.rating(work, ticket_id)
        if work.now - ticket.closed_at > VALID or (before and work.now - before[2] > CHANGEABLE):
            return "rating-too-late"
        tickets.rate(work, ticket, score)
        self.voice.room_say(work, "room-rated", ticket, score=score)
        if conversation.owner == "closed":
            conversation.awaiting, conversation.awaiting_at = f"comment:{ticket_id}", work.now
            skip = Button(self.voice.sentences.say(conversation.language, "button-skip"), actions.SKIP_COMMENT)
            self.voice.inform(work, conversation, "rating-comment", ((skip,),))
        return "rating-thanks"

    def comment(self, work: Work, conversation: Conversation, text: str) -> bool:
        """Whether `text` was the comment that is waited for; then it is kept."""
        waits, _, number = conversation.awaiting.partition(":")
        fresh = conversation.awaiting_at is not None and work.now - conversation.awaiting_at <= COMMENT_WAITS
        conversation.awaiting = ""
        if waits != "comment" or not fresh or not text:
            return False
        ticket = tickets.get(work, int(number))
        tickets.comment(work, int(number), text[:LONGEST_COMMENT])
        self.voice.room_show(work, ticket, "say", {"text": f"“{literal(text[:LONGEST_COMMENT])}”", "rows": []})
        self.voice.inform(work, conversation, "comment-thanks")
        return True

    def no_comment(self, work: Work, conversation: Conversation) -> None:
        """They would rather not."""
        conversation.awaiting = ""
