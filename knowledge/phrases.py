"""Finding set phrases among the words of a message."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.plain import plain_words
from knowledge.spellings import word_keys

_Word = tuple[str, bool]


class Phrases:
    """A set of one language's phrases, written “good morning, hello, lawyer*”; a `*` lets a word end in any way."""

    def __init__(self, language: str, *tables: str) -> None:
        self._by_word: dict[str, list[tuple[_Word, ...]]] = {}
        self._by_start: dict[str, list[tuple[_Word, ...]]] = {}  # of phrases with an open first word: two letters
        for written in ",".join(tables).split(","):
            phrase = tuple(_word(word, language) for word in written.replace("-", " ").split())
            (first, is_open), *_ = phrase
            index, key = (self._by_start, first[:2]) if is_open else (self._by_word, first)
            index.setdefault(key, []).append(phrase)

    def end(self, words: Sequence[str], start: int) -> int:
        """The index after the longest phrase that begins at `start`; `start` itself when none does."""
        if start >= len(words):
            return start
        phrases = (*self._by_word.get(words[start], ()), *self._by_start.get(words[start][:2], ()))
        return max((start + len(phrase) for phrase in phrases if _fits(phrase, words, start)), default=start)

    def skip(self, words: Sequence[str], start: int) -> int:
        """The index after all phrases that follow each other from `start` on."""
        while (end := self.end(words, start)) > start:
            start = end
        return start

    def found_in(self, words: Sequence[str]) -> bool:
        """Whether a phrase is anywhere among the words."""
        return any(
            self.end(words, start) > start
            for start, word in enumerate(words)
            if word in self._by_word or word[:2] in self._by_start
        )


def _word(written: str, language: str) -> _Word:
    return "".join(word_keys(plain_words(written), language)), written.endswith("*")


def _fits(phrase: tuple[_Word, ...], words: Sequence[str], start: int) -> bool:
    if start + len(phrase) > len(words):
        return False
    for (word, is_open), said in zip(phrase, words[start:], strict=False):
        if said != word and not (is_open and said.startswith(word)):
            return False
    return True
