"""Buttons: every press is answered, and one that belongs to something past gets a word instead of an effect."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.library import Library
from storage import Work, messages, tickets
from storage.records import Conversation
from support import actions
from support.assistant import Assistant
from support.dialogs import Dialogs
from support.feedback import Feedback
from support.handover import Handover
from support.messages import Incoming
from support.voice import Voice


class Presses:
    """What the buttons under the assistant's messages do."""

    def __init__(
        self,
        library: Callable[[], Library],
        voice: Voice,
        handover: Handover,
        feedback: Feedback,
        assistant: Assistant,
        dialogs: Dialogs,
    ) -> None:
        self._library = library
        self._voice = voice
        self._handover = handover
        self._feedback = feedback
        self._assistant = assistant
        self._dialogs = dialogs

    def press(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        """Do what the button says, if it is still the owner's to do."""
        if press.action.startswith("rate:"):
            self._rate(work, conversation, press)
        elif press.action == actions.SKIP_COMMENT:
            self._feedback.no_comment(work, conversation)
            self._done(work, conversation, press)
        elif press.action == actions.KEEP:
            self._done(work, conversation, press)
            self._voice.inform(work, conversation, "kept")
        elif press.action == actions.ASSISTANT and conversation.owner != "bot":
            self._back_to_assistant(work, conversation, press)
        elif conversation.owner in ("queued", "human"):
            self._voice.alert(work, conversation, press, "alert-with-people")
        else:
            self._to_assistant(work, conversation, press)

    def _to_assistant(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        if conversation.owner == "closed":
            self._handover.to_bot(work, conversation)
        verb, _, rest = press.action.partition(":")
        if verb == "f":
            self._dialogs.press(work, conversation, press)
        elif verb == "draft":
            self._dialogs.pauses.press(work, conversation, press)
        elif verb == "ask":
            self._ask(work, conversation, press)
        elif verb == "form":
            self._form(work, conversation, press, rest)
        elif press.action == actions.REPHRASE:
            self._done(work, conversation, press)
            self._assistant.none_of_these(work, conversation)
        else:
            self._old(work, conversation, press)

    def _ask(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        library = self._library()
        ids = [article_id for articles in library.articles.values() for article_id in articles]
        article_id = actions.asked(press.action, ids)
        article = library.article(article_id, conversation.language) if article_id else None
        if article is None:
            self._old(work, conversation, press)
            return
        self._said(work, conversation, press)
        self._assistant.give(work, conversation, article)
        self._dialogs.resume(work, conversation)

    def _form(self, work: Work, conversation: Conversation, press: Incoming, form_id: str) -> None:
        if form_id not in self._library().forms:
            self._old(work, conversation, press)
            return
        self._said(work, conversation, press)
        self._dialogs.start(work, conversation, form_id, conversation.last_question)

    def _rate(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        parts = press.action.split(":")[1:]
        valid = len(parts) == 3 and all(part.isascii() and part.isdecimal() for part in parts)
        key = self._feedback.rate(work, conversation, *map(int, parts)) if valid else "button-old"
        self._voice.alert(work, conversation, press, key)

    def _back_to_assistant(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        """They would rather ask the assistant: the reopened ticket is closed again, without a rating."""
        ticket = tickets.get(work, conversation.ticket_id or 0)
        if ticket and ticket.state != "closed":
            self._handover.close(work, ticket, self._handover.agent(work, ticket))
        self._handover.to_bot(work, conversation)
        self._done(work, conversation, press)
        if conversation.last_question:
            self._assistant.receive(work, conversation, conversation.last_question)

    def _said(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        """A pressed button reads as said, so that agents can follow."""
        self._done(work, conversation, press)
        messages.append(work, conversation, "customer", press.extra.get("label", ""))

    def _done(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        self._voice.alert(work, conversation, press)
        self._voice.show_choice(work, conversation, press)

    def _old(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        self._voice.alert(work, conversation, press, "button-old")
