"""The program as owners use it on the command line: what it prints, where, and with which status it ends."""

from __future__ import annotations

import asyncio
import json
import os
import shlex
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli import app
from bot.lock import only_one
from bot.settings import NAMES
from storage import Database, Work, conversations, inbox, messages, outbox, schema, staff, tickets
from storage.inbox import Arrival
from storage.records import OutboxRow, Sent
from tests.fake_telegram import FakeTelegram

ROOT = Path(__file__).parent.parent
NOON = 1_795_176_000_000  # ms: 20 November 2026, 12:00 UTC

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("staff list")` in an empty folder, with our articles; gives status, standard output and standard error."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KNOWLEDGE_DIR", str(ROOT / "knowledge" / "content"))
    monkeypatch.setenv("PORT", str(free_port()))

    def run(line: str, **environment: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(app, shlex.split(line), env=environment)
        return result.exit_code, result.stdout, result.stderr

    return run


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def desk(folder: Path) -> Database:
    """The database that commands run in `folder` use, as it is after the first start, at noon."""
    (folder / "data").mkdir(exist_ok=True)
    database = Database(f"sqlite+aiosqlite:///{folder}/data/frontdesk.db", clock=lambda: NOON)
    database.run(schema.upgrade)
    return database


def meet_anna(work: Work) -> None:
    """Anna has written from her Telegram account 77."""
    chat = {"channel": "telegram", "chat": "77", "thread": "", "user": "77"}
    anna = conversations.start(work, **chat, name="Anna K.", username="anna_k", language="en")
    messages.append(work, anna, "customer", "my address is 48 Aiolou Street")


def hand_over(work: Work) -> None:
    """Anna has asked for a person: her words are in what came in, in the ticket, and in what the room was shown."""
    meet_anna(work)
    inbox.store(work, [Arrival("telegram", "1", "500", "telegram:77:", b"my address is 48 Aiolou Street")])
    work.flush()
    inbox.handled(work, inbox.ready(work, 10))
    ticket = tickets.open_ticket(
        work,
        conversation_id=1,
        customer_id=1,
        kind="question",
        reason="asked",
        language="en",
        question="will it come to 48 Aiolou Street",
        details=[["Address", "48 Aiolou Street"]],
    )
    card = OutboxRow(1, "room:1", "telegram", "-100", "7", "card", {"text": "Anna K."}, ticket_id=ticket.id)
    outbox.append(work, card)
    work.flush()
    outbox.mark(work, Sent(card, "sent", external_id="9"))


def set_aside(work: Work) -> None:
    """One message could not be read, one could not be sent."""
    inbox.store(work, [Arrival("telegram", "1", "501", "telegram:77:", b"{")])
    work.flush()
    [row] = inbox.ready(work, 10)
    inbox.put_back(work, row, "undecodable: truncated", None)
    out = OutboxRow(1, "telegram:77:", "telegram", "77", "", "say", {"text": "Hello"}, created_at=work.now)
    outbox.append(work, out)
    work.flush()
    outbox.mark(work, Sent(out, "parked", error="Bad Gateway"))


# help and usage


def test_help_names_every_command(run: Run) -> None:
    status, out, err = run("--help", COLUMNS="200")
    assert (status, err) == (0, "")
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert [name for name in commands if f" {name} " not in out] == []
    assert sorted(commands) == [
        *("ask", "db", "doctor", "export", "forget", "form", "inbox", "kb", "orders", "run", "staff"),
    ]


@pytest.mark.parametrize(
    "line",
    ["fly", "staff add", "staff add Anna --role queen", "staff add Anna --telegram @anna", "db backup", "export"],
)
def test_wrong_usage_ends_with_2_and_prints_no_data(run: Run, line: str) -> None:
    status, out, err = run(line)
    assert (status, out) == (2, "")
    assert err != ""


def test_wrong_settings_end_every_command_with_78(run: Run) -> None:
    for line in ("staff list", "db check", "inbox list", "doctor", "export anna", "run"):
        assert run(line, TIME_ZONE="Atlantis") == (
            78,
            "",
            "The settings need mending:\n  TIME_ZONE: not a known time zone; use an IANA name such as Europe/Athens\n",
        )


# staff


def test_staff_come_and_go(run: Run) -> None:
    assert run("staff list") == (0, "", "")
    assert run("staff add Dora --role owner --telegram 42") == (0, "Dora may answer now, as owner.\n", "")
    assert run("staff add 'Nikos P.' --email nikos@example.com") == (0, "Nikos P. may answer now, as agent.\n", "")
    listed = "Dora\towner\ttelegram:42\nNikos P.\tagent\tnikos@example.com\n"
    assert run("staff list") == (0, listed, "")
    assert run("staff remove dora") == (0, "dora may not answer any more.\n", "")
    assert run("staff list") == (0, "Nikos P.\tagent\tnikos@example.com\n", "")
    assert run("staff add Dora --telegram 42")[0] == 0


def test_one_account_is_one_person(run: Run) -> None:
    run("staff add Dora --telegram 42")
    assert run("staff add Nikos --telegram 42") == (1, "", "That account already belongs to Dora.\n")
    assert run("staff list") == (0, "Dora\tagent\ttelegram:42\n", "")


@pytest.mark.parametrize("line", ["staff remove Vera", "staff link Vera"])
def test_somebody_unknown_is_a_failure(run: Run, line: str) -> None:
    assert run(line) == (1, "", "Nobody on the staff is called Vera; see `frontdesk staff list`.\n")


def test_a_sign_in_link_signs_in_once(run: Run, tmp_path: Path) -> None:
    run("staff add Dora")
    status, out, err = run("staff link Dora", PUBLIC_URL="https://help.example.com/")
    address, _, token = out.strip().partition("?token=")
    assert (status, address, err) == (0, "https://help.example.com/console/sign-in", "")
    now = Database(f"sqlite+aiosqlite:///{tmp_path}/data/frontdesk.db")
    names = [member and member.name for member in (now.run(lambda w: staff.use_link(w, token)) for _ in range(2))]
    assert names == ["Dora", None]


# a person's data


@pytest.mark.parametrize("anna", ["telegram:77", "anna_k", "@anna_k", "1"])
def test_a_persons_data_is_one_json_object(run: Run, tmp_path: Path, anna: str) -> None:
    desk(tmp_path).run(meet_anna)
    status, out, err = run(f"export {anna}")
    data = json.loads(out)
    assert (status, err) == (0, "")
    assert [row["name"] for row in data["customers"]] == ["Anna K."]
    assert [row["text"] for row in data["messages"]] == ["my address is 48 Aiolou Street"]


def test_a_person_is_forgotten(run: Run, tmp_path: Path) -> None:
    desk(tmp_path).run(hand_over)
    assert run("forget telegram:77") == (0, "Customer 1 is forgotten.\n", "")
    data = json.loads(run("export 1")[1])
    assert (data["messages"], [row["name"] for row in data["customers"]]) == ([], [""])
    with closing(sqlite3.connect(tmp_path / "data" / "frontdesk.db")) as connection:
        everything = "\n".join(connection.iterdump())
    assert [word for word in ("Aiolou", "Anna", "anna", b"Aiolou".hex().upper()) if word in everything] == []


@pytest.mark.parametrize("command", ["export", "forget"])
def test_a_stranger_has_no_data(run: Run, command: str) -> None:
    said = "No customer telegram:5; give an id, a user name, or channel:id such as telegram:123456789.\n"
    assert run(f"{command} telegram:5") == (1, "", said)


# backup and restore


async def test_a_backup_taken_while_the_program_writes_has_all_that_was_committed(run: Run, tmp_path: Path) -> None:
    database = desk(tmp_path)
    await database.write(meet_anna)
    assert await asyncio.to_thread(run, "db backup copy.db") == (0, "Copied to copy.db.\n", "")
    await database.write(lambda work: staff.add(work, "Dora", "agent"))
    await database.close()
    assert run("staff list") == (0, "Dora\tagent\n", "")
    assert run("db restore copy.db")[0] == 0
    assert run("staff list") == (0, "", "")
    assert [row["text"] for row in json.loads(run("export 1")[1])["messages"]] == ["my address is 48 Aiolou Street"]
    assert run("db check") == (0, "The database is sound.\n", "")


def test_a_backup_never_overwrites_and_needs_a_database(run: Run, tmp_path: Path) -> None:
    assert run("db backup copy.db") == (1, "", "There is no database at data/frontdesk.db yet.\n")
    assert run("db check") == (1, "", "there is no database at data/frontdesk.db yet\n")
    assert run("db upgrade") == (0, f"The database is at revision {schema.HEAD}.\n", "")
    (tmp_path / "copy.db").write_text("something dear")
    assert run("db backup copy.db") == (1, "", "copy.db is already there; choose another name.\n")
    assert (tmp_path / "copy.db").read_text() == "something dear"


def test_what_a_copy_had_still_to_send_is_held_back(run: Run, tmp_path: Path) -> None:
    waiting = OutboxRow(1, "telegram:77:", "telegram", "77", "", "say", {"text": "Hello"}, created_at=NOON)
    desk(tmp_path).run(lambda work: outbox.append(work, waiting))
    run("db backup copy.db")
    said = "Restored from copy.db. Messages held back: 1; see `frontdesk inbox list`.\n"
    assert run("db restore copy.db") == (0, said, "")
    assert run("inbox list")[1] == "out\t1\ttelegram\t2026-11-20T12:00:00+00:00\tsay: restored from a backup\n"


def test_restoring_is_refused_while_the_program_runs(run: Run, tmp_path: Path) -> None:
    run("staff add Dora")
    run("db backup copy.db")
    run("staff add Nikos")
    with only_one(tmp_path / "data"):
        assert run("db restore copy.db") == (
            1,
            "",
            "Not restored, the database is as it was: another Frontdesk is running on this database; stop it first\n",
        )
    assert run("staff list") == (0, "Dora\tagent\nNikos\tagent\n", "")
    assert run("db restore copy.db")[0] == 0


def _torn(copy: Path) -> None:
    sound = copy.read_bytes()
    copy.write_bytes(sound[:8192] + b"\xff" * 16_384 + sound[24_576:])


def _cut(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:10_000])


def _no_database(copy: Path) -> None:
    copy.write_text("a shopping list " * 1000)


def _newer(copy: Path) -> None:
    Database(f"sqlite+aiosqlite:///{copy}").run(
        lambda work: work.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    )


@pytest.mark.parametrize("spoil", [_torn, _cut, _no_database, _newer])
def test_a_bad_copy_is_refused_and_the_database_stays(run: Run, tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    run("staff add Dora")
    run("db backup copy.db")
    spoil(tmp_path / "copy.db")
    status, out, err = run("db restore copy.db")
    assert (status, out, err.partition(":")[0]) == (1, "", "Not restored, the database is as it was")
    assert run("staff list") == (0, "Dora\tagent\n", "")
    assert run("db check") == (0, "The database is sound.\n", "")


def test_restoring_nothing_is_a_failure(run: Run) -> None:
    assert run("db restore copy.db") == (1, "", "There is no file copy.db.\n")


# messages set aside


def test_what_was_set_aside_is_listed_and_tried_again(run: Run, tmp_path: Path) -> None:
    assert run("inbox list") == (0, "", "")
    desk(tmp_path).run(set_aside)
    noon = "2026-11-20T12:00:00+00:00"
    listed = f"in\t1\ttelegram\t{noon}\tundecodable: truncated\nout\t1\ttelegram\t{noon}\tsay: Bad Gateway\n"
    assert run("inbox list") == (0, listed, "")
    assert run("inbox retry") == (0, "Tried again: 1 that came in, 1 to be sent.\n", "")
    assert run("inbox list") == (0, "", "")
    assert run("inbox retry") == (0, "Tried again: 0 that came in, 0 to be sent.\n", "")


# the doctor


def articles() -> str:
    """What the doctor says about the articles that ship, which is not what is tested here."""
    from knowledge.library import Library

    library = Library.load(ROOT / "knowledge" / "content", "en")
    counts = ", ".join(f"{len(library.articles[code])} in {code}" for code in library.languages)
    return f"✓ knowledge: {counts}, {len(library.forms)} forms"


def test_the_doctor_finds_a_fresh_desk_well(run: Run) -> None:
    status, out, err = run("doctor", PORT="54321")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        articles(),
        "✓ database: made at the first start",
        "✓ web: not running, port 54321 is free",
        "✓ Telegram is off  → set BOT_TOKEN to the token from BotFather to switch it on",
    ]


def test_the_doctor_says_how_to_mend_what_it_finds(run: Run, tmp_path: Path) -> None:
    desk(tmp_path).run(set_aside)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = str(other.getsockname()[1])
        status, out, _ = run("doctor", PORT=port)
    assert (status, out.splitlines()[1:5]) == (
        1,
        [
            f"✓ database: revision {schema.HEAD}",
            "✗ set aside: 2 messages  → see `frontdesk inbox list`, then `frontdesk inbox retry`",
            "✓ waiting: 0 to handle, 0 to send",
            "✗ staff: 0  → add somebody: `frontdesk staff add NAME --role owner --telegram ID`, or set OWNER_IDS",
        ],
    )
    assert out.splitlines()[5] == f"✗ web: port {port} is taken by another program  → set PORT to a free one"


async def test_the_doctor_looks_at_telegram(run: Run, telegram: FakeTelegram) -> None:
    room = telegram.forum("Tern House desk")
    known = {"BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
    _, out, _ = await asyncio.to_thread(run, "doctor", **known, AGENTS_CHAT_ID=str(room.id))
    assert out.splitlines()[-1] == "✓ agents' group: the bot may manage topics"
    _, out, _ = await asyncio.to_thread(run, "doctor", **known)
    assert out.splitlines()[-1] == (
        "✗ agents' group: none  → make a group with topics, add the bot as administrator, set AGENTS_CHAT_ID"
    )
    wrong = {**known, "BOT_TOKEN": "123456:not_the_token"}
    status, out, err = await asyncio.to_thread(run, "doctor", **wrong)
    assert (status, out.splitlines()[-1]) == (1, "✗ Telegram: Unauthorized  → copy the token again from BotFather")
    assert "not_the_token" not in out + err


# the real program


def _start(folder: Path, **environment: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if name not in NAMES}
    content = str(ROOT / "knowledge" / "content")
    environment = {**kept, "PYTHONPATH": str(ROOT), "KNOWLEDGE_DIR": content, "PORT": str(free_port()), **environment}
    command = [sys.executable, "-m", "bot", "run"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, cwd=folder, env=environment, text=True, **pipes)  # type: ignore[call-overload,no-any-return]


def test_the_program_starts_in_an_empty_folder_and_stops_cleanly(tmp_path: Path) -> None:
    with _start(tmp_path) as program:
        assert program.stderr is not None
        ready = next((line for line in program.stderr if line.startswith("Frontdesk is ready")), "it ended before")
        assert ready.rstrip().endswith("channels: web (no BOT_TOKEN yet: Telegram is off)")
        with _start(tmp_path) as second:
            out, err = second.communicate(timeout=20)
        mend = "DATABASE_URL: another Frontdesk is running on this database; stop it first"
        assert (second.returncode, out, err) == (78, "", f"The settings need mending:\n  {mend}\n")
        program.send_signal(signal.SIGTERM)
        out, _ = program.communicate(timeout=20)
    assert (program.returncode, out) == (0, "")


def test_the_program_leaves_a_newer_database_alone(run: Run, tmp_path: Path) -> None:
    run("staff add Dora")
    _newer(tmp_path / "data" / "frontdesk.db")
    with _start(tmp_path) as program:
        out, err = program.communicate(timeout=20)
    newer = f"the database is at revision 9999, this program knows only up to {schema.HEAD}"
    mend = f"DATABASE_URL: {newer}; update the program, or restore a backup"
    assert (program.returncode, out, err) == (78, "", f"The settings need mending:\n  {mend}\n")
