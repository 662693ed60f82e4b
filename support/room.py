"""The agents' side of the desk, put together."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.library import Library
from support.agents import Agents
from support.answers import Answers
from support.care import SNOOZE, Care
from support.collisions import Collisions
from support.feedback import KIND as RATING
from support.feedback import Feedback
from support.guard import Guard
from support.handover import Handover
from support.insight import Insight
from support.queue import Queue
from support.relay import Relay
from support.service_levels import KIND as PROMISE
from support.team import Team
from support.timekeeper import Ring
from support.voice import Voice


class Room:
    """Everything the staff can do; each part is one group of verbs. `rings` is what each kind of timer does."""

    def __init__(self, voice: Voice, handover: Handover, feedback: Feedback, library: Callable[[], Library]) -> None:
        self.relay = Relay(voice, handover)
        self.collisions = Collisions(voice, handover, self.relay)
        self.agents = Agents(voice, handover, feedback, self.relay, self.collisions)
        self.answers = Answers(voice, self.agents, library)
        self.care = Care(voice, handover)
        self.guard = Guard(voice, handover, handover.levels)
        self.insight = Insight(voice, library, handover.levels)
        self.queue = Queue(voice)
        self.team = Team(voice, handover)
        self.rings: dict[str, Ring] = {
            PROMISE: handover.levels.ring,
            RATING: feedback.ring,
            SNOOZE: self.care.ring,
        }
