"""A restart at every step: the program stops, starts on the same database, and the customer notices nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram, User
from tests.stories.order_desk import with_orders

Step = Callable[[User], Awaitable[object]]


def says(text: str) -> Step:
    return lambda customer: customer.says(text)


def presses(label: str) -> Step:
    return lambda customer: customer.presses(label)


STEPS: dict[str, list[tuple[Step, str]]] = {
    "en": [
        (says("Return an item"), "1 of 5"),
        (says("10234"), "2 of 5"),
        (says("anna@example.com"), "3 of 5"),
        (presses("Linen cushion"), "4 of 5"),
        (presses("It does not work"), "5 of 6"),
        (presses("Repair"), "6 of 6"),
        (lambda customer: customer.sends_photo(), "Here is what I have."),
        (presses("Edit"), "What would you like to change?"),
        (presses("Wish"), "5 of 6"),
        (presses("Exchange"), "Here is what I have."),
        (says("it hums"), "Here is what I have."),
        (presses("Confirm"), "Thank you."),
    ],
    "ru": [
        (says("Вернуть товар"), "1 из 5"),
        (says("TH-10877"), "2 из 5"),
        (says("89123456789"), "3 из 5"),
        (presses("Плед"), "4 из 5"),
        (presses("Передумали"), "5 из 5"),
        (presses("Вернуть деньги"), "Вот что получилось."),
        (presses("Подтвердить"), "Спасибо."),
    ],
    "el": [
        (says("Επιστροφή προϊόντος"), "1 από 5"),
        (says("44332"), "2 από 5"),
        (says("eleni@example.com"), "3 από 5"),
        (presses("Όλα μαζί"), "4 από 5"),
        (presses("Ήρθε λάθος προϊόν"), "5 από 6"),
        (presses("Αλλαγή προϊόντος"), "6 από 6"),
        (presses("Παράλειψη"), "Αυτά έχουμε σημειώσει."),
        (presses("Επιβεβαίωση"), "Ευχαριστούμε."),
    ],
}


@pytest.mark.parametrize("language", STEPS)
async def test_return_survives_a_restart_at_every_step(language: str, telegram: FakeTelegram, desks: Desks) -> None:
    room, customer = telegram.forum("Tern House desk"), telegram.user("Anna K.", language=language)
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
    for step, heard in STEPS[language]:
        async with desks(agents_chat_id=str(room.id)):
            await step(customer)
            [answer] = await customer.hears()
            assert answer.text.startswith(heard)
    async with desks(agents_chat_id=str(room.id)):
        topic = await room.topic_appears()
        await room.sees(lambda: topic.messages and "#1001" in topic.messages[0].text)
    assert len(room.topics) == 1
