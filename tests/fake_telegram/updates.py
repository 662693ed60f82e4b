"""The queue of updates: kept until confirmed by polling, or delivered to a webhook."""

from __future__ import annotations

import asyncio
import contextlib
from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

import msgspec
from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

from tests.fake_telegram.chats import Bell
from tests.fake_telegram.params import ApiError, Json

ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
RETRY_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.5)
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True, slots=True)
class Update:
    """One update as its bytes; `key` is the chat it belongs to, within which webhooks keep the order."""

    id: int
    key: int
    body: bytes


class Updates:
    """Numbers updates, keeps them until the bot has them, ends the older of two pollers."""

    def __init__(self) -> None:
        self.pending: OrderedDict[int, Update] = OrderedDict()
        self.confirmed: deque[Update] = deque(maxlen=1000)
        self.allowed: list[str] | None = None
        self.twice = False
        self.webhook: Webhook | None = None
        self._again: deque[Update] = deque()
        self._next_id = 700_000_001
        self._turn = 0
        self._pollers = 0
        self.bell = Bell()

    def offer(self, kind: str, body: Json, key: int = 0) -> None:
        """Queues an update unless the bot has not asked for its kind."""
        if self.wanted(kind):
            self._queue(key, msgspec.json.encode({"update_id": self._next_id, kind: body}))

    def offer_raw(self, text: str, key: int = 0) -> None:
        """Queues JSON as it is (`{...}` without update_id), decodable or not."""
        self._queue(key, f'{{"update_id":{self._next_id},{text.lstrip()[1:]}'.encode())

    def wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def redeliver(self, n: int) -> None:
        """The last `n` confirmed updates come once more, under their old numbers."""
        self._repeat(list(self.confirmed)[-n:])

    @property
    def listening(self) -> bool:
        """Whether a poller waits right now or a webhook is set."""
        return self._pollers > 0 or self.webhook is not None

    async def poll(self, offset: int, limit: int, seconds: float) -> list[msgspec.Raw]:
        """getUpdates. Raises ApiError(409) when a webhook is set or another poller takes over."""
        if self.webhook:
            raise ApiError(409, WEBHOOK_ACTIVE)
        self._turn += 1
        turn = self._turn
        self._confirm(offset)
        self._pollers += 1
        self.bell.ring()
        try:
            await self.bell.until(lambda: self.pending or self._again or self._turn != turn, seconds)
        finally:
            self._pollers -= 1
        if self._turn != turn:
            raise ApiError(409, CONFLICT)
        again = [self._again.popleft() for _ in range(min(limit, len(self._again)))]
        fresh = islice(self.pending.values(), limit - len(again))
        return [msgspec.Raw(update.body) for update in (*again, *fresh)]

    async def set_webhook(self, webhook: Webhook | None, drop_pending: bool) -> None:
        """Switches between polling (None) and a webhook; what is undelivered goes the new way."""
        if self.webhook:
            await self.webhook.stop()
        if drop_pending:
            self.pending.clear()
        self.webhook = webhook
        if webhook:
            webhook.take(self.pending.values())
        self.bell.ring()

    def delivered(self, update: Update) -> None:
        if self.pending.pop(update.id, None):
            self.confirmed.append(update)

    def _queue(self, key: int, body: bytes) -> None:
        update = Update(self._next_id, key, body)
        self._next_id += 1
        self.pending[update.id] = update
        if self.webhook:
            self.webhook.take([update])
        if self.twice:
            self._repeat([update])
        self.bell.ring()

    def _repeat(self, updates: list[Update]) -> None:
        if self.webhook:
            self.webhook.take(updates)
        else:
            self._again.extend(updates)
        self.bell.ring()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = max(self._next_id + offset, 0)
        while self.pending and next(iter(self.pending)) < offset:
            self.confirmed.append(self.pending.popitem(last=False)[1])


@dataclass(eq=False)
class Webhook:
    """Posts updates: chats side by side, one chat in order, anything but 2xx again after a short pause."""

    url: str
    secret: str
    max_connections: int
    updates: Updates
    last_error: str = ""
    attempts: int = 0
    _chats: dict[int, deque[Update]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _session: ClientSession | None = None

    def take(self, updates: Iterable[Update]) -> None:
        for update in updates:
            if update.key in self._chats:
                self._chats[update.key].append(update)
            else:
                self._chats[update.key] = deque([update])
                task = asyncio.create_task(self._serve(update.key))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()

    async def _serve(self, key: int) -> None:
        queue = self._chats[key]
        while queue:
            for pause in (*RETRY_PAUSES, *(1.0 for _ in range(600))):
                if await self._post(queue[0]):
                    break
                await asyncio.sleep(pause)
            self.updates.delivered(queue.popleft())
        del self._chats[key]

    async def _post(self, update: Update) -> bool:
        if self._session is None:
            connector = TCPConnector(limit=self.max_connections)
            self._session = ClientSession(connector=connector, timeout=ClientTimeout(total=60))
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        self.attempts += 1
        with contextlib.suppress(ClientError, TimeoutError, OSError):
            async with self._session.post(self.url, data=update.body, headers=headers) as answer:
                if 200 <= answer.status < 300:
                    return True
                self.last_error = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                return False
        self.last_error = "Connection failed"
        return False
