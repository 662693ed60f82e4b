"""The language a message is meant in, whatever keyboard it was typed on."""

from __future__ import annotations

import pytest

from knowledge.matching import Entry, Matcher, best_language, language_of_texts

MATCHERS = {
    "en": Matcher((Entry("return", ("How do I return an item?",)), Entry("open", ("When are you open?",))), "en"),
    "ru": Matcher((Entry("return", ("Как вернуть товар?",)), Entry("open", ("Когда вы работаете?",))), "ru"),
    "el": Matcher((Entry("return", ("Πώς επιστρέφω ένα προϊόν;",)), Entry("open", ("Πότε είστε ανοιχτά;",))), "el"),
}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how do I return it", "en"),
        ("рщц вщ ш кугкт фт шеуь", "en"),
        ("ηοω δο ι ρετθρν αν ιτεμ", "en"),
        ("как вернуть", "ru"),
        ("rfr dthyenm njdfh", "ru"),
        ("kak vernut tovar", "ru"),
        ("πώς επιστρέφω", "el"),
        ("pos epistrefo ena proion", "el"),
        ("pvw epistrefv ena proion", "el"),
        ("πώς επιστρέφω το item", "el"),
        ("как вернуть item", "ru"),
        ("privet", "ru"),
        ("kalimera", "el"),
        ("hello", "en"),
    ],
)
def test_language_is_the_one_meant(text: str, language: str) -> None:
    assert best_language(text, MATCHERS, "en") == language


@pytest.mark.parametrize("default", ["en", "ru", "el", "de"])
@pytest.mark.parametrize("text", ["", "1042", "🙂", "?!"])
def test_text_without_letters_leaves_the_default(text: str, default: str) -> None:
    assert best_language(text, MATCHERS, default) == default


def test_script_decides_when_no_word_is_known() -> None:
    assert best_language("жирафы", MATCHERS, "en") == "ru"
    assert best_language("καμηλοπάρδαλη", MATCHERS, "en") == "el"


def test_language_without_matcher_leaves_the_default() -> None:
    assert best_language("жирафы", {"en": MATCHERS["en"]}, "en") == "en"
    assert best_language("hello", {}, "de") == "de"


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["How?", "Where?"], "en"),
        (["Как оплатить iPhone?"], "ru"),
        (["Πώς πληρώνω με PayPal;", "Πού;"], "el"),
        ([], "en"),
        (["123"], "en"),
    ],
)
def test_language_of_texts_is_the_script_of_most_letters(texts: list[str], language: str) -> None:
    assert language_of_texts(texts) == language
