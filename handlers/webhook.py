"""Telegram's webhook: kept and committed, then 200. The busiest address of all, so it does without the framework."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
ASGI = Callable[[Scope, Receive, Send], Awaitable[None]]

PATH = "/telegram/webhook"
LARGEST = 1_000_000  # bytes: Telegram's updates stay far below
SECRET_HEADER = b"x-telegram-bot-api-secret-token"


class Webhook:
    """ASGI: takes Telegram's posts, hands everything else to `inner`. Without the right secret a post is refused."""

    def __init__(self, inner: ASGI, secret: str, take: Callable[[bytes], Awaitable[None]]) -> None:
        self._inner = inner
        self._secret = secret.encode()
        self._take = take

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http" or scope["path"] != PATH:
            await self._inner(scope, receive, send)
        elif scope["method"] != "POST":
            await _answer(send, 405)
        elif not hmac.compare_digest(dict(scope["headers"]).get(SECRET_HEADER, b""), self._secret):
            await _answer(send, 401)
        else:
            await self._receive(receive, send)

    async def _receive(self, receive: Receive, send: Send) -> None:
        body = await _body(receive)
        if body is None:
            await _answer(send, 413)
            return
        try:
            await self._take(body)
        except Exception:
            await _answer(send, 503)  # not kept: Telegram sends it again
            raise
        await _answer(send, 200)


async def _body(receive: Receive) -> bytes | None:
    body, more = b"", True
    while more:
        part = await receive()
        body += part.get("body", b"")
        more = part.get("more_body", False)
        if len(body) > LARGEST:
            return None
    return body


async def _answer(send: Send, status: int) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})
