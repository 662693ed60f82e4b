"""The composition root: every part is made here, given what it needs, started, watched and stopped."""

from __future__ import annotations

import asyncio
import gc
import hashlib
import hmac
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import structlog
from fastapi import APIRouter

from bot import web_pages
from bot.channels import console as console_channel
from bot.channels import web as web_channel
from bot.channels.console import Console
from bot.channels.web import Web
from bot.console_pages import ConsolePages
from bot.knowledge_watch import Shelf
from bot.metrics import Metrics
from bot.order_adapter import order_book
from bot.settings import Settings, secret_key
from handlers import console_sessions, console_web
from handlers.doors import Doors, Read
from handlers.web import Post, Visitors, chat_router, health_router, make_web, page_router
from handlers.webhook import ASGI, Webhook
from knowledge.findings import Finding
from knowledge.library import Library
from storage import Database, Work, schema, sessions, staff, tickets
from storage.database import now_ms
from storage.records import Staff
from support.channels import Channel
from support.courier import Courier
from support.deliveries import Deliveries
from support.desk import Desk
from support.intake import Intake
from support.lookups import Lookups
from support.messages import Address
from support.pauses import KIND
from support.sentences import Sentences
from support.timekeeper import Timekeeper

if TYPE_CHECKING:
    from bot.channels.telegram.start import TelegramParts

Clock = Callable[[], int]
LOOK_AGAIN = 30.0  # seconds between looks at what other programs changed
STOP_WITHIN = 8.0  # seconds for sends under way when the program is asked to stop
log = structlog.get_logger("frontdesk")


