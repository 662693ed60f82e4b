"""Showing "typing…" to those who wait: only when an answer takes longer than people notice."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from bot.channels.telegram.channel import Telegram
from storage.inbox import Arrival
from support.channels import DeliveryFailed

NOTICED = 0.5  # seconds
SHOWN = 4.5  # seconds until Telegram takes it away
MOST = 20  # chats at once: it is a courtesy, and must not slow the answers down


class Waiting:
    """`while_handling` costs one timer for a batch, and calls to Telegram only when the batch is slow."""

    def __init__(self, channel: Telegram) -> None:
        self._channel = channel

    @contextmanager
    def while_handling(self, arrivals: Sequence[Arrival]) -> Iterator[None]:
        """Show it in the private chats of `arrivals` for as long as the block takes."""
        showing: asyncio.Task[None] | None = None

        def begin() -> None:
            nonlocal showing
            showing = asyncio.create_task(self._show(arrivals))

        timer = asyncio.get_running_loop().call_later(NOTICED, begin)
        try:
            yield
        finally:
            timer.cancel()
            if showing:
                showing.cancel()

    async def _show(self, arrivals: Sequence[Arrival]) -> None:
        chats = list(dict.fromkeys(_private(arrivals)))[:MOST]
        while True:
            for chat in chats:
                with suppress(DeliveryFailed):  # they will see the answer itself
                    await self._channel.typing(chat)
            await asyncio.sleep(SHOWN)


def _private(arrivals: Sequence[Arrival]) -> Iterator[str]:
    for arrival in arrivals:
        chat = arrival.lane.split(":")[1]
        if chat.isdecimal():  # groups have negative ids
            yield chat
