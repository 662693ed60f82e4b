"""What every test of the knowledge base may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "content")
