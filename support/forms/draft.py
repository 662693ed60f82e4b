"""A dialog in progress: what has been answered, what is asked now; to and from the JSON kept on the conversation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from knowledge.forms import FILE_TYPES, Field, Form, Option
from support.forms.values import Value
from support.messages import Attachment

State = dict[str, Any]

SUMMARY = ":summary"
CHOOSE = ":choose"
LOOSE = ":loose"


@dataclass(slots=True)
class Draft:
    """`step` is a field id, SUMMARY, or CHOOSE (which answer to edit); `turn` numbers the questions, so that an old
    button is known by it. `files` holds attachments by field id, those asked by no field under LOOSE. `order` is
    what is known of the order (see `orders.py` beside this file); `waiting`: it is being looked up just now.
    """

    form: Form
    language: str
    instance: str
    step: str = ""
    turn: int = 0
    answers: dict[str, Value] = field(default_factory=dict)
    files: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    unverified: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)
    editing: bool = False
    refusals: int = 0
    refused: str = ""
    changed: bool = False
    waiting: bool = False
    order: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def from_state(cls, state: Mapping[str, Any], form: Form) -> Draft:
        """The draft kept in `state`, fitted to the form as it is now; `changed` tells that its step is gone."""
        names = {one.name for one in fields(cls)} - {"form", "changed"}
        draft = cls(form=form, **{name: _copied(value) for name, value in state.items() if name in names})
        draft.settle()
        current = form.field(draft.step)
        if draft.step not in (SUMMARY, CHOOSE) and (current is None or current not in draft.visible()):
            draft.changed = True
            draft.go(draft.next_step())
        return draft

    def to_state(self) -> State:
        """One JSON value; `form` is the form's id."""
        state = {one.name: getattr(self, one.name) for one in fields(self) if one.name not in ("form", "changed")}
        return {"form": self.form.id, **_copied(state)}

    @property
    def current(self) -> Field | None:
        return self.form.field(self.step)

    def visible(self) -> tuple[Field, ...]:
        """The fields whose conditions hold and, for choices, that have something to choose."""
        return tuple(one for one in self.form.fields if self._shown(one))

    def asked(self) -> tuple[Field, ...]:
        """Visible fields that have a step of their own."""
        return tuple(one for one in self.visible() if not one.extra)

    def options(self, one: Field) -> tuple[Option, ...]:
        return tuple(option for option in one.options if option.when is None or option.when.holds(self.seen()))

    def answered(self, field_id: str) -> bool:
        return bool(self.answers.get(field_id) or self.files.get(field_id))

    def next_step(self) -> str:
        """The first visible field still open, else the summary."""
        open_fields = (one.id for one in self.asked() if not self.answered(one.id) and one.id not in self.skipped)
        return next(open_fields, SUMMARY)

    def previous_step(self) -> str:
        """The visible field before this step; "" at the first one."""
        if self.editing or self.step == CHOOSE:
            return self.next_step()
        ids = [one.id for one in self.asked()]
        before = ids[: ids.index(self.step)] if self.step in ids else ids
        return before[-1] if before else ""

    def go(self, step: str, editing: bool = False) -> None:
        """Moves to a step; buttons given out before are old from now on."""
        self.step, self.editing = step, editing
        self.turn += 1
        self.refusals, self.refused = 0, ""

    def set(self, field_id: str, value: Value, verified: bool = True) -> None:
        self.answers[field_id] = value
        self.unverified = [one for one in self.unverified if one != field_id] + ([] if verified else [field_id])
        self.skipped = [one for one in self.skipped if one != field_id]
        self.settle()

    def attach(self, field_id: str, attachments: tuple[Attachment, ...]) -> None:
        self.files.setdefault(field_id, []).extend(asdict(one) for one in attachments)
        self.skipped = [one for one in self.skipped if one != field_id]

    def skip(self, field_id: str) -> None:
        self.answers.pop(field_id, None)
        self.files.pop(field_id, None)
        self.skipped = [*(one for one in self.skipped if one != field_id), field_id]
        self.settle()

    def all_attachments(self) -> tuple[Attachment, ...]:
        """In the order of the fields, the loose ones last."""
        names = [*(one.id for one in self.form.fields), LOOSE]
        return tuple(Attachment(**kept) for name in names for kept in self.files.get(name, ()))

    def settle(self) -> None:
        """Hidden fields lose their answers, files of hidden fields stay as loose ones, options gone are forgotten."""
        for one in self.form.fields:
            if one.options and one.id in self.answers:
                self._keep_options(one)
            if not self._shown(one):
                self.answers.pop(one.id, None)
                self._loosen(one.id)
        ids = {one.id for one in self.form.fields}
        for gone in self.files.keys() - ids - {LOOSE}:
            self._loosen(gone)
        self.answers = {name: value for name, value in self.answers.items() if name in ids}
        self.unverified = [name for name in self.unverified if name in self.answers]
        self.skipped = [name for name in self.skipped if name in ids]

    def _shown(self, one: Field) -> bool:
        return (one.when is None or one.when.holds(self.seen())) and (not one.options or bool(self.options(one)))

    def seen(self) -> dict[str, Value]:
        """Answers as conditions see them: a file counts as an answer, and how long ago the order came is known."""
        computed: dict[str, Value] = {"window": self.order.get("window", "unknown")}
        return {**computed, **{name: "file" for name in self.files if self.files[name]}, **self.answers}

    def _keep_options(self, one: Field) -> None:
        offered = {option.id for option in self.options(one)}
        given = self.answers[one.id]
        kept = [value for value in ([given] if isinstance(given, str) else given) if value in offered]
        if not kept:
            del self.answers[one.id]
        elif isinstance(given, list):
            self.answers[one.id] = kept

    def _loosen(self, field_id: str) -> None:
        if files := self.files.pop(field_id, []):
            self.files.setdefault(LOOSE, []).extend(files)


def file_field(draft: Draft) -> Field | None:
    """Where a file sent at another step belongs: the first visible field for files."""
    return next((one for one in draft.visible() if one.type in FILE_TYPES), None)


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value
