"""The visitor's chat when network, server or rules get in the way: nothing written is lost or said twice."""

from __future__ import annotations

import pytest

from tests.web.chat_steps import ANSWER, QUESTION, WELCOME, bubbles, thread, words, write

expect = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed").expect

POSTS = "**/api/v1/chat/messages"


def trouble(page):
    return page.locator("#trouble")


def states(page):
    return thread(page).locator(".state:visible")


def test_message_written_offline_goes_by_itself(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    page.context.set_offline(True)
    expect(trouble(page)).to_have_text(words("web-offline"))
    write(page, QUESTION)
    expect(states(page)).to_have_text([words("web-waiting")])
    page.context.set_offline(False)
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])
    expect(trouble(page)).to_have_text("")
    expect(states(page)).to_have_text([words("web-sent")])


def test_message_written_offline_survives_the_closed_tab(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    page.context.set_offline(True)
    write(page, QUESTION)
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION])
    page.close()
    page.context.set_offline(False)
    again = page.context.new_page()
    again.goto(page.url)
    expect(bubbles(again)).to_have_text([WELCOME, QUESTION, ANSWER])


def test_answer_lost_on_the_way_back_is_asked_for_again_and_said_once(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    lost = []

    def lose_the_first(route):
        route.fetch()  # the server has it
        lost.append(route.request.post_data_json["id"])
        route.abort() if len(lost) == 1 else route.fallback()

    page.route(POSTS, lose_the_first)
    with page.expect_response(POSTS):
        write(page, QUESTION)
    assert len(lost) == 2
    assert lost[0] == lost[1]
    page.reload()
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])


def test_server_that_comes_back_finds_what_was_written_meanwhile(visitor, program):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    program.stop()
    expect(trouble(page)).to_have_text(words("web-offline"))
    write(page, QUESTION)
    expect(states(page)).to_have_text([words("web-waiting")])
    program.start()
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER], timeout=15_000)
    expect(trouble(page)).to_have_text("")


def test_too_many_messages_wait_and_go(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    page.route(POSTS, lambda route: route.fulfill(status=429, headers={"Retry-After": "2"}), times=1)
    write(page, QUESTION)
    expect(trouble(page)).to_have_text(words("web-slow"))
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])
    expect(trouble(page)).to_have_text("")


def test_refused_message_says_so_and_can_be_sent_again(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    page.route(POSTS, lambda route: route.fulfill(status=422), times=1)
    write(page, QUESTION)
    expect(states(page)).to_have_text([words("web-not-sent") + words("button-retry")])
    thread(page).get_by_role("button", name="Retry").click()
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])


def test_session_that_ran_out_is_renewed_without_a_word(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    page.context.clear_cookies()
    write(page, QUESTION)
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])


def test_slow_answer_is_announced_with_dots(visitor):
    page = visitor()
    expect(bubbles(page)).to_have_text([WELCOME])
    held = []
    page.route(POSTS, lambda route: held.append(route))
    write(page, QUESTION)
    expect(page.locator("#dots")).to_be_visible()
    held[0].continue_()
    expect(bubbles(page)).to_have_text([WELCOME, QUESTION, ANSWER])
    expect(page.locator("#dots")).to_be_hidden()
