"""Returning an item, in three languages, the straight way and the crooked ones."""

from __future__ import annotations

import pytest

from tests.support.forms_customer import PHOTO, SATURDAY, Customer


def test_return_finishes_with_everything_in_seven_messages() -> None:
    anna = Customer("return")
    anna.says("TH-10234, anna@example.com")
    anna.says("the Alma table lamp")
    anna.presses("It arrived damaged")
    anna.presses("Refund")
    anna.says("the shade is in pieces", PHOTO)
    anna.presses("Confirm")

    assert anna.messages + 1 <= 7
    assert anna.turn.outcome == "confirmed"
    assert anna.turn.state is None
    assert anna.result.details == (
        ("order", "Order", "TH-10234"),
        ("contact", "Contact", "anna@example.com"),
        ("item", "Item", "the Alma table lamp"),
        ("reason", "Reason", "It arrived damaged"),
        ("wish", "Wish", "Refund"),
        ("photo", "Photo", "1 photo"),
        ("comment", "Comment", "the shade is in pieces"),
    )
    assert anna.result.values["reason"] == "damaged"
    assert anna.result.attachments == (PHOTO,)
    assert (anna.result.kind, anna.result.department, anna.result.unverified) == ("return", "returns", ())


def test_return_uses_what_was_told_first_and_says_so() -> None:
    anna = Customer("return", first="I want to return order 10234, it arrived broken")
    assert anna.heard == (
        "I noted: **TH-10234**, **It arrived damaged**.\n\n_2 of 6_ · Which e-mail or phone did you order with?"
    )


def test_return_in_russian_with_translit_and_slips() -> None:
    oleg = Customer("return", "ru", first="hochu vernut zakaz 10234")
    assert oleg.answers == {"order": "TH-10234"}
    oleg.says("8 912 345-67-89")
    oleg.says("настольная лампа, не работаит")
    assert oleg.answers["reason"] == "faulty"
    oleg.says("почините пожалуйста")
    oleg.says("пропустить")
    oleg.says("звоните вечером")
    oleg.says("да, всё верно")

    assert oleg.turn.outcome == "confirmed"
    assert oleg.result.details == (
        ("order", "Заказ", "TH-10234"),
        ("contact", "Контакт", "+7 912 345-67-89"),
        ("item", "Товар", "настольная лампа, не работаит"),
        ("reason", "Причина", "Не работает"),
        ("wish", "Пожелание", "Ремонт"),
        ("comment", "Комментарий", "звоните вечером"),
    )


def test_return_in_greek_without_accents() -> None:
    eleni = Customer("return", "el", first="θελω να επιστρεψω το χαλι απο την τη-10234, δεν μου αρεσει")
    assert eleni.answers == {"order": "TH-10234", "item": "χαλι", "reason": "changed"}
    eleni.says("6912345678")
    eleni.says("τα λεφτα μου")
    assert eleni.heard.startswith("Αυτά έχουμε σημειώσει. Είναι σωστά;")
    eleni.says("ναι")
    assert eleni.turn.outcome == "confirmed"
    assert eleni.result.values == {
        "order": "TH-10234",
        "contact": "+306912345678",
        "item": "χαλι",
        "reason": "changed",
        "wish": "refund",
    }


def test_repair_is_offered_only_when_faulty_and_lost_when_it_no_longer_is() -> None:
    anna = Customer("return", first="order 10234, the lamp does not work, please repair it, anna@example.com")
    assert anna.answers["wish"] == "repair"
    anna.presses("Skip")
    anna.presses("Edit")
    anna.presses("Reason")
    anna.presses("It arrived damaged")
    assert "wish" not in anna.answers
    assert anna.heard == "_5 of 6_ · What would you like instead?"
    assert list(anna.buttons) == ["Refund", "Exchange", "Back", "Cancel"]


def test_editing_that_reveals_a_field_asks_that_field_next() -> None:
    anna = Customer("return", first="order 10234, changed my mind about the rug, refund please, anna@example.com")
    assert list(anna.buttons) == ["Confirm", "Edit", "Back", "Cancel"]
    anna.presses("Edit")
    anna.presses("Reason")
    anna.presses("It is the wrong item")
    assert anna.heard.startswith("_6 of 6_ · Could you send a photo?")
    anna.presses("Skip")
    anna.presses("Confirm")
    assert anna.turn.outcome == "confirmed"


def test_hidden_photo_goes_on_as_a_file_and_not_as_an_answer() -> None:
    anna = Customer("return", first="10234 anna@example.com lamp arrived broken, refund")
    anna.says("", PHOTO)
    anna.presses("Edit")
    anna.presses("Reason")
    anna.presses("I changed my mind")
    anna.presses("Confirm")
    assert [field for field, _, _ in anna.result.details] == ["order", "contact", "item", "reason", "wish"]
    assert anna.result.attachments == (PHOTO,)


