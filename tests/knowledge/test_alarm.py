"""Raising the alarm, in sentences as customers type them."""

from __future__ import annotations

import pytest

from knowledge.wishes import alarm

SAFETY = (
    "it caught fire",
    "the plug gave me an electric shock",
    "Smoke came out of the lamp!",
    "the bulb exploded",
    "I burnt my hand on it",
    "there is a burning smell from the socket",
    "the glass shade fell, my son is bleeding",
    "пожар из-за лампы",
    "лампа бьёт током",
    "из вилки пошёл дым",
    "провод искрит",
    "ребёнок порезался осколками",
    "пахнет гарью",
    "лампочка взорвалась",
    "lampa bjet tokom",
    "πυρκαγιά",
    "η λάμπα πήρε φωτιά",
    "βγάζει καπνό",
    "με χτύπησε το ρεύμα",
    "έπαθα ηλεκτροπληξία",
    "η πρίζα μυρίζει καμένο",
    "ο λαμπτήρας έσκασε στα χέρια μου",
    "pyrkagia",
)
LEGAL = (
    "I'll sue you",
    "see you in court",
    "my lawyer will write to you",
    "I am going to the police",
    "this is a scam",
    "this is fraud",
    "подам в суд",
    "мой адвокат свяжется с вами",
    "напишу в Роспотребнадзор",
    "иду в полицию",
    "вы мошенники",
    "я вас засужу",
    "podam v sud",
    "θα κάνω μήνυση",
    "θα σας πάω στα δικαστήρια",
    "ο δικηγόρος μου θα επικοινωνήσει",
    "πάω στην αστυνομία",
    "θα στείλω εξώδικο",
    "είστε απατεώνες",
)
CALM = (
    "legal guarantee",
    "is there a tennis court nearby",
    "fire-resistant curtains",
    "fireplace tools",
    "smoke grey linen",
    "return policy",
    "do you sell smoke detectors",
    "my order is late",
    "is this shop trustworthy",
    "shockingly beautiful lamp",
    "I want to make a complaint",
    "candle burning time",
    "лампа не загорелась",
    "нужна посуда",
    "мы юридическое лицо",
    "загорелся красный индикатор",
    "искренне ваш",
    "возврат по гарантии",
    "какой ток у лампы",
    "когда привезут судок",
    "хочу оставить жалобу",
    "νομική εγγύηση δύο ετών",
    "η λάμπα δεν ανάβει",
    "έχετε κάπνισμα στο κατάστημα;",
    "πολιτική επιστροφών",
    "θέλω φωτιστικό για τζάκι",
    "το χρώμα της φωτιάς",
    "παράπονο για την καθυστέρηση",
)


@pytest.mark.parametrize("message", SAFETY)
def test_danger_is_noticed(message: str) -> None:
    assert alarm(message) == "safety"


@pytest.mark.parametrize("message", LEGAL)
def test_threat_of_law_is_noticed(message: str) -> None:
    assert alarm(message) == "legal"


@pytest.mark.parametrize("message", CALM)
def test_harmless_words_raise_no_alarm(message: str) -> None:
    assert alarm(message) is None


def test_danger_comes_before_law() -> None:
    assert alarm("your lamp caught fire, my lawyer will call") == "safety"
