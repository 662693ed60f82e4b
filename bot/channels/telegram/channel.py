"""Sending to Telegram: one method for each thing a row can ask for; Telegram's wording is understood only here."""

from __future__ import annotations

from typing import Any

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    CloseForumTopic,
    CopyMessage,
    CreateForumTopic,
    EditForumTopic,
    EditMessageReplyMarkup,
    EditMessageText,
    PinChatMessage,
    ReopenForumTopic,
    SendMessage,
    SetMessageReaction,
    TelegramMethod,
)
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReactionTypeEmoji,
    ReplyParameters,
)

from bot.channels.telegram.pace import Pace
from bot.channels.telegram.render import to_messages
from bot.channels.telegram.session import LeanSession
from bot.channels.telegram.updates import NAME
from storage.records import OutboxRow
from support.channels import DeliveryFailed

SEND_SECONDS = 20  # a call without an answer for that long is tried again
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_ALREADY = ("message is not modified", "TOPIC_NOT_MODIFIED", "TOPIC_CLOSED")  # what was wanted is so already
_GONE = ("message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID", "thread not found")
_UNCOUNTED = (AnswerCallbackQuery, SetMessageReaction, PinChatMessage)  # not messages: outside the group's limit


def make_bot(token: str, api_url: str) -> Bot:
    """A Bot that talks to `api_url`, files included. Raises TokenValidationError for what cannot be a token."""
    session = LeanSession(api=TelegramAPIServer.from_base(api_url, is_local=False), timeout=SEND_SECONDS)
    return Bot(token, session=session)


