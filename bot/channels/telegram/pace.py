"""Telegram's pace: calls to one group are spaced, and a chat that was told to wait is left alone until then."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from heapq import heappop, heappush
from itertools import count

from support.channels import DeliveryFailed

GROUP_CALLS, GROUP_SECONDS = 20, 60.0  # Telegram's FAQ: no more than 20 messages a minute to the same group
SIDE_BY_SIDE = 50  # calls under way at once: measured as enough to keep one core busy


class Pace:
    """One for each bot. Private chats are not slowed: Telegram's own `retry_after` is the only truth there."""

    def __init__(self, group_calls: int = GROUP_CALLS, group_seconds: float = GROUP_SECONDS) -> None:
        self._group = (group_calls, group_seconds)
        self._lines: dict[str, _Line] = {}
        self._closed_until: dict[str, float] = {}
        self._places = asyncio.Semaphore(SIDE_BY_SIDE)
        self._stopped = False

    def hold(self, chat: str, seconds: float) -> None:
        """Telegram said to wait that long."""
        until = time.monotonic() + seconds
        self._closed_until[chat] = max(self._closed_until.get(chat, 0), until)
        if chat in self._lines:
            self._lines[chat].hold(until)

    def stop(self) -> None:
        """No call begins from now on: whoever waits is sent away."""
        self._stopped = True
        for line in self._lines.values():
            line.close()

    @asynccontextmanager
    async def turn(self, chat: str, rank: int | None) -> AsyncIterator[None]:
        """Wait until `chat` may be called; in a group one at a time, the lowest `rank` first.

        No rank: Telegram does not count such calls. Raises DeliveryFailed when it may not be called for now.
        """
        if rank is None or not chat.startswith("-"):
            async with self._places:
                self._check(chat)
                yield
            return
        self._check_stopped()
        line = self._lines.get(chat) or self._lines.setdefault(chat, _Line(*self._group))
        await line.enter(rank)
        try:
            async with self._places:
                self._check(chat)
                yield
        finally:
            line.leave()

    def _check_stopped(self) -> None:
        if self._stopped:
            raise DeliveryFailed("the program stops", permanent=False, retry_after=0)

    def _check(self, chat: str) -> None:
        self._check_stopped()
        if (until := self._closed_until.get(chat)) is None:
            return
        if (wait := until - time.monotonic()) > 0:
            raise DeliveryFailed("Telegram asks to wait", permanent=False, retry_after=wait)
        del self._closed_until[chat]


class _Line:
    """Those who wait to call one group. `calls` in any `seconds`, counted from the end of each call to be safe."""

    def __init__(self, calls: int, seconds: float) -> None:
        self._seconds = seconds
        self._made: deque[float] = deque([0.0] * calls, maxlen=calls)
        self._closed_until = 0.0
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._numbers = count()
        self._busy = False
        self._timer: asyncio.TimerHandle | None = None

    async def enter(self, rank: int) -> None:
        """Wait for one's turn; then `leave` must follow."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (rank, next(self._numbers), future))
        self._next()
        try:
            await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                self.leave()
            raise

    def leave(self) -> None:
        self._busy = False
        self._made.append(time.monotonic())
        self._next()

    def hold(self, until: float) -> None:
        self._closed_until = max(self._closed_until, until)

    def close(self) -> None:
        """Everybody may go at once: at the door they are told that it is over."""
        for *_, future in self._waiting:
            if not future.done():
                future.set_exception(DeliveryFailed("the program stops", permanent=False, retry_after=0))
        self._waiting.clear()

    def _next(self) -> None:
        while self._waiting and self._waiting[0][2].done():
            heappop(self._waiting)
        if self._busy or not self._waiting:
            return
        wait = max(self._made[0] + self._seconds if self._made[0] else 0.0, self._closed_until) - time.monotonic()
        if wait > 0:
            self._wake_in(wait)
            return
        self._busy = True
        heappop(self._waiting)[2].set_result(None)

    def _wake_in(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._next)
