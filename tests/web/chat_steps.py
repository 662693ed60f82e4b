"""What a visitor sees and does on the chat page, by the roles and names it promises."""

from __future__ import annotations

from typing import Any

from support.sentences import Sentences

sentences = Sentences.load()

QUESTION = "How long does delivery take?"
ANSWER = "Within Greece it takes 1–2 working days. Here are all countries."
RELATED = "How much does delivery cost?"
SUGGESTIONS = [QUESTION, "Can I send an item back?", "Do you wrap presents?"]


def words(key: str, language: str = "en", **values: object) -> str:
    """A sentence as it reads on the page: without the marks of Markdown."""
    return sentences.say(language, key, **values).replace("**", "")


WELCOME = words("welcome")


def thread(page: Any) -> Any:
    return page.get_by_role("log", name="Conversation")


def bubbles(page: Any) -> Any:
    """All that was said, oldest first."""
    return thread(page).locator(".bubble")


def chips(page: Any, **state: bool) -> Any:
    return thread(page).get_by_role("button", **state)


def box(page: Any) -> Any:
    return page.get_by_role("textbox", name="Message", exact=True)


def write(page: Any, text: str) -> None:
    box(page).fill(text)
    box(page).press("Enter")
