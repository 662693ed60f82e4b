"""Repair of words the base does not have: the nearest word that it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.matching.fold import sounded
from knowledge.matching.tuning import SHORTEST_REPAIRED


class Speller:
    """Knows the words of a base. One slip is undone: a wrong, missing, doubled or swapped letter."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` with repetitions: of two words equally near the more frequent is meant."""
        self._spellings: dict[str, str] = {}
        self._by_length: dict[int, list[str]] = {}
        for word, _ in Counter(words).most_common():
            if (
                word.isalpha()
                and len(word) >= SHORTEST_REPAIRED - 1
                and self._spellings.setdefault(sounded(word), word) == word
            ):
                for length in (-1, 0, 1):
                    self._by_length.setdefault(len(sounded(word)) + length, []).append(sounded(word))

    def nearest(self, word: str) -> str | None:
        """The base's word that is meant by this one, if one is near enough."""
        sound = sounded(word)
        if len(word) < SHORTEST_REPAIRED or not word.isalpha():
            return None
        found = process.extractOne(sound, self._by_length.get(len(sound), ()), scorer=OSA.distance, score_cutoff=1)
        return self._spellings[found[0]] if found else None
