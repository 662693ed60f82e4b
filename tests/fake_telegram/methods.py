"""Methods about the bot itself, its updates, files, groups and topics; and the table of all methods."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.fake_telegram import messages
from tests.fake_telegram.forum import COLOURS, Forum, Topic
from tests.fake_telegram.params import ApiError, Json, Params
from tests.fake_telegram.updates import Webhook
from tests.fake_telegram.world import World

DOWNLOAD_LIMIT = 20_000_000
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
QUERY_GONE = "Bad Request: query is too old and response timeout expired or query ID is invalid"

Method = Callable[[World, Params], Any]


# The bot


def get_me(world: World, params: Params) -> Json:
    abilities = ("can_join_groups", "supports_inline_queries", "can_read_all_group_messages")
    return world.bot | dict.fromkeys(abilities, False) | {"can_join_groups": True, "can_read_all_group_messages": True}


def set_commands(world: World, params: Params) -> bool:
    commands = params.items_of("commands")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise ApiError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[_menu(params)] = commands
    return True


def delete_commands(world: World, params: Params) -> bool:
    world.profile.commands.pop(_menu(params), None)
    return True


def _menu(params: Params) -> tuple[str, str]:
    scope = params.structure("scope")
    name = scope.get("type", "default") + (f":{scope['chat_id']}" if "chat_id" in scope else "")
    return name, params.text("language_code")


def setter(part: str, name: str, limit: int) -> Method:
    """A method that keeps one text of the profile by language."""

    def set_text(world: World, params: Params) -> bool:
        if len(params.text(name)) > limit:
            raise ApiError(400, f"Bad Request: bot {name.replace('_', ' ')} is too long")
        getattr(world.profile, part)[params.text("language_code")] = params.text(name)
        return True

    return set_text


# Updates


async def get_updates(world: World, params: Params) -> Any:
    if "allowed_updates" in params:
        world.updates.allowed = params.items_of("allowed_updates")
    limit = min(max(params.number("limit", 100), 1), 100)
    return await world.updates.poll(params.number("offset"), limit, min(params.number("timeout"), 50))


async def set_webhook(world: World, params: Params) -> bool:
    url, secret = params.text("url"), params.text("secret_token")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise ApiError(400, "Bad Request: secret token contains unallowed characters")
    if "allowed_updates" in params:
        world.updates.allowed = params.items_of("allowed_updates")
    webhook = Webhook(url, secret, params.number("max_connections", 40), world.updates) if url else None
    await world.updates.set_webhook(webhook, bool(params.get("drop_pending_updates")))
    return True


async def delete_webhook(world: World, params: Params) -> bool:
    await world.updates.set_webhook(None, bool(params.get("drop_pending_updates")))
    return True


def get_webhook_info(world: World, params: Params) -> Json:
    webhook = world.updates.webhook
    info: Json = {"url": webhook.url if webhook else "", "has_custom_certificate": False}
    info["pending_update_count"] = len(world.updates.pending)
    if webhook and webhook.last_error:
        info["last_error_message"] = webhook.last_error
    return info


def answer_press(world: World, params: Params) -> bool:
    press = world.presses.get(params.text("callback_query_id"))
    if press is None or press.answered:
        raise ApiError(400, QUERY_GONE)
    if len(params.text("text")) > 200:
        raise ApiError(400, "Bad Request: MESSAGE_TOO_LONG")
    press.answered = True
    if params.text("text"):
        press.user.alerts.append(params.text("text"))
    world.bell.ring()
    return True


# Files


def get_file(world: World, params: Params) -> Json:
    file = world.files.get(params.text("file_id").removesuffix("-small"))
    if file is None:
        raise ApiError(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    if file.size > DOWNLOAD_LIMIT:
        raise ApiError(400, "Bad Request: file is too big")
    return {"file_id": file.id, "file_unique_id": f"u{file.id}", "file_size": file.size, "file_path": file.path}


# Groups


def get_chat(world: World, params: Params) -> Json:
    chat = world.chat(params)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
    return chat.brief() | {"id": chat.id} | full


def get_member(world: World, params: Params) -> Json:
    return _group(world, params).member(params.number("user_id"))


def get_administrators(world: World, params: Params) -> list[Json]:
    group = _group(world, params)
    leaders = [user for user, status in group.members.items() if status in ("creator", "administrator")]
    return [group.member(user) for user in (world.bot["id"], *leaders)]


def leave_chat(world: World, params: Params) -> bool:
    world.chat(params).refusal = "Forbidden: bot is not a member of the supergroup chat"
    return True


def ban_member(world: World, params: Params) -> bool:
    _group(world, params).members[params.number("user_id")] = "kicked"
    return True


def create_topic(world: World, params: Params) -> Json:
    group, name = _group(world, params), params.text("name").strip()
    if not group.is_forum:
        raise ApiError(400, "Bad Request: the chat is not a forum")
    if not group.rights:
        raise ApiError(400, "Bad Request: not enough rights to create a topic")
    _check_name(name)
    colour = params.number("icon_color", COLOURS[0])
    if colour not in COLOURS:
        raise ApiError(400, "Bad Request: invalid forum topic icon color specified")
    topic = group.open_topic(name, world.bot, colour)
    return {"message_thread_id": topic.id, "name": name, "icon_color": colour}


def edit_topic(world: World, params: Params) -> bool:
    topic, name = _topic(world, params), params.text("name").strip()
    _check_name(name)
    if topic.name == name:
        raise ApiError(400, "Bad Request: TOPIC_NOT_MODIFIED")
    topic.name = name
    world.bell.ring()
    return True


def shutter(closed: bool) -> Method:
    """closeForumTopic and reopenForumTopic."""

    def set_closed(world: World, params: Params) -> bool:
        topic = _topic(world, params)
        if topic.closed == closed:
            raise ApiError(400, "Bad Request: TOPIC_NOT_MODIFIED")
        topic.closed = closed
        world.bell.ring()
        return True

    return set_closed


def delete_topic(world: World, params: Params) -> bool:
    topic = _topic(world, params)
    topic.deleted = True
    for message in topic.messages:
        message.deleted = True
    world.bell.ring()
    return True


def _group(world: World, params: Params) -> Forum:
    chat = world.chat(params)
    if chat.refusal and isinstance(chat, Forum):
        raise ApiError(403, chat.refusal)
    if not isinstance(chat, Forum):
        raise ApiError(400, "Bad Request: method is available only for supergroup chats")
    return chat


def _topic(world: World, params: Params) -> Topic:
    group = _group(world, params)
    if not group.rights:
        raise ApiError(400, "Bad Request: not enough rights to manage topics")
    return group.alive(params.number("message_thread_id"), "TOPIC_ID_INVALID")


def _check_name(name: str) -> None:
    """The documentation promises 1–128 characters; the service may also cut: the stricter of both."""
    if not 1 <= len(name) <= 128:
        raise ApiError(400, "Bad Request: forum topic name must be 1-128 characters long")


_HERE: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": setter("names", "name", 64),
    "setMyDescription": setter("descriptions", "description", 512),
    "setMyShortDescription": setter("short_descriptions", "short_description", 120),
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "answerCallbackQuery": answer_press,
    "getFile": get_file,
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "leaveChat": leave_chat,
    "banChatMember": ban_member,
    "createForumTopic": create_topic,
    "editForumTopic": edit_topic,
    "closeForumTopic": shutter(True),
    "reopenForumTopic": shutter(False),
    "deleteForumTopic": delete_topic,
}
ALL: dict[str, tuple[str, Method]] = {
    name.lower(): (name, method) for name, method in (_HERE | messages.METHODS).items()
}
