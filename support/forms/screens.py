"""How the steps of a dialog look: question, refusal, summary, choice of what to edit."""

from __future__ import annotations

import re
from datetime import date, timedelta

from babel.dates import format_date

from knowledge.forms import FILE_TYPES, Field, Texts
from support.forms.details import order_example, show_phone
from support.forms.draft import CHOOSE, LOOSE, SUMMARY, Draft
from support.forms.outcome import Result
from support.forms.values import LONGEST_TEXT, Asked, day_trouble, show_value
from support.messages import Button, Say
from support.orders import STATUSES, Order
from support.sentences import Sentences

WIDE_LABEL = 16
LONGEST_LABEL = 40
OFFER_AFTER = 2
MOST_ITEMS = 8
ENDED = ("delivered", "cancelled", "returned", "refunded")
MARKS = re.compile(r"([\\`*_\[\]()<>#~|!&])")
PHONE_EXAMPLES = {"en": "+447400123456", "ru": "+79123456789", "el": "+306912345678"}
DAY_NAMES = {0: "form-today", -1: "form-yesterday", 1: "form-tomorrow"}
KNOWN_FOR = {"email": ("email",), "phone": ("phone",), "contact": ("email", "phone"), "address": ("address",)}


def in_language(texts: Texts, language: str) -> str:
    """The text in the language, else in the first one written."""
    return texts.get(language) or next(iter(texts.values()), "")


def escaped(text: str) -> str:
    """What a customer typed, so that Markdown shows it as typed."""
    return MARKS.sub(r"\\\1", " ".join(text.split()))


