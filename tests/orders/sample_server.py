"""A company's order system as docs/orders.md asks for it: a sample to start from, and what the tests talk to."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

OLDEST = 300  # seconds a question may be old: a recorded one cannot be asked again later


class OrderSystem:
    """`orders` by number, each with what may be told and, under `contacts`, who may hear it.

    `troubles` are had before any right answer: a status, "slow", "drop" or a body that is no order.
    """

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.orders: dict[str, dict[str, Any]] = {}
        self.troubles: list[int | str] = []
        self.asked = 0
        self.url = ""
        self.reached = asyncio.Event()
        self.let_go = asyncio.Event()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked += 1
        self.reached.set()
        body = await request.read()
        if self.troubles:
            return await self._trouble(request, self.troubles.pop(0))
        if not self._signed(request, body):
            return web.Response(status=401)
        question = json.loads(body)
        order = self.orders.get(question["number"])
        if order is None or question["contact"].lower() not in order["contacts"]:
            return web.Response(status=404)
        return web.json_response({name: value for name, value in order.items() if name != "contacts"})

    def _signed(self, request: web.Request, body: bytes) -> bool:
        stamp = request.headers.get("X-Frontdesk-Timestamp", "0")
        wanted = hmac.new(self.secret.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
        fresh = abs(time.time() - int(stamp)) <= OLDEST
        return fresh and hmac.compare_digest(request.headers.get("X-Frontdesk-Signature", ""), f"sha256={wanted}")

    async def _trouble(self, request: web.Request, trouble: int | str) -> web.StreamResponse:
        if trouble == "slow":
            await self.let_go.wait()
        if trouble == "drop":
            assert request.transport
            request.transport.close()
        return web.Response(status=trouble) if isinstance(trouble, int) else web.Response(text=trouble)


@asynccontextmanager
async def order_system(secret: str) -> AsyncIterator[OrderSystem]:
    """A running one, on a port of its own."""
    system = OrderSystem(secret)
    application = web.Application()
    application.router.add_post("/orders", system.answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    system.url = f"http://{host}:{port}/orders"
    try:
        yield system
    finally:
        system.let_go.set()
        await runner.cleanup()
