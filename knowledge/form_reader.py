"""From YAML nodes to a form: keys, texts per language, options, conditions."""

from __future__ import annotations

import re
from typing import cast

from knowledge.findings import Finding, Place
from knowledge.form_conditions import BadCondition, Condition, read_condition
from knowledge.form_types import FIELD_TYPES, Field, FieldType, Form, Note, Option
from knowledge.yaml_fields import Fields
from knowledge.yaml_nodes import Node, Text

FORM_KEYS = (
    "id", "title", "kind", "department", "articles", "intro", "done", "fields", "starts", "notes", "tells"
)  # fmt: skip
FIELD_KEYS = ("id", "type", "label", "ask", "optional", "extra", "when", "options", "words", "pattern", "dates", "days")
NOTE_KEYS = ("when", "text")
OPTION_KEYS = ("id", "label", "words", "when", "solved")
SLUG = re.compile(r"[a-z][a-z0-9_-]{0,23}")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LANGUAGE = re.compile(r"[a-z]{2}")


class FormReader:
    """Reads one form; `places` afterwards knows where each field, option and condition stands."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings
        self.places: dict[str, Place] = {}
        self.languages: tuple[str, ...] = ()

    def form(self, root: Node, stem: str) -> Form:
        """The form in `root`, as complete as can be; `stem` is its id when the file gives none."""
        keys = Fields(root, self.findings, FORM_KEYS, "a form")
        title = self._texts(keys, "title", required=True, limit=40)
        self.languages = tuple(title)
        self.places[""] = keys.place
        return Form(
            id=self._id(keys, stem, "form"),
            title=title,
            fields=tuple(self._field(node) for node in keys.items("fields")),
            kind=keys.text("kind", limit=40),
            department=keys.text("department", limit=40),
            articles=keys.texts("articles", limit=128),
            intro=self._texts(keys, "intro"),
            done=self._texts(keys, "done"),
            starts=self._words(keys, "starts"),
            notes=tuple(note for node in keys.items("notes") if (note := self._note(node))),
            tells="order" if keys.choice("tells", ("order", ""), "") == "order" else "",
        )

    def _field(self, node: Node) -> Field:
        keys = Fields(node, self.findings, FIELD_KEYS, "a field")
        field_id = self._id(keys, "", "field")
        self.places[field_id] = keys.place
        kind = keys.choice("type", FIELD_TYPES, "text")
        if "type" not in keys:
            keys.report(keys.place, "a field needs `type`", "missing")
        return Field(
            id=field_id,
            type=cast(FieldType, kind),
            label=self._texts(keys, "label", required=True, limit=40),
            ask=self._texts(keys, "ask", required="extra" not in keys),
            optional=keys.flag("optional"),
            extra=keys.flag("extra"),
            when=self._condition(keys, f"{field_id} when"),
            options=tuple(self._option(item, field_id) for item in keys.items("options")),
            words=self._words(keys),
            pattern=keys.text("pattern", limit=40) or "TH-#####",
            direction="future" if keys.choice("dates", ("past", "future"), "past") == "future" else "past",
            days=self._days(keys),
        )

    def _option(self, node: Node, field_id: str) -> Option:
        keys = Fields(node, self.findings, OPTION_KEYS, "an option")
        option_id = self._id(keys, "", "option")
        self.places[f"{field_id}/{option_id}"] = keys.place
        return Option(
            id=option_id,
            label=self._texts(keys, "label", required=True, limit=60),
            words=self._words(keys),
            when=self._condition(keys, f"{field_id}/{option_id} when"),
            solved=self._texts(keys, "solved"),
        )

    def _note(self, node: Node) -> Note | None:
        keys = Fields(node, self.findings, NOTE_KEYS, "a note")
        if "when" not in keys:
            keys.report(keys.place, "a note needs `when`", "missing")
        when = self._condition(keys, f"note {keys.place.line}")
        text = self._texts(keys, "text", required=True)
        return Note(when, text) if when else None

    def _id(self, keys: Fields, default: str, what: str) -> str:
        value = keys.text("id", required=not default, limit=64) or default
        if value and not SLUG.fullmatch(value):
            message = f"the id `{value}` may have small Latin letters, digits and - only, at most 24, a letter first"
            keys.report(keys.place_of("id"), message, f"{what}-id")
        return value

    def _texts(self, keys: Fields, key: str, *, required: bool = False, limit: int = 1_000) -> dict[str, str]:
        node = keys.node(key)
        if node is None:
            if required:
                keys.report(keys.place, f"`{key}` is missing", "missing")
            return {}
        if isinstance(node, Text):
            keys.report(node.place, f"`{key}` needs a text per language, for example `en: …`", "missing-language")
            return {}
        inner = self._per_language(node, key)
        texts = {language: inner.text(language, limit=limit) for language in inner if LANGUAGE.fullmatch(language)}
        for language in self.languages:
            if not texts.get(language):
                inner.report(node.place, f"`{key}` has no text in `{language}`, but the title has", "missing-language")
        return texts

    def _days(self, keys: Fields) -> tuple[int, ...]:
        named = keys.texts("days", limit=10)
        for day in (day for day in named if day not in WEEKDAYS):
            keys.report(keys.place_of("days"), f"`{day}` is not a day: write {', '.join(WEEKDAYS)}", "days")
        return tuple(WEEKDAYS.index(day) for day in named if day in WEEKDAYS)

    def _words(self, keys: Fields, key: str = "words") -> dict[str, tuple[str, ...]]:
        node = keys.node(key)
        if node is None:
            return {}
        inner = self._per_language(node, key)
        return {language: inner.texts(language, limit=80) for language in inner if LANGUAGE.fullmatch(language)}

    def _per_language(self, node: Node, key: str) -> Fields:
        inner = Fields(node, self.findings, getattr(node, "pairs", ()), f"`{key}`")
        for language in inner:
            if not LANGUAGE.fullmatch(language):
                message = f"`{language}` is not a language: two small letters such as en"
                inner.report(inner.place_of(language), message, "language")
        return inner

    def _condition(self, keys: Fields, name: str) -> Condition | None:
        text = keys.text("when", limit=400)
        if not text:
            return None
        self.places[name] = place = self._inside(keys.node("when"))
        try:
            return read_condition(text)
        except BadCondition as error:
            keys.report(shifted(place, error.at), f"the condition cannot be read: {error}", "condition")
            return None

    def _inside(self, node: Node | None) -> Place:
        assert isinstance(node, Text)
        return node.place if node.plain else shifted(node.place, 1)


def shifted(place: Place, by: int) -> Place:
    """The place `by` columns to the right."""
    return Place(place.path, place.line, place.column + by)
