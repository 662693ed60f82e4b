"""Other ways to read a text: typed with the wrong keyboard layout on, or with Latin letters for Russian or Greek."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_RUSSIAN_KEYS = dict(
    zip("qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~", "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё", strict=True)
)
PUNCTUATION_KEYS = frozenset("бюжэхъё")
"""Russian letters on keys that hold punctuation in the Latin layout."""
_GREEK_KEYS = dict(zip("qwertyuiopasdfghjklzxcvbnm", ";ςερτυθιοπασδφγηξκλζχψωβνμ", strict=True)) | {";": ""}
_TO_LAYOUT = {"ru": str.maketrans(_RUSSIAN_KEYS), "el": str.maketrans(_GREEK_KEYS)}
_FROM_LAYOUT = str.maketrans(
    {letter: key for keys in (_GREEK_KEYS, _RUSSIAN_KEYS) for key, letter in reversed(keys.items()) if letter.isalpha()}
)
_SCRIPTS = {
    "ru": re.compile("[а-яёА-ЯЁ]"),
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "en": re.compile("[A-Za-z]"),
}


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """“sh:ш ch:ч yo:” as pairs."""
    return tuple((left, right) for left, _, right in (pair.partition(":") for pair in text.split()))


# How Russian and Greek letters are written in Latin ones.
_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True))
    | dict(_pairs("ж:zh х:kh ц:ts ч:ch ш:sh щ:shch ю:yu я:ya ъ: ь:"))
    | dict(zip("αβγδεζηικλμνξοπρστυφχω", "avgdeziiklmnxoprstyfxo", strict=True))
    | dict(_pairs("θ:th ψ:ps"))
)
# What people type for one sound, as one sign. In order: longer spellings first.
_SOUNDS = {
    "ru": _pairs(
        "shch:S sch:S sh:S ch:C 4:C zh:Z kh:h x:h ts:T tz:T c:T w:v q:k j:y ya:A ia:A yu:U iu:U yo:e ye:e y:i"
    ),
    "el": _pairs(
        "th:8 ks:x 3:x ch:x ph:f mp:b v:b nt:d gk:g gg:g ou:U oy:U ai:e ei:i oi:i yi:i ui:i au:ab ay:ab af:ab "
        "eu:eb ey:eb ef:eb ha:xa he:xe hi:xi ho:xo hw:xo hu:xi hy:xi h:i y:i u:i w:o c:k q:k"
    ),
}
# The most likely letters for words the base does not have. In order, as above.
_LETTERS = {
    "ru": _pairs(
        "shch:щ sch:щ sh:ш ch:ч 4:ч zh:ж kh:х ts:ц yy:ый ya:я ja:я yu:ю ju:ю yo:е ye:е iy:ий ay:ай ey:ей oy:ой"
    )
    + tuple(zip("abvgdezijklmnoprstufhxcyewq", "абвгдезийклмнопрстуфххцыевк", strict=True)),
    "el": _pairs("th:θ 8:θ ps:ψ ks:ξ 3:ξ ch:χ ph:φ ou:ου ha:χα he:χε hi:χι ho:χο hw:χω u:υ w:ω")
    + tuple(zip("avbgdezhiklmnxoprstyfcqj", "αββγδεζηικλμνχοπρστυφκκζ", strict=True)),
}
_DOUBLE = re.compile(r"(.)\1+")


def letters_of(text: str, language: str) -> int:
    """How many letters of the language's script the text has; languages other than ru and el use Latin letters."""
    return len(_SCRIPTS.get(language, _SCRIPTS["en"]).findall(text))


def has_foreign_letters(text: str, language: str) -> bool:
    """Whether the text has letters of a script that another layout than the language's would give."""
    return any(
        pattern.search(text)
        for other, pattern in _SCRIPTS.items()
        if pattern is not _SCRIPTS.get(language, _SCRIPTS["en"])
    )


def layout_undone(text: str, language: str) -> str:
    """The text as if the language's own keyboard layout had been on."""
    return text.lower().translate(_TO_LAYOUT.get(language, _FROM_LAYOUT))


@lru_cache(4_096)
def sound_of(word: str, language: str) -> str:
    """A key that a folded ru or el word shares with the usual ways to type it in Latin letters."""
    word = word.translate(_LATIN)
    for spelling, sound in _SOUNDS[language]:
        word = word.replace(spelling, sound)
    return _DOUBLE.sub(r"\1", word)


def by_rule(word: str, language: str) -> str:
    """A Latin word in the letters of ru or el, sound by sound."""
    for spelling, letter in _LETTERS[language]:
        word = word.replace(spelling, letter)
    return word


def has_own_letters(language: str) -> bool:
    """Whether people type the language in Latin letters too."""
    return language in _SOUNDS


def sounds_of(words: Iterable[str], language: str) -> dict[str, str]:
    """The first word of each sound."""
    sounds: dict[str, str] = {}
    for word in words:
        sounds.setdefault(sound_of(word, language), word)
    return sounds
