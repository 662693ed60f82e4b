"""Conditions: what they mean, and where a mistake is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.form_conditions import BadCondition, Comparison, Condition, Every, Not, Some, comparisons, read_condition

ANSWERS: dict[str, str | list[str]] = {"reason": "damaged", "rooms": ["bath", "hall"], "sure": "no"}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("reason == damaged", True),
        ("reason != damaged", False),
        ("reason in (faulty, damaged)", True),
        ("reason not in (faulty, damaged)", False),
        ("wish == refund", False),
        ("wish != refund", True),
        ("answered(reason)", True),
        ("answered(wish)", False),
        ("not answered(wish)", True),
        ("rooms == hall", True),
        ("rooms in (kitchen, cellar)", False),
        ("reason == damaged and sure == yes", False),
        ("reason == damaged or sure == yes", True),
        ("sure == yes or reason == damaged and rooms == bath", True),
        ("(sure == yes or reason == damaged) and rooms == kitchen", False),
        ("not (sure == yes or reason == faulty)", True),
        ("  reason==damaged  ", True),
    ],
)
def test_condition_holds(text: str, holds: bool) -> None:
    assert read_condition(text).holds(ANSWERS) is holds


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("", 0),
        ("reason", 6),
        ("reason ==", 9),
        ("reason == damaged and", 21),
        ("reason == and", 10),
        ("reason in damaged", 10),
        ("reason in (damaged", 18),
        ("reason in ()", 11),
        ("(reason == damaged", 18),
        ("reason == damaged)", 17),
        ("answered reason", 9),
        ("__import__('os')", 10),
        ("not " * 40 + "reason == damaged", 80),
    ],
)
def test_mistake_has_its_place(text: str, at: int) -> None:
    with pytest.raises(BadCondition) as caught:
        read_condition(text)
    assert caught.value.at == at


NAMES = st.sampled_from(["reason", "rooms", "wish"])
VALUES = st.sampled_from(["damaged", "bath", "x"])
LEAVES = st.builds(Comparison, NAMES, st.lists(VALUES, max_size=2).map(tuple), st.just(0))
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(Every, st.lists(inner, min_size=2, max_size=3).map(tuple)),
        st.builds(Some, st.lists(inner, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


def written(condition: Condition) -> str:
    match condition:
        case Comparison(field, ()):
            return f"answered({field})"
        case Comparison(field, values):
            return f"{field} in ({', '.join(values)})"
        case Not(part):
            return f"not ({written(part)})"
        case Every(parts):
            return " and ".join(f"({written(part)})" for part in parts)
        case Some(parts):
            return " or ".join(f"({written(part)})" for part in parts)


@given(CONDITIONS)
def test_written_condition_reads_back_with_the_same_meaning(condition: Condition) -> None:
    read = read_condition(written(condition))
    assert read.holds(ANSWERS) is condition.holds(ANSWERS)
    assert [(test.field, test.values) for test in comparisons(read)] == [
        (test.field, test.values) for test in comparisons(condition)
    ]


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read_condition(text).holds(ANSWERS)
        at = 0
    except BadCondition as refused:
        at = refused.at
    assert 0 <= at <= len(text)
