"""Settings: read once from the environment and `.env`, checked together, never shown with their secrets."""

from __future__ import annotations

import difflib
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from dotenv.parser import parse_stream

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{10,}")  # the form BotFather gives: the bot's id, a colon, a secret
_LOG_LEVELS = ("debug", "info", "warning", "error")
_LANGUAGES = ("en", "ru", "el")


class WrongSettings(Exception):
    """All that is wrong, a line each with the setting's name and a hint; values of secrets are never part of it."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings by their public names; see `.env.example` for what each means."""

    bot_token: str = field(default="", repr=False)
    telegram_api_url: str = "https://api.telegram.org"
    telegram_mode: str = "polling"
    webhook_secret: str = field(default="", repr=False)
    agents_chat_id: str = ""
    owner_ids: tuple[str, ...] = ()
    database_url: str = field(default="sqlite+aiosqlite:///data/frontdesk.db", repr=False)
    knowledge_dir: Path = Path("knowledge/content")
    default_language: str = "en"
    time_zone: str = "UTC"
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str = ""
    secret_key: str = field(default="", repr=False)
    orders_url: str = ""
    orders_secret: str = field(default="", repr=False)
    log_format: str = "console"
    log_level: str = "info"

    @property
    def url(self) -> str:
        """Where people reach the web side."""
        host = {"0.0.0.0": "localhost", "::": "localhost"}.get(self.host, self.host)  # noqa: S104 - told, not bound
        return self.public_url or f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    @property
    def data_folder(self) -> Path | None:
        """Where the embedded database lies; None when the database is a server."""
        file = sqlite_file(self)
        return file.parent if file else None


NAMES = tuple(f.name.upper() for f in fields(Settings))


def read(environment: Mapping[str, str] | None = None, env_file: Path = Path(".env")) -> Settings:
    """The settings from the environment, then the file, then the defaults. Raises WrongSettings with all problems."""
    problems: list[str] = []
    given = {**_from_file(env_file, problems), **(os.environ if environment is None else environment)}
    values = {name: given[name].strip() for name in NAMES if given.get(name, "").strip()}
    settings = Settings(**_parsed(values, problems))  # type: ignore[arg-type]
    _check(settings, problems)
    if problems:
        raise WrongSettings(problems)
    return settings


def _from_file(env_file: Path, problems: list[str]) -> dict[str, str]:
    if not env_file.is_file():
        return {}
    try:
        text = env_file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problems.append(f"{env_file}: cannot be read ({type(error).__name__}); save it as UTF-8 text")
        return {}
    values = dotenv_values(stream=StringIO(text), interpolate=False)
    problems += [
        f"{env_file}:{line.original.line}: not understood; write NAME=value"
        for line in parse_stream(StringIO(text))
        if line.error
    ]
    problems += [
        f"{name}: not a setting; did you mean {near[0]}?"
        for name in values
        if name not in NAMES and (near := difflib.get_close_matches(name.upper(), NAMES, 1, 0.8))
    ]
    return {name: value or "" for name, value in values.items()}


def _parsed(values: dict[str, str], problems: list[str]) -> dict[str, object]:
    parsed: dict[str, object] = {name.lower(): value for name, value in values.items()}
    if "PORT" in values:
        parsed["port"] = _number(values["PORT"], problems)
    if "KNOWLEDGE_DIR" in values:
        parsed["knowledge_dir"] = Path(values["KNOWLEDGE_DIR"])
    if "OWNER_IDS" in values:
        parsed["owner_ids"] = tuple(part.strip() for part in values["OWNER_IDS"].split(",") if part.strip())
    for name in ("telegram_mode", "log_format", "log_level", "default_language"):
        if name in parsed:
            parsed[name] = str(parsed[name]).lower()
    for name in ("public_url", "telegram_api_url"):
        if name in parsed:
            parsed[name] = str(parsed[name]).rstrip("/")
    return parsed


def _number(text: str, problems: list[str]) -> int:
    if text.isascii() and text.isdecimal() and 0 <= int(text) <= 65_535:
        return int(text)
    problems.append(f"PORT: {text!r} is not a port; use a number from 0 to 65535, such as 8080")
    return 8080


def _check(settings: Settings, problems: list[str]) -> None:
    checks = {
        "BOT_TOKEN: does not look like a token; copy it whole from BotFather (123456789:AA…)": not settings.bot_token
        or _TOKEN.fullmatch(settings.bot_token),
        "TELEGRAM_API_URL: must begin with http:// or https://": _is_url(settings.telegram_api_url),
        "TELEGRAM_MODE: use polling or webhook": settings.telegram_mode in ("polling", "webhook"),
        "WEBHOOK_SECRET: 1 to 256 of A–Z, a–z, 0–9, _ and - are allowed by Telegram": not settings.webhook_secret
        or re.fullmatch(r"[A-Za-z0-9_-]{1,256}", settings.webhook_secret),
        "AGENTS_CHAT_ID: must be the group's number, such as -1001234567890": not settings.agents_chat_id
        or re.fullmatch(r"-\d+", settings.agents_chat_id),
        "OWNER_IDS: must be Telegram ids (numbers), comma separated": all(i.isdecimal() for i in settings.owner_ids),
        "DATABASE_URL: use sqlite+aiosqlite:///FILE or postgresql+psycopg://…": settings.database_url.startswith(
            ("sqlite+aiosqlite:///", "postgresql+psycopg://")
        ),
        f"KNOWLEDGE_DIR: there is no folder {settings.knowledge_dir}": settings.knowledge_dir.is_dir(),
        f"DEFAULT_LANGUAGE: use one of {', '.join(_LANGUAGES)}": settings.default_language in _LANGUAGES,
        "TIME_ZONE: not a known time zone; use an IANA name such as Europe/Athens": _is_zone(settings.time_zone),
        "PUBLIC_URL: must begin with http:// or https://": not settings.public_url or _is_url(settings.public_url),
        "ORDERS_URL: must begin with http:// or https://": not settings.orders_url or _is_url(settings.orders_url),
        "ORDERS_SECRET: set it too, at least 16 characters, the same as in the order system": not settings.orders_url
        or len(settings.orders_secret) >= 16,
        "LOG_FORMAT: use console or json": settings.log_format in ("console", "json"),
        f"LOG_LEVEL: use one of {', '.join(_LOG_LEVELS)}": settings.log_level in _LOG_LEVELS,
    }
    problems += [problem for problem, fine in checks.items() if not fine]


def _is_url(text: str) -> bool:
    return re.match(r"https?://[^\s/]+", text) is not None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def sqlite_file(settings: Settings) -> Path | None:
    """The embedded database's file; None when the database is a server."""
    prefix, _, path = settings.database_url.partition(":///")
    return Path(path.partition("?")[0]) if prefix.startswith("sqlite") and path else None


def secret_key(settings: Settings) -> str:
    """The key that signs links, cookies and buttons: given, or made once and kept beside the database."""
    if settings.secret_key:
        return settings.secret_key
    file = (settings.data_folder or Path("data")) / "secret.key"
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48), encoding="ascii")
    return file.read_text(encoding="ascii").strip()
