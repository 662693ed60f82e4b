"""Documents say what is true: links lead somewhere, commands exist, nothing in them belongs to one machine."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.cli import app

ROOT = Path(__file__).parent.parent
OWN = Path(__file__).relative_to(ROOT)
LEFT_OUT = {"data", "build", "dist", "frontdesk.egg-info", "__pycache__"}  # made by running, not written
TEXT = {".md", ".py", ".toml", ".yaml", ".yml", ".ftl", ".lock", ".html", ".css", ".js", ".svg", ".service", ".example"}
HEADINGS = ["Context", "Decision", "Consequences", "Alternatives", "Status"]
FOREIGN = re.compile(r"/work/|/root/|pypi\.org|pythonhosted\.org|registry\.npmjs\.org|proxy\.golang\.org")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")
COMMAND = re.compile(r"(?:^|`|bin/|exec frontdesk )frontdesk((?: [a-z]+)+)", re.MULTILINE)


def written(*suffixes: str) -> list[Path]:
    """Every file that people wrote, relative to the top."""
    found: list[Path] = []
    for folder, inside, files in os.walk(ROOT):
        inside[:] = [each for each in inside if not each.startswith(".") and each not in LEFT_OUT]
        paths = [Path(folder, file).relative_to(ROOT) for file in files]
        found += [path for path in paths if path.suffix in suffixes or path.name in suffixes]
    return sorted(found)


PAGES = [path for path in written(".md") if path.parts[0] != "tests"]


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return re.sub(r"^( *)```.*?^\1```", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def relative_links(page: Path) -> Iterator[str]:
    for first, second in LINK.findall(prose(page)):
        link = first or second
        if not re.match(r"[a-z]+:", link):
            yield link


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 150


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    dead = []
    for link in relative_links(page):
        file, _, anchor = link.partition("#")
        target = (ROOT / page).parent / file if file else ROOT / page
        inside = anchors(target.resolve().relative_to(ROOT)) if target.suffix == ".md" and target.is_file() else set()
        if not target.exists() or (anchor and anchor not in inside):
            dead.append(link)
    assert dead == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_commands_in_documents_exist(page: Path) -> None:
    program = typer.main.get_command(app)
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [words for words in COMMAND.findall(text) if not _is_command(program, words.split())] == []


def _is_command(program: Any, words: list[str]) -> bool:
    commands = getattr(program, "commands", None)
    if not commands or not words:
        return True  # what follows are its arguments, or the whole group is meant
    return words[0] in commands and _is_command(commands[words[0]], words[1:])


def test_every_page_is_reached_from_the_readme() -> None:
    reached, ahead = set(), [Path("README.md")]
    while ahead:
        page = ahead.pop()
        reached.add(page)
        for link in relative_links(page):
            target = ((ROOT / page).parent / link.partition("#")[0]).resolve().relative_to(ROOT)
            found = [target] if target.suffix == ".md" else [p for p in PAGES if p.parent == target]
            ahead += [each for each in found if each in PAGES and each not in reached]
    assert [str(page) for page in PAGES if page not in reached] == []


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md")), ids=lambda page: page.name)
def test_a_decision_has_its_five_headings(page: Path) -> None:
    assert re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE) == HEADINGS


def test_nothing_belongs_to_one_machine_or_registry() -> None:
    special = [".env.example", "Makefile", "Dockerfile", "LICENSE", ".gitignore", ".dockerignore"]
    files = [path for path in written(*TEXT, *special) if path != OWN]
    found = []
    for path in files:
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1):
            if FOREIGN.search(line):
                found.append(f"{path}:{number}")
    assert found == []


def test_locks_hold_hashes_and_no_addresses() -> None:
    for lock in sorted(ROOT.glob("requirements*.lock")):
        text = lock.read_text(encoding="utf-8")
        packages = re.split(r"\n(?=\S)", text.strip())
        assert [package.split("==")[0] for package in packages if "--hash=sha256:" not in package] == []
        assert "://" not in text