class Screens:
    """Renders drafts with the sentences of their language."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def say(self, draft: Draft, key: str, **values: str | int) -> str:
        return self._sentences.say(draft.language, key, **values)

    def show(self, draft: Draft, today: date, before: str = "", plea: str = "") -> Say:
        """The current step. `before` stands above it; `plea` stands in for the question after a refusal."""
        if draft.step == SUMMARY:
            text, rows = self._summary(draft), self._summary_buttons(draft)
        elif draft.step == CHOOSE:
            text, rows = self.say(draft, "form-edit-which"), self._choose_buttons(draft)
        else:
            assert draft.current
            text, rows = plea or self._question(draft, draft.current), self._buttons(draft, draft.current, today)
        return Say("\n\n".join(part for part in (before, text) if part), rows)

    def noted(self, draft: Draft, field_ids: list[str]) -> str:
        """One line naming details taken from free text; "" for none, and above the summary, which names them all."""
        fields = [one for one in draft.form.fields if one.id in field_ids and draft.answered(one.id)]
        details = ", ".join(f"**{escaped(self.shown(draft, one))}**" for one in fields)
        return self.say(draft, "form-noted", details=details) if details and draft.step != SUMMARY else ""

    def refusal(self, draft: Draft, field: Field, kind: str) -> str:
        """What is wrong with the last answer, with an example; from the second time on also what else can be done.

        `kind` is that of `refused_as`.
        """
        values = {"example": self._example(draft, field)} if field.type in ("order", "phone", "contact") else {}
        sentence = self.say(draft, f"form-refused-{kind}", **values)
        return f"{sentence} {self.say(draft, 'form-other-ways')}" if draft.refusals >= OFFER_AFTER else sentence

    def shown(self, draft: Draft, field: Field) -> str:
        """The field's answer in words; "" when there is none."""
        value = draft.answers.get(field.id, "")
        if files := draft.files.get(field.id):
            sent = self.say(draft, f"form-files-{field.type}", count=len(files))
            return f"{sent}: {value}" if value else sent
        if field.type == "yesno" and value:
            return self.say(draft, f"form-{value}")
        return show_value(field, value, draft.language) if value else ""

    def result(self, draft: Draft) -> Result:
        """Everything collected so far, in the order of the form."""
        form, language = draft.form, draft.language
        answered = [one for one in draft.visible() if draft.answered(one.id)]
        return Result(
            form_id=form.id,
            title=in_language(form.title, language),
            kind=form.kind,
            department=form.department,
            language=language,
            details=tuple((one.id, in_language(one.label, language), self._marked(draft, one)) for one in answered)
            + self._delivered(draft),
            values={one.id: draft.answers[one.id] for one in answered if one.id in draft.answers},
            unverified=tuple(draft.unverified),
            attachments=draft.all_attachments(),
        )

    def _marked(self, draft: Draft, field: Field) -> str:
        mark = f" {self.say(draft, 'form-unverified')}" if field.id in draft.unverified else ""
        return self.shown(draft, field) + mark

    def suggestions(self, draft: Draft, field: Field, today: date) -> dict[str, tuple[str, str]]:
        """Answers worth a button: (stored value, label) by the name that goes into the button."""
        if field.type == "date":
            return self._near_days(draft, field, today)
        if field.type == "item":
            return self._items(draft, field)
        known = {name: draft.known[name] for name in KNOWN_FOR.get(field.type, ()) if draft.known.get(name)}
        return {
            name: (value, show_phone(value) if name == "phone" else value)
            for name, value in known.items()
            if value != draft.answers.get(field.id)
        }

    def _items(self, draft: Draft, field: Field) -> dict[str, tuple[str, str]]:
        """What is in the order, and all of it together."""
        items: list[str] = draft.order.get("items", [])[:MOST_ITEMS]
        offered = {f"i{n}": (item, item) for n, item in enumerate(items) if item != draft.answers.get(field.id)}
        everything = ", ".join(items)[:LONGEST_TEXT]
        return offered | ({"all": (everything, self.say(draft, "form-all-items"))} if len(items) > 1 else {})

    def order_told(self, draft: Draft, order: Order) -> str:
        """The status of an order in words, what is in it, and where it can be followed."""
        known = order.status if order.status in STATUSES else "other"
        lines = [self.say(draft, f"order-is-{known}", number=escaped(order.number), status=escaped(order.status))]
        if order.delivered_on and order.status == "delivered":
            when = format_date(order.delivered_on, "long", locale=draft.language)
            lines = [self.say(draft, "order-is-delivered-on", number=escaped(order.number), day=when)]
        if order.items:
            lines.append(self.say(draft, "order-items", items=escaped(", ".join(order.items))))
        if order.tracking_url and order.status not in ENDED:
            lines.append(self.say(draft, "order-track", url=order.tracking_url))
        return "\n\n".join(lines)

    def _delivered(self, draft: Draft) -> tuple[tuple[str, str, str], ...]:
        """When the order came and what that means, for the one who decides."""
        if draft.order.get("window", "unknown") == "unknown":
            return ()
        day = format_date(date.fromisoformat(draft.order["delivered_on"]), "long", locale=draft.language)
        meaning = self.say(draft, f"form-window-{draft.order['window']}")
        return (("delivered", self.say(draft, "form-delivered"), f"{day} ({meaning})"),)

    def _near_days(self, draft: Draft, field: Field, today: date) -> dict[str, tuple[str, str]]:
        asked = Asked(field, (), draft.language, today)
        offered = (0, -1) if field.direction == "past" else (0, 1)
        days = [(n, today + timedelta(n)) for n in offered]
        return {
            f"d{n}": (day.isoformat(), self.say(draft, DAY_NAMES[n])) for n, day in days if not day_trouble(day, asked)
        }

    def _question(self, draft: Draft, field: Field) -> str:
        question = in_language(field.ask, draft.language) or self.say(draft, "form-summary-more")
        asked = [one.id for one in draft.asked()]
        if field.id in asked:
            progress = self.say(draft, "form-progress", step=asked.index(field.id) + 1, of=len(asked))
            question = f"_{progress}_ · {question}"
        now = self.shown(draft, field)
        return f"{question}\n\n{self.say(draft, 'form-now', value=escaped(now))}" if now else question

    def _example(self, draft: Draft, field: Field) -> str:
        if field.type == "order":
            return order_example(field.pattern)
        return show_phone(PHONE_EXAMPLES.get(draft.language, PHONE_EXAMPLES["en"]))

    def _summary(self, draft: Draft) -> str:
        details = self.result(draft).details
        lines = [f"- **{escaped(label)}:** {escaped(shown)}" for _, label, shown in details]
        loose = len(draft.files.get(LOOSE, ()))
        lines += [f"- {self.say(draft, 'form-files-document', count=loose)}"] if loose else []
        more = any(one.extra and not draft.answered(one.id) for one in draft.visible())
        notes = [in_language(note.text, draft.language) for note in draft.form.notes if note.when.holds(draft.seen())]
        parts = [
            self.say(draft, "form-summary"),
            "\n".join(lines),
            *notes,
            self.say(draft, "form-summary-more") if more else "",
        ]
        return "\n\n".join(part for part in parts if part)

    def _summary_buttons(self, draft: Draft) -> tuple[tuple[Button, ...], ...]:
        confirm, edit = self._button(draft, "form-confirm", "y"), self._button(draft, "form-edit", "e")
        return (confirm, edit), (self._button(draft, "form-back", "b"), self._button(draft, "form-cancel", "x"))

    def _choose_buttons(self, draft: Draft) -> tuple[tuple[Button, ...], ...]:
        labels = [(in_language(one.label, draft.language), f"e.{one.id}") for one in draft.visible()]
        return (*self._rows(draft, labels), (self._button(draft, "form-back", "b"),))

    def _buttons(self, draft: Draft, field: Field, today: date) -> tuple[tuple[Button, ...], ...]:
        rows = self._rows(draft, self._answers(draft, field, today))
        steering = [("form-human", "h")] if draft.refusals >= OFFER_AFTER else []
        steering += [("form-back", "b")] if draft.previous_step() else []
        steering += [("form-skip", "s")] if field.optional else []
        steering += [("form-cancel", "x")]
        return rows + self._rows(draft, [(self.say(draft, key), what) for key, what in steering])

    def _answers(self, draft: Draft, field: Field, today: date) -> list[tuple[str, str]]:
        labels = [(in_language(one.label, draft.language), f"c.{one.id}") for one in draft.options(field)]
        if field.type == "choices":
            picked = draft.answers.get(field.id, [])
            labels = [(f"✓ {label}" if what[2:] in picked else label, what) for label, what in labels]
            return labels + ([(self.say(draft, "form-done"), "k")] if picked else [])
        if field.type == "yesno":
            labels = [(self.say(draft, f"form-{value}"), f"c.{value}") for value in ("yes", "no")]
        labels += [(label, f"g.{name}") for name, (_, label) in self.suggestions(draft, field, today).items()]
        if draft.answered(field.id):
            labels.append((self.say(draft, "form-keep"), "k"))
        if draft.refusals >= OFFER_AFTER and may_stay_unverified(field):
            labels.append((self.say(draft, "form-as-written"), "v"))
        return labels

    def _rows(self, draft: Draft, labels: list[tuple[str, str]]) -> tuple[tuple[Button, ...], ...]:
        rows: list[tuple[Button, ...]] = []
        for label, what in labels:
            button = Button(label[:LONGEST_LABEL], action(draft, what))
            short = len(label) <= WIDE_LABEL
            if rows and short and len(rows[-1]) == 1 and len(rows[-1][0].label) <= WIDE_LABEL:
                rows[-1] = (*rows[-1], button)
            else:
                rows.append((button,))
        return tuple(rows)

    def _button(self, draft: Draft, key: str, what: str) -> Button:
        return Button(self.say(draft, key), action(draft, what))


def action(draft: Draft, what: str) -> str:
    """A button's action, bound to this dialog and this question."""
    return f"f:{draft.instance}:{draft.turn}:{what}"


def may_stay_unverified(field: Field) -> bool:
    """Whether an answer of this type can be kept as written; a choice or a file cannot."""
    return not field.options and field.type not in (*FILE_TYPES, "yesno")
