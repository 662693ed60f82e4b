"""Folding what people type to one Latin spelling per language, so that translit, accents and common slips match."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

RUSSIAN = str.maketrans(
    {
        **dict(zip("абвгдеёзийклмнопрстуфхцыэюя", "abvgdeeziiklmnoprstufhcieua", strict=True)),
        "ж": "zh",
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
        "ъ": "",
        "ь": "",
    }
)
GREEK = str.maketrans(
    {**dict(zip("αβγδεζηθικλμνοπρσςτυφχω", "avgdeziqiklmnoprsstifxo", strict=True)), "ξ": "ks", "ψ": "ps"}
)
GREEK_PAIRS = (
    ("ει", "i"),
    ("οι", "i"),
    ("υι", "i"),
    ("αι", "e"),
    ("ου", "u"),
    ("αυ", "af"),
    ("ευ", "ef"),
    ("μπ", "b"),
    ("ντ", "d"),
    ("γκ", "g"),
    ("γγ", "g"),
)
TRANSLIT = (
    ("shch", "sh"),
    ("sch", "sh"),
    ("kh", "h"),
    ("ts", "c"),
    ("tz", "c"),
    ("ya", "a"),
    ("ja", "a"),
    ("yu", "u"),
    ("ju", "u"),
    ("yo", "e"),
    ("jo", "e"),
    ("ye", "e"),
    ("je", "e"),
    ("4", "ch"),
    ("6", "sh"),
    ("x", "h"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("'", ""),
)
GREEKLISH = (
    ("th", "q"),
    ("8", "q"),
    ("9", "q"),
    ("3", "ks"),
    ("ch", "x"),
    ("ou", "u"),
    ("oy", "u"),
    ("ei", "i"),
    ("oi", "i"),
    ("ai", "e"),
    ("au", "af"),
    ("ay", "af"),
    ("eu", "ef"),
    ("ey", "ef"),
    ("mp", "b"),
    ("nt", "d"),
    ("gk", "g"),
    ("gg", "g"),
    ("ph", "f"),
    ("y", "i"),
    ("w", "o"),
    ("b", "v"),
    ("c", "k"),
    ("j", "ks"),
)
DOUBLED = re.compile(r"([a-z])\1+")
GREEK_H = re.compile(r"h(?=[aeiouy])")


def words(text: str, language: str) -> list[str]:
    """The words of `text` in folded spelling, in order; digits stay as they are."""
    return [folded for _, folded in folded_words(text, language)]


def folded_words(text: str, language: str) -> list[tuple[str, str]]:
    """(as written, folded) for each word of `text`."""
    fold = FOLDS.get(language, _plain)
    found = WORD.findall(unicodedata.normalize("NFC", text).replace("’", "'"))
    return [(word, folded) for word in found if (folded := fold(lower(word)))]


def lower(text: str) -> str:
    """Lower case with every letter and its accents as one character, so that words stay whole."""
    return unicodedata.normalize("NFC", text.casefold())


def plain(text: str) -> str:
    """Lower case, no accents, single spaces, no punctuation: for comparing short fixed texts."""
    return " ".join(_plain(word) for word in WORD.findall(lower(text)))


def _plain(word: str) -> str:
    bare = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).replace("'", "")


@lru_cache(maxsize=8_192)
def _russian(word: str) -> str:
    if not word.isascii():
        word = word.translate(RUSSIAN)
    elif not word.isdigit():
        word = _replaced(word, TRANSLIT)
    return DOUBLED.sub(r"\1", word.replace("ia", "a"))


@lru_cache(maxsize=8_192)
def _greek(word: str) -> str:
    word = _plain(word)
    if not word.isascii():
        word = _replaced(word, GREEK_PAIRS).translate(GREEK)
    elif not word.isdigit():
        word = _replaced(GREEK_H.sub("x", _replaced(word, (("th", "8"),))).replace("h", "i"), GREEKLISH)
    return DOUBLED.sub(r"\1", word.replace("b", "f").replace("v", "f"))


def _replaced(word: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for old, new in pairs:
        word = word.replace(old, new)
    return word


FOLDS: dict[str, Callable[[str], str]] = {"ru": _russian, "el": _greek}
