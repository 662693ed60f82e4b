"""The database: one writer that commits whatever waits together, and readers beside it."""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from storage.work import Effects, Work

T = TypeVar("T")
_PASSING = {  # SQLite's reasons that say nothing about what was to be written
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
}
TRY_AGAIN = 1.0  # seconds before postponed writes are tried again
POSTPONED_FOR = 0.01  # seconds: long enough to share a transaction, short enough that a kill repeats little
BUSY_TIMEOUT = 5  # seconds another process may hold the file before a write is given up and tried again


def now_ms() -> int:
    """The time, in UTC milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Unavailable(Exception):
    """The database cannot be written at the moment (locked, full, out of reach): nothing was kept, later it may be."""


@dataclass(slots=True)
class _Job:
    act: Callable[[Work], Any]
    future: asyncio.Future[Any]


class Database:
    """Opens `url` (SQLAlchemy form, an async driver). Use it on one event loop; `close` it there.

    Writes are plain functions of a `Work`, run in one thread in the order they are given. Those that wait while a
    transaction runs share the next one, so a burst costs few commits; when one of them fails, each is run again by
    itself. They must therefore have no effect besides their `Work`. `listen` hears the effects after the commit.
    All that write or read may raise Unavailable.
    """

    def __init__(self, url: str, clock: Callable[[], int] = now_ms) -> None:
        self.url = sa.make_url(url)
        self.clock = clock
        self._sqlite = self.url.get_backend_name() == "sqlite"
        self._writer = self._writing_engine()
        self._reader = create_async_engine(self.url, **_OPTIONS, **({} if self._sqlite else {"pool_size": 5}))
        if self._sqlite:
            sa.event.listen(self._reader.sync_engine, "connect", _read_only)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._listeners: list[Callable[[Effects], None]] = []
        self._postponed: list[_Job] = []
        self._timer: asyncio.TimerHandle | None = None
        self._thread.start()

    def _writing_engine(self) -> sa.Engine:
        if not self._sqlite:
            return sa.create_engine(self.url, pool_size=1, pool_pre_ping=True, **_OPTIONS)
        engine = sa.create_engine(
            self.url.set(drivername="sqlite"),
            poolclass=sa.pool.StaticPool,
            connect_args={"timeout": BUSY_TIMEOUT, "check_same_thread": False},
            **_OPTIONS,
        )
        sa.event.listen(engine, "connect", _one_writer)
        sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        return engine

    def listen(self, heard: Callable[[Effects], None]) -> None:
        """`heard` is called on the event loop after every commit that had effects."""
        self._listeners.append(heard)

    async def write(self, act: Callable[[Work], T]) -> T:
        """Run `act` in a transaction; back when it is committed. What it raises is raised here, and nothing is kept."""
        return await self.submit(act)

    def submit(self, act: Callable[[Work], T]) -> asyncio.Future[T]:
        """As `write`, for those who do not wait: the order of submitting is the order of running."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._put_postponed()
        self._jobs.put(_Job(act, future))
        return future

    def postpone(self, act: Callable[[Work], None]) -> asyncio.Future[None]:
        """As `submit`, but with the next write, or soon if there is none: for what nobody waits for.

        It is tried again for as long as the database is unavailable.
        """
        loop = asyncio.get_running_loop()
        job = _Job(act, loop.create_future())
        job.future.add_done_callback(lambda done: self._settled(done, act))
        self._postponed.append(job)
        if self._timer is None:
            self._timer = loop.call_later(POSTPONED_FOR, self._put_postponed)
        return job.future

    def _settled(self, done: asyncio.Future[None], act: Callable[[Work], None]) -> None:
        if done.cancelled() or (error := done.exception()) is None:
            return
        if isinstance(error, Unavailable) and self._thread.is_alive():
            done.get_loop().call_later(TRY_AGAIN, self.postpone, act)
        elif not isinstance(error, Unavailable):
            raise error  # the event loop reports it: nobody else waits for this write

    def _put_postponed(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        for job in self._postponed:
            self._jobs.put(job)
        self._postponed.clear()

    async def read(self, ask: Callable[[Connection], T]) -> T:
        """Run `ask` on a reading connection beside the writer; it sees what was committed before."""
        async with self._reader.connect() as connection:
            return await connection.run_sync(ask)

    def run(self, act: Callable[[Work], T]) -> T:
        """As `write` from a program without an event loop (commands, migrations). Nobody else may be writing."""
        with self._writer.begin() as connection:
            work = Work(connection, self.clock())
            result = act(work)
            work.finish()
        return result

    async def close(self) -> None:
        """Wait for the writes given so far, then let go of the file or server."""
        self._put_postponed()
        self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)
        self._writer.dispose()
        await self._reader.dispose()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            jobs, stop = [job], False
            while not self._jobs.empty():
                if (more := self._jobs.get()) is None:
                    stop = True
                    break
                jobs.append(more)
            self._commit(jobs)
            if stop:
                return

    def _commit(self, jobs: list[_Job]) -> None:
        try:
            with self._writer.begin() as connection:
                work = Work(connection, self.clock())
                results = [job.act(work) for job in jobs]
                work.finish()
        except BaseException as error:
            if passing := _passing(error):  # none of them is to blame, so none is tried by itself
                for job in jobs:
                    _resolve(job.future, _fail, passing)
            elif len(jobs) == 1:
                _resolve(jobs[0].future, _fail, error)
            else:
                for job in jobs:
                    self._commit([job])
            return
        loop = jobs[0].future.get_loop()
        if not loop.is_closed():
            loop.call_soon_threadsafe(self._publish, jobs, results, work.effects)

    def _publish(self, jobs: list[_Job], results: list[Any], effects: Effects) -> None:
        for heard in self._listeners:
            heard(effects)
        for job, result in zip(jobs, results, strict=True):
            if not job.future.done():
                job.future.set_result(result)


def _passing(error: BaseException) -> Unavailable | None:
    if not isinstance(error, sa.exc.DBAPIError):
        return None
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is None:
        known = error.connection_invalidated or isinstance(error, sa.exc.OperationalError)
    else:
        known = code & 0xFF in _PASSING  # the rest of the number says more exactly where
    return Unavailable(str(error.orig)) if known else None


def _resolve(future: asyncio.Future[Any], how: Callable[[asyncio.Future[Any], Any], None], value: Any) -> None:
    loop = future.get_loop()
    if not loop.is_closed():
        loop.call_soon_threadsafe(how, future, value)


def _fail(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)


def _one_writer(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN IMMEDIATE ourselves: deferred ones fail under load
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-8000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _read_only(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    # Two checkpointing connections can damage a WAL before SQLite 3.51.3: only the writer may.
    for pragma in ("query_only=ON", "wal_autocheckpoint=0"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


_encoder, _decoder = msgspec.json.Encoder(), msgspec.json.Decoder()
_OPTIONS: dict[str, Any] = {
    "hide_parameters": True,  # what customers write is not for logs and error messages
    "json_serializer": lambda value: _encoder.encode(value).decode(),
    "json_deserializer": _decoder.decode,
}
