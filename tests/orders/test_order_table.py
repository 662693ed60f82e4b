"""The embedded order table: what a file may hold, what is said of one that may not, and who hears of an order."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.settings import NAMES
from storage import Database, orders, schema
from support.orders import OrdersUnavailable, TableBook

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "knowledge" / "content" / "orders.sample.csv"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KNOWLEDGE_DIR", str(ROOT / "knowledge" / "content"))
    return tmp_path


def imported(file: Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["orders", "import", shlex.quote(str(file))])
    return result.exit_code, result.stdout, result.stderr


def numbers(database: Database) -> dict[str, str]:
    query = orders.orders.select()
    return database.run(lambda work: {row.number: row.status for row in work.connection.execute(query)})


def test_sample_file_is_loaded_and_a_second_file_refreshes_it(folder: Path) -> None:
    assert imported(SAMPLE) == (0, "Orders loaded: 7.\n", "")
    newer = folder / "newer.csv"
    newer.write_text(
        "number,status,email\nth-20421,Delivered,Anna@Example.com\nTH-1,placed,b@example.com\n", encoding="utf-8-sig"
    )
    assert imported(newer) == (0, "Orders loaded: 2.\n", "")
    loaded = numbers(Database("sqlite+aiosqlite:///data/frontdesk.db"))
    assert (len(loaded), loaded["TH-20421"], loaded["TH-1"]) == (8, "delivered", "placed")


def test_mistakes_are_said_by_line_and_nothing_is_loaded(folder: Path) -> None:
    file = folder / "orders.csv"
    file.write_text(
        "number,email,phone,status,ordered_on,delivered_on,tracking_url,items\n"
        "TH-1,a@example.com,,placed,2026-11-01,,,Vase\n"
        ",a@example.com,,placed,,,,\n"
        "TH-2,,,lost,01.11.2026,,ftp://x,\n"
        "TH-3,nobody,210 1234567,shipped,,2026-13-01,,\n",
        encoding="utf-8",
    )
    statuses = "placed, packed, shipped, out-for-delivery, delivered, cancelled, returned, refunded"
    assert imported(file) == (
        1,
        "",
        f"{file}:3: `number` is empty\n"
        f"{file}:4: `status` is 'lost'; it can be {statuses}\n"
        f"{file}:4: `ordered_on` is '01.11.2026'; write a day as 2026-11-21\n"
        f"{file}:4: `email` and `phone` are both empty: nobody could show that the order is theirs\n"
        f"{file}:4: `tracking_url` is 'ftp://x', which is no web address\n"
        f"{file}:5: `delivered_on` is '2026-13-01'; write a day as 2026-11-21\n"
        f"{file}:5: `email` is 'nobody', which is no address\n"
        f"{file}:5: `phone` is '2101234567'; write it with its country, as +302101234567\n",
    )
    assert not (folder / "data").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"order,status\n", "{file}:1: the header lacks number; columns are"),
        (b"", "{file}:1: the header lacks number, status; columns are"),
        ("number,status\nTH-1,\xe9t\xe9\n".encode("latin-1"), "{file}: is not UTF-8 text; save it as “CSV UTF-8”"),
    ],
)
def test_file_that_is_no_order_file_is_refused(folder: Path, content: bytes, said: str) -> None:
    file = folder / "orders.csv"
    file.write_bytes(content)
    status, out, error = imported(file)
    assert (status, out, error[: len(said.format(file=file))]) == (1, "", said.format(file=file))


def test_missing_file_is_said_so(folder: Path) -> None:
    status, out, error = imported(folder / "none.csv")
    assert (status, out, "none.csv" in error) == (1, "", True)


async def test_table_tells_an_order_to_its_email_or_phone_only(database_url: str) -> None:
    database = Database(database_url)
    await database.write(schema.upgrade)
    book = TableBook(database)
    with pytest.raises(OrdersUnavailable, match="no orders were imported"):
        await book.find("TH-10234", "anna@example.com")
    await database.write(lambda work: orders.replace(work, orders.read_csv(SAMPLE)))
    by_mail = await book.find("TH-10234", "ANNA@example.com")
    by_phone = await book.find("th-10234", "+447400123456")
    assert by_mail == by_phone
    assert (by_mail and by_mail.items, by_mail and by_mail.delivered_on) == (
        ("Alma table lamp", "Linen cushion cover"),
        date(2026, 11, 12),
    )
    assert await book.find("TH-10234", "eve@example.com") is None
    assert await book.find("TH-10234", "") is None
    assert await book.find("TH-30112", "") is None
    assert await book.find("TH-99999", "anna@example.com") is None
    await database.close()
