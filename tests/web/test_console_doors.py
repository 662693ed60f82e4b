"""The console's doors: nobody in without a session, nothing done but by its own pages."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from bot.app import App
from bot.settings import Settings
from handlers.console_sessions import SIGN_IN
from storage import sessions, staff
from storage.staff import LINK_LIFE
from tests.conftest import CONTENT
from tests.web.served import Browser, Served, plain, serving

NUMBER = 1001


class Clock:
    """The desk's time, moved by hand (UTC ms)."""

    def __init__(self) -> None:
        self.now = 1_800_000_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def desk(database_url: str, tmp_path: Path, clock: Clock) -> AsyncIterator[Served]:
    settings = Settings(database_url=database_url, knowledge_dir=CONTENT, secret_key="a key for tests")
    app = App(settings, clock=clock)
    await app.start()
    try:
        async with serving(app) as served:
            yield served
    finally:
        await app.stop()


@pytest.fixture
async def dora(desk: Served) -> AsyncIterator[Browser]:
    """An agent who is signed in; one customer waits for a person."""
    async with Browser(desk.url) as visitor, Browser(desk.url) as browser:
        await visitor.visits("talk to a human")
        assert await browser.get(await desk.link(await desk.member("Dora"))) == (303, "")
        yield browser


async def said(desk: Served) -> list[str]:
    """What agents have sent or noted."""
    query = "SELECT text FROM messages WHERE author IN ('agent', 'note') ORDER BY id"
    return await desk.app.database.read(lambda connection: list(connection.exec_driver_sql(query).scalars()))


# signing in


async def test_first_start_makes_an_owner_whose_link_works_once(desk: Served) -> None:
    token = desk.app.owner_token
    async with Browser(desk.url) as owner, Browser(desk.url) as thief:
        assert await owner.get(f"{SIGN_IN}?token={token}") == (303, "")
        status, page = await owner.get("/console")
        assert (status, "Your desk is open, Owner" in plain(page)) == (200, True)
        status, page = await thief.get(f"{SIGN_IN}?token={token}")
        assert (status, "This link has been used already." in page) == (403, True)
    again = await desk.app.database.write(sessions.first_owner)
    assert again == ""


async def test_messenger_that_previews_a_link_does_not_use_it_up(desk: Served) -> None:
    link = await desk.link(await desk.member("Dora"))
    async with Browser(desk.url) as messenger, Browser(desk.url) as dora:
        looked = await messenger.get(link, headers={"User-Agent": "TelegramBot (like TwitterBot)"})
        assert (looked[0], (await messenger.get("/console"))[0]) == (200, 303)
        assert (await dora.get(link))[0] == 303
        assert (await dora.get("/console"))[0] == 200


async def test_link_older_than_ten_minutes_says_so(desk: Served, clock: Clock) -> None:
    link = await desk.link(await desk.member("Dora"))
    clock.now += LINK_LIFE + 1
    async with Browser(desk.url) as dora:
        status, page = await dora.get(link)
        assert (status, "This link is too old" in page) == (403, True)
        assert (await dora.get("/console"))[0] == 303


async def test_made_up_links_are_refused_and_soon_not_even_looked_at(desk: Served) -> None:
    async with Browser(desk.url) as stranger:
        statuses = [(await stranger.get(f"{SIGN_IN}?token=guess-{n}"))[0] for n in range(12)]
    assert statuses == [403] * 10 + [429] * 2


async def test_session_cookie_is_out_of_reach_of_scripts_and_other_sites(desk: Served) -> None:
    link = await desk.link(await desk.member("Dora"))
    async with Browser(desk.url) as dora:
        cookie = (await dora.headers(link.removeprefix(desk.url)))["Set-Cookie"]
    assert [part for part in ("HttpOnly", "SameSite=lax", "Path=/") if part in cookie] == [
        "HttpOnly",
        "SameSite=lax",
        "Path=/",
    ]


async def test_session_ends_after_twelve_idle_hours_and_lives_on_with_work(
    desk: Served, dora: Browser, clock: Clock
) -> None:
    for _ in range(3):
        clock.now += sessions.IDLE - 1
        assert (await dora.get("/console"))[0] == 200
        await desk.app.database.write(lambda work: None)  # the sign of life is written with the next commit
    clock.now += sessions.IDLE + 1
    assert (await dora.get("/console"))[0] == 303


async def test_signing_out_ends_the_session_for_good(desk: Served, dora: Browser) -> None:
    cookies = {cookie.key: cookie.value for cookie in dora.http.cookie_jar}
    assert await dora.post("/console/sign-out", headers={"Origin": "https://elsewhere.example"}) == 403
    assert await dora.post("/console/sign-out") == 303
    async with Browser(desk.url) as kept:
        kept.http.cookie_jar.update_cookies(cookies)
        assert await kept.get("/api/v1/console/list") == (401, '{"detail":"sign in first"}')


async def test_forged_cookie_opens_nothing(desk: Served) -> None:
    async with Browser(desk.url) as forger:
        forger.http.cookie_jar.update_cookies({"frontdesk_staff": "whatever.c2lnbmF0dXJl"})
        assert (await forger.get("/console"))[0] == 303


async def test_who_leaves_the_staff_is_out_at_once(desk: Served, dora: Browser) -> None:
    assert (await dora.get("/console"))[0] == 200
    await desk.app.database.write(lambda work: staff.remove(work, staff.by_name(work, "Dora")))
    assert (await dora.get("/console"))[0] == 303
    assert (await dora.act(NUMBER, "take")) == 401


