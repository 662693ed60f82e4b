"""Words of courtesy, of asking for a person and of alarm, one table a language.

Phrases are separated by commas; `*` after a word stands for any ending.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The tables of one language, each a string of phrases.

    Small talk is `greeting`, `thanks`, `bye` and `abuse`, with `fillers` beside them. `polite` opens or closes a
    question, `follow_up` opens an addition to the question before. A person is asked for by `talk` or `want`, `links`
    and one of `persons`, or by `talk` with `somebody`, or by `human` alone; `refuse` before it takes it back. `after`
    are the words that may follow a person; empty: any word may, and the person may come before the asking.
    """

    greeting: str
    thanks: str
    bye: str
    abuse: str
    polite: str
    fillers: str
    follow_up: str
    persons: str
    somebody: str
    talk: str
    want: str
    links: str
    refuse: str
    human: str
    after: str
    legal: str
    safety: str
