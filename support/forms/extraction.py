"""Taking details out of free text before they are asked for: “return order 10234, it arrived broken”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from knowledge.forms import Field, Option
from support.forms.dates import find_day
from support.forms.details import find_emails, find_orders, find_phones
from support.forms.phrases import PAUSE, Phrase, first_words, likely, phrases
from support.forms.spelling import words
from support.forms.values import Asked, Value, day_trouble, options_meant

LONGEST = 2_000
JOINERS = {
    "en": "and plus a an the one two three",
    "ru": "и плюс один одна два две три",
    "el": "και ένα μια δύο τρία το η τα τις",
}
CLEAR_DAY = re.compile(r"\d{1,2}[./-]\d{2}|\d{4}-|[^\W\d_]{3}")


def early_details(
    text: str, fields: Iterable[Field], options: Mapping[str, tuple[Option, ...]], language: str, today: date
) -> dict[str, Value]:
    """Stored answers by field id for what the text already tells; what is doubtful or told twice is left out.

    `options` are those on offer for each choice. Free text, files, places, amounts and the checks of a guide
    are never guessed.
    """
    taker = _Taker(text[:LONGEST], language, today)
    open_fields = [field for field in fields if not any(option.solved for option in field.options)]
    by_care = sorted(open_fields, key=lambda field: ORDER.index(field.type) if field.type in ORDER else len(ORDER))
    found = {field.id: taker.take(field, options.get(field.id, ())) for field in by_care}
    return {field.id: value for field in open_fields if (value := found[field.id])}


JOINING = frozenset({PAUSE, *(word for language in JOINERS for word in words(JOINERS[language], language))})
ORDER = ("email", "contact", "order", "phone", "date", "choice", "choices", "item")


class _Taker:
    """One text; what has been understood is blanked out, so that no digits are read twice."""

    def __init__(self, text: str, language: str, today: date) -> None:
        self.text = text
        self.language = language
        self.today = today

    def take(self, field: Field, options: tuple[Option, ...]) -> Value | None:
        match field.type:
            case "email":
                return self.only(find_emails(self.text))
            case "contact":
                return self.only(find_emails(self.text)) or self.only(self.phones())
            case "phone":
                return self.only(self.phones())
            case "order":
                return self.only(find_orders(self.text, field.pattern))
            case "date":
                return self.day(field)
            case "choice":
                meant = options_meant(self.text, options, self.language)
                return meant[0] if len(meant) == 1 else None
            case "choices":
                return options_meant(self.text, options, self.language) or None
            case "item":
                return self.item(field)
        return None

    def phones(self) -> Iterator[tuple[str, str]]:
        return find_phones(self.text, self.language)

    def only(self, found: Iterable[tuple[str, str]]) -> str | None:
        """The value when there is exactly one; it is blanked out of the text."""
        values = dict(found)
        if len(values) != 1:
            return None
        [(value, written)] = values.items()
        self.text = self.text.replace(written, " ; ")
        return value

    def day(self, field: Field) -> str | None:
        found = find_day(self.text, self.today, field.direction)
        if found is None or not CLEAR_DAY.search(found.written):
            return None
        asked = Asked(field, (), self.language, self.today)
        return None if day_trouble(found.day, asked) else found.day.isoformat()

    def item(self, field: Field) -> str | None:
        """The listed words that stand in the text, as the customer wrote them; nothing for several apart."""
        found = first_words(self.text, self.language)
        typed = [folded for _, folded in found]
        listed = likely(phrases(field.words.get(self.language, ()), self.language), typed)
        inside = _inside(listed, typed, False) or _inside(listed, typed, True)
        if not inside:
            return None
        span = range(min(inside), max(inside) + 1)
        if any(at not in inside and typed[at] not in JOINING for at in span):
            return None
        return " ".join(found[at][0] for at in span).replace(f" {PAUSE}", ",")


def _inside(listed: list[Phrase], typed: list[str], forgiving: bool) -> set[int]:
    """Positions of the words that belong to a listed phrase."""
    spans = [phrase.find(typed, forgiving) for phrase in listed]
    return {at for span in spans if span for at in range(span.start, span.end)}
