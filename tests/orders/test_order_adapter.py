"""Asking the company's own order system, in good and bad weather."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot import order_adapter
from bot.order_adapter import Breaker, HttpBook, read_order, signature
from support.orders import Order, OrdersUnavailable
from tests.orders.sample_server import OrderSystem, order_system

SECRET = "a secret that both know"
LAMP = {
    "number": "TH-20421",
    "status": "shipped",
    "items": ["Orla floor lamp"],
    "ordered_on": "2026-11-17",
    "delivered_on": "",
    "tracking_url": "https://track.example.com/TH-20421",
    "contacts": ["anna@example.com", "+447400123456"],
}


@pytest.fixture
async def system() -> AsyncIterator[OrderSystem]:
    async with order_system(SECRET) as running:
        running.orders["TH-20421"] = LAMP
        yield running


async def test_order_is_told_to_whoever_has_its_email_or_phone(system: OrderSystem) -> None:
    lamp = Order(
        number="TH-20421",
        status="shipped",
        items=("Orla floor lamp",),
        ordered_on=date(2026, 11, 17),
        tracking_url="https://track.example.com/TH-20421",
    )
    book = HttpBook(system.url, SECRET)
    assert await book.find("TH-20421", "Anna@example.com") == lamp
    assert await book.find("TH-20421", "+447400123456") == lamp


async def test_unknown_and_anothers_order_are_told_alike(system: OrderSystem) -> None:
    book = HttpBook(system.url, SECRET)
    assert await book.find("TH-20421", "eve@example.com") is None
    assert await book.find("TH-99999", "anna@example.com") is None


@pytest.mark.parametrize("trouble", [500, 503, 429, "drop"])
async def test_passing_trouble_is_tried_again(system: OrderSystem, trouble: int | str) -> None:
    system.troubles = [trouble, trouble]
    found = await HttpBook(system.url, SECRET).find("TH-20421", "anna@example.com")
    assert (found and found.number, system.asked) == ("TH-20421", 3)


@pytest.mark.parametrize("trouble", [401, 302, "no order", '{"number": "TH-1"}', "[]", '{"number": 1, "status": "x"}'])
async def test_answer_against_the_contract_is_not_tried_again(system: OrderSystem, trouble: int | str) -> None:
    system.troubles = [trouble]
    with pytest.raises(OrdersUnavailable):
        await HttpBook(system.url, SECRET).find("TH-20421", "anna@example.com")
    assert system.asked == 1


async def test_wrong_secret_is_refused_by_the_order_system(system: OrderSystem) -> None:
    with pytest.raises(OrdersUnavailable, match="status 401"):
        await HttpBook(system.url, "another secret, also long").find("TH-20421", "anna@example.com")


async def test_system_that_does_not_answer_is_given_up_in_time(
    system: OrderSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(order_adapter, "TRY_FOR", 0.1)
    system.troubles = ["slow", "slow", "slow"]
    with pytest.raises(OrdersUnavailable, match="TimeoutError"):
        await HttpBook(system.url, SECRET).find("TH-20421", "anna@example.com")
    assert system.asked == 3


async def test_system_that_is_down_is_given_a_rest_and_tried_once_after_it(system: OrderSystem) -> None:
    now = 0.0
    book = HttpBook(system.url, SECRET, Breaker(most=2, rest=30, clock=lambda: now))
    system.troubles = [401, 401, 401]
    for _ in range(4):
        with pytest.raises(OrdersUnavailable):
            await book.find("TH-20421", "anna@example.com")
    assert system.asked == 2

    now = 31.0
    with pytest.raises(OrdersUnavailable):
        await book.find("TH-20421", "anna@example.com")
    with pytest.raises(OrdersUnavailable, match="rest"):
        await book.find("TH-20421", "anna@example.com")
    assert system.asked == 3

    now = 62.0
    assert await book.find("TH-20421", "anna@example.com") is not None
    assert await book.find("TH-20421", "anna@example.com") is not None


def test_signature_is_the_one_in_the_document() -> None:
    assert signature(
        "a secret that both know", b'{"number": "TH-20421", "contact": "anna@example.com"}', 1790000000
    ) == {
        "X-Frontdesk-Timestamp": "1790000000",
        "X-Frontdesk-Signature": "sha256=f3c79e524d382f2be1b9d39bbe3d2c7330f3bb8cc9fdc9436a5279f047ab2520",
    }


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://x.example/a) b", "track"])
def test_tracking_address_that_could_mislead_is_refused(url: str) -> None:
    with pytest.raises(OrdersUnavailable, match="tracking_url"):
        read_order(b'{"number": "TH-1", "status": "shipped", "tracking_url": "' + url.encode() + b'"}')
