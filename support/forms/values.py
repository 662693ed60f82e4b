"""From what a customer typed to a stored answer, and from a stored answer to words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from babel.dates import format_date
from babel.numbers import format_currency
from phonenumbers import NumberParseException

from knowledge.forms import Field, Option
from support.forms.calendar_words import COUNTS
from support.forms.commands import NO, YES
from support.forms.dates import find_day
from support.forms.details import find_emails, find_orders, find_phones, phone_number, show_phone
from support.forms.phrases import Phrase, affirmed, first_words, likely, phrases
from support.forms.spelling import plain

Value = str | list[str]

LONGEST_TEXT = 1_000
NUMBER = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[.,\s]\d{3})+(?:[.,]\d{1,2})?(?!\d)|(?<![\d.,])\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
)
PICKED = re.compile(r"[\W_]*(?:\d{1,2}[\W_]+)*\d{1,2}[\W_]*")
PLACE = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reading of an answer depends on: the field, its options as offered now, language and day."""

    field: Field
    options: tuple[Option, ...]
    language: str
    today: date


def read_value(text: str, asked: Asked) -> Value | None:
    """The answer in `text` in its stored form, None when there is none of the field's type."""
    return READERS[asked.field.type](" ".join(text.split()), asked)


def show_value(field: Field, value: Value, language: str) -> str:
    """A stored answer in words; a choice by the label of its option. Yes and no are left to the caller's sentences."""
    if isinstance(value, list):
        return ", ".join(show_value(field, one, language) for one in value)
    option = next((one for one in field.options if one.id == value), None)
    if option:
        return option.label.get(language) or next(iter(option.label.values()))
    try:
        return _typed(field.type, value, language)
    except (ValueError, ArithmeticError, NumberParseException):  # kept as written, or the field's type has changed
        return value


def _typed(kind: str, value: str, language: str) -> str:
    match kind:
        case "date":
            return format_date(date.fromisoformat(value), "long", locale=language)
        case "money":
            return format_currency(Decimal(value), "EUR", locale=language)
        case "phone" | "contact" if value.startswith("+"):
            return show_phone(value)
    return value


def options_meant(text: str, options: Sequence[Option], language: str) -> list[str]:
    """Ids of the options whose listed words stand in the text, not denied, in the order offered."""
    return _said({one.id: one.words.get(language, ()) for one in options}, text, language)


def _said(listed: Mapping[str, tuple[str, ...]], text: str, language: str) -> list[str]:
    """The names of the lists with a phrase in the text; slips are forgiven only when nothing stands there exactly."""
    typed = [folded for _, folded in first_words(text, language)]
    ready = {name: likely(phrases(written, language), typed) for name, written in listed.items()}
    for forgiving in (False, True):
        if meant := [name for name, said in ready.items() if _any_said(said, typed, language, forgiving)]:
            return meant
    return []


def _any_said(listed: list[Phrase], typed: list[str], language: str, forgiving: bool) -> bool:
    return any(affirmed(phrase, typed, language, forgiving) for phrase in listed)


def _text(text: str, asked: Asked) -> Value | None:
    return text[:LONGEST_TEXT].rstrip() or None


def _address(text: str, asked: Asked) -> Value | None:
    return text[:LONGEST_TEXT] if len(text.split()) > 1 and len(text) > 7 else None


def _order(text: str, asked: Asked) -> Value | None:
    found = find_orders(text, asked.field.pattern)
    return found[0][0] if found else None


def _email(text: str, asked: Asked) -> Value | None:
    return next((address for address, _ in find_emails(text)), None)


def _phone(text: str, asked: Asked) -> Value | None:
    found = next((number for number, _ in find_phones(text, asked.language)), "")
    return found or phone_number(text, asked.language) or None


def _contact(text: str, asked: Asked) -> Value | None:
    return _email(text, asked) or _phone(text, asked)


def _date(text: str, asked: Asked) -> Value | None:
    found = find_day(text, asked.today, asked.field.direction)
    return found.day.isoformat() if found and not day_trouble(found.day, asked) else None


def day_trouble(day: date, asked: Asked) -> str:
    """Why the field cannot take this day: "over", "ahead" or "closed"; "" when it can."""
    if asked.field.direction == "past":
        return "ahead" if day > asked.today else ""
    if day < asked.today:
        return "over"
    return "closed" if asked.field.days and day.weekday() not in asked.field.days else ""


def refused_as(text: str, asked: Asked) -> str:
    """The kind of refusal: the field's type, for a day that was understood with the reason."""
    found = find_day(text, asked.today, asked.field.direction) if asked.field.type == "date" else None
    trouble = day_trouble(found.day, asked) if found else ""
    return f"date-{trouble}" if trouble else asked.field.type


def _quantity(text: str, asked: Asked) -> Value | None:
    digits = re.search(r"(?<![\d.,])\d{1,4}(?![\d]|[.,]\d)", text)
    named = [COUNTS[word] for word in plain(text).split() if word in COUNTS]
    number = int(digits[0]) if digits else max(named, default=0)
    return str(number) if number else None


def _money(text: str, asked: Asked) -> Value | None:
    found = NUMBER.search(text)
    if not found:
        return None
    written = re.sub(r"\s", "", found[0])
    whole, mark, cents = re.fullmatch(r"(.*?)(?:([.,])(\d{1,2}))?", written).groups()  # type: ignore[union-attr]
    try:
        return str(Decimal(re.sub(r"[.,]", "", whole) + (f".{cents}" if mark else "")).quantize(Decimal("0.01")))
    except InvalidOperation:
        return None


def _yesno(text: str, asked: Asked) -> Value | None:
    first = plain(text).split()[:1]
    return "yes" if YES.intersection(first) else "no" if NO.intersection(first) else None


def _choice(text: str, asked: Asked) -> Value | None:
    found = _choices(text, asked)
    return found[0] if isinstance(found, list) and len(found) == 1 else None


def _choices(text: str, asked: Asked) -> Value | None:
    """By number, by label, by listed words: the asked language first, then the others the form speaks."""
    if PICKED.fullmatch(text):
        numbers = [int(one) for one in re.findall(r"\d+", text)]
        inside = [asked.options[number - 1].id for number in numbers if 0 < number <= len(asked.options)]
        return list(dict.fromkeys(inside)) if len(inside) == len(numbers) else None
    labelled = [one.id for one in asked.options if plain(text) in {plain(label) for label in one.label.values()}]
    if len(labelled) == 1:
        return list(labelled)
    spoken = dict.fromkeys([asked.language, *(language for one in asked.options for language in one.label)])
    return next((found for language in spoken if (found := _named(text, asked.options, language))), None)


def _named(text: str, options: Sequence[Option], language: str) -> list[str]:
    """Like `options_meant`, and the label counts too: here the customer was shown it."""
    listed = {one.id: (*one.words.get(language, ()), one.label.get(language, "")) for one in options}
    return _said(listed, text, language)


def _location(text: str, asked: Asked) -> Value | None:
    if place := PLACE.fullmatch(text):
        return f"{place[1]},{place[2]}"
    return _text(text, asked) if len(text) > 2 else None


def _no_words(text: str, asked: Asked) -> Value | None:
    return None


READERS: dict[str, Callable[[str, Asked], Value | None]] = {
    "text": _text,
    "item": _text,
    "address": _address,
    "order": _order,
    "email": _email,
    "phone": _phone,
    "contact": _contact,
    "date": _date,
    "quantity": _quantity,
    "money": _money,
    "yesno": _yesno,
    "choice": _choice,
    "choices": _choices,
    "location": _location,
    "photo": _no_words,
    "document": _no_words,
}
