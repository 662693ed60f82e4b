"""Long polling: updates are confirmed by asking for the next ones, which happens only after they are committed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import DeleteWebhook, GetUpdates

from bot.channels.telegram import raw, updates
from storage.inbox import Arrival

WAIT = 25  # seconds Telegram holds a request open when there is nothing
KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]  # others are not asked for
LONGEST_PAUSE = 15.0  # seconds between tries while Telegram does not answer
log = structlog.get_logger("polling")

Take = Callable[[Sequence[Arrival]], Awaitable[None]]


class Polling:
    """Gives updates to `take` until it is cancelled. `online` says whether the last call worked."""

    def __init__(self, bot: Bot, take: Take) -> None:
        self._bot = bot
        self._take = take
        self._account = str(bot.id)
        self._webhook_off = False
        self.online = False

    async def run(self) -> None:
        """Runs until cancelled; a call that fails is tried again, ever more slowly."""
        offset, pause = None, 0.0
        while True:
            try:
                if not self._webhook_off:
                    self._webhook_off = await self._bot(DeleteWebhook())
                offset = await self._round(offset)
                self.online, pause = True, 0.0
            except Exception as error:
                self.online = False
                self._webhook_off &= not isinstance(error, TelegramConflictError)  # somebody may have set one
                pause = _pause(error, pause)
                log.warning("no updates taken", error=f"{type(error).__name__}: {error}", pause=pause)
                await asyncio.sleep(pause)

    async def _round(self, offset: int | None) -> int | None:
        ask = GetUpdates(offset=offset, timeout=WAIT, limit=100, allowed_updates=KINDS)
        answer: Any = await self._bot(ask, request_timeout=WAIT + 10)  # bytes, as our session gives them
        bodies = raw.split(answer)
        if bodies:
            await self._take([updates.arrival(body, self._account) for body in bodies])
        numbers = [number for body in bodies if (number := raw.number(body)) is not None]
        return max(numbers) + 1 if numbers else offset


def _pause(error: Exception, before: float) -> float:
    if isinstance(error, TelegramRetryAfter):
        return float(error.retry_after)
    if isinstance(error, (TelegramUnauthorizedError, TelegramConflictError)) or not isinstance(error, TelegramAPIError):
        return min(max(before * 2, 1.0), LONGEST_PAUSE)
    return min(max(before * 2, 0.25), LONGEST_PAUSE)
