"""Reading canned answers and macros: `desk/canned/*.yaml`, by name, in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from dataclasses import dataclass
from pathlib import Path

from knowledge.findings import Finding
from knowledge.yaml_fields import Fields
from knowledge.yaml_nodes import Mapping, Node, Sequence, Text, read_yaml

PLACEHOLDERS = ("customer", "agent", "number")
LONGEST = 4_000  # characters: one message in every channel
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_PLACEHOLDER = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class Canned:
    """A ready answer by language; with `tags` or `close` it is a macro that does that too."""

    name: str
    text: Map[str, str]
    tags: tuple[str, ...] = ()
    close: bool = False

    def filled(self, language: str, **values: str) -> str:
        """The text in `language`, else in the first one written; `values` are those of `PLACEHOLDERS`."""
        text = self.text.get(language) or next(iter(self.text.values()))
        return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


def read_canned(folder: Path) -> tuple[dict[str, Canned], list[Finding]]:
    """All canned answers of the folder by name, and what is wrong with them."""
    found: dict[str, Canned] = {}
    findings: list[Finding] = []
    for path in sorted(folder.rglob("*.yaml")):
        root, trouble = read_yaml(path)
        findings += trouble
        for node in root.items if isinstance(root, Sequence) else [root] if root else []:
            canned = _canned(node, findings)
            if canned.name in found:
                findings.append(Finding(node.place, f"the name `{canned.name}` is already used", rule="duplicate-id"))
            elif canned.name and canned.text:
                found[canned.name] = canned
    return found, findings


def _canned(node: Node, findings: list[Finding]) -> Canned:
    fields = Fields(node, findings, ("name", "text", "tags", "close"), "a canned answer")
    name = fields.text("name", required=True)
    if name and not _NAME.fullmatch(name):
        fields.report(fields.place_of("name"), f"`{name}`: use a–z, 0–9 and -, up to 32", "name")
    return Canned(name, _texts(fields), fields.texts("tags"), fields.flag("close"))


def _texts(fields: Fields) -> dict[str, str]:
    node = fields.node("text")
    if not isinstance(node, Mapping):
        fields.report(fields.place_of("text"), "`text` must be lines of `en: …`, one for each language", "shape")
        return {}
    inside = Fields(node, fields.findings, tuple(node.pairs), "a text")
    texts = {language: inside.text(language, limit=LONGEST) for language in node.pairs}
    for language, value in node.pairs.items():
        for name in _PLACEHOLDER.findall(value[1].value if isinstance(value[1], Text) else ""):
            if name not in PLACEHOLDERS:
                known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
                inside.report(inside.place_of(language), f"`{{{name}}}` is not known: use {known}", "placeholder")
    return {language: text for language, text in texts.items() if text}
