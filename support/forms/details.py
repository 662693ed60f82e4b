"""Finding order numbers, e-mail addresses and phone numbers inside what people type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers
from email_validator import EmailNotValidError, validate_email

EMAIL = re.compile(r"[^\s@<>(),;:\"']{1,64}\s?@\s?[^\s@<>();:\"']{2,255}")
DIGITS = re.compile(r"\+?\d+")
BETWEEN_DIGITS = re.compile(r"[\s().\-/]{0,3}")
LOOKALIKES = {
    "a": "аα",
    "b": "вβ",
    "c": "с",
    "e": "еε",
    "h": "нη",
    "k": "кκ",
    "m": "мμ",
    "o": "оο",
    "p": "рρ",
    "t": "тτ",
}
LOOKALIKES |= {"x": "хχ", "y": "уυ", "n": "ν", "i": "ι", "z": "ζ"}
NOT_AN_ORDER_BEFORE = re.compile(
    r"(?:[€$£+]|zip|postcode|post\s?code|postal code|индекс\w*|(?:\b|\s)[τt]\.?\s?[κk]\.?)[\s:]*$", re.I
)
NOT_AN_ORDER_AFTER = re.compile(r"\s*(?:€|\$|£|eur|evro|evrw|ευρ|евро|руб|dollars?|pounds?|%|лет|км|km\b)", re.I)
REGIONS = {"en": ("GB", "GR", "CY", "IE", "US"), "ru": ("RU", "GR", "CY", "KZ"), "el": ("GR", "CY")}
LOOKS_LIKE_DAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}(?!\d|\1)|\d{4}-\d\d-\d\d(?!\d)")
FEWEST_PHONE_DIGITS = 8
MOST_PHONE_GROUPS = 7


def find_orders(text: str, pattern: str) -> list[tuple[str, str]]:
    """(normalised number, as written) for each order number; the letters may be left out where digits stand together.

    Greek and Cyrillic letters that look like the pattern's are understood.
    """
    full, bare = _order_patterns(pattern)
    found = [(_normal(pattern, match), match.group()) for match in full.finditer(text)]
    if not found and bare:
        found = [
            (_normal(pattern, match), match.group()) for match in bare.finditer(text) if _may_be_order(text, match)
        ]
    return found


def order_example(pattern: str) -> str:
    """What an order number looks like: digits in place of the `#`."""
    digits = iter("20421" * len(pattern))
    return "".join(next(digits) if mark == "#" else mark for mark in pattern)


def find_emails(text: str) -> Iterator[tuple[str, str]]:
    """(normalised address, as written) for each valid address; a space at the @ and a comma for a dot are mended."""
    for found in EMAIL.finditer(text):
        written = found.group().rstrip(".,!?…»")
        mended = re.sub(r"\s", "", written).replace(",", ".").strip(".")
        try:
            yield validate_email(mended, check_deliverability=False, test_environment=True).normalized, written
        except EmailNotValidError:
            continue


def find_phones(text: str, language: str) -> Iterator[tuple[str, str]]:
    """(E.164 number, as written) for each phone number valid in a country where the language is likely."""
    groups = list(DIGITS.finditer(text))
    at = 0
    while at < len(groups):
        taken = _phone_from(text, groups, at, language)
        if taken:
            yield taken[0], taken[1]
        at += taken[2] if taken else 1


def show_phone(number: str) -> str:
    """An E.164 number with spaces, as printed on letters."""
    return phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _phone_from(text: str, groups: list[re.Match[str]], at: int, language: str) -> tuple[str, str, int] | None:
    if LOOKS_LIKE_DAY.match(text, groups[at].start()):
        return None
    last = at
    while last + 1 < min(len(groups), at + MOST_PHONE_GROUPS) and not groups[last + 1].group().startswith("+"):
        if not BETWEEN_DIGITS.fullmatch(text, groups[last].end(), groups[last + 1].start()):
            break
        last += 1
    for end in range(last, at - 1, -1):
        written = text[groups[at].start() : groups[end].end()]
        if number := phone_number(written, language):
            return number, written, end - at + 1
    return None


def phone_number(written: str, language: str) -> str:
    """The E.164 form of a phone number alone; "" when it is valid nowhere we look."""
    if sum(letter.isdigit() for letter in written) < FEWEST_PHONE_DIGITS:
        return ""
    for region in REGIONS.get(language, REGIONS["en"]):
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return ""


@lru_cache(maxsize=32)
def _order_patterns(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    parts: list[str] = []
    for run in re.findall(r"#+|[^\W_]|.", pattern):
        if run[0] == "#":
            parts.append(rf"(\d{{{len(run)}}})")
        elif run.isalnum():
            parts.append(f"[{run.lower()}{LOOKALIKES.get(run.lower(), '')}]" if run.isalpha() else run)
        else:
            parts.append(r"[\s\-–—_.:#№]*")
    runs = re.findall(r"#+", pattern)
    bare = re.compile(rf"(?<![\w@])(?<!\d[.,\-])(\d{{{len(runs[0])}}})(?!\w|[.,\-/]\d|@)") if len(runs) == 1 else None
    return re.compile(rf"(?<!\w){''.join(parts)}(?!\d)", re.I), bare


def _normal(pattern: str, match: re.Match[str]) -> str:
    runs = iter(match.groups())
    return re.sub(r"#+", lambda _: "".join(str(int(digit)) for digit in next(runs)), pattern)


def _may_be_order(text: str, match: re.Match[str]) -> bool:
    return not (NOT_AN_ORDER_BEFORE.search(text[: match.start()]) or NOT_AN_ORDER_AFTER.match(text, match.end()))
