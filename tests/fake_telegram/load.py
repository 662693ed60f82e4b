"""Customers by the hundred, for benchmarks: offers questions and times the replies at the fake's own clock."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.fake_telegram.params import Json
from tests.fake_telegram.people import User, receive

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram

PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on its way: its reply holds `mark` (an article's) or `text` itself (an echo)."""

    text: str
    mark: str
    at: float


@dataclass(slots=True)
class Load:
    """One run: what was asked in which chat and, in seconds, how long each reply took."""

    telegram: FakeTelegram
    open: dict[int, list[Asked]] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    began: float = 0.0
    ended: float = 0.0
    others: int = 0
    left: int = 0
    _read: int = 0

    async def run(self, questions: list[list[str]], customers: int, rate: float) -> Json:
        """Asks all `[text, mark]`, at `rate` a second or at once (0); returns counts, seconds and latencies."""
        clock = asyncio.get_running_loop()
        crowd, self._read = self._crowd(customers), len(self.telegram.calls)
        self.left, self.began = len(questions), clock.time()
        for n, (text, mark) in enumerate(questions):
            if rate:
                await asyncio.sleep(self.began + n / rate - clock.time())
            user = crowd[n % len(crowd)]
            self.open.setdefault(user.id, []).append(Asked(text, mark, clock.time()))
            user.refusal = ""
            receive(self.telegram, user, user, {"from": user.identity, "text": text})
        await self._all_answered()
        return {
            "asked": len(questions), "answered": len(self.latencies), "others": self.others,
            "seconds": self.ended - self.began, "latencies": sorted(self.latencies),
        }  # fmt: skip

    def _crowd(self, customers: int) -> list[User]:
        known = [chat for chat in self.telegram.chats.values() if isinstance(chat, User)]
        missing = range(len(known), customers)
        return [*known, *(self.telegram.user(f"Customer {n}") for n in missing)][:customers]

    async def _all_answered(self) -> None:
        """Until no question is open, or nothing was sent for so long that nothing more will come."""
        while self._catch_up():
            seen = self._read
            await self.telegram.bell.until(lambda: not self._catch_up(), PATIENCE)
            if self._read == seen:
                return

    def _catch_up(self) -> int:
        calls = self.telegram.calls
        while self._read < len(calls):
            call = calls[self._read]
            self._read += 1
            if call.method == "sendMessage" and call.status == 200:
                self._match(call.params["chat_id"], call.params.text("text"), call.time)
        return self.left

    def _match(self, chat: int, reply: str, time: float) -> None:
        asked = self.open.get(chat, [])
        found = next((one for one in asked if one.mark in reply or one.text in reply), None)
        if found is None:
            self.others += 1
            return
        asked.remove(found)
        self.left -= 1
        self.ended = time
        self.latencies.append(time - found.at)
