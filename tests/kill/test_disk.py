"""A disk without room: nothing is acknowledged that is not kept, and the program goes on when there is room again."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from tests.fake_telegram import FakeTelegram
from tests.kill.program import Program, Quiz, check, everybody_is_answered

pytestmark = pytest.mark.kill


async def test_full_disk_is_waited_out(telegram: FakeTelegram, tmp_path: Path) -> None:
    quiz, program = Quiz(tmp_path, 20), Program(telegram, tmp_path)
    anna, asked = telegram.user("Anna"), {}
    try:
        await program.start()
        await quiz.ask(asked, anna)
        await everybody_is_answered(telegram, asked)
        room = (tmp_path / "desk.db-wal").stat().st_size
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        tries = len(telegram.called("getUpdates"))
        await quiz.ask(asked, anna)
        await telegram.until_called("getUpdates", tries + 3, within=10)
        assert (len(anna.heard), len(telegram.updates.pending)) == (1, 1)
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await everybody_is_answered(telegram, asked)
        assert await program.end() == 0
        assert check(asked, repeats_at_most=0) == 0
    finally:
        await program.gone()
