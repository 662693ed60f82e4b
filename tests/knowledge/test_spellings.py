"""How a message may have been typed."""

from __future__ import annotations

import pytest

from knowledge.plain import plain_words
from knowledge.spellings import is_plainly_english, spellings, word_keys


@pytest.mark.parametrize(
    ("language", "native", "typed"),
    [
        ("ru", "человек", "chelovek"),
        ("ru", "хочу", "xochu"),
        ("ru", "живой", "zhivoj"),
        ("el", "άνθρωπο", "an8ropo"),
        ("el", "θέλω", "thelw"),
        ("el", "μιλήσω", "milhso"),
        ("en", "Don’t", "dont"),
    ],
)
def test_native_and_latin_spelling_share_a_key(language: str, native: str, typed: str) -> None:
    assert word_keys(plain_words(native), language) == word_keys(plain_words(typed), language)


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("how do I return a lamp", True),
        ("do you take american express", True),
        ("pos to kano an argisi", False),
        ("my ne do konca", False),
        ("privet", False),
        ("где посылка", False),
        ("", False),
    ],
)
def test_plain_english_is_told_by_its_small_words(message: str, plain: bool) -> None:
    assert is_plainly_english(plain_words(message)) == plain


@pytest.mark.parametrize(
    ("message", "languages"),
    [
        ("where is my parcel", ["en"]),
        ("operator", ["en", "ru", "ru", "el", "el"]),  # Russian and Greek: in Latin letters, and on the wrong layout
        ("оператор", ["en", "ru"]),  # English: on the wrong layout
        ("υπάλληλος", ["en", "el"]),
        ("123", []),
    ],
)
def test_only_likely_readings_are_tried(message: str, languages: list[str]) -> None:
    assert [language for language, _ in spellings(message)] == languages
