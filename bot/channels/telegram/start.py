"""Opening the Telegram channel: the bot, its way out, and polling or a webhook as its way in."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.methods import SetWebhook

from bot.channels.telegram import profile, updates
from bot.channels.telegram.channel import Telegram, make_bot
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.polling import KINDS, LONGEST_PAUSE, Polling
from bot.channels.telegram.waiting import Waiting
from storage.inbox import Arrival

if TYPE_CHECKING:
    from bot.app import App

log = structlog.get_logger("telegram")


class TelegramParts:
    """What runs for Telegram in this program."""

    def __init__(self, bot: Bot, channel: Telegram, app: App) -> None:
        self.bot = bot
        self._channel = channel
        self._app = app
        self._waiting = Waiting(channel)
        self._polling = Polling(bot, self._take)

    async def run(self) -> None:
        """Take updates in until cancelled."""
        await asyncio.gather(self._introduce(), self._receive())

    async def _receive(self) -> None:
        if self._app.settings.telegram_mode == "polling":
            await self._polling.run()
            return
        await self._set_webhook()
        await asyncio.Event().wait()

    async def _set_webhook(self) -> None:
        """Telegram must know where we are: asked until it says yes."""
        url, pause = f"{self._app.settings.url}/telegram/webhook", 1.0
        ask = SetWebhook(url=url, secret_token=self._app.webhook_secret, allowed_updates=KINDS, max_connections=40)
        while True:
            try:
                await self.bot(ask)
                return
            except AiogramError as error:
                log.warning("the webhook could not be set", error=str(error), pause=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _introduce(self) -> None:
        """Menus and descriptions are nice to have: a failure is logged, nothing waits for it."""
        settings = self._app.settings
        try:
            await profile.publish(self.bot, self._app.sentences, settings.default_language, settings.agents_chat_id)
        except AiogramError as error:
            log.warning("menus could not be set", error=str(error))

    async def take(self, body: bytes) -> None:
        """One update of the webhook; back when it is committed."""
        await self._take([updates.arrival(body, str(self.bot.id))])

    async def _take(self, arrivals: Sequence[Arrival]) -> None:
        with self._waiting.while_handling(arrivals):
            await self._app.intake.take(arrivals)

    def stop(self) -> None:
        """No call begins from now on; those under way go on."""
        self._channel.stop()

    async def close(self) -> None:
        """Let go of the connections."""
        await self.bot.session.close()


async def start_telegram(app: App) -> TelegramParts:
    """Make the parts and put the channel where the courier and the doors find it."""
    bot = make_bot(app.settings.bot_token, app.settings.telegram_api_url)
    channel = Telegram(bot, Pace(*app.group_pace))
    app.channels[updates.NAME] = channel
    app.reads[updates.NAME] = updates.read
    return TelegramParts(bot, channel, app)
