"""The HTTP side: requests in, the Bot API's answers out."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any
from urllib.parse import unquote

import msgspec
from aiohttp import web

from tests.fake_telegram.control import control
from tests.fake_telegram.faults import Call, Fault, Faults
from tests.fake_telegram.methods import ALL, Method
from tests.fake_telegram.params import ApiError, Params, read_params
from tests.fake_telegram.world import World

BODY_LIMIT = 64_000_000
ENCODER = msgspec.json.Encoder()


class FakeTelegram(World, Faults):
    """A Bot API server on a port of 127.0.0.1: `async with FakeTelegram() as telegram`.

    Give `telegram.url` as TELEGRAM_API_URL and `telegram.token` as BOT_TOKEN to the program under test.
    """

    def __init__(self, port: int = 0) -> None:
        World.__init__(self)
        Faults.__init__(self)
        self.calls: list[Call] = []
        self.under_way: Counter[str] = Counter()
        self.port = port
        self._web: web.Server | None = None
        self._listener: asyncio.Server | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> FakeTelegram:
        await self.comes_back()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.updates.set_webhook(None, drop_pending=True)
        await self.goes_down()

    async def goes_down(self) -> None:
        """Ends all connections; new ones are refused until `comes_back`."""
        if self._listener and self._web:
            self._listener.close()
            for connection in self._web.connections:
                if connection.transport:
                    connection.transport.abort()  # shutting down by itself waits for long polls to end
            await self._web.shutdown(0)
            await self._listener.wait_closed()
            self._listener = None

    async def comes_back(self) -> None:
        loop = asyncio.get_running_loop()
        self._web = web.Server(self._answer, request_factory=_request, access_log=None, handler_cancellation=True)
        self._listener = await loop.create_server(self._web, "127.0.0.1", self.port)
        self.port = self._listener.sockets[0].getsockname()[1]

    def called(self, method: str) -> list[Call]:
        """All calls of one method so far."""
        return [call for call in self.calls if call.method == method]

    async def until_called(self, method: str, times: int = 1, within: float = 5) -> list[Call]:
        """Waits for the calls of one method. Raises AssertionError after `within` seconds."""
        if not await self.bell.until(lambda: len(self.called(method)) >= times, within):
            raise AssertionError(f"{method} was called {len(self.called(method))} times, not {times}")
        return self.called(method)

    async def until_under_way(self, method: str, within: float = 5) -> None:
        """Waits for a call of one method that is not answered yet. Raises AssertionError after `within` seconds."""
        if not await self.bell.until(lambda: self.under_way[method] > 0, within):
            raise AssertionError(f"no {method} under way; calls: {[call.method for call in self.calls]}")

    async def until_listening(self, within: float = 10) -> None:
        """Waits until the program polls or has set its webhook. Raises AssertionError after `within` seconds."""
        if not await self.updates.bell.until(lambda: self.updates.listening, within):
            raise AssertionError(f"nobody asked for updates within {within} s; calls: {[c.method for c in self.calls]}")

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/bot"):
            token, _, name = path[4:].partition("/")
            return await self._method(request, token, name.lower())
        if path.startswith("/file/bot"):
            return self._file(path[9:])
        if path.startswith("/_control/"):
            return await control(self, request, path[10:])
        return _refusal(ApiError(404, "Not Found"))

    async def _method(self, request: web.BaseRequest, token: str, name: str) -> web.StreamResponse:
        if self.silent_for > 0:
            await asyncio.sleep(self.silent_for)
            self.calls.append(Call(name, Params(), asyncio.get_running_loop().time(), 0))
            return _broken(request)
        name, method = ALL.get(name, (name, None))
        params, order, status = Params(), None, 0
        time = asyncio.get_running_loop().time()
        pause = self.latency / 2 if name.startswith(("send", "copy", "forward")) else 0.0
        self.under_way[name] += 1
        self.bell.ring()
        try:
            params = await read_params(request)
            if pause:
                await asyncio.sleep(pause)
            order = self.order_for(name.lower(), params.get("chat_id", 0))
            result = await self._perform(method, Call(name, params, time, 0), token, order)
            status, answer = 0 if order and order.drop else 200, _ok(result)
        except ApiError as error:
            status, answer = error.status, _refusal(error)
        finally:
            self._record(Call(name, params, time, status))
        if order and order.drop:
            return _broken(request)
        if pause:
            await asyncio.sleep(pause)
        return answer

    async def _perform(self, method: Method | None, call: Call, token: str, order: Fault | None) -> Any:
        if token != self.token or self.revoked:
            raise ApiError(401, "Unauthorized") if ":" in token else ApiError(404, "Not Found")
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        if order and order.error:
            self._refuse(order.error, call)
        if order and order.drop == "before":
            return None
        self.check_flood(call.method.lower(), call)
        result = method(self, call.params)
        return await result if asyncio.iscoroutine(result) else result

    def _refuse(self, error: ApiError, call: Call) -> None:
        if error.status == 429:
            self.refuse(call.params.get("chat_id", 0), call.time, error.parameters.get("retry_after", 1))
        raise error

    def _record(self, call: Call) -> None:
        self.calls.append(call)
        self.under_way[call.method] -= 1
        self.bell.ring()

    def _file(self, rest: str) -> web.Response:
        token, _, path = unquote(rest).partition("/")
        if token != self.token or self.revoked:
            return _refusal(ApiError(401, "Unauthorized"))
        for file in self.files.values():
            if file.path == path:
                return web.Response(body=file.content, content_type="application/octet-stream")
        return _refusal(ApiError(404, "Not Found"))


def _request(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=BODY_LIMIT)


def _ok(result: Any) -> web.Response:
    body = b'{"ok":true,"result":' + ENCODER.encode(result) + b"}"
    return web.Response(body=body, content_type="application/json")


def _refusal(error: ApiError) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": error.status, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return web.Response(body=ENCODER.encode(body), content_type="application/json", status=error.status)


def _broken(request: web.BaseRequest) -> web.Response:
    """Cuts the connection; what is returned goes nowhere."""
    if request.transport:
        request.transport.abort()
    return web.Response()
