"""The answer to one message of a customer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from knowledge.articles import Article
from knowledge.matching import Candidate

Decision = Literal["answer", "choices", "unknown"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the knowledge base has to say.

    `article` is there exactly when `decision` is "answer", `choices` (at most three) when it is "choices".
    `candidates` are best first, three or more when the base has three, whatever the decision; `score` is the first's.
    `fallback`: the article is in the default language because `language`, the customer's, has none.
    `parts`: the answers to the questions of a message that asks several, at most three; `article` is the first one's.
    `smalltalk`: "greeting", "thanks", "bye", "abuse" or "emoji" when that is all the message says.
    `follow_up`: the article answered before was needed to understand the message.
    """

    decision: Decision
    language: str
    score: float = 0.0
    article: Article | None = None
    choices: tuple[Article, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    fallback: bool = False
    parts: tuple[Answer, ...] = ()
    smalltalk: str | None = None
    follow_up: bool = False
