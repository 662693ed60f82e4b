"""A return as people live it: three languages, every way to begin, every way to change one's mind."""

from __future__ import annotations

import asyncio

from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram
from tests.stories.order_desk import presses, says, texts, with_orders


async def test_return_told_in_one_sentence_takes_seven_messages_and_leaves_nothing_to_ask(
    telegram: FakeTelegram, desks: Desks
) -> None:
    room, anna = telegram.forum("Tern House desk"), telegram.user("Anna K.")
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        article, first = await says(anna, "I want to return order 10234, it arrived broken", 2)
        assert article.text.startswith("I'm sorry it arrived that way.")
        assert first.text == (
            "I noted: TH-10234, It arrived damaged.\n\n2 of 6 · Which e-mail or phone did you order with?"
        )
        [item] = await says(anna, "anna@example.com")
        assert item.text == "3 of 6 · What would you like to send back?"
        assert item.buttons == ["Alma table lamp", "Linen cushion", "All of it", "Back", "Cancel"]
        await presses(anna, "Alma table lamp")
        await presses(anna, "Refund")
        await anna.sends_photo(b"the broken lamp", "the shade is in pieces")
        [summary] = await anna.hears()
        assert summary.text == (
            "Here is what I have. Is it right?\n\n• Order: TH-10234\n• Contact: anna@example.com\n"
            "• Item: Alma table lamp\n• Reason: It arrived damaged\n• Wish: Refund\n• Photo: 1 photo\n"
            "• Comment: the shade is in pieces\n• Delivered: March 7, 2026 (within 14 days)"
        )
        [done] = await presses(anna, "Confirm")
        assert done.text == (
            "Thank you. Our returns desk will write to you here with the return label or the nearest drop-off. "
            "Please keep the packaging until then.\n\nYour number: #1001"
        )

        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 3)
        [form] = [line for line in topic.messages[0].text.splitlines() if line.startswith("Form ")]
        assert form == (
            "Form Order: TH-10234; Contact: anna@example.com; Item: Alma table lamp; Reason: It arrived damaged; "
            "Wish: Refund; Photo: 1 photo; Comment: the shade is in pieces; Delivered: March 7, 2026 (within 14 days)"
        )
        assert topic.messages[2].kind == "photo"
        written = [message for message in anna.messages if not message.from_bot]
        assert len(written) + len(["Alma table lamp", "Refund", "Confirm"]) == 6
        assert telegram.unanswered == 0


async def test_return_in_russian_begins_under_an_answer_and_goes_back_skips_and_edits(
    telegram: FakeTelegram, desks: Desks
) -> None:
    room, oleg = telegram.forum("Tern House desk"), telegram.user("Олег", language="ru")
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        [answer] = await says(oleg, "как вернуть товар")
        assert answer.buttons[0] == "Вернуть товар"
        [first] = await presses(oleg, "Вернуть товар")
        assert first.text.startswith("1 из 5 · Из какого заказа товар?")
        await says(oleg, "th 10877")
        [back] = await presses(oleg, "Назад")
        assert back.text.endswith("Сейчас указано: TH-10877")
        await presses(oleg, "Оставить так")
        [item] = await says(oleg, "8 912 345-67-89")
        assert item.buttons == ["Плед", "Назад", "Отмена"]
        await presses(oleg, "Плед")
        await presses(oleg, "Пришёл не тот товар")
        [photo] = await presses(oleg, "Обмен")
        assert photo.buttons == ["Назад", "Пропустить", "Отмена"]
        [summary] = await presses(oleg, "Пропустить")
        assert summary.buttons == ["Подтвердить", "Изменить", "Назад", "Отмена"]
        await presses(oleg, "Изменить")
        await presses(oleg, "Причина")
        [again] = await presses(oleg, "Передумали")
        assert "• Причина: Передумали" in again.text
        assert "С получения прошло больше 14 дней." in again.text
        [done] = await says(oleg, "да, всё верно")
        assert done.text.endswith("Ваш номер: #1001")

        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        assert topic.name == "◆ #1001 Олег · ru"
        assert (
            "Form Заказ: TH-10877; Контакт: +7 912 345-67-89; Товар: Плед; Причина: Передумали; Пожелание: Обмен; "
            "Доставлен: 24 февраля 2026 г. (не больше 30 дней назад)"
        ) in topic.messages[0].text.splitlines()


async def test_return_in_greek_begins_by_its_title_and_can_be_left(telegram: FakeTelegram, desks: Desks) -> None:
    room, eleni = telegram.forum("Tern House desk"), telegram.user("Ελένη", language="el")
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        [first] = await says(eleni, "επιστροφη προϊοντος")
        assert first.text.startswith("1 από 5 · Από ποια παραγγελία είναι;")
        [left] = await presses(eleni, "Ακύρωση")
        assert left.text.startswith("Ακυρώθηκε, δεν στάλθηκε τίποτα.")
        await says(eleni, "Επιστροφή προϊόντος")
        [item] = await says(eleni, "44332, eleni@example.com")
        assert item.buttons == ["Χαλί", "Κουρτίνα", "Όλα μαζί", "Πίσω", "Ακύρωση"]
        await says(eleni, "το χαλί")
        await presses(eleni, "Άλλαξα γνώμη")
        [summary] = await says(eleni, "τα λεφτά μου")
        assert "Έχουν περάσει 30 ημέρες από την παραλαβή" in summary.text
        [done] = await presses(eleni, "Επιβεβαίωση")
        assert done.text.endswith("Ο αριθμός σας: #1001")
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        assert topic.name == "◆ #1001 Ελένη · el"


