"""The fake Bot API when things go wrong: refusals, repeats, lost answers, limits."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReactionTypeEmoji,
)
from aiohttp import web

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.odd_updates import ODD_UPDATES


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    async with Bot(telegram.token, session=session) as client:
        yield client


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=x, callback_data=x) for x in labels]])


async def test_an_unconfirmed_update_comes_again_and_a_confirmed_one_only_when_ordered(
    telegram: FakeTelegram, bot: Bot
) -> None:
    anna = telegram.user("Anna")
    await anna.says("one")
    await anna.says("two")
    first, second = await bot.get_updates()
    assert [u.update_id for u in await bot.get_updates()] == [first.update_id, second.update_id]
    assert [u.update_id for u in await bot.get_updates(offset=second.update_id)] == [second.update_id]
    assert await bot.get_updates(offset=second.update_id + 1) == []
    telegram.redeliver(2)
    again = await bot.get_updates(offset=second.update_id + 1)
    assert [u.update_id for u in again] == [first.update_id, second.update_id]


async def test_updates_can_come_twice(telegram: FakeTelegram, bot: Bot) -> None:
    telegram.deliver_twice()
    await telegram.user("Anna").says("once")
    assert [u.message.text for u in await bot.get_updates() if u.message] == ["once", "once"]


async def test_a_long_poll_ends_with_the_news(telegram: FakeTelegram, bot: Bot) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    anna = telegram.user("Anna")
    await anna.says("quick")
    assert [u.message.text for u in await asyncio.wait_for(polling, 5) if u.message] == ["quick"]


async def test_a_second_poller_ends_the_first(telegram: FakeTelegram, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.until_listening()
    second = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates"):
        await first
    await telegram.user("Anna").says("for the second")
    assert len(await second) == 1


async def test_texts_are_refused_as_the_service_does(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.user("Anna")
    await anna.says("hi")
    refused = {
        " ": "message text is empty",
        "😀" * 2049: "message is too long",
        "a < b": 'can\'t parse entities: Unsupported start tag "" at byte offset 2',
        "γ<h1>x</h1>": 'can\'t parse entities: Unsupported start tag "h1" at byte offset 2',
        "<b>x": "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        "<b><i>x</b>": 'can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        "x</b>": "can't parse entities: Unexpected end tag at byte offset 1",
    }
    heard = {}
    for text in refused:
        with pytest.raises(TelegramBadRequest) as refusal:
            await bot.send_message(anna.id, text, parse_mode="HTML")
        heard[text] = refusal.value.message.removeprefix("Bad Request: ")
    assert heard == refused
    await bot.send_message(anna.id, "<i>" + "😀" * 2048 + "</i>", parse_mode="HTML")
    assert anna.spoken[-1].raw["entities"] == [{"type": "italic", "offset": 0, "length": 4096}]


async def test_what_is_not_there_or_not_allowed_is_named(telegram: FakeTelegram, bot: Bot) -> None:
    anna, boris = telegram.user("Anna"), telegram.user("Boris")
    await anna.says("hi")
    sent = await bot.send_message(anna.id, "hello")
    attempts = {
        "chat not found": bot.send_message(12345, "x"),
        "message to be replied not found": bot.send_message(anna.id, "x", reply_to_message_id=99),
        "message thread not found": bot.send_message(anna.id, "x", message_thread_id=5),
        "message is not modified": bot.edit_message_text("hello", chat_id=anna.id, message_id=sent.message_id),
        "message to edit not found": bot.edit_message_text("x", chat_id=anna.id, message_id=99),
        "message to delete not found": bot.delete_message(anna.id, 99),
        "BUTTON_DATA_INVALID": bot.send_message(anna.id, "x", reply_markup=keyboard("ж" * 33)),
        "REACTION_INVALID": bot.set_message_reaction(anna.id, sent.message_id, [ReactionTypeEmoji(emoji="✅")]),
        "BOT_COMMAND_INVALID": bot.set_my_commands([BotCommand(command="Start", description="x")]),
    }
    for sentence, attempt in attempts.items():
        with pytest.raises(TelegramBadRequest, match=sentence):
            await attempt
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(boris.id, "x")
    await anna.blocks()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "x")
    changes = [u.my_chat_member.new_chat_member.status for u in await bot.get_updates() if u.my_chat_member]
    assert changes == ["kicked"]


async def test_refusals_and_lost_answers_come_as_ordered(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.user("Anna")
    await anna.says("hi")
    telegram.fail("sendMessage", 500, "Internal Server Error")
    telegram.drop("sendMessage")
    telegram.drop("sendMessage", after=True)
    with pytest.raises(TelegramServerError):
        await bot.send_message(anna.id, "one")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "two")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "three")
    await bot.send_message(anna.id, "four")
    assert anna.heard == ["three", "four"]
    assert [call.status for call in telegram.called("sendMessage")] == [500, 0, 0, 200]


async def test_flood_limits_are_kept_and_impatience_is_noted(telegram: FakeTelegram, bot: Bot) -> None:
    room = telegram.forum("Desk")
    telegram.limit(group=2, window=1)
    for text in ("one", "two"):
        await bot.send_message(room.id, text)
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter) as refusal:
            await bot.send_message(room.id, "three")
        assert refusal.value.retry_after == 1
    assert [call.params["text"] for call in telegram.violations] == ["three"]


async def test_topics_go_astray_close_and_lose_the_bot(telegram: FakeTelegram, bot: Bot) -> None:
    room, dora = telegram.forum("Desk"), telegram.user("Dora")
    topic = room.opens(dora, "#1")
    topic.strays = True
    astray = await bot.send_message(room.id, "for the topic", message_thread_id=topic.id)
    assert (astray.message_thread_id, topic.heard, room.general.heard) == (None, [], ["for the topic"])

    topic.strays, room.rights = False, False
    await dora.closes(topic)
    with pytest.raises(TelegramBadRequest, match="TOPIC_CLOSED"):
        await bot.send_message(room.id, "x", message_thread_id=topic.id)
    room.expels_bot()
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await bot.send_message(room.id, "x")
    services = [u.message.content_type for u in await bot.get_updates() if u.message]
    assert services == ["forum_topic_created", "forum_topic_closed"]


async def test_silence_latency_outage_and_a_revoked_token(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.user("Anna")
    await anna.says("hi")
    telegram.silence(0.1)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "lost")
    await telegram.goes_down()
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "refused")
    await telegram.comes_back()
    telegram.latency = 0.05
    before = asyncio.get_running_loop().time()
    await bot.send_message(anna.id, "slow")
    assert asyncio.get_running_loop().time() - before >= 0.05
    assert anna.heard == ["slow"]
    telegram.revoke()
    with pytest.raises(TelegramUnauthorizedError):
        await bot.get_me()


async def test_a_webhook_gets_updates_in_order_until_it_says_yes(telegram: FakeTelegram, bot: Bot) -> None:
    got: list[tuple[str, str]] = []
    done = asyncio.Event()

    async def hook(request: web.BaseRequest) -> web.Response:
        update = await request.json()
        got.append((update["message"]["text"], request.headers["X-Telegram-Bot-Api-Secret-Token"]))
        if len(got) == 3:
            done.set()
        return web.Response(status=500 if len(got) == 1 else 200)

    runner = web.ServerRunner(web.Server(hook))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/webhook", secret_token="s3cret")
    with pytest.raises(TelegramConflictError, match="while webhook is active"):
        await bot.get_updates()
    anna = telegram.user("Anna")
    await anna.says("one")
    await anna.says("two")
    await asyncio.wait_for(done.wait(), 5)
    assert got == [("one", "s3cret"), ("one", "s3cret"), ("two", "s3cret")]
    await bot.delete_webhook()
    await runner.cleanup()


async def test_odd_updates_arrive_as_they_are(telegram: FakeTelegram) -> None:
    for odd in ODD_UPDATES.values():
        await telegram.push(odd)
    async with (
        aiohttp.ClientSession() as client,
        client.post(f"{telegram.url}/bot{telegram.token}/GetUpdates") as answer,
    ):
        body = (await answer.read()).decode()
    bodies = [json.loads(odd) for odd in ODD_UPDATES.values()]
    arrived = json.loads(body)["result"]
    first = arrived[0]["update_id"]
    assert arrived == [{"update_id": first + n, **odd} for n, odd in enumerate(bodies)]


async def test_json_is_as_good_as_a_form_and_unknown_methods_are_refused(telegram: FakeTelegram) -> None:
    anna = telegram.user("Anna")
    await anna.says("hi")
    message = {"chat_id": str(anna.id), "text": "hello", "reply_markup": None}
    addresses = {f"{telegram.token}/sendMessage": 200, f"{telegram.token}/sendGift": 404, "1:wrong/sendMessage": 401}
    async with aiohttp.ClientSession() as client:
        for address, status in addresses.items():
            async with client.post(f"{telegram.url}/bot{address}", json=message) as answer:
                assert answer.status == status
    assert anna.heard == ["hello"]
