"""Guided dialogs as editors write them: what is asked, in which words, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from knowledge.form_conditions import Condition

Texts = Mapping[str, str]
WordLists = Mapping[str, tuple[str, ...]]

FieldType = Literal[
    "text",
    "order",
    "email",
    "phone",
    "contact",
    "date",
    "quantity",
    "money",
    "choice",
    "choices",
    "item",
    "photo",
    "document",
    "location",
    "yesno",
    "address",
]
FIELD_TYPES: tuple[str, ...] = get_args(FieldType)
FILE_TYPES = ("photo", "document")
CHOICE_TYPES = ("choice", "choices")
COMPUTED = {
    "window": ("unknown", "withdrawal", "goodwill", "guarantee", "over")
}  # may be asked after an order's number


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice. `solved`: picking it ends the dialog with these words, and nobody needs to act."""

    id: str
    label: Texts
    words: WordLists = field(default_factory=dict)
    when: Condition | None = None
    solved: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to ask. `words` help to notice the answer in free text; `extra` takes what is written at the summary.

    `pattern` is for orders: `#` is a digit, the rest stands for itself. `direction` is where a day without a year lies,
    `days` are the weekdays allowed, Monday 0; none named: all.
    """

    id: str
    type: FieldType
    label: Texts
    ask: Texts
    optional: bool = False
    extra: bool = False
    when: Condition | None = None
    options: tuple[Option, ...] = ()
    words: WordLists = field(default_factory=dict)
    pattern: str = "TH-#####"
    direction: Literal["past", "future"] = "past"
    days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What the customer should know before confirming, when the condition holds."""

    when: Condition
    text: Texts


@dataclass(frozen=True, slots=True)
class Form:
    """A guided dialog. `kind` and `department` go to the ticket; `done` is said when the customer has confirmed.

    `starts` are the words by which a message asks for this form; `tells` is "order" when the form ends with the
    status of the order, as soon as the order is proven to be the customer's.
    """

    id: str
    title: Texts
    fields: tuple[Field, ...]
    kind: str = ""
    department: str = ""
    articles: tuple[str, ...] = ()
    intro: Texts = field(default_factory=dict)
    done: Texts = field(default_factory=dict)
    starts: WordLists = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    tells: Literal["", "order"] = ""

    def field(self, field_id: str) -> Field | None:
        return next((one for one in self.fields if one.id == field_id), None)
