"""Guided dialogs on a conversation: the engine's turns become messages, a ticket, or a hand-over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from knowledge.library import Library
from storage import Work
from storage.records import Conversation
from support.assistant import Assistant
from support.forms import Forms, Result, Turn
from support.handover import Handover
from support.messages import Incoming
from support.sentences import Sentences
from support.voice import Voice


class Dialogs:
    """Runs the forms of the current library; the state is one JSON value on the conversation."""

    def __init__(
        self,
        library: Callable[[], Library],
        sentences: Sentences,
        voice: Voice,
        handover: Handover,
        assistant: Assistant,
        now: Callable[[Work], datetime],
    ) -> None:
        self._library = library
        self._sentences = sentences
        self._voice = voice
        self._handover = handover
        self._assistant = assistant
        self._now = now
        self._built: tuple[Library, Forms] | None = None

    @property
    def forms(self) -> Forms:
        """The engine over the forms of the library as it is now."""
        library = self._library()
        if self._built is None or self._built[0] is not library:
            self._built = (library, Forms(library.forms, self._sentences))
        return self._built[1]

    def titled(self, text: str, language: str) -> str | None:
        """The form whose title was typed."""
        return self.forms.find(text, language)

    def start(self, work: Work, conversation: Conversation, form_id: str, text: str = "") -> bool:
        """Begin a form with the details `text` already gives; False when there is no such form any more."""
        if form_id not in self._library().forms:
            return False
        instance = str(work.now % 1_000_000)
        self._show(
            work, conversation, self.forms.start(form_id, conversation.language, instance, self._now(work), text)
        )
        return True

    def receive(self, work: Work, conversation: Conversation, incoming: Incoming) -> None:
        """The customer wrote or sent something while a form runs."""
        now = self._now(work)
        state = conversation.form or {}

        def is_question(text: str) -> bool:
            return self._assistant.knows(conversation, text, now.date())

        turn = self.forms.say(state, incoming.text, incoming.attachments, now, is_question)
        if turn.outcome == "question":
            self._assistant.receive(work, conversation, incoming.text)
            turn = self.forms.ask_again(state, now)
        self._show(work, conversation, turn)

    def press(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        """A button of a form: one of another form or step has no effect."""
        turn = self.forms.press(conversation.form or {}, press.action, self._now(work))
        if turn.outcome == "stale":
            self._voice.alert(work, conversation, press, text=turn.alert)
            return
        self._voice.alert(work, conversation, press)
        self._voice.show_choice(work, conversation, press)
        self._show(work, conversation, turn)

    def resume(self, work: Work, conversation: Conversation) -> None:
        """Ask the open step again, if a form is open."""
        if conversation.form is not None:
            self._show(work, conversation, self.forms.ask_again(conversation.form, self._now(work)))

    def details(self, conversation: Conversation) -> list[list[str]]:
        """What was filled in so far, for whoever takes over."""
        return _details(self.forms.result(conversation.form)) if conversation.form else []

    def _show(self, work: Work, conversation: Conversation, turn: Turn) -> None:
        conversation.form = turn.state
        for say in turn.say:
            self._voice.answer(work, conversation, say)
        if turn.outcome == "confirmed" and turn.result:
            self._file(work, conversation, turn.result)
        elif turn.outcome == "human":
            details = _details(turn.result) if turn.result else []
            self._handover.to_people(work, conversation, "form-stuck", details=details)

    def _file(self, work: Work, conversation: Conversation, result: Result) -> None:
        """A finished form is a ticket; the conversation stays with the assistant."""
        conversation.ticket_id = None
        ticket = self._handover.open_ticket(
            work, conversation, "form", kind=result.form_id, department=result.department, details=_details(result)
        )
        self._voice.tell(work, conversation, "form-filed", number=ticket.number, title=result.title)


def _details(result: Result) -> list[list[str]]:
    return [[label, shown] for _, label, shown in result.details]
