"""The commands that need nothing but the knowledge folder: `ask`, `kb check`, `kb test`, `kb eval`."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from dotenv import dotenv_values

from knowledge.answer import Answer
from knowledge.evaluation import Evaluation, evaluate, read_questions
from knowledge.findings import Finding
from knowledge.golden import Outcome, run_golden
from knowledge.library import KnowledgeRefused, Library
from knowledge.lint import lint
from knowledge.matching import ANSWER_AT, CHOICES_AT
from knowledge.reader import read_folder

Folder = Annotated[Path | None, typer.Option("--knowledge", metavar="DIR", help="The knowledge folder.")]
Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="The language when words do not tell.")
]
FolderArgument = Annotated[Path | None, typer.Argument(metavar="[DIR]", show_default=False)]

READINGS = {"written": "as written", "layout": "another keyboard layout was on", "latin": "typed in Latin letters"}

kb = typer.Typer(help="Check and test the knowledge files.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Adds `ask` and the `kb` commands to the program."""
    app.command()(ask)
    app.add_typer(kb, name="kb")


def ask(
    question: Annotated[list[str] | None, typer.Argument(metavar="[QUESTION]…", show_default=False)] = None,
    knowledge: Folder = None,
    language: Language = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Say how the answer came about.")] = False,
) -> None:
    """Answer a question from the knowledge files; without one, every line of standard input."""
    library = _library(knowledge, language)
    for line in [" ".join(question)] if question else _lines():
        answer = library.ask(line, language, today=date.today())
        typer.echo(_json(answer) if as_json else _readable(answer))
        if why:
            typer.echo(_why(library, line, language), err=as_json)


@kb.command()
def check(folder: FolderArgument = None) -> None:
    """Look for mistakes; exit 1 when there is an error."""
    findings = lint(read_folder(_folder(folder)), date.today())
    for finding in findings:
        typer.echo(_line(finding))
    counts = Counter(finding.severity for finding in findings)
    typer.echo(f"errors: {counts['error']}, warnings: {counts['warning']}", err=True)
    if counts["error"]:
        raise typer.Exit(1)


@kb.command(name="test")
def run_test(folder: FolderArgument = None) -> None:
    """Run the golden questions; exit 1 when one fails."""
    library = _library(folder, None)
    golden = [(language, question) for language, questions in library.golden.items() for question in questions]
    outcomes = run_golden(library, golden, date.today())
    for outcome in sorted(outcomes, key=lambda outcome: outcome.fine):
        if outcome.verdict != "right" or outcome.question.known_to_fail:
            typer.echo(_golden_line(outcome))
    typer.echo(", ".join(_golden_sums(outcomes)) or "there are no golden questions (files ending in .test.yaml)")
    if not all(outcome.fine for outcome in outcomes):
        raise typer.Exit(1)


