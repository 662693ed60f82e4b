"""The agents' tools: ready answers, explanations, the customer's record, later, tags, languages, merging, bans."""

from __future__ import annotations

import pytest

from knowledge.canned import Canned
from storage import Work, orders
from tests.handlers.desk_table import DAY, HOUR, MINUTE, Agent, Customer, Table

HELLO = Canned("hello", {"en": "Hello {customer}, this is {agent}.", "ru": "Здравствуйте, {customer}! Это {agent}."})
DONE = Canned("done", {"en": "All done: {number}."}, ("refund", "bank"), close=True)
MARKED = Canned("marked", {"en": "We asked the courier."}, ("courier",))


@pytest.fixture
def people(table: Table) -> tuple[Customer, Agent]:
    """Anna in the queue with ticket 1001, and Dora."""
    table.plan(canned={each.name: each for each in (HELLO, DONE, MARKED)})
    anna, dora = table.customer("Anna *K.*"), table.agent("Dora")
    anna.says("talk to a human")
    anna.hears()
    table.room(1001)
    return anna, dora


# ready answers


def test_canned_answer_goes_out_filled_in_and_takes_the_ticket(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    command = dora.writes(1001, "/c hello")
    assert anna.hears()[-1] == r"Hello Anna \*K.\*, this is Dora."
    assert table.place(1001).shown[-1].body == {"target": command, "emoji": "👍"}
    assert table.room(1001) == ["Dora sent:\nHello Anna \\*K.\\*, this is Dora."]
    assert table.names[1001].startswith("○")


def test_canned_answer_is_in_the_customers_language_else_in_the_first(
    table: Table, people: tuple[Customer, Agent]
) -> None:
    _, dora = people
    boris = table.customer("Борис", "ru")
    boris.says("позовите человека")
    dora.writes(1002, "/c hello")
    dora.writes(1002, "/c marked")
    assert boris.hears()[-2:] == ["Здравствуйте, Борис! Это Dora.", "We asked the courier."]


def test_list_of_canned_answers_sends_with_one_tap(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    dora.writes(1001, "/c")
    assert list(table.place(1001).shown[-1].buttons) == ["hello", "done", "marked"]
    dora.presses("marked", 1001)
    assert anna.hears()[-1] == "We asked the courier."
    dora.writes(1001, "/c nothing")
    assert table.room(1001)[-1] == "There is no ready answer nothing. There are: hello, done, marked."


def test_macro_answers_tags_and_closes(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    dora.writes(1001, "/macro marked")
    assert table.card(1001).text.split("\n")[-1] == r"**Taken by Dora** · \#courier"
    dora.writes(1001, "/macro done")
    assert table.ticket(1001).tags == ["courier", "refund", "bank"]
    assert table.ticket(1001).state == "closed"
    assert anna.hears()[-3:] == [
        "All done: #1001.",
        "#1001 is settled. If it is not, just write here and it goes on.",
        "How was our help with #1001?",
    ]


def test_ready_answer_to_a_colleagues_ticket_is_not_sent(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    vera = table.agent("Vera")
    dora.presses("Take", 1001)
    anna.hears()
    vera.writes(1001, "/c hello")
    assert table.room(1001) == ["Dora has it already."]
    assert anna.hears() == []


def test_suggested_article_is_sent_with_one_tap(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    anna.says("how long does delivery take to cyprus")
    dora.writes(1001, "/suggest")
    shown = table.place(1001).shown[-1]
    assert shown.text == "For “how long does delivery take to cyprus”. One tap sends the answer:"
    assert len(shown.buttons) == 3
    assert all(len(action.encode()) <= 56 for action in shown.buttons.values())
    dora.presses(next(iter(shown.buttons)), 1001)
    assert anna.hears()[-1].startswith("To Greece, delivery takes **1–2 working days**.")


# looking up


def test_why_explains_the_customers_last_words_or_others(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    anna.says("how long does delvery take")
    dora.writes(1001, "/why")
    lines = table.room(1001)[-1].split("\n")
    assert lines[0].startswith("Asked “how long does delvery take”, understood as “")
    assert lines[1].endswith(" delivery-time")
    dora.writes(0, "/why can i pay by card")
    assert table.room()[-1].startswith("Asked “can i pay by card”")
    dora.writes(0, "/why")
    assert table.room()[-1].startswith("There is nothing to explain")


def test_info_shows_earlier_tickets_ratings_and_the_order(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    dora.presses("Take", 1001)
    dora.presses("Close", 1001)
    anna.presses("★★★★")
    table.wait(4 * DAY)
    order = {"number": "TH-20421", "email": "", "phone": "", "status": "delivered", "items": []}
    order |= {"ordered_on": "", "delivered_on": "", "tracking_url": ""}

    def load(work: Work) -> None:
        orders.replace(work, [order])

    table.database.run(load)
    anna.says("Where is my order?")
    anna.says("TH-20421")
    anna.says("talk to a human")
    dora.presses("Info", 1002)
    assert table.room(1002)[-1].split("\n") == [
        r"**Anna \*K.\*** · English · chat · here since 16.03.2026",
        "Order TH-20421: delivered",
        "✓ #1001 16.03.2026 · talk to a human · Dora · ★★★★",
    ]


# later


@pytest.mark.parametrize(
    ("words", "when", "wait"),
    [
        ("2h", "today at 12:00", 2 * HOUR),
        ("30 m", "today at 10:30", 30 * MINUTE),
        ("3d", "on Thursday at 10:00", 3 * DAY),
        ("18:00", "today at 18:00", 8 * HOUR),
        ("9:30", "tomorrow at 09:30", 23 * HOUR + 30 * MINUTE),
        ("", "tomorrow at 00:00", 14 * HOUR),
    ],
)
def test_snoozed_ticket_leaves_the_queue_and_comes_back(
    table: Table, people: tuple[Customer, Agent], words: str, when: str, wait: int
) -> None:
    _, dora = people
    dora.writes(1001, f"/snooze {words}")
    dora.writes(0, "/queue")
    assert table.room() == ["Nobody is waiting."]
    table.wait(wait)
    assert table.room(1001) == [
        f"#1001 is put off: I will remind you here {when}, or as soon as the customer writes.",
        "#1001: here it is again, as you asked. ",
    ]
    dora.writes(0, "/queue")
    assert table.room()[0].startswith("**1 ticket is waiting**")


def test_customers_words_end_the_snooze(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    dora.writes(1001, "/snooze 2h")
    anna.says("it is urgent now")
    table.room(1001)
    dora.writes(0, "/queue")
    assert table.room()[0].startswith("**1 ticket is waiting**")
    table.wait(DAY)
    assert table.room(1001) == []


@pytest.mark.parametrize("words", ["soon", "0m", "91d", "25:00", "-1h"])
def test_snooze_that_makes_no_sense_says_how(table: Table, people: tuple[Customer, Agent], words: str) -> None:
    _, dora = people
    dora.writes(1001, f"/snooze {words}")
    assert table.room(1001)[0].startswith("Until when?")
    assert table.ticket(1001).snoozed_until is None


def test_tags_are_added_taken_off_and_shown(table: Table, people: tuple[Customer, Agent]) -> None:
    _, dora = people
    dora.writes(1001, "/tag Damaged, #курьер")
    dora.writes(1001, "/tag -damaged lamp")
    assert table.ticket(1001).tags == ["курьер", "lamp"]
    assert table.card(1001).text.split("\n")[-1] == r"**New, nobody has it yet** · \#курьер \#lamp"
    dora.writes(1001, "/tag")
    assert table.room(1001)[-1].startswith("Write /tag damaged courier")


def test_language_of_the_customer_can_be_set(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    dora.writes(1001, "/lang el")
    assert anna.hears() == ["Από εδώ και πέρα μιλάμε ελληνικά."]
    assert table.names[1001].endswith("· el")
    dora.writes(1001, "/lang xx")
    assert table.room(1001) == ["Which language? Write /lang and one of: el, en, ru."]


def test_two_tickets_of_one_customer_become_one(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    dora.writes(1001, "/tag lamp")
    dora.writes(1001, "/bot")
    anna.says("talk to a human")
    dora.presses("Open again", 1001)
    anna.hears()
    dora.writes(1001, "/merge #1002")
    assert table.room(1001)[-1] == table.room(1002)[-1] == "#1001 is part of #1002 now and goes on there."
    assert (table.ticket(1001).state, table.ticket(1002).tags) == ("closed", ["lamp"])
    assert anna.hears() == []
    anna.says("both of them")
    assert table.room(1002) == ["both of them"]


def test_tickets_of_different_customers_are_never_merged(table: Table, people: tuple[Customer, Agent]) -> None:
    _, dora = people
    table.customer("Boris").says("talk to a human")
    for words in ("/merge #1002", "/merge #1001", "/merge 9999", "/merge"):
        dora.writes(1001, words)
    assert table.room(1001) == ["Write /merge and the number of another open ticket of the same customer."] * 4


# bans


def test_banned_customer_is_told_kept_and_heard_again_later(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    dora.writes(1001, "/ban 2h shouting")
    assert anna.hears() == ["We do not read messages here for now. You can write again today at 12:00."]
    assert table.room(1001) == ["Dora stopped this customer's messages. They can write again today at 12:00."]
    for words in ("hello?", "/human", "talk to a human"):
        anna.says(words)
    assert (anna.hears(), table.room(1001)) == ([], [])
    table.wait(HOUR)
    anna.says("hello??")
    assert anna.hears() == ["We do not read messages here for now. You can write again today at 12:00."]
    table.wait(HOUR)
    anna.says("how long does delivery take")
    assert table.room(1001) == ["how long does delivery take"]


def test_banned_customer_still_has_their_own_data(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    dora.writes(1001, "/ban")
    anna.hears()
    anna.says("/privacy")
    anna.says("/forget")
    anna.presses("Yes, erase everything")
    assert anna.hears()[-1] == "Done: your messages and your name are erased."


def test_only_leads_ban_for_longer_or_in_the_shadow_and_lift(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, dora = people
    boss = table.agent("Eleni", "supervisor")
    for words in ("/ban 2d", "/ban forever", "/ban shadow", "/unban"):
        dora.writes(1001, words)
    assert table.room(1001) == ["Only a supervisor or an owner can do that."] * 4
    boss.writes(1001, "/ban shadow forever spam")
    anna.says("buy my crypto")
    assert anna.hears() == []
    assert table.room(1001) == ["Eleni stopped this customer's messages without telling them, until /unban."]
    boss.writes(1001, "/unban")
    boss.writes(1001, "/unban")
    assert table.room(1001) == ["Eleni lets this customer write again.", "This customer may write anyway."]
    anna.says("how long does delivery take")
    assert table.room(1001) == ["how long does delivery take"]


def test_room_hears_when_the_customer_leaves_and_returns(table: Table, people: tuple[Customer, Agent]) -> None:
    anna, _ = people
    for event in ("blocked", "unblocked"):
        table.happens(anna.event(kind="event", extra={"event": event}))
    assert table.room(1001) == [
        "The customer has blocked the bot. What you write is kept and cannot reach them now.",
        "The customer can be reached again.",
    ]
