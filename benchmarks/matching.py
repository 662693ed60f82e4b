"""The matcher on real questions: right entries, honest refusals, slips, speed, memory.

Usage: python benchmarks/matching.py [--quick] [FOLDER]

FOLDER (or FRONTDESK_MATCHING_DATA) holds score.py, kb.py, noise.py, scale.py and data/. --quick asks some 700
questions a set with one seed only. Latency, memory and build time are measured in a fresh process for each size.
"""

from __future__ import annotations

import importlib
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from knowledge.matching import ANSWER_AT, Entry, Matcher, language_of_texts  # noqa: E402

Row = Mapping[str, Any]

# set, regime, measure, at least, aim; top-1, best MCC and AUROC in points.
ACCURACY: tuple[tuple[str, str, str, float, float], ...] = (
    ("powerplay11", "full", "top1", 66.5, 69),
    ("powerplay11", "full", "hint3_mcc_best", 44, 47),
    ("powerplay11", "full", "auroc", 81, 83),
    ("powerplay11", "subset", "top1", 61, 64.5),
    ("powerplay11", "subset", "hint3_mcc_best", 43, 46),
    ("powerplay11", "subset", "auroc", 81, 83),
    *(
        ("banking77", k, "top1", a, b)
        for k, a, b in zip(("k1", "k3", "k5", "k10"), (34, 57, 65, 75), (37, 61, 69, 79), strict=True)
    ),
    ("banking77", "full", "top1", 91, 92.5),
    *(
        ("clinc150", k, "top1", a, b)
        for k, a, b in zip(("k1", "k3", "k5", "k10"), (42, 66, 73, 81), (46, 69, 76, 84), strict=True)
    ),
    ("clinc150", "full", "top1", 91, 93),
    ("clinc150", "full", "auroc", 95, 96.5),
    ("ru_banking77", "full", "top1", 51, 55),
    ("ru_hwu64", "full", "top1", 47, 51),
    ("ha_ru", "full", "top1", 85, 89),
    ("xquad_en_a", "full", "top1", 92, 95),
    ("xquad_ru_a", "full", "top1", 92, 95),
    ("xquad_el_a", "full", "top1", 92, 95),
)
NOISY = ("powerplay11", "clinc150", "ru_banking77", "ru_hwu64", "ha_ru", "xquad_en_a", "xquad_ru_a", "xquad_el_a")
NOISE: Mapping[str, tuple[tuple[str, ...], float, float]] = {
    "no case, punctuation, accents": (("bare", "no_accents"), 0.5, 0),
    "slips": (("typos",), 4, 2),
    "layout, translit, Greeklish": (("latin_layout", "translit", "greeklish"), 6, 3),
}
THRESHOLD = (
    *(("powerplay11", "full"), ("powerplay11", "subset"), ("banking77_open", "k10"), ("banking77_open", "full")),
    *(("clinc150", "k5"), ("clinc150", "full"), ("ha_ru", "full")),
    *(("xquad_en_a", "full"), ("xquad_ru_a", "full"), ("xquad_el_a", "full")),
)
# phrases: p50, p99 ms of CPU, build seconds, added MB; at least and aim.
SCALE: Mapping[int, tuple[tuple[float, ...], tuple[float, ...]]] = {
    100: ((0.8, 4, 0.2, 25), (0.3, 1.5, 0.1, 15)),
    1_000: ((1, 5, 0.6, 45), (0.4, 2, 0.3, 30)),
    10_000: ((2, 8, 6, 320), (0.8, 4, 2.5, 120)),
    100_000: ((15, 50, 40, 2_000), (5, 20, 20, 800)),
}
HOSTILE = ("x" * 4_096, "ﷺ" * 4_096, "h̷" * 2_048, "a", "ы")


def make(entries: Iterable[Row]) -> Callable[[str], dict[str, Any]]:
    """A matcher as the scorer wants it: the language of the base is that of its script."""
    base = [Entry(entry["id"], (entry["question"], *entry["phrases"]), entry["answer"]) for entry in entries]
    matcher = Matcher(base, language_of_texts(text for entry in base for text in entry.texts))

    def ask(text: str) -> dict[str, Any]:
        candidates = matcher.match(text).candidates
        score = candidates[0].score if candidates else 0.0
        found = [{"id": candidate.id, "score": candidate.score} for candidate in candidates]
        return {"id": found[0]["id"] if score >= ANSWER_AT else None, "score": score, "candidates": found}

    return ask


def line(name: str, value: float, least: float, aim: float, smaller_is_better: bool = False) -> None:
    """One row of the table."""
    sign = -1 if smaller_is_better else 1
    verdict = "aim" if sign * value >= sign * aim else "ok" if sign * value >= sign * least else "BELOW"
    print(f"{name:44}{value:9.2f}{least:10g}{aim:8g}  {verdict}", flush=True)


