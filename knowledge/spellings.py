"""The ways a message can be read: as written, out of Latin letters, with the other keyboard layout on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from knowledge.matching.common import COMMON
from knowledge.matching.readings import has_foreign_letters, has_own_letters, layout_undone, letters_of, sound_of
from knowledge.plain import plain_words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
ENGLISH_FROM = 0.4  # share of small words
LANGUAGES = ("en", "ru", "el")


def word_keys(words: Sequence[str], language: str) -> Sequence[str]:
    """Folded words in a form that does not depend on spelling: Russian and Greek words by their sounds."""
    if not has_own_letters(language):
        return words
    keys = [sound_of(word, language) for word in words]
    return [key.replace("h", "i") for key in keys] if language == "el" else keys  # typed Greek h looks like η


def is_plainly_english(words: Sequence[str]) -> bool:
    """Whether so many of the folded words are small English ones that no other reading is needed.

    One of them must be longer than two letters: “to”, “me” and “do” are Greek and Russian in Latin letters as well.
    """
    small = [word for word in words if word in COMMON["en"]]
    return len(small) >= ENGLISH_FROM * len(words) and any(len(word) > 2 for word in small)


def placed_words(text: str) -> tuple[list[str], list[int]]:
    """The folded words of the text, and where in the text each of them begins."""
    spans = list(_WORD.finditer(text))
    return ["".join(plain_words(span.group())) for span in spans], [span.start() for span in spans]


@lru_cache(64)
def spellings(text: str) -> tuple[tuple[str, Sequence[str]], ...]:
    """Each language in which the text may be written, with the keys of its words."""
    return tuple(_spellings(text))


def _spellings(text: str) -> Iterator[tuple[str, Sequence[str]]]:
    latin = letters_of(text, "en") > 0
    written = plain_words(text)
    if is_plainly_english(written):
        yield "en", written
        return
    for language in LANGUAGES:
        if latin or letters_of(text, language):
            yield language, word_keys(written, language)
        if has_foreign_letters(text, language) and (latin or language == "en"):
            yield language, word_keys(plain_words(layout_undone(text, language)), language)
