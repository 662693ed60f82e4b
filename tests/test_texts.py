"""Sentences: the same in every language, none missing, none left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from knowledge.smalltalk import Smalltalk
from support.handover import Reason
from support.sentences import FOLDER, Sentences

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "ru", "el")
KEY = re.compile(r"[a-z]+(-[a-z]+)*")
SPEAKING = {"say", "tell", "inform", "alert", "answer", "room_say", "tell_owners", "Refused"}  # take a key
WIDE = {  # beginnings that many sentences share, with all that is built on them
    "form-": {"form-yes", "form-no"},
    "button-": {"button-take-over", "button-send-anyway", "button-make-note"},
}


def parsed(language: str) -> fluent.Resource:
    return FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))


def sentences(language: str) -> list[fluent.Message]:
    return [entry for entry in parsed(language).body if isinstance(entry, fluent.Message)]


class _Seen(Visitor):
    """What a sentence needs and how it chooses."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.choices: list[set[str]] = []

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:
        keys = (variant.key for variant in node.variants)
        self.choices.append({key.name if isinstance(key, fluent.Identifier) else key.value for key in keys})
        self.generic_visit(node)


def seen(message: fluent.Message) -> _Seen:
    found = _Seen()
    found.visit(message)
    return found


KEYS = frozenset(message.id.name for message in sentences("en"))


def constants_said() -> Iterator[tuple[str, str]]:
    """Keys that stand as a whole in the code, with the place: arguments of whatever speaks, and what templates say."""
    for folder in ("bot", "handlers", "support"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _name(node) in SPEAKING:
                    for given in ast.walk(ast.Tuple([*node.args], ast.Load())):
                        if isinstance(given, ast.Constant) and isinstance(given.value, str) and "-" in given.value:
                            yield given.value, f"{path.relative_to(ROOT)}:{given.lineno}"
    for path in sorted((ROOT / "web" / "templates").rglob("*.html")):
        for key in re.findall(r'\bsay\("([^"]+)"', path.read_text(encoding="utf-8")):
            yield key, str(path.relative_to(ROOT))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def words_in_code() -> set[str]:
    """Every string of the program that could be a key."""
    found = set(re.findall(r'"([a-z-]+)"', templates()))
    for node in nodes():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
            found.add(node.value)
    return found


def beginnings() -> set[str]:
    """What keys begin with that are built while the program runs: `f"reason-{reason}"`."""
    found = set(re.findall(r'\bsay\("([a-z-]+-)" ~', templates()))
    for node in nodes():
        first = node.values[0] if isinstance(node, ast.JoinedStr) else None
        if isinstance(first, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z]+)*-", str(first.value)):
            found.add(str(first.value))
    return found


def templates() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (ROOT / "web" / "templates").rglob("*.html"))


def nodes() -> Iterator[ast.AST]:
    for folder in ("bot", "handlers", "support"):
        for path in (ROOT / folder).rglob("*.py"):
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def test_the_languages_are_those_we_promise() -> None:
    assert sorted(Sentences.load().languages) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_has_no_line_that_would_be_skipped_and_no_key_twice(language: str) -> None:
    names = [message.id.name for message in sentences(language)]
    assert [entry.content for entry in parsed(language).body if isinstance(entry, fluent.Junk)] == []
    assert sorted(names) == sorted(set(names))
    assert [name for name in names if not KEY.fullmatch(name)] == []


@pytest.mark.parametrize("language", ["ru", "el"])
def test_every_language_has_the_same_keys_with_the_same_variables(language: str) -> None:
    assert {message.id.name: seen(message).variables for message in sentences(language)} == {
        message.id.name: seen(message).variables for message in sentences("en")
    }


def test_russian_counts_as_russians_do() -> None:
    counted = {m.id.name for m in sentences("en") if any("one" in choice for choice in seen(m).choices)}
    russian = {m.id.name: [choice for choice in seen(m).choices if "one" in choice] for m in sentences("ru")}
    assert sorted(counted - {key for key, choices in russian.items() if choices}) == []
    few = {key for key in counted for choice in russian[key] if not {"one", "few"} < choice}
    assert sorted(few) == []


def test_no_variable_has_a_name_that_say_keeps_for_itself() -> None:
    assert [m.id.name for m in sentences("en") if seen(m).variables & {"language", "key"}] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said(language: str) -> None:
    say = Sentences.load().say
    odd = []
    for message in sentences(language):
        for number in (0, 1, 2, 5, 21):
            text = say(language, message.id.name, **dict.fromkeys(seen(message).variables, number))
            odd += [message.id.name] if not text.strip() or "{" in text or "$" in text else []
    assert odd == []


def test_every_sentence_the_code_says_is_there() -> None:
    assert [(key, place) for key, place in constants_said() if key not in KEYS and KEY.fullmatch(key)] == []


def test_every_family_of_sentences_is_complete() -> None:
    families = {
        "reason-": get_args(Reason),
        "smalltalk-": get_args(Smalltalk),
        "language-": LANGUAGES,
    }
    assert [
        start + rest for start, all_of_it in families.items() for rest in all_of_it if start + rest not in KEYS
    ] == []
    assert sorted(set().union(*WIDE.values()) - KEYS) == []


def test_no_sentence_is_left_over() -> None:
    used = words_in_code().union(*WIDE.values())
    built = tuple(beginnings() - set(WIDE))
    assert [key for key in sorted(KEYS) if key not in used and not key.startswith(built)] == []


def test_a_line_that_is_no_sentence_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("good = Good\n\nnot a sentence\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"en\.ftl:3: not a sentence: not a sentence"):
        Sentences.load(tmp_path)
