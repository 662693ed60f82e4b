"""The house rules that a linter does not know. The arrows between packages are held by `lint-imports`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "support", "knowledge", "storage")
CHANNELS = {"telegram", "web", "mail", "whatsapp", "viber"}
FILES = {
    path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8"))
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
    if "migrations" not in path.parts  # generated
}
LONGEST_FILE, LONGEST_FUNCTION = 300, 40  # lines


def imported(tree: ast.Module) -> set[str]:
    """The outermost names of everything a file imports."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def words(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Names and strings of a file with their lines, without what is only said to its readers."""
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value, node.lineno
        elif isinstance(node, ast.Name):
            yield node.id, node.lineno
        elif isinstance(node, ast.Attribute):
            yield node.attr, node.lineno


def test_support_never_names_a_channel() -> None:
    named = [
        f"{path}:{line}: {word}"
        for path, tree in FILES.items()
        if path.parts[0] == "support"
        for word, line in words(tree)
        if word.lower() in CHANNELS or word.lower().partition(":")[0] in CHANNELS
    ]
    assert named == []


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("aiogram", ("handlers/", "bot/channels/")),
        ("fastapi", ("handlers/", "bot/")),
        ("uvicorn", ("bot/",)),
        ("sqlalchemy", ("storage/",)),
        ("sqlite3", ("storage/",)),
        ("rapidfuzz", ("knowledge/",)),
        ("numpy", ("knowledge/",)),
    ],
)
def test_a_library_stays_in_its_home(library: str, homes: tuple[str, ...]) -> None:
    users = [path.as_posix() for path, tree in FILES.items() if library in imported(tree)]
    assert [path for path in users if not path.startswith(homes)] == []


def test_handlers_never_sleep() -> None:
    sleeping = [
        f"{path}:{line}"
        for path, tree in FILES.items()
        if path.parts[0] == "handlers"
        for word, line in words(tree)
        if word == "sleep"
    ]
    assert sleeping == []


def test_every_file_says_in_one_line_what_it_is() -> None:
    docs = {path: ast.get_docstring(tree) or "" for path, tree in FILES.items()}
    assert [str(path) for path, said in docs.items() if not said.splitlines()] == []


def test_files_and_functions_stay_short() -> None:
    long_files = [
        f"{path}: {lines} lines"
        for path in FILES
        if (lines := len((ROOT / path).read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    ]
    long_functions = [
        f"{path}:{node.name}: {lines} lines"
        for path, tree in FILES.items()
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and (lines := own_lines(node)) > LONGEST_FUNCTION
    ]
    assert (long_files, long_functions) == ([], [])


def own_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without those of functions inside it."""
    inside = [node for node in ast.walk(function) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    nested = sum((each.end_lineno or 0) - each.lineno + 1 for each in inside if each is not function)
    return (function.end_lineno or 0) - function.lineno + 1 - nested
