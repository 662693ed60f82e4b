"""Finding set phrases among folded words."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.spellings import word_keys

_Phrase = tuple[tuple[str, bool], ...]


class Phrases:
    """A set of one language's phrases, written “good morning, hello, lawyer*”; a `*` lets a word end in any way."""

    def __init__(self, language: str, *tables: str) -> None:
        self._by_start: dict[str, list[_Phrase]] = {}
        for written in ",".join(tables).split(","):
            phrase = tuple(_word(word, language) for word in written.replace("-", " ").split())
            self._by_start.setdefault(phrase[0][0][:2], []).append(phrase)
        for phrases in self._by_start.values():
            phrases.sort(key=len, reverse=True)

    def end(self, words: Sequence[str], start: int) -> int:
        """The index after the longest phrase that begins at `start`; `start` itself when none does."""
        if start < len(words):
            for phrase in self._by_start.get(words[start][:2], ()):
                if _fits(phrase, words, start):
                    return start + len(phrase)
        return start

    def skip(self, words: Sequence[str], start: int) -> int:
        """The index after all phrases that follow each other from `start` on."""
        while (end := self.end(words, start)) > start:
            start = end
        return start

    def found_in(self, words: Sequence[str]) -> bool:
        """Whether a phrase is anywhere among the words."""
        return any(self.end(words, start) > start for start in range(len(words)))


def _word(written: str, language: str) -> tuple[str, bool]:
    return "".join(word_keys(written, language)), written.endswith("*")


def _fits(phrase: _Phrase, words: Sequence[str], start: int) -> bool:
    if start + len(phrase) > len(words):
        return False
    return all(
        words[start + n].startswith(word) if open_end else words[start + n] == word
        for n, (word, open_end) in enumerate(phrase)
    )
