"""Finding the words an editor listed in what a customer typed: `broke*`, `not … working`, one slip forgiven."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from support.forms.spelling import folded_words, words

GAP = "…"
WIDEST_GAP = 2
FORGIVING_FROM = 6
MOST_WORDS = 80
LONGEST_LOOKED_AT = 2_000
NEGATIONS = {
    "en": "not no isn't wasn't aren't don't doesn't didn't never without neither nor",
    "ru": "не нет без ни ничего никакой никакого",
    "el": "δεν δε όχι οχι μη μην χωρίς ούτε καμία κανένα",
}
NEGATED_BEFORE = 2
NEGATED_AFTER = frozenset({"net"})
PAUSE = "."
PAUSES = re.compile(r"[.,;:!?…()\n·]+|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Span:
    """Words `start` to `end` (exclusive) of a text."""

    start: int
    end: int


class Phrase:
    """One listed phrase. `*` at a word's end stands for any ending, `…` for up to two words between."""

    def __init__(self, written: str, language: str) -> None:
        self.parts = tuple(self._part(word, language) for word in written.replace("...", GAP).split())
        self.parts = tuple(part for part in self.parts if part[0])
        self.initial = self.parts[0][0][0] if self.parts else ""
        self.negative = any(part[0] in _negations(language) for part in self.parts)

    def find(self, typed: Sequence[str], forgiving: bool = False) -> Span | None:
        """The first place where the phrase stands in the words; `forgiving`: a slip in a long word is no matter."""
        if not self.parts:
            return None
        for start in range(len(typed)):
            end = self._match(typed, start, 0, forgiving)
            if end:
                return Span(start, end)
        return None

    def _part(self, word: str, language: str) -> tuple[str, bool]:
        if word == GAP:
            return GAP, False
        return "".join(words(word, language)), word.endswith("*")

    def _match(self, typed: Sequence[str], at: int, part: int, forgiving: bool) -> int:
        """Where the match of parts from `part` at word `at` ends; 0 when there is none."""
        if part == len(self.parts):
            return at
        wanted, open_end = self.parts[part]
        if wanted == GAP:
            skipped = (self._match(typed, at + skip, part + 1, forgiving) for skip in range(WIDEST_GAP + 1))
            return next((end for end in skipped if end), 0)
        if at < len(typed) and same_word(wanted, typed[at], open_end, forgiving):
            return self._match(typed, at + 1, part + 1, forgiving)
        return 0


def same_word(wanted: str, typed: str, open_end: bool, forgiving: bool) -> bool:
    """Whether `typed` is `wanted`, or begins with it; a slip is forgiven in longer words, not in the first letter."""
    if typed[0] != wanted[0]:
        return False
    if typed == wanted or (open_end and typed.startswith(wanted)):
        return True
    if not forgiving or len(wanted) < FORGIVING_FROM or wanted.isdigit():
        return False
    if not open_end:
        return one_slip(wanted, typed)
    return any(
        one_slip(wanted, typed[:length]) for length in range(len(wanted) - 1, min(len(wanted) + 1, len(typed)) + 1)
    )


def one_slip(left: str, right: str) -> bool:
    """Whether one letter changed, added, dropped or swapped with its neighbour makes the two equal."""
    if abs(len(left) - len(right)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    rest, other = left[at:], right[at:]
    swapped = rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]


def affirmed(phrase: Phrase, typed: Sequence[str], language: str, forgiving: bool = False) -> Span | None:
    """Where the phrase stands without a “not” shortly before it, or a Russian «нет» right behind."""
    span = phrase.find(typed, forgiving)
    if span is None or phrase.negative:
        return span
    near = [PAUSE, *typed[max(0, span.start - NEGATED_BEFORE) : span.start]]
    while PAUSE in near:
        near = near[near.index(PAUSE) + 1 :]
    denied = _negations(language).intersection(near) or NEGATED_AFTER.intersection(typed[span.end : span.end + 1])
    return None if denied else span


def first_words(text: str, language: str) -> list[tuple[str, str]]:
    """(as written, folded) for the words of a text, no more than are worth looking at; PAUSE for punctuation."""
    clauses = [folded_words(clause, language) for clause in PAUSES.split(text[:LONGEST_LOOKED_AT])]
    return [word for clause in clauses if clause for word in (*clause, (PAUSE, PAUSE))][:MOST_WORDS]


def likely(listed: Sequence[Phrase], typed: Sequence[str]) -> list[Phrase]:
    """Those phrases whose first letter begins a word of the text: no others can stand there."""
    initials = {word[0] for word in typed}
    return [phrase for phrase in listed if phrase.initial in initials]


@lru_cache(maxsize=4_096)
def phrases(written: tuple[str, ...], language: str) -> tuple[Phrase, ...]:
    """The listed phrases, made ready once."""
    return tuple(Phrase(one, language) for one in written)


def _negations(language: str) -> frozenset[str]:
    return _NEGATIONS.get(language, frozenset())


_NEGATIONS = {language: frozenset(words(listed, language)) for language, listed in NEGATIONS.items()}
