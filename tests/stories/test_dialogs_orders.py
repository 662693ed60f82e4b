"""Asking for an order: told at once to whoever shows that it is theirs, and to nobody else."""

from __future__ import annotations

import pytest

from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram
from tests.orders.sample_server import order_system
from tests.stories.order_desk import later, presses, says, with_orders

SECRET = "a secret that both know"
NOT_FOUND = (
    "I could not find that order with this e-mail or phone. Please check and write it again; "
    "the number too, if it was a slip."
)
TOLD = {
    "en": (
        "where is my order 20421, anna@example.com",
        "Your order TH-20421 is on its way.\n\nIn it: Orla floor lamp.\n\nFollow the parcel",
        "Talk to a human",
    ),
    "ru": (
        "где мой заказ 10877, телефон 8 912 345 67 89",
        "Ваш заказ TH-10877 доставлен 24 февраля 2026\u202fг.\n\nВ заказе: Плед.",
        "Позвать человека",
    ),
    "el": (
        "πού είναι η παραγγελία μου 60606, κινητό 6912345678",
        "Η παραγγελία σας TH-60606 είναι στον κούριερ και έρχεται σήμερα.\n\nΠεριέχει: Βάζο.",
        "Μιλήστε με άνθρωπο",
    ),
}


@pytest.mark.parametrize("language", TOLD)
async def test_status_is_told_at_once_without_a_ticket(language: str, telegram: FakeTelegram, desks: Desks) -> None:
    room, customer = telegram.forum("Tern House desk"), telegram.user("Anna K.", language=language)
    asked, told, human = TOLD[language]
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        [answer] = await says(customer, asked)
        assert (answer.text, answer.buttons) == (told, [human])
        assert not room.topics

        [accepted] = await presses(customer, human)
        assert "#1001" in accepted.text
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        number = told.partition("TH-")[2][:5]
        assert f"TH-{number}" in topic.messages[0].text


async def test_status_begun_by_title_and_by_button_asks_number_and_contact(
    telegram: FakeTelegram, desks: Desks
) -> None:
    anna = telegram.user("Anna K.")
    async with desks() as app:
        await with_orders(app)
        [first] = await says(anna, "Where is my order?")
        assert first.text.startswith("1 of 2 · What is the order number?")
        await says(anna, "TH 20421")
        [told] = await says(anna, "07400 123456")
        assert told.text.startswith("Your order TH-20421 is on its way.")


async def test_wrong_contact_is_said_alike_for_unknown_orders_and_can_be_mended(
    telegram: FakeTelegram, desks: Desks
) -> None:
    anna = telegram.user("Anna K.")
    async with desks() as app:
        await with_orders(app)
        [anothers] = await says(anna, "where is my order 30112, anna@example.com")
        [unknown] = await says(anna, "99999")
        assert anothers.text == NOT_FOUND
        assert unknown.text == f"I noted: TH-99999.\n\n{NOT_FOUND}"
        assert anothers.buttons == unknown.buttons == ["Keep what I wrote", "Talk to a human", "Back", "Cancel"]
        [told] = await says(anna, "sorry: 20421, anna@example.com")
        assert told.text.startswith("Your order TH-20421 is on its way.")


async def test_five_wrong_tries_lock_for_an_hour_and_right_ones_look_the_same(
    telegram: FakeTelegram, desks: Desks
) -> None:
    eve = telegram.user("Eve")
    async with desks() as app:
        await with_orders(app)
        await says(eve, "Where is my order?")
        await says(eve, "20421")
        for guess in ("a", "b", "c", "d", "e"):
            [refused] = await says(eve, f"{guess}@example.com")
            assert refused.text == NOT_FOUND
        [locked] = await says(eve, "anna@example.com")
        assert locked.text.startswith("I have tried too often to find this order and have to pause for an hour.")
        assert "• Order: TH-20421 (not checked)" in locked.text
        await says(eve, "/forget")
        await presses(eve, "Yes, erase everything")

    async with desks() as app:
        [still_locked] = await says(eve, "where is my order 20421, anna@example.com")
        assert still_locked.text.startswith("I have tried too often")
        await presses(eve, "Cancel")
        await later(app, 1.1)
        [told] = await says(eve, "where is my order 20421, anna@example.com")
        assert told.text.startswith("Your order TH-20421 is on its way.")


async def test_without_an_order_system_the_form_works_and_the_order_is_marked(
    telegram: FakeTelegram, desks: Desks
) -> None:
    room, anna = telegram.forum("Tern House desk"), telegram.user("Anna K.")
    async with desks(agents_chat_id=str(room.id)):
        [summary] = await says(anna, "where is my order 20421, anna@example.com")
        assert summary.text.startswith("Here is what I have. Is it right?\n\n• Order: TH-20421 (not checked)\n")
        await presses(anna, "Confirm")
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        assert "Form Order: TH-20421 (not checked); Contact: anna@example.com" in topic.messages[0].text.splitlines()


async def test_what_cannot_be_found_goes_to_a_person_as_written(telegram: FakeTelegram, desks: Desks) -> None:
    room, anna = telegram.forum("Tern House desk"), telegram.user("Anna K.")
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        await says(anna, "where is my order 20421, old@example.com")
        await presses(anna, "Keep what I wrote")
        await presses(anna, "Confirm")
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        assert (
            "Form Order: TH-20421 (not checked); Contact: old@example.com (not checked)"
            in topic.messages[0].text.splitlines()
        )


async def test_companys_own_system_is_asked_and_a_question_open_at_a_stop_is_asked_again(
    telegram: FakeTelegram, desks: Desks
) -> None:
    anna = telegram.user("Anna K.")
    async with order_system(SECRET) as system:
        told = {"number": "TH-20421", "status": "packed", "items": ["Vase"], "tracking_url": ""}
        system.orders["TH-20421"] = {**told, "contacts": ["anna@example.com"]}
        own = {"orders_url": system.url, "orders_secret": SECRET}
        system.troubles = ["slow"]
        async with desks(**own):
            await anna.says("where is my order 20421, anna@example.com")
            await system.reached.wait()
            [wait] = await says(anna, "hello?")
            assert wait.text == "One moment, I am looking for your order."
        async with desks(**own):
            [answer] = await anna.hears()
            assert answer.text == "Your order TH-20421 is packed and leaves with the next courier.\n\nIn it: Vase."


async def test_order_system_that_is_down_does_not_hold_up_a_return(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna K.")
    async with desks(orders_url="http://127.0.0.1:9/orders", orders_secret=SECRET):
        await says(anna, "Return an item")
        [item] = await says(anna, "10234, anna@example.com")
        assert item.text == "I noted: anna@example.com.\n\n3 of 5 · What would you like to send back?"
