"""The embedded order table, loaded from a CSV file; and who guessed too often at orders that are not theirs."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from storage.tables import order_tries, orders
from storage.work import Work

COLUMNS = ("number", "email", "phone", "status", "ordered_on", "delivered_on", "tracking_url", "items")
STATUSES = ("placed", "packed", "shipped", "out-for-delivery", "delivered", "cancelled", "returned", "refunded")
MOST_WRONG = 5
LOCKED_FOR = 3_600_000  # ms
_REQUIRED = ("number", "status")
_PHONE = re.compile(r"\+\d{8,15}")


class BadFile(Exception):
    """What is wrong with a CSV file, a line of text for each line of the file."""


def read_csv(file: Path) -> list[dict[str, Any]]:
    """The orders in a UTF-8 CSV file with a header line; `items` are parted by `;`. Raises BadFile, OSError."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        try:
            missing = [name for name in _REQUIRED if name not in (reader.fieldnames or ())]
            if missing:
                raise BadFile(f"{file}:1: the header lacks {', '.join(missing)}; columns are {', '.join(COLUMNS)}")
            rows = [(reader.line_num, _order(row)) for row in reader]
        except UnicodeDecodeError as error:
            raise BadFile(f"{file}: is not UTF-8 text; save it as “CSV UTF-8”") from error
        except csv.Error as error:
            raise BadFile(f"{file}:{reader.line_num}: {error}") from error
    if troubles := [f"{file}:{line}: {trouble}" for line, order in rows for trouble in _troubles(order)]:
        raise BadFile("\n".join(troubles))
    return [order for _, order in rows]


def _order(row: dict[str, str | None]) -> dict[str, Any]:
    order: dict[str, Any] = {name: (row.get(name) or "").strip() for name in COLUMNS}
    order["number"] = order["number"].upper()
    order["email"] = order["email"].lower()
    order["phone"] = re.sub(r"[\s().\-/]", "", order["phone"])
    order["status"] = order["status"].lower()
    order["items"] = [item.strip() for item in order["items"].split(";") if item.strip()]
    return order


def _troubles(order: dict[str, Any]) -> Iterator[str]:
    for name in _REQUIRED:
        if not order[name]:
            yield f"`{name}` is empty"
    if order["status"] and order["status"] not in STATUSES:
        yield f"`status` is {order['status']!r}; it can be {', '.join(STATUSES)}"
    for name in ("ordered_on", "delivered_on"):
        if order[name] and not _is_day(order[name]):
            yield f"`{name}` is {order[name]!r}; write a day as 2026-11-21"
    if order["email"] and "@" not in order["email"]:
        yield f"`email` is {order['email']!r}, which is no address"
    if order["phone"] and not _PHONE.fullmatch(order["phone"]):
        yield f"`phone` is {order['phone']!r}; write it with its country, as +302101234567"
    if not order["email"] and not order["phone"]:
        yield "`email` and `phone` are both empty: nobody could show that the order is theirs"
    if order["tracking_url"] and not re.match(r"https?://[^\s()]+$", order["tracking_url"]):
        yield f"`tracking_url` is {order['tracking_url']!r}, which is no web address"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10


def replace(work: Work, rows: Sequence[dict[str, Any]]) -> None:
    """Load `rows`, refreshing those whose number is there already."""
    if not rows:
        return
    numbers = [row["number"] for row in rows]
    for start in range(0, len(numbers), 500):
        work.connection.execute(orders.delete().where(orders.c.number.in_(numbers[start : start + 500])))
    last = {row["number"]: row for row in rows}  # the file's last word on a number counts
    work.connection.execute(orders.insert(), [{**row, "imported_at": work.now} for row in last.values()])


def find(connection: Connection, number: str) -> dict[str, Any] | None:
    """The order with this number."""
    row = connection.execute(sa.select(orders).where(orders.c.number == number.upper())).mappings().one_or_none()
    return dict(row) if row else None


def none_there(connection: Connection) -> bool:
    """Whether no order was ever loaded."""
    return connection.execute(sa.select(orders.c.number).limit(1)).one_or_none() is None


def locked(work: Work, customer_id: int) -> bool:
    """Whether the customer guessed wrongly too often within the hour."""
    return _wrong(work, customer_id) >= MOST_WRONG


def count_wrong(work: Work, customer_id: int) -> None:
    """One more wrong guess; the hour begins again with each."""
    wrong = _wrong(work, customer_id) + 1
    forgive(work, customer_id)
    row = {"customer_id": customer_id, "wrong": wrong, "last_at": work.now}
    work.connection.execute(order_tries.insert(), row)


def forgive(work: Work, customer_id: int) -> None:
    """The customer has shown that an order is theirs: the count starts afresh."""
    work.connection.execute(order_tries.delete().where(order_tries.c.customer_id == customer_id))


def _wrong(work: Work, customer_id: int) -> int:
    recent = order_tries.c.last_at > work.now - LOCKED_FOR
    query = sa.select(order_tries.c.wrong).where(order_tries.c.customer_id == customer_id, recent)
    return work.connection.execute(query).scalar_one_or_none() or 0
