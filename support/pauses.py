"""When a customer leaves a form in the middle: one reminder, then it is put away and can be taken up again."""

from __future__ import annotations

from collections.abc import Callable

from storage import Work, conversations, timers
from storage.records import Conversation
from storage.timers import Timer
from support.forms import State
from support.messages import Button, Incoming
from support.voice import Voice

KIND = "dialog"
REMIND_AFTER = 3_600_000  # ms without a word of the customer
PUT_AWAY_AFTER = 24 * 3_600_000
GO_ON, DROP = "draft:go", "draft:drop"


class Pauses:
    """One timer for each dialog: when it rings it looks how long the customer has been quiet."""

    def __init__(
        self, voice: Voice, title: Callable[[State, str], str], resume: Callable[[Work, Conversation], None]
    ) -> None:
        self._voice = voice
        self._title = title
        self._resume = resume

    def watch(self, work: Work, conversation: Conversation, state: State | None) -> None:
        """A dialog begins or goes on."""
        if state:
            self._set(work, conversation, state, work.now + REMIND_AFTER, reminded=False)

    def ring(self, work: Work, timer: Timer) -> None:
        """Remind once, later put away; a dialog that is over needs neither."""
        conversation = conversations.get(work, timer.body["conversation"])
        state, reminded = conversation.form, timer.body["reminded"]
        if state is None or state["instance"] != timer.body["instance"]:
            return
        due = conversation.updated_at + (PUT_AWAY_AFTER if reminded else REMIND_AFTER)
        if work.now < due:
            self._set(work, conversation, state, due, reminded)
        elif reminded:
            conversation.form, conversation.draft = None, state
        else:
            title = self._title(state, conversation.language)
            self._voice.tell(work, conversation, "form-reminder", title=title)
            self._resume(work, conversation)
            self._set(work, conversation, state, conversation.updated_at + PUT_AWAY_AFTER, reminded=True)

    def offer(self, work: Work, conversation: Conversation) -> None:
        """Back again: offer what was put away."""
        if conversation.draft is None:
            return
        say, language, instance = self._voice.sentences.say, conversation.language, conversation.draft["instance"]
        go = Button(say(language, "form-draft-go"), f"{GO_ON}:{instance}")
        drop = Button(say(language, "form-draft-drop"), f"{DROP}:{instance}")
        title = self._title(conversation.draft, language)
        self._voice.tell(work, conversation, "form-draft-offer", ((go, drop),), title=title)

    def press(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        """Take it up again or let it go; a form begun meanwhile changes places with it."""
        action, _, instance = press.action.rpartition(":")
        draft = conversation.draft
        if draft is None or draft["instance"] != instance:
            self._voice.alert(work, conversation, press, "form-stale")
            return
        self._voice.alert(work, conversation, press)
        self._voice.show_choice(work, conversation, press)
        if action == DROP:
            conversation.draft = None
            self._voice.tell(work, conversation, "form-draft-dropped")
            return
        conversation.form, conversation.draft = draft, conversation.form
        self.watch(work, conversation, draft)
        self._resume(work, conversation)

    def _set(self, work: Work, conversation: Conversation, state: State, due_at: int, reminded: bool) -> None:
        body = {"conversation": conversation.id, "instance": state["instance"], "reminded": reminded}
        timers.start_alone(work, KIND, due_at, body)