async def test_question_in_mid_form_is_answered_and_the_step_asked_again(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna K.")
    async with desks():
        [first] = await says(anna, "Return an item")
        answer, again = await says(anna, "do you ship to Cyprus?", 2)
        assert answer.text.startswith("We deliver across the EU and worldwide")
        assert (again.text, again.buttons) == (first.text, first.buttons)


async def test_asking_for_a_person_in_mid_form_hands_over_all_that_is_filled_in(
    telegram: FakeTelegram, desks: Desks
) -> None:
    room, anna = telegram.forum("Tern House desk"), telegram.user("Anna K.")
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        await says(anna, "return TH-10234 please, it arrived broken", 2)
        await says(anna, "anna@example.com")
        [accepted] = await says(anna, "let me talk to a human")
        assert "#1001" in accepted.text
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        card = topic.messages[0].text.splitlines()
        assert card[0] == "#1001 Anna K. · English · Returns"
        assert (
            "Form Order: TH-10234; Contact: anna@example.com; Reason: It arrived damaged; "
            "Delivered: March 7, 2026 (within 14 days)"
        ) in card


async def test_every_button_pressed_late_or_twice_has_no_effect_and_says_so(
    telegram: FakeTelegram, desks: Desks
) -> None:
    room, anna = telegram.forum("Tern House desk"), telegram.user("Anna K.")
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        await says(anna, "Return an item")
        await says(anna, "10234 anna@example.com")
        for label in ("Linen cushion", "It arrived damaged", "Refund", "Skip", "Confirm"):
            message = anna.with_button(label)
            old = {button["text"]: button["callback_data"] for row in message.rows for button in row}
            await presses(anna, label)
            heard, alerts = len(anna.heard), len(anna.alerts)
            for data in old.values():
                await anna.presses_data(message, data)
            await anna.sees(lambda alerts=alerts, old=old: len(anna.alerts) == alerts + len(old))
            assert set(anna.alerts[alerts:]) == {"That button is from an earlier step. Please use the latest message."}
            assert len(anna.heard) == heard
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        assert len(room.topics) == 1


async def test_twenty_confirms_at_once_make_one_ticket(telegram: FakeTelegram, desks: Desks) -> None:
    room, anna = telegram.forum("Tern House desk"), telegram.user("Anna K.")
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        await says(anna, "10234 changed my mind about the linen cushion, refund please, return it to you")
        [summary] = await says(anna, "anna@example.com")
        confirm = summary.button("Confirm")["callback_data"]
        await asyncio.gather(*(anna.presses_data(summary, confirm) for _ in range(20)))
        [done] = await anna.hears()
        assert done.text.endswith("Your number: #1001")
        stale = "That button is from an earlier step. Please use the latest message."
        await anna.sees(lambda: anna.alerts == [stale] * 19 and telegram.unanswered == 0)
        topic = await room.topic_appears()
        await room.sees(lambda: len(topic.messages) == 2)
        assert (len(room.topics), texts(anna.spoken)[-1]) == (1, done.text)


async def test_contact_of_an_earlier_return_is_offered_and_not_assumed(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna K.")
    async with desks() as app:
        await with_orders(app)
        await says(anna, "10234 changed my mind about the linen cushion, refund please, return it to you")
        await says(anna, "anna@example.com")
        await presses(anna, "Confirm")
        [contact] = await says(anna, "TH-20421")
        assert contact.buttons == ["anna@example.com", "Back", "Cancel"]


async def test_album_is_kept_whole_and_answered_once(telegram: FakeTelegram, desks: Desks) -> None:
    room, anna = telegram.forum("Tern House desk"), telegram.user("Anna K.")
    async with desks(agents_chat_id=str(room.id)) as app:
        await with_orders(app)
        await says(anna, "return 10234, linen cushion arrived torn, refund please")
        [photo] = await says(anna, "anna@example.com")
        assert photo.text.startswith("6 of 6 · Could you send a photo?")
        await anna.sends_album([b"front", b"back", b"box"], caption="torn on both sides")
        await anna.hears()
        await says(anna, "how long does delivery take", 2)
        assert "• Photo: 3 photos\n• Comment: torn on both sides" in anna.heard[-1]
        await presses(anna, "Confirm")
        topic = await room.topic_appears()
        await room.sees(lambda: [message.kind for message in topic.messages[2:]] == ["photo"] * 3)
