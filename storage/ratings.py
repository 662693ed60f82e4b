"""Ratings: one for every closing of a ticket."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from storage.records import Ticket
from storage.tables import ratings
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Rating:
    """`score` is 1 to 5; `rated_at` is when it was first given (UTC ms)."""

    score: int
    comment: str
    rated_at: int


def rate(work: Work, ticket: Ticket, score: int) -> None:
    """The rating of the latest closing, for whoever closed; a later one replaces the score."""
    work.flush()
    mine = (ratings.c.ticket_id == ticket.id) & (ratings.c.closing == ticket.closings)
    if not work.connection.execute(ratings.update().where(mine).values(score=score)).rowcount:
        row = {"ticket_id": ticket.id, "closing": ticket.closings, "score": score, "staff_id": ticket.closed_by}
        work.connection.execute(ratings.insert(), {**row, "rated_at": work.now})


def comment(work: Work, ticket: Ticket, text: str) -> None:
    """What the customer adds to the rating of the latest closing."""
    mine = (ratings.c.ticket_id == ticket.id) & (ratings.c.closing == ticket.closings)
    work.connection.execute(ratings.update().where(mine).values(comment=text))


def of_closing(work: Work, ticket: Ticket) -> Rating | None:
    """The rating of the latest closing, if there is one."""
    query = sa.select(ratings.c.score, ratings.c.comment, ratings.c.rated_at).where(
        ratings.c.ticket_id == ticket.id, ratings.c.closing == ticket.closings
    )
    row = work.connection.execute(query).one_or_none()
    return Rating(*row) if row else None


def of_ticket(connection: Connection, ticket_id: int) -> list[int]:
    """The scores of a ticket's closings, first closing first."""
    query = sa.select(ratings.c.score).where(ratings.c.ticket_id == ticket_id).order_by(ratings.c.closing)
    return list(connection.execute(query).scalars())
