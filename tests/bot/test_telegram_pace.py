"""The pace of calls to a group."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.channels.telegram.pace import Pace
from support.channels import DeliveryFailed

GROUP = "-100"


async def call(pace: Pace, rank: int | None, made: list[int | None], chat: str = GROUP) -> None:
    async with pace.turn(chat, rank):
        made.append(rank)
        await asyncio.sleep(0)


async def test_lower_ranks_go_first_and_equal_ones_in_order() -> None:
    pace, made = Pace(2, 0.3), list[int | None]()
    async with asyncio.TaskGroup() as tasks:
        for rank in (3, 3, 2, 1, 0, 3):
            tasks.create_task(call(pace, rank, made))
    assert made == [3, 0, 1, 2, 3, 3]


async def test_calls_in_any_window_stay_within_the_limit() -> None:
    pace, times = Pace(5, 0.2), list[float]()

    async def timed() -> None:
        async with pace.turn(GROUP, 0):
            times.append(time.monotonic())

    async with asyncio.TaskGroup() as tasks:
        for _ in range(20):
            tasks.create_task(timed())
    assert all(later - earlier >= 0.2 for earlier, later in zip(times, times[5:], strict=False))
    assert times[-1] - times[0] < 1.0


async def test_private_chats_and_uncounted_calls_do_not_wait() -> None:
    pace, made = Pace(1, 60.0), list[int | None]()
    await call(pace, 0, made)
    async with asyncio.timeout(1):
        await call(pace, None, made)
        await call(pace, 0, made, chat="7")
    assert made == [0, None, 0]


async def test_held_group_waits_and_goes_on() -> None:
    pace, made = Pace(20, 60.0), list[int | None]()
    await call(pace, 0, made)
    pace.hold(GROUP, 0.3)
    began = time.monotonic()
    await call(pace, 1, made)
    assert 0.3 <= time.monotonic() - began < 1.0


async def test_stop_sends_everybody_away() -> None:
    pace, made = Pace(1, 60.0), list[int | None]()
    await call(pace, 0, made)
    waiting = asyncio.create_task(call(pace, 0, made))
    await asyncio.sleep(0)
    pace.stop()
    with pytest.raises(DeliveryFailed, match="the program stops"):
        await waiting
    with pytest.raises(DeliveryFailed, match="the program stops"):
        await call(pace, None, made, chat="7")
    assert made == [0]
