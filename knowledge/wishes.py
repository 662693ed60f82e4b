"""Messages that go past the articles: asking for a person, and alarm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from knowledge.phrases import Phrases
from knowledge.spellings import spellings
from knowledge.words import Words
from knowledge.words.all import WORDS

Alarm = Literal["legal", "safety"]
_LOOK_BACK = 5


class _Asking:
    """One language's ways to ask for a person."""

    def __init__(self, language: str, words: Words) -> None:
        self._persons = Phrases(language, words.persons)
        self._anybody = Phrases(language, words.persons, words.somebody)
        self._talk = Phrases(language, words.talk)
        self._want = Phrases(language, words.want)
        self._links = Phrases(language, words.links)
        self._refuse = Phrases(language, words.refuse)
        self._human = Phrases(language, words.human)
        self._hints = Phrases(language, words.human, words.persons, words.somebody)
        self._after = Phrases(language, words.after) if words.after else None
        self._nothing_else = Phrases(
            language, words.persons, words.links, words.talk, words.want, words.greeting, words.polite
        )

    def is_in(self, words: Sequence[str]) -> bool:
        """Whether the words ask for a person."""
        if not self._hints.found_in(words):
            return False
        if self._human.found_in(words):
            return True
        starts = [start for start in range(len(words)) if not self._refused(words, start)]
        return any(self._asked_at(words, start) for start in starts) or self._only_a_person(words)

    def _asked_at(self, words: Sequence[str], start: int) -> bool:
        """“talk to a human” from here on; without `after` also “a human to talk to”."""
        if (end := self._talk.end(words, start)) > start and self._follows(self._anybody, words, end):
            return True
        if (end := self._want.end(words, start)) > start and self._follows(self._persons, words, end):
            return True
        if self._after is not None or (end := self._persons.end(words, start)) == start:
            return False
        counted = start > 0 and words[start - 1].isdigit()
        return not counted and (self._follows(self._talk, words, end) or self._follows(self._want, words, end))

    def _follows(self, phrases: Phrases, words: Sequence[str], start: int) -> bool:
        """Whether one of the phrases comes at `start`, or after nothing but links."""
        while (end := phrases.end(words, start)) == start:
            linked = self._links.end(words, start)
            if linked == start:
                return False
            start = linked
        return self._after is None or end == len(words) or self._after.end(words, end) > end

    def _refused(self, words: Sequence[str], start: int) -> bool:
        for back in range(max(0, start - _LOOK_BACK), start + 1):
            end = self._refuse.end(words, back)
            if end > back and (end > start or self._links.skip(words, end) >= start):
                return True
        return False

    def _only_a_person(self, words: Sequence[str]) -> bool:
        return self._nothing_else.skip(words, 0) == len(words) and self._persons.found_in(words)


_ASKING = {language: _Asking(language, words) for language, words in WORDS.items()}
_ALARMS: tuple[tuple[Alarm, dict[str, Phrases]], ...] = (
    ("safety", {language: Phrases(language, words.safety) for language, words in WORDS.items()}),
    ("legal", {language: Phrases(language, words.legal) for language, words in WORDS.items()}),
)


def wants_human(text: str) -> bool:
    """Whether the message asks for a person, in any of the languages and spellings."""
    return any(_ASKING[language].is_in(words) for language, words in spellings(text))


def alarm(text: str) -> Alarm | None:
    """ "safety" for fire, smoke, shocks and injuries, "legal" for courts, lawyers and fraud, else None."""
    for kind, phrases in _ALARMS:
        if any(phrases[language].found_in(words) for language, words in spellings(text)):
            return kind
    return None
