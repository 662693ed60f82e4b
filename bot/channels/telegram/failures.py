"""Telegram's refusals as the few bits the courier needs; Telegram's wording goes no further than this."""

from __future__ import annotations

from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
)

from support.channels import DeliveryFailed, Mend

_GONE = ("message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID", "thread not found")
_BLOCKED = ("blocked by the user", "user is deactivated", "initiate conversation")
_MENDS: tuple[tuple[str, Mend], ...] = (  # what Telegram says when a group shuts us out, and what helps
    ("not enough rights", "rights"),
    ("have no rights", "rights"),
    ("CHAT_ADMIN_REQUIRED", "rights"),
    ("CHAT_WRITE_FORBIDDEN", "rights"),
    ("TOPIC_CLOSED", "rights"),
    ("chat not found", "member"),
    ("not a forum", "threads"),
)


def failure_of(error: AiogramError, *, in_group: bool) -> DeliveryFailed:
    """`error` for the courier; `in_group`: whether it is about the agents' room, which people can mend."""
    reason = error.message if isinstance(error, TelegramAPIError) else str(error)
    if isinstance(error, TelegramMigrateToChat):
        return DeliveryFailed(reason, permanent=False, moved_to=str(error.migrate_to_chat_id))
    if isinstance(error, TelegramEntityTooLarge):
        return DeliveryFailed(reason, permanent=True)
    if isinstance(error, TelegramForbiddenError):
        return _forbidden(reason, in_group)
    if isinstance(error, TelegramBadRequest):
        mend: Mend = next((mend for words, mend in _MENDS if words in reason), "") if in_group else ""
        if mend:
            return DeliveryFailed(reason, permanent=False, outage=True, mend=mend)
        return DeliveryFailed(reason, permanent=True, gone=any(words in reason for words in _GONE))
    # No connection, no sense in the answer, 5xx, a revoked token: all of it is about Telegram, not this message.
    return DeliveryFailed(reason, permanent=False, outage=True)


def _forbidden(reason: str, in_group: bool) -> DeliveryFailed:
    if in_group:
        return DeliveryFailed(reason, permanent=False, outage=True, mend="member")
    return DeliveryFailed(reason, permanent=True, blocked=any(words in reason for words in _BLOCKED))
