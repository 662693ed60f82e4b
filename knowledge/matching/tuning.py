"""Every tuned number of the matcher, with the sets it was chosen on (see `benchmarks/matching.py`).

“All sets” are the English, Russian and Greek development sets together, young and full bases; where they disagreed
the middle was taken.
"""

from __future__ import annotations

# Texts. No question of any set is longer; the first bound keeps folding cheap for hostile ones.
MOST_LETTERS = 1_024
MOST_FOLDED_LETTERS = 256
FEWEST_LETTERS = 2
"""Fewer letters are no question."""
SHORTEST_SENTENCE = 3
"""Words of an answer's sentence that is indexed; xquad."""

# Features; all sets.
LONGEST_STEM = 6
"""Letters of a stem that count: relatives such as перевод and переводить meet. ru_banking77 +2, xquad_el +0.5."""
SHORTEST_GRAM = 2
LONGEST_GRAM = 4
GRAM_SHARE = 0.55
"""Part of a text's weight that its letter groups have; its stems have the rest."""
WEIGHT_FLOOR = 0.6
"""Weight of a feature that every entry uses; banking77 and clinc150 at ten phrases an entry: +1.5, k1 loses 0.1."""
UNSEEN_SPREAD = 0.5
"""Entries counted for a feature that no entry uses; powerplay11 and ha_ru, AUROC."""
COMMON_DISCOUNT = 0.5
"""Weight that small words lose in a base of one phrase an entry; fades with the square. banking77, clinc150 k1 +1.5."""

# Prototypes.
PROTOTYPE_POWER = 0.85
"""How far repetition counts in the sum of an entry's phrases; xquad_ru +1, AUROC of powerplay11 +0.2."""
CORRECTION_PASSES = 6
CORRECTION_MARGIN = 0.5
CORRECTION_STEP = 0.1
RIVALS = 12
"""The four above: banking77 and clinc150 full (+6 top-1 against no correction), powerplay11."""
MOST_CORRECTED_CELLS = 24_000_000
"""Features times entries up to which prototypes are corrected (96 MB while building); the scale measure."""
COMMON_SHARE = 1 / 16
"""Part of the entries above which a feature has a line in the table that is kept; memory and speed at 1,000 entries."""

# Ranking; all sets.
NEAREST_SHARE = 0.65
"""Weight of the nearest phrase against the prototype."""
FINALISTS = 12
"""Entries whose phrases are looked at; 30 changed no answer."""

# Repair of slips; powerplay11, clinc150 and xquad with slips.
SHORTEST_REPAIRED = 4
REPAIR_DOUBT = 0.5
"""Part of a repaired word that still counts as unseen; clinc150 k5 +0.8 AUROC."""
GRAMS_A_WORD = 8

# Confidence: fitted on all sets with questions out of scope, each family checked with a fit that had not seen it.
SURE_BASE = -1.35
SURE_LIKENESS = 5.94
SURE_KNOWN = 0.85
MOST_RIVALS = 200
"""Phrases of the base that are compared with the entries they do not belong to."""
USUAL_RIVAL = 0.4
USUAL_RIVAL_PHRASES = 20
"""The mean rival of all sets, and the number of phrases it stands for in a small base."""
ANSWER_AT = 0.4
CHOICES_AT = 0.2

# Messages about many things; titles and words of all sets strung together.
MANY_WORDS = 12
MANY_TOPICS = 3
NEXT_TOPIC = 0.75
"""How well, against the best topic, the leftover words must fit another."""
MOST_FOR_MANY_TOPICS = 0.35

# Language; the sets of each language, clean, in another layout and in Latin letters.
READ_OTHERWISE = 0.95
"""Factor for a reading that is not as written."""
LANGUAGE_SURE = {"en": 0.85, "ru": 0.4, "el": 0.4}
"""Known share at which the language of the script is taken without asking the others."""
LANGUAGE_LIKELY = 0.4
"""Known share below which words do not tell a language."""
