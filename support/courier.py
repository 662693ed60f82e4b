"""The courier: sends what was committed, in order within a lane, lanes side by side, and records what became of it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

import structlog

from storage import Database, Effects, outbox, tickets
from storage.records import OutboxRow, Sent
from support.channels import Channel, DeliveryFailed, RoomChannel
from support.deliveries import Deliveries

SIDE_BY_SIDE = 50  # sends under way at once: measured as enough to keep one core busy
TRIES = 6  # for failures that may pass; then the row is parked for staff to see
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds between tries, doubled each time
log = structlog.get_logger("courier")


class Courier:
    """Give it the database and the channels, `start` it with what is pending, `stop` it to let sends under way finish."""

    def __init__(
        self, database: Database, channels: Mapping[str, Channel], deliveries: Deliveries, clock: Callable[[], int]
    ) -> None:
        self._database = database
        self._channels = channels
        self._deliveries = deliveries
        self._clock = clock
        self._lanes: dict[str, deque[OutboxRow]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(SIDE_BY_SIDE)
        self._generations: dict[int, int] = {}
        self._threads: dict[int, str] = {}
        self._opening: dict[int, asyncio.Lock] = {}
        self._stopping = asyncio.Event()
        database.listen(self.heard)

    @property
    def busy(self) -> bool:
        """Whether anything is still to be sent."""
        return bool(self._lanes)

    async def start(self) -> None:
        """Take up what an earlier run left pending, oldest first."""
        self._take(await self._database.write(outbox.pending))

    def heard(self, effects: Effects) -> None:
        """A transaction was committed: remember who may speak where, send what it wrote."""
        self._generations.update(effects.generations)
        self._take(effects.outgoing)

    def _take(self, rows: Iterable[OutboxRow]) -> None:
        for row in rows:
            lane = self._lanes.get(row.lane)
            if lane is not None:
                lane.append(row)
                continue
            self._lanes[row.lane] = deque([row])
            task = asyncio.create_task(self._run(row.lane), name=f"lane {row.lane}")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def stop(self, within: float) -> None:
        """No new sends; those under way may finish for `within` seconds. The rest stays pending in the database."""
        self._stopping.set()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=within)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _run(self, name: str) -> None:
        lane = self._lanes[name]
        while lane and not self._stopping.is_set():
            result = await self._deliver(lane[0], superseded=_superseded(lane))
            # The next one waits for this commit, so that a kill repeats at most the one under way.
            await self._record(result)
            if result.state == "pending":
                lane[0] = _again(result)
                await self._pause((result.not_before - self._clock()) / 1000)
            else:
                lane.popleft()
        if not lane:
            del self._lanes[name]
        if not self._lanes:
            self._generations.clear()

    async def _pause(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), max(seconds, 0))
        except TimeoutError:
            return

    async def _deliver(self, row: OutboxRow, superseded: bool) -> Sent:
        if superseded:
            return Sent(row, "dropped", error="a later one says it all")
        async with self._places:
            if self._overtaken(row):
                return Sent(row, "dropped", error="a person took over")
            channel = self._channels.get(row.channel)
            if channel is None:
                return Sent(row, "parked", error=f"channel {row.channel} is not configured")
            try:
                return Sent(row, "sent", await self._send(channel, row))
            except DeliveryFailed as failure:
                return self._after(row, failure)
            except Exception as error:
                log.exception("send failed", outbox=row.id, verb=row.verb)
                return self._after(row, DeliveryFailed(f"{type(error).__name__}: {error}", permanent=False))

    def _overtaken(self, row: OutboxRow) -> bool:
        if row.generation is None or row.conversation_id is None:
            return False
        return self._generations.get(row.conversation_id, row.generation) != row.generation

    async def _send(self, channel: Channel, row: OutboxRow) -> str:
        if row.verb in ("edit", "card-edit"):
            row = replace(
                row, body={**row.body, "target": await self._database.write(partial(self._deliveries.target, row=row))}
            )
        if row.ticket_id is None or not row.lane.startswith("room:"):
            return await channel.send(row, row.thread)
        thread = await self._thread(channel, row)  # type: ignore[arg-type]
        try:
            return await channel.send(row, thread)
        except DeliveryFailed as failure:
            if not failure.gone or row.verb in ("topic", "react", "alert"):
                raise
            self._threads.pop(row.ticket_id, None)
            return await channel.send(row, await self._thread(channel, row, lost=thread))  # type: ignore[arg-type]

    async def _thread(self, channel: RoomChannel, row: OutboxRow, lost: str = "") -> str:
        """The thread of the row's ticket: known, or opened now, once."""
        ticket_id = row.ticket_id or 0
        async with self._opening.setdefault(ticket_id, asyncio.Lock()):
            thread = self._threads.get(ticket_id) or await self._stored_thread(ticket_id)
            if not thread or thread == lost:
                name = await self._database.write(lambda work: self._deliveries.thread_name(work, ticket_id))
                thread = await channel.open_thread(row.chat, name)
                opened = thread
                await self._database.write(
                    lambda work: self._deliveries.thread_opened(work, ticket_id, opened, bool(lost))
                )
            self._threads[ticket_id] = thread
            return thread

    async def _stored_thread(self, ticket_id: int) -> str:
        ticket = await self._database.write(lambda work: tickets.get(work, ticket_id))
        return ticket.room_thread if ticket else ""

    def _after(self, row: OutboxRow, failure: DeliveryFailed) -> Sent:
        """Permanent failures are final; others wait, and after some tries are parked where staff see them."""
        if failure.permanent:
            return Sent(row, "failed", error=str(failure), blocked=failure.blocked)
        if failure.retry_after is not None:  # the provider's own word: not a failed try
            return Sent(
                row, "pending", error=str(failure), not_before=self._clock() + int(failure.retry_after * 1000) + 1
            )
        if row.attempts + 1 >= TRIES:
            return Sent(row, "parked", error=str(failure))
        pause = min(FIRST_PAUSE * 2**row.attempts, LONGEST_PAUSE)
        return Sent(row, "pending", error=str(failure), not_before=self._clock() + int(pause * 1000))

    async def _record(self, result: Sent) -> None:
        await self._database.write(lambda work: self._deliveries.settle(work, result))


def _superseded(lane: deque[OutboxRow]) -> bool:
    return lane[0].verb in ("topic", "card-edit") and any(row.verb == lane[0].verb for row in list(lane)[1:])


def _again(result: Sent) -> OutboxRow:
    return replace(result.row, attempts=result.row.attempts + 1, not_before=result.not_before)
