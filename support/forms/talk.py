"""One dialog being talked through: what each thing heard does to the draft, and what is said next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from knowledge.forms import FILE_TYPES, Field
from support.forms.commands import Command, agrees, commands_in, denies, sounds_asking
from support.forms.draft import CHOOSE, SUMMARY, Draft
from support.forms.hearing import absorb, add_comment, attach, open_besides, renumbered
from support.forms.orders import field_of, keep_finding
from support.forms.outcome import Turn
from support.forms.screens import OFFER_AFTER, Screens, in_language
from support.forms.spelling import plain
from support.forms.values import LONGEST_TEXT, Asked, Value, read_value, refused_as
from support.messages import Attachment, Say
from support.orders import Finding

IsQuestion = Callable[[str], bool]

MOST_REFUSALS = 3
STEERING: tuple[Command, ...] = ("cancel", "back", "skip", "human", "edit")
WORDY = ("choice", "choices", "yesno")
FREE_TEXT = ("text", "item", "address", "location")
NUMERIC = ("quantity", "money", "order", "phone", "contact", "choices")
WORDS_ONLY = ("k", "v")


class Talk:
    """A draft, its screens and the day it is."""

    def __init__(self, draft: Draft, screens: Screens, today: date) -> None:
        self.draft = draft
        self._screens = screens
        self._today = today

    def opening(self, text: str) -> Turn:
        """The first question, after the form's introduction and what was taken from `text`."""
        noted = absorb(self.draft, text, self.draft.form.fields, self._today)
        self.draft.go(self.draft.next_step())
        intro = in_language(self.draft.form.intro, self.draft.language)
        return self.ask("\n\n".join(part for part in (intro, self._screens.noted(self.draft, noted)) if part))

    def ask(self, before: str = "", plea: str = "") -> Turn:
        """The current step, as it is."""
        if self.draft.changed:
            before = "\n\n".join(part for part in (before, self._say("form-changed")) if part)
        return Turn(
            self.draft.to_state(), (self._screens.show(self.draft, self._today, before, plea),), "asked", before=before
        )

    def hear(self, text: str, attachments: tuple[Attachment, ...], is_question: IsQuestion) -> Turn:
        """What was written or sent, at whatever step the dialog is."""
        text = text.strip()
        if attachments:
            return self._files(attachments, text, is_question)
        if pressed := self._named(text):
            return pressed
        if self.draft.step == SUMMARY:
            return self._at_summary(text, is_question)
        if self.draft.step == CHOOSE:
            return self._at_choose(text, is_question)
        assert self.draft.current
        return self._at_field(self.draft.current, text, is_question)

    def press(self, what: str) -> Turn | None:
        """What a button of this very question does; None for one that the step does not offer."""
        if what not in self._offered():
            return None
        verb, _, value = what.partition(".")
        match verb:
            case "c":
                return self._picked(value)
            case "g":
                return self._suggested(value)
            case "e" if value:
                return self._moved(value, editing=True)
            case "k":
                return self._moved(self.draft.next_step())
            case "v":
                return self._unverified()
        return self.command(BUTTONS[verb])

    def command(self, command: Command) -> Turn:
        """Steers the dialog; a command that does not fit the step asks it again."""
        draft, current = self.draft, self.draft.current
        match command:
            case "cancel":
                return Turn(None, (Say(self._say("form-cancelled")),), "cancelled")
            case "human":
                return Turn(None, (), "human", result=self._screens.result(draft))
            case "confirm":
                return self._confirmed() if draft.step == SUMMARY else self.ask()
            case "edit":
                return self._moved(CHOOSE) if any(draft.answered(one.id) for one in draft.visible()) else self.ask()
            case "back":
                return self._moved(draft.previous_step() or draft.step)
            case "skip" if current and current.optional:
                draft.skip(current.id)
                return self._moved(draft.next_step())
        return self.ask(self._say("form-needed") if current else "")

    # What can be said at which step

    def _at_field(self, field: Field, text: str, is_question: IsQuestion) -> Turn:
        free = field.type in FREE_TEXT
        value = None if free else read_value(text, self._asked(field))
        command = None if value and field.type in WORDY else self._steering(text, STEERING)
        if command == "skip" and not field.optional and not free:
            return self._refused(field, text)
        if command:
            return self.command(command)
        wordy = free or field.type in FILE_TYPES
        if value is None and (sounds_asking(text) or not wordy) and is_question(text):
            return self._turn(outcome="question")
        if free:
            value = read_value(text, self._asked(field))
        return self._refused(field, text) if value is None else self._answered(field, value, text)

    def _at_summary(self, text: str, is_question: IsQuestion) -> Turn:
        command: Command | None = "confirm" if agrees(text) else "edit" if denies(text) else None
        command = command or self._steering(text, ("confirm", "edit", "back", "cancel", "human"))
        if command:
            return self.command(command)
        if not text or self._steering(text, ("skip",)):
            return self.ask()
        if sounds_asking(text) and is_question(text):
            return self._turn(outcome="question")
        if not add_comment(self.draft, None, text):
            return self.ask(self._say("form-confirm-or-edit"))
        return self._moved(SUMMARY)

    def _at_choose(self, text: str, is_question: IsQuestion) -> Turn:
        numbers = {str(number): one.id for number, one in enumerate(self.draft.visible(), start=1)}
        if field_id := numbers.get(plain(text)):
            return self._moved(field_id, editing=True)
        if command := self._steering(text, ("back", "cancel", "human")):
            return self.command(command)
        return self._turn(outcome="question") if is_question(text) else self.ask()

    def _steering(self, text: str, possible: tuple[Command, ...]) -> Command | None:
        meant = commands_in(text)
        return next((command for command in possible if command in meant), None)

    # What an answer does

    def _answered(self, field: Field, value: Value, text: str) -> Turn:
        cut = self._say("form-cut", limit=LONGEST_TEXT) if field.type in FREE_TEXT and len(text) > LONGEST_TEXT else ""
        self.draft.set(field.id, value)
        others = [one for one in open_besides(self.draft, field) if one.id not in self.draft.skipped]
        noted = absorb(self.draft, text, others, self._today)
        if ended := self._solved(field, value):
            return ended
        self.draft.go(self.draft.next_step())
        return self.ask(cut or self._screens.noted(self.draft, noted))

    def _described(self, field: Field, text: str) -> Turn:
        """Words where a file was hoped for are a description; the file may still follow."""
        add_comment(self.draft, field, text)
        if not self.draft.answered(field.id):
            self.draft.skip(field.id)
        return self._moved(self.draft.next_step())

    def _refused(self, field: Field, text: str) -> Turn:
        draft = self.draft
        if field.type in FILE_TYPES and field.optional and text:
            return self._described(field, text)
        noted = absorb(draft, text, open_besides(draft, field), self._today)
        if field.type == "contact" and renumbered(draft, noted):
            draft.set(field.id, draft.order["contact"])
            return self._moved(draft.next_step(), before=self._screens.noted(draft, noted))
        draft.refusals += 1
        draft.refused = " ".join(text.split())[:LONGEST_TEXT]
        if draft.refusals > MOST_REFUSALS:
            return self.command("human")
        return self.ask(
            self._screens.noted(draft, noted),
            plea=self._screens.refusal(draft, field, refused_as(text, self._asked(field))),
        )

    def _picked(self, value: str) -> Turn:
        field = self.draft.current
        assert field
        if field.type == "choices":
            picked = self.draft.answers.get(field.id, [])
            kept = [one.id for one in field.options if (one.id in picked) != (one.id == value)]
            self.draft.answers[field.id] = kept
            return self._moved(field.id, editing=self.draft.editing)
        return self._answered(field, value, "")

    def _suggested(self, name: str) -> Turn:
        field = self.draft.current
        assert field
        return self._answered(field, self._screens.suggestions(self.draft, field, self._today)[name][0], "")

    def _unverified(self) -> Turn:
        assert self.draft.current
        self.draft.set(self.draft.current.id, self.draft.refused, verified=False)
        self.draft.order = {}
        return self._moved(self.draft.next_step())

    def _solved(self, field: Field, value: Value) -> Turn | None:
        picked = next((one for one in field.options if one.id == value and one.solved), None)
        if picked is None:
            return None
        words = in_language(picked.solved, self.draft.language)
        return Turn(None, (Say(words),), "solved", result=self._screens.result(self.draft))

    def _confirmed(self) -> Turn:
        if self.draft.next_step() != SUMMARY:
            return self._moved(self.draft.next_step())
        done = in_language(self.draft.form.done, self.draft.language)
        return Turn(None, (Say(done),) if done else (), "confirmed", result=self._screens.result(self.draft))

    def _files(self, attachments: tuple[Attachment, ...], caption: str, is_question: IsQuestion) -> Turn:
        draft, current = self.draft, self.draft.current
        if attach(draft, current, attachments) and current:
            add_comment(draft, current, caption)
            return self._moved(draft.next_step())
        return self.hear(caption, (), is_question) if caption else self.ask(self._say("form-file-kept"))

    # What is known of the order

    def wait(self, text: str, attachments: tuple[Attachment, ...]) -> Turn:
        """What comes in while the order is being looked up is kept; only leaving works at once."""
        if self._steering(text, ("cancel", "human")):
            return self.command("cancel" if self._steering(text, ("cancel",)) else "human")
        absorb(self.draft, text, [one for one in self.draft.visible() if not self.draft.answered(one.id)], self._today)
        if attachments:  # after the words: they may tell that photos are wanted
            attach(self.draft, None, attachments)
        return self._turn(Say(self._say("form-checking")))

    def checked(self, finding: Finding, before: str) -> Turn:
        """On with the dialog, or its end, now that the order is known, unknown, or not to be known."""
        draft = self.draft
        draft.waiting = False
        keep_finding(draft, finding, self._today)
        if finding.verdict == "wrong":
            return self._not_theirs(before)
        if finding.verdict == "locked":
            before = "\n\n".join(part for part in (before, self._say("form-order-locked")) if part)
        elif finding.order and draft.form.tells == "order":
            told = self._screens.order_told(draft, finding.order)
            return Turn(None, (Say(told),), "told", result=self._screens.result(draft))
        draft.go(draft.next_step())
        return self.ask(before)

    def _not_theirs(self, before: str) -> Turn:
        contact = field_of(self.draft, "contact")
        assert contact
        wrong = str(self.draft.answers.pop(contact.id))
        self.draft.go(contact.id)
        self.draft.refusals, self.draft.refused = OFFER_AFTER, wrong
        return self.ask(before, plea=self._say("form-order-not-found"))

    # Helpers

    def _asked(self, field: Field) -> Asked:
        return Asked(field, self.draft.options(field), self.draft.language, self._today)

    def _offered(self) -> dict[str, str]:
        """Labels of the buttons on offer, by what they do."""
        shown = self._screens.show(self.draft, self._today)
        return {button.action.split(":", 3)[3]: button.label for row in shown.rows for button in row}

    def _named(self, text: str) -> Turn | None:
        """An answer's button typed out does what it does; commands and several choices have readers of their own."""
        said, current = plain(text), self.draft.current
        if not said or (current and current.type == "choices"):
            return None
        offered = {what: plain(label) for what, label in self._offered().items() if what not in BUTTONS}
        if said.isdecimal() and current and current.type not in NUMERIC:
            answers = [what for what in offered if what not in WORDS_ONLY]
            named = answers[int(said) - 1 : int(said)] if said != "0" else []
        else:
            named = [what for what, label in offered.items() if label == said]
        return self.press(named[0]) if len(named) == 1 else None

    def _moved(self, step: str, editing: bool = False, before: str = "") -> Turn:
        self.draft.go(step, editing)
        return self.ask(before)

    def _turn(self, *say: Say, outcome: Literal["asked", "question"] = "asked") -> Turn:
        return Turn(self.draft.to_state(), say, outcome)

    def _say(self, key: str, **values: str | int) -> str:
        return self._screens.say(self.draft, key, **values)


BUTTONS: dict[str, Command] = {"b": "back", "s": "skip", "x": "cancel", "e": "edit", "y": "confirm", "h": "human"}
