"""`frontdesk doctor`: looks at everything the program needs and says how to mend what is missing."""

from __future__ import annotations

import json
import os
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.settings import Settings, sqlite_file
from knowledge.library import KnowledgeRefused, Library
from storage import Database, Work, inbox, outbox, schema, staff
from storage import backup as copies

PATIENCE = 10  # seconds for an answer from the network


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing looked at: whether it is fine, and the mend when it is not (or a hint when it is)."""

    fine: bool
    what: str
    mend: str = ""


def examine(settings: Settings) -> Iterator[Examined]:
    """Look at everything, in the order in which it is needed."""
    yield from _knowledge(settings)
    yield from _database(settings)
    yield from _web(settings)
    if settings.bot_token:
        yield from _telegram(settings)
    else:
        yield Examined(True, "Telegram is off", "set BOT_TOKEN to the token from BotFather to switch it on")


def _knowledge(settings: Settings) -> Iterator[Examined]:
    try:
        library = Library.load(settings.knowledge_dir, settings.default_language)
    except KnowledgeRefused as refusal:
        errors = sum(f.severity == "error" for f in refusal.findings)
        yield Examined(False, f"knowledge: {errors} errors", "run `frontdesk kb check` and mend each line it names")
        return
    counts = ", ".join(f"{len(library.articles[code])} in {code}" for code in library.languages)
    yield Examined(
        bool(counts),
        f"knowledge: {counts or 'no articles'}, {len(library.forms)} forms",
        "" if counts else "add articles, see docs/knowledge.md",
    )


def _database(settings: Settings) -> Iterator[Examined]:
    file = sqlite_file(settings)
    if file is not None and not file.is_file():
        folder = next(parent for parent in [file.parent, *file.parent.parents] if parent.exists())
        writable = os.access(folder, os.W_OK)
        yield Examined(writable, "database: made at the first start", "" if writable else f"make {folder} writable")
        return
    if file is not None and (problems := copies.check(file)):
        yield Examined(False, f"database: {problems[0]}", "restore a backup: `frontdesk db restore FILE`")
        return
    try:
        found = _in_database(settings)
    except Exception as error:
        yield Examined(False, f"database: {type(error).__name__}", "check DATABASE_URL and that the server is running")
        return
    yield Examined(
        found["revision"] == schema.HEAD,
        f"database: revision {found['revision']}",
        "" if found["revision"] == schema.HEAD else "run `frontdesk db upgrade`",
    )
    yield Examined(
        not found["aside"],
        f"set aside: {found['aside']} messages",
        "see `frontdesk inbox list`, then `frontdesk inbox retry`" if found["aside"] else "",
    )
    yield Examined(True, f"waiting: {found['waiting']} to handle, {found['pending']} to send")
    yield Examined(
        bool(found["staff"]),
        f"staff: {found['staff']}",
        ""
        if found["staff"]
        else "add somebody: `frontdesk staff add NAME --role owner --telegram ID`, or set OWNER_IDS",
    )


def _in_database(settings: Settings) -> dict[str, Any]:
    def look(work: Work) -> dict[str, Any]:
        at = schema.revision(work.connection)
        if at != schema.HEAD:
            return {"revision": at, "aside": 0, "waiting": 0, "pending": 0, "staff": 1}
        waiting, _ = inbox.waiting(work.connection)
        pending, _, aside = outbox.waiting(work.connection)
        team = len(staff.everybody(work)) + len(settings.owner_ids)
        return {
            "revision": at,
            "aside": aside + len(inbox.parked(work.connection)),
            "waiting": waiting,
            "pending": pending,
            "staff": team,
        }

    return Database(settings.database_url).run(look)


def _web(settings: Settings) -> Iterator[Examined]:
    try:
        with urllib.request.urlopen(f"http://{settings.host}:{settings.port}/readyz", timeout=2) as answer:
            yield Examined(answer.status == 200, "web: running and ready")
            return
    except urllib.error.HTTPError:
        yield Examined(
            False, "web: running, not ready", f"look at http://{settings.host}:{settings.port}/readyz and the log"
        )
        return
    except OSError:
        pass
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((settings.host, settings.port))
        except OSError:
            yield Examined(False, f"web: port {settings.port} is taken by another program", "set PORT to a free one")
            return
    yield Examined(True, f"web: not running, port {settings.port} is free")


def _telegram(settings: Settings) -> Iterator[Examined]:
    me = _call(settings, "getMe")
    if not me.get("ok"):
        mend = (
            "copy the token again from BotFather"
            if me.get("error_code") in (401, 404)
            else "check the network and TELEGRAM_API_URL"
        )
        yield Examined(False, f"Telegram: {me.get('description', 'no answer')}", mend)
        return
    yield Examined(True, f"Telegram: @{me['result'].get('username', '?')}")
    if settings.telegram_mode == "webhook" and not settings.url.startswith("https://"):
        yield Examined(
            False, f"webhook at {settings.url}", "Telegram needs https: set PUBLIC_URL to the public address"
        )
    if not settings.agents_chat_id:
        yield Examined(
            False, "agents' group: none", "make a group with topics, add the bot as administrator, set AGENTS_CHAT_ID"
        )
        return
    yield from _room(settings, me["result"]["id"])


def _room(settings: Settings, bot_id: int) -> Iterator[Examined]:
    chat = _call(settings, "getChat", chat_id=settings.agents_chat_id)
    if not chat.get("ok"):
        yield Examined(
            False, f"agents' group: {chat.get('description')}", "check AGENTS_CHAT_ID and that the bot is in the group"
        )
        return
    if not chat["result"].get("is_forum"):
        yield Examined(False, "agents' group: topics are off", "switch on Topics in the group's settings")
    member = _call(settings, "getChatMember", chat_id=settings.agents_chat_id, user_id=bot_id).get("result", {})
    may = member.get("status") == "creator" or member.get("can_manage_topics")
    yield Examined(
        bool(may),
        "agents' group: the bot may manage topics" if may else "agents' group: the bot may not manage topics",
        "" if may else "make the bot an administrator with “Manage topics”",
    )


def _call(settings: Settings, method: str, **parameters: Any) -> dict[str, Any]:
    """One call of the Bot API; what it answers, also when it refuses. The token stays out of every message."""
    request = urllib.request.Request(  # noqa: S310 - the address is checked by the settings
        f"{settings.telegram_api_url}/bot{settings.bot_token}/{method}",
        json.dumps(parameters).encode(),
        {"Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            return json.load(answer)  # type: ignore[no-any-return]
    except urllib.error.HTTPError as refusal:
        return json.load(refusal)  # type: ignore[no-any-return]
    except (OSError, ValueError) as error:
        return {"ok": False, "description": type(error).__name__}
