"""The web door: health and the visitors' chat. A post is committed before it is answered."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, StreamingResponse
from fastapi.staticfiles import StaticFiles
from itsdangerous import BadSignature, Signer
from markdown_it import MarkdownIt
from pydantic import BaseModel, Field

from storage import Database, conversations, messages, staff
from storage.records import Message

WEB = Path(__file__).parent.parent / "web"
COOKIE = "frontdesk_visitor"
COOKIE_DAYS = 180
LONGEST_POST = 4_000  # characters of one message, said to the visitor by the page
HEARTBEAT = 20  # seconds: proxies close streams that say nothing for a minute
POSTS, POSTS_SECONDS = 30, 60  # a visitor's messages: more than people type
_markdown = MarkdownIt("commonmark", {"html": False})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Reader(Protocol):
    """The web channel as the door sees it."""

    def reader(self, chat: str) -> Any:
        """An async context with an event that is set when there is something new, and `alerts` to show once."""
        ...


class Post(BaseModel):
    """A visitor's message, or the press of a button."""

    id: str = Field(
        min_length=8,
        max_length=64,
        pattern=r"^[A-Za-z0-9-]+$",
        description="made by the browser, once for each message",
    )
    text: str = Field("", max_length=LONGEST_POST)
    action: str = Field("", max_length=64)
    label: str = Field("", max_length=200)
    target: str = Field("", max_length=20)
    language: str = Field("", max_length=12)


class Limit:
    """So many in so many seconds for each key."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._seen: dict[str, list[float]] = {}

    def allows(self, key: str) -> bool:
        """Whether one more is within the limit; it counts if so."""
        now = time.monotonic()
        if len(self._seen) > 10_000:
            self._seen = {k: v for k, v in self._seen.items() if v[-1] > now - self._seconds}
        recent = [at for at in self._seen.get(key, ()) if at > now - self._seconds]
        if len(recent) >= self._most:
            return False
        self._seen[key] = [*recent, now]
        return True


class Visitors:
    """Who is who by a signed cookie: a random session for each browser, of which nobody can guess another's."""

    def __init__(self, secret: str) -> None:
        self._signer = Signer(secret, salt="visitor")

    def known(self, request: Request) -> str | None:
        """The session of a browser that was here before."""
        try:
            return self._signer.unsign(request.cookies.get(COOKIE, "")).decode()
        except BadSignature:
            return None

    def of(self, request: Request) -> str:
        """The session; a request without one is refused with 403."""
        session = self.known(request)
        if session is None:
            raise HTTPException(403, "open the chat page first")
        return session

    def posting(self, request: Request) -> str:
        """The session of a post; one sent by another site's page is refused with 403."""
        origin = request.headers.get("origin")
        if origin and origin.split("://", 1)[-1] != request.headers.get("host"):
            raise HTTPException(403, "open the chat page first")
        return self.of(request)

    def welcome(self, request: Request, answer: Response) -> None:
        """Give a new browser its session."""
        if self.known(request) is None:
            session = self._signer.sign(secrets.token_urlsafe(18)).decode()
            secure = request.url.scheme == "https"
            answer.set_cookie(COOKIE, session, COOKIE_DAYS * 86_400, httponly=True, samesite="lax", secure=secure)


