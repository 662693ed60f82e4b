"""What is wrong with a knowledge file, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file; line and column count from 1, as editors show them."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. An error keeps the whole folder from being served, a warning does not."""

    place: Place
    message: str
    severity: Severity = "error"
    rule: str = "knowledge"

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


def errors(findings: list[Finding] | tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Only those findings that keep the folder from being served."""
    return tuple(finding for finding in findings if finding.severity == "error")
