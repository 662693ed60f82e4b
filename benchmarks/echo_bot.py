"""The bare aiogram echo bot with default settings: the yardstick. `python benchmarks/echo_bot.py polling|webhook`."""

from __future__ import annotations

import asyncio
import os
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

SECRET = "benchmark"


async def echo(message: Message) -> None:
    await message.answer(message.text or "")


def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"]))
    bot = Bot(os.environ["BOT_TOKEN"], session=session)
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    if sys.argv[1:] == ["webhook"]:
        serve(bot, dispatcher, int(os.environ["PORT"]))
    else:
        asyncio.run(dispatcher.start_polling(bot))


def serve(bot: Bot, dispatcher: Dispatcher, port: int) -> None:
    async def announce(app: web.Application) -> None:
        await bot.set_webhook(f"http://127.0.0.1:{port}/telegram/webhook", secret_token=SECRET)

    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, path="/telegram/webhook")
    setup_application(app, dispatcher, bot=bot)
    app.on_startup.append(announce)
    web.run_app(app, host="127.0.0.1", port=port, print=None)


if __name__ == "__main__":
    main()
