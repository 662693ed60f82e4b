"""`ask` and `kb` as people and scripts use them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli_knowledge import register
from tests.knowledge.shelf import Shelf

ROOT = Path(__file__).parents[2]
CONTENT = """\
- {id: parcel, question: Where is my parcel?, phrases: [track my order], answer: "**On its way**, see [here](https://x.example)."}
- {id: return, question: How do I return a lamp?, phrases: [send it back], answer: By post.}
- {id: hours, question: When are you open?, phrases: [opening hours], answer: Nine to six.}
- {id: card, question: Can I pay by card?, phrases: [which payment cards do you take], answer: Any card.}
"""

app = typer.Typer()
register(app)


def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments, input=stdin)
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def folder(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A folder with four English entries; the program runs where no `.env` is."""
    shelf.write("kb.yaml", CONTENT)
    monkeypatch.chdir(tmp_path)
    for name in ("KNOWLEDGE_DIR", "DEFAULT_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return str(shelf.folder)


def test_ask_prints_the_answer(folder: str) -> None:
    assert run("ask", "--knowledge", folder, "where", "is", "my", "parcel") == (
        0,
        "**On its way**, see [here](https://x.example).\n\n",
        "",
    )


def test_ask_prints_one_json_object(folder: str) -> None:
    status, out, err = run("ask", "--json", "--knowledge", folder, "Where is my parcel?")
    answer = json.loads(out)
    candidates = answer.pop("candidates")
    assert (status, err, out.count("\n")) == (0, "", 1)
    assert answer == {
        "id": "parcel",
        "score": 1.0,
        "decision": "answer",
        "language": "en",
        "answer": "**On its way**, see [here](https://x.example).",
    }
    assert candidates[0] == {"id": "parcel", "score": 1.0}
    assert {candidate["id"] for candidate in candidates} == {"parcel", "return", "hours", "card"}


def test_ask_without_an_answer_still_names_candidates(folder: str) -> None:
    _, out, _ = run("ask", "--json", "--knowledge", folder, "quantum chromodynamics")
    answer = json.loads(out)
    assert (answer["id"], answer["answer"], answer["decision"]) == (None, None, "unknown")
    assert len(answer["candidates"]) >= 3
    assert answer["score"] == answer["candidates"][0]["score"]


def test_ask_answers_several_questions_in_one_text(folder: str) -> None:
    _, out, _ = run("ask", "--json", "--knowledge", folder, "When are you open? How do I return a lamp?")
    answer = json.loads(out)
    assert (answer["id"], answer["answer"]) == ("hours", "Nine to six.\n\nBy post.")


def test_every_line_of_input_gives_one_line_of_output(folder: str) -> None:
    lines = [b"where is my parcel", b"", b"\xff\xfe\x00", "😀\u2028".encode(), b"x" * 100_000, b"opening hours\r"]
    status, out, _ = run("ask", "--json", "--knowledge", folder, stdin=b"\n".join(lines) + b"\n")
    answers = [json.loads(line) for line in out.rstrip("\n").split("\n")]
    assert (status, [answer["id"] for answer in answers]) == (0, ["parcel", None, None, None, None, "hours"])


def test_ask_says_what_it_thinks_without_an_article(folder: str) -> None:
    assert run("ask", "--knowledge", folder, "hello")[1] == "No article: greeting.\n\n"
    assert run("ask", "--knowledge", folder, "quantum chromodynamics")[1] == "No article answers this.\n\n"


def test_ask_why_explains(folder: str) -> None:
    _, out, _ = run("ask", "--why", "--knowledge", folder, "where is my parsel")
    lines = dict(line.strip().split(maxsplit=1) for line in out.splitlines() if line.startswith("  "))
    assert lines["repaired"] == "parsel -> parcel"
    assert lines["matched"] == "“Where is my parcel?” of parcel"
    assert lines["weighed"].split()[0] == "parcel"
    assert lines["runner-up"].split()[0] in ("return", "hours", "card")


def test_reason_goes_beside_the_json(folder: str) -> None:
    _, out, err = run("ask", "--json", "--why", "--knowledge", folder, "opening hours")
    assert json.loads(out)["id"] == "hours"
    assert "matched    “opening hours” of hours" in err


def test_language_option_names_the_language_of_the_files(folder: str) -> None:
    _, out, _ = run("ask", "--json", "--language", "de", "--knowledge", folder, "opening hours")
    assert (json.loads(out)["language"], json.loads(out)["id"]) == ("de", "hours")


def test_folder_comes_from_the_environment_and_the_env_file(
    folder: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"KNOWLEDGE_DIR={folder}\n")
    assert run("ask", "opening hours")[1] == "Nine to six.\n\n"
    monkeypatch.setenv("KNOWLEDGE_DIR", "/nowhere")
    assert run("ask", "opening hours") == (1, "", "/nowhere:1:1: there is no such folder\n")


def test_broken_knowledge_is_told_and_nothing_answered(shelf: Shelf, folder: str) -> None:
    path = shelf.write("en/bad.yaml", "- {id: A b, question: q, answer: a}\n- id: 'b\n")
    assert run("ask", "--json", "--knowledge", folder, "opening hours") == (
        1,
        "",
        f"{path}:2:7: this quote is never closed\n",
    )


def test_wrong_usage_is_status_2(folder: str) -> None:
    assert run("ask", "--no-such-option")[0] == 2
    assert run("kb", "eval")[0] == 2


def test_check_lists_findings_and_fails_on_errors_only(shelf: Shelf, folder: str) -> None:
    path = shelf.write("en/a.yaml", "- {id: Sale, question: Sale?, answer: Now}\n")
    warning = f"{path}:1:8: warning: the id `Sale` works; small letters, digits and dashes are easier to refer to\n"
    assert run("kb", "check", folder) == (0, warning, "errors: 0, warnings: 1\n")
    path = shelf.write("en/b.yaml", "- {id: b, question: q}\n")
    error = f"{path}:1:3: an entry needs `answer`\n"
    assert run("kb", "check", folder) == (1, warning + error, "errors: 1, warnings: 1\n")


def test_golden_questions_pass_or_fail_the_command(shelf: Shelf, folder: str) -> None:
    assert run("kb", "test", folder) == (0, "there are no golden questions (files ending in .test.yaml)\n", "")
    path = shelf.write("en/golden.test.yaml", '- {ask: "opening hours?", expect: hours}\n')
    assert run("kb", "test", folder) == (0, "1 of 1 right (en, 0 of them as a choice)\n", "")
    path = shelf.write("en/golden.test.yaml", '- {ask: "opening hours?", expect: parcel}\n')
    assert run("kb", "test", folder) == (
        1,
        f"{path}:1:9: wrong: “opening hours?”: expected parcel, found hours\n"
        "0 of 1 right (en, 0 of them as a choice)\n",
        "",
    )


def test_evaluation_prints_shares_and_confusions(folder: str, tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text('{"text": "opening hours", "id": "hours"}\n{"text": "opening hours", "id": "card"}\n')
    assert run("kb", "eval", str(file), "--knowledge", folder) == (
        0,
        "2 questions, 2 with an article\n"
        "top-1           1 of 2 (50.0 %)\n"
        "answered right  1 of 2 (50.0 %)\n"
        "wrong answers   1 of 2 (50.0 %)\n"
        "refused         0 of 2 (0.0 %), 0 of them rightly\n"
        "worst confusions (meant -> answered):\n"
        "     1  card -> hours\n",
        "",
    )


def test_evaluation_names_a_bad_line(folder: str, tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text("{}\n")
    assert run("kb", "eval", str(file), "--knowledge", folder) == (
        1,
        "",
        f'{file}: line 1: expected {{"text": "…", "id": "…" or null}}\n',
    )


def test_each_answer_comes_before_the_next_question(folder: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--json", "--knowledge", folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    ) as program:
        assert program.stdin
        assert program.stdout
        for question, article in ((b"opening hours\n", "hours"), (b"track my order\n", "parcel")):
            program.stdin.write(question)
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == article
        program.stdin.close()
        assert program.wait(10) == 0
