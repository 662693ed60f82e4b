"""The ways a message can be read: as written, out of Latin letters, with the other keyboard layout on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from knowledge.matching.readings import has_foreign_letters, has_own_letters, layout_undone, letters_of, sound_of
from knowledge.plain import plain_words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LANGUAGES = ("en", "ru", "el")


def word_keys(text: str, language: str) -> list[str]:
    """The text's words in a form that does not depend on spelling: Russian and Greek words by their sounds."""
    words = plain_words(text)
    if not has_own_letters(language):
        return words
    keys = [sound_of(word, language) for word in words]
    return [key.replace("h", "i") for key in keys] if language == "el" else keys  # typed Greek h looks like η


def spelled_words(text: str, language: str) -> tuple[list[str], list[int]]:
    """The keys of the text's words, and where in the text each of them begins."""
    spans = list(_WORD.finditer(text))
    return ["".join(word_keys(span.group(), language)) for span in spans], [span.start() for span in spans]


@lru_cache(64)
def spellings(text: str) -> tuple[tuple[str, list[str]], ...]:
    """Each language in which the text may be written, with the keys of its words."""
    return tuple(_spellings(text))


def _spellings(text: str) -> Iterator[tuple[str, list[str]]]:
    latin = letters_of(text, "en") > 0
    for language in LANGUAGES:
        if latin or letters_of(text, language):
            yield language, word_keys(text, language)
        if has_foreign_letters(text, language) and (latin or language == "en"):
            yield language, word_keys(layout_undone(text, language), language)
