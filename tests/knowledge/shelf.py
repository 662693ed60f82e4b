"""A knowledge folder to write files into."""

from __future__ import annotations

from pathlib import Path

from knowledge.findings import Finding
from knowledge.library import Library
from knowledge.reader import Reading, read_folder


class Shelf:
    """A folder of knowledge files, with short names in its findings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, language: str | None = None) -> Reading:
        return read_folder(self.folder, language)

    def load(self, language: str | None = None, default_language: str = "en") -> Library:
        return Library.load(self.folder, default_language, language)

    def short(self, findings: list[Finding] | tuple[Finding, ...]) -> list[str]:
        """The findings as printed, without the folder's own path."""
        return [str(finding).replace(f"{self.folder}/", "") for finding in findings]
