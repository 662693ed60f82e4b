"""Methods that send, change and remove messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from tests.fake_telegram.chats import CONTENT, FILES, Message
from tests.fake_telegram.markup import parse_html, stripped, units
from tests.fake_telegram.params import ApiError, Json, Params, Upload, words
from tests.fake_telegram.people import User
from tests.fake_telegram.world import StoredFile, World, now

TEXT_LIMIT, CAPTION_LIMIT, UPLOAD_LIMIT = 4096, 1024, 50_000_000
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
REACTIONS = words(
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 "
    "🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 "
    "🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 "
    "🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ "
    "😡"
)


def send_message(world: World, params: Params) -> Json:
    return post(world, params, formatted(params)).raw


def sender_of(kind: str) -> Callable[[World, Params], Json]:
    """The method that sends one kind of file."""

    def send_file(world: World, params: Params) -> Json:
        file = found_file(world, kind, params.get(kind), params)
        return post(world, params, {kind: file.shown()} | captioned(params)).raw

    return send_file


def send_contact(world: World, params: Params) -> Json:
    card = {"phone_number": params.text("phone_number"), "first_name": params.text("first_name")}
    return post(world, params, {"contact": card}).raw


def send_location(world: World, params: Params) -> Json:
    place = {name: float(params.text(name) or "nan") for name in ("latitude", "longitude")}
    return post(world, params, {"location": place}).raw


def send_media_group(world: World, params: Params) -> list[Json]:
    media = params.items_of("media")
    if not 2 <= len(media) <= 10:
        raise ApiError(400, "Bad Request: wrong number of media: 2-10 expected")
    album, bodies = f"2{now()}{len(world.files)}", []
    for item in media:
        file = found_file(world, item["type"], item.get("media"), params)
        bodies.append({item["type"]: file.shown(), "media_group_id": album} | captioned(Params(item)))
    return [post(world, params, body).raw for body in bodies]


def copy_message(world: World, params: Params) -> Json:
    source = source_of(world, params, params.number("message_id"), "copy")
    body = {name: source.raw[name] for name in CONTENT if name in source.raw}
    if not body:
        raise ApiError(400, "Bad Request: message can't be copied")
    if "caption" in params:
        body = {name: value for name, value in body.items() if "caption" not in name} | captioned(params)
    return {"message_id": post(world, params, body).id}


def copy_messages(world: World, params: Params) -> list[Json]:
    """Albums stay albums; what cannot be copied is left out."""
    one = Params({name: value for name, value in params.items() if name != "message_ids"})
    copies = []
    for number in params.items_of("message_ids"):
        source = source_of(world, params, number, "copy")
        try:
            copies.append(copy_message(world, Params(one | {"message_id": number})))
        except ApiError as error:
            if "can't be copied" not in error.description:
                raise
            continue
        if album := source.raw.get("media_group_id"):
            world.chat(params).by_id[copies[-1]["message_id"]].raw["media_group_id"] = f"3{album}"
    return copies


def forward_message(world: World, params: Params) -> Json:
    source = source_of(world, params, params.number("message_id"), "forward")
    body = {name: source.raw[name] for name in CONTENT if name in source.raw}
    sender = source.raw["from"]
    body["forward_origin"] = {"type": "user", "sender_user": sender, "date": source.raw["date"]}
    return post(world, params, body).raw


def edit_text(world: World, params: Params) -> Json:
    return edit(world, params, formatted(params), ("text", "entities"))


def edit_caption(world: World, params: Params) -> Json:
    return edit(world, params, captioned(params), ("caption", "caption_entities"))


def edit_markup(world: World, params: Params) -> Json:
    return edit(world, params, {}, ())


def edit(world: World, params: Params, body: Json, names: tuple[str, ...]) -> Json:
    """Replaces the parts called `names` and the buttons. Raises ApiError(400) when nothing changes."""
    message = world.message(params, "edit")
    if not message.from_bot:
        raise ApiError(400, "Bad Request: message can't be edited")
    if "text" in names and "text" not in message.raw:
        raise ApiError(400, "Bad Request: there is no text in the message to edit")
    buttons = markup_of(params)
    old = {name: message.raw[name] for name in names if name in message.raw}
    if old == body and message.markup == buttons:
        raise ApiError(400, NOT_MODIFIED)
    for name in (*names, "reply_markup"):
        message.raw.pop(name, None)
    message.markup = buttons
    message.raw |= body | ({"reply_markup": buttons} if buttons else {}) | {"edit_date": now()}
    message.edited = True
    world.bell.ring()
    return message.raw


def delete_message(world: World, params: Params) -> bool:
    world.message(params, "delete").deleted = True
    world.bell.ring()
    return True


def pin_message(world: World, params: Params) -> bool:
    world.message(params, "pin").pinned = True
    return True


def unpin_message(world: World, params: Params) -> bool:
    world.message(params, "unpin").pinned = False
    return True


def set_reaction(world: World, params: Params) -> bool:
    message, wanted = world.message(params, "react"), [item.get("emoji", "") for item in params.items_of("reaction")]
    if not REACTIONS.issuperset(wanted) or len(wanted) > 1:
        raise ApiError(400, "Bad Request: REACTION_INVALID")
    message.reactions = wanted
    world.bell.ring()
    return True


def send_action(world: World, params: Params) -> bool:
    chat = world.chat(params)
    if chat.refusal:
        raise ApiError(403, chat.refusal)
    place, _ = chat.place(params.number("message_thread_id"))
    (chat if isinstance(chat, User) else place).typing += 1  # type: ignore[attr-defined]
    world.bell.ring()
    return True


# Parts


def post(world: World, params: Params, body: Json) -> Message:
    """Puts a message of the bot into a chat and wakes those who wait. Raises ApiError."""
    chat = world.chat(params)
    if chat.refusal:
        raise ApiError(403, chat.refusal)
    place, marks = chat.place(params.number("message_thread_id"))
    buttons = markup_of(params)
    raw: Json = {"message_id": chat.next_id(), "from": world.bot, "chat": chat.brief(), "date": now(), **marks, **body}
    reply = params.structure("reply_parameters")
    number = reply.get("message_id") or params.get("reply_to_message_id")
    if number:
        target = chat.by_id.get(number)
        if target is not None and not target.deleted:
            raw["reply_to_message"] = {name: part for name, part in target.raw.items() if name != "reply_to_message"}
        elif not reply.get("allow_sending_without_reply"):
            raise ApiError(400, "Bad Request: message to be replied not found")
    if "inline_keyboard" in buttons:
        raw["reply_markup"] = buttons
    return chat.keep(Message(chat.id, raw, True, buttons), place)


def formatted(params: Params) -> Json:
    text, entities = _parsed(params, "text", "entities")
    if not text:
        raise ApiError(400, "Bad Request: message text is empty")
    if units(text) > TEXT_LIMIT:
        raise ApiError(400, "Bad Request: message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def captioned(params: Params) -> Json:
    text, entities = _parsed(params, "caption", "caption_entities")
    if units(text) > CAPTION_LIMIT:
        raise ApiError(400, "Bad Request: message caption is too long")
    return ({"caption": text} if text else {}) | ({"caption_entities": entities} if text and entities else {})


def _parsed(params: Params, name: str, entities_name: str) -> tuple[str, list[Json]]:
    text, mode = params.text(name), params.text("parse_mode").lower()
    if mode not in ("", "html"):
        raise ApiError(400, "Bad Request: unsupported parse_mode")
    entities = params.items_of(entities_name)
    if mode:
        text, entities = parse_html(text)
    return stripped(text, entities)


def markup_of(params: Params) -> Json:
    """The buttons asked for. Raises ApiError(400) for those that the service would refuse."""
    markup = params.structure("reply_markup")
    for row in markup.get("inline_keyboard", ()):
        for button in row:
            _check_button(button)
    return markup if markup.get("inline_keyboard") or "inline_keyboard" not in markup else {}


def _check_button(button: Json) -> None:
    if not str(button.get("text", "")).strip():
        raise ApiError(400, 'Bad Request: can\'t parse inline keyboard button: Field "text" must be of type String')
    data, url = button.get("callback_data"), button.get("url")
    if data is None and url is None and len(button) == 1:
        raise ApiError(
            400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if data is not None and not 1 <= len(data.encode()) <= 64:
        raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
    if url is not None and not url.startswith("tg://") and "." not in (urlsplit(url).hostname or ""):
        raise ApiError(400, f"Bad Request: inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def found_file(world: World, kind: str, value: Any, params: Params) -> StoredFile:
    """A file by upload, `attach://name`, id or address. Raises ApiError."""
    if isinstance(value, str) and value.startswith("attach://"):
        value = params.get(value.removeprefix("attach://"))
    if isinstance(value, Upload):
        if len(value.content) > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        if not value.content:
            raise ApiError(400, "Bad Request: file must be non-empty")
        return world.store(kind, value.content, value.name, value.mime)
    if not value:
        raise ApiError(400, f"Bad Request: there is no {kind} in the request")
    if str(value).startswith(("http://", "https://")):
        return world.store(kind, b"", str(value).rsplit("/", 1)[-1])
    file = world.files.get(str(value).removesuffix("-small"))
    if file is None:
        raise ApiError(400, "Bad Request: wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise ApiError(400, f"Bad Request: can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return file


def source_of(world: World, params: Params, number: int, verb: str) -> Message:
    source = world.chat(params, "from_chat_id").by_id.get(number)
    if source is None or source.deleted:
        raise ApiError(400, f"Bad Request: message to {verb} not found")
    return source


METHODS: dict[str, Callable[[World, Params], Any]] = {
    "sendMessage": send_message,
    **{"send" + "".join(part.capitalize() for part in kind.split("_")): sender_of(kind) for kind in FILES},
    "sendContact": send_contact,
    "sendLocation": send_location,
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_action,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": delete_message,
    "pinChatMessage": pin_message,
    "unpinChatMessage": unpin_message,
    "setMessageReaction": set_reaction,
}