def test_correcting_an_answer_keeps_the_others() -> None:
    anna = Customer("return", first="order 10234, anna@example.com")
    anna.says("back")
    assert anna.heard.endswith("So far: **anna@example.com**")
    anna.presses("Back")
    anna.says("TH-99999")
    assert anna.answers == {"order": "TH-99999", "contact": "anna@example.com"}
    assert anna.heard == "_3 of 5_ · What would you like to send back?"


def test_photo_sent_too_early_is_kept_for_the_photo_step() -> None:
    anna = Customer("return", first="my lamp arrived broken")
    anna.says("", PHOTO)
    assert anna.heard.startswith("Got the file, it will go with your request.\n\n_1 of 6_")
    anna.says("10234 anna@example.com refund")
    assert anna.heard.startswith("Here is what I have.")
    anna.says("yes")
    assert anna.result.attachments == (PHOTO,)


def test_words_instead_of_a_photo_are_the_comment_and_a_photo_may_follow() -> None:
    anna = Customer("return", first="10234 anna@example.com my lamp arrived broken, refund")
    anna.says("I can't take one now, the shade has a hole")
    assert anna.heard.startswith("Here is what I have.")
    anna.says("", PHOTO)
    anna.says("yes")
    assert anna.result.details[-2:] == (
        ("photo", "Photo", "1 photo"),
        ("comment", "Comment", "I can't take one now, the shade has a hole"),
    )


def test_question_in_the_middle_leaves_the_step_as_it_is() -> None:
    anna = Customer("return")
    before = anna.state
    turn = anna.says("do I pay for the parcel?")
    assert (turn.outcome, turn.say, turn.state) == ("question", (), before)
    assert anna.forms.ask_again(before, SATURDAY).say[0].text.startswith("_1 of 5_ · Which order is it from?")


def test_two_refusals_offer_ways_out_and_more_go_to_a_person() -> None:
    anna = Customer("return")
    anna.says("dunno")
    assert list(anna.buttons) == ["Cancel"]
    anna.says("it was in october")
    assert list(anna.buttons) == ["Keep what I wrote", "Talk to a human", "Cancel"]
    anna.presses("Keep what I wrote")
    assert anna.answers == {"order": "it was in october"}
    anna.says("a@example.com")
    turn = anna.presses_old(anna.buttons["Cancel"])
    assert turn.outcome == "cancelled"

    boris = Customer("return")
    for text in ("hm", "no idea", "what", "leave me alone"):
        boris.says(text)
    assert boris.turn.outcome == "human"


def test_unverified_answer_is_marked_for_the_agent() -> None:
    anna = Customer("return", first="lamp, changed my mind, refund, anna@example.com")
    anna.says("somewhere in my mails")
    anna.says("the big order")
    anna.presses("Keep what I wrote")
    anna.presses("Confirm")
    assert anna.result.details[0] == ("order", "Order", "the big order (not checked)")
    assert anna.result.unverified == ("order",)


def test_asking_for_a_person_hands_over_what_is_there() -> None:
    anna = Customer("return", first="order 10234")
    turn = anna.says("agent please")
    assert (turn.outcome, turn.state, turn.say) == ("human", None, ())
    assert anna.result.details == (("order", "Order", "TH-10234"),)


def test_cancel_sends_nothing_and_says_so() -> None:
    anna = Customer("return", first="order 10234")
    turn = anna.presses("Cancel")
    assert (turn.outcome, turn.state, turn.result) == ("cancelled", None, None)
    assert anna.heard == "Cancelled. Nothing was sent. If you need anything else, just write."


@pytest.mark.parametrize("said", ["no", "No, thanks", "нет"])
def test_no_at_the_summary_opens_the_list_of_answers(said: str) -> None:
    anna = Customer("return", first="10234 rug, changed my mind, refund, anna@example.com")
    anna.says(said)
    assert anna.heard == "What would you like to change?"
    anna.says("Wish")
    anna.says("2")
    assert anna.answers["wish"] == "exchange"
    assert anna.heard.startswith("Here is what I have.")


def test_known_address_is_offered_but_not_assumed() -> None:
    anna = Customer("return", first="order 10234", known={"email": "anna@example.com", "phone": "+306912345678"})
    assert list(anna.buttons) == ["anna@example.com", "+30 691 234 5678", "Back", "Cancel"]
    anna.presses("+30 691 234 5678")
    assert anna.answers["contact"] == "+306912345678"


def test_markdown_that_a_customer_types_is_shown_as_typed() -> None:
    anna = Customer("return", first="10234 anna@example.com changed my mind, refund")
    anna.says("a *bold* [lamp](http://x)")
    assert r"- **Item:** a \*bold\* \[lamp\]\(http://x\)" in anna.heard.splitlines()
