"""Who may do what, cell by cell."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from storage import Database, Work, schema, staff
from storage.records import Staff
from storage.tables import audit
from support import agents, answers, care, collisions, guard, insight, queue, team
from support.roles import ACTS, ROLES, Refused, act

SERVICES = (
    agents.Agents,
    answers.Answers,
    care.Care,
    collisions.Collisions,
    guard.Guard,
    insight.Insight,
    queue.Queue,
    team.Team,
)
LEADS_ONLY = {"enrol", "ban-longer", "unban"}


class Probe:
    """One method for every act, which does nothing but say it was reached."""

    def __init__(self, name: str) -> None:
        self.reached = 0
        self.do = act(name)(_reach).__get__(self)


def _reach(probe: Probe, work: Work, member: Staff, *about: object) -> None:
    probe.reached += 1


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    database.run(schema.upgrade)
    yield database
    await database.close()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", ACTS)
def test_table_says_who_may(database: Database, name: str, role: Any) -> None:
    probe, allowed = Probe(name), role != "agent" or name not in LEADS_ONLY

    def run(work: Work) -> list[tuple[int, str, str]]:
        member = staff.add(work, "Dora", role, "1")
        if allowed:
            probe.do(work, member, 1001, "words")
        else:
            with pytest.raises(Refused, match="room-only-supervisor"):
                probe.do(work, member, 1001, "words")
        work.flush()
        rows = work.connection.execute(sa.select(audit.c.staff_id, audit.c.act, audit.c.about)).all()
        return [(row.staff_id - member.id, row.act, row.about) for row in rows]

    recorded = database.run(run)
    assert probe.reached == allowed
    assert recorded == ([(0, name, "1001 words")] if allowed and ACTS[name].recorded else [])


def services() -> Iterator[tuple[str, Any]]:
    """Every public method of the services that is given the member of staff who acts."""
    for service in SERVICES:
        for name, method in inspect.getmembers(service, inspect.isfunction):
            original = inspect.unwrap(method)
            given = list(inspect.signature(original).parameters)[:3]
            if not name.startswith("_") and given == ["self", "work", "member"]:
                yield f"{service.__name__}.{name}", method


@pytest.mark.parametrize(("name", "method"), [pytest.param(*each, id=each[0]) for each in services()])
def test_everything_staff_can_do_is_an_act(name: str, method: Any) -> None:
    inside = {"Agents.hold", "Collisions.ask", "Collisions.mend"}  # only reached through acts
    assert (inspect.unwrap(method) is not method) == (name not in inside)