class App:
    """One running desk: `start` it, `stop` it.

    `group_pace`: at most so many calls to a group in so many seconds. `library`: the knowledge, if it was loaded.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        group_pace: tuple[int, float] = (20, 60.0),
        clock: Clock = now_ms,
        library: Library | None = None,
    ) -> None:
        self.settings = settings
        self.group_pace = group_pace
        if settings.data_folder:
            settings.data_folder.mkdir(parents=True, exist_ok=True)
        self.key = secret_key(settings)
        self.stopping = asyncio.Event()
        self.shelf = Shelf(settings.knowledge_dir, settings.default_language, library)
        self.database = Database(settings.database_url, clock)
        self.sentences = Sentences.load()
        self.desk = self._make_desk()
        self.web = Web()
        self.console = Console()
        self.database.listen(self.console.heard)
        self.channels: dict[str, Channel] = {web_channel.NAME: self.web, console_channel.NAME: self.console}
        self.reads: dict[str, Read] = {web_channel.NAME: web_channel.read, console_channel.NAME: console_channel.read}
        self.doors = Doors(self.desk, self.reads)
        self.intake = Intake(self.database, self.doors)
        deliveries = Deliveries(self.desk.voice, self.desk.handover)
        self.courier = Courier(self.database, self.channels, deliveries, self.database.clock)
        rings = {**self.desk.room.rings, KIND: self.desk.dialogs.pauses.ring}
        self.timekeeper = Timekeeper(self.database, rings)
        self.lookups = Lookups(self.database, order_book(settings, self.database), self.desk.dialogs.looked_up)
        self.metrics = Metrics(self.database)
        self.telegram: TelegramParts | None = None
        self.owner_token = ""  # of a first start without staff: signs the new owner in once
        self._tasks: set[asyncio.Task[None]] = set()

    def _make_desk(self) -> Desk:
        chat = self.settings.agents_chat_id
        return Desk(
            lambda: self.shelf.current,
            self.sentences,
            room=Address("telegram", chat) if chat else None,
            default_language=self.settings.default_language,
            time_zone=self.settings.time_zone,
        )

    # starting and stopping

    async def start(self) -> None:
        """Migrate, take up what an earlier run left, open the channels. Raises schema.NewerDatabase."""
        await self.database.write(schema.upgrade)
        await self.database.write(lambda work: staff.make_owners(work, self.settings.owner_ids))
        self.owner_token = await self.database.write(sessions.first_owner)
        await self.database.write(self._find_room)
        self._watch(self.shelf.build, "matchers")
        self._watch(lambda: self.shelf.watch(self._knowledge_refused), "knowledge")
        if self.settings.bot_token:
            self._watch(self._open_telegram, "telegram")
        else:
            await self._work_begins()

    def _find_room(self, work: Work) -> None:
        """The settings may still name the agents' room by an id it had before it became a supergroup."""
        if room := self.desk.voice.room:
            self.desk.voice.room = Address(room.channel, tickets.room_now(work, room.chat))

    async def _work_begins(self) -> None:
        await self.courier.start()
        self._watch(self.intake.run, "intake")
        self._watch(self.timekeeper.run, "timekeeper")
        self._watch(self.lookups.run, "orders")
        self._watch(self._look_again, "look again")
        gc.collect()
        gc.freeze()  # what lives as long as the program is not looked at again: a full collection took 141 ms

    async def _look_again(self) -> None:
        """Commands beside the running program put rows back in line: `frontdesk inbox retry`."""
        while True:
            await asyncio.sleep(LOOK_AGAIN)
            self.intake.look_again()
            await self.courier.start()

    async def _open_telegram(self) -> None:
        """Importing aiogram takes seconds: in a thread, while the web side already answers."""
        if self.telegram is None:
            await self.shelf.build()  # one after the other: side by side they take 85 MB more and no less time
            start = await asyncio.to_thread(_import_telegram)
            parts = await start(self)
            await self._work_begins()
            self.telegram = parts
        await self.telegram.run()

    def _watch(self, run: Callable[[], Awaitable[None]], name: str) -> None:
        """The one place where background work is started: it is started again when it fails, and ended at the stop."""
        task = asyncio.create_task(self._supervise(run, name), name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _supervise(self, run: Callable[[], Awaitable[None]], name: str) -> None:
        pause = 1.0
        while True:
            try:
                await run()
                return
            except Exception:
                log.exception("background work failed and starts again", work=name, pause=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)

    def say_goodbye(self) -> None:
        """The stop has begun: no longer ready, and open streams end."""
        self.stopping.set()
        self.web.wake_all()
        self.console.wake_all()

    async def stop(self) -> None:
        """Take nothing more in, let sends under way finish, close. What is left goes on at the next start."""
        self.say_goodbye()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self.telegram:
            self.telegram.stop()
        await self.courier.stop(STOP_WITHIN)
        if self.telegram:
            await self.telegram.close()
        await self.database.close()

    # parts of the web side

    def web_app(self) -> ASGI:
        """The web application with every door."""
        pages = web_pages.Pages(self.sentences, self.settings.default_language)
        visitors = Visitors(self.key)
        routers = [
            health_router(self._missing, self.metrics.show),
            page_router(visitors, pages.chat),
            chat_router(self.database, self._take_post, self.web, self.stopping, visitors),
            *self._console_routers(),
        ]
        inner = make_web(*routers)
        if self.settings.bot_token and self.settings.telegram_mode == "webhook":
            return Webhook(inner, self.webhook_secret, self._take_update)
        return inner

    def _console_routers(self) -> list[APIRouter]:
        """Everything but the way in asks who is there."""
        url, telegram = self.settings.url, bool(self.settings.bot_token)
        pages = ConsolePages(self.desk, self.database.clock, url=url, telegram=telegram)
        door = console_sessions.Door(self.database, self.key, secure=url.startswith("https:"))
        return [
            console_sessions.sign_in_router(door, pages),
            console_sessions.sign_out_router(door),
            console_web.console_router(door, pages),
            console_web.reading_api(door, pages),
            console_web.acting_api(door, self.console, self._take_act, self.stopping),
        ]

    @property
    def webhook_secret(self) -> str:
        """The token Telegram must send: given, or made from the secret key."""
        made = hmac.new(self.key.encode(), b"telegram webhook", hashlib.sha256).hexdigest()
        return self.settings.webhook_secret or made

    async def _take_post(self, session: str, post: Post) -> None:
        posted = web_channel.Posted(session=session, **post.model_dump())
        await self.intake.take([web_channel.arrival(posted)])
        self.web.wake(session)

    async def _take_act(self, member: Staff, ticket: int, post: console_web.Post) -> None:
        act = console_channel.Act(staff=member.id, ticket=ticket, **post.model_dump())
        await self.intake.take([console_channel.arrival(act)])

    async def _take_update(self, body: bytes) -> None:
        if self.telegram is None:  # still importing: Telegram tries again
            raise RuntimeError("Telegram is not started yet")
        await self.telegram.take(body)

    async def _missing(self) -> dict[str, str]:
        if self.stopping.is_set():
            return {"program": "stopping"}
        try:
            at = await self.database.read(schema.revision)
        except Exception as error:
            return {"database": type(error).__name__}
        return {} if at == schema.HEAD else {"database": f"at revision {at}, not {schema.HEAD}"}

    async def _knowledge_refused(self, findings: list[Finding]) -> None:
        def tell(work: Work) -> None:
            shown = "\n".join(str(f) for f in findings if f.severity == "error")[:1500]
            self.desk.voice.room_show(
                work,
                None,
                "say",
                {
                    "text": self.sentences.say(self.desk.voice.room_language, "room-knowledge-refused", findings=shown),
                    "rows": [],
                },
            )

        await self.database.write(tell)


def _import_telegram() -> Callable[[App], Awaitable[TelegramParts]]:
    from bot.channels.telegram.start import start_telegram  # takes seconds, and only Telegram needs it

    return start_telegram
