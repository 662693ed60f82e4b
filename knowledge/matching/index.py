"""The index of a base: its phrases as weighted features, and one prototype an entry."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from knowledge.matching.common import COMMON
from knowledge.matching.entries import Entry
from knowledge.matching.features import Bag, Features, Values, Vector
from knowledge.matching.fold import fold, words_in
from knowledge.matching.prototypes import Numbers, prototypes_of
from knowledge.matching.tuning import (
    COMMON_DISCOUNT,
    GRAM_SHARE,
    GRAMS_A_WORD,
    REPAIR_DOUBT,
    SHORTEST_SENTENCE,
    UNSEEN_SPREAD,
    WEIGHT_FLOOR,
)

_SENTENCE_END = re.compile(r"(?<=[.!?;…])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Nearest:
    """An entry, its likeness to a text, and the number of its phrase most like the text; -1: it has no phrase."""

    entry: int
    likeness: float
    phrase: int


class Index:
    """All phrases of a base; `texts[n]` is phrase n, phrases `bounds[e]` to `bounds[e + 1]` belong to entry e."""

    def __init__(self, entries: Sequence[Entry], language: str) -> None:
        phrases = [_phrases_of(entry) for entry in entries]
        self.texts = [text for texts in phrases for text in texts]
        self.bounds: Numbers = np.cumsum([0, *map(len, phrases)])
        words = [words_in(fold(text)) for text in self.texts]
        self.words = [word for each in words for word in each]
        self.features = Features(self.words, language)
        bags = [self.features.bag(each) for each in words]
        self._weights = _weights_of(bags, self.bounds, self.features.total)
        self._discount_common(language)
        self._unseen = _weight(np.array(UNSEEN_SPREAD), len(entries)).item()
        vectors = [self.vector(bag) for bag in bags]
        self._starts: Numbers = np.cumsum([0, *(len(vector.ids) for vector in vectors)])
        self._ids = np.concatenate([np.zeros(0, np.int32), *(vector.ids for vector in vectors)])
        self._values = np.concatenate([np.zeros(0, np.float32), *(vector.values for vector in vectors)])
        self.prototypes = prototypes_of(vectors, self.bounds, self.features.total)

    def vector(self, bag: Bag, repairs: int = 0) -> Vector:
        """Stems and letter groups have fixed shares of the weight; the unseen takes its part of the length.

        A repaired word counts as partly unseen: it may have been another word.
        """
        doubt = REPAIR_DOUBT * repairs
        weights = self._weights[bag.ids]
        cut = int(np.searchsorted(bag.ids, self.features.stems))
        scale = np.empty(len(weights), np.float32)
        scale[:cut] = self._scale(1 - GRAM_SHARE, weights[:cut], bag.unseen_stems + doubt)
        scale[cut:] = self._scale(GRAM_SHARE, weights[cut:], bag.unseen_grams + GRAMS_A_WORD * doubt)
        return Vector(bag.ids, weights * scale)

    def phrase(self, number: int) -> Vector:
        """A phrase of the base as a vector."""
        part = slice(self._starts[number], self._starts[number + 1])
        return Vector(self._ids[part], self._values[part])

    def nearest(self, entry: int, by_feature: Values) -> Nearest:
        """The entry's phrase nearest to the text that has these values by feature."""
        first, last = self.bounds[entry], self.bounds[entry + 1]
        if first == last:
            return Nearest(entry, 0.0, -1)
        begin, end = self._starts[first], self._starts[last]
        products = by_feature[self._ids[begin:end]] * self._values[begin:end]
        likeness = np.add.reduceat(products, self._starts[first:last] - begin)
        best = int(likeness.argmax())
        return Nearest(entry, float(likeness[best]), int(first) + best)

    def _discount_common(self, language: str) -> None:
        """Small words weigh less in a young base, which cannot know yet that they are small."""
        common = self.features.stems_of(COMMON.get(language, ()))
        youth = min(1.0, (len(self.bounds) - 1) / max(1, len(self.texts)))
        self._weights[common] *= 1 - COMMON_DISCOUNT * youth**2

    def _scale(self, share: float, weights: Values, unseen: float) -> float:
        squared = float(np.add.reduce(weights * weights)) + unseen * self._unseen**2
        return math.sqrt(share / squared) if squared else 0.0


def _phrases_of(entry: Entry) -> list[str]:
    """The texts of an entry and the longer sentences of its answer, without those that have no words."""
    sentences = [text for text in _SENTENCE_END.split(entry.answer) if len(words_in(fold(text))) >= SHORTEST_SENTENCE]
    return [text for text in dict.fromkeys((*entry.texts, *sentences)) if words_in(fold(text))]


def _weights_of(bags: Sequence[Bag], bounds: Numbers, features: int) -> Values:
    """A feature weighs more the fewer entries use it: the number of entries is the perplexity of its use among them."""
    used, times = [np.zeros(0, np.int32)], [np.zeros(0, np.int64)]
    for first, last in pairwise(bounds):
        if first < last:
            ids, counts = np.unique(np.concatenate([bag.ids for bag in bags[first:last]]), return_counts=True)
            used.append(ids)
            times.append(counts)
    feature, count = np.concatenate(used), np.concatenate(times)
    share = count / np.bincount(feature, count, features)[feature]
    spread = np.exp(np.bincount(feature, -share * np.log(share), features))
    return _weight(spread, len(bounds) - 1)


def _weight(spread: np.typing.NDArray[np.float64], entries: int) -> Values:
    """Rounded, so that the last bit of a logarithm, which differs between machines, does not count."""
    return np.round(np.log(1 + entries / spread) + WEIGHT_FLOOR, 4).astype(np.float32)
