"""What agents can do with a ticket in their room, and who cannot."""

from __future__ import annotations

import pytest

from support.messages import Attachment
from tests.handlers.desk_table import DAY, HOUR, Agent, Table


def handed_over(table: Table, name: str = "Anna K.", text: str = "talk to a human", language: str = "en"):  # type: ignore[no-untyped-def]
    """A customer in the queue; what was said so far is read."""
    customer = table.customer(name, language)
    customer.says(text)
    customer.hears()
    number = max(each for each in table.places if isinstance(each, int))
    table.room(number)
    return customer


def test_card_has_six_lines_and_the_transcript_follows(table: Table) -> None:
    anna = table.customer("Anna *K.*")
    anna.says("my lamp arived brocken, what now?")
    anna.says("talk to a human")
    card = table.card(1001)
    assert card.text.split("\n") == [
        "**#1001 Anna \\*K.\\*** · English · returns",
        "*Why* asked for a human",
        "*Asked* “my lamp arived brocken, what now?”",
        card.text.split("\n")[3],
        "**New, nobody has it yet**",
    ]
    assert card.text.split("\n")[3].startswith("*Tried* damaged-")
    assert list(card.buttons) == ["Take", "Close", "Transfer", "Info"]
    [transcript] = table.room(1001)
    assert transcript.split("\n")[0] == "**Customer:** my lamp arived brocken, what now?"
    assert transcript.split("\n")[-1] == "**Customer:** talk to a human"


def test_form_details_reach_the_card(table: Table) -> None:
    anna = table.customer("Anna K.")
    anna.says("Return an item")
    anna.says("TH-20421")
    anna.says("talk to a human")
    assert "TH-20421" in table.card(1001).text
    assert table.card(1001).text.split("\n")[-2].startswith("*Form* ")


