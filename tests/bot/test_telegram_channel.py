"""The way out to Telegram, one row at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.channels.telegram.channel import Telegram, make_bot
from storage.records import OutboxRow
from support.channels import DeliveryFailed
from tests.fake_telegram import FakeTelegram


@pytest.fixture
async def channel(telegram: FakeTelegram) -> AsyncIterator[Telegram]:
    bot = make_bot(telegram.token, telegram.url)
    yield Telegram(bot)
    await bot.session.close()


def row_to(chat: int, verb: str = "say", **body: object) -> OutboxRow:
    return OutboxRow(id=1, lane="lane", channel="telegram", chat=str(chat), thread="", verb=verb, body=body)


async def test_long_message_goes_on_where_it_was_refused(telegram: FakeTelegram, channel: Telegram) -> None:
    anna = telegram.user("Anna")
    await anna.says("hello")
    telegram.limit(chat=1, window=1.0)
    row = row_to(anna.id, text="\n\n".join(str(n) * 3000 for n in range(3)))
    for _ in range(2):
        with pytest.raises(DeliveryFailed) as refused:
            await channel.send(row, "")
        await asyncio.sleep(refused.value.retry_after or 0)
    await channel.send(row, "")
    assert [text[0] for text in anna.heard] == ["0", "1", "2"]


async def test_chat_that_was_told_to_wait_is_left_alone(telegram: FakeTelegram, channel: Telegram) -> None:
    anna = telegram.user("Anna")
    await anna.says("hello")
    telegram.fail("sendMessage", 429, "Too Many Requests: retry after 5", retry_after=5)
    with pytest.raises(DeliveryFailed):
        await channel.send(row_to(anna.id, text="one"), "")
    with pytest.raises(DeliveryFailed) as refused:
        await channel.send(row_to(anna.id, text="two"), "")
    assert 4 < (refused.value.retry_after or 0) <= 5
    assert len(telegram.calls) == 1


async def test_unknown_verb_is_refused_for_good(telegram: FakeTelegram, channel: Telegram) -> None:
    with pytest.raises(DeliveryFailed, match="Telegram cannot dance") as refused:
        await channel.send(row_to(7, verb="dance"), "")
    assert refused.value.permanent
