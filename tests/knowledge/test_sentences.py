"""Several questions in one message, and additions to the question before."""

from __future__ import annotations

import pytest

from knowledge.sentences import follow_up_in, questions_in


@pytest.mark.parametrize(
    ("message", "language", "questions"),
    [
        ("Where is my parcel? How do I return it?", "en", ["Where is my parcel", "How do I return it"]),
        ("where is my parcel\nhow do i return it", "en", ["where is my parcel", "how do i return it"]),
        ("How much is it and when will it come?", "en", ["How much is it", "when will it come"]),
        ("Сколько стоит доставка, и можно ли картой?", "ru", ["Сколько стоит доставка", "можно ли картой"]),
        ("Πού είναι το δέμα; Και πόσο κάνει η αλλαγή;", "el", ["Πού είναι το δέμα", "Και πόσο κάνει η αλλαγή"]),
        (
            "The lamp is here. Where is the shade? Do you have spare ones?",
            "en",
            ["Where is the shade", "Do you have spare ones"],
        ),
        ("do you have black and white plates?", "en", []),
        ("Where is my parcel?", "en", []),
        ("It came today. It is lovely. I paid €12.50.", "en", []),
        ("The lamp is here; the shade is not; when will it come?", "en", []),
        ("how much is delivery, how long does it take", "en", ["how much is delivery", "how long does it take"]),
        ("ti ores exete; pou eiste;", "el", ["ti ores exete", "pou eiste"]),
        ("???", "en", []),
        ("", "en", []),
    ],
)
def test_questions_are_told_apart(message: str, language: str, questions: list[str]) -> None:
    assert questions_in(message, language) == questions


def test_heap_of_questions_is_not_taken_apart() -> None:
    assert [len(questions_in("who? " * count, "en")) for count in (3, 6, 7, 200)] == [3, 6, 0, 0]


@pytest.mark.parametrize(
    ("message", "language", "addition"),
    [
        ("and to Cyprus?", "en", "to Cyprus?"),
        ("What about Norway", "en", "Norway"),
        ("а в Грецию?", "ru", "в Грецию?"),
        ("a v greciyu?", "ru", "v greciyu?"),
        ("А если на Кипр", "ru", "на Кипр"),
        ("και για Κύπρο;", "el", "Κύπρο;"),
        ("kai stin kypro", "el", "stin kypro"),
        ("and", "en", None),
        ("to Cyprus?", "en", None),
        ("a lamp", "en", None),
        ("and how long would it then take to Cyprus", "en", None),
        ("und nach Zypern?", "de", None),
        ("", "en", None),
    ],
)
def test_addition_is_what_follows_the_opening(message: str, language: str, addition: str | None) -> None:
    assert follow_up_in(message, language) == addition
