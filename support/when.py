"""Saying when: today, tomorrow, on Monday, on 5 January, in the listener's language."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_date

from support.sentences import Sentences

_A_WEEK = 7  # days within which a weekday's name is clear


def when(sentences: Sentences, language: str, moment: datetime, now: datetime) -> str:
    """`tomorrow at 09:00`: a moment to come as people say it; both by the same clock."""
    clock, days = moment.strftime("%H:%M"), (moment.date() - now.date()).days
    if days <= 0:
        return sentences.say(language, "when-today", time=clock)
    if days == 1:
        return sentences.say(language, "when-tomorrow", time=clock)
    if days < _A_WEEK:
        return sentences.say(language, "when-weekday", day=moment.isoweekday(), time=clock)
    return sentences.say(language, "when-date", date=format_date(moment, "d MMMM", locale=language), time=clock)
