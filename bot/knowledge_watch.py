"""The library that is served: loaded at start, swapped whole when the files change and are good."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import structlog
from watchfiles import awatch

from knowledge.findings import Finding
from knowledge.library import KnowledgeRefused, Library

SETTLE = 300  # ms of quiet after a change before reading: editors save in several steps
log = structlog.get_logger("knowledge")


class Shelf:
    """Holds the current library; `current` is what every answer uses: `library` if the folder was loaded already."""

    def __init__(self, folder: Path, default_language: str, library: Library | None = None) -> None:
        self._folder = folder
        self._default_language = default_language
        self.current = library or Library.load(folder, default_language, build=False)

    async def build(self) -> None:
        """Build the matchers while the web side already answers; a question that comes first waits for them."""
        await asyncio.to_thread(self.current.build)

    async def watch(self, refused: Callable[[list[Finding]], Awaitable[None]]) -> None:
        """Follow the folder until cancelled: good files are served; bad ones are told to `refused`, the old stay."""
        async for _ in awatch(self._folder, step=100, debounce=SETTLE, recursive=True):
            try:
                self.current = await asyncio.to_thread(Library.load, self._folder, self._default_language)
                log.info("knowledge files are live", version=self.current.version[:12])
            except KnowledgeRefused as refusal:
                log.error("knowledge files refused, the old ones stay", findings=str(refusal))
                await refused(list(refusal.findings))
