"""Telegram's pace: calls to one group are spaced, and a chat that was told to wait is left alone until then."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

GROUP_CALLS, GROUP_SECONDS = 20, 60.0  # Telegram's FAQ: no more than 20 messages a minute to the same group


class Pace:
    """One for each bot. Private chats are not slowed: Telegram's own `retry_after` is the only truth there."""

    def __init__(self, calls: int = GROUP_CALLS, seconds: float = GROUP_SECONDS) -> None:
        self._calls = calls
        self._seconds = seconds
        self._closed_until: dict[str, float] = {}
        self._made: dict[str, deque[float]] = {}
        self._turns: dict[str, asyncio.Lock] = {}

    def hold(self, chat: str, seconds: float) -> None:
        """Telegram said to wait that long."""
        self._closed_until[chat] = max(self._closed_until.get(chat, 0), time.monotonic() + seconds)

    @asynccontextmanager
    async def turn(self, chat: str, *, counts: bool) -> AsyncIterator[None]:
        """Wait until `chat` may be called; `counts` for what Telegram counts (sends and edits). One at a time in a group."""
        if not chat.startswith("-"):
            await self._opening(chat)
            yield
            return
        async with self._turns.setdefault(chat, asyncio.Lock()):
            if counts:
                await self._room_in(chat)
            await self._opening(chat)
            yield

    async def _opening(self, chat: str) -> None:
        while (wait := self._closed_until.get(chat, 0) - time.monotonic()) > 0:
            await asyncio.sleep(wait)
        self._closed_until.pop(chat, None)

    async def _room_in(self, chat: str) -> None:
        made = self._made.setdefault(chat, deque())
        if len(made) >= self._calls:
            await asyncio.sleep(max(made.popleft() + self._seconds - time.monotonic(), 0))
        made.append(time.monotonic())
