"""Threads: what belongs to a ticket goes into its thread of the agents' room, opened when it is first needed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from weakref import WeakValueDictionary

from storage import Database
from storage.records import OutboxRow
from support.channels import DeliveryFailed, RoomChannel
from support.deliveries import Deliveries

Out = Callable[[str], Awaitable[list[str]]]
_LOOKS = ("topic", "react", "alert")  # without their thread these have no meaning: nothing is opened for them


class Threads:
    """Finds the thread of a ticket; one that somebody deleted is opened again, once, and begins with its card."""

    def __init__(self, database: Database, deliveries: Deliveries) -> None:
        self._database = database
        self._deliveries = deliveries
        self._opening: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._lost: set[tuple[str, str]] = set()  # chat and thread, for rows that still name them

    async def send(self, channel: RoomChannel, rows: Sequence[OutboxRow], out: Out) -> list[str]:
        """`out(thread)` for the ticket of `rows`. Raises DeliveryFailed, to be tried again when the thread was gone."""
        row = rows[0]
        known = row.thread if (row.chat, row.thread) not in self._lost else ""
        thread = known or await self._thread(channel, row)
        try:
            return await out(thread)
        except DeliveryFailed as failure:
            if not failure.gone or row.verb in _LOOKS:
                raise
            self._lost.add((row.chat, thread))
            await self._thread(channel, row)
            raise DeliveryFailed("the thread was gone and is open again", permanent=False, retry_after=0) from failure

    async def _thread(self, channel: RoomChannel, row: OutboxRow) -> str:
        assert row.ticket_id is not None, "only rows of tickets have a thread"
        ticket_id = row.ticket_id
        async with self._opening.setdefault(ticket_id, asyncio.Lock()):
            known, name = await self._database.write(lambda work: self._deliveries.thread(work, ticket_id))
            if known and (row.chat, known) not in self._lost:
                return known
            opened = await channel.open_thread(row.chat, name)
            card_too = bool(known) and row.verb != "card"
            await self._database.write(
                lambda work: self._deliveries.thread_opened(work, ticket_id, opened, with_card=card_too)
            )
            return opened
