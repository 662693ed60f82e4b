"""Trouble to order: refusals, lost connections, slowness, silence, flood limits."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

from tests.fake_telegram.params import ApiError, Params

VISIBLE = ("send", "edit", "copy", "forward", "createforumtopic")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method: its parameters, event loop time in seconds, and the HTTP status it got (0: none)."""

    method: str
    params: Params
    time: float
    status: int


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` calls of `method` ("*": any) in `chat` (0: any)."""

    method: str
    times: int
    chat: int = 0
    error: ApiError | None = None
    drop: str = ""

    def meets(self, method: str, chat: int) -> bool:
        return self.times > 0 and self.method in ("*", method) and self.chat in (0, chat)


class Faults:
    """The orders given by a test, and the limits kept. `latency`: seconds a send takes, half before its effect."""

    def __init__(self) -> None:
        self.latency = 0.0
        self.group_limit = 0
        self.chat_limit = 0
        self.window = 60.0
        self.violations: list[Call] = []
        self.revoked = False
        self._orders: list[Fault] = []
        self._silent_until = 0.0
        self._sent: dict[int, deque[float]] = {}
        self._held: dict[int, float] = {}

    def fail(
        self, method: str, status: int, description: str, *, times: int = 1, chat: int = 0, retry_after: int = 0
    ) -> None:
        """The next calls are refused: `fail("sendMessage", 500, "Internal Server Error", times=2)`."""
        parameters = {"retry_after": retry_after} if retry_after else {}
        self._orders.append(Fault(method.lower(), times, chat, ApiError(status, description, **parameters)))

    def drop(self, method: str, *, after: bool = False, times: int = 1, chat: int = 0) -> None:
        """The connection breaks before the call has an effect, or `after` it, so that only the answer is lost."""
        self._orders.append(Fault(method.lower(), times, chat, None, "after" if after else "before"))

    def silence(self, seconds: float) -> None:
        """For so long requests are read and never answered, without effect; then their connections break."""
        self._silent_until = asyncio.get_running_loop().time() + seconds

    def revoke(self) -> None:
        """The token is no longer valid."""
        self.revoked = True

    def limit(self, *, group: int = 0, chat: int = 0, window: float = 60.0) -> None:
        """At most so many sends, edits and new topics in each group and each private chat within `window` seconds."""
        self.group_limit, self.chat_limit, self.window = group, chat, window

    @property
    def silent_for(self) -> float:
        return self._silent_until - asyncio.get_running_loop().time() if self._silent_until else 0.0

    def order_for(self, method: str, chat: int) -> Fault | None:
        """Takes the first order that meets this call."""
        for order in self._orders:
            if order.meets(method, chat):
                order.times -= 1
                return order
        return None

    def check_flood(self, method: str, call: Call) -> None:
        """Raises ApiError(429) over a limit or before an earlier `retry_after` has passed (also noted)."""
        chat = call.params.get("chat_id", 0)
        if chat in self._held:
            self._check_held(chat, call)
        limit = self.group_limit if isinstance(chat, int) and chat < 0 else self.chat_limit
        if not limit or not method.startswith(VISIBLE) or method == "sendchataction":
            return
        sent = self._sent.setdefault(chat, deque())
        while sent and sent[0] <= call.time - self.window:
            sent.popleft()
        if len(sent) >= limit:
            self.refuse(chat, call.time, sent[0] + self.window - call.time)
        sent.append(call.time)

    def refuse(self, chat: int, time: float, seconds: float) -> None:
        """Holds the chat back. Raises ApiError(429)."""
        wait = max(int(seconds + 0.999), 1)
        self._held[chat] = time + wait
        raise ApiError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)

    def _check_held(self, chat: int, call: Call) -> None:
        # A client's clock and ours may differ by a hair
        if call.time >= self._held[chat] - 0.05:
            del self._held[chat]
            return
        self.violations.append(call)
        self.refuse(chat, call.time, self._held[chat] - call.time)
