"""Taking in: what arrives is kept, then handled in order; what fails is tried again, then parked, never in the way."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Protocol

import structlog

from storage import Database, Unavailable, Work, inbox
from storage.inbox import Arrival
from storage.records import InboxRow
from support.messages import Incoming

BATCH = 50  # rows handled in one transaction: more would save little, and those that wait to be kept would wait longer
TRY_AGAIN = 1.0  # seconds, when the database could not be written
PAUSES = (2_000, 10_000)  # ms before the second and third try; after that the row is parked
log = structlog.get_logger("intake")


class Undecodable(Exception):
    """The body makes no sense to its channel; trying again cannot help."""


class Doors(Protocol):
    """Who handles what came in."""

    def read(self, row: InboxRow) -> Incoming | None:
        """What the body says; None when it is nothing to us. Raises Undecodable."""
        ...

    def handle(self, work: Work, events: Sequence[Incoming]) -> None:
        """Handle `events` in order, all inside `work`. Raises when one cannot be handled."""
        ...

    def gave_up(self, work: Work, row: InboxRow, error: str) -> None:
        """A row is parked: tell those who can help, and the customer that a person will look at it."""
        ...


class Intake:
    """`take` is the way in for every channel; `run` works off what waited or must be tried again."""

    def __init__(self, database: Database, doors: Doors, pauses: tuple[int, ...] = PAUSES) -> None:
        self._database = database
        self._doors = doors
        self._pauses = pauses
        self._more = asyncio.Event()
        self._arriving = 0  # how many wait to be kept
        self._full = False  # whether a batch left some for the next one

    async def take(self, arrivals: Sequence[Arrival]) -> None:
        """Keep `arrivals`; back when they are committed: only now may they be acknowledged.

        Those that arrive alone are handled in the same transaction; in a crowd they are kept first, so that the next
        ones may come. Raises only when they could not be kept.
        """
        self._arriving += 1
        try:
            await self._take(arrivals, alone=self._arriving == 1)
        finally:
            self._arriving -= 1

    async def _take(self, arrivals: Sequence[Arrival], alone: bool) -> None:
        if not alone:
            await self._database.write(lambda work: inbox.store(work, arrivals))
            self._more.set()
            return
        try:
            await self._database.write(lambda work: self._keep_and_handle(work, arrivals))
        except Unavailable:
            raise
        except Exception:
            log.exception("handling failed, each is tried by itself")
            await self._database.write(lambda work: inbox.store(work, arrivals))
            self._more.set()
        if self._full:
            self._full = False
            self._more.set()

    def _keep_and_handle(self, work: Work, arrivals: Sequence[Arrival]) -> None:
        inbox.store(work, arrivals)
        work.at_end("handle", self._handle_new)  # once for all that arrives in this transaction

    def _handle_new(self, work: Work) -> None:
        self._full = self._batch(work) == BATCH

    def _batch(self, work: Work) -> int:
        rows = inbox.ready(work, BATCH)
        if rows:
            self._handle(work, rows)
            work.flush()  # the next batch of this transaction must not see them again
        return len(rows)

    def _handle(self, work: Work, rows: Sequence[InboxRow]) -> None:
        events, done = [], []
        for row in rows:
            try:
                event = self._doors.read(row)
            except Undecodable as error:
                self._park(work, row, f"undecodable: {error}")
                continue
            done.append(row)
            if event is not None:
                events.append(event)
        self._doors.handle(work, events)
        inbox.handled(work, done)

    def _park(self, work: Work, row: InboxRow, reason: str) -> None:
        log.error("parked", inbox=row.id, reason=reason)
        inbox.put_back(work, row, reason, None)
        self._doors.gave_up(work, row, reason)

    def look_again(self) -> None:
        """Another program may have put rows back in line."""
        self._more.set()

    async def run(self) -> None:
        """Work off the backlog whenever there is one; ends when cancelled."""
        self._more.set()  # what an earlier run left
        while True:
            try:
                await self._wait()
                self._more.clear()
                await self._work_off()
            except Unavailable as error:  # no row is to blame, so no try is counted
                log.warning("the database cannot be written", error=str(error))
                self._more.set()
                await asyncio.sleep(TRY_AGAIN)

    async def _wait(self) -> None:
        due = await self._database.write(inbox.next_try)
        pause = None if due is None else max(due - self._database.clock(), 1) / 1000
        try:
            await asyncio.wait_for(self._more.wait(), pause)
        except TimeoutError:
            return

    async def _work_off(self) -> None:
        try:
            while await self._database.write(self._batch):
                pass
        except Unavailable:
            raise
        except Exception:
            log.exception("a batch failed, each of it is tried by itself")
            await self._one_by_one()

    async def _one_by_one(self) -> None:
        for row in await self._database.write(lambda work: inbox.ready(work, BATCH)):
            try:
                await self._database.write(partial(self._one, row=row))
            except Unavailable:
                raise
            except Exception as error:
                log.exception("could not be handled", inbox=row.id, attempt=row.attempts + 1)
                await self._put_back(row, f"{type(error).__name__}: {error}")
        self._more.set()

    async def _put_back(self, row: InboxRow, reason: str) -> None:
        try:
            await self._database.write(partial(self._failed, row=row, reason=reason))
        except Unavailable:
            raise
        except Exception:  # telling failed too, perhaps for the same reason: parked it must be, or it comes for ever
            log.exception("parked without telling anybody", inbox=row.id)
            await self._database.write(partial(inbox.put_back, row=row, error=reason, not_before=None))

    def _one(self, work: Work, row: InboxRow) -> None:
        if not any(ready.id == row.id for ready in inbox.ready(work, BATCH)):
            return  # an earlier one of its lane failed just now: it waits with it
        self._handle(work, [row])

    def _failed(self, work: Work, row: InboxRow, reason: str) -> None:
        if row.attempts >= len(self._pauses):
            self._park(work, row, reason)
        else:
            inbox.put_back(work, row, reason, work.now + self._pauses[row.attempts])