class Telegram:
    """The channel's way out. `verbs` are those of outbox rows."""

    name = NAME

    def __init__(self, bot: Bot, pace: Pace | None = None) -> None:
        self.bot = bot
        self._pace = pace or Pace()

    async def send(self, row: OutboxRow, thread: str) -> str:
        """See `Channel.send`."""
        verb = getattr(self, f"_{row.verb.replace('-', '_')}", None)
        if verb is None:
            raise DeliveryFailed(f"Telegram cannot {row.verb}", permanent=True)
        return str(await verb(row, row.body, int(thread) if thread else None) or "")

    async def open_thread(self, chat: str, name: str) -> str:
        """See `RoomChannel.open_thread`."""
        topic = await self._call(chat, CreateForumTopic(chat_id=chat, name=name[:128]))
        return str(topic["message_thread_id"])

    async def _call(self, chat: str, method: TelegramMethod[Any]) -> Any:
        async with self._pace.turn(chat, counts=not isinstance(method, _UNCOUNTED)):
            try:
                return await self.bot(method, request_timeout=SEND_SECONDS)
            except TelegramRetryAfter as error:
                self._pace.hold(chat, error.retry_after)
                raise DeliveryFailed("Telegram asks to wait", permanent=False, retry_after=error.retry_after) from error
            except TelegramAPIError as error:
                raise _failure(error) from error

    async def _say(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> int:
        parts = to_messages(body["text"])
        sent: Any = None
        for part in parts:
            last = part is parts[-1]
            method = SendMessage(
                chat_id=row.chat,
                message_thread_id=thread,
                text=part,
                parse_mode="HTML",
                link_preview_options=_NO_PREVIEW,
                reply_markup=_keyboard(body.get("rows")) if last else None,
                reply_parameters=_quote(body),
            )
            sent = await self._call(row.chat, method)
            self._in_place(sent, thread)
        return int(sent.message_id)

    def _in_place(self, sent: Any, thread: int | None) -> None:
        """Telegram may put a message for a deleted topic into General without a word: that is not delivered."""
        if thread is not None and getattr(sent, "message_thread_id", None) not in (thread,):
            raise DeliveryFailed("the topic is gone", permanent=True, gone=True)

    async def _card(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> int:
        card = await self._say(row, body, thread)
        try:
            await self._call(row.chat, PinChatMessage(chat_id=row.chat, message_id=card, disable_notification=True))
        except DeliveryFailed:
            pass  # without the right to pin the card is still there, first in its topic
        return card

    async def _card_edit(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> None:
        if body["target"]:
            await self._edit_text(row, body, to_messages(body["text"])[0], "HTML")

    async def _edit(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> None:
        if body["target"]:
            text = f"✎ {body['text']}" if body.get("marked") else body["text"]
            await self._edit_text(row, body, text[:4096], None)

    async def _edit_text(self, row: OutboxRow, body: dict[str, Any], text: str, parse_mode: str | None) -> None:
        method = EditMessageText(
            chat_id=row.chat,
            message_id=int(body["target"]),
            text=text,
            parse_mode=parse_mode,
            link_preview_options=_NO_PREVIEW,
            reply_markup=_keyboard(body.get("rows")),
        )
        await self._unless_already(row.chat, method)

    async def _relay(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> int:
        source = body["source"]
        if source["channel"] != NAME:
            return await self._foreign(row, body, thread)
        method = CopyMessage(
            chat_id=row.chat,
            message_thread_id=thread,
            from_chat_id=source["chat"],
            message_id=int(source["id"]),
            reply_parameters=_quote(body),
        )
        return int((await self._call(row.chat, method)).message_id)

    async def _foreign(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> int:
        """A message of another channel: its text, literally."""
        method = SendMessage(
            chat_id=row.chat,
            message_thread_id=thread,
            text=body["text"][:4096] or "…",
            link_preview_options=_NO_PREVIEW,
            reply_parameters=_quote(body),
        )
        sent = await self._call(row.chat, method)
        self._in_place(sent, thread)
        return int(sent.message_id)

    async def _choice(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> None:
        chosen = InlineKeyboardButton(text=f"✓ {body['label']}"[:64], callback_data="chosen")
        markup = InlineKeyboardMarkup(inline_keyboard=[[chosen]])
        method = EditMessageReplyMarkup(chat_id=row.chat, message_id=int(body["target"]), reply_markup=markup)
        await self._unless_already(row.chat, method)

    async def _alert(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> None:
        method = AnswerCallbackQuery(callback_query_id=body["press"], text=body["text"][:200] or None)
        await self._call(row.chat, method)

    async def _react(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> None:
        reaction: list[Any] = [ReactionTypeEmoji(emoji=body["emoji"])]
        await self._call(
            row.chat, SetMessageReaction(chat_id=row.chat, message_id=int(body["target"]), reaction=reaction)
        )

    async def _topic(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> None:
        if thread is None:
            return
        await self._unless_already(
            row.chat, EditForumTopic(chat_id=row.chat, message_thread_id=thread, name=body["name"][:128])
        )
        if body["closed"] is None:
            return
        change = CloseForumTopic if body["closed"] else ReopenForumTopic
        await self._unless_already(row.chat, change(chat_id=row.chat, message_thread_id=thread))

    async def _unless_already(self, chat: str, method: TelegramMethod[Any]) -> None:
        try:
            await self._call(chat, method)
        except DeliveryFailed as failure:
            if not any(word in str(failure) for word in _ALREADY):
                raise


def _keyboard(rows: list[list[list[str]]] | None) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label[:64], callback_data=action) for label, action in row] for row in rows
        ]
    )


def _quote(body: dict[str, Any]) -> ReplyParameters | None:
    if not (target := body.get("reply_to")):
        return None
    return ReplyParameters(message_id=int(target), allow_sending_without_reply=True)


def _failure(error: TelegramAPIError) -> DeliveryFailed:
    """Telegram's error as the one bit the courier needs; its wording goes no further than this."""
    reason = error.message
    if isinstance(error, TelegramMigrateToChat):
        return DeliveryFailed(reason, permanent=False, moved_to=str(error.migrate_to_chat_id))
    if isinstance(error, (TelegramNetworkError, TelegramServerError, TelegramUnauthorizedError)):
        return DeliveryFailed(reason, permanent=False)
    if isinstance(error, TelegramForbiddenError):
        return DeliveryFailed(
            reason, permanent=True, blocked="blocked by the user" in reason or "deactivated" in reason
        )
    if isinstance(error, (TelegramBadRequest, TelegramNotFound)):
        return DeliveryFailed(reason, permanent=True, gone=any(word in reason for word in _GONE))
    return DeliveryFailed(reason, permanent=False)
