"""Settings: where they come from, and what people read when they are wrong."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from dataclasses import fields
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.settings import NAMES, Settings, WrongSettings, read, secret_key

ROOT = Path(__file__).parent.parent
SECRET = "tell-nobody"
WRONG = {
    "BOT_TOKEN": SECRET,
    "TELEGRAM_API_URL": "api.telegram.org",
    "TELEGRAM_MODE": "pigeon",
    "WEBHOOK_SECRET": f"{SECRET} with blanks",
    "AGENTS_CHAT_ID": "our group",
    "OWNER_IDS": "1,dora",
    "DATABASE_URL": f"mysql://desk:{SECRET}@db/desk",
    "KNOWLEDGE_DIR": "nowhere",
    "DEFAULT_LANGUAGE": "la",
    "TIME_ZONE": "Atlantis/Centre",
    "PORT": "80a",
    "PUBLIC_URL": "help.example.com",
    "ORDERS_URL": "orders.example.com",
    "ORDERS_SECRET": SECRET,
    "LOG_FORMAT": "stone",
    "LOG_LEVEL": "whisper",
}


@pytest.fixture
def env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this desk's `.env` would be; the default knowledge folder is there."""
    monkeypatch.chdir(ROOT)
    return tmp_path / ".env"


def problems(environment: dict[str, str], env_file: Path) -> dict[str, str]:
    """What is said about wrong settings: the hint by name."""
    with pytest.raises(WrongSettings) as wrong:
        read(environment, env_file)
    return {name: hint for name, _, hint in (line.partition(": ") for line in wrong.value.problems)}


def test_nothing_set_is_a_working_desk(env_file: Path) -> None:
    settings = read({}, env_file)
    assert settings == Settings()
    assert (settings.url, settings.data_folder) == ("http://127.0.0.1:8080", Path("data"))


def test_all_bad_values_are_reported_at_once_each_with_a_hint(env_file: Path) -> None:
    found = problems(WRONG, env_file)
    assert sorted(found) == sorted(WRONG)
    assert [name for name, hint in found.items() if len(hint.split()) < 3] == []


@pytest.mark.parametrize("name", [name for name in WRONG if not name.startswith("ORDERS_")])
def test_one_bad_value_is_reported_alone(name: str, env_file: Path) -> None:
    assert list(problems({name: WRONG[name]}, env_file)) == [name]


def test_an_order_system_needs_its_secret(env_file: Path) -> None:
    address = {"ORDERS_URL": "https://orders.example.com/find"}
    assert list(problems(address, env_file)) == ["ORDERS_SECRET"]
    secret = "sixteen letters!"
    assert read({**address, "ORDERS_SECRET": secret}, env_file).orders_secret == secret


@pytest.mark.parametrize("port", ["65536", "-1", "8080.0", "8O80", "٨٠٨٠"])
def test_a_port_is_a_number_people_can_open(port: str, env_file: Path) -> None:
    assert list(problems({"PORT": port}, env_file)) == ["PORT"]


def test_secrets_are_in_no_message_and_no_picture_of_the_settings(env_file: Path) -> None:
    with pytest.raises(WrongSettings) as wrong:
        read(WRONG, env_file)
    token = "123456789:AAfromBotFather0"
    url = f"postgresql+psycopg://desk:{SECRET}@db/desk"
    good = read({"BOT_TOKEN": token, "WEBHOOK_SECRET": SECRET, "SECRET_KEY": SECRET, "DATABASE_URL": url}, env_file)
    shown = f"{wrong.value}\n{wrong.value!r}\n{good!r}\n{good}"
    assert [secret for secret in (SECRET, token) if secret in shown] == []
    assert (good.bot_token, good.secret_key, good.database_url) == (token, SECRET, url)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("BOT_TOKN", "BOT_TOKEN"), ("bot_token", "BOT_TOKEN"), ("DATABASE_URI", "DATABASE_URL"), ("PORTS", "PORT")],
)
def test_a_slip_in_a_name_is_noticed(written: str, meant: str, env_file: Path) -> None:
    env_file.write_text(f"{written}=8080\n", encoding="utf-8")
    assert problems({}, env_file) == {written: f"not a setting; did you mean {meant}?"}


