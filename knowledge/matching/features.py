"""What of a text is compared: the stems of its words and the groups of letters in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import Stemmer
from numpy.typing import NDArray

from knowledge.matching.fold import sounded
from knowledge.matching.tuning import LONGEST_GRAM, LONGEST_STEM, SHORTEST_GRAM

Ids = NDArray[np.int32]
Values = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Bag:
    """The features of a text: sorted ids of those the base has, and how many stems and letter groups it has not."""

    ids: Ids
    unseen_stems: int
    unseen_grams: int


@dataclass(frozen=True, slots=True)
class Vector:
    """A text as the index compares it: feature ids and their values; shorter than 1 by what the base has never seen."""

    ids: Ids
    values: Values


class Features:
    """The features of a base's words. Ids below `stems` are stems, those from there to `total` letter groups."""

    def __init__(self, words: Iterable[str], language: str) -> None:
        self._stem = _stemmer(language)
        self._stem_ids: dict[str, int] = {}
        self._gram_ids: dict[str, int] = {}
        self._words: dict[str, Ids] = {}
        self._learn(dict.fromkeys(words))
        self.stems = len(self._stem_ids)
        self.total = self.stems + len(self._gram_ids)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def knows_stem(self, word: str) -> bool:
        """Whether the base uses a word with the same stem."""
        return word in self._words or self._stem(word) in self._stem_ids

    def known_share(self, word: str) -> float:
        """How much of the word the base has seen: 1 for a known stem, less than that for known letter groups only."""
        if self.knows_stem(word):
            return 1.0
        grams = grams_of(word)
        return 0.5 * sum(gram in self._gram_ids for gram in grams) / len(grams)

    def bag(self, words: Sequence[str]) -> Bag:
        """The features of the words together, each counted once."""
        stems: set[str] = set()
        grams: set[str] = set()
        ids = [self._words[word] if word in self._words else self._strange(word, stems, grams) for word in words]
        return Bag(np.unique(np.concatenate(ids)) if ids else np.zeros(0, np.int32), len(stems), len(grams))

    def stems_of(self, words: Iterable[str]) -> Ids:
        """The ids of the words' stems, as far as the base has them, each once, in order."""
        stems = dict.fromkeys(self._stem(word) for word in words)
        return np.array(sorted(self._stem_ids[stem] for stem in stems if stem in self._stem_ids), np.int32)

    def _learn(self, words: Iterable[str]) -> None:
        for word in words:
            self._stem_ids.setdefault(self._stem(word), len(self._stem_ids))
            for gram in grams_of(word):
                self._gram_ids.setdefault(gram, len(self._gram_ids))
        for word in words:
            self._words[word] = self._strange(word, set(), set())

    def _strange(self, word: str, strange_stems: set[str], strange_grams: set[str]) -> Ids:
        """The known features of a word that is not in the base; the unknown ones are added to the two sets."""
        first, stem = len(self._stem_ids), self._stem(word)
        found = [self._stem_ids[stem]] if stem in self._stem_ids else []
        if not found:
            strange_stems.add(stem)
        for gram in grams_of(word):
            number = self._gram_ids.get(gram)
            if number is None:
                strange_grams.add(gram)
            else:
                found.append(first + number)
        return np.array(found, np.int32)


def grams_of(word: str) -> list[str]:
    """The groups of two to four letters of a word with its edges, in order of length, each once."""
    edged = f" {sounded(word)} "
    sizes = range(SHORTEST_GRAM, LONGEST_GRAM + 1)
    return list(dict.fromkeys(edged[at : at + size] for size in sizes for at in range(len(edged) - size + 1)))


def _stemmer(language: str) -> Callable[[str], str]:
    """The stems of a language; of one without a stemmer the beginnings of its words."""
    try:
        stem: Callable[[str], str] = Stemmer.Stemmer(language).stemWord
    except KeyError:
        return lambda word: sounded(word)[:LONGEST_STEM]
    return lambda word: sounded(stem(word) or word)[:LONGEST_STEM]
