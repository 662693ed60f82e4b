"""Long polling: updates are confirmed by asking for the next ones, which happens only after they are committed."""

from __future__ import annotations

import asyncio

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import DeleteWebhook, GetUpdates

from bot.channels.telegram import updates
from support.intake import Intake

WAIT = 25  # seconds Telegram holds a request open when there is nothing
KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]  # others are not asked for
LONGEST_PAUSE = 15.0  # seconds between tries while Telegram does not answer
log = structlog.get_logger("polling")


class Polling:
    """Takes updates in until it is cancelled. `online` says whether the last call worked."""

    def __init__(self, bot: Bot, intake: Intake) -> None:
        self._bot = bot
        self._intake = intake
        self._account = str(bot.id)
        self.online = False

    async def run(self) -> None:
        """Runs until cancelled; a call that fails is tried again, ever more slowly."""
        offset, pause, webhook_off = None, 0.0, False
        while True:
            try:
                if not webhook_off:
                    webhook_off = await self._bot(DeleteWebhook())
                offset = await self._round(offset)
                self.online, pause = True, 0.0
            except Exception as error:
                self.online = False
                pause = _pause(error, pause)
                log.warning("telegram does not answer", error=f"{type(error).__name__}: {error}", pause=pause)
                await asyncio.sleep(pause)

    async def _round(self, offset: int | None) -> int | None:
        ask = GetUpdates(offset=offset, timeout=WAIT, limit=100, allowed_updates=KINDS)
        answer: bytes = await self._bot(ask, request_timeout=WAIT + 10)  # type: ignore[assignment]
        raws = updates.split(answer)
        if raws:
            await self._intake.take([updates.arrival(raw, self._account) for raw in raws])
        numbers = [number for raw in raws if (number := updates.number(raw)) is not None]
        return max(numbers) + 1 if numbers else offset


def _pause(error: Exception, before: float) -> float:
    if isinstance(error, TelegramRetryAfter):
        return float(error.retry_after)
    if isinstance(error, (TelegramUnauthorizedError, TelegramConflictError)) or not isinstance(error, TelegramAPIError):
        return min(max(before * 2, 1.0), LONGEST_PAUSE)
    return min(max(before * 2, 0.25), LONGEST_PAUSE)
