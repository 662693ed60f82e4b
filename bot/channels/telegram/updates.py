"""Reading updates: raw JSON becomes an `Incoming`. Only what is needed is looked at, so that the unknown cannot break it."""

from __future__ import annotations

import json
import re
from datetime import datetime, timezone
from typing import Any

import msgspec
from msgspec import Raw, Struct

from bot.channels.telegram.shapes import Chat, Membership, Message, Peek, Press, Update, User
from storage.inbox import Arrival
from storage.records import InboxRow
from support.intake import Undecodable
from support.messages import Address, Attachment, Incoming, Sender

NAME = "telegram"
ANONYMOUS_ADMIN = "1087968824"  # GroupAnonymousBot: an administrator who hides; never staff
_FILES = ("document", "voice", "audio", "video", "video_note", "animation", "sticker")
_UPDATE_ID = re.compile(rb'"update_id"\s*:\s*(\d+)')

_peek = msgspec.json.Decoder(Peek)
_update = msgspec.json.Decoder(Update)


def arrival(raw: bytes, account: str) -> Arrival:
    """An update as it is kept: under its number, in the lane of its chat and topic. Never raises for odd contents."""
    try:
        update = _peek.decode(raw)
    except (msgspec.DecodeError, ValueError):
        number = _UPDATE_ID.search(raw)
        return Arrival(NAME, account, number[1].decode() if number else _digest(raw), f"{NAME}:?", raw)
    place = update.message or update.edited_message or update.my_chat_member
    if update.callback_query:
        place = update.callback_query.message
    lane = f"{NAME}:{place.chat.id}:{place.message_thread_id or ''}" if place else f"{NAME}:"
    return Arrival(NAME, account, str(update.update_id), lane, raw)


def _digest(raw: bytes) -> str:
    import hashlib  # only for bodies without a number, which Telegram does not send

    return hashlib.sha256(raw).hexdigest()


def read(row: InboxRow) -> Incoming | None:
    """What an update says; None when it is nothing to us. Raises Undecodable."""
    try:
        update = _decode(row.body)
    except (msgspec.DecodeError, ValueError) as error:
        raise Undecodable(str(error)) from error
    if update.callback_query:
        return _press(update.callback_query, row)
    if update.my_chat_member:
        return _membership(update.my_chat_member, row)
    if message := update.message or update.edited_message:
        return _message(message, row, edited=update.message is None)
    return None


def _decode(body: bytes) -> Update:
    try:
        return _update.decode(body)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:  # half a surrogate pair, which strict JSON refuses: replaced, not refused
        repaired = json.dumps(json.loads(body), ensure_ascii=False).encode("utf-8", "replace")
        return _update.decode(repaired)


def _message(message: Message, row: InboxRow, *, edited: bool) -> Incoming:
    event = _event(message)
    text = message.text or message.caption
    return Incoming(
        address=_address(message.chat, message.message_thread_id),
        sender=_sender(message.sender, message.sender_chat, message.chat),
        kind="event" if event else "edit" if edited else "message",
        sent_at=_time(message.date, row),
        external_id=row.external_id,
        message_id=str(message.message_id),
        text=text or _described(message),
        attachments=_attachments(message),
        reply_to=_reply(message),
        album=message.media_group_id,
        private=message.chat.type == "private",
        extra=event,
    )


def _event(message: Message) -> dict[str, str]:
    if message.forum_topic_closed is not None:
        return {"event": "thread-closed"}
    if message.forum_topic_reopened is not None:
        return {"event": "thread-reopened"}
    if message.migrate_to_chat_id is not None:
        return {"event": "moved", "to": str(message.migrate_to_chat_id)}
    has_content = message.text or message.caption or message.photo or message.contact or message.location
    kinds = (*_FILES, "poll", "dice", "story", "venue", "paid_media")
    if not has_content and not any(getattr(message, kind) is not None for kind in kinds):
        return {"event": "other"}  # somebody joined, a title changed, a message was pinned: nothing was said
    return {}


