"""One knowledge file's nodes as articles or golden questions; what is wrong becomes a finding, the rest is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.articles import Article, GoldenQuestion
from knowledge.findings import Finding
from knowledge.yaml_fields import Fields
from knowledge.yaml_nodes import Mapping, Node, Sequence

ENTRY_KEYS = ("id", "question", "phrases", "answer", "related", "form", "department", "valid_until")
MAX_ID = 128
MAX_ANSWER = 20_000
_TIDY_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")


def read_articles(root: Node, language: str, findings: list[Finding]) -> Iterator[Article]:
    """The articles of one file that can be used; the file is a list of entries or `topic:` and `entries:`."""
    topic, nodes = "", []
    if isinstance(root, Sequence):
        nodes = root.items
    else:
        fields = Fields(root, findings, ("topic", "entries"), "a knowledge file")
        topic, nodes = fields.text("topic", limit=100), fields.items("entries")
        if isinstance(root, Mapping) and "entries" not in fields:
            fields.report(root.place, "a knowledge file needs `entries:`", "missing")
    for node in nodes:
        if article := _article(node, language, topic, findings):
            yield article


def _article(node: Node, language: str, topic: str, findings: list[Finding]) -> Article | None:
    fields = Fields(node, findings, ENTRY_KEYS, "an entry")
    if not isinstance(node, Mapping):
        return None
    article = Article(
        id=_id(fields),
        language=language,
        question=fields.text("question", required=True),
        phrases=tuple(dict.fromkeys(fields.texts("phrases"))),
        answer=fields.text("answer", required=True, limit=MAX_ANSWER),
        topic=topic,
        related=fields.texts("related", limit=MAX_ID),
        form=fields.text("form", limit=MAX_ID) or None,
        department=fields.text("department", limit=100) or None,
        valid_until=fields.date("valid_until"),
        place=fields.place_of("id"),
    )
    return article if article.id and article.question and article.answer else None


def _id(fields: Fields) -> str:
    text = fields.text("id", required=True, limit=MAX_ID)
    if text and not _TIDY_ID.fullmatch(text):
        message = f"the id `{text}` works; small letters, digits and dashes are easier to refer to"
        fields.report(fields.place_of("id"), message, "untidy-id", "warning")
    return text


def _known(fields: Fields) -> bool:
    known = fields.text("known")
    if "known" in fields and known != "fails":
        fields.report(fields.place_of("known"), "`known` can only be `fails`", "value")
    return known == "fails"


def read_golden(root: Node, findings: list[Finding]) -> Iterator[GoldenQuestion]:
    """The golden questions of one file, a list of `{ask, expect}`, some marked `known: fails`."""
    if not isinstance(root, Sequence):
        findings.append(Finding(root.place, "golden questions are a list of `- {ask: …, expect: …}`", rule="shape"))
        return
    for node in root.items:
        fields = Fields(node, findings, ("ask", "expect", "known"), "a golden question")
        ask, expect = fields.text("ask", required=True), fields.text("expect", limit=MAX_ID)
        if isinstance(node, Mapping) and "expect" not in fields:
            fields.report(node.place, "a golden question needs `expect`: an id, or null for “no answer”", "missing")
        elif ask:
            yield GoldenQuestion(ask, expect or None, fields.place_of("ask"), known_to_fail=_known(fields))
