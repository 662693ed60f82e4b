"""One program on an embedded database: two would send everything twice."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class InUse(Exception):
    """Another Frontdesk is running on this database."""


@contextmanager
def only_one(folder: Path | None) -> Iterator[None]:
    """Hold the database in `folder` for this program; a server database needs no such lock. Raises InUse."""
    if folder is None:
        yield
        return
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "frontdesk.lock").open("w") as file:
        try:
            fcntl.flock(
                file, fcntl.LOCK_EX | fcntl.LOCK_NB
            )  # let go by the system when the program ends, however it ends
        except BlockingIOError:
            raise InUse("another Frontdesk is running on this database; stop it first") from None
        yield
