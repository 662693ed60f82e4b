"""The schema: migrations and tables say the same, and a database from the future is left alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage import Database, Work, schema
from storage.tables import metadata

MIGRATIONS = Path(schema.__file__).parent / "migrations"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def migrated(file: Path) -> Database:
    """A database that began empty and was brought up to date."""
    database = Database(f"sqlite+aiosqlite:///{file}")
    assert database.run(schema.upgrade) is None
    return database


def content(file: Path) -> list[str]:
    """Everything in a database file, as SQL."""
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def test_the_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


def shape(work: Work) -> dict[str, tuple[object, ...]]:
    """Every column as SQLite sees it, and every index over a part of a table."""
    rows = work.connection.exec_driver_sql(
        'SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk'
        " FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name != 'alembic_version'"
    )
    partial = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'"
    indexes = {n: (" ".join(sql.replace('"', "").split()),) for n, sql in work.connection.exec_driver_sql(partial)}
    return {**{f"{table}.{column}": tuple(rest) for table, column, *rest in rows}, **indexes}


def test_an_empty_file_becomes_exactly_the_tables(migrated: Database) -> None:
    def differences(work: Work) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(work.connection), metadata))

    assert migrated.run(differences) == []
    assert migrated.run(lambda work: schema.revision(work.connection)) == schema.HEAD


def test_defaults_and_partial_indexes_are_the_same_too(migrated: Database, tmp_path: Path) -> None:
    fresh = Database(f"sqlite+aiosqlite:///{tmp_path}/tables.db")
    fresh.run(lambda work: metadata.create_all(work.connection))
    made = migrated.run(shape)
    assert made == fresh.run(shape)
    assert [name for name in made if name.startswith("ix_")] != []


def test_upgrading_twice_changes_nothing(migrated: Database, file: Path) -> None:
    before = content(file)
    assert migrated.run(schema.upgrade) == schema.HEAD
    assert content(file) == before


def test_a_newer_database_is_refused_and_untouched(migrated: Database, file: Path) -> None:
    migrated.run(lambda work: work.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'"))
    before = content(file)
    with pytest.raises(schema.NewerDatabase) as refusal:
        migrated.run(schema.upgrade)
    assert str(refusal.value) == f"the database is at revision 9999, this program knows only up to {schema.HEAD}"
    assert content(file) == before
