"""`frontdesk run`: start, serve until told to stop, stop cleanly."""

from __future__ import annotations

import asyncio
import os
import signal
import sys

import uvicorn

from bot.app import App, Server
from bot.settings import Settings


async def serve(settings: Settings) -> None:
    """Run the desk until SIGTERM or SIGINT; a second signal ends it at once."""
    app = App(settings)
    await app.start()
    config = uvicorn.Config(
        app.web_app(),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=3,  # type: ignore[arg-type]
    )
    server = Server(config)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, _stop, stop)
    serving = asyncio.create_task(server.serve(), name="web")
    waiting = asyncio.create_task(stop.wait())
    started = asyncio.create_task(_announce(server, settings))
    await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
    started.cancel()
    waiting.cancel()
    app.stopping.set()
    app.web.wake_all()
    server.should_exit = True
    await serving
    await app.stop()
    if not stop.is_set():
        raise SystemExit(1)  # the web side could not be started: uvicorn has said why


def _stop(stop: asyncio.Event) -> None:
    if stop.is_set():
        os._exit(1)  # asked twice: what is not committed was not acknowledged either
    stop.set()


async def _announce(server: Server, settings: Settings) -> None:
    while not server.started:
        await asyncio.sleep(0.01)
    channels = "web and Telegram" if settings.bot_token else "web (no BOT_TOKEN yet: Telegram is off)"
    print(f"Frontdesk is ready: {settings.url}/chat · channels: {channels}", file=sys.stderr, flush=True)
