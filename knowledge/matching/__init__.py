"""Finding the entry that answers a question."""

from __future__ import annotations

from knowledge.matching.entries import Candidate, Entry, Explanation, Match
from knowledge.matching.language import best_language, language_of_texts
from knowledge.matching.matcher import Matcher
from knowledge.matching.tuning import ANSWER_AT, CHOICES_AT

__all__ = [
    "ANSWER_AT",
    "CHOICES_AT",
    "Candidate",
    "Entry",
    "Explanation",
    "Match",
    "Matcher",
    "best_language",
    "language_of_texts",
]
