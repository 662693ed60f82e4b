"""What a dialog knows of the order it is about: whether it is the customer's, what is in it, when it came."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge.forms import Field
from support.forms.draft import Draft
from support.forms.spelling import plain
from support.orders import Finding, Order, window


def field_of(draft: Draft, kind: str) -> Field | None:
    """The first visible field of a type."""
    return next((one for one in draft.visible() if one.type == kind), None)


def to_check(draft: Draft) -> tuple[str, str] | None:
    """Number and contact that have not been looked up together yet; what is kept as written cannot be."""
    order, contact = field_of(draft, "order"), field_of(draft, "contact")
    if order is None or contact is None or not (draft.answered(order.id) and draft.answered(contact.id)):
        return None
    pair = str(draft.answers[order.id]), str(draft.answers[contact.id])
    asked = draft.order.get("number"), draft.order.get("contact")
    known = pair == asked and draft.order["verdict"] != "wrong"
    kept_as_written = order.id in draft.unverified and pair[0] != asked[0]
    return None if kept_as_written or contact.id in draft.unverified or known else pair


def keep_finding(draft: Draft, finding: Finding, today: date) -> None:
    """Keeps what was found; an order that is not proven is marked, an item named loosely gets its full name."""
    order, contact = field_of(draft, "order"), field_of(draft, "contact")
    assert order, "only what these two hold is looked up"
    assert contact
    draft.order = {"number": draft.answers[order.id], "contact": draft.answers[contact.id], "verdict": finding.verdict}
    draft.unverified = [name for name in draft.unverified if name != order.id]
    if finding.order is None:
        draft.unverified.append(order.id)
        return
    draft.order |= {"window": window(finding.order, today), **_packed(finding.order)}
    _name_item(draft, finding.order.items)
    draft.settle()


def _packed(order: Order) -> dict[str, Any]:
    packed = {name: value for name, value in asdict(order).items() if name != "number"}
    days = {name: value.isoformat() if value else "" for name, value in packed.items() if name.endswith("_on")}
    return {**packed, **days, "items": list(order.items)}


def _name_item(draft: Draft, items: tuple[str, ...]) -> None:
    """“The lamp” of an order with one lamp is that lamp."""
    field = field_of(draft, "item")
    said = set(plain(str(draft.answers.get(field.id, ""))).split()) if field else set()
    meant = [item for item in items if said and said <= set(plain(item).split())]
    if field and len(meant) == 1:
        draft.answers[field.id] = meant[0]
