"""The audit is only ever added to."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from storage import Database, Work, schema, staff
from storage.tables import audit


@pytest.mark.parametrize("change", [audit.update().values(act="nothing"), audit.delete()])
async def test_audit_rows_cannot_be_changed_or_removed(database_url: str, change: sa.Update) -> None:
    database = Database(database_url)
    await database.write(schema.upgrade)

    def take(work: Work) -> None:
        staff.record(work, staff.add(work, "Dora", "agent"), "take", "#1001")

    await database.write(take)
    with pytest.raises(DBAPIError, match="the audit is only added to"):
        await database.write(lambda work: work.connection.execute(change))
    kept = await database.read(lambda connection: connection.execute(sa.select(audit.c.act, audit.c.about)).one())
    assert tuple(kept) == ("take", "#1001")
    await database.close()
