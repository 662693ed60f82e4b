"""Folding brings every way of writing a text to one plain form, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.matching.fold import fold, sounded, words_in
from knowledge.matching.readings import layout_undone, sound_of


@given(st.text(max_size=2_000))
def test_fold_is_bounded_and_stable(text: str) -> None:
    folded = fold(text)
    assert len(folded) <= 256
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Où est mon COLIS?", "ou est mon colis?"),
        ("Ёлка и йогурт", "елка и йогурт"),
        ("Πού είναι η Παραγγελία μας;", "που ειναι η παραγγελια μασ;"),
        ("ﬁle №5", "file no5"),
        ("h̷̛e̴l̸p", "help"),
        ("ＦＵＬＬ", "full"),
    ],
)
def test_fold_gives_one_form(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_fold_cuts_ligature_floods() -> None:
    assert len(fold("ﷺ" * 4_096)) == 256


def test_words_are_different_and_in_order() -> None:
    assert words_in("don't pay_now, pay: 2x don’t") == ["dont", "pay", "now", "2x"]


@pytest.mark.parametrize("spelling", ["πληρομι", "πλιρωμοι", "πλυρωμη", "πλειρωμυ"])
def test_greek_spellings_of_one_sound_are_equal(spelling: str) -> None:
    assert sounded(spelling) == sounded("πληρωμη")


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("Rjulf ghbl`n gjcskrf?", "ru", "когда придёт посылка?"),
        ("ghjdthbnm ,fkfyc", "ru", "проверить баланс"),
        ("pote ;uelv", "el", "ποτε θελω"),
        ("рщц ещ зфн", "en", "how to pay"),
        ("ποτε", "en", "pote"),
    ],
)
def test_layout_is_undone(typed: str, language: str, meant: str) -> None:
    assert layout_undone(typed, language) == meant


@pytest.mark.parametrize(
    ("typed", "word", "language"),
    [
        ("dostavka", "доставка", "ru"),
        ("schet", "счет", "ru"),
        ("tshchatelno", "тщательно", "ru"),
        ("jubilej", "юбилей", "ru"),
        ("hochu", "хочу", "ru"),
        ("xochu", "хочу", "ru"),
        ("thelw", "θελω", "el"),
        ("8elo", "θελω", "el"),
        ("xrewsi", "χρεωση", "el"),
        ("chreosi", "χρεωση", "el"),
        ("paraggelia", "παραγγελια", "el"),
        ("parageleia", "παραγγελια", "el"),
        ("euro", "ευρω", "el"),
        ("evro", "ευρω", "el"),
        ("afto", "αυτο", "el"),
        ("eho", "εχω", "el"),
        ("plhrwmh", "πληρωμη", "el"),
        ("efharistw", "ευχαριστω", "el"),
    ],
)
def test_latin_spellings_sound_like_the_word(typed: str, word: str, language: str) -> None:
    assert sound_of(typed, language) == sound_of(word, language)
