"""The words of a text in order, without case, accents and punctuation."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.matching.fold import fold

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


@lru_cache(256)
def plain_words(text: str) -> tuple[str, ...]:
    """The folded words of the text's first 256 letters; don't is one word."""
    return tuple(_WORD.findall(_APOSTROPHE.sub("", fold(text))))
