"""The questions inside one message, and short follow-ups to the answer before."""

from __future__ import annotations

import re

from knowledge.phrases import Phrases
from knowledge.plain import plain_words
from knowledge.spellings import spelled_words
from knowledge.words.all import WORDS

_MOST_CLAUSES = 8
_SHORTEST = 12
_LONGEST_FOLLOW_UP = 6
_ASKING = frozenset(
    plain_words(
        "how what when where why who which whose can could do does did is are will would should may "
        "как что чем где куда откуда когда сколько почему зачем кто какой какая какое какие каким можно могу есть "
        "πώς τι πού πότε πόσο πόσα πόση πόσες γιατί ποιος ποια ποιο ποιοι ποιες μπορώ μπορείτε έχετε είναι υπάρχει"
    )
)
_END = re.compile(r"([?;\u037e])\s*|[!\n]+|\.(?=\s|$)")
_JOIN = re.compile(r",?\s+(?:and|also|plus|и|а также|а|και|κι|,)\s+(?:also\s+|ещё\s+|еще\s+|επίσης\s+)?", re.I)
_FOLLOW_UP = {language: Phrases(language, words.follow_up) for language, words in WORDS.items()}


def questions_in(text: str) -> list[str]:
    """The questions a message asks, in order; [] when it asks fewer than two."""
    if len(text) < _SHORTEST or not (_END.search(text, 0, len(text) - 1) or _JOIN.search(text)):
        return []
    questions = [clause for clause in _clauses(text) if clause]
    return questions if len(questions) > 1 else []


def follow_up_in(text: str, language: str) -> str | None:
    """What a short message adds to the question before (“and to Cyprus?” -> “to Cyprus?”), else None."""
    keys, starts = spelled_words(text, language)
    if language not in _FOLLOW_UP or len(keys) > _LONGEST_FOLLOW_UP:
        return None
    end = _FOLLOW_UP[language].end(keys, 0)
    return text[starts[end] :] if 0 < end < len(keys) else None


def _clauses(text: str) -> list[str]:
    clauses: list[str] = []
    start = 0
    for end in _END.finditer(text + "\n"):
        sentence, start = text[start : end.start()], end.end()
        pieces = _joined_questions(sentence)
        asked = end.group(1) is not None
        clauses += [piece for piece in pieces if asked or _asks(piece)]
    return clauses[:_MOST_CLAUSES]


def _joined_questions(sentence: str) -> list[str]:
    """“How much is it and when will it come” as two; a plain “black and white” stays one."""
    pieces, start = [], 0
    for join in _JOIN.finditer(sentence):
        if _asks(sentence[start : join.start()]) and _asks(sentence[join.end() :]):
            pieces.append(sentence[start : join.start()])
            start = join.end()
    return [piece.strip() for piece in (*pieces, sentence[start:]) if piece.strip()]


def _asks(clause: str) -> bool:
    return any(word in _ASKING for word in plain_words(clause)[:3])
