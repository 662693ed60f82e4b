"""A small shop in three languages, and what it answers."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.library import KnowledgeRefused, Library
from tests.knowledge.shelf import Shelf

TODAY = date(2026, 11, 20)

ENGLISH = """\
topic: Delivery
entries:
  - id: delivery-time
    question: How long does delivery take?
    phrases: [when will my parcel arrive, delivery time to germany]
    answer: Two to four working days in Greece, Cyprus and Germany.
  - id: delivery-cost
    question: How much does delivery cost?
    phrases: [shipping price, what do you charge for shipping]
    answer: €3.90 in Greece, €4.90 in Cyprus.
  - id: summer-sale
    question: Is there a summer sale?
    phrases: [summer discounts]
    answer: All of July.
    valid_until: 2026-07-31
"""
ENGLISH_RETURNS = """\
- id: return-item
  question: How do I return a lamp?
  phrases: [send an item back, i want to return my order]
  answer: Press the button below.
- id: gift-card
  question: Do you sell gift cards?
  phrases: [buy a gift voucher]
  answer: Yes, from €10.
"""
RUSSIAN = """\
topic: Доставка
entries:
  - id: delivery-time
    question: Сколько идёт доставка?
    phrases: [когда придёт посылка, срок доставки в германию]
    answer: Два–четыре рабочих дня в Грецию, на Кипр и в Германию.
  - id: return-item
    question: Как вернуть лампу?
    phrases: [хочу сделать возврат, отправить товар назад]
    answer: Нажмите кнопку ниже.
"""
GREEK = """\
- id: delivery-time
  question: Πόσο κάνει να έρθει η παραγγελία;
  phrases: [πότε θα έρθει το δέμα μου, χρόνος παράδοσης]
  answer: Δύο με τέσσερις εργάσιμες σε Ελλάδα και Κύπρο.
- id: return-item
  question: Πώς επιστρέφω ένα φωτιστικό;
  phrases: [θέλω να κάνω επιστροφή, να στείλω πίσω ένα προϊόν]
  answer: Πατήστε το κουμπί.
