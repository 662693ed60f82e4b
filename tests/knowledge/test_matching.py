"""A small shop's articles in three languages, and what customers write to it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.matching import ANSWER_AT, CHOICES_AT, Entry, Matcher

ENGLISH = (
    Entry("delivery", ("How long does delivery take?", "when will my parcel arrive"), "Two to four working days."),
    Entry("return", ("How do I return an item?", "send the order back", "I want a refund"), "Within **30 days**."),
    Entry("hours", ("When are you open?", "what are your opening hours"), "From nine to six, Monday to Friday."),
    Entry("payment", ("How can I pay?", "do you accept credit cards"), "By card.\nGift vouchers are accepted as well."),
    Entry("password", ("I forgot my password", "cannot log in to my account")),
)
RUSSIAN = (
    Entry("delivery", ("Сколько идёт доставка?", "когда придёт моя посылка"), "От двух до четырёх рабочих дней."),
    Entry("return", ("Как вернуть товар?", "хочу вернуть деньги за заказ"), "В течение 30 дней."),
    Entry("hours", ("Когда вы работаете?", "часы работы магазина"), "С девяти до шести."),
    Entry("payment", ("Как можно оплатить заказ?", "принимаете ли вы карты или Apple Pay"), "Банковской картой."),
)
GREEK = (
    Entry("delivery", ("Πόσο διαρκεί η παράδοση;", "πότε θα έρθει το δέμα μου"), "Δύο με τέσσερις εργάσιμες ημέρες."),
    Entry("return", ("Πώς επιστρέφω ένα προϊόν;", "θέλω τα χρήματά μου πίσω"), "Μέσα σε 30 ημέρες."),
    Entry("hours", ("Τι ώρες είστε ανοιχτά;", "ωράριο λειτουργίας"), "Από τις εννέα έως τις έξι."),
    Entry("payment", ("Πώς μπορώ να πληρώσω;", "δέχεστε πιστωτικές κάρτες"), "Με κάρτα."),
)
SHOP = {"en": Matcher(ENGLISH, "en"), "ru": Matcher(RUSSIAN, "ru"), "el": Matcher(GREEK, "el")}


def best(language: str, question: str) -> tuple[str, bool]:
    """The first candidate and whether it is sure enough to be the answer."""
    first = SHOP[language].match(question).candidates[0]
    return first.id, first.score >= ANSWER_AT


@pytest.mark.parametrize(
    ("language", "question", "article"),
    [
        ("en", "when will the parcel arrive?", "delivery"),
        ("en", "WHEN WILL MY PARCEL ARRIVE", "delivery"),
        ("en", "wen will my parsel arive", "delivery"),
        ("en", "how do i retrun the item", "return"),
        ("en", "are gift vouchers accepted?", "payment"),
        ("en", "рщц вщ ш кугкт фт шеуь", "return"),
        ("ru", "когда придет посылка", "delivery"),
        ("ru", "как вернуть товаар", "return"),
        ("ru", "Rjulf ghblt`n gjcskrf&", "delivery"),
        ("ru", "[jxe dthyenm ltymub pf pfrfp.", "return"),
        ("ru", "vj;yj apple pay?", "payment"),
        ("ru", "kak vernut tovar", "return"),
        ("ru", "kogda pridet posylka", "delivery"),
        ("el", "ΠΟΤΕ ΘΑ ΕΡΘΕΙ ΤΟ ΔΕΜΑ", "delivery"),
        ("el", "ποτε θα ερθη το δαιμα μου", "delivery"),
        ("el", "pote tha erthei to dema mou", "delivery"),
        ("el", "pws mporw na plhrwsw", "payment"),
        ("el", "pvw epistr;efv ;ena proi;on", "return"),
    ],
)
def test_question_finds_its_article_however_it_is_typed(language: str, question: str, article: str) -> None:
    assert best(language, question) == (article, True)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "who won the football match in Brazil"),
        ("ru", "кто написал роман о ките"),
        ("el", "ποιος κέρδισε τον αγώνα χθες"),
        ("en", "a"),
        ("en", ""),
        ("en", "?!… 🙂🙂🙂"),
        ("en", "h̷" * 2_000),
        ("en", "ﷺ" * 4_096),
        ("ru", "ы" * 4_096),
        (
            "en",
            "delivery refund opening hours credit cards password send parcel arrive accept forgot log account item",
        ),
        ("en", " ".join(text for entry in ENGLISH for text in entry.texts)),
        ("ru", " ".join(text for entry in RUSSIAN for text in entry.texts)),
    ],
)
def test_question_without_article_is_not_answered(language: str, question: str) -> None:
    _, sure = best(language, question)
    assert sure is False


def test_unknown_words_lower_the_score() -> None:
    plain = SHOP["en"].match("return an item").candidates[0]
    strange = SHOP["en"].match("return an item zhyxqua plomvert").candidates[0]
    assert (strange.id, strange.score < plain.score) == ("return", True)


def test_candidates_are_listed_best_first_also_when_nothing_is_sure() -> None:
    scores = [candidate.score for candidate in SHOP["en"].match("what is the weather").candidates]
    assert len(scores) == len(ENGLISH)
    assert scores == sorted(scores, reverse=True)
    assert 0.0 < CHOICES_AT < ANSWER_AT < 1.0


def test_match_says_how_it_understood_the_question() -> None:
    assert SHOP["ru"].match("kak vernut tovar").text == "как вернуть товар"


def test_explanation_names_phrase_repairs_and_reading() -> None:
    why = SHOP["en"].explain("wen will my parsel arive")
    assert (why.phrase, why.reading) == ("when will my parcel arrive", "written")
    assert why.repairs == (("parsel", "parcel"), ("arive", "arrive"))
    assert why.candidates == SHOP["en"].match("wen will my parsel arive").candidates
    assert why.margin == round(why.candidates[0].score - why.candidates[1].score, 4)
    assert {word for word, _ in why.weighed[:2]} == {"parcel", "arrive"}


@pytest.mark.parametrize(("question", "reading"), [("kak vernut tovar", "latin"), ("rfr dthyenm njdfh", "layout")])
def test_explanation_tells_the_reading(question: str, reading: str) -> None:
    assert SHOP["ru"].explain(question).reading == reading


def test_explanation_lists_words_the_base_does_not_have() -> None:
    assert SHOP["en"].explain("return the giraffe").unknown == ("giraffe",)


def test_empty_base_has_no_candidates() -> None:
    empty = Matcher((), "en")
    assert empty.match("hello").candidates == ()
    assert (empty.explain("hello").phrase, empty.explain("hello").margin) == ("", 0.0)


def test_single_entry_is_found_and_others_are_not_answered() -> None:
    alone = Matcher((Entry("only", ("How do I return an item?",)),), "en")
    assert alone.match("how do I return an item").candidates[0].score >= ANSWER_AT
    assert alone.match("what is the weather like").candidates[0].score < ANSWER_AT


def test_entries_without_words_are_harmless() -> None:
    odd = Matcher((Entry("signs", ("???",), "—"), Entry("open", ("When are you open?",))), "en")
    assert [candidate.id for candidate in odd.match("when are you open").candidates] == ["open", "signs"]
    assert odd.explain("???").weighed == ()


def test_language_without_stemmer_is_matched_by_its_words() -> None:
    matcher = Matcher((Entry("water", ("вода рӗҫ",)), Entry("bread", ("ҫӑкӑр хаклӑ",))), "cv")
    assert matcher.match("ҫӑкӑр").candidates[0].id == "bread"


@given(st.text(max_size=600))
def test_any_text_gets_candidates(question: str) -> None:
    for matcher in SHOP.values():
        candidates = matcher.match(question).candidates
        assert len(candidates) >= 3
        assert all(0.0 <= candidate.score <= 1.0 for candidate in candidates)


@pytest.mark.parametrize("question", ["ﷺ" * 4_096, "a\u0335" * 4_096, "return " * 600, "x" * 4_096, "ΐ" * 4_096])
def test_hostile_text_costs_little(question: str) -> None:
    begin = time.process_time()
    for matcher in SHOP.values():
        matcher.match(question)
    assert time.process_time() - begin < 0.1


def test_same_base_gives_same_scores_in_every_process() -> None:
    code = (
        "from tests.knowledge.test_matching import SHOP\n"
        "print([m.match(q) for m in SHOP.values() for q in ('parcel late', 'kak vernut', 'το δεμα', 'zzz')])"
    )
    here = Path(__file__).parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=here,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""
