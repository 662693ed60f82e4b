"""Frontdesk against a bare aiogram echo bot on the same fake Telegram: `python -m benchmarks.telegram [--quick]`."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import aiohttp

from benchmarks.processes import Fake, Program, fake_telegram, free_port, started
from benchmarks.questions import questions, write_articles

CUSTOMERS = 100
BOTS = ("echo", "frontdesk")
MODES = ("polling", "webhook")
Numbers = dict[str, float]


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: updates in the burst, seconds of each steady stretch, rounds of both bots."""

    burst: int
    seconds: int
    rounds: int


FULL, QUICK = Plan(4000, 15, 3), Plan(1000, 5, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a number, its unit, and what the comparison must reach (None: only told)."""

    name: str
    label: str
    digits: int
    factor: float | None = None
    allowance: float = 0.0
    at_least: bool = False

    def verdict(self, echo: float, ours: float) -> str:
        if self.factor is None:
            return ""
        wanted = echo * self.factor + self.allowance
        reached = ours >= wanted if self.at_least else ours <= wanted
        return f"{'>=' if self.at_least else '<='} {wanted:.{self.digits}f}  {'reached' if reached else 'MISSED'}"


LINES = (
    Line("rate", "burst, updates/s", 0, 0.5, at_least=True),
    Line("cpu", "burst, CPU ms an update", 2),
    Line("cpu20", "at 20/s, CPU ms an update", 2),
    Line("cpu100", "at 100/s, CPU ms an update", 2),
    Line("p50 20", "at 20/s, p50 ms", 1),
    Line("p99 20", "at 20/s, p99 ms", 1),
    Line("p50 100", "at 100/s, p50 ms", 1),
    Line("p99 100", "at 100/s, p99 ms", 1, 2.0, 10.0),
    Line("memory", "peak memory, MB", 0, 1.0, 80.0),
    Line("answered", "answered, % of asked", 1),
    Line("others", "other messages", 0),
)


@asynccontextmanager
async def running(bot: str, mode: str, fake: Fake, folder: Path) -> AsyncIterator[tuple[Program, str]]:
    """The bot and the address of its web side (nothing answers there when it is the echo bot polling)."""
    port = str(free_port())
    settings = {"BOT_TOKEN": fake.token, "TELEGRAM_API_URL": fake.url, "HOST": "127.0.0.1", "PORT": port}
    arguments = ["benchmarks/echo_bot.py", mode]
    if bot == "frontdesk":
        arguments = ["-m", "bot", "run"]
        settings |= {"TELEGRAM_MODE": mode, "KNOWLEDGE_DIR": str(folder / "knowledge"), "LOG_LEVEL": "warning"}
        settings["PUBLIC_URL"] = f"http://127.0.0.1:{port}"
        settings["DATABASE_URL"] = f"sqlite+aiosqlite:///{tempfile.mkdtemp(dir=folder)}/frontdesk.db"
    async with started(arguments, folder / f"{bot}.log", **settings) as program:
        yield program, f"http://127.0.0.1:{port}"


async def measure(bot: str, mode: str, plan: Plan, folder: Path, seed: int) -> Numbers:
    """All numbers of one bot in one mode, with a fake and a database of its own."""
    async with fake_telegram(folder) as fake, running(bot, mode, fake, folder) as (program, _):
        if not await fake.order("ready", within=60):
            raise RuntimeError(f"{bot} did not start:\n{program.log.read_text()[-3000:]}")
        asked = questions(CUSTOMERS + 120 * plan.seconds + plan.burst, seed)
        await load(fake, asked[:CUSTOMERS], 0)
        numbers: Numbers = {}
        offset = CUSTOMERS
        for rate in (20, 100):
            before = program.cpu()
            result = await load(fake, asked[offset : offset + rate * plan.seconds], rate)
            numbers |= {f"p{part} {rate}": 1000 * share(result["latencies"], part) for part in (50, 99)}
            numbers[f"cpu{rate}"] = 1000 * (program.cpu() - before) / result["asked"]
            offset += rate * plan.seconds
        before = program.cpu()
        result = await load(fake, asked[offset:], 0)
        numbers["cpu"] = 1000 * (program.cpu() - before) / result["asked"]
        numbers["rate"] = result["answered"] / result["seconds"] if result["answered"] else 0.0
        numbers["answered"] = 100 * result["answered"] / result["asked"]
        return numbers | {"others": result["others"], "memory": program.peak_memory()}


async def load(fake: Fake, asked: list[list[str]], rate: float) -> dict[str, Any]:
    result: dict[str, Any] = await fake.order("load", questions=asked, customers=CUSTOMERS, rate=rate)
    return result


def share(latencies: list[float], part: int) -> float:
    """The latency that `part` percent stay below (of a sorted list)."""
    return latencies[min(len(latencies) * part // 100, len(latencies) - 1)] if latencies else float("nan")


async def compare(mode: str, plan: Plan, folder: Path) -> None:
    """Both bots in turns, then the medians side by side; the ratio is the median of the rounds' ratios."""
    rounds: dict[str, list[Numbers]] = {bot: [] for bot in BOTS}
    for seed in range(plan.rounds):
        for bot in BOTS:
            rounds[bot].append(await measure(bot, mode, plan, folder, seed))
    print(f"\n{mode:28}{'echo':>10}{'frontdesk':>11}{'ratio':>8}   target")
    for line in LINES:
        pairs = [(a[line.name], b[line.name]) for a, b in zip(rounds["echo"], rounds["frontdesk"], strict=True)]
        echo, ours = (median(values) for values in zip(*pairs, strict=True))
        ratio = f"{median(b / a for a, b in pairs):8.2f}" if all(a for a, _ in pairs) else " " * 8
        figures = f"{echo:>10.{line.digits}f}{ours:>11.{line.digits}f}{ratio}"
        print(f"  {line.label:26}{figures}   {line.verdict(echo, ours)}".rstrip())


async def start_up(folder: Path) -> None:
    """How soon Frontdesk answers after its start, with a message waiting, against the import of aiogram alone."""
    begun = time.perf_counter()
    async with started(["-c", "import aiogram"], folder / "import.log") as program:
        await program.process.wait()
    imported = time.perf_counter() - begun
    async with AsyncExitStack() as stack:
        fake = await stack.enter_async_context(fake_telegram(folder))
        waiting = asyncio.create_task(load(fake, questions(1, 99), 0))
        program, url = await stack.enter_async_context(running("frontdesk", "polling", fake, folder))
        ready = await seconds_to_ready(fake.client, f"{url}/readyz", program)
        first = share((await waiting)["latencies"], 50)
    print(
        f"\nstart: /readyz {ready:.2f} s, first answer {first:.2f} s; python -c 'import aiogram' alone {imported:.2f} s"
    )


async def seconds_to_ready(client: aiohttp.ClientSession, url: str, program: Program) -> float:
    """Raises RuntimeError when the program ends or is not ready within a minute."""
    begun = time.perf_counter()
    while program.process.returncode is None and time.perf_counter() - begun < 60:
        try:
            async with client.get(url) as answer:
                if answer.status == 200:
                    return time.perf_counter() - begun
        except aiohttp.ClientError:
            pass
        await asyncio.sleep(0.01)
    raise RuntimeError(f"not ready:\n{program.log.read_text()[-3000:]}")


async def run(plan: Plan) -> None:
    with tempfile.TemporaryDirectory(prefix="frontdesk-bench-") as name:
        folder = Path(name)
        write_articles(folder / "knowledge")
        for mode in MODES:
            await compare(mode, plan, folder)
        await start_up(folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a burst of 1,000, five seconds a stretch, one round")
    asyncio.run(run(QUICK if parser.parse_args().quick else FULL))
