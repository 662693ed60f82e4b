"""Small talk in three languages, any spelling, and the questions that only begin with it."""

from __future__ import annotations

import pytest

from knowledge.smalltalk import smalltalk_in, without_greeting

SMALLTALK = {
    "greeting": (
        *("hi", "Hello there!", "good morning, how are you?", "hey bot", "руддщ"),
        *("Привет", "привет)))", "добрый день!", "Здравствуйте, как дела?", "privet", "ghbdtn", "zdravstvuyte"),
        *("Γεια σας", "καλημερα", "Καλησπέρα σας!", "geia sou", "gia sas", "kalimera", "kalhspera"),
    ),
    "thanks": (
        *("thanks a lot", "thx!!!", "ok thank you so much for your help", "hi, thanks", "perfect, that helps"),
        *("спасибо большое", "спс", "благодарю вас", "spasibo", "cgfcb,j", "Спасибо за помощь!"),
        *("ευχαριστώ πολύ", "Σας ευχαριστώ!", "efxaristo poly", "να είστε καλά"),
    ),
    "bye": (
        *("ok bye", "thank you, goodbye", "have a nice day!"),
        *("до свидания!", "пока", "poka", "спасибо, всего доброго", "это всё, спасибо"),
        *("αντίο", "καληνύχτα σας", "kalinixta", "ευχαριστώ, καλό βράδυ"),
    ),
    "abuse": (
        *("you are stupid", "stupid bot", "what a useless bot", "fuck you"),
        *("вы идиоты", "тупой бот", "vy idioty", "иди к чёрту"),
        *("είσαι ηλίθιος", "άχρηστο μποτ", "eisai hlithios"),
    ),
    "emoji": ("👍", "❤️", "🙏🏽🙏🏽", ":)", ":-(", ")))", "😀 !", "👨‍👩‍👧"),
}
QUESTIONS = (
    *(
        "hello where is my parcel",
        "great lamp",
        "thanks for the parcel, one plate is broken",
        "is the stupid lamp in stock",
    ),
    *("привет, где посылка", "большое зеркало", "спасибо, а когда доставка", "добрый плед"),
    *("γεια σας πού είναι το δέμα μου", "καλό φωτιστικό", "ωραία λάμπα για γραφείο"),
    *("", " ", "?", "...", "12", "ok", "да", "TH-20421", "hi " * 13),
)


@pytest.mark.parametrize(("kind", "message"), [(kind, message) for kind in SMALLTALK for message in SMALLTALK[kind]])
def test_small_talk_is_named(kind: str, message: str) -> None:
    assert smalltalk_in(message) == kind


@pytest.mark.parametrize("message", QUESTIONS)
def test_message_with_more_in_it_is_no_small_talk(message: str) -> None:
    assert smalltalk_in(message) is None


@pytest.mark.parametrize(
    ("message", "rest"),
    [
        ("Hello! Where is my parcel? Thank you", "Where is my parcel?"),
        ("Excuse me, I have a question: do you ship to Malta", "do you ship to Malta"),
        ("Добрый день, подскажите пожалуйста, где мой заказ?", "где мой заказ?"),
        ("privet, gde posylka", "gde posylka"),
        ("Καλησπέρα, πού είναι η παραγγελία μου; Ευχαριστώ!", "πού είναι η παραγγελία μου;"),
        ("where is my parcel", ""),
        ("hello, thanks", ""),
        ("", ""),
    ],
)
def test_courtesy_is_taken_off_both_ends(message: str, rest: str) -> None:
    assert without_greeting(message) == rest
