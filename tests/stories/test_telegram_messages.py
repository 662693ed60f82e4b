"""Every kind of message, in both directions, arrives as it was sent; what cannot pass is said on both sides."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.chats import Message
from tests.fake_telegram.forum import Forum, Topic
from tests.fake_telegram.people import User

FILE_KINDS = ("photo", "document", "voice", "audio", "video", "video_note", "animation", "sticker")
KINDS: dict[str, Callable[[User, Topic | None], Awaitable[Message]]] = {
    **{
        kind: lambda user, in_, kind=kind: user.sends(kind, f"{kind} \0\xff".encode("latin-1"), f"a.{kind}", in_=in_)  # type: ignore[misc]
        for kind in FILE_KINDS
    },
    "contact": lambda user, in_: user.sends_contact("+302101234567", in_=in_),
    "location": lambda user, in_: user.sends_location(37.98, 23.73, in_=in_),
    "poll": lambda user, in_: user.sends_poll("Which one?", ["this", "that"], in_=in_),
    "text": lambda user, in_: user.says("a <b> & *c* _d_ \\ 👩‍👩‍👧", in_),
}


@dataclass(frozen=True)
class Talk:
    """Anna and Dora, who has taken Anna's ticket."""

    anna: User
    dora: User
    room: Forum
    topic: Topic


@pytest.fixture
def talks(telegram: FakeTelegram, desks: Desks) -> Callable[[], Any]:
    @asynccontextmanager
    async def begin() -> AsyncIterator[Talk]:
        room = telegram.forum("Tern House desk")
        anna, dora = telegram.user("Anna"), telegram.user("Dora")
        room.add(dora)
        async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)):
            await anna.says("talk to a human")
            await anna.hears()
            topic = await room.topic_appears()
            await room.sees(lambda: len(topic.messages) == 2)
            await dora.presses("Take", in_=topic)
            await anna.hears()
            yield Talk(anna, dora, room, topic)

    return begin


def contents(telegram: FakeTelegram, message: Message) -> list[bytes]:
    """The bytes of what a message holds."""
    value = message.raw.get(message.kind)
    file = value[-1] if isinstance(value, list) else value
    return [telegram.files[file["file_id"]].content] if isinstance(file, dict) and "file_id" in file else []


def shown(telegram: FakeTelegram, message: Message) -> tuple[str, str, list[bytes], Any]:
    plain = message.raw.get(message.kind) if message.kind in ("contact", "location", "poll") else None
    return message.kind, message.text, contents(telegram, message), plain


async def test_every_kind_passes_in_both_directions(telegram: FakeTelegram, talks: Callable[[], Any]) -> None:
    async with talks() as talk:
        for kind, send in KINDS.items():
            sent = await send(talk.anna, None)
            await talk.room.sees(lambda: talk.topic.spoken[-1].kind == kind)  # noqa: B023 (asked at once)
            assert shown(telegram, talk.topic.spoken[-1]) == shown(telegram, sent)
        for send in KINDS.values():
            sent = await send(talk.dora, talk.topic)
            [heard] = await talk.anna.hears()
            assert shown(telegram, heard) == shown(telegram, sent)


async def test_every_kind_is_answered_by_the_assistant(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna")
    async with desks():
        for kind in (*FILE_KINDS, "poll"):
            await KINDS[kind](anna, None)
            [answer] = await anna.hears()
            assert answer.text == (
                "Got it, thank you. I cannot look into files myself, but a person can. What is it about?"
            ), kind


async def test_files_sent_before_and_while_waiting_reach_the_agents(telegram: FakeTelegram, desks: Desks) -> None:
    room, anna = telegram.forum("Tern House desk"), telegram.user("Anna")
    async with desks(agents_chat_id=str(room.id)):
        await anna.sends_photo(b"before")
        await anna.hears()
        await anna.says("talk to a human")
        await anna.sends_document(b"while waiting", "bill.pdf", "the bill")
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.spoken) == 4)
        photo, document = topic.spoken[2:]
        assert contents(telegram, photo) == [b"before"]
        assert (contents(telegram, document), document.text) == ([b"while waiting"], "the bill")


async def test_album_stays_an_album_both_ways(telegram: FakeTelegram, talks: Callable[[], Any]) -> None:
    async with talks() as talk:
        await talk.anna.says("look at these")
        await talk.anna.sends_album([b"one", b"two", b"three"], caption="the lamp")
        await talk.anna.says("well?")
        await talk.room.sees(lambda: len(talk.topic.spoken) == 7)
        album = talk.topic.spoken[3:6]
        assert talk.topic.heard[2:] == ["look at these", "the lamp", "[photo]", "[photo]", "well?"]
        assert [contents(telegram, m) for m in album] == [[b"one"], [b"two"], [b"three"]]
        assert len({m.raw["media_group_id"] for m in album}) == 1
        sent = await talk.dora.sends_album([b"four", b"five"], in_=talk.topic)
        album = await talk.anna.hears(2)
        assert [contents(telegram, m) for m in album] == [[b"four"], [b"five"]]
        assert len({m.raw["media_group_id"] for m in album}) == 1
        await talk.room.sees(lambda: [m.reactions for m in sent] == [["👍"], ["👍"]])
        assert len(telegram.called("copyMessages")) == 2


