"""Reading a knowledge folder: articles and golden questions by language, forms, and everything wrong with them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.articles import Article, GoldenQuestion
from knowledge.desk import FILE as DESK_FILE
from knowledge.desk import FOLDER as DESK_FOLDER
from knowledge.desk import DeskPlan, read_desk
from knowledge.entries import read_articles, read_golden
from knowledge.findings import Finding, Place
from knowledge.forms import Form, read_forms
from knowledge.matching import language_of_texts
from knowledge.yaml_nodes import MAX_BYTES, Node, Sequence, Text, read_yaml

FORMS = "forms"
_NO_LANGUAGE = frozenset({FORMS, DESK_FILE, DESK_FOLDER})  # read by readers of their own
_LANGUAGE = re.compile(r"[a-z]{2}(-[A-Za-z0-9]{2,8})?")
_GOLDEN = ".test.yaml"


@dataclass(slots=True)
class Reading:
    """One pass over a folder; `version` changes when the name or the content of a file does."""

    folder: Path
    articles: dict[str, dict[str, Article]] = field(default_factory=dict)
    golden: dict[str, list[GoldenQuestion]] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)
    desk: DeskPlan = field(default_factory=DeskPlan)
    findings: list[Finding] = field(default_factory=list)
    version: str = ""


def read_folder(folder: Path, language: str | None = None) -> Reading:
    """Reads all that can be read; what cannot is in `findings`, never an exception.

    `language` is the language of files directly in the folder; without it the script of their text decides.
    """
    reading = Reading(folder, version=digest(folder))
    if not folder.is_dir():
        reading.findings.append(Finding(Place(str(folder)), "there is no such folder", rule="unreadable"))
    for path in _files(folder, reading.findings):
        parts = path.relative_to(folder).parts
        if parts[0] not in _NO_LANGUAGE:
            _take_file(path, language if len(parts) == 1 else parts[0], reading)
    reading.forms, findings = read_forms(folder / FORMS)
    reading.findings += findings
    reading.desk, findings = read_desk(folder)
    reading.findings += findings
    return reading


def digest(folder: Path) -> str:
    """The `version` a reading of the folder has now, in 16 hexadecimal digits."""
    total = hashlib.sha256()
    for path in _files(folder, []):
        content = hashlib.sha256(_bytes(path)).hexdigest()
        total.update(f"{path.relative_to(folder).as_posix()}\n{content}\n".encode(errors="surrogateescape"))
    return total.hexdigest()[:16]


def _files(folder: Path, findings: list[Finding]) -> Iterator[Path]:
    """The files to read in a fixed order; those with a name that is not read are found here."""
    for path in sorted(folder.rglob("*"), key=lambda path: path.parts):
        parts = path.relative_to(folder).parts
        if any(part.startswith(".") for part in parts) or not path.is_file():
            continue
        if path.suffix == ".yml":
            findings.append(Finding(Place(str(path)), "not read: rename it to end in .yaml", "warning", "not-read"))
        elif path.suffix == ".yaml" and (len(parts) == 1 or parts[0] in _NO_LANGUAGE or _LANGUAGE.fullmatch(parts[0])):
            yield path
        elif path.suffix == ".yaml":
            message = f"not read: the folder `{parts[0]}` is not a language such as en"
            findings.append(Finding(Place(str(path)), message, "warning", "not-read"))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        return b""


def _take_file(path: Path, language: str | None, reading: Reading) -> None:
    root, findings = read_yaml(path)
    reading.findings += findings
    if root is None:
        return
    language = language or language_of_texts(list(_all_texts(root)))
    if path.name.endswith(_GOLDEN):
        reading.golden.setdefault(language, []).extend(read_golden(root, reading.findings))
        return
    articles = reading.articles.setdefault(language, {})
    for article in read_articles(root, language, reading.findings):
        first = articles.setdefault(article.id, article)
        if first is not article:
            message = f"the id `{article.id}` is already used at {first.place}"
            reading.findings.append(Finding(article.place, message, rule="duplicate-id"))


def _all_texts(node: Node) -> Iterator[str]:
    if isinstance(node, Text):
        yield node.value
    else:
        children = node.items if isinstance(node, Sequence) else [child for _, child in node.pairs.values()]
        for child in children:
            yield from _all_texts(child)
