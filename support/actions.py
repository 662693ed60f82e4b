"""What buttons do: short action strings, made and read in one place."""

from __future__ import annotations

import hashlib

from support.messages import Button
from support.sentences import Sentences

LONGEST = 56  # bytes: with the signature's room, inside the 64 of Telegram's callback_data
HUMAN = "human"
REPHRASE = "rephrase"
ASSISTANT = "assistant"
FORGET = "forget"
KEEP = "keep"
SKIP_COMMENT = "no-comment"


def ask(article_id: str) -> str:
    """The action that answers with an article; long ids travel as a digest."""
    action = f"ask:{article_id}"
    return action if len(action.encode()) <= LONGEST else f"ask:~{_digest(article_id)}"


def asked(action: str, article_ids: list[str]) -> str | None:
    """Which article an `ask` action means, if it is still there."""
    wanted = action.removeprefix("ask:")
    if wanted.startswith("~"):
        return next((i for i in article_ids if f"~{_digest(i)}" == wanted), None)
    return wanted if wanted in article_ids else None


def _digest(article_id: str) -> str:
    return hashlib.sha256(article_id.encode()).hexdigest()[:16]


def human_button(sentences: Sentences, language: str) -> Button:
    """The way to a person, under whatever the assistant is not sure of."""
    return Button(sentences.say(language, "button-human"), HUMAN)
