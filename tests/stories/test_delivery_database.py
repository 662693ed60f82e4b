"""A database that cannot be written for a while: nothing is acknowledged that is not kept, and it heals by itself."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import POSTGRES, Desks
from tests.fake_telegram import FakeTelegram

pytestmark = pytest.mark.skipif(bool(POSTGRES), reason="another process can lock only the embedded database")


async def test_locked_database_delays_answers_and_loses_none(
    telegram: FakeTelegram, desks: Desks, tmp_path: Path
) -> None:
    anna, boris = telegram.user("Anna"), telegram.user("Boris")
    async with desks():
        telegram.latency = 0.5
        await anna.says("hello")
        await telegram.until_under_way("sendMessage")
        other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")  # what anna hears now cannot be marked as sent
        telegram.latency = 0
        await anna.says("thanks")
        await boris.says("hello")
        await asyncio.sleep(7)  # longer than a write waits
        assert [len(telegram.updates.pending), boris.heard, len(anna.heard)] == [2, [], 1]
        other.execute("COMMIT")
        other.close()
        assert [m.text for m in await boris.hears(within=10)] == ["Hello! How can I help?"]
        await anna.sees(lambda: len(anna.heard) == 2)
    async with desks():
        await boris.says("thanks")
        await boris.hears()
    thanks = "You are welcome. If anything else comes up, just write."
    assert (anna.heard, boris.heard) == (["Hello! How can I help?", thanks],) * 2
