"""Each field type: what people type, what is kept, and that what is shown reads back as the same answer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.forms import FIELD_TYPES, Field, FieldType, Option
from support.forms.dates import find_day
from support.forms.values import Asked, Value, read_value, show_value

TODAY = date(2026, 11, 21)
LABELS = {"red": "Dark red", "blue": "Sky blue", "none": "Neither of them"}
OPTIONS = tuple(Option(name, {"en": label, "ru": label, "el": label}) for name, label in LABELS.items())
LANGUAGES = st.sampled_from(["en", "ru", "el"])


def asked(kind: FieldType, language: str = "en", direction: Literal["past", "future"] = "past") -> Asked:
    options = OPTIONS if kind in ("choice", "choices") else ()
    return Asked(Field("f", kind, {}, {}, options=options, direction=direction), options, language, TODAY)


def reread(kind: FieldType, value: Value, language: str) -> Value | None:
    field = asked(kind, language)
    return read_value(show_value(field.field, value, language), field)


@given(st.sampled_from(FIELD_TYPES), st.text(max_size=300), LANGUAGES)
@settings(max_examples=400, deadline=None)
def test_reading_never_raises_and_reads_its_own_words(kind: FieldType, text: str, language: str) -> None:
    value = read_value(text, asked(kind, language))
    if value is not None:
        assert reread(kind, value, language) == value


@given(st.dates(date(2000, 1, 1), TODAY), LANGUAGES)
def test_date_shown_reads_back(day: date, language: str) -> None:
    assert reread("date", day.isoformat(), language) == day.isoformat()


@given(st.decimals(0, 9_999_999, places=2), LANGUAGES)
def test_money_shown_reads_back(amount: object, language: str) -> None:
    assert reread("money", str(amount), language) == str(amount)


@given(st.integers(1, 9_999), LANGUAGES)
def test_quantity_shown_reads_back(number: int, language: str) -> None:
    assert reread("quantity", str(number), language) == str(number)


@given(
    st.integers(0, 99_999),
    LANGUAGES,
    st.sampled_from(["TH-{}", "th{}", "ТН {}", "ΤΗ-{}", "#{}", "№ {}", "order {}!", "{}"]),
)
def test_order_number_is_read_in_every_spelling(number: int, language: str, spelling: str) -> None:
    assert read_value(spelling.format(f"{number:05}"), asked("order", language)) == f"TH-{number:05}"


@pytest.mark.parametrize("region", ["GR", "CY", "GB", "RU", "DE", "FR", "IT", "ES", "US", "BG", "CH", "NO"])
@pytest.mark.parametrize("language", ["en", "ru", "el"])
def test_phone_of_any_country_shown_reads_back(region: str, language: str) -> None:
    example = phonenumbers.example_number(region)
    assert example is not None
    number = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    assert reread("phone", number, language) == number
    assert reread("contact", number, language) == number


@given(st.lists(st.sampled_from(sorted(LABELS)), min_size=1, unique=True), LANGUAGES)
def test_choices_shown_read_back(ids: list[str], language: str) -> None:
    value = reread("choices", ids, language)
    assert sorted(value or []) == sorted(ids)


@pytest.mark.parametrize(
    ("kind", "language", "text", "value"),
    [
        ("email", "en", "it's Anna.Smith@Example.com.", "Anna.Smith@example.com"),
        ("email", "en", "anna @example,com", "anna@example.com"),
        ("email", "en", "anna@", None),
        ("email", "en", "anna at example", None),
        ("phone", "en", "07400 123456", "+447400123456"),
        ("phone", "ru", "8 (912) 345-67-89", "+79123456789"),
        ("phone", "el", "691 234 5678", "+306912345678"),
        ("phone", "el", "τηλ: 2103004477, μετά τις 5", "+302103004477"),
        ("phone", "en", "12345", None),
        ("phone", "en", "order 10234", None),
        ("contact", "ru", "почта anna@example.com или 89123456789", "anna@example.com"),
        ("order", "en", "ＴＨ-１０２３４ or １０２３４", "TH-10234"),
        ("order", "en", "TH-1023", None),
        ("order", "en", "TH-102345", None),
        ("order", "en", "10,234", None),
        ("quantity", "en", "a couple", "2"),
        ("quantity", "ru", "три штуки", "3"),
        ("quantity", "el", "δύο τεμάχια", "2"),
        ("quantity", "en", "none", None),
        ("money", "en", "€1,234.50", "1234.50"),
        ("money", "ru", "1 234,5 евро", "1234.50"),
        ("money", "el", "1.234,50 €", "1234.50"),
        ("money", "en", "about 40", "40.00"),
        ("money", "en", "cheap", None),
        ("yesno", "en", "Yes, please", "yes"),
        ("yesno", "ru", "неа", "no"),
        ("yesno", "el", "ΟΧΙ", "no"),
        ("yesno", "el", "nai", "yes"),
        ("yesno", "en", "maybe", None),
        ("choice", "en", "the sky blue one", "blue"),
        ("choice", "en", "3", "none"),
        ("choice", "en", "4", None),
        ("choice", "en", "9" * 9_000, None),
        ("quantity", "en", "9" * 9_000, None),
        ("money", "en", "9" * 9_000, None),
        ("phone", "en", "9" * 9_000, None),
        ("choice", "en", "dark red and sky blue", None),
        ("choice", "en", "green", None),
        ("address", "en", "Athens", None),
        ("address", "en", "Aiolou 48,  Athens", "Aiolou 48, Athens"),
        ("location", "en", "37.98, 23.72", "37.98,23.72"),
        ("photo", "en", "here it is", None),
        ("text", "en", "  two   words ", "two words"),
        ("text", "en", "   ", None),
    ],
)
def test_answer_is_kept_in_one_form(kind: FieldType, language: str, text: str, value: Value | None) -> None:
    assert read_value(text, asked(kind, language)) == value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", 0),
        ("it was yesterday evening", -1),
        ("yesturday", -1),
        ("the day before yesterday", -2),
        ("3 days ago", -3),
        ("two weeks ago", -14),
        ("last Monday", -5),
        ("on saturday", -7),
        ("вчера вечером", -1),
        ("позавчера", -2),
        ("неделю назад", -7),
        ("5 дней назад", -5),
        ("в прошлую среду", -3),
        ("χθες", -1),
        ("xtes", -1),
        ("προχτές", -2),
        ("πριν από μια εβδομάδα", -7),
        ("πριν 3 μέρες", -3),
        ("την Τρίτη", -4),
    ],
)
def test_day_is_read_as_people_say_it(text: str, days: int) -> None:
    found = find_day(text, TODAY, "past")
    assert found is not None
    assert found.day - TODAY == timedelta(days)


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("12.03", "2026-03-12", "2027-03-12"),
        ("12/3", "2026-03-12", "2027-03-12"),
        ("12.03.25", "2025-03-12", "2025-03-12"),
        ("2026-03-12", "2026-03-12", "2026-03-12"),
        ("12 March", "2026-03-12", "2027-03-12"),
        ("March 12th, 2026", "2026-03-12", "2026-03-12"),
        ("the 1st of December", "2025-12-01", "2026-12-01"),
        ("12 марта", "2026-03-12", "2027-03-12"),
        ("3 мая", "2026-05-03", "2027-05-03"),
        ("2 Μαΐου", "2026-05-02", "2027-05-02"),
        ("1η Δεκεμβρίου", "2025-12-01", "2026-12-01"),
    ],
)
def test_date_without_a_year_is_the_nearest_on_its_side(text: str, past: str, future: str) -> None:
    before, after = find_day(text, TODAY, "past"), find_day(text, TODAY, "future")
    assert before is not None
    assert after is not None
    assert (before.day.isoformat(), after.day.isoformat()) == (past, future)


@pytest.mark.parametrize("text", ["31.02.2026", "29.02", "99/99", "may", "in a while", "13.13", "", "0.0", "march"])
def test_what_is_no_day_is_not_read_as_one(text: str) -> None:
    assert find_day(text, TODAY, "past") is None


@given(st.text(max_size=600), st.sampled_from(["past", "future"]))
@settings(deadline=None)
def test_finding_a_day_never_raises(text: str, direction: Literal["past", "future"]) -> None:
    found = find_day(text, TODAY, direction)
    assert found is None or 1900 <= found.day.year <= 2200
