"""The other dialogs that ship: each told once from start to end, and all of them in every language."""

from __future__ import annotations

import pytest

from tests.support.forms_customer import FINDINGS, PHOTO, SHIPPED, Customer

LANGUAGES = ("en", "ru", "el")
EVERY = [(form_id, language) for form_id in sorted(SHIPPED) for language in LANGUAGES]
ANSWERS = {
    "order": "TH-20421",
    "contact": "anna@example.com",
    "email": "anna@example.com",
    "phone": "+306912345678",
    "date": "2026-11-21",
    "money": "120",
    "address": "Aiolou 48, 105 51 Athens",
    "item": "Alma",
    "text": "hm",
}


def test_shipped_forms_have_no_findings() -> None:
    assert FINDINGS == []
    assert sorted(SHIPPED) == [
        "bulb-pairing",
        "callback",
        "change-order",
        "complaint",
        "lamp-not-working",
        "order-status",
        "product-advice",
        "return",
    ]


def finish(customer: Customer) -> None:
    """Answers every question: the last option of a choice, the skip button for what is optional."""
    for _ in range(20):
        step = customer.state["step"]
        field = SHIPPED[str(customer.state["form"])].field(str(step))
        if field is None:
            break
        options = [button for button in customer.buttons.values() if ":c." in button.action]
        skip = [button for button in customer.buttons.values() if button.action.endswith(":s")]
        if options or skip:
            customer.presses_old((options or skip)[-1])
        else:
            customer.says(ANSWERS[field.type])
    confirm = [button for button in customer.buttons.values() if button.action.endswith(":y")]
    customer.presses_old(confirm[0])


@pytest.mark.parametrize(("form_id", "language"), EVERY)
def test_shipped_form_can_be_finished_in_every_language(form_id: str, language: str) -> None:
    customer = Customer(form_id, language)
    finish(customer)
    form = SHIPPED[form_id]
    assert customer.turn.outcome == "confirmed"
    assert customer.heard == form.done[language]
    assert customer.result.title == form.title[language]
    assert [label for _, label, _ in customer.result.details] == [
        field.label[language] for field in form.fields if field.id in customer.result.values
    ]


@pytest.mark.parametrize(("form_id", "language"), EVERY)
def test_typing_a_title_finds_the_form(form_id: str, language: str) -> None:
    forms = Customer("return").forms
    title = SHIPPED[form_id].title[language]
    assert forms.find(f" {title.upper()}!", language) == form_id
    assert forms.find(f"not {title}", language) is None


def test_order_status_in_two_answers() -> None:
    anna = Customer("order-status", first="where is my parcel")
    anna.says("20421")
    anna.says("my number is 07400 123456")
    anna.says("I am away from Friday")
    anna.says("yes please")
    assert anna.result.details == (
        ("order", "Order", "TH-20421"),
        ("contact", "Contact", "+44 7400 123456"),
        ("comment", "Comment", "I am away from Friday"),
    )


def test_complaint_opens_with_empathy_and_records_the_cause() -> None:
    oleg = Customer("complaint", "ru", first="курьер опоздал вчера, заказ 20421")
    assert oleg.heard == (
        "Нам жаль, что так вышло. Расскажите, что произошло, и с этим разберётся сотрудник.\n\n"
        "Записали: **Доставка**, **20 ноября 2026 г.**, **TH-20421**.\n\n"
        "_2 из 7_ · Что произошло? Напишите своими словами, можно добавить фото."
    )
    oleg.says("ждал с девяти утра, так никто и не позвонил. Хочу, чтобы объяснили")
    assert oleg.answers["wish"] == "answer"
    oleg.says("Неприятно")
    oleg.says("oleg@example.com")
    oleg.says("да")
    assert oleg.result.values["cause"] == "delivery"
    assert oleg.result.values["when"] == "2026-11-20"


