"""Telegram's HTML: text and entities out of a string, with the same refusals as the real service."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.params import ApiError

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));?")
TAG_NAME = re.compile(r"[^\s>/]*")
ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")

Entity = dict[str, Any]


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities (offsets in UTF-16 units, in order of their start). Raises ApiError(400)."""
    if "<" not in source and "&" not in source:
        return source, []
    reader = _Reader(source)
    reader.read()
    return "".join(reader.text), sorted(reader.entities, key=lambda entity: (entity["offset"], -entity["length"]))


def stripped(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The text without white space around it, entities moved and cut to fit."""
    lead = units(text) - units(text.lstrip())
    text = text.strip()
    end, kept = units(text), []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] - lead + entity["length"], end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return text, kept


def _refuse(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: can't parse entities: {reason}")


@dataclass(slots=True)
class _Reader:
    source: str
    text: list[str] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    open: list[tuple[str, Entity]] = field(default_factory=list)
    length: int = 0
    at: int = 0

    def read(self) -> None:
        while self.at < len(self.source):
            if self.source[self.at] != "<":
                self._plain()
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise _refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')

    def _plain(self) -> None:
        stop = self.source.find("<", self.at)
        stop = len(self.source) if stop < 0 else stop
        piece = REFERENCE.sub(_character, self.source[self.at : stop])
        self.text.append(piece)
        self.length += units(piece)
        self.at = stop

    def _start_tag(self) -> None:
        offset, (name, rest) = self._byte_offset(), self._tag(self.at + 1)
        attributes = {
            key.lower(): REFERENCE.sub(_character, a or b or c) for key, a, b, c in ATTRIBUTE.findall(rest.rstrip("/"))
        }
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
        entity: Entity = {"type": ENTITY_OF_TAG[name], "offset": self.length}
        if name == "a":
            entity["url"] = attributes.get("href", "")
        if name == "tg-emoji":
            entity["custom_emoji_id"] = attributes.get("emoji-id", "")
        if name == "blockquote" and "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        self.open.append((name, entity))

    def _end_tag(self) -> None:
        offset, (name, _) = self._byte_offset(), self._tag(self.at + 2)
        if not self.open:
            raise _refuse(f"Unexpected end tag at byte offset {offset}")
        expected, entity = self.open.pop()
        if name not in ("", expected):
            raise _refuse(f'Unmatched end tag at byte offset {offset}, expected "</{expected}>", found "</{name}>"')
        entity["length"] = self.length - entity["offset"]
        if entity["length"] and entity.get("url", "-"):
            self.entities.append(entity)

    def _tag(self, start: int) -> tuple[str, str]:
        """Name and the rest of the tag whose name begins at `start`; moves behind its `>`."""
        match = TAG_NAME.match(self.source, start)
        name = match.group().lower() if match else ""
        behind, kind = start + len(name), "end" if self.source[start - 1] == "/" else "start"
        if kind == "start" and behind < len(self.source) and name not in ENTITY_OF_TAG:
            raise _refuse(f'Unsupported start tag "{name}" at byte offset {self._byte_offset()}')
        stop = self.source.find(">", behind)
        if stop < 0:
            raise _refuse(f"Unclosed {kind} tag at byte offset {self._byte_offset()}")
        self.at = stop + 1
        return name, self.source[behind:stop]

    def _byte_offset(self) -> int:
        return len(self.source[: self.at].encode("utf-8", "surrogatepass"))


def _character(match: re.Match[str]) -> str:
    name, decimal, hexadecimal = match.groups()
    if name:
        return CHARACTERS[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else match.group()
