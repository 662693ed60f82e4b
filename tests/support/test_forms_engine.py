"""What holds for every form: old buttons, restarts, forms that changed, and whatever people send."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.forms import Forms
from support.messages import Attachment
from tests.support.forms_customer import PHOTO, SATURDAY, SENTENCES, SHIPPED, Customer, forms_of

ALERT = "That button is from an earlier step. Please use the latest message."

EVERY_TYPE = """\
id: every
title: {en: Every type}
fields:
  - {id: rooms, type: choices, label: {en: Rooms}, ask: {en: "Which rooms?"}, options: [
      {id: bath, label: {en: Bathroom}}, {id: kitchen, label: {en: Kitchen}, words: {en: [cook*]}},
      {id: hall, label: {en: Hall}}]}
  - {id: number, type: quantity, label: {en: Number}, ask: {en: "How many?"}}
  - {id: price, type: money, optional: yes, label: {en: Price}, ask: {en: "How much?"}}
  - {id: sure, type: yesno, label: {en: Sure}, ask: {en: "Sure?"}}
  - {id: mail, type: email, when: "sure == yes and rooms in (hall, bath)", label: {en: Mail}, ask: {en: "Mail?"}}
  - {id: place, type: location, label: {en: Place}, ask: {en: "Where?"}}
  - {id: paper, type: document, optional: yes, label: {en: Paper}, ask: {en: "Any paper?"}}
