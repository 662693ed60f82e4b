"""Messages about many things at once, such as a list of keywords: no single article answers them."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.matching.fold import fold, words_in
from knowledge.matching.index import Index, Nearest
from knowledge.matching.ranking import ranked
from knowledge.matching.tuning import MANY_TOPICS, MANY_WORDS, NEXT_TOPIC


def has_many_topics(index: Index, words: Sequence[str], best: Nearest) -> bool:
    """Whether the words that the best phrase leaves over fit another entry about as well, and then a third."""
    if len(words) < MANY_WORDS:
        return False
    topic = best
    for _ in range(MANY_TOPICS - 1):
        words = _left_over(index, words, topic.phrase)
        topic = ranked(index, index.vector(index.features.bag(words)))[0]
        if topic.likeness < NEXT_TOPIC * best.likeness:
            return False
    return True


def _left_over(index: Index, words: Sequence[str], phrase: int) -> list[str]:
    said = set(index.features.stems_of(words_in(fold(index.texts[phrase]))).tolist())
    return [word for word in words if said.isdisjoint(index.features.stems_of([word]).tolist())]
