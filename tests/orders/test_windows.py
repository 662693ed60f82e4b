"""How long ago an order came, in the terms of the law: every day around every edge."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.orders import Order, window

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("delivered", "expected"),
    [
        (None, "unknown"),
        (date(2026, 11, 22), "unknown"),
        (date(2026, 11, 21), "withdrawal"),
        (date(2026, 11, 7), "withdrawal"),
        (date(2026, 11, 6), "goodwill"),
        (date(2026, 10, 22), "goodwill"),
        (date(2026, 10, 21), "guarantee"),
        (date(2024, 11, 21), "guarantee"),
        (date(2024, 11, 20), "over"),
    ],
)
def test_window_ends_with_its_last_day(delivered: date | None, expected: str) -> None:
    assert window(Order("TH-1", "delivered", delivered_on=delivered), TODAY) == expected


def test_window_of_a_leap_day_ends_on_the_first_of_march() -> None:
    order = Order("TH-1", "delivered", delivered_on=date(2024, 2, 29))
    assert [window(order, day) for day in (date(2026, 3, 1), date(2026, 3, 2))] == ["guarantee", "over"]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 2000))
def test_windows_only_ever_close(delivered: date, days: int) -> None:
    order = Order("TH-1", "delivered", delivered_on=delivered)
    steps = ["withdrawal", "goodwill", "guarantee", "over"]
    today, tomorrow = delivered + timedelta(days), delivered + timedelta(days + 1)
    assert steps.index(window(order, tomorrow)) - steps.index(window(order, today)) in (0, 1)
