"""Folding: one plain form for all ways of writing the same text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from knowledge.matching.tuning import MOST_FOLDED_LETTERS, MOST_LETTERS

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ`](?=\w)")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PLAIN_LETTERS = str.maketrans({"ё": "е", "ς": "σ", "ß": "ss"} | dict.fromkeys(_INVISIBLE))
_BREVE = "\u0306"
_OU = "\0"  # keeps ου whole while a lone υ becomes ι
_GREEK_SOUNDS = (("ου", _OU), *zip(("ει", "οι", "υι", "αι", *"ηυω"), "ιιιειιο", strict=True), (_OU, "ου"))


def fold(text: str) -> str:
    """Lower case, no accents, no final sigma, ё as е (й stays), compatibility forms undone; at most 256 letters."""
    text = text[:MOST_LETTERS]
    if text.isascii():
        return text.lower()[:MOST_FOLDED_LETTERS]
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).lower())
    kept = (c for n, c in enumerate(letters) if not unicodedata.combining(c) or (c == _BREVE and letters[n - 1] == "и"))
    return unicodedata.normalize("NFC", "".join(kept)).translate(_PLAIN_LETTERS)[:MOST_FOLDED_LETTERS]


def words_in(folded: str) -> list[str]:
    """The different words of a folded text in order; don't is one word."""
    return list(dict.fromkeys(_WORD.findall(_APOSTROPHE.sub("", folded))))


@lru_cache(4_096)
def sounded(word: str) -> str:
    """A folded Greek word by its sounds, so that η, ι, υ, ει, οι and ο, ω do not differ; other words as they are."""
    if word.isascii():
        return word
    for letters, sound in _GREEK_SOUNDS:
        word = word.replace(letters, sound)
    return word