def test_first_reply_takes_the_ticket_and_marks_follow_the_state(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    assert table.names[1001] == "◆ #1001 Anna K. · en"
    dora.writes(1001, "Hello Anna")
    assert anna.hears() == ["Dora is answering now and already has the details.", "Hello Anna"]
    assert table.names[1001] == "○ #1001 Anna K. · en"
    anna.says("still there?")
    assert table.names[1001] == "● #1001 Anna K. · en"
    dora.presses("Close", 1001)
    assert (table.names[1001], table.closed[1001]) == ("✓ #1001 Anna K. · en", True)


@pytest.mark.parametrize("note", ["// she is in a hurry", "//she is in a hurry", "/note she is in a hurry"])
def test_note_stays_inside(table: Table, note: str) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    dora.presses("Take", 1001)
    anna.hears()
    message = dora.writes(1001, note)
    assert anna.hears() == []
    assert table.reactions(1001) == [(message, "✍")]


def test_note_may_be_a_photo_and_must_not_be_empty(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    dora.writes(1001, "// the label", Attachment("photo", "p1"))
    dora.writes(1001, "/note")
    assert table.room(1001) == ["A note needs a text: /note and then what colleagues should know."]
    assert anna.hears() == []


def test_note_takes_nothing_and_its_edit_stays_inside(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    message = dora.writes(1001, "// call the courier")
    dora.edits(1001, message, "// call the courier at 15:00")
    assert anna.hears() == []
    assert table.ticket(1001).agent_id is None


def test_sent_message_cannot_become_a_note_by_an_edit(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    message = dora.writes(1001, "Hello")
    table.room(1001)
    dora.edits(1001, message, "// Hello")
    assert table.room(1001) == ["The customer has already read this, an edit cannot make it a note."]
    dora.edits(1001, message, "Hello Anna")
    edited = [each.text for each in table.place(anna.sender.id).shown if each.verb == "edit"]
    assert edited == ["Hello Anna"]


def test_losing_a_claim_names_who_won(table: Table) -> None:
    dora, vera, _ = table.agent("Dora"), table.agent("Vera"), handed_over(table)
    dora.presses("Take", 1001)
    shown = table.place(1001)
    assert list(table.card(1001).buttons) == ["✓ Taken by Dora", "Close", "Transfer", "Info"]
    vera.presses("✓ Taken by Dora", 1001)
    assert table.alerts == ["", "Dora has it already."]
    vera.writes(1001, "/take")
    assert [each.text for each in shown.shown if each.verb == "say"][-1] == "Dora has it already."


def test_transfer_by_name_and_by_button(table: Table) -> None:
    dora, vera, anna = table.agent("Dora"), table.agent("Vera Papadaki"), handed_over(table)
    dora.presses("Take", 1001)
    dora.writes(1001, "/transfer vera she speaks Greek")
    assert anna.hears() == [
        "Dora is answering now and already has the details.",
        "Vera Papadaki is answering now and already has the details.",
    ]
    assert table.room(1001) == ["Dora handed this to Vera Papadaki: “she speaks Greek”"]
    vera.presses("Transfer", 1001)
    assert list(table.place(1001).shown[-1].buttons) == ["Dora"]
    vera.presses("Dora", 1001)
    assert table.room(1001) == ["Who takes it?", "Vera Papadaki handed this to Dora."]
    dora.writes(1001, "/transfer Nobody")
    assert table.room(1001) == ["Nobody is called Nobody. On the staff: Dora, Vera Papadaki."]


def test_names_that_begin_alike_ask_for_the_whole_name(table: Table) -> None:
    dora, _ = table.agent("Dora"), handed_over(table)
    table.agent("Мария Петрова")
    table.agent("Мария Иванова")
    dora.writes(1001, "/transfer мария")
    assert table.room(1001) == ["Several are called мария: Мария Иванова, Мария Петрова. Please write the whole name."]
    dora.writes(1001, "/transfer мария петрова")
    assert table.room(1001) == ["Dora handed this to Мария Петрова."]


def test_queue_lists_who_waits_and_takes_with_one_tap(table: Table) -> None:
    dora = table.agent("Dora")
    dora.writes(0, "/queue")
    assert table.room() == ["Nobody is waiting."]
    handed_over(table, "Anna K.")
    table.wait(5 * 60_000)
    handed_over(table, "Борис", "позовите человека", "ru")
    dora.writes(0, "/queue")
    assert table.room() == [
        "**2 tickets are waiting**, the longest for 5 minutes:\n"
        "◆ **#1001** Anna K. · en · 5 minutes\n◆ **#1002** Борис · ru · 0 minutes"
    ]
    dora.presses("Take #1002")
    dora.writes(0, "/queue")
    assert table.room() == ["**1 ticket is waiting**, for 5 minutes:\n◆ **#1001** Anna K. · en · 5 minutes"]


def test_commands_name_a_ticket_outside_of_its_topic(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    dora.writes(0, "/take #1001")
    assert anna.hears() == ["Dora is answering now and already has the details."]
    dora.writes(0, "/close 9999")
    assert table.room() == ["That works in the topic of a ticket."]
    dora.writes(0, "/close 1001")
    assert table.ticket(1001).state == "closed"


def test_back_to_the_assistant_with_a_fresh_budget(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    dora.writes(1001, "/bot")
    assert anna.hears() == ["The assistant is here for you again. What else can I do?"]
    anna.says("how long does delivery take")
    assert anna.hears()[0].startswith("To Greece, delivery takes")
    dora.writes(1001, "/bot")
    assert table.room(1001) == ["#1001 is closed, so nothing was sent. Open it again first."]


def test_assistant_is_silent_while_a_person_has_the_conversation(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    anna.says("how long does delivery take")
    dora.presses("Take", 1001)
    anna.hears()
    anna.says("how long does delivery take")
    assert anna.hears() == []
    assert table.room(1001) == ["how long does delivery take", "how long does delivery take"]


def test_closing_the_topic_closes_the_ticket_and_the_reverse(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    dora.closes_topic(1001)
    assert anna.hears()[0] == "#1001 is settled. If it is not, just write here and it goes on."
    dora.closes_topic(1001)
    assert anna.hears() == []
    dora.reopens_topic(1001)
    assert table.ticket(1001).state == "new"
    dora.presses("Close", 1001)
    assert table.closed[1001] is True
    dora.presses("Open again", 1001)
    assert (table.closed[1001], table.ticket(1001).state) == (False, "new")


def test_closed_ticket_takes_no_reply_and_nobody(table: Table) -> None:
    dora, anna = table.agent("Dora"), handed_over(table)
    dora.presses("Close", 1001)
    anna.hears()
    for words in ("one more thing", "/take", "/close", "/transfer Dora", "/release"):
        dora.writes(1001, words)
    assert table.room(1001) == ["#1001 is closed, so nothing was sent. Open it again first."] * 5
    assert anna.hears() == []
    assert table.ticket(1001).agent_id is None


# strangers


def test_stranger_never_reaches_a_customer_and_an_owner_adds_them_with_one_tap(table: Table) -> None:
    olga, vera, anna = (
        table.agent("Olga", "owner"),
        table.stranger("Константин Константинопольский"),
        handed_over(table),
    )
    vera.writes(1001, "hello from nobody")
    assert anna.hears() == []
    name = "Константин Константинопольский"
    assert table.room(1001) == [
        f"{name} is not on the staff, so this was not sent to the customer. A supervisor or owner can add them:"
    ]
    second = vera.writes(1001, "hello again")
    assert table.reactions(1001) == [(second, "🤷")]
    vera.presses(f"Add {name} as agent", 1001)
    assert table.alerts == ["You are not on the staff. Ask an owner to add you."]
    olga.presses(f"Add {name} as agent", 1001)
    assert table.alerts[-1] == f"{name} may answer now."
    vera.writes(1001, "hello")
    assert anna.hears() == [f"{name} is answering now and already has the details.", "hello"]
    olga.presses(f"Add {name} as agent", 1001)
    assert table.alerts[-1] == "That button is from earlier. Please use the latest message."


def test_agent_may_not_add_a_stranger(table: Table) -> None:
    dora, vera, _ = table.agent("Dora"), table.stranger("Vera"), handed_over(table)
    vera.writes(1001, "hello")
    dora.presses("Add Vera as agent", 1001)
    assert table.alerts == ["Only a supervisor or an owner can do that."]


def test_anonymous_admins_channels_and_bots_are_refused_with_help(table: Table) -> None:
    hidden, anna = Agent(table, "Tern House desk", is_bot=True), handed_over(table)
    hidden.writes(1001, "we will refund you")
    assert anna.hears() == []
    assert table.room(1001) == [
        "Anonymous administrators and channels cannot answer customers: nobody could tell who wrote. "
        "Turn off “Remain anonymous” and write again."
    ]


def test_strangers_commands_buttons_and_closing_change_nothing(table: Table) -> None:
    vera, anna = table.stranger("Vera"), handed_over(table)
    for button in ("Take", "Close", "Transfer"):
        vera.presses(button, 1001)
    vera.writes(1001, "/close")
    vera.closes_topic(1001)
    assert (table.ticket(1001).state, table.closed[1001]) == ("new", False)
    assert table.alerts == ["You are not on the staff. Ask an owner to add you."] * 3
    vera.writes(0, "what is this group?")
    assert table.room() == []
    assert anna.hears() == []


# after closing


def closed(table: Table) -> tuple[Agent, object]:
    dora, anna = table.agent("Dora"), handed_over(table)
    dora.writes(1001, "Done")
    dora.presses("Close", 1001)
    anna.hears()
    table.room(1001)
    return dora, anna


def test_rating_once_for_each_closing_changed_for_a_day(table: Table) -> None:
    dora, anna = closed(table)
    anna.presses("★★★★★")
    anna.presses("Skip")
    anna.presses("★★★★")
    assert table.room(1001) == ["The customer's rating: 5 of 5.", "The customer's rating: 4 of 5."]
    assert anna.hears() == ["Thank you. Would you like to add a word? Just write it, or press Skip."]
    table.wait(DAY + 1)
    anna.presses("★")
    assert table.alerts[-1] == "This can no longer be rated."
    anna.says("it broke again")
    dora.presses("Close", 1001)
    anna.presses("★★★")
    assert table.room(1001)[-1] == "The customer's rating: 3 of 5."


def test_old_rating_buttons_do_not_rate_a_later_closing(table: Table) -> None:
    dora, anna = closed(table)
    first = anna.last
    anna.says("it broke again")
    dora.presses("Close", 1001)
    table.place(anna.sender.id).shown.append(first)
    anna.presses("★")
    assert table.alerts[-1] == "This can no longer be rated."


def test_low_rating_is_told_to_the_whole_room(table: Table) -> None:
    _, anna = closed(table)
    anna.presses("★★")
    assert table.room() == ["Look here, please: Anna K. rated #1001 2 of 5. Closed by Dora."]


def test_thanks_does_not_reopen_and_a_comment_is_kept(table: Table) -> None:
    _, anna = closed(table)
    anna.says("thanks!")
    assert anna.hears() == ["You are welcome. If anything else comes up, just write."]
    anna.presses("★★★★★")
    anna.says("Dora was lovely")
    assert table.room(1001)[-1] == "The customer adds: “Dora was lovely”"
    assert table.ticket(1001).state == "closed"


def test_cry_for_a_person_is_not_taken_as_a_comment(table: Table) -> None:
    _, anna = closed(table)
    anna.presses("★")
    anna.says("talk to a human")
    assert table.ticket(1001).state == "waiting-for-us"
    assert table.room(1001)[-1] == "talk to a human"


def test_reopening_inside_the_window_goes_to_the_last_agent(table: Table) -> None:
    _, anna = closed(table)
    table.wait(2 * DAY)
    anna.says("it broke again")
    assert anna.hears() == ["#1001 is open again, with the same person as before. Please write what else is needed."]
    assert table.room(1001) == ["it broke again"]
    assert table.names[1001] == "● #1001 Anna K. · en"


def test_reopening_goes_to_the_queue_when_the_last_agent_is_away(table: Table) -> None:
    dora, anna = closed(table)
    dora.writes(0, "/away")
    anna.says("it broke again")
    assert anna.hears() == [
        "#1001 is open again and the next free colleague takes it. Please write what else is needed."
    ]
    assert table.names[1001] == "◆ #1001 Anna K. · en"


def test_after_the_window_the_assistant_begins_anew(table: Table) -> None:
    _, anna = closed(table)
    table.wait(3 * DAY + HOUR)
    anna.says("how long does delivery take")
    assert anna.hears()[0].startswith("To Greece, delivery takes")
    assert table.ticket(1001).state == "closed"


def test_status_and_human_while_waiting(table: Table) -> None:
    dora, _, boris = table.agent("Dora"), handed_over(table), handed_over(table, "Boris")
    boris.says("/human")
    boris.says("/status")
    assert boris.hears() == ["#1002: you are number 2 in line."] * 2
    dora.presses("Take", 1001)
    boris.says("/status")
    assert boris.hears() == ["#1002: you are next in line."]
    dora.presses("Take", 1002)
    boris.hears()
    boris.says("/status")
    assert boris.hears() == ["#1002: Dora has it and will answer here."]


def test_one_customer_with_a_form_ticket_and_a_question_loses_neither(table: Table) -> None:
    dora, vera, anna = table.agent("Dora"), table.agent("Vera"), handed_over(table)
    dora.writes(1001, "/bot")
    anna.says("talk to a human")
    anna.hears()
    dora.presses("Open again", 1001)
    vera.writes(1002, "Vera here")
    anna.says("to Vera")
    dora.writes(1001, "Dora here, about the first one")
    anna.says("to Dora")
    assert [text for text in table.room(1002) if text.startswith("to ")] == ["to Vera"]
    assert [text for text in table.room(1001) if text.startswith("to ")] == ["to Dora"]
    dora.presses("Close", 1001)
    anna.says("to Vera again")
    assert table.room(1002) == ["to Vera again"]


@pytest.mark.parametrize(
    ("language", "asks", "told"),
    [
        ("ru", "позовите человека", "Теперь отвечает Dora. Все подробности уже на месте."),
        ("el", "θέλω να μιλήσω με άνθρωπο", "Τώρα απαντά: Dora. Έχει ήδη τα στοιχεία σας."),
    ],
)
def test_customers_hear_their_own_language_and_the_room_its_own(
    table: Table, language: str, asks: str, told: str
) -> None:
    dora, customer = table.agent("Dora"), handed_over(table, "Άννα", asks, language)
    dora.presses("Take", 1001)
    assert customer.hears() == [told]
    assert table.card(1001).text.split("\n")[-1] == "**Taken by Dora**"
    assert table.names[1001] == f"● #1001 Άννα · {language}"