async def test_edits_follow_both_ways(telegram: FakeTelegram, talks: Callable[[], Any]) -> None:
    async with talks() as talk:
        words = await talk.anna.says("the lmap")
        photo = await talk.anna.sends_photo(b"lamp", caption="a lmap")
        await talk.room.sees(lambda: talk.topic.heard[-1] == "a lmap")
        await talk.anna.edits(words, "the lamp")
        await talk.anna.edits(photo, "a lamp")
        await talk.room.sees(lambda: talk.topic.heard[-2:] == ["✎ the lamp", "✎ a lamp"])
        answer = await talk.dora.writes(talk.topic, "It is brkoen")
        [heard] = await talk.anna.hears()
        await talk.dora.edits(answer, "It is broken")
        await talk.anna.sees(lambda: heard.text == "It is broken")


async def test_quotes_point_at_the_right_copy_both_ways(telegram: FakeTelegram, talks: Callable[[], Any]) -> None:
    async with talks() as talk:
        await talk.anna.says("one")
        await talk.anna.says("two")
        await talk.room.sees(lambda: talk.topic.heard[-2:] == ["one", "two"])
        copy = talk.topic.spoken[-2]
        await talk.dora.writes(talk.topic, "about that", reply_to=copy)
        [heard] = await talk.anna.hears()
        assert heard.raw["reply_to_message"]["text"] == "one"
        await talk.anna.replies(heard, "yes, that")
        await talk.room.sees(lambda: talk.topic.heard[-1] == "yes, that")
        assert talk.topic.spoken[-1].raw["reply_to_message"]["text"] == "about that"


async def test_formatting_is_kept_in_both_directions(telegram: FakeTelegram, talks: Callable[[], Any]) -> None:
    bold = {"text": "very urgent", "entities": [{"type": "bold", "offset": 5, "length": 6}]}
    async with talks() as talk:
        await talk.anna.sends_anything(bold)
        await talk.room.sees(lambda: talk.topic.heard[-1] == "very urgent")
        assert talk.topic.spoken[-1].raw["entities"] == bold["entities"]
        await talk.dora.sends_anything(bold, in_=talk.topic)
        [heard] = await talk.anna.hears()
        assert heard.raw["entities"] == bold["entities"]


@pytest.mark.parametrize("kind", ["paid_media", "hologram"])
async def test_what_cannot_be_copied_is_said_on_both_sides(
    telegram: FakeTelegram, talks: Callable[[], Any], kind: str
) -> None:
    async with talks() as talk:
        await talk.anna.sends_anything({kind: {"star_count": 1}})
        assert [m.text for m in await talk.anna.hears()] == [
            "I could not pass this on to our people. Please send it another way: as text, a photo or a file."
        ]
        await talk.room.sees(
            lambda: (
                talk.topic.heard[-1]
                == f"The customer sent something that cannot be shown here ({kind.replace('_', ' ')}). "
                "They were asked to send it another way."
            )
        )
        sent = await talk.dora.sends_anything({kind: {"star_count": 1}}, in_=talk.topic)
        await talk.room.sees(lambda: talk.topic.heard[-1] == "Not sent: Bad Request: message can't be copied")
        assert talk.topic.spoken[-1].raw["reply_to_message"]["message_id"] == sent.id


async def test_pinned_messages_and_the_like_are_no_words(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna")
    async with desks():
        first = await anna.says("hello")
        await anna.sends_anything({"pinned_message": first.raw})
        await anna.says("thanks")
        assert [m.text for m in await anna.hears(2)] == [
            "Hello! How can I help?",
            "You are welcome. If anything else comes up, just write.",
        ]


async def test_every_press_is_answered_also_unknown_and_double_ones(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna")
    async with desks():
        await anna.says("/start")
        [welcome] = await anna.hears()
        for data in (
            "what:is:this",
            "f:9:9:9",
            "ask:nothing",
            "rate:1:9:9",
            "rate:x",
            "form:none",
            "take:1001",
            "lang:xx",
        ):
            await anna.presses_data(welcome, data)
        await anna.presses(welcome.buttons[0])
        await anna.presses_data(welcome, "human")
        await anna.presses_data(welcome, "human")
        await anna.sees(lambda: telegram.unanswered == 0)
        await telegram.push(
            {"callback_query": {"id": "77", "from": anna.identity, "chat_instance": "1", "data": "nowhere"}}
        )
        calls = await telegram.until_called("answerCallbackQuery", 12)
        assert calls[-1].params["callback_query_id"] in ("77", 77)


async def test_typing_is_shown_only_when_the_answer_takes_long(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna")
    async with desks() as app:
        await anna.says("hello")
        await anna.hears()
        assert anna.typing == 0
        waiting = app.database.submit(lambda work: time.sleep(1.2))
        await anna.says("thanks")
        await anna.sees(lambda: anna.typing == 1)
        assert [m.text for m in await anna.hears()] == ["You are welcome. If anything else comes up, just write."]
        await waiting
    assert len(telegram.called("sendChatAction")) == 1
