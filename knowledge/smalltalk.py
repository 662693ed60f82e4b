"""Messages that need no article: greetings, thanks, goodbyes, abuse, bare emoji."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from knowledge.phrases import Phrases
from knowledge.plain import plain_words
from knowledge.spellings import placed_words, spellings, word_keys
from knowledge.words.all import WORDS

Smalltalk = Literal["greeting", "thanks", "bye", "abuse", "emoji"]
_LONGEST = 12
_FACE = re.compile(r"[:;=8][-^']?[)(DPp*|/\\3]+|<3|[)(]{2,}|\^_*\^")
_KINDS: tuple[Smalltalk, ...] = ("abuse", "bye", "thanks", "greeting")  # the first that is in the message names it
_PHRASES = {
    (kind, language): Phrases(language, getattr(words, kind)) for kind in _KINDS for language, words in WORDS.items()
}
_POLITE = {
    language: Phrases(language, words.greeting, words.thanks, words.bye, words.abuse, words.fillers)
    for language, words in WORDS.items()
}
_EDGES = {language: Phrases(language, words.greeting, words.thanks, words.polite) for language, words in WORDS.items()}


def smalltalk_in(text: str) -> Smalltalk | None:
    """The kind of small talk when the message is nothing else, in any of the languages and spellings."""
    for language, words in spellings(text):
        if 0 < len(words) <= _LONGEST and _POLITE[language].skip(words, 0) == len(words):
            kind = next((kind for kind in _KINDS if _PHRASES[kind, language].found_in(words)), None)
            if kind:
                return kind
    return "emoji" if _is_face(text) else None


def without_greeting(text: str) -> str:
    """The message without greetings before and thanks after it; "" when there are none, or when nothing is left."""
    written, starts = placed_words(text)
    for language, edges in _EDGES.items():
        words = word_keys(written, language)
        start = edges.skip(words, 0)
        end = next((n for n in range(start, len(words)) if edges.skip(words, n) == len(words)), len(words))
        if (start, end) != (0, len(words)) and start < end:
            return text[starts[start] : starts[end] if end < len(words) else None].strip()
    return ""


def _is_face(text: str) -> bool:
    """Whether the text has no words but a picture of a mood in it."""
    if plain_words(text) and not _FACE.fullmatch(text.strip()):
        return False
    return bool(_FACE.search(text)) or any(unicodedata.category(letter) in ("So", "Sk") for letter in text)
