"""What a dialog does with an order that is looked up: proven, another's, asked too often, not to be checked."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.forms import Forms, State, Turn
from support.orders import Finding, Order
from tests.support.forms_customer import PHOTO, SATURDAY, SENTENCES, SHIPPED

FORMS = Forms(SHIPPED, SENTENCES, checks_orders=True)
LAMP = Finding("proven", Order("TH-10234", "delivered", ("Alma table lamp", "Vase"), None, date(2026, 11, 12)))
WRONG, LOCKED, UNCHECKED = Finding("wrong"), Finding("locked"), Finding("unchecked")


def kept(turn: Turn) -> State:
    """The state as it comes back from the database."""
    assert turn.state is not None
    state: State = json.loads(json.dumps(turn.state))
    return state


def begun(text: str, form: str = "return") -> Turn:
    return FORMS.start(form, "en", "k7", SATURDAY, text)


def says(turn: Turn, text: str, *files: object) -> Turn:
    return FORMS.say(kept(turn), text, (PHOTO,) if files else (), SATURDAY, lambda said: said.endswith("?"))


def found(turn: Turn, finding: Finding) -> Turn:
    return FORMS.checked(kept(turn), finding, SATURDAY, turn.before)


def presses(turn: Turn, label: str) -> Turn:
    [action] = [button.action for say in turn.say for row in say.rows for button in row if button.label == label]
    return FORMS.press(kept(turn), action, SATURDAY)


def test_order_is_looked_up_when_both_are_known_and_nothing_is_said_meanwhile() -> None:
    turn = begun("10234 anna@example.com")
    assert (turn.outcome, turn.check, turn.say) == ("checking", ("TH-10234", "anna@example.com"), ())
    assert turn.before == "I noted: **TH-10234**, **anna@example.com**."


def test_what_is_written_during_the_look_up_is_kept() -> None:
    turn = says(begun("10234 anna@example.com"), "it arrived broken, I want a refund", PHOTO)
    assert [say.text for say in turn.say] == ["One moment, I am looking for your order."]
    turn = found(turn, LAMP)
    assert turn.say[0].text.startswith("_3 of 6_ · What would you like to send back?")
    assert kept(turn)["answers"] | {"item": ""} == {
        "order": "TH-10234",
        "contact": "anna@example.com",
        "reason": "damaged",
        "wish": "refund",
        "item": "",
    }
    assert [file["ref"] for file in kept(turn)["files"]["photo"]] == ["photo-1"]


@pytest.mark.parametrize(("text", "outcome"), [("cancel", "cancelled"), ("human", "human")])
def test_leaving_works_during_the_look_up(text: str, outcome: str) -> None:
    assert says(begun("10234 anna@example.com"), text).outcome == outcome


def test_proven_order_is_not_looked_up_again_until_it_changes() -> None:
    turn = found(begun("10234 anna@example.com"), LAMP)
    turn = presses(turn, "Vase")
    assert turn.outcome == "asked"
    for label in ("Back", "Back", "Back"):
        turn = presses(turn, label)
    turn = says(turn, "10235")
    assert (turn.outcome, turn.check) == ("checking", ("TH-10235", "anna@example.com"))


def test_order_kept_as_written_is_not_looked_up_and_tells_nothing_of_another() -> None:
    turn = found(begun("10234 anna@example.com, changed my mind about the vase, refund"), LAMP)
    assert "Delivered" in turn.say[0].text
    turn = presses(presses(turn, "Edit"), "Order")
    turn = says(says(turn, "hm"), "hm")
    turn = presses(turn, "Keep what I wrote")
    assert turn.outcome == "asked"
    assert "- **Order:** hm \\(not checked\\)" in turn.say[0].text
    assert "Delivered" not in turn.say[0].text


@pytest.mark.parametrize("finding", [LOCKED, UNCHECKED])
def test_order_that_cannot_be_checked_is_marked_and_the_dialog_goes_on(finding: Finding) -> None:
    turn = found(begun("10234 anna@example.com"), finding)
    assert turn.outcome == "asked"
    assert kept(turn)["unverified"] == ["order"]
    assert FORMS.result(kept(turn)).details[0] == ("order", "Order", "TH-10234 (not checked)")


def test_form_without_an_order_field_never_looks_anything_up() -> None:
    assert begun("07400 123456 on Monday morning", "callback").outcome == "asked"


@given(
    st.lists(
        st.one_of(
            st.sampled_from([LAMP, WRONG, LOCKED, UNCHECKED]),
            st.sampled_from(
                ["10235", "anna@example.com", "back", "skip", "edit", "2", "yes", "the vase", "broken", "?"]
            ),
        ),
        max_size=12,
    ),
    st.sampled_from(["return", "order-status", "change-order"]),
)
def test_dialog_stays_sound_whatever_is_found_and_said(steps: list[Finding | str], form: str) -> None:
    turn = begun("10234 anna@example.com", form)
    for step in steps:
        if turn.state is None:
            break
        if isinstance(step, str):
            turn = says(turn, step)
        elif kept(turn)["waiting"]:
            turn = found(turn, step)
        if turn.outcome == "question":
            turn = FORMS.ask_again(kept(turn), SATURDAY)
        assert (turn.outcome == "checking") == (turn.check is not None)
        assert turn.say or turn.outcome in ("checking", "human", "confirmed")
    if turn.state is not None:
        state = kept(turn)
        proven = state["order"].get("verdict") == "proven"
        assert not (proven and "order" in state["unverified"] and state["order"]["number"] == state["answers"]["order"])
