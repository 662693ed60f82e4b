"""Orders kept in the company's own system, asked for over signed HTTP; the contract is in docs/orders.md."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.settings import Settings
from storage import Database
from support.orders import Order, OrderBook, OrdersUnavailable, TableBook, day

if TYPE_CHECKING:
    import aiohttp

TRY_FOR = 2.0  # seconds for one request
PAUSES = (0.2, 0.6)  # seconds before the second and the third request
LARGEST = 64 * 1024  # bytes of an answer that are read
MOST_ITEMS = 100


def order_book(settings: Settings, database: Database) -> OrderBook:
    """The company's own system when ORDERS_URL names one, else the embedded table."""
    return HttpBook(settings.orders_url, settings.orders_secret) if settings.orders_url else TableBook(database)


class Breaker:
    """After `most` failures in a row nobody is asked for `rest` seconds, then one try decides; `clock` in seconds."""

    def __init__(self, most: int = 5, rest: float = 30.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._rest = rest
        self._clock = clock
        self._failures = 0
        self._rests_until = 0.0

    def lets_ask(self) -> bool:
        """Whether to ask. When the rest is over, the one who is told yes has the one try."""
        if self._failures < self._most:
            return True
        if self._clock() < self._rests_until:
            return False
        self._rests_until = self._clock() + self._rest
        return True

    def succeeded(self) -> None:
        self._failures = 0

    def failed(self) -> None:
        self._failures += 1
        self._rests_until = self._clock() + self._rest


class HttpBook:
    """See `OrderBook`. Answers within `TRY_FOR` for each try plus `PAUSES`, at once while the breaker is open."""

    def __init__(self, url: str, secret: str, breaker: Breaker | None = None) -> None:
        self._url = url
        self._secret = secret
        self._breaker = breaker or Breaker()

    async def find(self, number: str, contact: str) -> Order | None:
        """See `OrderBook.find`."""
        if not self._breaker.lets_ask():
            raise OrdersUnavailable("the order system has failed too often and is given a rest")
        body = json.dumps({"number": number, "contact": contact}).encode()
        try:
            found = await self._ask(body)
        except OrdersUnavailable:
            self._breaker.failed()
            raise
        self._breaker.succeeded()
        return found

    async def _ask(self, body: bytes) -> Order | None:
        import aiohttp  # takes a moment, and most desks have no order system

        failure = ""
        for pause in (0.0, *PAUSES):
            await asyncio.sleep(pause)
            try:
                async with asyncio.timeout(TRY_FOR), aiohttp.ClientSession() as session:
                    return await self._once(session, body)
            except _Again as again:
                failure = str(again)
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                failure = type(error).__name__
        raise OrdersUnavailable(f"the order system does not answer: {failure}")

    async def _once(self, session: aiohttp.ClientSession, body: bytes) -> Order | None:
        headers = {"Content-Type": "application/json", **signature(self._secret, body, int(time.time()))}
        async with session.post(self._url, data=body, headers=headers, allow_redirects=False) as response:
            if response.status == 404:
                return None
            if response.status >= 500 or response.status == 429:
                raise _Again(f"status {response.status}")
            if response.status != 200:
                raise OrdersUnavailable(f"the order system refuses: status {response.status}")
            return read_order(await response.content.read(LARGEST))


class _Again(Exception):
    """The answer may be another one in a moment."""


def signature(secret: str, body: bytes, timestamp: int) -> dict[str, str]:
    """The headers that show who asks and when: HMAC-SHA256 over the time, a dot and the body."""
    signed = hmac.new(secret.encode(), str(timestamp).encode() + b"." + body, hashlib.sha256).hexdigest()
    return {"X-Frontdesk-Timestamp": str(timestamp), "X-Frontdesk-Signature": f"sha256={signed}"}


def read_order(body: bytes) -> Order:
    """The order in an answer. Raises OrdersUnavailable for an answer against the contract."""
    try:
        told: dict[str, Any] = json.loads(body)
        items = told.get("items", [])
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise ValueError("items")
        return Order(
            number=_text(told, "number"),
            status=_text(told, "status"),
            items=tuple(items[:MOST_ITEMS]),
            ordered_on=day(told.get("ordered_on") or ""),
            delivered_on=day(told.get("delivered_on") or ""),
            tracking_url=_address(told.get("tracking_url") or ""),
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise OrdersUnavailable(f"the order system answers against the contract: {error}") from error


def _text(told: dict[str, Any], name: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not value or len(value) > 100:
        raise ValueError(name)
    return value


def _address(url: str) -> str:
    if url and (urlsplit(url).scheme not in ("http", "https") or any(mark in url for mark in " ()\n")):
        raise ValueError("tracking_url")
    return url
