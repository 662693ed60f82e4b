"""Guided dialogs: start, answer, press, go on; pure functions of state, words and time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from knowledge.forms import Form
from support.forms.draft import Draft, State
from support.forms.orders import to_check
from support.forms.outcome import Result, Turn, removed
from support.forms.screens import Screens
from support.forms.spelling import plain
from support.forms.talk import Talk
from support.messages import Attachment
from support.orders import Finding
from support.sentences import Sentences

LONGEST_INSTANCE = 16


class Forms:
    """All dialogs the desk knows. Holds no state: each call takes the state and gives the next one in a Turn."""

    def __init__(self, forms: Mapping[str, Form], sentences: Sentences, *, checks_orders: bool = False) -> None:
        """`checks_orders`: somebody can look orders up; else no turn's outcome is "checking"."""
        self._forms = forms
        self._checks_orders = checks_orders
        self._screens = Screens(sentences)
        self._sentences = sentences
        self._titles: dict[tuple[str, str], str] = {}
        for form in forms.values():
            for language, title in form.title.items():
                self._titles[language, plain(title)] = form.id
                self._titles.setdefault(("", plain(title)), form.id)

    def start(
        self,
        form_id: str,
        language: str,
        instance: str,
        now: datetime,
        text: str = "",
        known: Mapping[str, str] | None = None,
    ) -> Turn:
        """Begins a dialog with the details that `text` already tells.

        `instance` is new for every dialog, at most 16 characters without a colon; `now` is in the desk's time zone;
        `known` holds the customer's `email`, `phone`, `address` where known, offered as buttons. Raises KeyError for
        an unknown form.
        """
        if not instance or len(instance) > LONGEST_INSTANCE or ":" in instance:
            raise ValueError(f"{instance!r} cannot name a dialog")
        draft = Draft(form=self._forms[form_id], language=language, instance=instance, known=dict(known or {}))
        talk = Talk(draft, self._screens, now.date())
        return self._checking(talk, talk.opening(text))

    def say(
        self,
        state: State,
        text: str,
        attachments: tuple[Attachment, ...],
        now: datetime,
        is_question: Callable[[str], bool],
    ) -> Turn:
        """What the customer wrote or sent.

        `is_question` tells a question that the knowledge base can surely answer. Where free words are the answer it is
        asked only about what sounds like a question: “the lamp” may match an article and still names the item.
        """
        talk = self._talk(state, now)
        if talk is None:
            return self._removed(state)
        if talk.draft.waiting:
            return talk.wait(text, attachments)
        return self._checking(talk, talk.hear(text, attachments, is_question))

    def press(self, state: State, action: str, now: datetime, language: str = "en") -> Turn:
        """A pressed button, by its `action`; one of another dialog or of an earlier question changes nothing.

        `state` is empty when no dialog runs: the button is old, and `language` is the conversation's.
        """
        if not state:
            return self.stale(language)
        talk = self._talk(state, now)
        if talk is None:
            return self._removed(state)
        _, instance, turn, what = (action.split(":", 3) + [""] * 4)[:4]
        if (instance, turn) == (talk.draft.instance, str(talk.draft.turn)) and (pressed := talk.press(what)):
            return self._checking(talk, pressed)
        return replace(self.stale(talk.draft.language), state=state)

    def ask_again(self, state: State, now: datetime) -> Turn:
        """The current step once more: after a question was answered, on resuming."""
        talk = self._talk(state, now)
        if talk is None:
            return self._removed(state)
        return talk.wait("", ()) if talk.draft.waiting else talk.ask()

    def checked(self, state: State, finding: Finding, now: datetime, before: str = "") -> Turn:
        """The order that a turn wanted to be looked up was; `before` is that turn's."""
        talk = self._talk(state, now)
        return self._checking(talk, talk.checked(finding, before)) if talk else self._removed(state)

    def _checking(self, talk: Talk, turn: Turn) -> Turn:
        """The turn, or one that has the order looked up first."""
        pair = to_check(talk.draft) if self._checks_orders and turn.outcome == "asked" else None
        if pair is None:
            return turn
        talk.draft.waiting = True
        return Turn(talk.draft.to_state(), (), "checking", before=turn.before, check=pair)

    def result(self, state: State) -> Result:
        """What has been collected so far, for a hand-over in the middle; empty when the form is gone."""
        talk = self._talk(state, datetime.min)
        return self._screens.result(talk.draft) if talk else removed(state)

    def stale(self, language: str) -> Turn:
        """The answer to a button of a dialog that is over."""
        return Turn(None, (), "stale", alert=self._sentences.say(language, "form-stale"))

    def find(self, text: str, language: str) -> str | None:
        """The id of the form whose title the text is, in this language or another."""
        said = plain(text[:200])
        return self._titles.get((language, said)) or self._titles.get(("", said)) if said else None

    def _talk(self, state: State, now: datetime) -> Talk | None:
        form = self._forms.get(state["form"])
        return Talk(Draft.from_state(state, form), self._screens, now.date()) if form else None

    def _removed(self, state: State) -> Turn:
        return Turn(None, (), "human", result=removed(state))
