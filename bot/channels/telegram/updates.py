"""Reading updates: raw JSON becomes an `Incoming`. Only what is needed is looked at; the unknown cannot break it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import msgspec

from bot.channels.telegram import raw
from bot.channels.telegram.shapes import (
    ENVELOPE,
    SERVICE,
    Chat,
    File,
    Membership,
    Message,
    Peek,
    Press,
    Update,
    User,
)
from storage.inbox import Arrival
from storage.records import InboxRow
from support.intake import Undecodable
from support.messages import Address, Attachment, Incoming, Sender

NAME = "telegram"
ANONYMOUS_ADMIN = "1087968824"  # GroupAnonymousBot: an administrator who hides; never staff
_FILES = ("document", "voice", "audio", "video", "video_note", "animation", "sticker")
_OTHERS = ("contact", "location", "venue", "poll", "dice", "story", "game", "invoice", "paid_media", "giveaway")
_peek = msgspec.json.Decoder(Peek)
_update = msgspec.json.Decoder(Update)


def arrival(body: bytes, account: str) -> Arrival:
    """An update as it is kept: under its number, in the lane of its chat and topic. Never raises."""
    try:
        update = _peek.decode(body)
    except (msgspec.DecodeError, ValueError, RecursionError):
        lane = f"{NAME}:{raw.chat(body) or '?'}:"
        return Arrival(NAME, account, raw.name(body), lane, body)
    place = update.message or update.edited_message or update.my_chat_member
    if update.callback_query:
        place = update.callback_query.message
    lane = f"{NAME}:{place.chat.id}:{place.message_thread_id or ''}" if place else f"{NAME}:"
    return Arrival(NAME, account, str(update.update_id), lane, body)


def read(row: InboxRow) -> Incoming | None:
    """What an update says; None when it is nothing to us. Raises Undecodable."""
    try:
        update = _decode(row.body)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
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


def _message(message: Message, row: InboxRow, *, edited: bool) -> Incoming | None:
    if edited and message.location:
        return None  # a live location moves every few seconds: the first place is what was said
    event, attachments = _event(message), _attachments(message)
    text = (message.text or message.caption).replace("\0", "")  # which PostgreSQL cannot keep
    if not event and not text and not attachments:
        if (unknown := _unknown(row.body)) is None:
            event = {"event": "other"}  # somebody joined, a title changed, a message was pinned: nothing was said
        else:
            attachments = (Attachment(unknown, str(message.message_id)),)
    return Incoming(
        address=_address(message.chat, message.message_thread_id),
        sender=_sender(message.sender, message.sender_chat, message.chat),
        kind="event" if event else "edit" if edited else "message",
        sent_at=_time(message.date, row),
        external_id=row.external_id,
        message_id=str(message.message_id),
        text=text or _described(message),
        attachments=attachments,
        reply_to=_reply(message),
        album=message.media_group_id,
        private=message.chat.type == "private",
        extra=event or _entities(message),
    )


def _event(message: Message) -> dict[str, str]:
    if message.forum_topic_closed:
        return {"event": "thread-closed"}
    if message.forum_topic_reopened:
        return {"event": "thread-reopened"}
    if message.migrate_to_chat_id is not None:
        return {"event": "moved", "from": str(message.chat.id), "to": str(message.migrate_to_chat_id)}
    if message.migrate_from_chat_id is not None:
        return {"event": "moved", "from": str(message.migrate_from_chat_id), "to": str(message.chat.id)}
    return {}


def _entities(message: Message) -> dict[str, str]:
    found = message.entities if message.text else message.caption_entities
    return {"entities": bytes(found).decode()} if found else {}


def _unknown(body: bytes) -> str | None:
    """The kind of a content newer than this program; None for what only tells that something happened."""
    update = msgspec.json.decode(body, type=dict[str, dict[str, msgspec.Raw] | int])
    message = next((value for value in update.values() if isinstance(value, dict)), {})
    kinds = [name for name in message if name not in ENVELOPE]
    return kinds[0] if kinds and not SERVICE.intersection(kinds) else None


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
    others = (kind for kind in _OTHERS if getattr(message, kind))
    return (*found, *(Attachment(kind, str(message.message_id)) for kind in others))


def _reply(message: Message) -> str:
    """Messages in a topic "reply" to the topic's first one: that is no quote."""
    reply = message.reply_to_message
    return str(reply.message_id) if reply and reply.message_id != message.message_thread_id else ""


def _press(press: Press, row: InboxRow) -> Incoming:
    message = press.message or Message(0, Chat(press.sender.id, "private"))  # Telegram need not say where it was
    keyboard = message.reply_markup.inline_keyboard if message.reply_markup else []
    label = next((b.text for line in keyboard for b in line if b.callback_data == press.data), "")
    return Incoming(
        address=_address(message.chat, message.message_thread_id),
        sender=_sender(press.sender, None, message.chat),
        kind="button",
        sent_at=_time(0, row),
        external_id=row.external_id,
        message_id=str(message.message_id),
        action=press.data,
        private=message.chat.type == "private",
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
    return datetime.fromtimestamp(seconds, UTC)
