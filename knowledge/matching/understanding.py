"""From a message to the words that are meant: the reading that fits the base best, then slips undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.matching.common import COMMON
from knowledge.matching.features import Features
from knowledge.matching.fold import fold, words_in
from knowledge.matching.readings import (
    PUNCTUATION_KEYS,
    by_rule,
    has_foreign_letters,
    has_own_letters,
    layout_undone,
    sound_of,
    sounds_of,
)
from knowledge.matching.spelling import Speller
from knowledge.matching.tuning import FEWEST_LETTERS, MOST_LETTERS, READ_OTHERWISE


@dataclass(frozen=True, slots=True)
class Understood:
    """The folded words meant by a message, how it was read (`written`, `layout`, `latin`), and the slips undone."""

    words: tuple[str, ...]
    reading: str
    known: float
    repairs: tuple[tuple[str, str], ...]


class Understanding:
    """Reads messages for one base of one language."""

    def __init__(self, words: Sequence[str], features: Features, language: str) -> None:
        self._language = language
        self._features = features
        self._common = COMMON.get(language, frozenset())
        self._speller = Speller(words)
        self._sounds = sounds_of((*words, *sorted(self._common)), language) if has_own_letters(language) else {}

    def read(self, text: str) -> Understood:
        """The best of the readings; as written unless another has more of it known."""
        reading, words, known = max(self._readings(text), key=lambda each: round(each[2], 6))
        told = [word for word in words if word not in self._common or self._features.knows_stem(word)]
        if len("".join(told)) < FEWEST_LETTERS:
            return Understood((), reading, known, ())
        repairs = {word: near for word in told if (near := self._repaired(word))}
        meant = dict.fromkeys(repairs.get(word, word) for word in told)
        return Understood(tuple(meant), reading, known, tuple(repairs.items()))

    def fit(self, text: str) -> float:
        """How much of the message the language knows, 0.0 to 1.0; less when it must be read otherwise than written."""
        return max(
            known if reading == "written" else known * READ_OTHERWISE for reading, _, known in self._readings(text)
        )

    def _known_share(self, words: Sequence[str]) -> float:
        """How much of the words the base and the language know, by letters."""
        letters = sum(map(len, words))
        known = sum(len(word) * (word in self._common or self._features.known_share(word)) for word in words)
        return known / letters if letters else 0.0

    def _readings(self, text: str) -> Iterator[tuple[str, list[str], float]]:
        text = text[:MOST_LETTERS]
        words = words_in(fold(text))
        known = self._known_share(words)
        yield "written", words, known
        if known < 1 and has_foreign_letters(text, self._language):
            other = list(dict.fromkeys(word for part in text.split() for word in self._in_own_layout(part)))
            yield "layout", other, self._known_share(other)
            if self._sounds:
                own = [self._in_own_letters(word) for word in words]
                yield "latin", own, self._known_share(own)

    def _in_own_letters(self, word: str) -> str:
        if not word.isascii() or word in self._features:
            return word
        return self._sounds.get(sound_of(word, self._language)) or by_rule(word, self._language)

    def _in_own_layout(self, part: str) -> list[str]:
        """The words of a part between spaces; names such as Apple Pay that the base has are as they were meant."""
        words = words_in(fold(part))
        if words and all(word in self._features for word in words):
            return words
        return [self._without_mark(word) for word in words_in(fold(layout_undone(part, self._language)))]

    def _without_mark(self, word: str) -> str:
        """A comma typed after a word is the letter б in another layout: dropped when that leaves a known word."""
        if word[-1] not in PUNCTUATION_KEYS or self._features.knows_stem(word):
            return word
        return word[:-1] if self._features.knows_stem(word[:-1]) else word

    def _repaired(self, word: str) -> str | None:
        return None if self._features.knows_stem(word) else self._speller.nearest(word)
