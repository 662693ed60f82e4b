"""One immutable version of the knowledge folder: what it holds, and the answer to a message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType

from knowledge.answer import Answer
from knowledge.articles import Article, GoldenQuestion
from knowledge.asking import Asker
from knowledge.findings import Finding, errors
from knowledge.forms import Form
from knowledge.matching import Entry, Explanation, Matcher
from knowledge.reader import Reading, read_folder

_REMEMBERED = 2_048
_MOST_LETTERS = 1_024


class KnowledgeRefused(Exception):
    """The folder has errors and is not served; `findings` are all of them, warnings included."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, errors(findings))))
        self.findings = findings


class Library:
    """Articles, golden questions and forms of one version of the folder. Safe to use from several threads."""

    def __init__(self, reading: Reading, default_language: str = "en") -> None:
        """Use `load` unless the folder is already read and free of errors."""
        self.version = reading.version
        self.default_language = default_language
        self.findings = tuple(reading.findings)
        self.articles: Mapping[str, Mapping[str, Article]] = MappingProxyType(reading.articles)
        self.golden: Mapping[str, tuple[GoldenQuestion, ...]] = MappingProxyType(
            {language: tuple(questions) for language, questions in reading.golden.items()}
        )
        self.forms: Mapping[str, Form] = MappingProxyType(reading.forms)
        self.desk = reading.desk
        self.languages = tuple(language for language, articles in reading.articles.items() if articles)
        self._topics = {language: _topics(self.articles[language]) for language in self.languages}
        self._asker: Asker | None = None
        self._building = Lock()
        self._remembered = lru_cache(_REMEMBERED)(self._ask)

    @classmethod
    def load(
        cls, folder: Path, default_language: str = "en", language: str | None = None, *, build: bool = True
    ) -> Library:
        """Reads and builds the folder; raises KnowledgeRefused when it has an error.

        `language` is the language of files directly in the folder; without it the script of their text decides.
        Without `build` the matchers are built by `build`, or by the first question.
        """
        reading = read_folder(folder, language)
        if errors(reading.findings):
            raise KnowledgeRefused(tuple(reading.findings))
        library = cls(reading, default_language)
        if build:
            library.build()
        return library

    def build(self) -> Asker:
        """Build the matchers unless that is done: about a second for 1,000 articles."""
        with self._building:
            if self._asker is None:
                matchers = {code: _matcher(self.articles[code], code) for code in self.languages}
                self._asker = Asker(self.articles, matchers, self.default_language)
            return self._asker

    def _ask(self, text: str, language: str | None, today: date, previous: str | None) -> Answer:
        return (self._asker or self.build()).ask(text, language, today, previous)

    def article(self, article_id: str, language: str) -> Article | None:
        """The article in that language, else in the default language."""
        own = self.articles.get(language, {}).get(article_id)
        return own or self.articles.get(self.default_language, {}).get(article_id)

    def topics(self, language: str) -> tuple[tuple[str, tuple[Article, ...]], ...]:
        """Topics with their articles in the order of the files; the default language's when the language has none."""
        return self._topics.get(language) or self._topics.get(self.default_language, ())

    def ask(self, question: str, language: str | None = None, *, today: date, previous: str | None = None) -> Answer:
        """The answer to one message.

        `language` is the conversation's, used when the words do not tell; `previous` is the id of the article answered
        just before, used when the message is a short follow-up. Articles that ended before `today` are not answered.
        """
        return self._remembered(question[:_MOST_LETTERS].strip(), language, today, previous)

    def why(self, question: str, language: str | None = None) -> Explanation | None:
        """How the matcher sees the question, for people; None when the library is empty."""
        return self.build().why(question, language)


def _matcher(articles: Mapping[str, Article], language: str) -> Matcher:
    return Matcher([Entry(article.id, article.texts, article.answer) for article in articles.values()], language)


def _topics(articles: Mapping[str, Article]) -> tuple[tuple[str, tuple[Article, ...]], ...]:
    topics: dict[str, list[Article]] = {}
    for article in articles.values():
        topics.setdefault(article.topic, []).append(article)
    return tuple((topic, tuple(members)) for topic, members in topics.items())
