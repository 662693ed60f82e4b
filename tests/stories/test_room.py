"""The agents' room as it is lived in Telegram: strangers, collisions, closing, coming back."""

from __future__ import annotations

from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram


async def test_new_colleague_is_added_and_a_collision_is_settled(telegram: FakeTelegram, desks: Desks) -> None:
    room = telegram.forum("Tern House desk")
    anna, olga, dora, vera = (telegram.user(name) for name in ("Anna K.", "Olga", "Dora", "Vera"))
    room.add(olga, dora, vera)
    async with desks(agents_chat_id=str(room.id), owner_ids=(str(olga.id),)):
        await anna.says("talk to a human")
        await anna.hears()
        topic = await room.topic_appears()

        await dora.writes(topic, "Hello Anna")
        await room.sees(lambda: "Add Dora as agent" in topic.buttons)
        room.anonymous_writes(topic, "we are on it")
        await room.sees(lambda: topic.heard[-1].startswith("Anonymous administrators and channels cannot answer"))
        await olga.presses("Add Dora as agent", in_=topic)
        await room.sees(lambda: ["✓ Dora"] in [message.buttons for message in topic.spoken])
        await vera.writes(topic, "Me too")
        await room.sees(lambda: "Add Vera as agent" in topic.buttons)
        await olga.presses("Add Vera as agent", in_=topic)
        await room.sees(lambda: ["✓ Vera"] in [message.buttons for message in topic.spoken])
        assert anna.heard[1:] == []

        await dora.writes(topic, "Hello Anna, Dora here")
        assert [m.text for m in await anna.hears(2)] == [
            "Dora is answering now and already has the details.",
            "Hello Anna, Dora here",
        ]
        await vera.writes(topic, "I remember this order")
        await room.sees(lambda: topic.buttons == ["Take over and send", "Send anyway", "Make it a note"])
        await vera.presses("Take over and send", in_=topic)
        assert [m.text for m in await anna.hears(2)] == [
            "Vera is answering now and already has the details.",
            "I remember this order",
        ]
        await room.sees(lambda: topic.spoken[0].buttons == ["✓ Taken by Vera", "Close", "Transfer", "Info"])

        await vera.closes(topic)
        await anna.hears(2)
        await room.sees(lambda: topic.name == "✓ #1001 Anna K. · en")
        await anna.says("one more thing: the shade is scratched")
        assert [m.text for m in await anna.hears()] == [
            "#1001 is open again, with the same person as before. Please write what else is needed."
        ]
        await room.sees(lambda: topic.name == "● #1001 Anna K. · en" and not topic.closed)
        await room.sees(lambda: topic.messages[-1].text == "one more thing: the shade is scratched")
        assert len(room.topics) == 1
        assert telegram.unanswered == 0
