"""Whether a message asks for a form: “I want to return order 10234”, not “how do returns work?”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from knowledge.forms import Form, Option
from support.forms.commands import sounds_asking
from support.forms.extraction import early_details
from support.forms.phrases import affirmed, first_words, likely, phrases
from support.forms.values import Value

OWN = ("order", "contact", "email", "phone")  # details that only a case of the customer's own has
ENOUGH = 2  # details of any kind
MAY_HOLD_OWN = re.compile(r"@|\d[\d\s().\-/]{3,}")
NAMED, ANSWERED = 3, 2  # what a word of `starts`, or an article of the form, counts against one choice made early


def wished(forms: Mapping[str, Form], text: str, language: str, today: date, *, answered: str | None) -> str | None:
    """The id of the form that the text asks for and already gives details of; None for anything else.

    `answered` is the form of the article that surely answers the text, "" when that article has none, None when there
    is no such article.
    """
    asking = sounds_asking(text)
    if not MAY_HOLD_OWN.search(text):  # most messages: what follows costs a millisecond
        forms = {name: form for name, form in forms.items() if name == answered}
    found = {name: early_details(text, form.fields, _options(form), language, today) for name, form in forms.items()}
    points = {
        name: NAMED * _named(form, text, language) + ANSWERED * (name == answered) + _choices(form, found[name])
        for name, form in forms.items()
        if _own(form, found[name]) or (name == answered and not asking and len(found[name]) >= ENOUGH)
    }
    best = max(points, key=lambda name: (points[name], len(found[name])), default="")
    if not best or (asking and answered is not None and answered != best):
        return None
    return best if points[best] else _about_an_order(forms, found) if answered is None else None


def _about_an_order(forms: Mapping[str, Form], found: Mapping[str, Mapping[str, Value]]) -> str | None:
    """A message that says little more than the number of an order asks how it stands."""
    return next((name for name, form in forms.items() if form.tells and "order" in _types(form, found[name])), None)


def _options(form: Form) -> dict[str, tuple[Option, ...]]:
    return {one.id: one.options for one in form.fields}


def _named(form: Form, text: str, language: str) -> bool:
    typed = [folded for _, folded in first_words(text, language)]
    listed = likely(phrases(form.starts.get(language, ()), language), typed)
    return any(affirmed(phrase, typed, language, forgiving) for forgiving in (False, True) for phrase in listed)


def _own(form: Form, found: Mapping[str, Value]) -> bool:
    return not _types(form, found).isdisjoint(OWN)


def _types(form: Form, found: Mapping[str, Value]) -> set[str]:
    return {field.type for field in form.fields if field.id in found}


def _choices(form: Form, found: Mapping[str, Value]) -> int:
    return sum(1 for field in form.fields if field.id in found and field.options)
