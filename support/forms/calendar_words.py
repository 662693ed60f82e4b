"""Names of days, months and small numbers in three languages, in lower case without accents."""

from __future__ import annotations

from support.forms.spelling import plain

_RELATIVE = {
    "today": 0, "now": 0, "сегодня": 0, "сейчас": 0, "σημερα": 0, "τωρα": 0, "simera": 0, "segodnya": 0, "segodnia": 0,
    "yesterday": -1, "вчера": -1, "χθες": -1, "χτες": -1, "xthes": -1, "xtes": -1, "htes": -1, "vchera": -1,
    "позавчера": -2, "προχθες": -2, "προχτες": -2, "proxthes": -2, "pozavchera": -2,
    "tomorrow": 1, "tmrw": 1, "завтра": 1, "αυριο": 1, "avrio": 1, "aurio": 1, "zavtra": 1,
    "послезавтра": 2, "μεθαυριο": 2, "methavrio": 2, "poslezavtra": 2,
}  # fmt: skip
LONG_RELATIVE = {"day before yesterday": -2, "day after tomorrow": 2}
_MONTHS = (
    ("january", "jan", "январ", "янв", "ιανουαρι", "ιαν", "γεναρη"),
    ("february", "feb", "феврал", "фев", "φεβρουαρι", "φεβ", "φλεβαρη"),
    ("march", "mar", "март", "мар", "μαρτι", "μαρ", "μαρτη"),
    ("april", "apr", "апрел", "апр", "απριλι", "απρ", "απριλη"),
    ("may", "may", "мая", "май", "μαιου", "μαιος", "μαη"),
    ("june", "jun", "июнь", "июня", "июн", "ιουνι", "ιουν", "ιουνη"),
    ("july", "jul", "июль", "июля", "июл", "ιουλι", "ιουλ", "ιουλη"),
    ("august", "aug", "август", "авг", "αυγουστ", "αυγ", "αυγουστο"),
    ("september", "sep", "sept", "сентябр", "сен", "сент", "σεπτεμβρι", "σεπ", "σεπτεμβρη"),
    ("october", "oct", "октябр", "окт", "οκτωβρι", "οκτ", "οκτωβρη"),
    ("november", "nov", "ноябр", "ноя", "νοεμβρι", "νοε", "νοεμβρη"),
    ("december", "dec", "декабр", "дек", "δεκεμβρι", "δεκ", "δεκεμβρη"),
)
_WEEKDAYS = (
    ("monday", "mon", "понедельник", "пн", "δευτερα"),
    ("tuesday", "tue", "tues", "вторник", "вт", "τριτη"),
    ("wednesday", "wed", "среда", "среду", "ср", "τεταρτη"),
    ("thursday", "thu", "thurs", "четверг", "чт", "πεμπτη"),
    ("friday", "fri", "пятница", "пятницу", "пт", "παρασκευη"),
    ("saturday", "sat", "суббота", "субботу", "сб", "σαββατο"),
    ("sunday", "sun", "воскресенье", "вс", "κυριακη"),
)
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "couple": 2,
    "один": 1, "одну": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "пару": 2,
    "μια": 1, "εναν": 1, "ενα": 1, "δυο": 2, "τρεις": 3, "τρια": 3, "τεσσερις": 4, "πεντε": 5, "εξι": 6,
}  # fmt: skip
DAY_WORDS = "day days день дня дней μέρα μέρες ημέρα ημέρες"
WEEK_WORDS = "week weeks неделю недели недель εβδομάδα εβδομάδες βδομάδα βδομάδες"

RELATIVE = {plain(word): days for word, days in _RELATIVE.items()}
COUNTS = {plain(word): count for word, count in _COUNTS.items()}
MONTHS = tuple(tuple(plain(name) for name in names) for names in _MONTHS)
WEEKDAYS = tuple(tuple(plain(name) for name in names) for names in _WEEKDAYS)
DAY = "|".join(plain(DAY_WORDS).split())
WEEK = "|".join(plain(WEEK_WORDS).split())
