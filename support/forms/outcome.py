"""What a turn of a dialog gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from support.forms.draft import State
from support.forms.values import Value
from support.messages import Attachment, Say

Outcome = Literal["asked", "checking", "confirmed", "solved", "told", "cancelled", "human", "question", "stale"]


@dataclass(frozen=True, slots=True)
class Result:
    """What a dialog has collected, complete or not.

    `details` are (field id, label, answer in words) in the order of the form, plain text in the customer's language;
    `values` the same for machines. `unverified` names fields kept as written although they did not look right, their
    words say so too. `attachments` are in the order of the fields.
    """

    form_id: str
    title: str
    kind: str
    department: str
    language: str
    details: tuple[tuple[str, str, str], ...]
    values: Mapping[str, Value]
    unverified: tuple[str, ...]
    attachments: tuple[Attachment, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One step of a dialog: the state to keep (None: it is over), what to say, and what came of it.

    asked: it goes on · confirmed: to be recorded · solved: a guide helped, nobody needs to act · cancelled · human: a
    person should go on with `result` · question: the text was no answer but a question, to be answered before
    `Forms.ask_again` · stale: an old button, without effect, `alert` says so · checking: the order and contact in
    `check` are to be looked up and `Forms.checked` called with what was found and `before` · told: the status of the
    order was told, nobody needs to act.
    """

    state: State | None
    say: tuple[Say, ...]
    outcome: Outcome
    alert: str = ""
    result: Result | None = None
    before: str = ""
    check: tuple[str, str] | None = None


def removed(state: State) -> Result:
    """What a dialog held whose form is no longer there: answers under their ids, as stored."""
    answers: dict[str, Value] = state["answers"]
    details = tuple(
        (name, name, value if isinstance(value, str) else ", ".join(value)) for name, value in answers.items()
    )
    files = tuple(Attachment(**one) for kept in state["files"].values() for one in kept)
    name, language = state["form"], state["language"]
    return Result(name, name, "", "", language, details, answers, tuple(state["unverified"]), files)
