"""A visitor's browser and the real program it talks to; skipped where Playwright or Chromium is not installed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
ARGUMENTS += ["--disable-component-update", "--disable-sync"]


class Program:
    """`frontdesk run` as a process of its own, on a port and a database that outlive it."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder = folder
        self.process: subprocess.Popen[str] | None = None

    @property
    def chat(self) -> str:
        return f"http://127.0.0.1:{self.port}/chat"

    def start(self) -> None:
        """Back when it says it is ready."""
        settings = {
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.folder}/desk.db",
            "KNOWLEDGE_DIR": str(HERE / "knowledge"),
            "PORT": str(self.port),
            "BOT_TOKEN": "",
            "LOG_LEVEL": "error",
        }
        command = [sys.executable, "-m", "bot", "run"]
        self.process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr is not None
        said = []
        for line in self.process.stderr:
            said.append(line)
            if line.startswith("Frontdesk is ready"):
                return
        pytest.fail("the program did not start:\n" + "".join(said))

    def stop(self) -> None:
        """End it as a service manager does."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=20)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    running = Program(tmp_path_factory.mktemp("desk"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium: Any, program: Program) -> Iterator[Callable[..., Any]]:
    """`visitor(lang="en", **of the browser)`: the chat page of somebody new. No page may have met an error."""
    contexts, errors = [], []

    def arrive(lang: str = "en", **options: Any) -> Any:
        context = chromium.new_context(**options)
        contexts.append(context)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        context.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page = context.new_page()
        page.goto(f"{program.chat}?lang={lang}")
        return page

    yield arrive
    for context in contexts:
        context.close()
    # What the network refuses is part of some stories; everything else, such as a breach of the policy, is a fault.
    assert [error for error in errors if not error.startswith("Failed to load resource")] == []
