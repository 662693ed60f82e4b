"""The YAML parser's complaints in words that help an editor."""

from __future__ import annotations

import yaml

_HINTS = (
    ("mapping values are not allowed", "a second `: ` in one line, or wrong indentation: put the text in quotes"),
    ("while scanning an alias", "a text that begins with `*` needs quotes, or a `|` and the text on the next line"),
    ("while scanning an anchor", "a text that begins with `&` needs quotes"),
    ("while scanning a tag", "a text that begins with `!` needs quotes"),
    ("unknown escape character", "`\\` inside double quotes: use single quotes, or write `\\\\`"),
    ("tab character", "a tab: indent with spaces"),
    ("'\\t'", "a tab: indent with spaces"),
    ("while scanning a block scalar", "after `|` or `>` the text begins on the next line"),
    ("while parsing a flow sequence", "a `[` that is never closed, or a comma missing after it"),
    ("while parsing a flow mapping", "a `{` that is never closed: put the text in quotes if it begins with `{`"),
    ("could not find expected ':'", "this line has no `key: `; a longer text goes after `|` on lines of its own"),
    ("while parsing a block", "the indentation does not fit the lines above, or a quote ends too early"),
)
_AT_CONTEXT = ("while scanning a quoted scalar", "while parsing a flow sequence", "while parsing a flow mapping")


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str]:
    """Line, column (from 1) and a sentence for a syntax error."""
    context, problem = str(error.context or ""), str(error.problem or "")
    mark = error.problem_mark or error.context_mark
    if context in _AT_CONTEXT and error.context_mark is not None:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    return line + 1, column + 1, _sentence(f"{context}: {problem}", _letter(text, line, column))


def _sentence(complaint: str, letter: str) -> str:
    if "quoted scalar" in complaint and ("unexpected end" in complaint or "document" in complaint):
        return "this quote is never closed"
    if "cannot start any token" in complaint and letter:
        return "a tab: indent with spaces" if letter == "\t" else f"a text that begins with `{letter}` needs quotes"
    return next((hint for sign, hint in _HINTS if sign in complaint), f"YAML cannot be read here: {complaint}")


def _letter(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line][column : column + 1] if line < len(lines) else ""
