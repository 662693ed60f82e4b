"""What is taken from what a customer writes or sends, whatever was asked: details of other fields, files, comments."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from knowledge.forms import FILE_TYPES, Field
from support.forms.draft import LOOSE, Draft, file_field
from support.forms.extraction import early_details
from support.forms.values import LONGEST_TEXT
from support.messages import Attachment


def absorb(draft: Draft, text: str, fields: Iterable[Field], today: date) -> list[str]:
    """Takes details for these fields out of the text; the ids of those that were kept."""
    fields = tuple(fields)
    options = {one.id: one.options for one in fields}
    found = early_details(text, fields, options, draft.language, today) if text else {}
    draft.answers.update(found)
    draft.unverified = [name for name in draft.unverified if name not in found]
    draft.settle()
    return [name for name in found if name in draft.answers]


def open_besides(draft: Draft, current: Field) -> list[Field]:
    """The other fields that a text may answer; the number of an order that was not found may be given anew."""
    return [
        one
        for one in draft.visible()
        if one.id != current.id and (not draft.answered(one.id) or (one.type == "order" and not_found(draft)))
    ]


def not_found(draft: Draft) -> bool:
    """Whether the order was looked up and is not the customer's."""
    return bool(draft.order.get("verdict") == "wrong")


def renumbered(draft: Draft, noted: list[str]) -> bool:
    """Whether the number of an order that was not found was given anew: the contact may have been right."""
    return not_found(draft) and any(one.type == "order" for one in draft.form.fields if one.id in noted)


def attach(draft: Draft, current: Field | None, attachments: tuple[Attachment, ...]) -> bool:
    """Keeps files where they belong; whether that is the current field."""
    wanted = current if current and current.type in FILE_TYPES else None
    field = wanted or file_field(draft)
    draft.attach(field.id if field else LOOSE, attachments)
    return wanted is not None


def add_comment(draft: Draft, default: Field | None, text: str) -> bool:
    """Adds the text to the comments, or to `default` where the form has none; False when there is neither."""
    extra = next((one for one in draft.visible() if one.extra), default)
    if extra and text:
        before = str(draft.answers.get(extra.id, ""))
        draft.set(extra.id, f"{before} {text}".strip()[:LONGEST_TEXT])
    return extra is not None
