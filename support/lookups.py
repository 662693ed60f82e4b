"""Asking for orders outside any transaction: what was asked is a row, what is found is settled in the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog

from storage import Database, Effects, Work, lookups
from storage.lookups import Lookup
from support.orders import Finding, OrderBook, OrdersUnavailable

Settle = Callable[[Work, Lookup, Finding], None]
log = structlog.get_logger("orders")


class Lookups:
    """`run` is background work: it looks up whatever was asked, side by side, also what an earlier run left open."""

    def __init__(self, database: Database, book: OrderBook, settle: Settle) -> None:
        self._database = database
        self._book = book
        self._settle = settle
        self._more = asyncio.Event()
        self._under_way: set[int] = set()
        database.listen(self._heard)

    def _heard(self, effects: Effects) -> None:
        if effects.lookups:
            self._more.set()

    async def run(self) -> None:
        """Until cancelled."""
        self._under_way.clear()
        async with asyncio.TaskGroup() as group:
            while True:
                self._more.clear()
                for lookup in await self._database.read(lookups.open_ones):
                    if lookup.id not in self._under_way:
                        self._under_way.add(lookup.id)
                        group.create_task(self._look_up(lookup))
                await self._more.wait()

    async def _look_up(self, lookup: Lookup) -> None:
        finding = await self._find(lookup)
        await self._database.write(lambda work: self._found(work, lookup, finding))
        self._under_way.discard(lookup.id)

    async def _find(self, lookup: Lookup) -> Finding:
        try:
            order = await self._book.find(lookup.number, lookup.contact)
        except OrdersUnavailable as reason:
            log.info("an order could not be checked", reason=str(reason))
            return Finding("unchecked")
        except Exception:
            log.exception("looking up an order failed")
            return Finding("unchecked")
        return Finding("proven", order) if order else Finding("wrong")

    def _found(self, work: Work, lookup: Lookup, finding: Finding) -> None:
        if lookups.take(work, lookup):
            self._settle(work, lookup, finding)
