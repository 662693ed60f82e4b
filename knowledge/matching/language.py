"""Which language a message is meant in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from knowledge.matching.readings import letters_of
from knowledge.matching.tuning import LANGUAGE_LIKELY, LANGUAGE_SURE, MOST_LETTERS

_LETTERS_READ = 20_000


class Reader(Protocol):
    """What is asked of a matcher here."""

    def fit(self, text: str) -> float:
        """How much of the text its language knows, 0.0 to 1.0."""


def language_of_texts(texts: Iterable[str]) -> str:
    """The language of a base by the script of its texts: `ru`, `el` or, for Latin letters and none at all, `en`."""
    letters = {"en": 0, "ru": 0, "el": 0}
    for text in texts:
        for language in letters:
            letters[language] += letters_of(text, language)
        if sum(letters.values()) > _LETTERS_READ:
            break
    return max(letters, key=lambda language: letters[language])


def best_language(text: str, matchers: Mapping[str, Reader], default: str) -> str:
    """The language of `matchers` the message is meant in, also in another layout or in Latin letters.

    `default` is returned when the words do not tell; it need not have a matcher.
    """
    text = text[:MOST_LETTERS]
    script = language_of_texts([text])
    if not letters_of(text, script):
        return default
    if script in matchers and matchers[script].fit(text) >= LANGUAGE_SURE[script]:
        return script
    fits = {language: round(matcher.fit(text), 4) for language, matcher in matchers.items()}
    best = max(fits, key=lambda language: (fits[language], language == default, language == script), default=default)
    if fits.get(best, 0.0) >= LANGUAGE_LIKELY:
        return best
    return script if script != "en" and script in matchers else default