def scored(folder: Path, quick: bool) -> Callable[[str, str], Mapping[str, Row]]:
    """A function from set and regime to the measures for each kind of noise, every pair scored once."""
    sys.path.insert(0, str(folder))
    score: Any = importlib.import_module("score")
    kb, noise = importlib.import_module("kb"), importlib.import_module("noise")
    done: dict[tuple[str, str], Mapping[str, Row]] = {}

    def run(name: str, regime: str) -> Mapping[str, Row]:
        if (name, regime) not in done:
            kinds = noise.BY_LANG[kb.Dataset(name).lang] if regime == "full" and name in NOISY else ()
            score.SEEDS = (0,) if quick else (0, 1, 2)
            rows = score.evaluate(in_process, name, regime, kinds, 700 if quick else None)
            done[name, regime] = {row["noise"]: row for row in rows}
        return done[name, regime]

    return run


def in_process(
    base: Sequence[Row], tests: Sequence[Sequence[tuple[str, str | None]]]
) -> tuple[float, float, float, Any]:
    """The scorer's runner, in this process; speed and memory are measured elsewhere."""
    ask = make(base)
    return 0.0, 0.0, 0.0, [([ask(text) for text, _ in test], [0.0] * len(test)) for test in tests]


def accuracy(run: Callable[[str, str], Mapping[str, Row]]) -> None:
    """Right entries, noise and the one threshold."""
    print(f"{'measure':44}{'value':>9}{'at least':>10}{'aim':>8}")
    for name, regime, measure, least, aim in ACCURACY:
        line(f"{name} {regime} {measure}", 100 * run(name, regime)["clean"][measure], least, aim)
    for label, (kinds, least, aim) in NOISE.items():
        rows = [run(name, "full") for name in NOISY]
        losses = [100 * (row["clean"]["top1"] - row[kind]["top1"]) for row in rows for kind in kinds if kind in row]
        line(f"mean loss by {label}", statistics.fmean(losses), least, aim, True)
        line(f"worst loss by {label}", max(losses), least, aim, True)
    for name, regime in THRESHOLD:
        row = run(name, regime)["clean"]
        line(f"{name} {regime} below best MCC", 100 * (row["hint3_mcc_best"] - row["mcc"]), 3, 1.5, True)


def scale(folder: Path) -> None:
    """Speed, build time and added memory by size, each size in a fresh process."""
    for phrases, (least, aim) in SCALE.items():
        out = subprocess.run(
            [sys.executable, __file__, "--measure", str(phrases), str(folder)],
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        measured = json.loads(out)
        for name, value, enough, wish in zip(
            ("p50 ms", "p99 ms", "build s", "added MB"), measured, least, aim, strict=True
        ):
            line(f"{phrases} phrases: {name}", value, enough, wish, True)


def measure(phrases: int, folder: Path) -> list[float]:
    """[p50, p99 CPU milliseconds a question, CPU seconds of the build, added MB] for a base of that size."""
    sys.path.insert(0, str(folder))
    kb, sizes = importlib.import_module("kb"), importlib.import_module("scale")
    base = sizes.base(phrases)
    questions = [text for text, _ in kb.load("banking77").test[::25] + kb.load("clinc150").test[::45]]
    before, begin = peak_mb(), time.process_time()
    ask = make(base)
    build, added = time.process_time() - begin, peak_mb() - before
    ask("warm up")
    times = sorted(cpu_ms(ask, question) for question in questions)
    return [statistics.median(times), times[int(0.99 * len(times))], build, added]


def cpu_ms(ask: Callable[[str], object], question: str) -> float:
    """Milliseconds of CPU that one question takes."""
    begin = time.process_time()
    ask(question)
    return (time.process_time() - begin) * 1e3


def peak_mb() -> float:
    """The most memory this process has held."""
    with open("/proc/self/status") as status:
        return next(int(text.split()[1]) for text in status if text.startswith("VmHWM")) / 1024


def hostile(folder: Path) -> None:
    """The slowest and the surest answer to texts that are no questions."""
    sys.path.insert(0, str(folder))
    kb = importlib.import_module("kb")
    base = kb.entries(kb.load("banking77"))
    ask = make(base)
    stuffing = " ".join(max(entry["question"].split(), key=len) for entry in base)
    texts = (*HOSTILE, stuffing)
    line("hostile text: worst ms", max(cpu_ms(ask, text) for text in texts), 100, 20, True)
    line("hostile text: surest score", max(ask(text)["score"] for text in texts), ANSWER_AT, ANSWER_AT, True)


def main(arguments: Sequence[str]) -> int:
    """Prints the tables; 2 when the data is not there."""
    names = [argument for argument in arguments if not argument.startswith("--")]
    folder = Path(names[-1] if names else os.environ.get("FRONTDESK_MATCHING_DATA", "")).resolve()
    if not (names or os.environ.get("FRONTDESK_MATCHING_DATA")) or not (folder / "score.py").is_file():
        print("Give the folder with score.py, kb.py, noise.py, scale.py and data/, as an argument", file=sys.stderr)
        print("or in FRONTDESK_MATCHING_DATA.", file=sys.stderr)
        return 2
    if arguments[0] == "--measure":
        print(json.dumps(measure(int(names[0]), folder)))
        return 0
    accuracy(scored(folder, "--quick" in arguments))
    scale(folder)
    hostile(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
