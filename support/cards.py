"""What agents see of a ticket: its name, its card and what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from storage.records import Message, Ticket
from support.messages import Button
from support.sentences import Sentences
from support.voice import Rows

MARKS = {"new": "◆", "waiting-for-us": "●", "waiting-for-customer": "○", "closed": "✓"}
LONGEST_TRANSCRIPT = 3_500  # characters, so that it stays one message in every channel
LONGEST_NAME = 100  # a Telegram topic's name ends at 128


def topic_name(ticket: Ticket, customer: str) -> str:
    """`● #1042 Anna K. · el`"""
    return f"{MARKS[ticket.state]} #{ticket.id} {customer[:LONGEST_NAME]} · {ticket.language}"


def card(sentences: Sentences, language: str, ticket: Ticket, customer: str, agent: str) -> str:
    """Six lines at most: who, why, asked, tried, form, owner. Customers' words are shown literally."""
    say = sentences.say
    who = f"**#{ticket.id} {literal(customer)}** · {say(language, f'language-{ticket.language}')}"
    lines = [f"{who} · {literal(ticket.department)}" if ticket.department else who]
    lines.append(say(language, "card-why", reason=say(language, f"reason-{ticket.reason}")))
    if ticket.question:
        lines.append(say(language, "card-asked", question=literal(ticket.question[:300])))
    if ticket.tried:
        tried = ", ".join(f"{literal(article)} {score:.2f}" for article, score in ticket.tried)
        lines.append(say(language, "card-tried", tried=tried))
    if ticket.details:
        lines.append(
            say(language, "card-form", details="; ".join(f"{literal(a)}: {literal(b)}" for a, b in ticket.details))
        )
    return "\n".join([*lines, _standing(sentences, language, ticket, agent)])


def _standing(sentences: Sentences, language: str, ticket: Ticket, agent: str) -> str:
    if ticket.state == "closed":
        return sentences.say(language, "card-closed", agent=literal(agent) or "–")
    if agent:
        return sentences.say(language, "card-taken", agent=literal(agent))
    return sentences.say(language, "card-nobody")


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
    return (take, close), (transfer,)


def transcript(sentences: Sentences, language: str, lines: Sequence[Message]) -> str:
    """What was said so far, latest kept when it is too long."""
    shown = [
        f"**{sentences.say(language, f'author-{line.author}')}** {literal(line.text) or sentences.say(language, 'attachment')}"
        if line.author == "customer"
        else f"**{sentences.say(language, f'author-{line.author}')}** {line.text}"
        for line in lines
        if line.author != "note"
    ]
    while len("\n".join(shown)) > LONGEST_TRANSCRIPT and len(shown) > 1:
        shown.pop(0)
    return "\n".join(shown)[:LONGEST_TRANSCRIPT]


def literal(text: str) -> str:
    """Text of people inside our Markdown: shown as written, on one line."""
    escaped = "".join(f"\\{c}" if c in r"\`*_[]()<>#~|!" else c for c in text)
    return " ".join(escaped.split())
