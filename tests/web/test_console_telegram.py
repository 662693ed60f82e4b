"""One conversation on two live desks: what is done in Telegram is seen on the console, and the reverse."""

from __future__ import annotations

import pytest

from storage import staff
from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram
from tests.web.console_steps import box, button, log, notes, rows, said, screens, write
from tests.web.served import serving

expect = pytest.importorskip("playwright.async_api", reason="Playwright is not installed").expect


async def test_console_and_topic_show_the_same_conversation(telegram: FakeTelegram, desks: Desks) -> None:
    room = telegram.forum("Tern House desk")
    anna, dora = telegram.user("Anna K."), telegram.user("Dora")
    room.add(dora)
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)) as app, serving(app) as desk:
        await anna.says("talk to a human")
        await anna.hears()
        topic = await room.topic_appears()
        await room.sees(lambda: "Take" in topic.buttons)
        await dora.presses("Take", in_=topic)
        assert [m.text for m in await anna.hears()] == ["Dora is answering now and already has the details."]
        member = await app.database.write(lambda work: staff.by_telegram(work, str(dora.id)))

        async with screens() as opened:
            page = await opened.agent(desk, member)
            await rows(page).get_by_role("link").click()
            await expect(page.locator("#head")).to_contain_text("Anna K. #1001")
            await expect(page.locator("#head")).to_contain_text("Dora")

            await dora.writes(topic, "Hello Anna, from the phone")
            await anna.hears()
            await expect(said(page, "agent")).to_have_text(["Hello Anna, from the phone"])
            await dora.writes(topic, "// she is in a hurry")
            await expect(notes(page)).to_have_text(["she is in a hurry"])

            await write(page, "And now from the desk:\nit comes *tomorrow*")
            assert [m.text for m in await anna.hears()] == ["And now from the desk:\nit comes *tomorrow*"]
            await room.sees(lambda: topic.messages[-1].text == "Dora: And now from the desk:\nit comes *tomorrow*")
            await anna.says("wonderful")
            await expect(said(page, "customer")).to_have_text(["talk to a human", "wonderful"])
            await room.sees(lambda: topic.messages[-1].text == "wonderful")
            await button(page, "Note").click()
            await write(page, "a candidate for a voucher")
            await room.sees(lambda: topic.messages[-1].text == "Dora, note: a candidate for a voucher")

            await button(page, "Close").click()
            await anna.hears(2)
            await room.sees(lambda: topic.closed and topic.name == "✓ #1001 Anna K. · en")
            await expect(button(page, "Open again")).to_be_visible()
            await anna.says("one more thing")
            await anna.hears()
            await expect(button(page, "Close")).to_be_visible()
            await expect(said(page, "customer").last).to_have_text("one more thing")
        assert telegram.unanswered == 0


async def test_reply_that_telegram_refuses_says_why_and_can_be_sent_again(telegram: FakeTelegram, desks: Desks) -> None:
    room = telegram.forum("Tern House desk")
    name = "<img src=x onerror=\"document.title='stolen'\">"
    anna, dora = telegram.user(name), telegram.user("Dora")
    room.add(dora)
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)) as app, serving(app) as desk:
        await anna.says("talk to a human")
        await anna.hears()
        await room.topic_appears()
        member = await app.database.write(lambda work: staff.by_telegram(work, str(dora.id)))
        async with screens() as opened:
            page = await opened.agent(desk, member)
            await page.goto(f"{desk.url}/console/1001")
            await expect(rows(page).locator(".name")).to_have_text([name])
            await expect(page).to_have_title(f"#1001 {name}")
            await button(page, "Take").click()
            await anna.hears()
            await anna.blocks()
            await write(page, "Hello Anna")
            await expect(log(page).get_by_text("Not sent:")).to_be_visible()
            await expect(page.get_by_text("The customer has blocked us here")).to_be_visible()
            await anna.unblocks()
            await button(page, "Retry").click()
            assert [m.text for m in await anna.hears()] == ["Hello Anna"]
            await expect(log(page).get_by_text("Not sent:")).to_have_count(0)
            await expect(box(page)).to_have_value("")
