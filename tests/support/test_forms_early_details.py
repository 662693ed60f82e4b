"""Details in first messages: sentences as customers type them, with what should be noted, and how much of it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from support.forms.spelling import plain
from tests.support.forms_customer import ROOT, Customer

PRECISION, RECALL, FEWEST_SENTENCES = 0.97, 0.90, 100
LANGUAGES = ("en", "ru", "el")


@dataclass(frozen=True, slots=True)
class Score:
    """Details noted rightly, noted wrongly, and not noted."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


def sentences(name: str) -> list[dict[str, Any]]:
    text = (ROOT / "tests" / "support" / "early_details" / f"{name}.yaml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = yaml.load(text, Loader=yaml.BaseLoader)
    return rows


def measured(language: str, rows: list[dict[str, Any]]) -> Score:
    right = wrong = missed = 0
    for row in rows:
        noted, expected = Customer(row["form"], language, row["say"]).answers, row["expect"]
        fitting = [name for name, value in noted.items() if fits(name, str(value), expected.get(name))]
        right += len(fitting)
        wrong += len(noted) - len(fitting)
        missed += len([name for name in expected if name not in noted])
    return Score(right, wrong, missed)


def fits(name: str, noted: str, expected: str | None) -> bool:
    """An item is right when every word noted belongs to the item named: “cushion” for “blue cushion”."""
    if name == "item" and expected:
        return set(plain(noted).split()) <= set(plain(expected).split())
    return noted == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_enough(language: str) -> None:
    rows, held = sentences(language), sentences(f"{language}.held")
    assert len(rows) >= FEWEST_SENTENCES
    assert len(held) >= FEWEST_SENTENCES // 2
    assert {row["say"] for row in rows} & {row["say"] for row in held} <= {"10234"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["", ".held"])
def test_details_are_noted_precisely_and_mostly(language: str, part: str) -> None:
    score = measured(language, sentences(language + part))
    assert score.precision >= PRECISION, score
    assert score.recall >= RECALL, score


@pytest.mark.parametrize(
    ("form", "language", "said", "noted"),
    [
        ("return", "en", "two orders: TH-10234 and TH-10235", {}),
        ("return", "en", "it is not broken", {}),
        ("return", "en", "I paid 10234 euro", {}),
        ("return", "en", "broken or faulty, hard to say", {}),
        ("return", "en", "the rug or the lamp, one of them", {}),
        ("return", "ru", "повреждений нет", {}),
        ("return", "el", "δεν έσπασε", {}),
        ("callback", "en", "I called you yesterday", {}),
        ("bulb-pairing", "en", "no, it doesn't pair", {}),
        ("order-status", "en", "paid on 12.11.2026", {}),
    ],
)
def test_doubtful_details_are_not_noted(form: str, language: str, said: str, noted: dict[str, str]) -> None:
    assert Customer(form, language, said).answers == noted