def test_complaint_photo_with_words_answers_the_question() -> None:
    anna = Customer("complaint", first="the quality of the rug is bad")
    anna.says("it lost its colour in one wash", PHOTO)
    assert anna.answers["what"] == "it lost its colour in one wash"


def test_callback_on_a_closed_day_says_why_and_offers_no_sunday() -> None:
    eleni = Customer("callback", "el", first="πάρτε με στο 6912345678")
    eleni.says("για μια χρέωση")
    assert list(eleni.buttons) == ["Σήμερα", "Πίσω", "Ακύρωση"]
    eleni.says("την Κυριακή")
    assert eleni.heard == "Εκείνη τη μέρα είμαστε κλειστά. Ποια άλλη μέρα σας βολεύει;"
    eleni.says("χθες")
    assert eleni.heard.startswith("Αυτή η μέρα έχει περάσει.")
    eleni.says("Δευτέρα")
    eleni.says("το πρωί")
    eleni.says("ναι")
    assert eleni.result.values == {
        "phone": "+306912345678",
        "topic": "για μια χρέωση",
        "day": "2026-11-23",
        "hours": "morning",
    }


def test_change_order_word_cancel_is_an_answer_where_it_is_one() -> None:
    anna = Customer("change-order", first="order 20421, anna@example.com")
    anna.says("cancel")
    assert anna.answers["change"] == "cancel"
    anna.says("cancel")
    assert anna.turn.outcome == "cancelled"


def test_change_order_asks_the_new_address_only_for_an_address() -> None:
    anna = Customer("change-order", first="change the address of order 20421, anna@example.com")
    assert anna.heard.endswith("What is the new address? Street, number, town and postcode, please.")
    anna.says("Athens")
    assert anna.heard.startswith("I need street, number, town and postcode.")
    anna.says("Aiolou 48, 105 51 Athens")
    assert anna.heard.startswith("Here is what I have.")


def test_lamp_guide_ends_when_a_check_helps() -> None:
    anna = Customer("lamp-not-working", first="my lamp does not light")
    anna.presses("No")
    anna.says("still dark")
    turn = anna.presses("It lights")
    assert (turn.outcome, turn.state) == ("solved", None)
    assert anna.heard.startswith("Good, then the lamp is fine.")
    assert anna.result.values == {"danger": "no", "bulb": "dark", "socket": "works"}


def test_lamp_guide_ends_in_a_ticket_with_the_steps_tried() -> None:
    anna = Customer("lamp-not-working")
    anna.says("no")
    anna.presses("No other bulb here")
    anna.says("nothing")
    anna.says("no")
    anna.says("Alma, order TH-20421, anna@example.com")
    anna.says("yes")
    assert anna.result.details == (
        ("danger", "Smoke or bare wire", "No"),
        ("bulb", "Bulb", "No other bulb here"),
        ("socket", "Socket and switch", "Still dark"),
        ("fuse", "Fuse", "Still dark"),
        ("item", "Lamp", "Alma, order TH-20421, anna@example.com"),
        ("order", "Order", "TH-20421"),
        ("contact", "Contact", "anna@example.com"),
    )


def test_lamp_guide_stops_checking_when_there_is_danger() -> None:
    anna = Customer("lamp-not-working")
    anna.says("yes, it smells burnt")
    assert anna.heard == (
        "_2 of 5_ · Please unplug it now, or switch it off at the fuse box, and leave it off. Is it off?"
    )
    anna.says("yes")
    assert anna.heard.startswith("_3 of 5_ · Then we will take it from here.")


def test_bulb_guide_never_takes_a_check_as_done() -> None:
    oleg = Customer("bulb-pairing", "ru", first="glow не подключается, заказ 20421")
    assert oleg.answers == {"order": "TH-20421"}
    oleg.says("не получается")
    assert oleg.answers == {"order": "TH-20421", "wifi": "fails"}
    oleg.presses("Мигает, но не подключается")
    oleg.presses("Подключилась")
    assert oleg.turn.outcome == "solved"
