"""What people see of the bot before they write: the command menu and the descriptions, in each language."""

from __future__ import annotations

from aiogram import Bot
from aiogram.methods import SetMyCommands, SetMyDescription, SetMyShortDescription
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from support.sentences import Sentences

CUSTOMER_COMMANDS = ("start", "help", "human", "status", "language", "cancel", "privacy", "forget")
AGENT_COMMANDS = (
    *("queue", "take", "close", "note", "transfer", "bot", "release", "away", "back", "c", "macro", "suggest"),
    *("why", "info", "snooze", "tag", "lang", "merge", "ban", "unban"),
)


async def publish(bot: Bot, sentences: Sentences, default_language: str, room: str) -> None:
    """Set menus and descriptions. Raises aiogram's TelegramAPIError."""
    for code in ("", *sentences.languages):
        language = code or default_language
        menu = _menu(sentences, language, CUSTOMER_COMMANDS)
        scope = BotCommandScopeAllPrivateChats()
        await bot(SetMyCommands(commands=menu, scope=scope, language_code=code or None))
        await bot(SetMyDescription(description=sentences.say(language, "bot-description"), language_code=code or None))
        short = sentences.say(language, "bot-short-description")
        await bot(SetMyShortDescription(short_description=short, language_code=code or None))
    if room:
        menu = _menu(sentences, default_language, AGENT_COMMANDS)
        await bot(SetMyCommands(commands=menu, scope=BotCommandScopeChat(chat_id=int(room))))


def _menu(sentences: Sentences, language: str, commands: tuple[str, ...]) -> list[BotCommand]:
    return [BotCommand(command=c, description=sentences.say(language, f"command-{c}")) for c in commands]
