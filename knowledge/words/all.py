"""The tables of all languages."""

from __future__ import annotations

from knowledge.words.el import GREEK
from knowledge.words.en import ENGLISH
from knowledge.words.ru import RUSSIAN

WORDS = {"en": ENGLISH, "ru": RUSSIAN, "el": GREEK}
