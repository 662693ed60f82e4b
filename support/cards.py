"""What agents see of a ticket: its name, its card and what was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storage.records import Message, Ticket
from support.messages import Button
from support.sentences import Sentences
from support.voice import Rows

MARKS = {"new": "◆", "waiting-for-us": "●", "waiting-for-customer": "○", "closed": "✓"}
LONGEST_TRANSCRIPT = 3_500  # characters, so that it stays one message in every channel
LONGEST_NAME = 100  # a Telegram topic's name ends at 128


def topic_name(ticket: Ticket, customer: str) -> str:
    """`● #1042 Anna K. · el`"""
    return f"{MARKS[ticket.state]} {ticket.number} {customer[:LONGEST_NAME]} · {ticket.language}"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a card shows besides the ticket itself; `due` is a time of the department's clock, as it is read."""

    customer: str
    agent: str = ""
    department: str = ""
    due: str = ""


def card(sentences: Sentences, language: str, ticket: Ticket, facts: Facts) -> str:
    """Six lines at most: who, why, asked, tried, form, owner. Customers' words are shown literally."""
    say = sentences.say
    who = f"**{ticket.number} {literal(facts.customer)}** · {say(language, f'language-{ticket.language}')}"
    lines = [f"{who} · {literal(facts.department)}" if facts.department else who]
    lines.append(say(language, "card-why", reason=say(language, f"reason-{ticket.reason}")))
    if ticket.question:
        lines.append(say(language, "card-asked", question=literal(ticket.question[:300])))
    if ticket.tried:
        tried = ", ".join(f"{literal(article)} {score:.2f}" for article, score in ticket.tried)
        lines.append(say(language, "card-tried", tried=tried))
    if ticket.details:
        details = "; ".join(f"{literal(label)}: {literal(value)}" for label, value in ticket.details)
        lines.append(say(language, "card-form", details=details))
    return "\n".join([*lines, _standing(sentences, language, ticket, facts)])


def _standing(sentences: Sentences, language: str, ticket: Ticket, facts: Facts) -> str:
    say = sentences.say
    if ticket.state == "closed":
        return say(language, "card-closed", agent=literal(facts.agent) or "–")
    standing = say(language, "card-taken", agent=literal(facts.agent)) if facts.agent else say(language, "card-nobody")
    parts = [standing]
    if facts.due:
        parts.append(say(language, "card-due", due=facts.due))
    if ticket.tags:
        parts.append(" ".join(f"\\#{literal(tag)}" for tag in ticket.tags))
    return " · ".join(parts)


def card_rows(sentences: Sentences, language: str, ticket: Ticket, agent: str) -> Rows:
    """The card's buttons: what can be done with the ticket as it stands."""
    if ticket.state == "closed":
        return ((Button(sentences.say(language, "button-reopen"), f"reopen:{ticket.id}"),),)
    take = (
        Button(sentences.say(language, "button-taken", agent=agent), f"take:{ticket.id}")
        if agent
        else Button(sentences.say(language, "button-take"), f"take:{ticket.id}")
    )
    close = Button(sentences.say(language, "button-close"), f"close:{ticket.id}")
    transfer = Button(sentences.say(language, "button-transfer"), f"transfer:{ticket.id}")
    info = Button(sentences.say(language, "button-info"), f"info:{ticket.id}")
    return (take, close), (transfer, info)


def transcript(sentences: Sentences, language: str, lines: Sequence[Message]) -> str:
    """What was said so far, latest kept when it is too long."""
    shown = [_line(sentences, language, line) for line in lines if line.author != "note"]
    while len("\n".join(shown)) > LONGEST_TRANSCRIPT and len(shown) > 1:
        shown.pop(0)
    return "\n".join(shown)[:LONGEST_TRANSCRIPT]


def _line(sentences: Sentences, language: str, line: Message) -> str:
    text = literal(line.text) or sentences.say(language, "attachment") if line.author == "customer" else line.text
    return f"**{sentences.say(language, f'author-{line.author}')}** {text}"


def literal(text: str) -> str:
    """Text of people inside our Markdown: shown as written, on one line."""
    escaped = "".join(f"\\{c}" if c in r"\`*_[]()<>#~|!" else c for c in text)
    return " ".join(escaped.split())
