"""What the database itself refuses: the audit is only ever added to."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

_SQLITE = (
    "CREATE TRIGGER IF NOT EXISTS audit_{verb}_refused BEFORE {verb} ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END"
)
_POSTGRES_FUNCTION = (
    "CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the audit is only added to'; END $$"
)
_POSTGRES = (
    "CREATE OR REPLACE TRIGGER audit_{verb}_refused BEFORE {verb} ON audit "
    "FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()"
)


def keep_audit(connection: Connection) -> None:
    """Have every change and every removal of an audit row fail, whoever asks for it."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text(_POSTGRES_FUNCTION))
    trigger = _POSTGRES if connection.dialect.name == "postgresql" else _SQLITE
    for verb in ("UPDATE", "DELETE"):
        connection.execute(sa.text(trigger.format(verb=verb)))
