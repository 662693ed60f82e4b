"""Open hours and promises, as customers and agents meet them."""

from __future__ import annotations

import pytest

from knowledge.calendars import Calendar
from knowledge.desk import Department, Promises
from tests.handlers.desk_table import DAY, HOUR, MINUTE, Table

OFFICE = Calendar("office", (((9 * 60, 18 * 60),),) * 5 + ((), ()), "Europe/Athens")  # tests begin Monday 12:00 there
PROMISES = Promises(first_reply=20 * MINUTE, next_reply=60 * MINUTE)


@pytest.mark.parametrize(
    ("language", "asks", "told"),
    [
        (
            "en",
            "talk to a human",
            "Of course. Our team is back **tomorrow at 09:00** and will answer here. Your number: #1001. "
            "Anything you add until then is read with it.",
        ),
        (
            "ru",
            "позовите человека",
            "Конечно. Сотрудники вернутся **завтра в 09:00** и ответят сюда. Номер обращения: #1001. "
            "Всё, что вы допишете, они тоже прочитают.",
        ),
        (
            "el",
            "θέλω άνθρωπο",
            "Βεβαίως. Η ομάδα μας επιστρέφει **αύριο στις 09:00** και θα σας απαντήσει εδώ. Αριθμός: #1001. "
            "Ό,τι προσθέσετε ως τότε θα διαβαστεί μαζί.",
        ),
    ],
)
def test_customer_hears_when_people_are_back(table: Table, language: str, asks: str, told: str) -> None:
    table.plan(calendar=OFFICE)
    table.wait(8 * HOUR)
    anna = table.customer("Anna K.", language)
    anna.says(asks)
    assert anna.hears() == [told]
    assert table.names[1001] == f"◆ #1001 Anna K. · {language}"


def test_over_the_weekend_the_day_is_named(table: Table) -> None:
    table.plan(calendar=OFFICE)
    table.wait(4 * DAY + 8 * HOUR)  # Friday 20:00
    anna = table.customer("Anna K.", "ru")
    anna.says("позовите человека")
    assert "вернутся **в понедельник в 09:00**" in anna.hears()[0]


def test_what_is_left_outside_hours_is_read_in_the_morning(table: Table) -> None:
    table.plan(calendar=OFFICE)
    table.wait(8 * HOUR)
    anna, dora = table.customer("Anna K."), table.agent("Dora")
    anna.says("talk to a human")
    anna.says("the shade is broken")
    table.wait(14 * HOUR)
    dora.writes(1001, "Good morning Anna")
    assert table.room(1001)[-1] == "the shade is broken"
    assert anna.hears()[-1] == "Good morning Anna"


def test_card_says_by_when_and_agents_are_warned_before(table: Table) -> None:
    table.plan(calendar=OFFICE, promises=PROMISES)
    anna = table.customer("Anna K.")
    anna.says("talk to a human")
    assert table.card(1001).text.split("\n")[-1] == "**New, nobody has it yet** · reply due by 12:20"
    table.room(1001)
    table.wait(21 * MINUTE)
    assert table.room(1001) == [
        "#1001: the customer waits, 10 minutes are left of what we promise.",
        "#1001: the customer waits, 4 minutes are left of what we promise.",
    ]
    assert table.room() == ["#1001 Anna K. is overdue and nobody has it. Who can take it?"]


def test_clock_stops_while_it_is_the_customers_turn_and_not_for_a_note(table: Table) -> None:
    table.plan(calendar=OFFICE, promises=PROMISES)
    anna, dora = table.customer("Anna K."), table.agent("Dora")
    anna.says("talk to a human")
    dora.presses("Take", 1001)
    dora.writes(1001, "// looking")
    table.wait(11 * MINUTE)
    assert table.room(1001)[-1] == "#1001: the customer waits, 10 minutes are left of what we promise."
    dora.writes(1001, "Hello Anna")
    table.wait(2 * DAY)
    assert (table.room(1001), table.room()) == ([], [])


def test_clock_runs_again_when_the_customer_writes_into_a_reopened_ticket(table: Table) -> None:
    table.plan(promises=PROMISES)
    anna, dora = table.customer("Anna K."), table.agent("Dora")
    anna.says("talk to a human")
    dora.presses("Close", 1001)
    dora.presses("Open again", 1001)
    table.wait(DAY)
    assert table.room() == []
    anna.says("it broke again")
    table.wait(20 * MINUTE)
    assert table.room() == ["#1001 Anna K. is overdue and nobody has it. Who can take it?"]


