"""Whatever a file is made of, reading it ends with findings and never with an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.yaml_nodes import parse_yaml
from tests.knowledge.shelf import Shelf

PIECES = (
    *(
        "- ",
        "id: ",
        "question: ",
        "answer: ",
        "entries:",
        "topic: ",
        "related: ",
        "ask: ",
        "expect: ",
        "\n",
        "\n  ",
        "\t",
        "|\n",
    ),
    *(
        ">",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        ": ",
        "#",
        "&a ",
        "*a",
        "<<: ",
        "!x ",
        "---\n",
        "%YAML",
        "\\",
        "\0",
        "\ud7ff",
        "\x85",
    ),
    *("a", "id", "é", "😀", "Γεια", "посылка", "NO", "2027-01-31", "?", "@", "`", "\\ud800", "\\x00", "x" * 200),
)
yamlish = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_node_or_a_finding(data: bytes) -> None:
    node, findings = parse_yaml(data, "a.yaml")
    assert node is None or all(finding.severity == "error" for finding in findings)


@given(yamlish)
@settings(max_examples=400, deadline=None)
def test_any_yaml_is_read_with_places_inside_the_file(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        shelf.write("en/a.yaml", text)
        shelf.write("en/a.test.yaml", text)
        reading = shelf.read()
    lines = len(text.splitlines()) + 1
    assert all(1 <= finding.place.line <= lines for finding in reading.findings)
    assert all(finding.place.column >= 1 for finding in reading.findings)
    for article in reading.articles.get("en", {}).values():
        assert article.id
        assert article.question
        assert article.answer


@given(st.integers(min_value=51, max_value=5_000), st.sampled_from(["[", "{a: ", "- "]))
@settings(max_examples=30, deadline=None)
def test_any_depth_is_refused_quickly(depth: int, opening: str) -> None:
    node, findings = parse_yaml((opening * depth).encode(), "a.yaml")
    assert node is None
    assert len(findings) == 1
