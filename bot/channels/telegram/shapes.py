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
    entities: Raw = Raw()
    caption_entities: Raw = Raw()
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
    poll: Raw = Raw()
    dice: Raw = Raw()
    story: Raw = Raw()
    venue: Raw = Raw()
    game: Raw = Raw()
    invoice: Raw = Raw()
    paid_media: Raw = Raw()
    giveaway: Raw = Raw()
    forum_topic_closed: Raw = Raw()
    forum_topic_reopened: Raw = Raw()
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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SERVICE = _words(
    "new_chat_members left_chat_member new_chat_title new_chat_photo delete_chat_photo group_chat_created "
    "supergroup_chat_created channel_chat_created message_auto_delete_timer_changed pinned_message "
    "successful_payment refunded_payment users_shared chat_shared connected_website write_access_allowed "
    "passport_data proximity_alert_triggered boost_added chat_background_set forum_topic_created forum_topic_edited "
    "general_forum_topic_hidden general_forum_topic_unhidden giveaway_created giveaway_completed video_chat_scheduled "
    "video_chat_started video_chat_ended video_chat_participants_invited web_app_data"
)  # something happened, nothing was said
# What surrounds the content of any message.
ENVELOPE = _words(
    "message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count sender_business_bot "
    "sender_tag date business_connection_id chat forward_origin is_topic_message is_automatic_forward "
    "reply_to_message external_reply quote reply_to_story reply_to_checklist_task_id via_bot edit_date "
    "has_protected_content is_from_offline is_paid_post media_group_id author_signature paid_star_count entities "
    "link_preview_options suggested_post_info effect_id caption caption_entities show_caption_above_media "
    "has_media_spoiler reply_markup text"
)
