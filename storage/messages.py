"""The transcript: what was said by whom, and the questions the assistant was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from storage.records import Author, Conversation, Message
from storage.tables import message_versions, messages, questions
from storage.work import Work

_COLUMNS = [messages.c[f.name] for f in fields(Message)]


def append(
    work: Work,
    conversation: Conversation,
    author: Author,
    text: str,
    *,
    staff_id: int | None = None,
    rows: list[Any] | None = None,
    attachments: list[Any] | None = None,
    origin_id: str = "",
    reply_to: int | None = None,
    ticket_id: int | None = None,
) -> int:
    """A line of the transcript; its id. `origin_id` is the id its author's chat knows it by."""
    key = work.new_id(messages)
    row = {
        "id": key,
        "conversation_id": conversation.id,
        "ticket_id": ticket_id or conversation.ticket_id,
        "author": author,
        "staff_id": staff_id,
        "text": text,
        "rows": rows,
        "attachments": attachments,
        "origin_id": origin_id,
        "reply_to": reply_to,
        "created_at": work.now,
    }
    work.insert(messages, row)
    work.effects.touched.add(conversation.id)
    return key


def by_origin(work: Work, conversation_id: int, origin_id: str, authors: Sequence[Author]) -> Message | None:
    """The message that its author's chat knows by `origin_id`, written by one of `authors`."""
    work.flush()
    query = sa.select(*_COLUMNS).where(
        messages.c.conversation_id == conversation_id,
        messages.c.origin_id == origin_id,
        messages.c.author.in_(authors),
    )
    row = work.connection.execute(query.order_by(messages.c.id.desc()).limit(1)).one_or_none()
    return Message(*row) if row else None


def origin_of(work: Work, message_id: int) -> str:
    """The id by which its author's chat knows a message."""
    query = sa.select(messages.c.origin_id).where(messages.c.id == message_id)
    return str(work.connection.execute(query).scalar_one())


def edit(work: Work, message: Message, text: str) -> None:
    """Replace the text; the version before is kept."""
    version = {
        "id": work.new_id(message_versions),
        "message_id": message.id,
        "text": message.text,
        "replaced_at": work.now,
    }
    work.insert(message_versions, version)
    changed = messages.update().where(messages.c.id == message.id)
    work.connection.execute(changed.values(text=text, edited_at=work.now))
    work.effects.touched.add(message.conversation_id)


def transcript(connection: Connection, conversation_id: int, *, after: int = 0, last: int = 200) -> list[Message]:
    """The last lines of a conversation with ids above `after`, oldest first."""
    query = sa.select(*_COLUMNS).where(messages.c.conversation_id == conversation_id, messages.c.id > after)
    rows = connection.execute(query.order_by(messages.c.id.desc()).limit(last)).all()
    return [Message(*row) for row in reversed(rows)]


def log_question(
    work: Work, conversation: Conversation, text: str, decision: str, candidates: list[list[Any]], language: str
) -> None:
    """Keep what was asked and what was found, for those who mend the knowledge files."""
    row = {
        "id": work.new_id(questions),
        "conversation_id": conversation.id,
        "language": language,
        "text": text,
        "decision": decision,
        "candidates": candidates,
        "asked_at": work.now,
    }
    work.insert(questions, row)


def tried_since(work: Work, conversation_id: int, since: int) -> list[list[Any]]:
    """What the assistant found for the questions since then (UTC ms): (article, score), latest question first."""
    work.flush()
    query = sa.select(questions.c.candidates).where(
        questions.c.conversation_id == conversation_id, questions.c.asked_at >= since
    )
    found = work.connection.execute(query.order_by(questions.c.id.desc()).limit(5)).scalars()
    best: dict[str, float] = {}
    for candidates in found:
        for article, score in candidates[:2]:
            best.setdefault(article, score)
    return [[article, score] for article, score in best.items()][:4]


def last_rows(work: Work, conversation_id: int) -> list[Any]:
    """The buttons under the last thing said by the assistant or the desk; none when it had none."""
    work.flush()
    query = sa.select(messages.c.rows).where(messages.c.conversation_id == conversation_id, messages.c.author == "bot")
    return work.connection.execute(query.order_by(messages.c.id.desc()).limit(1)).scalar_one_or_none() or []


def last_of_customer(work: Work, conversation_id: int) -> str:
    """The latest message of the customer that has words; empty when there is none."""
    work.flush()
    query = sa.select(messages.c.text).where(
        messages.c.conversation_id == conversation_id, messages.c.author == "customer", messages.c.text != ""
    )
    return work.connection.execute(query.order_by(messages.c.id.desc()).limit(1)).scalar_one_or_none() or ""
