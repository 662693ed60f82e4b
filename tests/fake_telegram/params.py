"""What a method was called with, the same for JSON, form and multipart bodies, and what a refusal looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from aiohttp import web


def words(text: str) -> frozenset[str]:
    """The words of a space separated list."""
    return frozenset(text.split())


STRUCTURES = words(
    "reply_markup entities caption_entities reply_parameters link_preview_options media message_ids commands scope "
    "allowed_updates reaction"
)
NUMBERS = words(
    "chat_id from_chat_id message_id message_thread_id user_id offset limit timeout max_connections icon_color"
)
NUMBER = re.compile(r"-?[0-9]{1,19}")
FLAGS = {"true": True, "True": True, "1": True, "false": False, "False": False, "0": False}
FLAG_NAMES = words(
    "disable_notification protect_content show_alert drop_pending_updates remove_caption is_big revoke_messages"
)

Json = dict[str, Any]


class ApiError(Exception):
    """A refusal: HTTP status, the sentence the real service uses, and its `parameters` if any."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a multipart body."""

    name: str
    content: bytes
    mime: str


class Params(dict[str, Any]):
    """Parameters by name: numbers as int, structures decoded, files as Upload, all else as text."""

    def number(self, name: str, default: int = 0) -> int:
        """Raises ApiError(400) when something that is no whole number was given."""
        value = self.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int):
            raise ApiError(400, f"Bad Request: invalid {name} specified")
        return value

    def text(self, name: str) -> str:
        value = self.get(name, "")
        return value if isinstance(value, str) else str(value)

    def structure(self, name: str) -> Json:
        value = self.get(name) or {}
        if not isinstance(value, dict):
            raise ApiError(400, f"Bad Request: object expected as {name}")
        return value

    def items_of(self, name: str) -> list[Any]:
        value = self.get(name) or []
        if not isinstance(value, list):
            raise ApiError(400, f"Bad Request: expected an Array of {name}")
        return value


async def read_params(request: web.BaseRequest) -> Params:
    """Raises ApiError(400) for a body that cannot be read."""
    given: Json = dict(request.query)
    kind = request.content_type
    try:
        if kind.startswith("multipart/"):
            given |= {name: _part(value) for name, value in (await request.post()).items()}
        elif kind == "application/json":
            given |= _decode(await request.read(), "JSON object")
        else:
            given |= parse_qsl((await request.read()).decode(), keep_blank_values=True)
    except UnicodeDecodeError:
        raise ApiError(400, "Bad Request: strings must be encoded in UTF-8") from None
    return Params({name: _typed(name, value) for name, value in given.items() if value is not None})


def _part(value: str | bytes | bytearray | web.FileField) -> Any:
    if not isinstance(value, web.FileField):
        return value
    with value.file as file:
        return Upload(value.filename, file.read(), value.content_type)


def _typed(name: str, value: Any) -> Any:
    """Numbers, flags and structures may come as text in any kind of body."""
    if not isinstance(value, str):
        return value
    if name in NUMBERS:
        return int(value) if NUMBER.fullmatch(value) else value
    if name in FLAG_NAMES:
        return FLAGS.get(value, value)
    return _decode(value.encode(), name) if name in STRUCTURES and value else value


def _decode(body: bytes, name: str) -> Any:
    try:
        return msgspec.json.decode(body or b"{}")
    except msgspec.DecodeError:
        raise ApiError(400, f"Bad Request: can't parse {name}") from None
