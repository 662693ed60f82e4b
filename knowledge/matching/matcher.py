"""From a question to its candidates: understand, compare, rank, say how sure."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.matching.confidence import confidence, usual_rival
from knowledge.matching.entries import Candidate, Entry, Explanation, Match
from knowledge.matching.features import Vector
from knowledge.matching.index import Index, Nearest
from knowledge.matching.ranking import ranked
from knowledge.matching.topics import has_many_topics
from knowledge.matching.tuning import ANSWER_AT, MOST_FOR_MANY_TOPICS
from knowledge.matching.understanding import Understanding, Understood


class Matcher:
    """Finds the entry of one language's base that answers a question. Only read once built, so threads may share it."""

    def __init__(self, entries: Sequence[Entry], language: str) -> None:
        """`language` is a code such as `en`; one without a stemmer is compared by whole words and letters."""
        self.language = language
        self._entry_ids = [entry.id for entry in entries]
        self._index = Index(entries, language)
        self._rival = usual_rival(self._index)
        self._understanding = Understanding(self._index.words, self._index.features, language)

    def match(self, question: str) -> Match:
        """The candidates for a question of any length and script; none only when the base is empty."""
        understood = self._understanding.read(question)
        vector = self._vector(understood)
        candidates = self._candidates(understood, vector, ranked(self._index, vector))
        return Match(candidates, " ".join(understood.words))

    def explain(self, question: str) -> Explanation:
        """How `match` comes to its first candidate, for people."""
        understood = self._understanding.read(question)
        vector = self._vector(understood)
        order = ranked(self._index, vector)
        candidates = self._candidates(understood, vector, order)
        best = order[0] if order else Nearest(-1, 0.0, -1)
        return Explanation(
            text=" ".join(understood.words),
            reading=understood.reading,
            repairs=understood.repairs,
            unknown=tuple(word for word in understood.words if not self._index.features.knows_stem(word)),
            phrase=self._index.texts[best.phrase] if best.phrase >= 0 else "",
            weighed=self._weighed(understood, vector, best.entry) if order else (),
            candidates=candidates,
        )

    def fit(self, text: str) -> float:
        """How much of the text this language knows in the best of its readings, 0.0 to 1.0."""
        return self._understanding.fit(text)

    def _vector(self, understood: Understood) -> Vector:
        bag = self._index.features.bag(understood.words)
        return self._index.vector(bag, len(understood.repairs))

    def _candidates(self, understood: Understood, vector: Vector, order: Sequence[Nearest]) -> tuple[Candidate, ...]:
        known = float(np.add.reduce(vector.values * vector.values))
        scores = [confidence(each.likeness, self._rival, known) for each in order]
        if scores and scores[0] >= ANSWER_AT and has_many_topics(self._index, understood.words, order[0]):
            scores = [min(score, MOST_FOR_MANY_TOPICS) for score in scores]
        return tuple(Candidate(self._entry_ids[each.entry], score) for each, score in zip(order, scores, strict=True))

    def _weighed(self, understood: Understood, vector: Vector, entry: int) -> tuple[tuple[str, float], ...]:
        """The words by their part in the likeness to the entry's prototype, heaviest first."""
        parts = dict(zip(vector.ids.tolist(), self._index.prototypes.parts(vector, entry).tolist(), strict=True))
        words = [
            (w, sum(parts.pop(n, 0.0) for n in self._index.features.bag([w]).ids.tolist())) for w in understood.words
        ]
        return tuple(sorted(((word, round(weight, 3)) for word, weight in words), key=lambda each: -each[1]))
