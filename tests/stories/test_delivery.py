"""What goes wrong on the way out: nothing is lost, nothing jumps the line, and those who can help are told."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels import web
from storage import conversations, messages
from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.forum import Forum, Topic
from tests.fake_telegram.people import User

GREETING = "Hello! How can I help?"
WELCOME = "You are welcome. If anything else comes up, just write."


async def taken(telegram: FakeTelegram, room: Forum, anna: User, dora: User) -> Topic:
    """Anna asks for a person, and Dora takes her ticket."""
    await anna.says("talk to a human")
    await anna.hears()
    topic = await room.topic_appears()
    await room.sees(lambda: len(topic.messages) == 2)
    await dora.presses("Take", in_=topic)
    await anna.hears()
    return topic


@pytest.fixture
def room(telegram: FakeTelegram) -> Forum:
    return telegram.forum("Tern House desk")


@pytest.fixture
def anna(telegram: FakeTelegram) -> User:
    return telegram.user("Anna")


@pytest.fixture
def dora(telegram: FakeTelegram, room: Forum) -> User:
    dora = telegram.user("Dora")
    room.add(dora)
    return dora


async def test_flood_limit_is_waited_for_in_order(telegram: FakeTelegram, desks: Desks, anna: User) -> None:
    boris = telegram.user("Boris")
    async with desks():
        telegram.fail("sendMessage", 429, "Too Many Requests: retry after 1", chat=anna.id, retry_after=1)
        await anna.says("hello")
        await anna.says("thanks")
        await boris.says("hello")
        assert [m.text for m in await boris.hears(within=0.9)] == [GREETING]
        assert [m.text for m in await anna.hears(2)] == [GREETING, WELCOME]
        assert telegram.violations == []


async def test_a_third_of_the_sends_refused_for_a_while_loses_nothing(telegram: FakeTelegram, desks: Desks) -> None:
    crowd = [telegram.user(f"Customer {n}") for n in range(30)]
    async with desks():
        for customer in crowd[::3]:
            telegram.fail("sendMessage", 429, "Too Many Requests: retry after 1", chat=customer.id, retry_after=1)
        for customer in crowd:
            await customer.says("hello")
            await customer.says("thanks")
        for customer in crowd:
            assert [m.text for m in await customer.hears(2)] == [GREETING, WELCOME]
        assert telegram.violations == []


async def test_blocked_customer_is_a_state_that_the_agent_learns(
    telegram: FakeTelegram, desks: Desks, room: Forum, anna: User, dora: User
) -> None:
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)):
        topic = await taken(telegram, room, anna, dora)
        await anna.blocks()
        words = await dora.writes(topic, "Are you there?")
        await room.sees(
            lambda: (
                topic.spoken[-1].text == "Not sent: the customer has blocked the bot. It is kept; they may come back."
            )
        )
        assert topic.spoken[-1].raw["reply_to_message"]["message_id"] == words.id
        await anna.unblocks()
        await dora.writes(topic, "Welcome back")
        assert [m.text for m in await anna.hears()] == ["Welcome back"]


@pytest.mark.parametrize("strays", [False, True], ids=["refused", "lands in General"])
async def test_deleted_topic_is_opened_once_more_with_its_card(
    telegram: FakeTelegram, desks: Desks, room: Forum, anna: User, dora: User, strays: bool
) -> None:
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)):
        old = await taken(telegram, room, anna, dora)
        if strays:
            old.strays = True
        else:
            await dora.deletes(old)
        for line in ("one", "two", "three"):
            await anna.says(line)
        await anna.sends_photo(b"lamp")
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.spoken) == 5)
        assert topic.spoken[0].buttons[0] == "✓ Taken by Dora"
        assert topic.heard[1:] == ["one", "two", "three", "[photo]"]
        assert room.general.heard == []
        await dora.writes(topic, "I am here")
        assert [m.text for m in await anna.hears()] == ["I am here"]
        assert len(room.topics) == 2


async def test_group_that_became_a_supergroup_is_followed(
    telegram: FakeTelegram, desks: Desks, room: Forum, anna: User, dora: User
) -> None:
    settings = {"agents_chat_id": str(room.id), "owner_ids": (str(dora.id),)}
    async with desks(**settings):
        topic = await taken(telegram, room, anna, dora)
        room.moves()
        await dora.writes(topic, "We have moved")
        assert [m.text for m in await anna.hears()] == ["We have moved"]
        await anna.says("still there?")
        await room.sees(lambda: topic.heard[-1] == "still there?")
    async with desks(**settings):
        await dora.writes(topic, "And back again")
        assert [m.text for m in await anna.hears()] == ["And back again"]
        await telegram.user("Boris").says("talk to a human")
        await room.topic_appears()


async def test_room_that_moved_unnoticed_is_found_by_the_first_refusal(
    telegram: FakeTelegram, desks: Desks, room: Forum, anna: User, dora: User
) -> None:
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)):
        topic = await taken(telegram, room, anna, dora)
        telegram.updates.allowed = ["callback_query"]
        room.moves()
        telegram.updates.allowed = None
        await anna.says("hello?")
        await room.sees(lambda: topic.heard[-1] == "hello?")
        await dora.writes(topic, "Yes?")
        assert [m.text for m in await anna.hears()] == ["Yes?"]


@pytest.mark.parametrize("trouble", [(500, "Internal Server Error"), (502, "Bad Gateway"), (401, "Unauthorized")])
async def test_refusals_of_the_service_are_waited_out(
    telegram: FakeTelegram, desks: Desks, anna: User, trouble: tuple[int, str]
) -> None:
    async with desks():
        telegram.fail("sendMessage", *trouble, times=2)
        await anna.says("hello")
        await anna.says("thanks")
        assert [m.text for m in await anna.hears(2, within=8)] == [GREETING, WELCOME]


async def test_connection_lost_before_the_effect_is_made_good(telegram: FakeTelegram, desks: Desks, anna: User) -> None:
    async with desks():
        telegram.drop("sendMessage")
        await anna.says("hello")
        await anna.says("thanks")
        assert [m.text for m in await anna.hears(2)] == [GREETING, WELCOME]


async def test_lost_answer_repeats_that_message_only(telegram: FakeTelegram, desks: Desks, anna: User) -> None:
    async with desks():
        telegram.drop("sendMessage", after=True)
        await anna.says("hello")
        await anna.says("thanks")
        assert [m.text for m in await anna.hears(3)] == [GREETING, GREETING, WELCOME]


async def test_unreachable_service_loses_nothing_and_parks_nothing(
    telegram: FakeTelegram, desks: Desks, anna: User
) -> None:
    async with desks():
        telegram.latency = 0.3
        await anna.says("hello")
        await anna.says("thanks")
        await telegram.until_under_way("sendMessage")
        await telegram.goes_down()
        await asyncio.sleep(2)  # the outage itself
        telegram.latency = 0
        await telegram.comes_back()
        heard = [m.text for m in await anna.hears(2, within=10)]
        assert heard[-1] == WELCOME
        assert set(heard) == {GREETING, WELCOME}


async def test_two_pollers_end_each_other_and_nothing_is_lost(telegram: FakeTelegram, desks: Desks, anna: User) -> None:
    async with desks():
        telegram.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=1)
        await anna.says("hello")
        await anna.says("thanks")
        assert [m.text for m in await anna.hears(2)] == [GREETING, WELCOME]


async def test_updates_delivered_again_are_answered_once(telegram: FakeTelegram, desks: Desks, anna: User) -> None:
    async with desks():
        telegram.deliver_twice()
        await anna.says("hello")
        await anna.says("talk to a human")
        await anna.hears(2)
        telegram.deliver_twice(on=False)
        telegram.redeliver(2)
        await anna.says("/status")
        [status] = await anna.hears()
        assert status.text == "#1001: you are next in line."


async def test_lost_rights_are_told_to_the_owner_and_nothing_is_lost(
    telegram: FakeTelegram, desks: Desks, room: Forum, anna: User, dora: User
) -> None:
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)):
        await dora.says("/start")
        [welcome] = await dora.hears()
        room.rights = False
        await anna.says("talk to a human")
        await anna.hears()
        [told] = await dora.hears()
        assert told.text.startswith("I can no longer write in the agents' group. Please make me an administrator there")
        room.rights = True
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.spoken) == 2)
        assert dora.heard == [welcome.text, told.text]


async def test_expelled_bot_tells_the_owner(
    telegram: FakeTelegram, desks: Desks, room: Forum, anna: User, dora: User
) -> None:
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)):
        await dora.says("/start")
        await dora.hears()
        topic = await taken(telegram, room, anna, dora)
        room.expels_bot()
        await anna.says("hello?")
        [told] = await dora.hears()
        assert told.text.startswith("I am no longer in the agents' group")
        room.refusal = ""
        await room.sees(lambda: topic.heard[-1] == "hello?")


async def test_many_new_tickets_keep_to_the_groups_pace_and_people_go_first(
    telegram: FakeTelegram, desks: Desks, room: Forum, anna: User, dora: User
) -> None:
    telegram.limit(group=20, window=1.0)
    crowd = [telegram.user(f"Customer {n}") for n in range(30)]
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),), group_pace=(20, 1.0)):
        topic = await taken(telegram, room, anna, dora)
        for customer in crowd:
            await customer.says("talk to a human")
        for customer in crowd:
            await customer.hears()
        await anna.says("may I ask one thing")
        await room.sees(lambda: topic.heard[-1] == "may I ask one thing", within=2.5)
        assert len(room.topics) < 31
        await room.sees(lambda: sum(len(each.spoken) >= 2 for each in room.topics.values()) == 31, within=10)
        assert [call for call in telegram.calls if call.status == 429] == []


async def test_answer_that_is_refused_for_good_ends_at_a_person(
    telegram: FakeTelegram, desks: Desks, room: Forum, anna: User
) -> None:
    async with desks(agents_chat_id=str(room.id)):
        telegram.fail("sendMessage", 400, "Bad Request: can't parse entities")
        await anna.says("hello")
        [sorry] = await anna.hears()
        assert (
            sorry.text == "Something went wrong on our side, so a person will look at your message. Your number: #1001."
        )
        await room.topic_appears()


async def test_revoked_token_stops_telegram_only_and_loses_nothing(
    telegram: FakeTelegram, desks: Desks, anna: User
) -> None:
    async with desks() as app:
        telegram.latency = 0.2
        await anna.says("hello")
        await telegram.until_under_way("sendMessage")
        telegram.revoke()
        await anna.says("thanks")
        await app.intake.take([web.arrival(web.Posted(session="visitor", id="1", text="hello"))])
        visitor = await app.database.read(lambda connection: conversations.id_at(connection, "web", "visitor"))
        said = await app.database.read(lambda connection: messages.transcript(connection, visitor or 0))
        assert [line.text for line in said] == ["hello", GREETING]
        telegram.revoked = False
        assert [m.text for m in await anna.hears(2, within=10)] == [GREETING, WELCOME]


async def test_stop_does_not_wait_for_the_groups_pace_and_the_rest_follows(
    telegram: FakeTelegram, desks: Desks, room: Forum
) -> None:
    crowd = [telegram.user(f"Customer {n}") for n in range(3)]
    clock = asyncio.get_running_loop().time
    async with desks(agents_chat_id=str(room.id), group_pace=(1, 60.0)):
        for customer in crowd:
            await customer.says("talk to a human")
            await customer.hears()
        await room.topic_appears()
        stopping = clock()
    assert clock() - stopping < 3
    async with desks(agents_chat_id=str(room.id)):
        await room.sees(lambda: [len(topic.spoken) for topic in room.topics.values()] == [2, 2, 2])
