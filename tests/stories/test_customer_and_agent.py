"""The main job as people live it: a question, a return, a person, and back."""

from __future__ import annotations

from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram


async def test_a_question_is_answered_and_a_person_takes_over(telegram: FakeTelegram, desks: Desks) -> None:
    room = telegram.forum("Tern House desk")
    anna, dora = telegram.user("Anna K."), telegram.user("Dora")
    room.add(dora)
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(dora.id),)):
        await anna.says("how long does delvery take")
        [answer] = await anna.hears()
        assert answer.text.startswith("To Greece, delivery takes 1–2 working days.")

        await anna.says("talk to a human")
        [accepted] = await anna.hears()
        assert accepted.text == (
            "Of course, I am calling a person. You are next in line. Your number: #1001. You can go on writing here."
        )
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        assert topic.name == "◆ #1001 Anna K. · en"
        assert topic.messages[0].buttons == ["Take", "Close", "Transfer", "Info"]

        await dora.presses("Take", in_=topic)
        assert [m.text for m in await anna.hears()] == ["Dora is answering now and already has the details."]
        await dora.writes(topic, "Hello Anna, how can I help?")
        assert [m.text for m in await anna.hears()] == ["Hello Anna, how can I help?"]
        await room.sees(lambda: topic.messages[-1].reactions == ["👍"])

        await anna.says("how long does delivery take?")
        await room.sees(lambda: topic.messages[-1].text == "how long does delivery take?")
        await dora.writes(topic, "// she is in a hurry")
        await room.sees(lambda: topic.messages[-1].reactions == ["✍"])
        await room.sees(lambda: topic.name == "● #1001 Anna K. · en")
        assert topic.messages[0].buttons == ["✓ Taken by Dora", "Close", "Transfer", "Info"]

        await dora.presses("Close", in_=topic)
        closed, _ = await anna.hears(2)
        assert closed.text == "#1001 is settled. If it is not, just write here and it goes on."
        assert anna.buttons == ["★", "★★", "★★★", "★★★★", "★★★★★"]
        await anna.presses("★★★★★")
        assert [m.text for m in await anna.hears()] == [
            "Thank you. Would you like to add a word? Just write it, or press Skip."
        ]
        await anna.says("Dora was lovely")
        assert [m.text for m in await anna.hears()] == ["Thank you, we will read it."]
        await room.sees(lambda: topic.closed and topic.name == "✓ #1001 Anna K. · en")
        assert telegram.unanswered == 0
