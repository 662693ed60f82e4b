"""Updates that make no sense, and messages that cannot be handled: kept, told, out of everybody's way."""

from __future__ import annotations

from collections.abc import Sequence

from bot.app import App
from bot.settings import Settings
from handlers.doors import Doors
from storage import Work, inbox
from support.intake import Intake
from support.messages import Incoming
from tests.conftest import CONTENT, Desks
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.odd_updates import ODD_UPDATES

GREETING = "Hello! How can I help?"
ENDLESS = '{"message":{"message_id":900009,"date":1,"chat":{"id":7000000001,"type":"private"},"text":"e","x":%s}}'
DEEP = ENDLESS % ("[" * 100_000 + "]" * 100_000)


async def test_odd_updates_harm_no_neighbour(telegram: FakeTelegram, desks: Desks) -> None:
    anna, boris = telegram.user("Anna"), telegram.user("Boris")
    async with desks() as app:
        for name, odd in {**ODD_UPDATES, "endless nesting": DEEP}.items():
            await telegram.push(odd)  # most of them seem to come from Anna
            await boris.says("hello")
            assert [m.text for m in await boris.hears()] == [GREETING], name
        await anna.says("/status")
        await anna.sees(lambda: anna.heard[-1:] == ["#1001: you are next in line."])
        assert (await app.database.read(inbox.waiting))[0] == 0


async def test_undecodable_message_is_parked_and_the_customer_gets_a_person(
    telegram: FakeTelegram, desks: Desks
) -> None:
    anna, room = telegram.user("Anna"), telegram.forum("Tern House desk")
    async with desks(agents_chat_id=str(room.id)) as app:
        await anna.says("hello")
        await anna.hears()
        await telegram.push(ODD_UPDATES["text that is a number"])
        [sorry] = await anna.hears()
        assert (
            sorry.text == "Something went wrong on our side, so a person will look at your message. Your number: #1001."
        )
        [parked] = await app.database.read(inbox.parked)
        [told] = await room.general.hears()
        assert told.text == (
            f"A message could not be handled and is set aside (number {parked[0]}). "
            "frontdesk inbox retry tries it again."
        )
        assert parked[3].startswith("undecodable: Expected `str`, got `int`")


class Stumbling(Doors):
    """Cannot handle some words, for as long as `stumbles`."""

    stumbles = True

    def handle(self, work: Work, events: Sequence[Incoming]) -> None:
        if self.stumbles and any("stone" in event.text for event in events):
            raise ZeroDivisionError("over a stone")
        super().handle(work, events)


async def test_failing_message_is_tried_three_times_then_parked_and_can_be_retried(
    telegram: FakeTelegram, database_url: str
) -> None:
    anna, boris, room = telegram.user("Anna"), telegram.user("Boris"), telegram.forum("Tern House desk")
    settings = Settings(
        bot_token=telegram.token,
        telegram_api_url=telegram.url,
        database_url=database_url,
        knowledge_dir=CONTENT,
        secret_key="a key for tests",
        agents_chat_id=str(room.id),
    )
    app = App(settings)
    doors = Stumbling(app.desk, app.reads)
    app.intake = Intake(app.database, doors, pauses=(300, 600))
    await app.start()
    try:
        await telegram.until_listening()
        await anna.says("a stone")
        await anna.says("hello")
        await boris.says("hello")
        assert [m.text for m in await boris.hears()] == [GREETING]
        assert anna.heard == []
        [sorry] = await anna.hears()
        assert (
            sorry.text == "Something went wrong on our side, so a person will look at your message. Your number: #1001."
        )
        topic = await room.topic_appears()
        await room.sees(lambda: topic.heard[-1:] == ["hello"])
        [parked] = await app.database.read(inbox.parked)
        assert parked[3] == "ZeroDivisionError: over a stone"
        doors.stumbles = False
        assert await app.database.write(inbox.retry_parked) == 1
        await boris.says("thanks")
        await room.sees(lambda: topic.heard[-1] == "a stone")
    finally:
        await app.stop()
