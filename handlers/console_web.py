"""The console's pages, what they do and what they hear. An act is committed before it is answered."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Any, Literal, Protocol

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, StreamingResponse
from markdown_it import MarkdownIt
from pydantic import BaseModel, Field, model_validator

from handlers.console_sessions import Door, SignedIn, html, spoken
from handlers.web import Limit
from storage import console_ticket
from storage.console import VIEWS, View
from storage.records import Staff

PREFIX = "/api/v1/console"
LONGEST_TEXT = 4_000  # characters: what every channel takes as one message
ACTS, ACTS_SECONDS = 120, 60  # of one member of staff
HEARTBEAT = 20  # seconds: proxies close streams that say nothing for a minute
CHECKED_EVERY = 5  # seconds: a revoked session hears nothing more after that
_markdown = MarkdownIt("commonmark", {"html": False})
_NEEDS = {"reply": "text", "note": "text", "transfer": "to", "retry": "to", "decide": "to"}


class Post(BaseModel):
    """One act on a ticket. `to`: a colleague, a message, or question and choice; `seen`: the last message read."""

    id: str = Field(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9-]+$", description="made by the page, once")
    verb: Literal["reply", "note", "take", "release", "close", "reopen", "bot", "transfer", "retry", "decide"]
    text: str = Field("", max_length=LONGEST_TEXT)
    to: str = Field("", pattern=r"^(\d{1,18}(:[a-z-]{1,20})?)?$")
    seen: str = Field("", pattern=r"^\d{0,18}$")
    language: str = Field("", max_length=12)

    @model_validator(mode="after")
    def complete(self) -> Post:
        """What the verb needs is there."""
        need = _NEEDS.get(self.verb)
        if need and not getattr(self, need).strip():
            raise ValueError(f"{self.verb} needs {need}")
        if self.verb in ("transfer", "retry") and not self.to.isdecimal():
            raise ValueError(f"{self.verb} needs a number in `to`")
        return self


class At(BaseModel):
    """Which ticket is open on the screen (0: none), and whether somebody writes there."""

    ticket: int = Field(ge=0, le=console_ticket.LARGEST)
    writing: bool = False


class Pages(Protocol):
    """What the console looks like; each is read from one connection. None: there is no such ticket."""

    def desk(self, connection: Any, member: Staff, language: str, view: View, number: int | None) -> str:
        """The whole page; of a ticket that is not there it says so."""
        ...

    def listed(self, connection: Any, member: Staff, language: str, view: View, number: int | None) -> str:
        """The list alone; `number` is the ticket that is open beside it."""
        ...

    def ticket(self, connection: Any, member: Staff, language: str, number: int) -> str | None:
        """Head, thread and context alone."""
        ...


class Streams(Protocol):
    """The console's channel as the door sees it."""

    def reader(self, staff_id: int) -> Any:
        """An async context with an event that is set when there is news in its `touched` or `answers`."""
        ...

    def present(self, member: Staff, ticket: int, writing: bool) -> None:
        """`member` looks at a ticket (0: at none)."""
        ...

    def people(self, staff_id: int) -> Any:
        """(ticket, name, writing) of everybody else who looks at one."""
        ...


Take = Callable[[Staff, int, Post], Awaitable[None]]


def console_router(door: Door, pages: Pages) -> APIRouter:
    """What people open."""
    router = APIRouter(include_in_schema=False)
    signed_in, read = Depends(door.page), door.database.read

    @router.get("/console")
    async def desk(request: Request, view: str = "", lang: str = "", who: SignedIn = signed_in) -> HTMLResponse:
        language = spoken(request, lang)
        return html(await read(lambda c: pages.desk(c, who.member, language, _view(view), None)), lang=lang)

    @router.get("/console/{number:int}")
    async def ticket(
        request: Request, number: int, view: str = "", lang: str = "", who: SignedIn = signed_in
    ) -> HTMLResponse:
        language = spoken(request, lang)
        known = await read(lambda c: console_ticket.ticket(c, number) is not None)
        page = await read(lambda c: pages.desk(c, who.member, language, _view(view), number))
        return html(page, 200 if known else 404, lang)

    return router


