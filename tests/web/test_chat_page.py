"""A visitor's chat in a real browser: greeting, answers, buttons, people, history, tabs, languages, keyboard."""

from __future__ import annotations

import pytest

from tests.web.chat_steps import (
    ANSWER,
    QUESTION,
    RELATED,
    SUGGESTIONS,
    WELCOME,
    box,
    bubbles,
    chips,
    sentences,
    thread,
    words,
    write,
)

expect = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed").expect

HOSTILE = [
    "<img src=x onerror=\"document.title='stolen'\">",
    "</div><script>document.title='stolen'</script>",
    "**bold** [click](javascript:alert(1)) `code`",
    "<style>*{display:none}</style> {{ 7*7 }} ${7*7}",
]


def test_new_visitor_is_greeted_with_three_suggestions(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    expect(chips(page)).to_have_text(SUGGESTIONS)
    expect(page).to_have_title("Tern House help")


def test_question_is_answered_with_bold_text_and_a_link(visitor):
    page = visitor()
    write(page, QUESTION)
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])
    expect(thread(page).locator("strong")).to_have_text(["1–2 working days"])
    expect(thread(page).get_by_role("link")).to_have_attribute("href", "https://example.com/countries")
    expect(chips(page)).to_have_text([*SUGGESTIONS, RELATED])


def test_pressed_button_is_said_answered_and_greyed_with_its_choice(visitor):
    page = visitor()
    chips(page).nth(0).click()
    said = [WELCOME, QUESTION, ANSWER]
    for _ in ("now", "after a reload"):
        expect(bubbles(page)).to_have_text(said)
        expect(chips(page, pressed=True)).to_have_text([QUESTION])
        expect(chips(page, disabled=True)).to_have_text(SUGGESTIONS)
        expect(chips(page, disabled=False)).to_have_text([RELATED])
        page.reload()


def test_human_is_called_and_an_idle_button_says_why_nothing_happens(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    page.get_by_role("button", name="Talk to a human").click()
    called = words("handover-accepted", position=1, number="#1001")
    expect(bubbles(page)).to_have_text([WELCOME, called])
    chips(page).nth(0).click()
    expect(thread(page).locator(".notice")).to_have_text(words("alert-with-people"))
    expect(chips(page, disabled=False)).to_have_text(SUGGESTIONS)
    page.get_by_role("button", name="Talk to a human").click()
    expect(bubbles(page)).to_have_text([WELCOME, called, words("status-queued", position=1, number="#1001")])


def test_reload_keeps_the_history_and_greets_no_second_time(visitor):
    page = visitor()
    write(page, QUESTION)
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])
    page.reload()
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])
    expect(thread(page)).to_have_attribute("aria-busy", "false")
    expect(thread(page).locator(".state:visible")).to_have_text(["Sent"])
    expect(bubbles(page)).to_have_count(3)


def test_two_tabs_stay_in_step(visitor):
    first = visitor()
    expect(bubbles(first)).to_have_text([WELCOME])
    second = first.context.new_page()
    second.goto(first.url)
    write(first, QUESTION)
    expect(bubbles(second)).to_have_text([WELCOME, QUESTION, ANSWER])
    chips(second).nth(3).click()
    for page in (first, second):
        expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER, RELATED, "Delivery costs €3.90."])
        expect(chips(page, pressed=True)).to_have_text([RELATED])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_literally(visitor, text):
    page = visitor()
    write(page, text)
    expect(thread(page).locator(".own .bubble")).to_have_text([text])
    expect(thread(page).locator(".state:visible")).to_have_text(["Sent"])
    page.reload()
    expect(thread(page).locator(".own .bubble")).to_have_text([text])
    expect(thread(page).locator("img, script, style, .own .bubble *")).to_have_count(0)
    expect(page).to_have_title("Tern House help")


def test_enter_sends_and_shift_enter_begins_a_line(visitor):
    page = visitor()
    box(page).press_sequentially("One line")
    box(page).press("Shift+Enter")
    box(page).press_sequentially("and another")
    expect(box(page)).to_have_value("One line\nand another")
    box(page).press("Enter")
    expect(box(page)).to_have_value("")
    own = thread(page).locator(".own .bubble")
    expect(own).to_have_count(1)
    assert own.inner_text() == "One line\nand another"


def test_keyboard_reaches_everything_in_order_and_returns_to_the_input(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    page.get_by_role("link", name="English").focus()
    reached = []
    for _ in range(9):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent.trim()"))
    assert reached == ["РусскийРУ", "ΕλληνικάΕΛ", "Conversation", *SUGGESTIONS, "Message", "Send", "Talk to a human"]
    chips(page).nth(1).focus()
    page.keyboard.press("Enter")
    expect(box(page)).to_be_focused()


@pytest.mark.parametrize("language", ["ru", "el"])
def test_page_speaks_the_language(visitor, language):
    page = visitor(language)
    expect(page.locator("html")).to_have_attribute("lang", language)
    log = page.get_by_role("log", name=words("web-thread", language))
    expect(log.locator(".bubble")).to_have_text([words("welcome", language)])
    expect(page.get_by_role("textbox")).to_have_accessible_name(words("web-message", language))
    expect(page.get_by_role("button", name=words("web-send", language), exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=words("button-human", language), exact=True)).to_be_visible()
    expect(page.locator("nav [aria-current]")).to_have_attribute("lang", language)


def test_assistant_follows_the_language_chosen_in_the_header(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    page.get_by_role("link", name="Русский").click()
    expect(page.locator(".bubble")).to_have_text([WELCOME, words("language-chosen", "ru")])
    expect(page.get_by_role("textbox", name="Сообщение", exact=True)).to_be_visible()


@pytest.mark.parametrize("language", sentences.languages)
def test_narrow_phone_shows_the_page_without_sideways_scrolling(visitor, language):
    page = visitor(language, viewport={"width": 320, "height": 640})
    expect(page.locator(".bubble")).to_have_text([words("welcome", language)])
    assert page.evaluate("document.documentElement.scrollWidth") == 320
