"""Parts of calls to Telegram: buttons, quotes, and messages sent anew."""

from __future__ import annotations

from typing import Any

import msgspec
from aiogram.methods import (
    SendAnimation,
    SendAudio,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendSticker,
    SendVideo,
    SendVideoNote,
    SendVoice,
    TelegramMethod,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from pydantic import ValidationError

from storage.records import OutboxRow

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_BY_FILE: dict[str, type[TelegramMethod[Any]]] = {
    "photo": SendPhoto,
    "document": SendDocument,
    "voice": SendVoice,
    "audio": SendAudio,
    "video": SendVideo,
    "video_note": SendVideoNote,
    "animation": SendAnimation,
    "sticker": SendSticker,
}
_SILENT = ("video_note", "sticker")  # these have no caption


def keyboard(rows: list[list[list[str]]] | None) -> InlineKeyboardMarkup | None:
    """Buttons by line, each a label and an action."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label[:64], callback_data=action) for label, action in row] for row in rows
        ]
    )


def quote(body: dict[str, Any]) -> ReplyParameters | None:
    """Which message is answered; one that is gone is no reason to be silent."""
    if not (target := body.get("reply_to")):
        return None
    return ReplyParameters(message_id=int(target), allow_sending_without_reply=True)


def by_content(row: OutboxRow, thread: int) -> TelegramMethod[Any] | None:
    """A message to pass on, sent anew instead of copied: only then does Telegram tell in which topic it landed.

    None for what can only be copied.
    """
    body = row.body
    common: dict[str, Any] = {"chat_id": row.chat, "message_thread_id": thread, "reply_parameters": quote(body)}
    entities = msgspec.json.decode(body["entities"]) if body.get("entities") else None
    kinds = [attachment["kind"] for attachment in body["attachments"]]
    try:
        if not kinds:
            return SendMessage(text=body["text"], entities=entities, link_preview_options=NO_PREVIEW, **common)
        if len(kinds) > 1 or kinds[0] not in _BY_FILE:
            return None
        if kinds[0] not in _SILENT and body["text"]:
            common |= {"caption": body["text"], "caption_entities": entities}
        return _BY_FILE[kinds[0]](**{kinds[0]: body["attachments"][0]["ref"]}, **common)
    except ValidationError:  # formatting newer than aiogram
        return None
