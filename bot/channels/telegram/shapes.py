"""The parts of Telegram's updates that are looked at; everything else passes by unread, so that it cannot break us."""

from __future__ import annotations

from msgspec import Raw, Struct, field


class User(Struct):
    id: int
    first_name: str = ""
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False


class Chat(Struct):
    id: int
    type: str = ""
    title: str = ""


class File(Struct):
    file_id: str
    file_name: str = ""
    mime_type: str = ""
    file_size: int | None = None
    emoji: str = ""


class Contact(Struct):
    phone_number: str
    first_name: str = ""
    last_name: str = ""


class Location(Struct):
    latitude: float
    longitude: float


class Button(Struct):
    text: str = ""
    callback_data: str = ""


class Keyboard(Struct):
    inline_keyboard: list[list[Button]] = []


class Reply(Struct):
    message_id: int


class Message(Struct):
    message_id: int
    chat: Chat
    date: int = 0
    sender: User | None = field(name="from", default=None)
    sender_chat: Chat | None = None
    message_thread_id: int | None = None
    text: str = ""
    caption: str = ""
    media_group_id: str = ""
    reply_to_message: Reply | None = None
    reply_markup: Keyboard | None = None
    entities: Raw | None = None
    caption_entities: Raw | None = None
    photo: list[File] = []
    document: File | None = None
    voice: File | None = None
    audio: File | None = None
    video: File | None = None
    video_note: File | None = None
    animation: File | None = None
    sticker: File | None = None
    contact: Contact | None = None
    location: Location | None = None
    poll: Raw | None = None
    dice: Raw | None = None
    story: Raw | None = None
    venue: Raw | None = None
    paid_media: Raw | None = None
    forum_topic_closed: Raw | None = None
    forum_topic_reopened: Raw | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None


class Press(Struct):
    id: str
    sender: User = field(name="from")
    message: Message | None = None
    data: str = ""


class Member(Struct):
    status: str = ""


class Membership(Struct):
    chat: Chat
    sender: User = field(name="from")
    new_chat_member: Member
    date: int = 0


class Update(Struct):
    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: Membership | None = None


class Place(Struct):
    """Just enough of a message to tell its lane."""

    chat: Chat
    message_thread_id: int | None = None


class PressPlace(Struct):
    message: Place | None = None


class Peek(Struct):
    update_id: int
    message: Place | None = None
    edited_message: Place | None = None
    callback_query: PressPlace | None = None
    my_chat_member: Place | None = None
