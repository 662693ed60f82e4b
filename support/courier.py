"""The courier: sends what was committed, in order within a lane, lanes side by side, and records what became of it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import cast

import structlog

from storage import Database, Effects, Unavailable, outbox
from storage.records import OutboxRow, Sent
from support.channels import AlbumChannel, Channel, DeliveryFailed, RoomChannel
from support.deliveries import Deliveries
from support.threads import Threads

TRIES = 6  # for failures of a message that may pass; then the row is parked for staff to see
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 15.0  # seconds between tries, doubled each time
ALBUM_PAUSE = 0.3  # seconds in which the rest of an album arrives
MOST_IN_ALBUM = 10
LOOKS = ("topic", "card-edit")  # how things look: the latest says it all, and people's words go first
log = structlog.get_logger("courier")


class Courier:
    """Give it the database and the channels, `start` it with what is pending, `stop` it to let sends under way finish.

    A lane has one task while it has rows, and one send under way: order needs no more than that.
    """

    def __init__(
        self, database: Database, channels: Mapping[str, Channel], deliveries: Deliveries, clock: Callable[[], int]
    ) -> None:
        self._database = database
        self._channels = channels
        self._deliveries = deliveries
        self._threads = Threads(database, deliveries)
        self._clock = clock
        self._lanes: dict[str, deque[OutboxRow]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._marks: dict[str, asyncio.Future[None]] = {}  # by lane, of sends whose mark is not committed yet
        self._generations: dict[int, int] = {}
        self._moved: dict[str, str] = {}
        self._complained: set[str] = set()
        self._stopping = asyncio.Event()
        self._started = False
        database.listen(self.heard)

    @property
    def busy(self) -> bool:
        """Whether anything is still to be sent."""
        return bool(self._lanes)

    async def start(self) -> None:
        """Take up what is pending, oldest first: what an earlier run left, or another program put back in line."""
        pending = await self._database.write(outbox.pending)
        known = {row.id for lane in self._lanes.values() for row in lane}
        self._started = True
        self._take(row for row in pending if row.id not in known)

    def heard(self, effects: Effects) -> None:
        """A transaction was committed: remember who may speak where, send what it wrote."""
        self._generations.update(effects.generations)
        if self._started:  # until then they wait in the database, like those of an earlier run
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

    # one lane

    async def _run(self, name: str) -> None:
        lane = self._lanes[name]
        if mark := self._marks.get(name):
            await asyncio.wait({mark})
        while lane and not self._stopping.is_set():
            if len(lane) > 1 and lane[0].ticket_id is not None:
                _people_first(lane)
            if lane[0].not_before > self._clock():
                await self._pause((lane[0].not_before - self._clock()) / 1000)
            elif _superseded(lane):
                await self._done(lane, [Sent(lane[0], "dropped", error="a later one says it all")])
            else:
                rows = await self._together(lane) if lane[0].body.get("album") else [lane[0]]
                await self._done(lane, await self._deliver(rows))
        if not lane:
            del self._lanes[name]
        if not self._lanes:
            self._generations.clear()

    async def _pause(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return

    async def _together(self, lane: deque[OutboxRow]) -> list[OutboxRow]:
        """The files of one album, which arrive one by one, go out as one."""
        album = lane[0].body["album"]
        if all(row.body.get("album") == album for row in lane):
            await self._pause(ALBUM_PAUSE)
        return list(takewhile(lambda row: row.body.get("album") == album, lane))[:MOST_IN_ALBUM]

    async def _done(self, lane: deque[OutboxRow], results: list[Sent]) -> None:
        """The first rows of the lane were tried: what is to be tried again goes back to its front."""
        # The next one waits for this commit, so that a kill repeats at most the one under way.
        if len(lane) == 1 and results[0].state == "sent":
            self._mark_soon(results[0])
        else:
            await self._record(results)
        for _ in results:
            lane.popleft()
        lane.extendleft(reversed([result.row for result in results if result.state == "pending"]))

    def _mark_soon(self, result: Sent) -> None:
        """Nothing else is to be said here: the mark may share the next commit, whoever it is for."""
        lane = result.row.lane
        mark = self._marks[lane] = self._database.postpone(partial(self._deliveries.settle, result=result))
        mark.add_done_callback(lambda done: self._marks.pop(lane) if self._marks.get(lane) is done else None)

    async def _record(self, results: Sequence[Sent]) -> None:
        act = self._deliveries.settle_all
        while not self._stopping.is_set():
            try:
                await self._database.write(partial(act, results=results))
                return
            except Unavailable as error:
                log.warning("marks wait for the database", error=str(error))
                await self._pause(FIRST_PAUSE)
            except Exception:
                log.exception("what follows from a send failed", outbox=results[0].row.id)
                if act == self._deliveries.mark_all:
                    return  # the lane goes on; at the next start these are tried again
                act = self._deliveries.mark_all
        for result in results:  # stopping: it is written if it still can be
            self._database.postpone(partial(self._deliveries.settle, result=result))

    # one delivery

    async def _deliver(self, rows: list[OutboxRow]) -> list[Sent]:
        first = rows[0]
        if self._overtaken(first):
            return [Sent(row, "dropped", error="a person took over") for row in rows]
        channel = self._channels.get(first.channel)
        if channel is None:
            return [Sent(row, "parked", error=f"channel {first.channel} is not configured") for row in rows]
        try:
            ids = await self._send(channel, [self._where_it_is(row) for row in rows])
        except DeliveryFailed as failure:
            return self._failed(rows, failure)
        except Unavailable as error:
            return self._failed(rows, DeliveryFailed(str(error), permanent=False, outage=True))
        except Exception as error:
            log.exception("send failed", outbox=first.id, verb=first.verb)
            return self._failed(rows, DeliveryFailed(f"{type(error).__name__}: {error}", permanent=False))
        self._complained.discard(first.chat)
        return [Sent(row, "sent", external_id) for row, external_id in zip(rows, ids, strict=True)]

    def _overtaken(self, row: OutboxRow) -> bool:
        if row.generation is None or row.conversation_id is None:
            return False
        return self._generations.get(row.conversation_id, row.generation) != row.generation

    def _where_it_is(self, row: OutboxRow) -> OutboxRow:
        return replace(row, chat=self._moved[row.chat]) if row.chat in self._moved else row

    async def _send(self, channel: Channel, rows: list[OutboxRow]) -> list[str]:
        if rows[0].verb in ("edit", "card-edit"):
            target = await self._database.write(partial(self._deliveries.target, row=rows[0]))
            rows = [replace(rows[0], body={**rows[0].body, "target": target})]
        if rows[0].ticket_id is None:
            return await _out(channel, rows, rows[0].thread)
        room = cast(RoomChannel, channel)  # rows of tickets go to the agents' room
        return await self._threads.send(room, rows, partial(_out, channel, rows))

    def _failed(self, rows: list[OutboxRow], failure: DeliveryFailed) -> list[Sent]:
        chat = rows[0].chat
        if failure.moved_to:
            self._moved[chat] = failure.moved_to
            self._database.postpone(partial(self._deliveries.moved, old=chat, new=failure.moved_to))
        if failure.mend and chat not in self._complained:
            self._complained.add(chat)
            self._database.postpone(partial(self._deliveries.complain, mend=failure.mend))
        results = [self._after(row, failure) for row in rows]
        if results[0].state != "pending":
            log.warning("not sent", outbox=rows[0].id, verb=rows[0].verb, state=results[0].state, error=str(failure))
        return results

    def _after(self, row: OutboxRow, failure: DeliveryFailed) -> Sent:
        """Permanent failures are final; others wait, and after some tries are parked where staff see them."""
        if failure.permanent:
            return Sent(row, "failed", error=str(failure), blocked=failure.blocked)
        if failure.moved_to or failure.retry_after is not None:  # the provider's own word: not a failed try
            return self._later(row, failure, failure.retry_after or 0.0)
        tried = replace(row, attempts=row.attempts + 1)
        if tried.attempts >= TRIES and not failure.outage:
            return Sent(tried, "parked", error=str(failure))
        return self._later(tried, failure, min(FIRST_PAUSE * 2 ** min(row.attempts, 10), LONGEST_PAUSE))

    def _later(self, row: OutboxRow, failure: DeliveryFailed, pause: float) -> Sent:
        not_before = self._clock() + int(pause * 1000) + 1 if pause else 0
        return Sent(replace(row, not_before=not_before), "pending", error=str(failure), not_before=not_before)


async def _out(channel: Channel, rows: list[OutboxRow], thread: str) -> list[str]:
    if len(rows) > 1 and isinstance(channel, AlbumChannel):
        return await channel.send_album(rows, thread)
    return [await channel.send(row, thread) for row in rows]


def _people_first(lane: deque[OutboxRow]) -> None:
    """A thread begins with its card; how things look can wait until everything is said."""
    if card := next((row for row in lane if row.verb == "card" and row is not lane[0]), None):
        lane.remove(card)
        lane.appendleft(card)
    elif lane[0].verb in LOOKS and any(row.verb not in LOOKS for row in lane):
        lane.rotate(-1)


def _superseded(lane: deque[OutboxRow]) -> bool:
    first, *later = lane
    return first.verb in LOOKS and any(row.verb == first.verb and _covers(row, first) for row in later)


def _covers(later: OutboxRow, earlier: OutboxRow) -> bool:
    """A later name does not say whether a thread is to be closed or opened, when the earlier row does."""
    return later.body.get("closed") is not None or earlier.body.get("closed") is None
