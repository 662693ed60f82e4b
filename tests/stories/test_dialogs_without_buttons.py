"""The same dialogs on a channel that has no buttons: choices by number, the rest in words."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest
import sqlalchemy as sa

from bot.app import App
from bot.settings import Settings
from knowledge.forms import Field
from storage import tickets
from storage.records import Ticket
from tests.conftest import CONTENT, MONDAY, shipped
from tests.stories.order_desk import TODAY, later, with_orders
from tests.stories.plain_channel import NAME, Plain

LANGUAGES = ("en", "ru", "el")
SKIP = {"en": "Skip", "ru": "Пропустить", "el": "Παράλειψη"}
CONFIRM = {"en": "Confirm", "ru": "Подтвердить", "el": "Επιβεβαίωση"}
ANSWERS = {
    "order": "TH-77777",
    "contact": "anna@example.com",
    "email": "anna@example.com",
    "phone": "+306912345678",
    "date": "2026-03-16",
    "money": "120",
    "address": "Aiolou 48, 105 51 Athens",
    "item": "Alma",
    "text": "hm",
}


@pytest.fixture
async def app(database_url: str) -> AsyncIterator[App]:
    app = App(
        Settings(database_url=database_url, knowledge_dir=CONTENT, secret_key="a key for tests"),
        clock=lambda: MONDAY,
        library=shipped(),
    )
    Plain(app)
    await app.start()
    yield app
    await app.stop()


@pytest.fixture
def plain(app: App) -> Plain:
    channel = app.channels[NAME]
    assert isinstance(channel, Plain)
    return channel


async def newest_ticket(app: App) -> Ticket:
    return await app.database.write(lambda work: tickets.queue(work)[-1])


async def test_return_by_numbers_and_words(app: App, plain: Plain) -> None:
    await with_orders(app)
    answer = await plain.says("anna", "I want to return order 10234, it arrived broken")
    assert "\n\n1. Return an item\n2. " in answer
    first = await plain.hears("anna")
    assert first.endswith("Which e-mail or phone did you order with?\n\nBack · Cancel")
    item = await plain.says("anna", "anna@example.com")
    assert item.endswith("send back?\n\n1. Alma table lamp\n2. Linen cushion\n3. All of it\n\nBack · Cancel")
    wish = await plain.says("anna", "2")
    assert wish.endswith("1. Refund\n2. Exchange\n\nBack · Cancel")
    await plain.says("anna", "2")
    summary = await plain.says("anna", "here it is", photo=True)
    assert summary.endswith("\n\nConfirm · Edit · Back · Cancel")
    which = await plain.says("anna", "edit")
    assert which.endswith("1. Order\n2. Contact\n3. Item\n4. Reason\n5. Wish\n6. Photo\n7. Comment\n\nBack")
    await plain.says("anna", "5")
    await plain.says("anna", "1")
    done = await plain.says("anna", "confirm")
    assert done.endswith("Your number: **#1001**")
    ticket = await newest_ticket(app)
    assert {**ticket.answers} == {
        "order": "TH-10234",
        "contact": "anna@example.com",
        "item": "Linen cushion",
        "reason": "damaged",
        "wish": "refund",
        "comment": "here it is",
    }


async def test_offered_question_is_chosen_by_its_number(app: App, plain: Plain) -> None:
    library = app.shelf.current
    asked = {question.ask: library.ask(question.ask, "en", today=TODAY) for question in library.golden["en"]}
    unclear, choices = next((text, answer.choices) for text, answer in asked.items() if len(answer.choices) > 1)
    offered = await plain.says("anna", unclear)
    assert [line for line in offered.splitlines() if line[:2] in ("1.", "2.")] == [
        f"{number}. {article.question}" for number, article in enumerate(choices[:2], start=1)
    ]
    answer = await plain.says("anna", "2")
    assert answer.startswith(choices[1].answer.strip())
    assert (await plain.says("anna", "77")).startswith("I did not understand that.")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_dialog_ends_in_every_language(language: str, app: App, plain: Plain) -> None:
    forms = app.shelf.current.forms
    for form_id, form in forms.items():
        chat = f"{form_id}-{language}"
        heard = await plain.says(chat, form.title[language], language)
        for _ in range(20):
            field = await open_field(app, chat)
            if field is None:
                break
            heard = await plain.says(chat, answer_to(field, heard, language), language)
        done = await plain.says(chat, CONFIRM[language], language)
        ticket = await newest_ticket(app)
        assert (form_id, ticket.kind, ticket.language, ticket.number in done) == (form_id, form_id, language, True)


async def open_field(app: App, chat: str) -> Field | None:
    query = sa.text("SELECT form FROM conversations WHERE chat = :chat")
    state = await app.database.read(lambda connection: connection.execute(query, {"chat": chat}).scalar_one())
    state = json.loads(state) if isinstance(state, str) else state
    if state is None:
        return None
    return app.shelf.current.forms[state["form"]].field(state["step"])


def answer_to(field: Field, heard: str, language: str) -> str:
    """The last choice offered, skipping what may be skipped, else an answer of the field's type."""
    numbers = [line.partition(".")[0] for line in heard.splitlines() if line.partition(".")[0].isdecimal()]
    if numbers and (field.options or field.type == "yesno"):
        return numbers[-1]
    return SKIP[language] if field.optional else ANSWERS[field.type]


async def test_guide_that_helped_needs_no_ticket(app: App, plain: Plain) -> None:
    guide = app.shelf.current.forms["lamp-not-working"]
    heard = await plain.says("anna", guide.title["en"])
    while field := await open_field(app, "anna"):
        solving = [number for number, option in enumerate(field.options, start=1) if option.solved]
        heard = await plain.says("anna", str(solving[0]) if solving else "no")
    assert heard in {option.solved.get("en") for field in guide.fields for option in field.options}
    assert await app.database.write(tickets.queue) == []
    assert (await plain.says("anna", "thanks")).startswith("You are welcome")


async def test_form_step_costs_one_transaction(app: App, plain: Plain) -> None:
    await plain.says("anna", "Make a complaint")
    await app.database.write(lambda work: None)  # the mark of what was sent is behind us
    commits: list[object] = []
    sa.event.listen(app.database._writer, "commit", commits.append)
    await plain.sends("anna", "1")
    assert len(commits) == 1
    await plain.hears("anna")


async def test_reminder_reaches_a_phone_too(app: App, plain: Plain) -> None:
    await plain.says("anna", "Return an item")
    await later(app, 1.1)
    assert (await plain.hears("anna")).startswith("You were in the middle of this")
    step = await plain.hears("anna")
    assert step.startswith("_1 of 5_")
