"""`frontdesk run`: start, serve until told to stop, stop cleanly."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import socket
import sys
from contextlib import nullcontext, suppress

import uvicorn

from bot.app import App
from bot.settings import Settings

M_ARENA_MAX = -8  # glibc's malloc.h
WEB_STOPS_WITHIN = 3  # seconds for answers under way; streams are told to end before


class CannotListen(Exception):
    """The address of the web side cannot be used."""


class Server(uvicorn.Server):
    """Uvicorn that leaves the signals to us: beside polling its own handling hangs or exits 143 without cleaning up."""

    def capture_signals(self):  # type: ignore[no-untyped-def]
        """Nothing is captured: `serve` listens for SIGTERM and SIGINT and sets `should_exit`."""
        return nullcontext()


def share_memory() -> None:
    """Have all threads take memory from one pool: 12 MB less, as what building the index freed is used again.

    Only glibc has this switch; elsewhere nothing happens.
    """
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)


async def serve(settings: Settings) -> None:
    """Run the desk until SIGTERM or SIGINT; a second signal ends it at once. Raises CannotListen."""
    share_memory()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, _stop, stop)
    with _listening(settings) as door:
        app = App(settings)
        await app.start()
        try:
            await _serve(app, door, stop)
        finally:
            await app.stop()


async def _serve(app: App, door: socket.socket, stop: asyncio.Event) -> None:
    server = Server(
        uvicorn.Config(app.web_app(), log_config=None, access_log=False, timeout_graceful_shutdown=WEB_STOPS_WITHIN)
    )
    serving = asyncio.create_task(server.serve(sockets=[door]), name="web")
    channels = "web and Telegram" if app.settings.bot_token else "web (no BOT_TOKEN yet: Telegram is off)"
    sys.stderr.write(f"Frontdesk is ready: {app.settings.url}/chat · channels: {channels}\n")
    if app.owner_token:
        link = f"{app.settings.url}/console/sign-in?token={app.owner_token}"
        sys.stderr.write(f"First start: sign in as the owner, within ten minutes, once: {link}\n")
    await stop.wait()
    app.say_goodbye()
    server.should_exit = True
    await serving


def _listening(settings: Settings) -> socket.socket:
    """The web side's socket, open before anything else, so that a taken port is told at once."""
    door = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((settings.host, settings.port))
        door.listen(2048)
    except OSError as error:
        door.close()
        raise CannotListen(f"{settings.host}:{settings.port}: {error.strerror}") from None
    return door


def _stop(stop: asyncio.Event) -> None:
    if stop.is_set():
        os._exit(1)  # asked twice: what is not committed was not acknowledged either
    stop.set()
