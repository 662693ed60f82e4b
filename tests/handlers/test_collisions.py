"""Two agents, one ticket: nothing is sent by accident, and nothing is lost."""

from __future__ import annotations

import pytest

from support.messages import Attachment
from tests.handlers.desk_table import Agent, Customer, Table

ASKED = "Dora has this ticket, so nothing was sent yet. What shall happen with it?"


@pytest.fixture
def people(table: Table) -> tuple[Customer, Agent, Agent]:
    """Anna, whose ticket 1001 Dora has, and Vera, who writes into it."""
    anna, dora, vera = table.customer("Anna K."), table.agent("Dora"), table.agent("Vera")
    anna.says("talk to a human")
    dora.presses("Take", 1001)
    anna.hears()
    table.room(1001)
    return anna, dora, vera


def test_reply_to_a_colleagues_ticket_waits_for_a_choice(table: Table, people: tuple[Customer, Agent, Agent]) -> None:
    anna, _, vera = people
    message = vera.writes(1001, "I know this one")
    asked = table.place(1001).shown[-1]
    assert (asked.text, asked.body["reply_to"]) == (ASKED, message)
    assert list(asked.buttons) == ["Take over and send", "Send anyway", "Make it a note"]
    assert anna.hears() == []
    assert all(len(action.encode()) <= 56 for action in asked.buttons.values())


def test_taking_over_sends_and_tells_everybody(table: Table, people: tuple[Customer, Agent, Agent]) -> None:
    anna, dora, vera = people
    vera.writes(1001, "I know this one")
    vera.presses("Take over and send", 1001)
    assert anna.hears() == ["Vera is answering now and already has the details.", "I know this one"]
    assert table.room(1001) == [ASKED, "Vera took this over from Dora."]
    dora.writes(1001, "but it is mine")
    assert table.room(1001) == [ASKED.replace("Dora", "Vera")]


def test_sending_anyway_leaves_the_ticket_with_its_agent(table: Table, people: tuple[Customer, Agent, Agent]) -> None:
    anna, dora, vera = people
    vera.writes(1001, "I know this one")
    vera.presses("Send anyway", 1001)
    assert anna.hears() == ["I know this one"]
    dora.writes(1001, "as Vera says")
    assert anna.hears() == ["as Vera says"]


def test_making_it_a_note_keeps_it_inside(table: Table, people: tuple[Customer, Agent, Agent]) -> None:
    anna, _, vera = people
    message = vera.writes(1001, "is this the one from May?")
    vera.presses("Make it a note", 1001)
    assert anna.hears() == []
    assert table.reactions(1001) == [(message, "✍")]


def test_all_that_was_written_before_the_choice_goes_in_order(
    table: Table, people: tuple[Customer, Agent, Agent]
) -> None:
    anna, _, vera = people
    first = vera.writes(1001, "one, with a tpyo")
    vera.writes(1001, "two", Attachment("photo", "p1"))
    vera.edits(1001, first, "one")
    assert table.room(1001) == [ASKED]
    vera.presses("Send anyway", 1001)
    assert anna.hears() == ["one", "two"]


def test_only_the_writer_chooses_and_only_once(table: Table, people: tuple[Customer, Agent, Agent]) -> None:
    anna, dora, vera = people
    vera.writes(1001, "I know this one")
    dora.presses("Send anyway", 1001)
    vera.presses("Send anyway", 1001)
    vera.presses("Take over and send", 1001)
    assert table.alerts[-3:] == [
        "Whoever wrote it decides.",
        "",
        "That button is from earlier. Please use the latest message.",
    ]
    assert anna.hears() == ["I know this one"]


def test_choice_after_closing_sends_nothing_but_may_become_a_note(
    table: Table, people: tuple[Customer, Agent, Agent]
) -> None:
    anna, dora, vera = people
    message = vera.writes(1001, "I know this one")
    dora.presses("Close", 1001)
    anna.hears()
    vera.presses("Send anyway", 1001)
    assert table.alerts[-1] == "#1001 is closed, so nothing was sent. Open it again first."
    vera.presses("Make it a note", 1001)
    assert anna.hears() == []
    assert table.reactions(1001)[-1] == (message, "✍")


# presence


def test_tickets_of_an_absent_agent_return_to_the_queue(table: Table, people: tuple[Customer, Agent, Agent]) -> None:
    anna, dora, vera = people
    boris = table.customer("Boris")
    boris.says("talk to a human")
    dora.writes(1002, "Hello Boris")
    boris.hears()
    dora.writes(0, "/away")
    assert table.room() == ["You are away now. 1 ticket went back to the queue. /back when you return."]
    assert anna.hears() == [
        "#1001 goes on with another colleague: you are next in line. You need not write anything again."
    ]
    assert boris.hears() == []
    boris.says("hello?")
    assert boris.hears() == [
        "#1002 goes on with another colleague: you are number 2 in line. You need not write anything again."
    ]
    vera.writes(0, "/back")
    assert table.room() == ["Welcome back. 2 tickets are waiting: /queue."]


def test_away_colleague_is_not_offered_and_writing_brings_them_back(
    table: Table, people: tuple[Customer, Agent, Agent]
) -> None:
    anna, dora, vera = people
    vera.writes(0, "/away")
    dora.writes(1001, "/transfer Vera")
    dora.writes(1001, "/transfer")
    assert table.room(1001) == ["Vera is away right now.", "There is nobody else here right now."]
    dora.writes(1001, "/release")
    anna.hears()
    vera.writes(1001, "Good morning")
    assert anna.hears() == ["Vera is answering now and already has the details.", "Good morning"]
    dora.writes(1001, "/transfer Vera")
    assert table.room(1001)[-1] == "Vera has it already."


def test_released_ticket_keeps_its_place(table: Table, people: tuple[Customer, Agent, Agent]) -> None:
    anna, dora, vera = people
    for name in ("Boris", "Eleni"):
        table.customer(name).says("talk to a human")
    dora.writes(1001, "/release")
    assert anna.hears() == [
        "#1001 goes on with another colleague: you are next in line. You need not write anything again."
    ]
    vera.writes(1001, "/release")
    assert table.room(1001) == ["Nobody has #1001, it is in the queue already."]