def test_settings_of_other_programs_are_nobodys_business(env_file: Path) -> None:
    env_file.write_text("POSTGRES_PASSWORD=x\nCOMPOSE_PROFILES=scale\n", encoding="utf-8")
    assert read({"BOT_TOKENS": "of another program", "PATH": "/bin"}, env_file) == Settings()


def test_the_environment_wins_over_the_file_and_the_file_over_the_defaults(env_file: Path) -> None:
    env_file.write_text("PORT=9000\nHOST=0.0.0.0\nTIME_ZONE=Europe/Athens\n", encoding="utf-8")
    settings = read({"PORT": "9001", "TIME_ZONE": ""}, env_file)
    assert (settings.port, settings.host, settings.time_zone) == (9001, "0.0.0.0", "UTC")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a byte order mark"])
def test_a_file_saved_by_any_editor_is_read(mark: str, line_end: str, env_file: Path) -> None:
    lines = ["BOT_TOKEN=123456789:AAfromBotFather0", "export PORT = 9000", "# HOST=::", "OWNER_IDS='1, 2'", ""]
    env_file.write_bytes((mark + line_end.join(lines)).encode())
    settings = read({}, env_file)
    assert (settings.bot_token, settings.port, settings.host) == ("123456789:AAfromBotFather0", 9000, "127.0.0.1")
    assert settings.owner_ids == ("1", "2")


def test_a_file_that_is_no_text_is_reported(env_file: Path) -> None:
    env_file.write_bytes("PORT=9000\n".encode("utf-16"))
    assert problems({"LOG_LEVEL": "whisper"}, env_file) == {
        str(env_file): "cannot be read (UnicodeDecodeError); save it as UTF-8 text",
        "LOG_LEVEL": "use one of debug, info, warning, error",
    }


def test_the_key_is_made_once_and_for_this_user_only(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite+aiosqlite:///{tmp_path}/data/desk.db")
    key = secret_key(settings)
    assert len(key) == 64
    assert secret_key(settings) == key
    assert (tmp_path / "data" / "secret.key").stat().st_mode & 0o777 == 0o600
    assert secret_key(Settings(secret_key="given")) == "given"


def test_the_program_ends_with_78_and_says_everything_at_once(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BOT_TOKN=1\n", encoding="utf-8")
    environment = {**{k: v for k, v in os.environ.items() if k not in NAMES}, **WRONG, "PYTHONPATH": str(ROOT)}
    begun = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "run"], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=20
    )
    took = time.monotonic() - begun
    first, *lines = ended.stderr.splitlines()
    assert (ended.returncode, ended.stdout, first) == (78, "", "The settings need mending:")
    assert sorted(line.split(":")[0].strip() for line in lines) == sorted([*WRONG, "BOT_TOKN"])
    assert SECRET not in ended.stderr
    assert took < 3


def test_the_example_file_is_the_defaults(env_file: Path) -> None:
    example = ROOT / ".env.example"
    assert tuple(dotenv_values(example, interpolate=False)) == NAMES
    assert read({}, example) == Settings()


def test_the_table_in_the_documents_is_the_defaults() -> None:
    page = (ROOT / "docs" / "production.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \| (?:`([^`]*)`|empty)", page, re.MULTILINE)
    assert tuple(name for name, _ in rows) == NAMES
    assert {name: default for name, default in rows if default} == {
        field.name.upper(): str(field.default) for field in fields(Settings) if field.default not in ("", ())
    }


def test_a_line_that_is_no_setting_is_reported_with_its_number(env_file: Path) -> None:
    env_file.write_text("PORT=9000\nBOT_TOKEN 123456789:AAxx\n", encoding="utf-8")
    assert problems({}, env_file) == {f"{env_file}:2": "not understood; write NAME=value"}


@pytest.mark.parametrize(
    ("host", "url"),
    [("127.0.0.1", "http://127.0.0.1:8080"), ("0.0.0.0", "http://localhost:8080"), ("::1", "http://[::1]:8080")],
)
def test_the_printed_address_can_be_opened(host: str, url: str, env_file: Path) -> None:
    assert read({"HOST": host}, env_file).url == url
