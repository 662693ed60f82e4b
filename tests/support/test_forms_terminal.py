"""`frontdesk form FILE`: an editor plays a form and sees what an agent gets."""

from __future__ import annotations

import shlex
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app
from tests.support.forms_customer import ROOT

RETURN = ROOT / "knowledge" / "content" / "forms" / "return.yaml"


def played(*arguments: str, typed: str = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["form", *arguments], input=typed)
    return result.exit_code, result.stdout, result.stderr


def test_form_is_played_to_its_end() -> None:
    typed = "anna@example.com\nthe lamp\ndo you ship to Cyprus?\n2\nphoto\nyes\n"
    status, out, _ = played(str(RETURN), "return", "order", "10234,", "it", "arrived", "broken", typed=typed)
    assert status == 0
    assert out.startswith(
        "I noted: TH-10234, It arrived damaged.\n\n"
        "2 of 6 · Which e-mail or phone did you order with?\n\nBack · Cancel\n"
    )
    assert "> do you ship to Cyprus?\n\n(A question: it would be answered here.)\n\n5 of 6" in out
    assert out.endswith(
        "[confirmed]\n  Order: TH-10234\n  Contact: anna@example.com\n  Item: the lamp\n"
        "  Reason: It arrived damaged\n  Wish: Exchange\n  Photo: 1 photo\n  files: 1\n"
    )


def test_recording_in_the_document_is_what_is_seen() -> None:
    page = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8")
    command, _, recording = page.partition("$ frontdesk form ")[2].partition("```")[0].partition("\n")
    file, first = shlex.split(command)
    typed = "".join(f"{line[2:]}\n" for line in recording.splitlines() if line.startswith("> "))
    assert played(str(ROOT / file), first, typed=typed) == (0, recording, "")


def test_form_that_is_left_is_not_finished() -> None:
    status, out, _ = played(str(RETURN), "--language", "el", typed="10234\n")
    assert (status, out.startswith("1 από 5"), out.endswith("[not finished]\n")) == (0, True, True)


def test_mistakes_are_said_instead_of_playing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("id: x\ntitle: {en: X}\nfields: []\n", encoding="utf-8")
    status, out, error = played(str(broken))
    assert (status, out, error.strip()) == (1, "", f"{broken}:1:1: a form needs `fields`")
    assert played(str(tmp_path / "none.yaml")) == (1, "", f"There is no file {tmp_path / 'none.yaml'}.\n")
