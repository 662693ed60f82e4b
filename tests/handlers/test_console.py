"""What agents do on the console's screen: the same verbs as in the room, seen on both desks."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.console import CHANNEL
from storage import Work, console_ticket, outbox, staff
from storage.records import Sent
from support.messages import Address, Incoming, Sender
from tests.handlers.desk_table import Agent, Customer, Shown, Table

NUMBER = 1001


class Screen:
    """An agent at the console: the same person as in the room."""

    def __init__(self, table: Table, agent: Agent, language: str = "en") -> None:
        self.table = table
        self.agent = agent
        self.member = table.database.run(lambda work: staff.by_telegram(work, agent.id))
        assert self.member is not None
        self.language = language

    def acts(self, verb: str, text: str = "", *, to: str = "", seen: str = "", ticket: int = NUMBER) -> None:
        self.table.happens(self.act(verb, text, to=to, seen=seen, ticket=ticket))

    def act(self, verb: str, text: str = "", *, to: str = "", seen: str = "", ticket: int = NUMBER) -> Incoming:
        assert self.member is not None
        key = str(self.member.id)
        extra = {"ticket": str(ticket), "to": to, "seen": seen}
        sender = Sender(key, "", language=self.language)
        return self.table.event(sender, Address(CHANNEL, key), text=text, action=verb, private=False, extra=extra)

    def answers(self) -> list[str]:
        """What was refused, and has not been looked at."""
        said, self.table.alerts[:] = list(self.table.alerts), []
        return said

    def question(self) -> console_ticket.Waiting | None:
        assert self.member is not None
        key = self.member.id
        return self.table.database.run(lambda work: console_ticket.waiting(work.connection, "collision", NUMBER, key))


@pytest.fixture
def anna(table: Table) -> Customer:
    """A customer who waits for a person, with everything said so far looked at."""
    anna = table.customer("Anna K.")
    anna.says("talk to a human")
    anna.hears()
    table.room(NUMBER)
    return anna


def test_reply_takes_the_ticket_reaches_the_customer_and_is_shown_in_the_topic(table: Table, anna: Customer) -> None:
    dora = Screen(table, table.agent("Dora_L"))
    dora.acts("reply", "Hello Anna\nwhich *lamp* is it?")
    assert anna.hears() == [
        "Dora_L is answering now and already has the details.",
        "Hello Anna\nwhich *lamp* is it?",
    ]
    assert table.room(NUMBER) == ["**Dora\\_L:** Hello Anna\nwhich \\*lamp\\* is it?"]
    assert table.reactions(NUMBER) == []
    assert table.ticket(NUMBER).state == "waiting-for-customer"
    assert dora.answers() == []


def test_note_stays_inside_and_is_shown_in_the_topic(table: Table, anna: Customer) -> None:
    dora = Screen(table, table.agent("Dora"))
    dora.acts("note", "she is in a hurry")
    assert anna.hears() == []
    assert table.room(NUMBER) == ["**Dora**, note: she is in a hurry"]
    assert table.ticket(NUMBER).agent_id is None


def test_customer_quoting_a_console_reply_points_at_its_copy_in_the_topic(table: Table, anna: Customer) -> None:
    Screen(table, table.agent("Dora")).acts("reply", "Is it the brass one?")
    copy = _last_said(table)
    anna.says("yes, that one", reply_to=anna.last.id)
    assert _last_said(table).body["reply_to"] == copy.id


def test_agent_quoting_a_console_reply_in_the_topic_points_at_the_customers_copy(table: Table, anna: Customer) -> None:
    dora = table.agent("Dora")
    Screen(table, dora).acts("reply", "Is it the brass one?")
    asked = anna.last.id
    dora.writes(NUMBER, "or the black one", reply_to=_last_said(table).id)
    assert anna.last.body["reply_to"] == asked


def test_reply_begun_before_the_customer_wrote_is_held_until_it_was_read(table: Table, anna: Customer) -> None:
    dora = Screen(table, table.agent("Dora"))
    seen = table.database.run(lambda work: _last_id(work))
    anna.says("and the ring is bent too")
    dora.acts("reply", "It comes on Tuesday", seen=str(seen))
    assert anna.hears() == []
    assert dora.answers() == ["Somebody wrote meanwhile, so nothing was sent yet. Read it, then send."]
    dora.acts("reply", "It comes on Tuesday")
    assert anna.hears()[-1] == "It comes on Tuesday"


def test_own_messages_do_not_make_a_reply_stale(table: Table, anna: Customer) -> None:
    dora = Screen(table, table.agent("Dora"))
    dora.acts("reply", "One moment")
    seen = table.database.run(lambda work: _last_id(work))
    dora.acts("reply", "I am looking")
    dora.acts("reply", "Found it", seen=str(seen))
    assert anna.hears()[-1] == "Found it"


def test_lost_claim_names_the_winner_in_the_losers_language(table: Table, anna: Customer) -> None:
    dora, vera = Screen(table, table.agent("Dora")), Screen(table, table.agent("Vera"), "ru")
    dora.acts("take")
    vera.acts("take")
    say = table.desk.sentences.say
    assert vera.answers() == [say("ru", "room-lost-claim", agent="Dora")]
    assert table.ticket(NUMBER).agent_id == dora.member.id


@pytest.mark.parametrize(
    ("choice", "heard", "owner"),
    [
        ("take-over", ["Vera is answering now and already has the details.", "I remember this order"], "Vera"),
        ("send-anyway", ["I remember this order"], "Dora"),
        ("make-note", [], "Dora"),
    ],
)
def test_reply_to_a_colleagues_ticket_waits_for_a_choice(
    table: Table, anna: Customer, choice: str, heard: list[str], owner: str
) -> None:
    dora, vera = Screen(table, table.agent("Dora")), Screen(table, table.agent("Vera"))
    dora.acts("take")
    anna.hears()
    vera.acts("reply", "I remember this order")
    assert anna.hears() == []
    question = vera.question()
    assert question is not None
    assert question.texts == ["I remember this order"]
    assert dora.question() is None

    vera.acts("decide", to=f"{question.key}:{choice}")
    assert anna.hears() == heard
    assert vera.question() is None
    owners: dict[str, Any] = {"Dora": dora.member, "Vera": vera.member}
    assert table.ticket(NUMBER).agent_id == owners[owner].id


def test_transfer_close_and_reopen_do_what_they_do_in_the_room(table: Table, anna: Customer) -> None:
    dora, vera = Screen(table, table.agent("Dora")), Screen(table, table.agent("Vera"))
    dora.acts("take")
    dora.acts("transfer", "she knows lamps", to=str(vera.member.id))
    assert table.room(NUMBER) == ["Dora handed this to Vera: “she knows lamps”"]
    vera.acts("close")
    assert table.closed == {NUMBER: True}
    vera.acts("close")
    assert vera.answers() == [table.desk.sentences.say("en", "room-closed-ticket", number="#1001")]
    vera.acts("reopen")
    assert (table.closed, table.ticket(NUMBER).agent_id) == ({NUMBER: False}, vera.member.id)
    vera.acts("release")
    assert table.ticket(NUMBER).agent_id is None


def test_what_happened_is_told_in_order(table: Table, anna: Customer) -> None:
    dora, vera = Screen(table, table.agent("Dora")), Screen(table, table.agent("Vera"))
    dora.acts("take")
    dora.acts("transfer", to=str(vera.member.id))
    vera.acts("close")
    told = table.database.run(lambda work: console_ticket.events(work.connection, NUMBER))
    assert [(event.act, event.name, event.about) for event in told] == [
        ("take", "Dora", "#1001"),
        ("transfer", "Dora", "#1001 Vera"),
        ("close", "Vera", "#1001"),
    ]


def test_retry_sends_only_what_was_given_up_on_in_this_conversation(table: Table, anna: Customer) -> None:
    dora = Screen(table, table.agent("Dora"))
    failed = table.database.run(lambda work: _fail_reply(table, work, dora))
    other = table.customer("Boris")
    other.says("talk to a human")
    anna.hears()
    dora.acts("retry", to=str(failed), ticket=1002)
    assert anna.hears() == []
    dora.acts("retry", to=str(failed))
    assert anna.hears() == ["Hello Anna"]


def test_who_left_the_staff_changes_nothing(table: Table, anna: Customer) -> None:
    dora = Screen(table, table.agent("Dora"))
    table.database.run(lambda work: staff.remove(work, dora.member))
    dora.acts("reply", "Hello Anna")
    assert anna.hears() == []
    assert table.ticket(NUMBER).agent_id is None


def _last_said(table: Table) -> Shown:
    """What was said last in the topic."""
    return [each for each in table.place(NUMBER).shown if each.verb in ("say", "relay")][-1]


def _last_id(work: Work) -> int:
    return int(work.connection.exec_driver_sql("SELECT max(id) FROM messages").scalar_one())


def _fail_reply(table: Table, work: Work, screen: Screen) -> int:
    """A reply whose sending has failed for good; its message."""
    table.doors.handle(work, [screen.act("reply", "Hello Anna")])
    [row] = [row for row in work.effects.outgoing if row.verb == "relay"]
    outbox.mark(work, Sent(row, "failed", error="chat not found"))
    work.flush()
    assert row.message_id is not None
    return row.message_id
