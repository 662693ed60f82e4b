"""The real program as a process of its own, to be ended without warning, and questions whose answers tell all."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections import Counter
from itertools import groupby
from pathlib import Path

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.people import User

ROOT = Path(__file__).parent.parent.parent
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()  # noqa: SIM905 (reads better)
READY_WITHIN = 30.0


class Program:
    """`start` it, `kill` it (SIGKILL) or `end` it (SIGTERM), and start it again over the same database."""

    def __init__(self, telegram: FakeTelegram, folder: Path, **settings: str) -> None:
        self._telegram = telegram
        self._log = folder / "log.txt"
        self._process: asyncio.subprocess.Process | None = None
        self.environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/desk.db",
            "KNOWLEDGE_DIR": str(folder / "knowledge"),
            "SECRET_KEY": "a key for tests",
            "PORT": str(_free_port()),
            **settings,
        }

    @property
    def log(self) -> str:
        """What all runs so far wrote to standard error."""
        return self._log.read_text(encoding="utf-8")

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def start(self) -> None:
        """Back when it takes updates in. Raises AssertionError with its log when that takes too long."""
        door = "setWebhook" if self.environment.get("TELEGRAM_MODE") == "webhook" else "deleteWebhook"
        before = len(self._telegram.called(door))
        with self._log.open("ab") as log:
            command = (sys.executable, "-m", "bot", "run")
            folder = self._log.parent
            self._process = await asyncio.create_subprocess_exec(
                *command, cwd=folder, env=self.environment, stdout=log, stderr=log
            )
        try:
            await self._telegram.until_called(door, before + 1, READY_WITHIN)
            await self._telegram.until_listening()
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.log}") from None

    async def kill(self) -> None:
        """No warning, no chance to tidy up."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def end(self, within: float = 12.0) -> int:
        """Ask it to stop; its exit status. Raises TimeoutError when it does not in so many seconds."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(within):
            return await self._process.wait()

    async def gone(self) -> None:
        """For the end of a test, however it went."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


class Quiz:
    """Questions that have one answer each, so that what is lost, repeated or out of order can be told."""

    def __init__(self, folder: Path, size: int) -> None:
        self._size = size
        entries = "".join(
            f'  - id: q{n:04}\n    question: "{self.question(n)}"\n    answer: "{self.answer(n)}"\n'
            for n in range(size)
        )
        (folder / "knowledge" / "en").mkdir(parents=True)
        (folder / "knowledge" / "en" / "quiz.yaml").write_text(f"topic: Quiz\nentries:\n{entries}", encoding="utf-8")

    @staticmethod
    def question(n: int) -> str:
        first, second, third = SYLLABLES[n % 20], SYLLABLES[n // 20 % 20], SYLLABLES[n * 7 // 20 % 20]
        return f"what does {third}{second}{first} {first}{third}{second} mean"

    @staticmethod
    def answer(n: int) -> str:
        return f"answer number {n:04}"

    async def ask(self, asked: dict[User, list[int]], user: User) -> None:
        """`user` asks the next question of theirs; `asked` keeps which."""
        number = (sum(map(len, asked.values()))) % self._size
        asked.setdefault(user, []).append(number)
        await user.says(self.question(number))


async def everybody_is_answered(telegram: FakeTelegram, asked: dict[User, list[int]], within: float = 30.0) -> None:
    """Wait until each has as many different answers as questions. Raises AssertionError naming who is not."""

    def open_ones() -> dict[str, list[str]]:
        return {user.name: user.heard for user, numbers in asked.items() if len(set(user.heard)) < len(numbers)}

    if not await telegram.bell.until(lambda: not open_ones(), within):
        raise AssertionError(f"not all answered: {open_ones()}")


def check(asked: dict[User, list[int]], repeats_at_most: int) -> int:
    """Nothing lost, nothing out of order, in each chat no more than so many repeats; how many there were in all."""
    repeats: Counter[str] = Counter()
    for user, numbers in asked.items():
        told = [text for text, _ in groupby(user.heard)]
        assert told == [Quiz.answer(number) for number in numbers], f"{user.name} heard {user.heard}"
        repeats[user.name] = len(user.heard) - len(told)
    assert max(repeats.values()) <= repeats_at_most, repeats
    return repeats.total()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
