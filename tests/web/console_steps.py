"""What an agent sees and does in the console, by the roles and names it promises."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from storage.records import Staff
from tests.web.conftest import ARGUMENTS
from tests.web.served import Browser, Served

BIG = {"width": 1440, "height": 1000}
PHONE = {"width": 390, "height": 844}


class Screens:
    """Chromium for one story; `errors` is what its pages complained of."""

    def __init__(self, chromium: Any) -> None:
        self.chromium = chromium
        self.errors: list[str] = []

    async def page(self, **options: Any) -> Any:
        context = await self.chromium.new_context(**{"viewport": BIG, "locale": "en-GB", **options})
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        return await context.new_page()

    async def agent(self, desk: Served, member: Staff, lang: str = "", **options: Any) -> Any:
        """The console of `member`, just signed in."""
        page = await self.page(**options)
        await page.goto(await desk.link(member))
        if lang:
            await page.goto(f"{desk.url}/console?lang={lang}")
        return page


@asynccontextmanager
async def screens() -> AsyncIterator[Screens]:
    """Skips where Playwright or Chromium is not installed. No page may have met an error."""
    async_api = pytest.importorskip("playwright.async_api", reason="Playwright is not installed")
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed")
    async with async_api.async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        opened = Screens(chromium)
        yield opened
        await chromium.close()
    assert [error for error in opened.errors if not error.startswith("Failed to load resource")] == []


@asynccontextmanager
async def waiting_visitor(desk: Served, *texts: str) -> AsyncIterator[Browser]:
    """Somebody in the web chat who has said `texts` and asked for a person."""
    async with Browser(desk.url) as visitor:
        await visitor.visits(*texts, "talk to a human")
        yield visitor


def rows(page: Any, name: str = "Conversations") -> Any:
    return page.get_by_role("list", name=name, exact=True).get_by_role("listitem")


def log(page: Any) -> Any:
    return page.get_by_role("log")


def said(page: Any, author: str) -> Any:
    """What was said in the thread by customer, agent or bot."""
    return log(page).locator(f"#lines .line.{author} .bubble")


def notes(page: Any) -> Any:
    return log(page).locator("#lines .note .text")


def box(page: Any) -> Any:
    return page.get_by_role("textbox", name="Reply", exact=True)


def button(page: Any, name: str) -> Any:
    return page.get_by_role("button", name=name, exact=True)


async def write(page: Any, text: str) -> None:
    await box(page).fill(text)
    await box(page).press("Enter")
