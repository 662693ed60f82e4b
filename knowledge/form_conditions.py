"""Conditions of forms: `reason == damaged and not answered(photo)`, read once, asked often, never evaluated as code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

Answers = Mapping[str, str | list[str]]

TOKEN = re.compile(r"\s*(?:(?P<mark>==|!=|[(),])|(?P<name>[^\s(),=!]+)|(?P<bad>\S))")
DEEPEST = 20


class BadCondition(ValueError):
    """A condition that cannot be read. `at` is the offset into its text."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison: `field` has one of `values`; with no values: `field` has been answered at all."""

    field: str
    values: tuple[str, ...]
    at: int

    def holds(self, answers: Answers) -> bool:
        answer = answers.get(self.field)
        if not self.values:
            return bool(answer)
        given = answer if isinstance(answer, list) else [answer]
        return any(value in self.values for value in given)


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition

    def holds(self, answers: Answers) -> bool:
        return not self.part.holds(answers)


@dataclass(frozen=True, slots=True)
class Every:
    parts: tuple[Condition, ...]

    def holds(self, answers: Answers) -> bool:
        return all(part.holds(answers) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Some:
    parts: tuple[Condition, ...]

    def holds(self, answers: Answers) -> bool:
        return any(part.holds(answers) for part in self.parts)


Condition = Comparison | Not | Every | Some


def read_condition(text: str) -> Condition:
    """The condition written in `text`. Raises BadCondition with the place of the first mistake."""
    return _Reader(text).whole()


def comparisons(condition: Condition) -> tuple[Comparison, ...]:
    """Every comparison inside, in the order written."""
    match condition:
        case Comparison():
            return (condition,)
        case Not(part):
            return comparisons(part)
        case Every(parts) | Some(parts):
            return tuple(test for part in parts for test in comparisons(part))


class _Reader:
    """Recursive descent: or < and < not < comparison."""

    def __init__(self, text: str) -> None:
        self.tokens = [
            (found[found.lastgroup or ""], found.start(found.lastgroup or "")) for found in TOKEN.finditer(text)
        ]
        self.end = len(text)
        self.next = 0
        self.depth = 0

    def whole(self) -> Condition:
        condition = self.some()
        if self.peek():
            raise BadCondition(f"did not expect “{self.peek()}” here", self.at())
        return condition

    def peek(self) -> str:
        return self.tokens[self.next][0] if self.next < len(self.tokens) else ""

    def at(self) -> int:
        return self.tokens[self.next][1] if self.next < len(self.tokens) else self.end

    def take(self, wanted: str = "") -> str:
        token = self.peek()
        if not token or (wanted and token != wanted):
            raise BadCondition(f"expected {f'“{wanted}”' if wanted else 'more'} here", self.at())
        self.next += 1
        return token

    def name(self) -> str:
        if self.peek() in ("==", "!=", "(", ")", ",", "and", "or", "not", "in", "=", "!", ""):
            raise BadCondition("expected a name here", self.at())
        return self.take()

    def some(self) -> Condition:
        parts = [self.every()]
        while self.peek() == "or":
            self.take()
            parts.append(self.every())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def every(self) -> Condition:
        parts = [self.denied()]
        while self.peek() == "and":
            self.take()
            parts.append(self.denied())
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def denied(self) -> Condition:
        self.depth += 1
        if self.depth > DEEPEST:
            raise BadCondition("too many brackets or nots", self.at())
        try:
            if self.peek() == "not":
                self.take()
                return Not(self.denied())
            if self.peek() == "(":
                self.take()
                inner = self.some()
                self.take(")")
                return inner
            return self.comparison()
        finally:
            self.depth -= 1

    def comparison(self) -> Condition:
        at, name = self.at(), self.name()
        match self.peek():
            case "(" if name == "answered":
                self.take()
                at, field = self.at(), self.name()
                self.take(")")
                return Comparison(field, (), at)
            case "==":
                self.take()
                return Comparison(name, (self.name(),), at)
            case "!=":
                self.take()
                return Not(Comparison(name, (self.name(),), at))
            case "not":
                self.take()
                return Not(Comparison(name, self.values(), at))
            case "in":
                return Comparison(name, self.values(), at)
        raise BadCondition(f"after “{name}” comes ==, !=, in (…) or not in (…)", self.at())

    def values(self) -> tuple[str, ...]:
        self.take("in")
        self.take("(")
        values = [self.name()]
        while self.peek() == ",":
            self.take()
            values.append(self.name())
        self.take(")")
        return tuple(values)
