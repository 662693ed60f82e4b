"""A customer is called away in the middle of a form: one reminder, then it waits to be taken up again."""

from __future__ import annotations

from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram
from tests.stories.order_desk import later, presses, says, with_orders


async def test_reminder_comes_once_and_the_form_waits_as_a_draft(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna K.")
    async with desks() as app:
        await with_orders(app)
        await says(anna, "Return an item")
        await says(anna, "10234, anna@example.com")
        await later(app, 0.9)
        await says(anna, "the linen cushion")
        await later(app, 0.9)
        assert len(anna.heard) == 3
        await later(app, 0.2)
        reminder, step = await anna.hears(2)
        assert reminder.text == (
            "You were in the middle of this: “Return an item”. Shall we go on? Your answers are here."
        )
        assert step.text.startswith("4 of 5 · What happened?")
        await later(app, 20)
        await later(app, 5)
        assert len(anna.heard) == 5

    async with desks() as app:
        await later(app, 30)
        [answer] = await says(anna, "do you ship to Cyprus?")
        assert answer.text.startswith("We deliver across the EU")
        _, offer = await says(anna, "/start", 2)
        assert offer.text == "Last time you began “Return an item”. Would you like to go on? Your answers are kept."
        assert offer.buttons == ["Go on", "No, thank you"]
        [again] = await presses(anna, "Go on")
        assert (again.text, again.buttons) == (step.text, step.buttons)
        await presses(anna, "It does not work")
        await presses(anna, "Repair")
        await presses(anna, "Skip")
        [done] = await presses(anna, "Confirm")
        assert done.text.endswith("Your number: #1001")
        await says(anna, "/start")
        assert anna.buttons != ["Go on", "No, thank you"]


async def test_draft_that_is_not_wanted_is_put_away_for_good(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna K.")
    async with desks() as app:
        await says(anna, "Make a complaint")
        await later(app, 2)
        await anna.hears(2)
        await later(app, 25)
        await says(anna, "/start", 2)
        [gone] = await presses(anna, "No, thank you")
        assert gone.text == "All right, I have put it away."
        [welcome] = await says(anna, "/start")
        assert welcome.buttons[0] != "Go on"


async def test_start_in_mid_form_asks_the_step_again(telegram: FakeTelegram, desks: Desks) -> None:
    anna = telegram.user("Anna K.")
    async with desks():
        [first] = await says(anna, "Make a complaint")
        _, again = await says(anna, "/start", 2)
        assert again.text == first.text.partition("\n\n")[2]


async def test_form_begun_in_another_is_a_change_of_places_and_nothing_is_lost(
    telegram: FakeTelegram, desks: Desks
) -> None:
    anna = telegram.user("Anna K.")
    async with desks() as app:
        await with_orders(app)
        await says(anna, "Return an item")
        await says(anna, "10234")
        article, step = await says(anna, "can you call me back?", 2)
        assert article.buttons[0] == "Call me back"
        await presses(anna, "Call me back")
        await presses(anna, "Cancel")
        _, offer = await says(anna, "/start", 2)
        assert offer.text.startswith("Last time you began “Return an item”.")
        [again] = await presses(anna, "Go on")
        assert again.text == step.text