def _described(message: Message) -> str:
    """Words for what has no text of its own, so that transcripts and cards can show it."""
    if message.contact:
        return f"{message.contact.first_name} {message.contact.last_name}".strip() + f" {message.contact.phone_number}"
    if message.location:
        return f"{message.location.latitude:.5f}, {message.location.longitude:.5f}"
    return ""


def _attachments(message: Message) -> tuple[Attachment, ...]:
    found = [Attachment("photo", message.photo[-1].file_id, size=message.photo[-1].file_size)] if message.photo else []
    for kind in _FILES:
        file: File | None = getattr(message, kind)
        if file is not None and not (kind == "document" and message.animation):  # animations repeat as documents
            found.append(Attachment(kind, file.file_id, file.file_name or file.emoji, file.file_size, file.mime_type))
    for kind in ("contact", "location", "poll", "dice", "story", "venue", "paid_media"):
        if getattr(message, kind) is not None:
            found.append(Attachment(kind, str(message.message_id)))
    return tuple(found)


def _reply(message: Message) -> str:
    """Messages in a topic "reply" to the topic's first one: that is no quote."""
    reply = message.reply_to_message
    return str(reply.message_id) if reply and reply.message_id != message.message_thread_id else ""


def _press(press: Press, row: InboxRow) -> Incoming | None:
    if press.message is None:
        return None
    keyboard = press.message.reply_markup.inline_keyboard if press.message.reply_markup else []
    label = next((b.text for line in keyboard for b in line if b.callback_data == press.data), "")
    return Incoming(
        address=_address(press.message.chat, press.message.message_thread_id),
        sender=_sender(press.sender, None, press.message.chat),
        kind="button",
        sent_at=_time(0, row),
        external_id=row.external_id,
        message_id=str(press.message.message_id),
        action=press.data,
        private=press.message.chat.type == "private",
        extra={"press": press.id, "label": label},
    )


def _membership(change: Membership, row: InboxRow) -> Incoming | None:
    if change.chat.type != "private":
        return None
    blocked = change.new_chat_member.status == "kicked"
    return Incoming(
        address=_address(change.chat, None),
        sender=_sender(change.sender, None, change.chat),
        kind="event",
        sent_at=_time(change.date, row),
        external_id=row.external_id,
        extra={"event": "blocked" if blocked else "unblocked"},
    )


def _address(chat: Chat, thread: int | None) -> Address:
    return Address(NAME, str(chat.id), str(thread) if thread and chat.type != "private" else "")


def _sender(user: User | None, as_chat: Chat | None, chat: Chat) -> Sender:
    if as_chat is not None:  # a channel, or an administrator who hides behind the group
        return Sender(str(as_chat.id), as_chat.title or chat.title, is_bot=True)
    if user is None:
        return Sender(str(chat.id), chat.title, is_bot=True)
    name = f"{user.first_name} {user.last_name}".strip() or user.username or str(user.id)
    return Sender(str(user.id), name, user.username, user.language_code[:2], user.is_bot)


def _time(date: int, row: InboxRow) -> datetime:
    """When it was sent; a date outside this century is not believed."""
    seconds = date if 946_684_800 < date < 4_102_444_800 else row.received_at / 1000
    return datetime.fromtimestamp(seconds, timezone.utc)


def split(answer: bytes) -> list[bytes]:
    """The updates in an answer to getUpdates, each as raw JSON. Raises ValueError when it is no such answer."""
    try:
        return [bytes(raw) for raw in _answer.decode(answer).result]
    except msgspec.DecodeError:
        result: list[Any] = json.loads(answer)["result"]
        return [json.dumps(update).encode() for update in result]


class _Answer(Struct):
    result: list[Raw]


_answer = msgspec.json.Decoder(_Answer)


def number(raw: bytes) -> int | None:
    """The update's number, if it has one."""
    found = _UPDATE_ID.search(raw)
    return int(found[1]) if found else None
