"""Articles' Markdown as Telegram's HTML, escaped first and then split at blocks to fit into messages."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

LONGEST = 4096  # UTF-16 units after entities: Telegram's limit for one message
_markdown = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
_TAGS = {
    "strong_open": "<b>",
    "strong_close": "</b>",
    "em_open": "<i>",
    "em_close": "</i>",
    "s_open": "<s>",
    "s_close": "</s>",
    "link_close": "</a>",
    "softbreak": "\n",
    "hardbreak": "\n",
}


@lru_cache(4096)
def to_messages(text: str) -> tuple[str, ...]:
    """The messages, as Telegram HTML, that show `text` (Markdown); at least one, each within the limit."""
    parts: list[str] = []
    current = ""
    for block in _blocks(text) or [escape(text, quote=False) or "…"]:
        for piece in _fitting(block):
            joined = f"{current}\n\n{piece}" if current else piece
            if _units(joined) > LONGEST:
                parts.append(current)
                joined = piece
            current = joined
    return (*parts, current)


def _units(text: str) -> int:
    return len(text) + sum(ord(c) > 0xFFFF for c in text)


def _fitting(block: str) -> list[str]:
    """A block that is too long by itself loses its markup and is cut at line ends, or anywhere if it must be."""
    if _units(block) <= LONGEST:
        return [block]
    from html import unescape
    from re import sub

    plain = unescape(sub(r"<[^>]+>", "", block))
    size = LONGEST // 8  # every character may become an entity or two units
    return [escape(plain[i : i + size], quote=False) for i in range(0, len(plain), size)]


def _blocks(text: str) -> list[str]:
    """Paragraphs, headings, list items… each as HTML, lists kept together."""
    blocks: list[str] = []
    prefixes: list[str | int] = []
    lines: list[str] = []
    marker = ""
    for token in _markdown.parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            prefixes.append("•" if token.type[0] == "b" else int(token.attrGet("start") or 1))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            prefixes.pop()
            if not prefixes:
                blocks.append("\n".join(lines))
                lines = []
        elif token.type == "list_item_open":
            marker, prefixes[-1] = _marker(prefixes)
        elif content := _content(token):
            if prefixes:
                lines.append(f"{'  ' * (len(prefixes) - 1)}{marker}{content}")
                marker = ""
            else:
                blocks.append(content)
    return blocks


def _marker(prefixes: list[str | int]) -> tuple[str, str | int]:
    last = prefixes[-1]
    return (f"{last}. ", last + 1) if isinstance(last, int) else (f"{last} ", last)


def _content(token: Token) -> str:
    if token.type == "inline":
        return "".join(_inline(child) for child in token.children or [])
    if token.type in ("fence", "code_block"):
        return f"<pre>{escape(token.content.rstrip(), quote=False)}</pre>"
    return ""


def _inline(token: Token) -> str:
    if token.type == "text":
        return escape(token.content, quote=False)
    if token.type == "code_inline":
        return f"<code>{escape(token.content, quote=False)}</code>"
    if token.type == "link_open":
        return f'<a href="{escape(str(token.attrGet("href") or ""))}">'
    if token.type == "image":
        return escape(token.content, quote=False)
    return _TAGS.get(token.type, "")