"""


@pytest.fixture
def every(tmp_path: Path) -> Customer:
    return Customer("every", forms=forms_of(tmp_path, EVERY_TYPE))


def test_button_of_an_earlier_question_changes_nothing() -> None:
    anna = Customer("return", first="10234 anna@example.com rug, refund")
    damaged = anna.buttons["It arrived damaged"]
    anna.presses("I changed my mind")
    before = anna.state
    turn = anna.presses_old(damaged)
    assert (turn.outcome, turn.alert, turn.say, turn.state) == ("stale", ALERT, (), before)


def test_every_button_pressed_twice_acts_once() -> None:
    for label in ("Back", "Skip", "Cancel"):
        anna = Customer("return", first="10234 anna@example.com rug damaged refund")
        button = anna.buttons[label]
        anna.presses_old(button)
        if anna.turn.state:
            assert anna.presses_old(button).outcome == "stale"


@pytest.mark.parametrize(
    "action",
    ["", "f", "f:k7", "f:k7:1", "f:k7:1:", "f:k7:1:c.", "f:k7:1:c.nothing", "f:other:1:x", "f:k7:1:y", "f:k7:99:x"],
)
def test_unknown_button_is_stale(action: str) -> None:
    anna = Customer("return")
    turn = anna.forms.press(anna.state, action, SATURDAY)
    assert (turn.outcome, turn.alert, turn.state) == ("stale", ALERT, anna.state)


def test_button_without_a_dialog_is_stale_in_the_language_of_the_conversation() -> None:
    turn = Customer("return").forms.press({}, "f:k7:1:x", SATURDAY, "el")
    assert (turn.outcome, turn.state) == ("stale", None)
    assert turn.alert == "Αυτό το κουμπί είναι από προηγούμενο βήμα. Δείτε, παρακαλώ, το τελευταίο μήνυμα."


def test_second_confirm_finds_no_dialog() -> None:
    anna = Customer("return", first="10234 anna@example.com rug changed my mind refund")
    confirm = anna.buttons["Confirm"]
    assert anna.presses_old(confirm).outcome == "confirmed"
    assert anna.forms.press({}, confirm.action, SATURDAY).outcome == "stale"


def test_state_is_never_changed_in_place() -> None:
    anna = Customer("return", first="10234")
    state = anna.state
    kept = anna.state
    anna.forms.say(state, "anna@example.com", (PHOTO,), SATURDAY, lambda text: False)
    anna.forms.press(state, anna.buttons["Back"].action, SATURDAY)
    assert state == kept


def test_every_type_is_asked_and_shown(every: Customer) -> None:
    every.presses("Bathroom")
    assert list(every.buttons)[:4] == ["✓ Bathroom", "Kitchen", "Hall", "Done"]
    every.presses("Kitchen")
    every.presses("✓ Bathroom")
    every.presses("Hall")
    every.presses("Done")
    every.says("two of them")
    every.says("up to 1.200,50 €")
    every.presses("Yes")
    every.says("anna@example.com")
    every.says("37.97, 23.72")
    every.says("", Attachment("document", "d1", "bill.pdf"))
    every.presses("Confirm")
    assert [(field, shown) for field, _, shown in every.result.details] == [
        ("rooms", "Kitchen, Hall"),
        ("number", "2"),
        ("price", "€1,200.50"),
        ("sure", "Yes"),
        ("mail", "anna@example.com"),
        ("place", "37.97,23.72"),
        ("paper", "1 file"),
    ]


def test_several_choices_by_words_or_numbers(every: Customer) -> None:
    every.says("hall and where I cook")
    assert every.answers == {"rooms": ["kitchen", "hall"]}
    every.says("back")
    every.says("1, 3")
    assert every.answers == {"rooms": ["bath", "hall"]}


def test_hidden_answer_is_forgotten(every: Customer) -> None:
    every.says("hall")
    for text in ("1", "skip", "yes", "anna@example.com"):
        every.says(text)
    assert every.answers["mail"] == "anna@example.com"
    every.says("edit")
    every.presses("Sure")
    every.presses("No")
    assert "mail" not in every.answers


def test_typed_number_picks_an_option() -> None:
    anna = Customer("return", first="10234 anna@example.com rug")
    anna.says("4.")
    assert anna.answers["reason"] == "changed"


@pytest.mark.parametrize("language", ["en", "ru", "el"])
def test_buttons_can_be_typed_by_their_labels(language: str) -> None:
    anna = Customer("return", language, first="10234 anna@example.com", known={"phone": "+306912345678"})
    anna.says(anna.turn.say[0].rows[0][0].label)
    assert anna.heard.startswith(("_2 ", "Now"))
    anna.says("+30 691 234 5678")
    assert anna.answers["contact"] == "+306912345678"
    anna.says(list(anna.buttons)[-1])
    assert anna.turn.outcome == "cancelled"


def test_words_are_a_question_only_when_they_sound_like_one() -> None:
    forms = Customer("return").forms
    item = Customer("return", first="10234 anna@example.com").state
    named = forms.say(item, "lamp not working", (), SATURDAY, lambda text: True)
    asked = forms.say(item, "how long is the guarantee", (), SATURDAY, lambda text: True)
    assert (named.outcome, asked.outcome, asked.state) == ("asked", "question", item)
    order = Customer("return").state
    assert forms.say(order, "delivery cost", (), SATURDAY, lambda text: True).outcome == "question"
    assert forms.say(order, "TH-10234, how much is delivery?", (), SATURDAY, lambda text: True).outcome == "asked"
    summary = Customer("return", first="10234 anna@example.com rug changed my mind refund").state
    assert forms.say(summary, "ring after six", (), SATURDAY, lambda text: True).outcome == "asked"
    assert forms.say(summary, "πόσο κοστίζει;", (), SATURDAY, lambda text: True).outcome == "question"


def test_required_step_cannot_be_skipped() -> None:
    anna = Customer("return", first="10234 anna@example.com")
    anna.says("skip")
    assert anna.heard.startswith("We do need this one to help you.\n\n_3 of 5_")


@pytest.mark.parametrize("said", ["no", "skip", "no photo", "I don't have one", "нет", "δεν έχω"])
def test_optional_step_is_skipped_by_a_no(said: str) -> None:
    anna = Customer("return", first="10234 anna@example.com rug damaged refund")
    anna.says(said)
    assert anna.heard.startswith("Here is what I have.")


def test_comment_can_be_edited_and_removed() -> None:
    anna = Customer("return", first="10234 anna@example.com rug changed my mind refund")
    anna.says("ring twice")
    anna.says("third floor")
    assert anna.answers["comment"] == "ring twice third floor"
    anna.presses("Edit")
    anna.presses("Comment")
    assert anna.heard == "Anything to add? Just write it here.\n\nSo far: **ring twice third floor**"
    anna.presses("Skip")
    assert "comment" not in anna.answers
    assert anna.heard.startswith("Here is what I have.")


def test_long_answer_is_cut_and_said_so() -> None:
    anna = Customer("complaint", first="the quality of the rug")
    anna.says("x" * 5_000)
    assert anna.answers["what"] == "x" * 1_000
    assert anna.heard.startswith("That was long: I kept the first 1,000 characters.")


def test_form_without_the_current_field_goes_on_politely() -> None:
    anna = Customer("return", first="10234 anna@example.com rug damaged refund")
    form = SHIPPED["return"]
    without = replace(form, fields=tuple(one for one in form.fields if one.id != "photo"))
    turn = Forms({"return": without}, SENTENCES).ask_again(anna.state, SATURDAY)
    updated = "We have just updated these questions, so let us go on from here. Your answers are kept."
    assert turn.say[0].text.startswith(f"{updated}\n\nHere is what I have.")
    assert turn.state is not None
    assert turn.state["answers"] == anna.answers


def test_option_that_is_gone_is_asked_again() -> None:
    anna = Customer("return", first="10234 anna@example.com rug damaged refund")
    form = SHIPPED["return"]
    fields = tuple(
        replace(one, options=tuple(option for option in one.options if option.id != "damaged")) for one in form.fields
    )
    turn = Forms({"return": replace(form, fields=fields)}, SENTENCES).ask_again(anna.state, SATURDAY)
    assert turn.state is not None
    assert turn.state["step"] == "reason"


def test_form_that_is_gone_goes_to_a_person_with_what_is_there() -> None:
    anna = Customer("return", first="10234 anna@example.com")
    turn = Forms({}, SENTENCES).say(anna.state, "a rug", (PHOTO,), SATURDAY, lambda text: False)
    assert (turn.outcome, turn.state) == ("human", None)
    assert turn.result is not None
    assert turn.result.details == (("order", "order", "TH-10234"), ("contact", "contact", "anna@example.com"))


@pytest.mark.parametrize("instance", ["", "a:b", "x" * 17])
def test_dialog_needs_a_short_name(instance: str) -> None:
    with pytest.raises(ValueError, match="cannot name a dialog"):
        Customer("return").forms.start("return", "en", instance, SATURDAY)


WORDS = [
    "TH-10234",
    "anna@example.com",
    "broken",
    "нет",
    "πίσω",
    "skip",
    "edit",
    "2",
    "да",
    "lamp",
    "вчера",
    "?",
    "",
    "😀",
]
ACTS = st.one_of(
    st.sampled_from(WORDS),
    st.text(max_size=40),
    st.integers(0, 12),
    st.just(PHOTO),
)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(SHIPPED)),
    st.sampled_from(["en", "ru", "el"]),
    st.text(max_size=60),
    st.lists(ACTS, max_size=14),
)
def test_any_conversation_ends_or_goes_on(form_id: str, language: str, first: str, acts: list[object]) -> None:
    customer = Customer(form_id, language, first)
    for act in acts:
        if customer.turn.state is None:
            break
        labels = list(customer.buttons.values())
        if isinstance(act, int) and labels:
            customer.presses_old(labels[act % len(labels)])
        elif isinstance(act, Attachment):
            customer.says("", act)
        else:
            customer.says(str(act))
        if customer.turn.outcome == "question":
            customer.turn = customer.forms.ask_again(customer.state, SATURDAY)
    if customer.turn.state is None:
        assert customer.turn.outcome in ("confirmed", "solved", "cancelled", "human")
    else:
        form = SHIPPED[form_id]
        given: dict[str, str | list[str]] = {name: str(value) for name, value in customer.answers.items()}
        hidden = [one.id for one in form.fields if one.when and not one.when.holds(given)]
        assert [name for name in hidden if name in customer.answers] == []
        assert customer.turn.say
