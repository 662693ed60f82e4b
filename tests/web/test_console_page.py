"""The agents' console in a real browser: a whole journey, drafts, collisions, hostile words, keys, a phone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from bot.settings import Settings
from tests.conftest import CONTENT
from tests.web.console_steps import (
    PHONE,
    Screens,
    box,
    button,
    log,
    notes,
    rows,
    said,
    screens,
    waiting_visitor,
    write,
)
from tests.web.served import Served, serving

expect = pytest.importorskip("playwright.async_api", reason="Playwright is not installed").expect

HOSTILE = [
    "<img src=x onerror=\"document.title='stolen'\">",
    "</script><script>document.title='stolen'</script>",
    "</template></textarea></title><svg onload=\"document.title='stolen'\">",
    "{{ 7*7 }} ${7*7} <style>*{display:none}</style>",
    '" onfocus="document.title=\'stolen\'" autofocus x="',
    "javascript:document.title='stolen' **bold** [a](javascript:alert(1))",
]


@pytest.fixture
async def desk(database_url: str, tmp_path: Path) -> AsyncIterator[Served]:
    settings = Settings(database_url=database_url, knowledge_dir=CONTENT, secret_key="a key for tests")
    app = App(settings)
    await app.start()
    try:
        async with serving(app) as served:
            yield served
    finally:
        await app.stop()


@pytest.fixture
async def screen() -> AsyncIterator[Screens]:
    async with screens() as opened:
        yield opened


async def test_agent_takes_answers_notes_transfers_and_closes(desk: Served, screen: Screens) -> None:
    dora, vera = await desk.member("Dora"), await desk.member("Vera")
    page = await screen.agent(desk, dora)
    await expect(page.get_by_role("heading", name="No open conversations")).to_be_visible()

    visitor = await screen.page()
    await visitor.goto(f"{desk.url}/chat?lang=en")
    await visitor.get_by_role("textbox", name="Message").fill("talk to a human")
    await visitor.get_by_role("textbox", name="Message").press("Enter")
    await expect(rows(page)).to_have_count(1)  # it appears by itself
    await rows(page).get_by_role("link").click()
    await expect(said(page, "customer")).to_have_text(["talk to a human"])
    await expect(page).to_have_url(f"{desk.url}/console/1001?view=all")

    await button(page, "Take").click()
    await expect(page.locator("#head")).to_contain_text("Dora")
    await write(page, "Hello, I’m Dora.\nHow can I help?")
    await expect(said(page, "agent")).to_have_text(["Hello, I’m Dora.\nHow can I help?"])
    await expect(page.get_by_role("img", name="Sent")).to_be_visible()
    await expect(visitor.locator(".agent .bubble")).to_have_text(["Hello, I’m Dora.\nHow can I help?"])
    await visitor.get_by_role("textbox", name="Message").fill("My lamp is broken")
    await visitor.get_by_role("textbox", name="Message").press("Enter")
    await expect(said(page, "customer")).to_have_text(["talk to a human", "My lamp is broken"])
    await expect(rows(page).locator(".preview")).to_have_text(["My lamp is broken"])

    await button(page, "Note").click()
    await write(page, "four shades left")
    await expect(notes(page)).to_have_text(["four shades left"])
    await expect(visitor.locator(".agent .bubble")).to_have_count(1)

    await button(page, "Transfer").click()
    dialog = page.get_by_role("dialog", name="Who takes it?")
    await dialog.get_by_role("radio", name="Vera").check()
    await dialog.get_by_role("textbox").fill("she knows lamps")
    await button(page, "Hand over").click()
    await expect(page.locator("#head")).to_contain_text("Vera")
    await expect(notes(page)).to_have_text(["four shades left", "she knows lamps"])

    hers = await screen.agent(desk, vera)
    await hers.get_by_role("link", name="Mine").click()
    await rows(hers).get_by_role("link").click()
    await button(hers, "Close").click()
    await expect(button(hers, "Open again")).to_be_visible()
    await expect(rows(page)).to_have_count(0)
    await page.get_by_role("link", name="Closed").click()
    await expect(rows(page)).to_have_count(1)
    await expect(log(page).locator(".events")).to_contain_text(
        ["Handed over", "Dora took it", "Dora handed it to Vera", "Vera closed it"]
    )


async def test_draft_is_kept_and_what_came_meanwhile_is_read_before_sending(desk: Served, screen: Screens) -> None:
    page = await screen.agent(desk, await desk.member("Dora"))
    async with waiting_visitor(desk) as visitor:
        await page.goto(f"{desk.url}/console/1001")
        await box(page).fill("It comes on Tuesday")
        await page.reload()
        await expect(box(page)).to_have_value("It comes on Tuesday")

        body = {"id": "visit-000010", "text": "the ring is bent too", "language": "en"}
        assert await visitor.post("/api/v1/chat/messages", body, {}) == 202
        await expect(page.get_by_text("wrote while you were typing.")).to_be_visible()
        await expect(log(page).get_by_text("New since you began to write")).to_be_visible()
        await box(page).press("Enter")  # no accident: this shows where to look
        await expect(said(page, "agent")).to_have_count(0)
        await button(page, "Send anyway").click()
        await expect(said(page, "agent")).to_have_text(["It comes on Tuesday"])
        await expect(box(page)).to_have_value("")
        await expect(button(page, "Send")).to_be_visible()


async def test_reply_that_crosses_a_message_comes_back_to_the_composer(desk: Served, screen: Screens) -> None:
    """The page does not know yet that the customer wrote; the server does."""
    page = await screen.agent(desk, await desk.member("Dora"))
    async with waiting_visitor(desk) as visitor:
        await page.goto(f"{desk.url}/console/1001")
        await box(page).fill("It comes on Tuesday")
        blocked = "**/api/v1/console/tickets/1001"
        await page.route(blocked, lambda route: route.abort())
        body = {"id": "visit-000010", "text": "the ring is bent too", "language": "en"}
        assert await visitor.post("/api/v1/chat/messages", body, {}) == 202
        await box(page).press("Enter")
        await expect(box(page)).to_have_value("It comes on Tuesday")
        await page.unroute(blocked)
        await expect(said(page, "agent")).to_have_count(0)
        await page.reload()
        await button(page, "Send anyway").click()
        await expect(said(page, "agent")).to_have_text(["It comes on Tuesday"])


async def test_reply_written_without_a_connection_goes_by_itself_once(desk: Served, screen: Screens) -> None:
    page = await screen.agent(desk, await desk.member("Dora"))
    async with waiting_visitor(desk):
        await page.goto(f"{desk.url}/console/1001")
        await expect(button(page, "Take")).to_be_visible()
        await page.context.set_offline(True)
        await write(page, "Hello, I am here")
        await expect(page.get_by_role("status").get_by_text("No connection right now.")).to_be_visible()
        await page.context.set_offline(False)
        await expect(said(page, "agent")).to_have_text(["Hello, I am here"])
        await expect(page.get_by_role("status").get_by_text("No connection right now.")).to_have_count(0)
        await expect(log(page).get_by_text("Hello, I am here")).to_have_count(1)


async def test_two_agents_collide_and_the_slower_one_chooses(desk: Served, screen: Screens) -> None:
    dora = await screen.agent(desk, await desk.member("Dora"))
    nikos = await screen.agent(desk, await desk.member("Nikos"))
    async with waiting_visitor(desk):
        for page in (dora, nikos):
            await page.goto(f"{desk.url}/console/1001")
            await expect(button(page, "Take")).to_be_visible()
        await button(nikos, "Take").click()
        await expect(dora.locator("#head")).to_contain_text("Nikos")
        await button(dora, "Take").click()
        await expect(dora.get_by_role("status").get_by_text("Nikos has it already.")).to_be_visible()

        await write(dora, "I remember this order")
        await expect(dora.get_by_text("Nikos has this ticket, so nothing was sent yet.")).to_be_visible()
        await expect(said(nikos, "agent")).to_have_count(0)
        await dora.reload()  # the question waits for its answer
        await button(dora, "Make it a note").click()
        await expect(notes(nikos)).to_have_text(["I remember this order"])

        await write(dora, "Let me answer this one")
        await button(dora, "Take over and send").click()
        await expect(said(nikos, "agent")).to_have_text(["Let me answer this one"])
        await expect(nikos.locator("#head")).to_contain_text("Dora")


async def test_colleagues_see_who_is_viewing_and_who_is_writing(desk: Served, screen: Screens) -> None:
    dora = await screen.agent(desk, await desk.member("Dora"))
    vera = await screen.agent(desk, await desk.member("Vera"))
    async with waiting_visitor(desk):
        await dora.goto(f"{desk.url}/console/1001")
        await vera.goto(f"{desk.url}/console/1001")
        await expect(dora.get_by_text("Vera is viewing")).to_be_visible()
        await box(vera).fill("Hello")
        await expect(dora.get_by_text("Vera is writing")).to_be_visible()
        await expect(vera.get_by_text("Dora is viewing")).to_be_visible()
        await vera.close()
        await expect(dora.locator("#people")).to_be_empty()


async def test_hostile_words_are_shown_as_they_are_everywhere(desk: Served, screen: Screens) -> None:
    name = HOSTILE[0]
    page = await screen.agent(desk, await desk.member(name))
    async with waiting_visitor(desk, *HOSTILE):
        await page.goto(f"{desk.url}/console/1001")
        await expect(said(page, "customer")).to_have_text([*HOSTILE, "talk to a human"])
        for text in HOSTILE:
            await write(page, text)
        await expect(said(page, "agent")).to_have_text(HOSTILE)
        await button(page, "Note").click()
        await write(page, HOSTILE[1])
        await expect(notes(page)).to_have_text([HOSTILE[1]])
        await expect(rows(page).locator(".preview")).to_have_text([f"You: {HOSTILE[-1]}"])
        await expect(page.locator("#about dd").get_by_text(name)).to_be_visible()
        await page.goto(f"{desk.url}/console/1001?view=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
        await expect(said(page, "agent")).to_have_text(HOSTILE)
        assert await page.title() == "#1001 Visitor 1"


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("ru", ["Входящие", "Мои", "Свободные", "Все", "Взять", "Передать", "Закрыть", "Заметка", "Ждёт нас"]),
        ("el", ["Αιτήματα", "Δικά μου", "Ελεύθερα", "Όλα", "Σημείωση", "Περιμένει εμάς"]),
    ],
)
async def test_console_speaks_the_language_of_its_agent(
    desk: Served, screen: Screens, lang: str, shown: list[str]
) -> None:
    page = await screen.agent(desk, await desk.member("Вера"), lang)
    say = desk.app.sentences.say
    async with waiting_visitor(desk) as visitor:
        await page.goto(f"{desk.url}/console/1001")
        await expect(page.locator("html")).to_have_attribute("lang", lang)
        await page.get_by_role("textbox", name=say(lang, "console-reply"), exact=True).fill("да")
        await expect(button(page, say(lang, "button-take"))).to_be_visible()
        await button(page, say(lang, "button-take")).click()
        body = {"id": "visit-000010", "text": "hello?", "language": "en"}
        assert await visitor.post("/api/v1/chat/messages", body, {}) == 202
        await expect(button(page, say(lang, "console-send-anyway"))).to_be_visible()
        await expect(page.locator("#head .state")).to_contain_text(say(lang, "console-state-waiting-for-us"))
        words = await page.locator("body").inner_text()
    assert [word for word in shown if word not in words] == (["Взять"] if lang == "ru" else [])


async def test_keys_work_by_their_place_whatever_the_layout(desk: Served, screen: Screens) -> None:
    page = await screen.agent(desk, await desk.member("Dora"))
    async with waiting_visitor(desk), waiting_visitor(desk):
        await page.goto(f"{desk.url}/console")
        await expect(rows(page)).to_have_count(2)
        await page.keyboard.press("?")
        await expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
        await button(page, "OK").click()
        await page.keyboard.press("KeyJ")
        await expect(page).to_have_url(f"{desk.url}/console/1001?view=all")
        await page.keyboard.press("KeyJ")
        await expect(page).to_have_url(f"{desk.url}/console/1002?view=all")
        # a Russian layout: the key in J's place writes о, the one in K's place л
        await page.evaluate(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'л', code: 'KeyK', bubbles: true}))"
        )
        await expect(page).to_have_url(f"{desk.url}/console/1001?view=all")
        await page.keyboard.press("KeyN")
        await expect(button(page, "Add note")).to_be_visible()
        await page.keyboard.type("j stays a letter")
        await page.keyboard.press("Shift+Enter")
        await page.keyboard.type("here")
        await page.keyboard.press("Enter")
        await expect(notes(page)).to_have_text(["j stays a letter\nhere"])
        await page.keyboard.press("Escape")
        await page.keyboard.press("KeyR")
        await expect(box(page)).to_be_focused()
        await expect(button(page, "Send")).to_be_visible()


async def test_phone_shows_one_column_with_a_way_back(desk: Served, screen: Screens) -> None:
    page = await screen.agent(desk, await desk.member("Dora"), viewport=PHONE, has_touch=True)
    async with waiting_visitor(desk):
        await expect(rows(page)).to_have_count(1)
        await expect(log(page)).to_be_hidden()
        await rows(page).get_by_role("link").click()
        await expect(log(page)).to_be_visible()
        await expect(page.get_by_role("list", name="Conversations")).to_be_hidden()
        width = await page.evaluate("document.documentElement.scrollWidth")
        assert width == PHONE["width"]
        await page.get_by_role("link", name="Back to the list").click()
        await expect(rows(page)).to_have_count(1)


async def test_signing_out_ends_in_front_of_the_door(desk: Served, screen: Screens) -> None:
    page = await screen.agent(desk, await desk.member("Dora"))
    await page.get_by_label("Signed in as Dora").click()
    await button(page, "Sign out").click()
    await expect(page.get_by_role("heading", name="Sign in to the desk")).to_be_visible()
    await page.goto(f"{desk.url}/console")
    await expect(page.get_by_role("heading", name="Sign in to the desk")).to_be_visible()
