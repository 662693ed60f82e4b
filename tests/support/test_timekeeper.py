"""The loop that waits for timers: rings what is due, wakes for what is set, forgets nothing over a restart."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from storage import Database, Work, schema, timers
from storage.timers import Timer
from support.timekeeper import Timekeeper


class Rung:
    """Says which timers rang, and when the next one does."""

    def __init__(self) -> None:
        self.bodies: asyncio.Queue[str] = asyncio.Queue()
        self.loop = asyncio.get_running_loop()

    def __call__(self, work: Work, timer: Timer) -> None:
        self.loop.call_soon_threadsafe(self.bodies.put_nowait, timer.body["name"])

    async def next(self) -> str:
        return await asyncio.wait_for(self.bodies.get(), 5)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    await database.write(schema.upgrade)
    yield database
    await database.close()


async def test_what_was_due_while_nobody_waited_rings_first_and_later_ones_as_they_are_set(database: Database) -> None:
    rung = Rung()

    def start(kind: str, ticket: int | None, after: int, name: str) -> asyncio.Future[None]:
        return database.submit(lambda work: timers.start(work, kind, ticket, work.now + after, {"name": name}))

    await start("bell", None, -60_000, "missed")
    await start("gone", None, -30_000, "of an older version")
    running = asyncio.create_task(Timekeeper(database, {"bell": rung, "chime": rung}).run())
    assert await rung.next() == "missed"
    await start("chime", None, 3_600_000, "much later")
    await start("bell", None, 20, "soon")
    assert await rung.next() == "soon"
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    left = await database.write(lambda work: timers.take_due(Work(work.connection, work.now + 7_200_000), 10))
    assert [timer.body["name"] for timer in left] == ["much later"]
