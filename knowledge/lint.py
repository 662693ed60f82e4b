"""What `kb check` finds beyond files that cannot be read: gaps, dead references, doubles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from knowledge.articles import Article
from knowledge.findings import Finding, Place
from knowledge.plain import plain_words
from knowledge.reader import FORMS, Reading

LONG_ANSWER = 3_500


def lint(reading: Reading, today: date) -> list[Finding]:
    """Everything found in the folder, the reading's own findings included, in the order of the files."""
    found = [*reading.findings, *_translations(reading), *_references(reading), *_golden(reading)]
    for articles in reading.articles.values():
        found += [*_each(articles.values(), today), *_doubles(articles.values())]
    return sorted(found, key=lambda finding: finding.place)


def _translations(reading: Reading) -> Iterator[Finding]:
    seen: set[str] = set()
    for articles in reading.articles.values():
        for article in articles.values():
            missing = [language for language, others in reading.articles.items() if article.id not in others]
            if missing and article.id not in seen:
                yield _warn(article, f"`{article.id}` is missing in: {', '.join(missing)}", "translation")
            seen.add(article.id)


def _references(reading: Reading) -> Iterator[Finding]:
    ids = {article.id for article in _all(reading)}
    for article in _all(reading):
        for related in article.related:
            if related not in ids:
                yield Finding(article.place, f"`related: {related}`: there is no such entry", rule="reference")
        if article.department and reading.desk.departments and article.department not in reading.desk.departments:
            yield _warn(article, f"`department: {article.department}`: desk.yaml has no such department", "reference")
        if article.form and article.form not in reading.forms:
            yield Finding(article.place, f"`form: {article.form}`: there is no such form", rule="reference")
    for form in reading.forms.values():
        for article_id in form.articles:
            if article_id not in ids:
                place = Place(str(reading.folder / FORMS / f"{form.id}.yaml"))
                yield Finding(place, f"`articles: {article_id}`: there is no such entry", rule="reference")


def _golden(reading: Reading) -> Iterator[Finding]:
    for language, questions in reading.golden.items():
        articles = reading.articles.get(language, {})
        expected = {question.expect for question in questions}
        for question in questions:
            if question.expect is not None and question.expect not in articles:
                yield Finding(question.place, f"`expect: {question.expect}`: there is no such entry", rule="reference")
        for article in articles.values():
            if article.id not in expected:
                yield _warn(article, f"no golden question leads to `{article.id}`", "untested")


def _each(articles: Iterable[Article], today: date) -> Iterator[Finding]:
    for article in articles:
        if not article.is_valid(today):
            yield _warn(article, f"`{article.id}` is not answered since {article.valid_until}", "expired")
        if len(article.answer) > LONG_ANSWER:
            message = (
                f"the answer has {len(article.answer)} characters; over {LONG_ANSWER} it comes in several messages"
            )
            yield _warn(article, message, "long-answer")


def _doubles(articles: Iterable[Article]) -> Iterator[Finding]:
    """The same words, in whatever order and form of writing, or the same answer, in two entries."""
    owners: dict[tuple[str, ...], Article] = {}
    answers: dict[str, Article] = {}
    for article in articles:
        for text in article.texts:
            owner = owners.setdefault(tuple(sorted(plain_words(text))), article)
            if owner is not article:
                yield _warn(article, f"“{text}” is also asked in `{owner.id}` ({owner.place})", "double")
        twin = answers.setdefault(" ".join(article.answer.split()), article)
        if twin is not article:
            yield _warn(article, f"the same answer as `{twin.id}` ({twin.place}): make them one", "double")


def _all(reading: Reading) -> list[Article]:
    return [article for articles in reading.articles.values() for article in articles.values()]


def _warn(article: Article, message: str, rule: str) -> Finding:
    return Finding(article.place, message, "warning", rule)
