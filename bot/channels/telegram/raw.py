"""Updates as raw bytes: told apart without being understood, so that one that makes no sense harms no other."""

from __future__ import annotations

import hashlib
import re

import msgspec
from msgspec import Raw, Struct

_UPDATE_ID = re.compile(rb'"update_id"\s*:\s*(\d+)')
_CHAT_ID = re.compile(rb'"chat"\s*:\s*\{\s*"id"\s*:\s*(-?\d+)')
_MARKS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]')  # strings are skipped: brackets inside them mean nothing


class _Answer(Struct):
    result: list[Raw]


_answer = msgspec.json.Decoder(_Answer)


def split(answer: bytes) -> list[bytes]:
    """The updates in an answer to getUpdates. Raises ValueError when it is no such answer."""
    try:
        return [bytes(raw) for raw in _answer.decode(answer).result]
    except (msgspec.DecodeError, RecursionError):
        return _scan(answer)


def _scan(answer: bytes) -> list[bytes]:
    """The objects two levels down, found by counting brackets: what is inside may be nested without end."""
    found, depth, begin = [], 0, 0
    for mark in _MARKS.finditer(answer):
        if mark[0] in (b"{", b"["):
            depth += 1
            if depth == 3:
                begin = mark.start()
        elif mark[0] in (b"}", b"]"):
            if depth == 3:
                found.append(answer[begin : mark.end()])
            depth -= 1
    if depth or not answer.startswith(b"{"):
        raise ValueError("no answer with updates")
    return found


def number(raw: bytes) -> int | None:
    """The update's number, if it has one."""
    found = _UPDATE_ID.search(raw)
    return int(found[1]) if found else None


def name(raw: bytes) -> str:
    """What an update is kept under: its number, or else its digest."""
    known = number(raw)
    return hashlib.sha256(raw).hexdigest() if known is None else str(known)


def chat(raw: bytes) -> str:
    """The id of the chat an update that cannot be decoded seems to come from; empty when that cannot be told."""
    found = _CHAT_ID.search(raw)
    return found[1].decode() if found else ""
