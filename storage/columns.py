"""What all tables share: names of constraints, kinds of columns."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Index

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only for INTEGER keys; PostgreSQL should not run out at two thousand million.
BigId = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Time = sa.BigInteger


def identifier() -> Column[int]:
    """The number of a row."""
    return Column("id", BigId, primary_key=True)


def only_open(table: str, *states: str) -> list[Index]:
    """Small indexes over the few open rows of a table that mostly holds finished ones."""
    return [
        Index(
            f"ix_{table}_{state}", "id", sqlite_where=(where := sa.text(f"state = '{state}'")), postgresql_where=where
        )
        for state in states
    ]
