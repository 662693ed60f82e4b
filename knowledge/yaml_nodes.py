"""Reading YAML as plain text nodes that remember their place; what is unsafe or unclear becomes a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from knowledge.findings import Finding, Place
from knowledge.yaml_trouble import explain

MAX_BYTES = 5_000_000
MAX_DEPTH = 50
_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, always the text as written: `NO`, `10:30` and `00123` stay what they are."""

    value: str
    place: Place
    plain: bool = True

    @property
    def is_null(self) -> bool:
        """True for nothing, `~` or `null` without quotes."""
        return self.plain and self.value in _NULLS


@dataclass(slots=True)
class Sequence:
    """A list of nodes in the order of the file."""

    place: Place
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their nodes; every key is text and there once."""

    place: Place
    pairs: dict[str, tuple[Place, Node]] = field(default_factory=dict)


Node: TypeAlias = Text | Sequence | Mapping


def read_yaml(path: Path, shown: str | None = None) -> tuple[Node | None, list[Finding]]:
    """The file's root node, None when it is empty or cannot be read; never raises.

    `shown` is the name findings carry, the path itself by default.
    """
    name = shown or str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return None, [Finding(Place(name), f"cannot be read: {error.strerror or error}", rule="unreadable")]
    return parse_yaml(data, name)


def parse_yaml(data: bytes, name: str) -> tuple[Node | None, list[Finding]]:
    """Like `read_yaml`, for bytes that are already here."""
    if len(data) > MAX_BYTES:
        return None, [Finding(Place(name), f"the file is larger than {MAX_BYTES // 1_000_000} MB", rule="too-big")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place_at(data[: error.start].decode("utf-8-sig"), name)
        return None, [Finding(place, "not UTF-8 text: save the file with the encoding UTF-8", rule="encoding")]
    if bad := _UNPRINTABLE.search(text):
        message = f"an unprintable character (U+{ord(bad.group()):04X}): delete it"
        return None, [Finding(_place_at(text[: bad.start()], name), message, rule="encoding")]
    return _Builder(name, text).build()


def _place_at(before: str, name: str) -> Place:
    return Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))


class _Stop(Exception):
    """The rest of the file is not worth reading."""


class _Builder:
    """Turns parser events into nodes without recursion, so that depth costs nothing."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text
        self._findings: list[Finding] = []
        self._root: Node | None = None
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Text | None] = []
        self._documents = 0

    def build(self) -> tuple[Node | None, list[Finding]]:
        try:
            for event in self._events():
                self._take(event)
        except _Stop:
            return None, self._findings
        except yaml.MarkedYAMLError as error:
            line, column, message = explain(error, self._text)
            self._findings.append(Finding(Place(self._name, line, column), message, rule="syntax"))
            return None, self._findings
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self._findings.append(Finding(Place(self._name), f"YAML cannot be read: {error}", rule="syntax"))
            return None, self._findings
        return self._root, self._findings

    def _events(self) -> Iterator[Any]:
        events: Iterator[Any] = yaml.parse(self._text, Loader=_Loader)
        return events

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(event, "a second document: keep one per file, without `---` in between", "documents")
                raise _Stop
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.NodeEvent):
            self._refuse_specials(event)
            self._add(self._node(event))

    def _node(self, event: Any) -> Node:
        place = self._place(event)
        if isinstance(event, yaml.ScalarEvent):
            if any("\ud800" <= letter <= "\udfff" for letter in event.value):
                self._refuse(event, "half of a character: write it out instead of `\\u…`", "encoding")
                return Text("", place)
            return Text(event.value, place, plain=not event.style)
        if isinstance(event, yaml.AliasEvent):
            return Text("", place)
        return Sequence(place) if isinstance(event, yaml.SequenceStartEvent) else Mapping(place)

    def _refuse_specials(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"`*{event.anchor}` is read as a reference: put the text in quotes", "alias")
        elif event.anchor is not None:
            self._refuse(event, f"`&{event.anchor}` is read as a mark: put the text in quotes", "alias")
        if getattr(event, "tag", None) not in (None, "!"):
            self._refuse(event, f"`{event.tag}` is read as a type: put the text in quotes", "tag")

    def _add(self, node: Node) -> None:
        self._attach(node)
        if isinstance(node, Text):
            return
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            self._findings.append(Finding(node.place, f"nested deeper than {MAX_DEPTH} levels", rule="depth"))
            raise _Stop

    def _attach(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = self._key(node)
        else:
            key, self._keys[-1] = self._keys[-1], None
            self._pair(parent, key, node)

    def _key(self, node: Node) -> Text:
        if isinstance(node, Text) and node.value:
            return node
        self._findings.append(Finding(node.place, "a key must be plain text", rule="key"))
        return Text("", node.place)

    def _pair(self, parent: Mapping, key: Text, node: Node) -> None:
        if key.plain and key.value == "<<":
            self._findings.append(Finding(key.place, "`<<` (merging) is not read: write the lines out", rule="alias"))
        elif key.value and key.value in parent.pairs:
            first = parent.pairs[key.value][0]
            message = f"`{key.value}` is here twice, first at line {first.line}"
            self._findings.append(Finding(key.place, message, rule="duplicate-key"))
        elif key.value:
            parent.pairs[key.value] = (key.place, node)

    def _close(self) -> None:
        self._open.pop()
        self._keys.pop()

    def _refuse(self, event: Any, message: str, rule: str) -> None:
        self._findings.append(Finding(self._place(event), message, rule=rule))

    def _place(self, event: Any) -> Place:
        return Place(self._name, event.start_mark.line + 1, event.start_mark.column + 1)
