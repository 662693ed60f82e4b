"""The questions inside one message, and short follow-ups to the answer before."""

from __future__ import annotations

import re

from knowledge.phrases import Phrases
from knowledge.plain import plain_words
from knowledge.spellings import placed_words, word_keys
from knowledge.words.all import WORDS

_MOST_QUESTIONS = 6  # more than that is not a message to be taken apart
_SHORTEST = 12
_LONGEST_FOLLOW_UP = 6


def _folded(*words: str) -> frozenset[str]:
    return frozenset(folded for each in words for word in each.split() for folded in plain_words(word))


_ASKING = _folded(
    "how what when where why who which whose что как чем где куда откуда когда сколько почему зачем кто",
    "какой какая какое какие каким πώς τι πού πότε πόσο πόσα πόση πόσες γιατί ποιος ποια ποιο ποιοι ποιες",
)
_OPENING = _folded(
    "can could do does did is are will would should may можно могу можете есть будет",
    "μπορώ μπορείτε έχετε είναι υπάρχει γίνεται",
)
_JOINING = _folded("and also but а и также και κι")
_END = re.compile(r"([?;\u037e])\s*|[!\n]+|\.(?=\s|$)")
_JOIN = re.compile(r",?\s+(?:and|also|plus|и|а также|а|και|κι)\s+(?:also\s+|ещё\s+|еще\s+|επίσης\s+)?|,\s+", re.I)
_FOLLOW_UP = {language: Phrases(language, words.follow_up) for language, words in WORDS.items()}


def questions_in(text: str, language: str) -> list[str]:
    """The questions a message asks, in order; [] when it asks only one, or more than six."""
    if len(text) < _SHORTEST or not (_END.search(text, 0, len(text) - 1) or _JOIN.search(text)):
        return []
    questions = _clauses(text, language)
    return questions if 1 < len(questions) <= _MOST_QUESTIONS else []


def follow_up_in(text: str, language: str) -> str | None:
    """What a short message adds to the question before (“and to Cyprus?” -> “to Cyprus?”), else None."""
    words, starts = placed_words(text)
    if language not in _FOLLOW_UP or len(words) > _LONGEST_FOLLOW_UP:
        return None
    end = _FOLLOW_UP[language].end(word_keys(words, language), 0)
    return text[starts[end] :] if 0 < end < len(words) else None


def _clauses(text: str, language: str) -> list[str]:
    question_marks = "?;\u037e" if language == "el" else "?"
    clauses: list[str] = []
    start = 0
    for end in _END.finditer(text + "\n"):
        sentence, start = text[start : end.start()], end.end()
        pieces = _joined_questions(sentence)
        asked = end.group(1) is not None and end.group(1) in question_marks
        clauses += [piece for piece in pieces if asked or _asks(piece)]
    return clauses


def _joined_questions(sentence: str) -> list[str]:
    """“How much is it and when will it come” as two; a plain “black and white” stays one."""
    pieces, start = [], 0
    for join in _JOIN.finditer(sentence):
        if _asks(sentence[start : join.start()]) and _asks(sentence[join.end() :]):
            pieces.append(sentence[start : join.start()])
            start = join.end()
    return [piece.strip() for piece in (*pieces, sentence[start:]) if piece.strip()]


def _asks(clause: str) -> bool:
    words = plain_words(clause)
    words = words[1:] if words and words[0] in _JOINING else words
    return bool(words) and (words[0] in _OPENING or not _ASKING.isdisjoint(words[:3]))
