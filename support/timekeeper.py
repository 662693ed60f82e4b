"""The one loop that waits: it rings what is due and sleeps until the next timer, or until one is set."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

import structlog

from storage import Database, Effects, Work, timers
from storage.timers import Timer

A_ROUND = 50  # timers rung in one transaction
Ring = Callable[[Work, Timer], None]
log = structlog.get_logger("timekeeper")


class Timekeeper:
    """`rings` says what each kind of timer does; `run` is background work, `ring` one round of it."""

    def __init__(self, database: Database, rings: Mapping[str, Ring]) -> None:
        self._database = database
        self._rings = rings
        self._set = asyncio.Event()
        database.listen(self._heard)

    def _heard(self, effects: Effects) -> None:
        if effects.timers:
            self._set.set()

    def ring(self, work: Work) -> int | None:
        """Ring what is due; when the next one is (UTC ms)."""
        for timer in timers.take_due(work, A_ROUND):
            if ring := self._rings.get(timer.kind):
                ring(work, timer)
            else:
                log.error("a timer of an unknown kind", kind=timer.kind, timer=timer.id)
        return timers.next_due(work)

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._set.clear()
            due = await self._database.write(self.ring)
            pause = None if due is None else max(due - self._database.clock(), 1) / 1000
            try:
                await asyncio.wait_for(self._set.wait(), pause)
            except TimeoutError:
                continue