@kb.command(name="eval")
def evaluation(
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonl")], knowledge: Folder = None, language: Language = None
) -> None:
    """Score the knowledge files on questions of your own, one `{"text": …, "id": … or null}` a line."""
    library = _library(knowledge, language)
    try:
        questions = read_questions(file.read_text(encoding="utf-8").split("\n"))
    except (OSError, ValueError) as error:
        typer.echo(f"{file}: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(_scores(evaluate(library, questions, language, date.today())))


def _folder(given: Path | None) -> Path:
    return given or Path(_setting("KNOWLEDGE_DIR", "knowledge/content"))


def _setting(name: str, default: str) -> str:
    """One setting by its public name; only what is asked for is looked at, so that a wrong port stops no answer."""
    try:
        written = dotenv_values(".env", interpolate=False)
    except (OSError, UnicodeDecodeError):
        written = {}
    return os.environ.get(name, "").strip() or (written.get(name) or "").strip() or default


def _library(given: Path | None, language: str | None) -> Library:
    try:
        return Library.load(_folder(given), _setting("DEFAULT_LANGUAGE", "en"), language)
    except KnowledgeRefused as refused:
        for finding in refused.findings:
            typer.echo(_line(finding), err=True)
        raise typer.Exit(1) from None


def _lines() -> Iterator[str]:
    """Lines of standard input, whatever bytes they are made of."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace").rstrip("\r\n")


def _line(finding: Finding) -> str:
    return str(finding) if finding.severity == "error" else f"{finding.place}: warning: {finding.message}"


def _json(answer: Answer) -> str:
    return json.dumps(
        {
            "id": answer.article.id if answer.article else None,
            "score": round(answer.score, 4),
            "decision": answer.decision,
            "language": answer.language,
            "answer": _text(answer) or None,
            "candidates": [{"id": each.id, "score": round(each.score, 4)} for each in answer.candidates],
        },
        ensure_ascii=False,
    )


def _text(answer: Answer) -> str:
    articles = [part.article for part in answer.parts or (answer,) if part.article]
    return "\n\n".join(article.answer for article in articles)


def _readable(answer: Answer) -> str:
    if answer.decision == "answer":
        note = "(no article in this language, so the default one)\n" if answer.fallback else ""
        return f"{note}{_text(answer)}\n"
    if answer.decision == "choices":
        return "Did you mean:\n" + "".join(f"  - {article.question}\n" for article in answer.choices)
    return f"No article: {answer.smalltalk}.\n" if answer.smalltalk else "No article answers this.\n"


def _why(library: Library, question: str, language: str | None) -> str:
    """How the answer came about, one aligned line for each thing worth knowing."""
    found = library.why(question, language)
    if found is None:
        return "The knowledge folder is empty."
    best, *others = found.candidates
    lines = [
        ("read as", f"{found.text} ({READINGS[found.reading]})"),
        ("repaired", ", ".join(f"{slip} -> {word}" for slip, word in found.repairs)),
        ("not known", ", ".join(found.unknown)),
        ("matched", f"“{found.phrase}” of {best.id}" if found.phrase else ""),
        ("weighed", ", ".join(f"{word} {weight:.2f}" for word, weight in found.weighed[:6])),
        ("sure", f"{best.score:.2f}; answered from {ANSWER_AT:.2f}, offered from {CHOICES_AT:.2f}"),
        ("runner-up", f"{others[0].id} {others[0].score:.2f}, margin {found.margin:.2f}" if others else ""),
    ]
    return "\n".join(f"  {name:10} {value}" for name, value in lines if value)


def _golden_line(outcome: Outcome) -> str:
    question, expected = outcome.question, outcome.question.expect or "no answer"
    line = f"{question.place}: {outcome.verdict}: “{question.ask}”: expected {expected}, found {outcome.found}"
    if not question.known_to_fail:
        return line
    return f"{line} ({'it passes now: take `known: fails` away' if outcome.passed else 'known'})"


def _golden_sums(outcomes: list[Outcome]) -> Iterator[str]:
    for language in dict.fromkeys(outcome.language for outcome in outcomes):
        own = [outcome for outcome in outcomes if outcome.language == language]
        passed, offered = sum(each.passed for each in own), sum(each.verdict == "offered" for each in own)
        known = sum(each.fine and not each.passed for each in own)
        apart = f", {known} known to fail" if known else ""
        yield f"{passed} of {len(own)} right ({language}, {offered} of them as a choice{apart})"


def _scores(result: Evaluation) -> str:
    lines = [
        f"{result.asked} questions, {result.fitting} with an article",
        f"top-1           {_share(result.top1, result.fitting)}",
        f"answered right  {_share(result.answered_right, result.fitting)}",
        f"wrong answers   {_share(result.wrong, result.asked)}",
        f"refused         {_share(result.refused, result.asked)}, {result.rightly_refused} of them rightly",
    ]
    if result.confusions:
        lines.append("worst confusions (meant -> answered):")
        lines += [f"  {times:4}  {meant or 'no article'} -> {given}" for meant, given, times in result.confusions]
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "none"
