"""From a message to an answer: language, article, several questions, follow-ups, the default language, small talk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from knowledge.answer import Answer
from knowledge.articles import Article
from knowledge.matching import ANSWER_AT, CHOICES_AT, Candidate, Explanation, Matcher, best_language
from knowledge.matching.readings import has_foreign_letters, has_own_letters, letters_of
from knowledge.plain import plain_words
from knowledge.sentences import follow_up_in, questions_in
from knowledge.smalltalk import smalltalk_in, without_greeting
from knowledge.spellings import is_plainly_english, word_keys

EXACT = 1.0  # the score of a message that is word for word one of the phrases
MOST_CANDIDATES = 5
MOST_CHOICES = 3
MOST_QUESTIONS = 3
Articles = Mapping[str, Mapping[str, Article]]


class Asker:
    """Answers messages from the articles of several languages, one matcher each."""

    def __init__(self, articles: Articles, matchers: Mapping[str, Matcher], default_language: str) -> None:
        self._articles = articles
        self._matchers = matchers
        self._default = default_language if default_language in matchers else next(iter(matchers), default_language)
        self._phrases = {language: _phrases(articles[language]) for language in matchers}

    def ask(self, text: str, language: str | None, today: date, previous: str | None) -> Answer:
        """See `Library.ask`."""
        spoken = self._language(text, language)
        if spoken not in self._matchers:
            return _reacted(text, self._translated(text, spoken, today))
        alone = self._match(text, spoken, today)
        if alone.score == EXACT:
            return alone
        if parts := self._parts(text, spoken, today):
            return replace(parts[0], score=min(part.score for part in parts), candidates=alone.candidates, parts=parts)
        if followed := self._followed_up(text, alone, previous, today):
            return followed
        if alone.decision == "answer":
            return alone
        greeted = self._greeted(text, alone, today)
        return greeted or self._in_default_language(text, alone, today) or _reacted(text, alone)

    def why(self, text: str, language: str | None) -> Explanation | None:
        """See `Library.why`."""
        matcher = self._matchers.get(self._language(text, language)) or self._matchers.get(self._default)
        return matcher.explain(text) if matcher else None

    def _language(self, text: str, language: str | None) -> str:
        """The language meant; a message that mixes in words of another script stays in the conversation's."""
        default = language or self._default
        mixed = has_own_letters(default) and letters_of(text, default) and has_foreign_letters(text, default)
        if mixed:
            return default
        if "en" in self._matchers and is_plainly_english(plain_words(text)):
            return "en"
        return best_language(text, self._matchers, default)

    def _match(self, text: str, language: str, today: date) -> Answer:
        """The answer of one language's articles to the text as one question."""
        articles = self._articles[language]
        match = self._matchers[language].match(text)
        found = [
            each for each in self._exact_first(text, language, match.candidates) if articles[each.id].is_valid(today)
        ]
        score = found[0].score if found else 0.0
        answer = Answer("unknown", language, score, candidates=tuple(found[:MOST_CANDIDATES]))
        if score >= ANSWER_AT:
            return replace(answer, decision="answer", article=articles[found[0].id])
        if score >= CHOICES_AT:
            return replace(answer, decision="choices", choices=_choices(found, articles))
        return answer

    def _exact_first(self, text: str, language: str, found: Sequence[Candidate]) -> Sequence[Candidate]:
        """Puts the article that has the text as a phrase first and makes it certain."""
        owners = self._phrases[language].get(plain_words(text))
        if not owners:
            return found
        first = next((each.id for each in found if each.id in owners), owners[0])
        return [Candidate(first, EXACT), *(each for each in found if each.id != first)]

    def _parts(self, text: str, language: str, today: date) -> tuple[Answer, ...]:
        """The answers to the questions in the text, () unless at least two different articles answer it."""
        answers = [self._match(question, language, today) for question in questions_in(text, language)]
        by_article = {answer.article.id: answer for answer in answers if answer.article}
        return tuple(by_article.values())[:MOST_QUESTIONS] if len(by_article) > 1 else ()

    def _greeted(self, text: str, alone: Answer, today: date) -> Answer | None:
        """The answer to what is left without “hello” and “thank you”, which the articles do not know."""
        rest = without_greeting(text)
        answer = self._match(rest, alone.language, today) if rest else None
        return answer if answer and answer.score > alone.score and answer.decision != "unknown" else None

    def _followed_up(self, text: str, alone: Answer, previous: str | None, today: date) -> Answer | None:
        """The answer to “and to Cyprus?” after the article `previous`, when an article speaks of Cyprus."""
        before = self._articles[alone.language].get(previous or "")
        addition = follow_up_in(text, alone.language) if before else None
        if before is None or addition is None:
            return None
        answer = self._match(f"{before.question} {addition}", alone.language, today)
        fits = answer.article is not None and answer.score > alone.score and _speaks_of(answer.article, addition)
        return replace(answer, follow_up=True) if fits else None

    def _in_default_language(self, text: str, alone: Answer, today: date) -> Answer | None:
        """The default language's article, when the customer's language has none that fits."""
        if alone.language == self._default or not letters_of(text, self._default):
            return None
        answer = self._translated(text, alone.language, today)
        return answer if answer.article else None

    def _translated(self, text: str, language: str, today: date) -> Answer:
        """The default language's answer for a customer of another language, in that language as far as there is one."""
        if self._default not in self._matchers:
            return Answer("unknown", language)
        answer = self._match(text, self._default, today)
        own = self._articles.get(language, {}).get(answer.article.id) if answer.article else None
        return replace(
            answer, language=language, article=own or answer.article, fallback=own is None and bool(answer.article)
        )


def _phrases(articles: Mapping[str, Article]) -> dict[tuple[str, ...], list[str]]:
    phrases: dict[tuple[str, ...], list[str]] = {}
    for article in articles.values():
        for text in article.texts:
            phrases.setdefault(plain_words(text), []).append(article.id)
    phrases.pop((), None)
    return phrases


def _choices(found: Sequence[Candidate], articles: Mapping[str, Article]) -> tuple[Article, ...]:
    return tuple(articles[each.id] for each in found[:MOST_CHOICES])


def _speaks_of(article: Article, addition: str) -> bool:
    """Whether every longer word of the addition begins like a word of the article, so that endings may differ."""
    lines = (*article.texts, *article.answer.splitlines())
    known = {word for line in lines for word in word_keys(plain_words(line), article.language)}
    added = [word for word in word_keys(plain_words(addition), article.language) if len(word) > 3]
    return bool(added) and all(any(_akin(word, other) for other in known) for word in added)


def _akin(word: str, other: str) -> bool:
    stem = max(4, len(word) - 2)
    return word[:stem] == other[:stem]


def _reacted(text: str, alone: Answer) -> Answer:
    """The same, with the small talk named unless an article answers it."""
    kind = None if alone.article else smalltalk_in(text)
    return replace(alone, decision="unknown", choices=(), smalltalk=kind) if kind else alone
