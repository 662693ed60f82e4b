"""The running desk for stories: the real program in this process, talking to the fake Telegram over HTTP."""

from __future__ import annotations

import os
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

from bot.app import App
from bot.settings import Settings
from knowledge.library import Library
from storage.database import now_ms
from tests.fake_telegram import FakeTelegram

CONTENT = Path(__file__).parent.parent / "knowledge" / "content"
# postgresql+psycopg://… of a server on which databases for tests may be made
POSTGRES = os.environ.get("FRONTDESK_TEST_POSTGRES", "")

MONDAY = int(datetime.fromisoformat("2026-03-16T10:00+02:00").timestamp() * 1000)

Desks = Callable[..., AbstractAsyncContextManager[App]]


@cache
def shipped() -> Library:
    """The knowledge files that ship, loaded once for all stories."""
    return Library.load(CONTENT)


@pytest.fixture
def database_url(tmp_path: Path) -> Iterator[str]:
    """A database of the test's own: a file, or one on the PostgreSQL server when one is given."""
    if not POSTGRES:
        yield f"sqlite+aiosqlite:///{tmp_path}/desk.db"
        return
    import psycopg

    name = f"desk_{uuid.uuid4().hex[:12]}"
    server = POSTGRES.replace("postgresql+psycopg", "postgresql").rstrip("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield f"{POSTGRES.rstrip('/')}/{name}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
def desks(telegram: FakeTelegram, database_url: str, tmp_path: Path) -> Desks:
    """Start a desk (again): `async with desks(agents_chat_id=…) as app`. Its clock begins on a Monday morning."""
    to_working_hours = MONDAY - now_ms()

    @asynccontextmanager
    async def start(group_pace: tuple[int, float] = (1000, 1.0), **changes: object) -> AsyncIterator[App]:
        settings = Settings(
            bot_token=telegram.token,
            telegram_api_url=telegram.url,
            database_url=database_url,
            secret_key="a key for tests",
            **{"knowledge_dir": CONTENT} | changes,  # type: ignore[arg-type]
        )
        library = shipped() if settings.knowledge_dir == CONTENT else None
        app = App(settings, group_pace=group_pace, clock=lambda: now_ms() + to_working_hours, library=library)
        await app.start()
        try:
            await telegram.until_listening(within=30)  # importing aiogram takes its time
            yield app
        finally:
            await app.stop()

    return start