def page_router(visitors: Visitors, page: Callable[[str], str]) -> APIRouter:
    """`page` is the chat page in a language."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    async def home() -> RedirectResponse:
        return RedirectResponse("/chat")

    @router.get("/chat")
    async def chat(request: Request, lang: str = "") -> HTMLResponse:
        answer = HTMLResponse(page(lang or request.headers.get("accept-language", "")[:2]))
        answer.headers["Content-Security-Policy"] = _POLICY
        answer.headers["Referrer-Policy"] = "same-origin"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        visitors.welcome(request, answer)
        return answer

    return router


def chat_router(
    database: Database,
    take: Callable[[str, Post], Awaitable[None]],
    web: Reader,
    stopping: asyncio.Event,
    visitors: Visitors,
) -> APIRouter:
    """`take` keeps a post of a session; back when it is committed."""
    router = APIRouter(prefix="/api/v1/chat", tags=["chat"])
    limit = Limit(POSTS, POSTS_SECONDS)

    @router.post("/messages", status_code=202)
    async def post(request: Request, body: Post) -> JSONResponse:
        """Keep a visitor's message or press; sending it twice under one id does no harm."""
        session = visitors.posting(request)
        if not limit.allows(session):
            raise HTTPException(429, "too many messages, please wait a minute", {"Retry-After": str(POSTS_SECONDS)})
        await take(session, body)
        return JSONResponse({"id": body.id}, 202)

    @router.get("/events")
    async def events(request: Request, after: int = 0) -> StreamingResponse:
        """The visitor's transcript from `after` on, as server-sent events that go on as it grows."""
        session, last = visitors.of(request), request.headers.get("last-event-id", "")
        cursor = max(after, int(last) if last.isdecimal() else 0)
        stream = _stream(database, web, stopping, session, cursor)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(stream, media_type="text/event-stream", headers=headers)

    return router


async def _stream(
    database: Database, web: Reader, stopping: asyncio.Event, session: str, after: int
) -> AsyncIterator[str]:
    async with web.reader(session) as news:
        while not stopping.is_set():
            news.clear()
            for line in await database.read(partial(_lines, session=session, after=after)):
                after = line["id"]
                yield f"id: {after}\ndata: {_json(line)}\n\n"
            while news.alerts:
                yield f"event: alert\ndata: {_json(news.alerts.pop(0))}\n\n"
            yield "event: caught-up\ndata:\n\n"  # the page learns whether it is new here; and it keeps the stream alive
            with suppress(TimeoutError):
                await asyncio.wait_for(news.wait(), HEARTBEAT)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(connection: Any, session: str, after: int) -> list[dict[str, Any]]:
    """What the visitor may see of their conversation after a message id: everything but notes."""
    conversation_id = conversations.id_at(connection, "web", session)
    lines = messages.transcript(connection, conversation_id, after=after) if conversation_id else []
    names = staff.names(connection, {line.staff_id for line in lines if line.staff_id})
    return [_shown(line, names.get(line.staff_id or 0, "")) for line in lines if line.author != "note"]


def _shown(line: Message, name: str) -> dict[str, Any]:
    own = line.author == "customer"
    return {
        "id": line.id,
        "author": line.author,
        "name": name,
        "text": line.text,
        "html": "" if own or line.author == "agent" else _markdown.render(line.text),
        "rows": line.rows or [],
        "at": line.created_at,
        "post": line.origin_id if own else "",
    }


def health_router(ready: Callable[[], Awaitable[dict[str, str]]], metrics: Callable[[], Awaitable[bytes]]) -> APIRouter:
    """`ready` gives what is not ready, by name; nothing when all is well."""
    router = APIRouter(tags=["health"])

    @router.get("/livez")
    async def livez() -> dict[str, str]:
        """The process is alive."""
        return {"status": "ok"}

    @router.get("/readyz")
    async def readyz() -> JSONResponse:
        """Database, knowledge and channels are there; 503 with the reasons when not, and while stopping."""
        missing = await ready()
        return JSONResponse(
            {"status": "ok"} if not missing else {"status": "not ready", **missing}, 503 if missing else 200
        )

    @router.get("/metrics")
    async def show_metrics() -> Response:
        """Figures for Prometheus."""
        return Response(await metrics(), media_type="text/plain; version=0.0.4; charset=utf-8")

    return router


def make_web(*routers: APIRouter) -> FastAPI:
    """The web application of all doors."""
    app = FastAPI(title="Frontdesk", docs_url="/api/docs", redoc_url=None, openapi_url="/api/v1/openapi.json")
    for router in routers:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=WEB / "static"), name="static")
    return app
