"""Opening the Telegram channel: the bot, its way out, and polling or a webhook as its way in."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import SetWebhook

from bot.channels.telegram import profile, updates
from bot.channels.telegram.channel import Telegram, make_bot
from bot.channels.telegram.polling import KINDS, Polling
from support.intake import Intake

if TYPE_CHECKING:
    from bot.app import App

log = structlog.get_logger("telegram")


class TelegramParts:
    """What runs for Telegram in this program."""

    def __init__(self, bot: Bot, intake: Intake, app: App) -> None:
        self.bot = bot
        self._intake = intake
        self._app = app
        self._polling = Polling(bot, intake)

    async def run(self) -> None:
        """Take updates in until cancelled."""
        await asyncio.gather(self._introduce(), self._receive())

    async def _receive(self) -> None:
        if self._app.settings.telegram_mode == "polling":
            await self._polling.run()
            return
        url = f"{self._app.settings.url}/telegram/webhook"
        await self.bot(
            SetWebhook(url=url, secret_token=self._app.webhook_secret, allowed_updates=KINDS, max_connections=40)
        )
        await asyncio.Event().wait()

    async def _introduce(self) -> None:
        """Menus and descriptions are nice to have: a failure is logged, nothing waits for it."""
        settings = self._app.settings
        try:
            await profile.publish(self.bot, self._app.sentences, settings.default_language, settings.agents_chat_id)
        except TelegramAPIError as error:
            log.warning("menus could not be set", error=str(error))

    async def take(self, body: bytes) -> None:
        """One update of the webhook; back when it is committed."""
        await self._intake.take([updates.arrival(body, str(self.bot.id))])

    async def close(self) -> None:
        """Let go of the connections."""
        await self.bot.session.close()


async def start_telegram(app: App) -> TelegramParts:
    """Make the parts and put the channel where the courier and the doors find it."""
    bot = make_bot(app.settings.bot_token, app.settings.telegram_api_url)
    app.channels[updates.NAME] = Telegram(bot)
    app.reads[updates.NAME] = updates.read
    return TelegramParts(bot, app.intake, app)
