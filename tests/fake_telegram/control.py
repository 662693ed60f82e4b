"""`/_control/…`: what a benchmark in another process may ask of the fake."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from aiohttp import web

from tests.fake_telegram.load import Load

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram


async def control(telegram: FakeTelegram, request: web.BaseRequest, verb: str) -> web.Response:
    """`load` {questions, customers, rate}; `latency` {seconds}; `calls`: how many, by method and status.

    `ready` {within}: whether the bot listens within so many seconds.
    """
    orders = msgspec.json.decode(await request.read() or b"{}")
    answer: object = {}
    if verb == "load":
        answer = await Load(telegram).run(orders["questions"], orders["customers"], orders["rate"])
    elif verb == "latency":
        telegram.latency = orders["seconds"]
    elif verb == "calls":
        answer = Counter(f"{call.method} {call.status}" for call in telegram.calls)
    elif verb == "ready":
        within = orders["within"]
        answer = await telegram.updates.bell.until(lambda: telegram.updates.listening, within)
    else:
        return web.Response(status=404)
    return web.Response(body=msgspec.json.encode(answer), content_type="application/json")
