"""The fake Bot API as aiogram's own client sees it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ChatAction
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramMigrateToChat,
)
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
)

from tests.fake_telegram import FakeTelegram


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


async def test_a_conversation_goes_both_ways(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.user("Anna K.", language="el")
    await anna.says("hello")
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.from_user is not None
    sender = update.message.from_user
    assert (update.message.text, sender.full_name, sender.language_code) == ("hello", "Anna K.", "el")

    await bot.send_message(anna.id, "<b>Good</b> day &amp; welcome", parse_mode="HTML")
    assert [message.text for message in await anna.hears()] == ["Good day & welcome"]
    assert anna.spoken[0].raw["entities"] == [{"type": "bold", "offset": 0, "length": 4}]


async def test_a_pressed_button_is_answered_and_the_message_edited(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.user("Anna")
    await anna.says("/start")
    await bot.send_message(anna.id, "Do you need us?", reply_markup=keyboard("Talk to a human", "No"))
    assert anna.buttons == ["Talk to a human", "No"]
    with pytest.raises(AssertionError, match=r"no button 'Maybe'; buttons seen: .*'Talk to a human', 'No'"):
        await anna.presses("Maybe")

    await anna.presses("Talk to a human")
    assert telegram.unanswered == 1
    press = (await bot.get_updates())[-1].callback_query
    assert press is not None
    assert press.message is not None
    await bot.answer_callback_query(press.id, text="One moment")
    await bot.edit_message_text("You chose a human", chat_id=anna.id, message_id=press.message.message_id)
    assert (anna.alerts, anna.heard, anna.buttons, telegram.unanswered) == (
        ["One moment"], ["You chose a human"], [], 0,
    )  # fmt: skip
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(press.id)


async def test_files_go_both_ways(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.user("Anna")
    await anna.sends_photo(b"\x89a broken cup", caption="look")
    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.photo is not None
    content = await bot.download(message.photo[-1])
    assert content is not None
    assert (content.read(), message.caption) == (b"\x89a broken cup", "look")

    await bot.send_document(anna.id, BufferedInputFile(b"label", "label.pdf"), caption="Your <b>label</b>")
    await bot.send_photo(anna.id, message.photo[-1].file_id)
    await bot.copy_message(anna.id, anna.id, message.message_id)
    pair = [InputMediaPhoto(media=BufferedInputFile(b"1", "1.jpg")), InputMediaPhoto(media=message.photo[-1].file_id)]
    await bot.send_media_group(anna.id, [*pair])
    assert anna.heard == ["Your <b>label</b>", "[photo]", "look", "[photo]", "[photo]"]
    with pytest.raises(TelegramBadRequest, match="can't use file of type Photo as Document"):
        await bot.send_document(anna.id, message.photo[-1].file_id)

    huge = await anna.sends("document", b"", "film.mkv", size=20_000_001)
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(huge.raw["document"]["file_id"])


async def test_everything_people_send_is_understood_by_aiogram(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.user("Anna", username="anna_k")
    first = await anna.says("helo")
    await anna.edits(first, "hello")
    await anna.replies(first, "as I said")
    await anna.sends_voice()
    await anna.sends_sticker()
    await anna.sends_location()
    await anna.sends_contact()
    for kind in ("video", "audio", "animation", "video_note"):
        await anna.sends(kind, b"x")
    await anna.sends_album([b"1", b"2"], caption="both")
    updates = await bot.get_updates(allowed_updates=["message", "message_reaction"])
    kinds = [u.message.content_type if u.message else u.event_type for u in updates]
    assert kinds == [
        "text", "edited_message", "text", "voice", "sticker", "location", "contact",
        "video", "audio", "animation", "video_note", "photo", "photo",
    ]  # fmt: skip
    album = {u.message.media_group_id for u in updates[-2:] if u.message}
    assert len(album) == 1

    sent = await bot.send_message(anna.id, "Thanks")
    await anna.reacts(anna.spoken[0], "👍")
    reaction = (await bot.get_updates(offset=updates[-1].update_id + 1))[0].message_reaction
    assert reaction is not None
    assert (reaction.message_id, reaction.model_dump()["new_reaction"]) == (
        sent.message_id,
        [{"type": "emoji", "emoji": "👍"}],
    )


async def test_a_ticket_lives_in_its_topic(telegram: FakeTelegram, bot: Bot) -> None:
    room, dora = telegram.forum("Tern House desk"), telegram.user("Dora")
    room.add(dora)
    created = await bot.create_forum_topic(room.id, "◆ #1042 Anna K. · el")
    topic = await room.topic_appears()
    assert topic is room.topic("#1042")
    thread = created.message_thread_id
    card = await bot.send_message(room.id, "card", message_thread_id=thread, reply_markup=keyboard("Take"))
    assert [message.text for message in await topic.hears()] == ["card"]
    assert (card.message_thread_id, card.is_topic_message) == (thread, True)

    await dora.presses("Take", in_=topic)
    written = await dora.writes(topic, "Hello Anna")
    press, said = await bot.get_updates()
    assert press.callback_query is not None
    assert said.message is not None
    assert (said.message.message_thread_id, said.message.text) == (thread, "Hello Anna")
    await bot.set_message_reaction(room.id, written.id, [ReactionTypeEmoji(emoji="👍")])
    await bot.edit_forum_topic(room.id, thread, name="✓ #1042 Anna K. · el")
    await bot.close_forum_topic(room.id, thread)
    assert (written.reactions, topic.name, topic.closed) == (["👍"], "✓ #1042 Anna K. · el", True)

    await dora.deletes(topic)
    with pytest.raises(TelegramBadRequest, match="message thread not found"):
        await bot.send_message(room.id, "too late", message_thread_id=thread)
    with pytest.raises(TelegramBadRequest, match="TOPIC_ID_INVALID"):
        await bot.reopen_forum_topic(room.id, thread)


async def test_the_room_has_strangers_and_rights(telegram: FakeTelegram, bot: Bot) -> None:
    room, dora = telegram.forum("Desk", rights=False), telegram.user("Dora")
    room.add(dora, status="creator")
    room.anonymous_writes(room.general, "as nobody")
    room.channel_writes(room.general, "as a channel")
    room.posts("news")
    await dora.writes(room, "as myself")
    anonymous, channel, post, own = await bot.get_updates()
    assert (anonymous.message and anonymous.message.from_user and anonymous.message.from_user.id) == 1087968824
    assert channel.message is not None
    assert channel.message.sender_chat is not None
    assert (channel.message.sender_chat.type, post.event_type, own.event_type) == (
        "channel", "channel_post", "message",
    )  # fmt: skip
    with pytest.raises(TelegramBadRequest, match="not enough rights to create a topic"):
        await bot.create_forum_topic(room.id, "#1")
    statuses = [member.status for member in await bot.get_chat_administrators(room.id)]
    assert statuses == ["administrator", "creator"]
    assert (await bot.get_chat(room.id)).is_forum is True

    old = room.id
    new = room.moves()
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(old, "x")
    assert moved.value.migrate_to_chat_id == new


async def test_plain_keyboards_are_tapped(telegram: FakeTelegram, bot: Bot) -> None:
    anna = telegram.user("Anna")
    await anna.says("hi")
    keys = [[KeyboardButton(text="Skip"), KeyboardButton(text="My number", request_contact=True)]]
    await bot.send_message(anna.id, "Your number?", reply_markup=ReplyKeyboardMarkup(keyboard=keys))
    await anna.presses("My number")
    await anna.presses("Skip")
    _, card, text = await bot.get_updates()
    assert card.message is not None
    assert card.message.contact is not None
    assert text.message is not None
    assert (card.message.contact.user_id, text.message.text) == (anna.id, "Skip")


async def test_the_profile_is_kept_by_language(telegram: FakeTelegram, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand(command="help", description="Βοήθεια")], language_code="el")
    await bot.set_my_short_description("Ответим быстро", language_code="ru")
    assert telegram.profile.commands == {("default", "el"): [{"command": "help", "description": "Βοήθεια"}]}
    assert telegram.profile.short_descriptions == {"ru": "Ответим быстро"}
    anna = telegram.user("Anna")
    await anna.says("hi")
    await bot.send_chat_action(anna.id, ChatAction.TYPING)
    assert anna.typing == 1