"""


@pytest.fixture
def library(shelf: Shelf) -> Library:
    shelf.write("en/delivery.yaml", ENGLISH)
    shelf.write("en/returns.yaml", ENGLISH_RETURNS)
    shelf.write("ru/delivery.yaml", RUSSIAN)
    shelf.write("el/all.yaml", GREEK)
    return shelf.load()


def answered(
    library: Library, question: str, language: str | None = None, previous: str | None = None
) -> tuple[str, str, str | None]:
    answer = library.ask(question, language, today=TODAY, previous=previous)
    return answer.decision, answer.language, answer.article.id if answer.article else None


def test_error_refuses_the_folder_with_all_findings(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", "- {id: A b, question: q, answer: a}\n- {id: b}\n")
    with pytest.raises(KnowledgeRefused) as refused:
        shelf.load()
    assert shelf.short(refused.value.findings) == [
        "en/a.yaml:1:8: the id `A b` works; small letters, digits and dashes are easier to refer to",
        "en/a.yaml:2:3: an entry needs `question`",
        "en/a.yaml:2:3: an entry needs `answer`",
    ]
    assert str(refused.value).replace(f"{shelf.folder}/", "") == (
        "en/a.yaml:2:3: an entry needs `question`\nen/a.yaml:2:3: an entry needs `answer`"
    )


def test_empty_folder_answers_nothing(shelf: Shelf) -> None:
    shelf.folder.mkdir()
    library = shelf.load()
    answer = library.ask("where is my parcel", "ru", today=TODAY)
    assert (answer.decision, answer.language, answer.candidates) == ("unknown", "ru", ())
    assert (library.languages, library.topics("en"), library.why("x")) == ((), (), None)


def test_topics_keep_the_order_of_the_files(library: Library) -> None:
    menu = [(topic, [article.id for article in articles]) for topic, articles in library.topics("en")]
    assert menu == [
        ("Delivery", ["delivery-time", "delivery-cost", "summer-sale"]),
        ("", ["return-item", "gift-card"]),
    ]
    assert library.topics("de") == library.topics("en")


def test_article_falls_back_to_the_default_language(library: Library) -> None:
    found = [library.article(article_id, "ru") for article_id in ("return-item", "gift-card", "none")]
    assert [article and (article.id, article.language) for article in found] == [
        ("return-item", "ru"),
        ("gift-card", "en"),
        None,
    ]


@pytest.mark.parametrize(
    ("question", "language", "article"),
    [
        ("When will my parcel arrive?", "en", "delivery-time"),
        ("how long is delivery", "en", "delivery-time"),
        ("i want to send the lamp back", "en", "return-item"),
        ("когда же придет моя посылка", "ru", "delivery-time"),
        ("kogda pridet posylka", "ru", "delivery-time"),
        ("rjulf ghbltn gjcskrf", "ru", "delivery-time"),
        ("ποτε θα ερθει το δεμα", "el", "delivery-time"),
        ("pote tha erthei to dema mou", "el", "delivery-time"),
        ("θέλω να επιστρέψω ένα φωτιστικό", "el", "return-item"),
    ],
)
def test_question_is_answered_in_its_language(library: Library, question: str, language: str, article: str) -> None:
    assert answered(library, question) == ("answer", language, article)
    assert answered(library, question, "ru") == ("answer", language, article)


def test_every_phrase_is_answered_with_its_article(library: Library) -> None:
    for language in library.languages:
        for article in library.articles[language].values():
            for text in article.texts:
                answer = library.ask(f" {text.upper()} !", language, today=date(2026, 7, 1))
                assert (answer.decision, answer.article, answer.score) == ("answer", article, 1.0)


def test_question_outside_of_everything_is_unknown_with_candidates(library: Library) -> None:
    answer = library.ask("who won the football match yesterday", today=TODAY)
    assert (answer.decision, answer.article, answer.choices) == ("unknown", None, ())
    assert len(answer.candidates) >= 3
    assert answer.score == answer.candidates[0].score
    assert list(answer.candidates) == sorted(answer.candidates, key=lambda each: -each.score)


def test_expired_article_is_not_answered(library: Library) -> None:
    july = library.ask("is there a summer sale", today=date(2026, 7, 31))
    august = library.ask("is there a summer sale", today=date(2026, 8, 1))
    assert july.article == library.articles["en"]["summer-sale"]
    assert august.article is None
    assert "summer-sale" not in [candidate.id for candidate in august.candidates]


def test_language_without_the_article_gets_the_default_one(library: Library) -> None:
    answer = library.ask("хочу купить gift voucher", "ru", today=TODAY)
    assert (answer.decision, answer.language, answer.fallback) == ("answer", "ru", True)
    assert answer.article == library.articles["en"]["gift-card"]


def test_language_without_articles_is_answered_in_the_default_one(library: Library) -> None:
    answer = library.ask("24/7 ?", "de", today=TODAY)
    assert (answer.decision, answer.language) == ("unknown", "de")
    assert answered(library, "delivery time to germany", "de") == ("answer", "en", "delivery-time")


def test_single_language_needs_no_default(shelf: Shelf) -> None:
    shelf.write("kb.yaml", GREEK)
    library = shelf.load()
    assert answered(library, "πότε θα έρθει το δέμα μου") == ("answer", "el", "delivery-time")
    assert len(library.ask("😀", today=TODAY).candidates) == 2


@pytest.mark.parametrize(
    ("message", "articles"),
    [
        ("How long does delivery take? And how do I return a lamp?", ["delivery-time", "return-item"]),
        ("how much does delivery cost and how do i return a lamp", ["delivery-cost", "return-item"]),
        ("Сколько идёт доставка и как вернуть лампу?", ["delivery-time", "return-item"]),
        ("πότε θα έρθει το δέμα μου; πώς επιστρέφω ένα φωτιστικό;", ["delivery-time", "return-item"]),
        (
            "How long does delivery take?\nhow much does delivery cost\nDo you sell gift cards? How do I return it?",
            ["delivery-time", "delivery-cost", "gift-card"],
        ),
    ],
)
def test_several_questions_are_each_answered(library: Library, message: str, articles: list[str]) -> None:
    answer = library.ask(message, today=TODAY)
    assert [part.article.id for part in answer.parts if part.article] == articles
    assert (answer.decision, answer.article) == ("answer", answer.parts[0].article)
    assert answer.score == min(part.score for part in answer.parts)


@pytest.mark.parametrize(
    "message",
    [
        "How long does delivery take? When will my parcel arrive?",
        "how long does delivery take to Greece and Cyprus?",
        "How do I return a lamp? It is too green and too tall.",
    ],
)
def test_one_question_in_two_sentences_is_one_answer(library: Library, message: str) -> None:
    assert library.ask(message, today=TODAY).parts == ()


@pytest.mark.parametrize(
    ("message", "previous", "article"),
    [
        ("and to Cyprus?", "delivery-time", "delivery-time"),
        ("and to Cyprus?", "delivery-cost", "delivery-cost"),
        ("what about Greece", "delivery-cost", "delivery-cost"),
        ("а в Грецию?", "delivery-time", "delivery-time"),
        ("a na kipr?", "delivery-time", "delivery-time"),
        ("και για Κύπρο;", "delivery-time", "delivery-time"),
        ("kai gia kypro?", "delivery-time", "delivery-time"),
    ],
)
def test_follow_up_leans_on_the_article_before(library: Library, message: str, previous: str, article: str) -> None:
    answer = library.ask(message, today=TODAY, previous=previous)
    assert (answer.decision, answer.article and answer.article.id, answer.follow_up) == ("answer", article, True)


@pytest.mark.parametrize(
    ("message", "previous"),
    [
        ("and to Japan?", "delivery-time"),  # no article speaks of Japan
        ("and to Cyprus?", None),
        ("and to Cyprus?", "no-such-article"),
        ("to Cyprus and to all the other islands please?", "delivery-time"),  # not opened like an addition
        ("and?", "delivery-time"),
    ],
)
def test_message_that_adds_nothing_known_is_no_follow_up(library: Library, message: str, previous: str | None) -> None:
    assert not library.ask(message, today=TODAY, previous=previous).follow_up


def test_follow_up_opening_may_begin_a_question_of_its_own(library: Library) -> None:
    answer = library.ask("and how do i return a lamp", today=TODAY, previous="delivery-time")
    assert (answer.article, answer.follow_up) == (library.articles["en"]["return-item"], False)


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Hello!", "greeting"),
        ("спасибо большое", "thanks"),
        ("καληνύχτα", "bye"),
        ("you are stupid", "abuse"),
        ("👍🏽", "emoji"),
    ],
)
def test_small_talk_alone_is_unknown_and_named(library: Library, message: str, kind: str) -> None:
    answer = library.ask(message, today=TODAY)
    assert (answer.decision, answer.smalltalk, answer.choices) == ("unknown", kind, ())


def test_small_talk_is_named_in_a_language_without_articles(library: Library) -> None:
    answer = library.ask("👍", "de", today=TODAY)
    assert (answer.language, answer.smalltalk) == ("de", "emoji")


def test_small_talk_never_outranks_an_article(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", "- {id: hello, question: Hello, answer: 'Welcome'}\n" + ENGLISH_RETURNS)
    answer = shelf.load().ask("hello", today=TODAY)
    assert (answer.decision, answer.article and answer.article.id, answer.smalltalk) == ("answer", "hello", None)


@pytest.mark.parametrize(
    ("message", "article"),
    [
        ("Good evening! sorry to bother you, when will my parcel arrive? thank you", "delivery-time"),
        ("Здравствуйте, подскажите пожалуйста, как вернуть лампу? Спасибо", "return-item"),
        ("privet, kogda pridet posylka", "delivery-time"),
        ("Γεια σας, θα ήθελα να ρωτήσω πότε θα έρθει το δέμα μου, ευχαριστώ", "delivery-time"),
    ],
)
def test_courtesy_does_not_hide_the_question(library: Library, message: str, article: str) -> None:
    answer = library.ask(message, today=TODAY)
    assert (answer.decision, answer.article and answer.article.id, answer.smalltalk) == ("answer", article, None)


def test_same_question_gives_the_same_answer_object(library: Library) -> None:
    assert library.ask("how long is delivery", today=TODAY) is library.ask(" how long is delivery ", today=TODAY)


def test_reason_names_repairs_and_phrase(library: Library) -> None:
    why = library.why("how long does delivrey take", "en")
    assert why is not None
    assert (why.repairs, why.phrase) == ((("delivrey", "delivery"),), "How long does delivery take?")
