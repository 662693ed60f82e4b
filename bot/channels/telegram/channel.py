"""Sending to Telegram: one method for each thing a row can ask for; Telegram's wording is understood only here."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import zip_longest
from typing import Any

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import (
    AnswerCallbackQuery,
    CloseForumTopic,
    CopyMessage,
    CopyMessages,
    CreateForumTopic,
    DeleteMessage,
    EditForumTopic,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    PinChatMessage,
    ReopenForumTopic,
    SendChatAction,
    SendMessage,
    SetMessageReaction,
    TelegramMethod,
)
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReactionTypeEmoji,
)

from bot.channels.telegram.failures import failure_of
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.parts import NO_PREVIEW, by_content, keyboard, quote
from bot.channels.telegram.render import to_messages
from bot.channels.telegram.session import LeanSession
from bot.channels.telegram.updates import NAME
from storage.records import OutboxRow
from support.channels import DeliveryFailed

SEND_SECONDS = 20  # a call without an answer for that long is tried again
_HAS_CAPTION = "no text in the message to edit"
_ALREADY = ("message is not modified", "TOPIC_NOT_MODIFIED", "TOPIC_CLOSED")  # what was wanted is so already
_UNCOUNTED = (  # outside the group's limit
    AnswerCallbackQuery,
    SetMessageReaction,
    PinChatMessage,
    DeleteMessage,
    SendChatAction,
)
_RANK: dict[type[TelegramMethod[Any]], int] = {  # in a group, where calls wait: people's words first (0), names last
    CreateForumTopic: 1,
    EditMessageText: 2,
    EditMessageCaption: 2,
    EditMessageReplyMarkup: 2,
    EditForumTopic: 3,
    CloseForumTopic: 3,
    ReopenForumTopic: 3,
}


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
        self._parts_sent: dict[int, int] = {}  # of rows too long for one message, when a later part failed

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
        rank = None if isinstance(method, _UNCOUNTED) else _RANK.get(type(method), 0)
        async with self._pace.turn(chat, rank):
            try:
                return await self.bot(method, request_timeout=SEND_SECONDS)
            except TelegramRetryAfter as error:
                self._pace.hold(chat, error.retry_after)
                raise DeliveryFailed("Telegram asks to wait", permanent=False, retry_after=error.retry_after) from error
            except AiogramError as error:
                raise failure_of(error, in_group=chat.startswith("-")) from error

    async def typing(self, chat: str) -> None:
        """Show that an answer is on its way. Raises DeliveryFailed."""
        await self._call(chat, SendChatAction(chat_id=chat, action="typing"))

    def stop(self) -> None:
        """No call begins from now on; those under way go on."""
        self._pace.stop()

    async def _say(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> int:
        parts = to_messages(body["text"])
        done, number = self._parts_sent.pop(row.id, 0), 0
        for at, part in enumerate(parts[done:], done):
            method = SendMessage(
                chat_id=row.chat,
                message_thread_id=thread,
                text=part,
                parse_mode="HTML",
                link_preview_options=NO_PREVIEW,
                reply_markup=keyboard(body.get("rows")) if at == len(parts) - 1 else None,
                reply_parameters=quote(body),
            )
            try:
                number = await self._in_place(row.chat, method, thread)
            except DeliveryFailed:
                if at:
                    self._parts_sent[row.id] = at
                raise
        return number

    async def _in_place(self, chat: str, method: TelegramMethod[Any], thread: int | None) -> int:
        """Telegram may put a message for a deleted topic into General without a word: that is not delivered."""
        sent = await self._call(chat, method)
        if thread is not None and sent.message_thread_id != thread:
            with suppress(DeliveryFailed):  # then it stays in General, and will also be where it belongs
                await self._call(chat, DeleteMessage(chat_id=chat, message_id=sent.message_id))
            raise DeliveryFailed("the topic is gone", permanent=True, gone=True)
        return int(sent.message_id)

    async def _card(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> int:
        card = await self._say(row, body, thread)
        with suppress(DeliveryFailed):  # without the right to pin it is still there, first in its topic
            await self._call(row.chat, PinChatMessage(chat_id=row.chat, message_id=card, disable_notification=True))
        return card

    async def _card_edit(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> None:
        if body["target"]:
            await self._edit_text(row, body, to_messages(body["text"])[0], "HTML")

    async def _edit(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> None:
        if body["target"]:
            text = f"✎ {body['text']}" if body.get("marked") else body["text"]
            await self._edit_text(row, body, text[:4096], None)

    async def _edit_text(self, row: OutboxRow, body: dict[str, Any], text: str, parse_mode: str | None) -> None:
        common: dict[str, Any] = {"chat_id": row.chat, "message_id": int(body["target"]), "parse_mode": parse_mode}
        common["reply_markup"] = keyboard(body.get("rows"))
        try:
            method = EditMessageText(text=text, link_preview_options=NO_PREVIEW, **common)
            await self._unless_already(row.chat, method)
        except DeliveryFailed as failure:
            if _HAS_CAPTION not in str(failure):
                raise
            await self._unless_already(row.chat, EditMessageCaption(caption=text[:1024], **common))

    async def _relay(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> int:
        source = body["source"]
        if source["channel"] != NAME:
            return await self._foreign(row, body, thread)
        if thread is not None and (method := by_content(row, thread)):
            try:
                return await self._in_place(row.chat, method, thread)
            except DeliveryFailed as failure:
                if not failure.permanent or failure.gone:
                    raise  # else its formatting was refused, and a copy may still pass
        copy = CopyMessage(
            chat_id=row.chat,
            message_thread_id=thread,
            from_chat_id=source["chat"],
            message_id=int(source["id"]),
            reply_parameters=quote(body),
        )
        return int((await self._call(row.chat, copy)).message_id)

    async def send_album(self, rows: Sequence[OutboxRow], thread: str) -> list[str]:
        """See `AlbumChannel.send_album`."""
        sources = [row.body["source"] for row in rows]
        if any(source["channel"] != NAME for source in sources):
            return [await self.send(row, thread) for row in rows]
        method = CopyMessages(
            chat_id=rows[0].chat,
            message_thread_id=int(thread) if thread else None,
            from_chat_id=sources[0]["chat"],
            message_ids=sorted(int(source["id"]) for source in sources),
        )
        copies = await self._call(rows[0].chat, method)
        ids = [str(copy["message_id"]) for copy in copies]  # Telegram leaves out what cannot be copied
        return [number for number, _ in zip_longest(ids[: len(rows)], rows, fillvalue="")]

    async def _foreign(self, row: OutboxRow, body: dict[str, Any], thread: int | None) -> int:
        """A message of another channel: its text, literally."""
        method = SendMessage(
            chat_id=row.chat,
            message_thread_id=thread,
            text=body["text"][:4096] or "…",
            link_preview_options=NO_PREVIEW,
            reply_parameters=quote(body),
        )
        return await self._in_place(row.chat, method, thread)

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
