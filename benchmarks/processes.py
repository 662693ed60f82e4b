"""Programs started for a measurement, and what the system says they used."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import msgspec

ROOT = Path(__file__).parent.parent
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Program:
    """A running program by its process id; its output goes to `log`."""

    process: asyncio.subprocess.Process
    log: Path

    def cpu(self) -> float:
        """Seconds of all its threads so far, user and system (/proc/PID/stat)."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def peak_memory(self) -> float:
        """Megabytes, the highest so far (VmHWM)."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        raise RuntimeError("no VmHWM in /proc")


@asynccontextmanager
async def started(arguments: list[str], log: Path, **settings: str) -> AsyncIterator[Program]:
    """`python ARGUMENTS` with these settings and no others, ended by SIGTERM."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ} | settings
    with log.open("ab") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    try:
        yield Program(process, log)
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.wait(), 30)


@dataclass(frozen=True, slots=True)
class Fake:
    """The fake Bot API in its own process."""

    url: str
    token: str
    client: aiohttp.ClientSession

    async def order(self, verb: str, **orders: Any) -> Any:
        async with self.client.post(f"{self.url}/_control/{verb}", data=msgspec.json.encode(orders)) as answer:
            answer.raise_for_status()
            return msgspec.json.decode(await answer.read())


@asynccontextmanager
async def fake_telegram(folder: Path) -> AsyncIterator[Fake]:
    log = folder / "fake.log"
    log.unlink(missing_ok=True)
    async with (
        started(["-u", "-m", "tests.fake_telegram"], log) as program,
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=600)) as client,
    ):
        while not log.read_text().endswith("\n"):
            if program.process.returncode is not None:
                raise RuntimeError(f"the fake did not start: {log.read_text()}")
            await asyncio.sleep(0.05)
        url, token = log.read_text().split()
        yield Fake(url, token, client)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