def test_burst_counts_from_its_first_message(table: Table) -> None:
    table.plan(calendar=OFFICE, promises=PROMISES)
    anna, dora = table.customer("Anna K."), table.agent("Dora")
    anna.says("talk to a human")
    dora.writes(1001, "Hello Anna")
    table.wait(5 * MINUTE)
    anna.says("one")
    table.wait(10 * MINUTE)
    anna.says("two")
    assert table.card(1001).text.split("\n")[-1] == "**Taken by Dora** · reply due by 13:05"
    table.wait(51 * MINUTE)
    assert table.room() == ["#1001 Anna K. is overdue. Dora has it; whoever is free may take over."]


def test_promise_over_the_night_is_due_in_the_morning(table: Table) -> None:
    table.plan(calendar=OFFICE, promises=PROMISES)
    table.wait(5 * HOUR + 50 * MINUTE)  # 17:50
    anna = table.customer("Anna K.")
    anna.says("talk to a human")
    assert table.card(1001).text.split("\n")[-1] == "**New, nobody has it yet** · reply due by 17.03, 09:10"
    table.wait(14 * HOUR)
    assert table.room() == []
    table.wait(HOUR + 25 * MINUTE)
    assert table.room() == ["#1001 Anna K. is overdue and nobody has it. Who can take it?"]


def test_warning_survives_a_restart(table: Table) -> None:
    table.plan(promises=PROMISES)
    table.customer("Anna K.").says("talk to a human")
    table.now += DAY  # the program was not running
    table.wait(0)
    assert table.room() == ["#1001 Anna K. is overdue and nobody has it. Who can take it?"]


def test_department_of_the_question_reaches_the_card_in_the_rooms_language(table: Table) -> None:
    returns = Department("returns", {"en": "Returns", "el": "Επιστροφές"})
    table.plan(departments={"returns": returns})
    anna = table.customer("Anna K.", "el")
    anna.says("πώς επιστρέφω ένα προϊόν;")
    anna.says("θέλω άνθρωπο")
    assert table.card(1001).text.split("\n")[0] == "**#1001 Anna K.** · Greek · Returns"


def test_ticket_goes_to_another_department_with_a_note(table: Table) -> None:
    returns = Department("returns", {"en": "Returns", "el": "Επιστροφές"})
    delivery = Department("delivery", {"en": "Delivery"})
    table.plan(departments={"returns": returns, "delivery": delivery}, default_department="returns")
    dora, anna = table.agent("Dora"), table.customer("Anna K.")
    anna.says("talk to a human")
    dora.presses("Take", 1001)
    anna.hears()
    dora.writes(1001, "/transfer delivery where is the van")
    assert table.room(1001)[-1] == "Dora handed this to Delivery: “where is the van”"
    assert table.card(1001).text.split("\n")[0] == "**#1001 Anna K.** · English · Delivery"
    assert anna.hears() == [
        "#1001 goes on with another colleague: you are next in line. You need not write anything again."
    ]
    dora.presses("Take", 1001)
    dora.presses("Transfer", 1001)
    assert list(table.place(1001).shown[-1].buttons) == ["Returns"]
    dora.presses("Returns", 1001)
    assert table.ticket(1001).department == "returns"
    dora.writes(1001, "/transfer επιστροφές")
    assert table.room(1001)[-1] == "Dora handed this to Returns."


def test_reminders_grow_rarer(table: Table) -> None:
    table.plan(promises=Promises(first_reply=10 * MINUTE))
    table.customer("Anna K.").says("talk to a human")
    heard = []
    for minute in range(1, 121):
        table.wait(MINUTE)
        heard += [minute for _ in table.room()]
    assert heard == [10, 20, 40, 80]


def test_full_agent_takes_no_more(table: Table) -> None:
    table.plan(capacity=1)
    dora, vera = table.agent("Dora"), table.agent("Vera")
    for name in ("Anna", "Boris"):
        table.customer(name).says("talk to a human")
    dora.presses("Take", 1001)
    dora.presses("Take", 1002)
    full = "Dora has 1 open tickets, that is the limit. Close one or hand one over first."
    assert table.alerts[-1] == full
    table.room(1002)
    dora.writes(1002, "Hello Boris")
    vera.presses("Take", 1002)
    vera.writes(1002, "/transfer Dora")
    assert table.room(1002) == [full, full]
    dora.presses("Close", 1001)
    vera.writes(1002, "/transfer Dora")
    assert table.room(1002) == ["Vera handed this to Dora."]


def test_rating_is_asked_after_the_delay_unless_it_goes_on(table: Table) -> None:
    table.plan(rating_delay=10 * MINUTE)
    dora, anna = table.agent("Dora"), table.customer("Anna K.")
    anna.says("talk to a human")
    dora.presses("Close", 1001)
    assert anna.hears()[1:] == ["#1001 is settled. If it is not, just write here and it goes on."]
    table.wait(10 * MINUTE)
    assert anna.hears() == ["How was our help with #1001?"]
    anna.says("it broke again")
    dora.presses("Close", 1001)
    anna.says("and again")
    anna.hears()
    table.wait(HOUR)
    assert anna.hears() == []
