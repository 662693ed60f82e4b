"""What goes into the matcher and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """What the matcher sees of an article: question, then phrases; the answer's Markdown sentences count too."""

    id: str
    texts: tuple[str, ...]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that may answer; `score` is the confidence from 0.0 to 1.0, see `ANSWER_AT` and `CHOICES_AT`."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """The candidates, best first, at least three when the base has three; `text` is the question as understood."""

    candidates: tuple[Candidate, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a match came about, for people."""

    text: str
    """The question as understood."""
    reading: str
    """`written`, `layout` (another keyboard layout was on) or `latin` (Russian or Greek in Latin letters)."""
    repairs: tuple[tuple[str, str], ...]
    """Words with a slip and the words of the base taken for them."""
    unknown: tuple[str, ...]
    """Words the base does not have."""
    phrase: str
    """The phrase, or sentence of the answer, of the best entry nearest to the question; empty when there is none."""
    weighed: tuple[tuple[str, float], ...]
    """The words by their part in the likeness to the best entry, heaviest first."""
    candidates: tuple[Candidate, ...]
    """As in the match: the best entry, the runner-up, and so on."""

    @property
    def margin(self) -> float:
        """How much surer the best entry is than the runner-up."""
        scores = [candidate.score for candidate in self.candidates[:2]]
        return round(scores[0] - sum(scores[1:]), 4) if scores else 0.0
