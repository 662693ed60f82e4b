"""Signing in to the console: a one-time link becomes a session cookie; without one there is nothing to see."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from itsdangerous import BadSignature, Signer

from handlers.web import Limit
from storage import Database, Work, sessions, staff
from storage.records import Staff

COOKIE = "frontdesk_staff"
COOKIE_DAYS = 30
LANGUAGE_COOKIE = "frontdesk_language"
SIGN_IN = "/console/sign-in"
TRIES, TRIES_SECONDS = 10, 60  # sign-in links tried from one address
_PREVIEWS = re.compile(r"bot\b|preview|facebookexternalhit|whatsapp", re.IGNORECASE)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


class SignInPage(Protocol):
    """The page that explains how to get in."""

    def sign_in(self, language: str, why: str) -> str:
        """`why` the link was not accepted: used, old, unknown, many; empty when none was tried."""
        ...


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is at the screen, by which session."""

    member: Staff
    token: str


class Door:
    """Tells who is signed in. Pages send strangers to the sign-in page, everything else refuses them."""

    def __init__(self, database: Database, secret: str, *, secure: bool) -> None:
        self.database = database
        self.signer = Signer(secret, salt="staff")
        self.secure = secure

    async def known(self, request: Request) -> SignedIn | None:
        """Whose session the request belongs to."""
        try:
            token = self.signer.unsign(request.cookies.get(COOKIE, "")).decode()
        except BadSignature:
            return None
        return await self.still(token)

    async def still(self, token: str) -> SignedIn | None:
        """The session, while it lasts."""
        now = self.database.clock()
        member = await self.database.read(lambda connection: sessions.owner(connection, token, now))
        return SignedIn(member, token) if member else None

    async def page(self, request: Request) -> SignedIn:
        """For pages. Raises a redirect to the sign-in page."""
        if (who := await self.known(request)) is None:
            raise HTTPException(303, "sign in first", {"Location": SIGN_IN})
        self.touch(who)
        return who

    async def reading(self, request: Request) -> SignedIn:
        """For what pages read. Raises 401."""
        if (who := await self.known(request)) is None:
            raise HTTPException(401, "sign in first")
        return who

    async def acting(self, request: Request) -> SignedIn:
        """For what pages do: from our own pages only. Raises 401 or 403."""
        who = await self.reading(request)
        if request.headers.get("x-frontdesk") != "console" or not same_origin(request):
            raise HTTPException(403, "only the console's own pages may do that")
        self.touch(who)
        return who

    def touch(self, who: SignedIn) -> None:
        """They are at work: the session goes on."""
        self.database.postpone(lambda work: sessions.touch(work, who.token))

    def let_in(self, answer: Response, token: str) -> None:
        """From now on `answer`'s browser has the session."""
        signed = self.signer.sign(token).decode()
        age = COOKIE_DAYS * 86_400
        answer.set_cookie(COOKIE, signed, age, httponly=True, samesite="lax", secure=self.secure)


def same_origin(request: Request) -> bool:
    """Whether the browser says that the request comes from one of our pages."""
    return request.headers.get("origin", "").partition("://")[2] == request.headers.get("host")


def spoken(request: Request, lang: str = "") -> str:
    """The language of whoever looks: asked for now, chosen before, or the browser's."""
    return lang or request.cookies.get(LANGUAGE_COOKIE, "") or request.headers.get("accept-language", "")[:2]


def html(content: str, status: int = 200, lang: str = "") -> HTMLResponse:
    """A page nobody else may frame, script or keep; `lang`, if it was asked for, is remembered."""
    answer = HTMLResponse(content, status)
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["Referrer-Policy"] = "same-origin"  # with none at all, forms would not say where they come from
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "no-store"
    if lang.isascii() and lang.isalpha() and len(lang) == 2:
        answer.set_cookie(LANGUAGE_COOKIE, lang, 365 * 86_400, httponly=True, samesite="lax")
    return answer


def sign_in_router(door: Door, pages: SignInPage) -> APIRouter:
    """The only routes of the console that need no session."""
    router = APIRouter(include_in_schema=False)
    limit = Limit(TRIES, TRIES_SECONDS)

    @router.get(SIGN_IN)
    async def sign_in(request: Request, token: str = "", lang: str = "") -> Response:
        language = spoken(request, lang)
        if not token or _only_previews(request):
            return html(pages.sign_in(language, ""), lang=lang)
        if not limit.allows(request.client.host if request.client else ""):
            return html(pages.sign_in(language, "many"), 429)
        session = await door.database.write(_using(token))
        if session is None:
            why = await door.database.read(lambda connection: sessions.why_refused(connection, token))
            return html(pages.sign_in(language, why), 403)
        answer = RedirectResponse("/console", 303, {"Cache-Control": "no-store"})
        door.let_in(answer, session)
        return answer

    return router


def sign_out_router(door: Door) -> APIRouter:
    """Leaving."""
    router = APIRouter(include_in_schema=False)
    signed_in = Depends(door.page)

    @router.post("/console/sign-out")
    async def sign_out(request: Request, everywhere: bool = False, who: SignedIn = signed_in) -> Response:
        if not same_origin(request):
            raise HTTPException(403, "only the console's own pages may do that")
        if everywhere:
            await door.database.write(lambda work: sessions.revoke_all(work, who.member))
        else:
            await door.database.write(lambda work: sessions.revoke(work, who.token))
        answer = RedirectResponse(SIGN_IN, 303)
        answer.delete_cookie(COOKIE)
        return answer

    return router


def _only_previews(request: Request) -> bool:
    """Messengers look at links before people open them; that must not use a link up."""
    agent = request.headers.get("user-agent", "")
    return _PREVIEWS.search(agent) is not None or "sec-purpose" in request.headers


def _using(token: str) -> Callable[[Work], str | None]:
    def use(work: Work) -> str | None:
        member = staff.use_link(work, token)
        if member is None:
            return None
        staff.record(work, member, "signed in", "")
        return sessions.start(work, member)

    return use
