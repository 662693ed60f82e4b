"""A desk for tests of the doors: a database of its own and the shop's knowledge."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from knowledge.library import Library
from tests.conftest import CONTENT
from tests.handlers.desk_table import Table


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load(CONTENT)


@pytest.fixture
async def table(database_url: str, library: Library) -> AsyncIterator[Table]:
    table = Table(database_url, library)
    yield table
    await table.close()
