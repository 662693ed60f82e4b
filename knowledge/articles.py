"""What the knowledge base holds: articles and the golden questions that test them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.findings import Place


@dataclass(frozen=True, slots=True)
class Article:
    """One question with its answer in one language; the same id in another language is its translation.

    `answer` is Markdown. The article is not answered after `valid_until`.
    """

    id: str
    language: str
    question: str
    phrases: tuple[str, ...]
    answer: str
    topic: str
    related: tuple[str, ...]
    form: str | None
    department: str | None
    valid_until: date | None
    place: Place

    @property
    def texts(self) -> tuple[str, ...]:
        """The question, then the other ways to ask it."""
        return (self.question, *self.phrases)

    def is_valid(self, today: date) -> bool:
        """Whether it may be answered on that day."""
        return self.valid_until is None or today <= self.valid_until


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """A customer's words and the article they must lead to; `expect` None: they must not be answered.

    `known_to_fail`: not reached today; it is counted apart, and told when it passes after all.
    """

    ask: str
    expect: str | None
    place: Place
    known_to_fail: bool = False
