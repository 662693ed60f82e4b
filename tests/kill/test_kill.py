"""Ended at any moment, the program loses nothing, keeps the order and repeats at most what was on its way."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.people import User
from tests.kill.program import Program, Quiz, check, everybody_is_answered

pytestmark = pytest.mark.kill

Programs = Callable[..., Program]


@pytest.fixture
async def programs(telegram: FakeTelegram, tmp_path: Path) -> AsyncIterator[Programs]:
    made: list[Program] = []

    def make(**settings: str) -> Program:
        made.append(Program(telegram, tmp_path, **settings))
        return made[-1]

    yield make
    for program in made:
        await program.gone()


def webhook(program: Program) -> Program:
    port = program.environment["PORT"]
    program.environment |= {"TELEGRAM_MODE": "webhook", "PUBLIC_URL": f"http://127.0.0.1:{port}"}
    return program


async def test_kill_at_random_moments_loses_nothing(telegram: FakeTelegram, programs: Programs, tmp_path: Path) -> None:
    """20 customers ask 10 questions each, spread over ten kills."""
    quiz, program, chance = Quiz(tmp_path, 200), programs(), random.Random(7)
    customers = [telegram.user(f"Customer {n}") for n in range(20)]
    asked: dict[User, list[int]] = {}
    telegram.latency = 0.03
    for _ in range(10):
        await program.start()
        for customer in customers:
            await quiz.ask(asked, customer)
            await asyncio.sleep(chance.uniform(0, 0.02))
        await asyncio.sleep(chance.uniform(0, 0.15))
        await program.kill()
    await program.start()
    await everybody_is_answered(telegram, asked)
    check(asked, repeats_at_most=10)


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_kill_inside_a_burst_loses_nothing(
    telegram: FakeTelegram, programs: Programs, tmp_path: Path, mode: str
) -> None:
    quiz, program = Quiz(tmp_path, 300), programs()
    customers = [telegram.user(f"Customer {n}") for n in range(100)]
    asked: dict[User, list[int]] = {}
    telegram.latency = 0.05
    if mode == "webhook":
        webhook(program)
    for milliseconds in (60, 120, 250):
        await program.start()
        for customer in customers:
            await quiz.ask(asked, customer)
        await asyncio.sleep(milliseconds / 1000)
        await program.kill()
    await program.start()
    await everybody_is_answered(telegram, asked)
    check(asked, repeats_at_most=3)


async def test_stop_under_load_repeats_nothing_and_what_came_meanwhile_is_answered(
    telegram: FakeTelegram, programs: Programs, tmp_path: Path
) -> None:
    quiz, program = Quiz(tmp_path, 300), programs()
    customers = [telegram.user(f"Customer {n}") for n in range(100)]
    asked: dict[User, list[int]] = {}
    telegram.latency = 1.0
    await program.start()
    for _ in range(2):
        for customer in customers:
            await quiz.ask(asked, customer)
    await customers[0].hears()
    assert await program.end(within=12) == 0
    for customer in customers:
        await quiz.ask(asked, customer)
    telegram.latency = 0.0
    await program.start()
    await everybody_is_answered(telegram, asked)
    assert check(asked, repeats_at_most=0) == 0


async def test_first_lines_of_a_new_customer_are_one_conversation(
    telegram: FakeTelegram, programs: Programs, tmp_path: Path
) -> None:
    quiz, room = Quiz(tmp_path, 20), telegram.forum("Desk")
    program = programs(AGENTS_CHAT_ID=str(room.id))
    anna, boris = telegram.user("Anna"), telegram.user("Boris")
    asked: dict[User, list[int]] = {}
    await program.start()
    for _ in range(3):
        await quiz.ask(asked, anna)
    for line in ("talk to a human", "the lamp is broken", "and so is the box"):
        await boris.says(line)
    await everybody_is_answered(telegram, asked)
    check(asked, repeats_at_most=0)
    await room.sees(lambda: [m.text for m in room.messages][-2:] == ["the lamp is broken", "and so is the box"])
    assert [topic.name for topic in room.topics.values()] == ["◆ #1001 Boris · en"]
    await program.kill()
    await boris.says("are you there")
    await program.start()
    await room.sees(lambda: room.messages[-1].text == "are you there")
    assert len(room.topics) == 1


async def test_stop_asked_twice_ends_at_once(telegram: FakeTelegram, programs: Programs, tmp_path: Path) -> None:
    quiz, program, anna = Quiz(tmp_path, 20), programs(), telegram.user("Anna")
    telegram.latency = 30.0
    await program.start()
    await quiz.ask({}, anna)
    await telegram.until_under_way("sendMessage")
    first = asyncio.create_task(program.end())
    await telegram.bell.until(lambda: not telegram.updates.listening, 5)
    assert await program.end(within=2) == await first == 1
