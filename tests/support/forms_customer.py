"""A customer who talks to the shipped forms; every step goes through JSON, as it does when the program restarts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from knowledge.forms import Form, read_form, read_forms
from support.forms import Forms, Result, Turn
from support.messages import Attachment, Button
from support.sentences import Sentences

ROOT = Path(__file__).parents[2]
SHIPPED, FINDINGS = read_forms(ROOT / "knowledge" / "content" / "forms")
SENTENCES = Sentences.load()
SATURDAY = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
PHOTO = Attachment("photo", "photo-1")


def forms_of(folder: Path, text: str) -> dict[str, Form]:
    """The one form written in `text`, which must be without findings."""
    path = folder / "form.yaml"
    path.write_text(text, encoding="utf-8")
    form, findings = read_form(path)
    assert (findings, form is None) == ([], False)
    return {form.id: form} if form else {}


class Customer:
    """`turn` is the latest turn; a text that ends in a question mark counts as a question."""

    def __init__(
        self,
        form_id: str,
        language: str = "en",
        first: str = "",
        known: Mapping[str, str] | None = None,
        forms: Mapping[str, Form] = SHIPPED,
    ) -> None:
        self.forms = Forms(forms, SENTENCES)
        self.messages = 0
        self.turn = self._checked(self.forms.start(form_id, language, "k7", SATURDAY, first, known))

    @property
    def heard(self) -> str:
        return "\n".join(say.text for say in self.turn.say)

    @property
    def state(self) -> dict[str, object]:
        """The state as it comes back from the database."""
        assert self.turn.state is not None
        state: dict[str, object] = json.loads(json.dumps(self.turn.state))
        assert state == self.turn.state
        return state

    @property
    def buttons(self) -> dict[str, Button]:
        return {button.label: button for say in self.turn.say for row in say.rows for button in row}

    @property
    def answers(self) -> dict[str, object]:
        answers = self.state["answers"]
        assert isinstance(answers, dict)
        return answers

    @property
    def result(self) -> Result:
        assert self.turn.result is not None
        return self.turn.result

    def says(self, text: str, *attachments: Attachment) -> Turn:
        self.messages += 1
        turn = self.forms.say(self.state, text, attachments, SATURDAY, lambda said: said.endswith(("?", ";")))
        self.turn = self._checked(turn)
        return turn

    def presses(self, label: str) -> Turn:
        self.messages += 1
        return self.presses_old(self.buttons[label])

    def presses_old(self, button: Button) -> Turn:
        """A button kept from an earlier message; a stale one leaves the latest turn as it was."""
        turn = self.forms.press(self.state, button.action, SATURDAY)
        if turn.outcome != "stale":
            self.turn = self._checked(turn)
        return turn

    def _checked(self, turn: Turn) -> Turn:
        """What every turn must keep: short button actions, at most two in a row, a label on each, some words."""
        for say in turn.say:
            assert say.text.strip()
            for row in say.rows:
                assert 1 <= len(row) <= 2
                assert all(button.label and len(button.action.encode()) <= 56 for button in row)
        return turn