async def test_signing_out_everywhere_ends_every_session_of_theirs_and_nobody_elses(
    desk: Served, dora: Browser
) -> None:
    hers = await desk.app.database.write(lambda work: staff.by_name(work, "Dora"))
    async with Browser(desk.url) as phone, Browser(desk.url) as nikos:
        assert (await phone.get(await desk.link(hers)))[0] == 303
        assert (await nikos.get(await desk.link(await desk.member("Nikos"))))[0] == 303
        assert await phone.post("/console/sign-out?everywhere=true") == 303
        assert [(await each.get("/console"))[0] for each in (phone, dora, nikos)] == [303, 303, 200]


# deny by default


async def test_every_route_of_the_console_but_the_way_in_asks_who_is_there(desk: Served) -> None:
    routes = [route for route in _routes(desk) if "console" in route.path and route.path != SIGN_IN]
    assert len(routes) >= 7
    async with Browser(desk.url) as stranger:
        for route in routes:
            path = route.path.replace("{number:int}", "1001").replace("{number}", "1001")
            for method in route.methods or ():
                if method == "GET":
                    status, _ = await stranger.get(path)
                elif method == "POST":
                    status = await stranger.post(path, {})
                else:
                    continue
                assert (path, method, status in (303, 401)) == (path, method, True)


def _routes(desk: Served) -> list[APIRoute]:
    included = [route.original_router for route in desk.app.web_app().routes if hasattr(route, "original_router")]  # type: ignore[attr-defined]
    return [route for router in included for route in router.routes if isinstance(route, APIRoute)]


async def test_acts_need_our_own_page(desk: Served, dora: Browser) -> None:
    path, body = f"/api/v1/console/tickets/{NUMBER}/acts", {"id": "act-00000001", "verb": "take"}
    refused = [
        {},
        {"Origin": desk.url},
        {"X-Frontdesk": "console"},
        {"X-Frontdesk": "console", "Origin": "https://elsewhere.example"},
        {"X-Frontdesk": "console", "Origin": "null"},
    ]
    assert [await dora.post(path, body, headers) for headers in refused] == [403] * len(refused)
    assert await dora.post(path, body) == 202


async def test_ticket_that_is_not_there_is_not_found(dora: Browser) -> None:
    huge = 10**30
    assert [(await dora.get(f"/console/{number}"))[0] for number in (999, 0, huge)] == [404] * 3
    assert [(await dora.get(f"/api/v1/console/tickets/{number}"))[0] for number in (999, -1, huge)] == [404] * 3
    assert [await dora.act(number, "take") for number in (999, huge)] == [404] * 2


async def test_acts_without_what_they_need_are_refused(desk: Served, dora: Browser) -> None:
    wrong = [
        await dora.act(NUMBER, "reply"),
        await dora.act(NUMBER, "reply", text="  \n "),
        await dora.act(NUMBER, "reply", text="x" * 4001),
        await dora.act(NUMBER, "transfer", to="1:x"),
        await dora.act(NUMBER, "decide", to="soon"),
        await dora.act(NUMBER, "delete-everything"),
        await dora.act(NUMBER, "reply", text="hello", seen="first"),
        await dora.act(NUMBER, "reply", "short", text="hello"),
    ]
    assert (wrong, await said(desk)) == ([422] * len(wrong), [])


async def test_act_sent_twice_under_one_id_counts_once(desk: Served, dora: Browser) -> None:
    for _ in range(3):
        assert await dora.act(NUMBER, "reply", "reply-000001", text="Hello") == 202
    assert await said(desk) == ["Hello"]


async def test_pages_may_not_be_framed_scripted_or_kept(dora: Browser) -> None:
    for path in ("/console", f"/console/{NUMBER}", SIGN_IN, f"/api/v1/console/tickets/{NUMBER}"):
        headers = await dora.headers(path)
        policy = headers["Content-Security-Policy"]
        assert ("unsafe" in policy, policy.startswith("default-src 'none'"), "frame-ancestors 'none'" in policy) == (
            False,
            True,
            True,
        )
        assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "same-origin")


# the stream


async def test_stream_tells_what_changed_and_what_was_refused(desk: Served, dora: Browser) -> None:
    nikos = await desk.member("Nikos")
    async with Browser(desk.url) as other, dora.http.get(f"{desk.url}/api/v1/console/events") as stream:
        assert (await other.get(await desk.link(nikos)))[0] == 303
        assert await _next(stream, "touched") == "[]"
        assert await other.act(NUMBER, "take") == 202
        assert await _next(stream, "touched") == "[1]"
        assert await dora.act(NUMBER, "take", "take-000001", language="el") == 202
        refused = desk.app.sentences.say("el", "room-lost-claim", agent="Nikos")
        assert await _next(stream, "answer") == (
            f'{{"id": "take-000001", "key": "room-lost-claim", "html": "{refused}"}}'
        )


async def _next(stream: object, event: str) -> str:
    """The data of the next event called so."""
    async with asyncio.timeout(10):
        async for line in stream.content:  # type: ignore[attr-defined]
            if line == f"event: {event}\n".encode():
                data: bytes = await stream.content.readline()  # type: ignore[attr-defined]
                return data.decode().removeprefix("data:").strip()
    raise AssertionError("the stream has ended")
