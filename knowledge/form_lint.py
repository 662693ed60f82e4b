"""What can be wrong with a form as a whole: conditions, unreachable fields, options, ids used twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from knowledge.findings import Finding, Place, Severity
from knowledge.form_conditions import Comparison, Condition, comparisons
from knowledge.form_reader import shifted
from knowledge.form_types import CHOICE_TYPES, COMPUTED, Field, Form
from knowledge.yaml_fields import did_you_mean

MOST_PATHS = 50_000


def lint_form(form: Form, places: Mapping[str, Place], findings: list[Finding]) -> None:
    """Adds what is wrong with the form to `findings`; `places` is the reader's."""
    _Lint(form, places, findings).run()


class _Lint:
    def __init__(self, form: Form, places: Mapping[str, Place], findings: list[Finding]) -> None:
        self.form = form
        self.places = places
        self.findings = findings
        conditions = [one.when for one in form.fields] + [o.when for one in form.fields for o in one.options]
        self.asked_about = {test.field for condition in conditions if condition for test in comparisons(condition)}

    def run(self) -> None:
        if not self.form.fields:
            self.report("", "a form needs `fields`", "missing")
        self.twice("", [field.id for field in self.form.fields], "field")
        for number, field in enumerate(self.form.fields):
            self.options(field)
            self.shape(field)
            self.condition(field.when, f"{field.id} when", self.form.fields[:number])
            for option in field.options:
                self.condition(option.when, f"{field.id}/{option.id} when", self.form.fields[:number])
        for where, note in zip(self.note_places(), self.form.notes, strict=False):
            self.condition(note.when, where, self.form.fields)
        self.telling()
        if not self.findings:
            self.reachable()

    def note_places(self) -> list[str]:
        return [where for where in self.places if where.startswith("note ")]

    def telling(self) -> None:
        types = {field.type for field in self.form.fields}
        if self.form.tells and not {"order", "contact"} <= types:
            self.report("", "`tells: order` needs a field `type: order` and one `type: contact`", "tells")

    def report(self, where: str, message: str, rule: str, by: int = 0, severity: Severity = "error") -> None:
        self.findings.append(Finding(shifted(self.places[where], by), message, severity, rule))

    def twice(self, prefix: str, ids: list[str], what: str) -> None:
        for name, count in Counter(ids).items():
            if count > 1 and name:
                self.report(f"{prefix}{name}", f"the {what} `{name}` is here {count} times", f"duplicate-{what}")

    def options(self, field: Field) -> None:
        if field.type in CHOICE_TYPES and len(field.options) < 2:
            self.report(field.id, "a choice needs at least two `options`", "options")
        if field.type not in CHOICE_TYPES and field.options:
            self.report(field.id, f"`options` belong to a choice, this field is `{field.type}`", "options")
        self.twice(f"{field.id}/", [option.id for option in field.options], "option")
        for language in self.form.title:
            labels = Counter(option.label.get(language, "").casefold() for option in field.options)
            for label in (label for label, count in labels.items() if count > 1 and label):
                self.report(field.id, f"two options are called “{label}” ({language})", "duplicate-label")

    def shape(self, field: Field) -> None:
        if field.type == "order" and "#" not in field.pattern:
            self.report(field.id, "`pattern` needs at least one # (a digit), for example TH-#####", "pattern")
        if field.extra and (field.type != "text" or not field.optional):
            self.report(field.id, "an `extra` field must be `type: text` and `optional: yes`", "extra")
        if field.extra and field is not next(one for one in self.form.fields if one.extra):
            self.report(field.id, "only one field can be `extra`", "extra")

    def condition(self, condition: Condition | None, where: str, earlier: tuple[Field, ...]) -> None:
        known = {field.id: field for field in earlier}
        for test in comparisons(condition) if condition else ():
            if field := known.get(test.field):
                self.values(test, field.id, _possible(field), where)
                continue
            if test.field in COMPUTED and any(field.type == "order" for field in earlier):
                self.values(test, test.field, COMPUTED[test.field], where)
                continue
            later = self.form.field(test.field) is not None
            hint = "it is asked later" if later else did_you_mean(test.field, known) or "no such field"
            self.report(where, f"`{test.field}` cannot be used here: {hint}", "condition", test.at)

    def values(self, test: Comparison, name: str, possible: tuple[str, ...], where: str) -> None:
        if test.values and not possible:
            message = f"`{name}` is not a choice: only answered({name}) can be asked"
            self.report(where, message, "condition", test.at)
        for value in test.values if possible else ():
            if value not in possible:
                hint = did_you_mean(value, possible) or f"it can be {', '.join(possible)}"
                self.report(where, f"`{name}` has no answer `{value}`: {hint}", "condition", test.at)

    def reachable(self) -> None:
        """Walks every path through the choices that conditions ask about, and names what no path reaches."""
        unseen = {f"{field.id} when" for field in self.form.fields if field.when}
        unseen |= {
            f"{field.id}/{option.id} when" for field in self.form.fields for option in field.options if option.when
        }
        for _, reached in zip(range(MOST_PATHS), self.paths(0, {}), strict=False):
            unseen.discard(reached)
            if not unseen:
                return
        for where in sorted(unseen):
            self.report(where, "never asked: no answers make this condition true", "unreachable", 0, "warning")

    def paths(self, number: int, answers: dict[str, str | list[str]]) -> Iterator[str]:
        if number == len(self.form.fields):
            return
        field = self.form.fields[number]
        asked = field.when is None or field.when.holds(answers)
        if field.when and asked:
            yield f"{field.id} when"
        values: list[str] = []
        for option in field.options if asked else ():
            if option.when is None or option.when.holds(answers):
                if option.when:
                    yield f"{field.id}/{option.id} when"
                if not option.solved:
                    values.append(option.id)
        for value in self.worth_trying(field, values) if asked else [""]:
            for computed in self.computed(field):
                yield from self.paths(number + 1, {**answers, field.id: value, **computed})

    def computed(self, field: Field) -> list[dict[str, str]]:
        """What an answer may bring about besides itself, as far as a condition asks about it."""
        if field.type != "order" or not self.asked_about & COMPUTED.keys():
            return [{}]
        return [{name: value} for name, values in COMPUTED.items() for value in values]

    def worth_trying(self, field: Field, values: list[str]) -> list[str]:
        """Answers that can make a difference: one is enough when no condition asks about the field."""
        tried = values or (["yes", "no"] if field.type == "yesno" else ["x"])
        if field.options and not values:
            return []  # every option ends the dialog, or none is on offer
        if field.id not in self.asked_about:
            return tried[:1]
        return [*tried, ""] if field.optional else tried


def _possible(field: Field) -> tuple[str, ...]:
    return ("yes", "no") if field.type == "yesno" else tuple(option.id for option in field.options)
