"""Orders: what is told of one, and the two verbs of whoever keeps them; see docs/orders.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from storage import Database
from storage import orders as table

WITHDRAWAL = 14  # days after delivery in which EU law lets a customer change their mind
GOODWILL = 30  # days in which the shop takes unused goods back
GUARANTEE_YEARS = 2  # in which EU law has the seller answer for faults
STATUSES = table.STATUSES
Verdict = Literal["proven", "wrong", "locked", "unchecked"]
Window = Literal["unknown", "withdrawal", "goodwill", "guarantee", "over"]


class OrdersUnavailable(Exception):
    """Nobody can say at the moment whether there is such an order."""


@dataclass(frozen=True, slots=True)
class Order:
    """An order as its customer may see it. Days are None when they are not known; `status` is one of docs/orders.md."""

    number: str
    status: str
    items: tuple[str, ...] = ()
    ordered_on: date | None = None
    delivered_on: date | None = None
    tracking_url: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of asking. `order` is there exactly when the verdict is "proven".

    wrong: no such order, or another's, which nobody is told apart · locked: asked too often · unchecked: nobody knows.
    """

    verdict: Verdict
    order: Order | None = None


class OrderBook(Protocol):
    """Who keeps the orders."""

    async def find(self, number: str, contact: str) -> Order | None:
        """The order, if `contact` is the e-mail address or phone (E.164) on it; None alike for unknown and another's.

        Raises OrdersUnavailable, at the latest after some seconds.
        """
        ...


class TableBook:
    """The orders loaded by `frontdesk orders import`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, number: str, contact: str) -> Order | None:
        """See `OrderBook.find`; an empty table is no order system."""
        row = await self._database.read(lambda connection: table.find(connection, number))
        if row is None and await self._database.read(table.none_there):
            raise OrdersUnavailable("no orders were imported")
        if row is None or contact.lower() not in {row["email"], row["phone"]} - {""}:
            return None
        return Order(
            number=row["number"],
            status=row["status"],
            items=tuple(row["items"]),
            ordered_on=day(row["ordered_on"]),
            delivered_on=day(row["delivered_on"]),
            tracking_url=row["tracking_url"],
        )


def day(written: str) -> date | None:
    """The day written as 2026-11-21, None for nothing. Raises ValueError."""
    return date.fromisoformat(written) if written else None


def window(order: Order, today: date) -> Window:
    """How long ago the order was delivered, in the terms that the law and the shop know."""
    delivered = order.delivered_on
    if delivered is None or delivered > today:
        return "unknown"
    days = (today - delivered).days
    if days <= WITHDRAWAL:
        return "withdrawal"
    if days <= GOODWILL:
        return "goodwill"
    return "guarantee" if today <= _years_after(delivered, GUARANTEE_YEARS) else "over"


def _years_after(begin: date, years: int) -> date:
    try:
        return begin.replace(year=begin.year + years)
    except ValueError:  # the 29th of February
        return date(begin.year + years, 3, 1)
