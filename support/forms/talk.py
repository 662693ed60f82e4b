"""One dialog being talked through: what each thing heard does to the draft, and what is said next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Literal

from knowledge.forms import FILE_TYPES, Field, Form
from support.forms.commands import Command, agrees, commands_in, denies, sounds_asking
from support.forms.draft import CHOOSE, LOOSE, SUMMARY, Draft, State, file_field
from support.forms.extraction import early_details
from support.forms.outcome import Result, Turn
from support.forms.screens import Screens, in_language
from support.forms.spelling import plain
from support.forms.values import LONGEST_TEXT, Asked, Value, read_value, refused_as
from support.messages import Attachment, Say

IsQuestion = Callable[[str], bool]

MOST_REFUSALS = 3
STEERING: tuple[Command, ...] = ("cancel", "back", "skip", "human", "edit")
WORDY = ("choice", "choices", "yesno")
FREE_TEXT = ("text", "item", "address", "location")


class Talk:
    """A draft, its screens and the day it is."""

    def __init__(self, draft: Draft, screens: Screens, today: date) -> None:
        self.draft = draft
        self._screens = screens
        self._today = today

    @classmethod
    def begin(
        cls, form: Form, language: str, instance: str, known: dict[str, str], screens: Screens, now: datetime
    ) -> Talk:
        return cls(Draft(form=form, language=language, instance=instance, known=known), screens, now.date())

    @classmethod
    def resumed(cls, form: Form, state: State, screens: Screens, now: datetime) -> Talk:
        return cls(Draft.from_state(state, form), screens, now.date())

    def opening(self, text: str) -> Turn:
        """The first question, after the form's introduction and what was taken from `text`."""
        noted = self._absorb(text, self.draft.form.fields)
        self.draft.go(self.draft.next_step())
        intro = in_language(self.draft.form.intro, self.draft.language)
        return self.ask("\n\n".join(part for part in (intro, self._screens.noted(self.draft, noted)) if part))

    def ask(self, before: str = "", plea: str = "") -> Turn:
        """The current step, as it is."""
        if self.draft.changed:
            before = "\n\n".join(part for part in (before, self._say("form-changed")) if part)
        return self._turn(self._screens.show(self.draft, self._today, before, plea))

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
        extra = next((one for one in self.draft.visible() if one.extra), None)
        if extra is None:
            return self.ask(self._say("form-confirm-or-edit"))
        self._add(extra, text)
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
        others = [one for one in self.draft.visible() if one.id != field.id and not self.draft.answered(one.id)]
        noted = self._absorb(text, [one for one in others if one.id not in self.draft.skipped])
        if ended := self._solved(field, value):
            return ended
        self.draft.go(self.draft.next_step())
        return self.ask(cut or self._screens.noted(self.draft, noted))

    def _described(self, field: Field, text: str) -> Turn:
        """Words where a file was hoped for are a description; the file may still follow."""
        self._caption(field, text)
        if not self.draft.answered(field.id):
            self.draft.skip(field.id)
        return self._moved(self.draft.next_step())

    def _refused(self, field: Field, text: str) -> Turn:
        draft = self.draft
        if field.type in FILE_TYPES and field.optional and text:
            return self._described(field, text)
        noted = self._absorb(
            text, [one for one in draft.visible() if one.id != field.id and not draft.answered(one.id)]
        )
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
        if current and current.type in FILE_TYPES:
            draft.attach(current.id, attachments)
            self._caption(current, caption)
            return self._moved(draft.next_step())
        field = file_field(draft)
        draft.attach(field.id if field else LOOSE, attachments)
        return self.hear(caption, (), is_question) if caption else self.ask(self._say("form-file-kept"))

    def _caption(self, field: Field, caption: str) -> None:
        """What is written under a file goes where comments go, or stays with the file."""
        extra = next((one for one in self.draft.visible() if one.extra), field)
        if caption:
            self._add(extra, caption)

    # Helpers

    def _absorb(self, text: str, fields: Iterable[Field]) -> list[str]:
        """Takes details for these fields out of the text; the ids of those that were kept."""
        fields = tuple(fields)
        options = {one.id: one.options for one in fields}
        found = early_details(text, fields, options, self.draft.language, self._today) if text else {}
        self.draft.answers.update(found)
        self.draft.settle()
        return [name for name in found if name in self.draft.answers]

    def _add(self, extra: Field, text: str) -> None:
        before = str(self.draft.answers.get(extra.id, ""))
        self.draft.set(extra.id, f"{before} {text}".strip()[:LONGEST_TEXT])

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
        named = [what for what, label in self._offered().items() if what not in BUTTONS and plain(label) == said]
        return self.press(named[0]) if len(named) == 1 else None

    def _moved(self, step: str, editing: bool = False) -> Turn:
        self.draft.go(step, editing)
        return self.ask()

    def _turn(self, *say: Say, outcome: Literal["asked", "question"] = "asked") -> Turn:
        return Turn(self.draft.to_state(), say, outcome)

    def _say(self, key: str, **values: str | int) -> str:
        return self._screens.say(self.draft, key, **values)


BUTTONS: dict[str, Command] = {"b": "back", "s": "skip", "x": "cancel", "e": "edit", "y": "confirm", "h": "human"}


def removed(state: State) -> Result:
    """What a dialog held whose form is no longer there: answers under their ids, as stored."""
    answers: dict[str, Value] = state["answers"]
    details = tuple(
        (name, name, value if isinstance(value, str) else ", ".join(value)) for name, value in answers.items()
    )
    files = tuple(Attachment(**one) for kept in state["files"].values() for one in kept)
    name, language = state["form"], state["language"]
    return Result(name, name, "", "", language, details, answers, tuple(state["unverified"]), files)
