"""The whole program served in this process, without Telegram or with the fake one."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import uvicorn

from bot.app import App
from bot.run import Server
from storage import staff
from storage.records import Staff


@dataclass(slots=True)
class Served:
    """A running desk and where it is reached."""

    app: App
    url: str

    async def member(self, name: str, role: str = "agent", telegram_id: str | None = None) -> Staff:
        return await self.app.database.write(lambda work: staff.add(work, name, role, telegram_id))

    async def link(self, member: Staff) -> str:
        token = await self.app.database.write(lambda work: staff.new_link(work, member))
        return f"{self.url}/console/sign-in?token={token}"


@asynccontextmanager
async def serving(app: App) -> AsyncIterator[Served]:
    """`app`, already started, answers on a free port until the block ends."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        server = Server(uvicorn.Config(app.web_app(), log_config=None, access_log=False, timeout_graceful_shutdown=3))
        task = asyncio.create_task(server.serve(sockets=[door]))
        try:
            yield Served(app, f"http://127.0.0.1:{door.getsockname()[1]}")
        finally:
            app.say_goodbye()
            server.should_exit = True
            await task


class Browser:
    """Somebody's cookies and nothing else; requests as the console's pages make them unless told otherwise."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.http = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def __aenter__(self) -> Browser:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.http.close()

    async def get(self, path: str, **more: Any) -> tuple[int, str]:
        """Status and body, without following redirects."""
        url = path if path.startswith("http") else f"{self.url}{path}"
        async with self.http.get(url, allow_redirects=False, **more) as answer:
            return answer.status, await answer.text()

    async def headers(self, path: str) -> Any:
        async with self.http.get(f"{self.url}{path}", allow_redirects=False) as answer:
            return answer.headers

    async def post(self, path: str, body: Any = None, headers: dict[str, str] | None = None) -> int:
        own = {"Origin": self.url, "X-Frontdesk": "console"}
        async with self.http.post(
            f"{self.url}{path}", json=body, headers=own if headers is None else headers, allow_redirects=False
        ) as answer:
            return answer.status

    async def act(self, ticket: int, verb: str, key: str = "act-00000001", **more: str) -> int:
        return await self.post(f"/api/v1/console/tickets/{ticket}/acts", {"id": key, "verb": verb, **more})

    async def visits(self, *texts: str) -> None:
        """A visitor of the chat says something."""
        await self.get("/chat?lang=en")
        for number, text in enumerate(texts):
            body = {"id": f"visit-{number:06}", "text": text, "language": "en"}
            assert await self.post("/api/v1/chat/messages", body, {}) == 202


def plain(html: str) -> str:
    """The words of a part, without its markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
