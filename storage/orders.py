"""The embedded order table: loaded from a CSV file, read when a customer has shown that an order is theirs."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from storage.tables import orders
from storage.work import Work

COLUMNS = ("number", "email", "phone", "status", "ordered_on", "delivered_on", "tracking_url", "items")
_REQUIRED = ("number", "status")


class BadFile(Exception):
    """What is wrong with a CSV file, with its line."""


def read_csv(file: Path) -> list[dict[str, Any]]:
    """The orders in a UTF-8 CSV file with a header line; `items` are parted by `;`. Raises BadFile, OSError."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        missing = [name for name in _REQUIRED if name not in (reader.fieldnames or ())]
        if missing:
            raise BadFile(f"{file}:1: the header lacks {', '.join(missing)}; columns are {', '.join(COLUMNS)}")
        try:
            return [_order(file, reader.line_num, row) for row in reader]
        except (csv.Error, UnicodeDecodeError) as error:
            raise BadFile(f"{file}:{reader.line_num}: {error}") from error


def _order(file: Path, line: int, row: dict[str, str | None]) -> dict[str, Any]:
    order: dict[str, Any] = {name: (row.get(name) or "").strip() for name in COLUMNS}
    for name in _REQUIRED:
        if not order[name]:
            raise BadFile(f"{file}:{line}: `{name}` is empty")
    order["number"] = order["number"].upper()
    order["email"] = order["email"].lower()
    order["items"] = [item.strip() for item in order["items"].split(";") if item.strip()]
    return order


def replace(work: Work, rows: Sequence[dict[str, Any]]) -> None:
    """Load `rows`, refreshing those whose number is there already."""
    if not rows:
        return
    numbers = [row["number"] for row in rows]
    for start in range(0, len(numbers), 500):
        work.connection.execute(orders.delete().where(orders.c.number.in_(numbers[start : start + 500])))
    last = {row["number"]: row for row in rows}  # the file's last word on a number counts
    work.connection.execute(orders.insert(), [{**row, "imported_at": work.now} for row in last.values()])


def find(work: Work, number: str) -> dict[str, Any] | None:
    """The order with this number."""
    row = work.connection.execute(sa.select(orders).where(orders.c.number == number.upper())).mappings().one_or_none()
    return dict(row) if row else None