def _view(wanted: str) -> View:
    return next((view for view in VIEWS if view == wanted), "all")


def reading_api(door: Door, pages: Pages) -> APIRouter:
    """The parts of pages that are fetched again when they have changed."""
    router = APIRouter(prefix=PREFIX, tags=["console"])
    reading, read = Depends(door.reading), door.database.read

    @router.get("/list")
    async def listed(
        request: Request, view: str = "", ticket: int | None = None, who: SignedIn = reading
    ) -> HTMLResponse:
        """The list of a view, as the page shows it."""
        language = spoken(request)
        return html(await read(lambda c: pages.listed(c, who.member, language, _view(view), ticket)))

    @router.get("/tickets/{number}")
    async def ticket(request: Request, number: int, who: SignedIn = reading) -> HTMLResponse:
        """One ticket, as the page shows it. 404: there is none with this number."""
        language = spoken(request)
        shown = await read(lambda c: pages.ticket(c, who.member, language, number))
        if shown is None:
            raise HTTPException(404, "no such ticket")
        return html(shown)

    return router


def acting_api(door: Door, streams: Streams, take: Take, stopping: asyncio.Event) -> APIRouter:
    """What the pages post and hear. `take` keeps an act; back when it is committed."""
    router = APIRouter(prefix=PREFIX, tags=["console"])
    reading, acting, read = Depends(door.reading), Depends(door.acting), door.database.read
    limit, glances = Limit(ACTS, ACTS_SECONDS), Limit(ACTS, ACTS_SECONDS)

    @router.post("/tickets/{number}/acts", status_code=202)
    async def act(number: int, post: Post, who: SignedIn = acting) -> JSONResponse:
        """Keep what an agent does; sending it twice under one id does no harm. Refusals come by the event stream."""
        if not limit.allows(str(who.member.id)):
            raise HTTPException(429, "too much at once, please wait a minute", {"Retry-After": str(ACTS_SECONDS)})
        if await read(lambda c: console_ticket.ticket(c, number)) is None:
            raise HTTPException(404, "no such ticket")
        await take(who.member, number, post)
        return JSONResponse({"id": post.id}, 202)

    @router.post("/presence", status_code=204)
    async def presence(at: At, who: SignedIn = acting) -> None:
        """Colleagues see who looks at a ticket and who writes."""
        if not glances.allows(str(who.member.id)):
            raise HTTPException(429, "too much at once, please wait a minute", {"Retry-After": str(ACTS_SECONDS)})
        streams.present(who.member, at.ticket, at.writing)

    @router.get("/events")
    async def events(who: SignedIn = reading) -> StreamingResponse:
        """What changed (`touched` conversations), what was refused (`answer`), who looks at what (`people`)."""
        return StreamingResponse(
            _stream(door, streams, stopping, who),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    return router


async def _stream(door: Door, streams: Streams, stopping: asyncio.Event, who: SignedIn) -> AsyncIterator[str]:
    async with streams.reader(who.member.id) as news:
        checked, people = time.monotonic(), None
        while not stopping.is_set():
            news.clear()
            if time.monotonic() - checked > CHECKED_EVERY:
                checked = time.monotonic()
                if await door.still(who.token) is None:
                    yield "event: signed-out\ndata:\n\n"
                    return
            touched, news.touched = news.touched, set()
            if (now := streams.people(who.member.id)) != people:
                people = now
                yield f"event: people\ndata: {json.dumps(people, ensure_ascii=False)}\n\n"
            while news.answers:
                yield f"event: answer\ndata: {_answer(news.answers.popleft())}\n\n"
            yield f"event: touched\ndata: {json.dumps(sorted(touched))}\n\n"  # empty: a sign of life
            with suppress(TimeoutError):
                await asyncio.wait_for(news.wait(), HEARTBEAT)


def _answer(body: dict[str, Any]) -> str:
    text = _markdown.renderInline(body["text"])
    return json.dumps({"id": body["press"], "key": body["key"], "html": text}, ensure_ascii=False)
