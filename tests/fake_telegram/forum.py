"""A supergroup with topics: the agents' room."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.fake_telegram.chats import Chat, Listener, Message
from tests.fake_telegram.params import ApiError, Json, words
from tests.fake_telegram.people import receive

if TYPE_CHECKING:
    from tests.fake_telegram.people import User
    from tests.fake_telegram.world import World

ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL: Json = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
RIGHTS = words(
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members "
    "can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories "
    "can_send_welcome_messages can_pin_messages"
)


class Topic(Listener):
    """One topic (thread 0: General). `strays`: what the bot sends here lands in General, as the service may do."""

    def __init__(self, room: Forum, thread: int, name: str, root: Json) -> None:
        super().__init__(name, room.bell)
        self.room = room
        self.id = thread
        self.root = root
        self.closed = False
        self.deleted = False
        self.strays = False
        self.typing = 0

    def marks(self) -> Json:
        """What a message in this topic carries beside its content."""
        if not self.id:
            return {}
        return {"message_thread_id": self.id, "is_topic_message": True, "reply_to_message": self.root}

    def take(self, body: Json, sender: Json, reply_to: Message | None = None) -> Message:
        """A member's message."""
        if self.deleted or self.id not in {0, *self.room.topics}:
            raise AssertionError(f"nobody can write in the deleted topic {self.name!r}")
        return receive(self.room.world, self.room, self, self.marks() | {"from": sender} | body, reply_to)


class Forum(Chat):
    """A supergroup with topics, by thread id in `topics`; it hears all of them, `general` only its own."""

    def __init__(self, world: World, chat_id: int, title: str, rights: bool) -> None:
        super().__init__(chat_id, title, world.bell)
        self.world = world
        self.rights = rights
        self.is_forum = True
        self.members: dict[int, str] = {}
        self.topics: dict[int, Topic] = {}
        self.general = Topic(self, 0, "General", {})
        self._seen = 0

    # What tests do

    def add(self, *users: User, status: str = "member") -> None:
        """Members (or `administrator`, `creator`) of the group."""
        self.members |= {user.id: status for user in users}

    def topic(self, part: str) -> Topic:
        """The newest topic whose name contains `part`. Raises AssertionError naming the topics there are."""
        for topic in reversed(self.topics.values()):
            if part in topic.name and not topic.deleted:
                return topic
        raise AssertionError(f"no topic {part!r} in {[topic.name for topic in self.topics.values()]}")

    async def topic_appears(self, within: float = 5) -> Topic:
        """The next topic that no earlier call returned. Raises AssertionError after `within` seconds."""
        if not await self.bell.until(lambda: len(self.topics) > self._seen, within):
            raise AssertionError(f"no new topic within {within} s; General heard {self.general.heard}")
        topic = list(self.topics.values())[self._seen]
        self._seen += 1
        return topic

    def opens(self, user: User, name: str) -> Topic:
        """A member opens a topic by hand."""
        topic = self.open_topic(name, user.identity)
        self._seen = len(self.topics)
        self.world.updates.offer("message", topic.root, self.id)
        return topic

    def anonymous_writes(self, topic: Topic, text: str) -> Message:
        """An administrator who hides behind the group's name."""
        return topic.take({"sender_chat": self.brief(), "text": text}, ANONYMOUS)

    def channel_writes(self, topic: Topic, text: str) -> Message:
        """Someone who writes in the name of a channel."""
        channel = {"id": -1003000000001, "type": "channel", "title": "Tern News"}
        return topic.take({"sender_chat": channel, "text": text}, CHANNEL)

    def posts(self, text: str) -> None:
        """A post of a channel the bot is in."""
        channel = {"id": -1003000000001, "type": "channel", "title": "Tern News"}
        post = {"message_id": 1, "date": int(time.time()), "chat": channel, "sender_chat": channel, "text": text}
        self.world.updates.offer("channel_post", post, -1003000000001)

    def moves(self) -> int:
        """The group gets a new id, as at an upgrade; the old one is answered with `migrate_to_chat_id`."""
        old, new = self.id, self.id - 500
        receive(self.world, self, self.general, {"from": ANONYMOUS, "migrate_to_chat_id": new})
        self.world.moved[old] = new
        self.world.chats[new] = self.world.chats.pop(old)
        self.id = new
        receive(self.world, self, self.general, {"from": ANONYMOUS, "migrate_from_chat_id": old})
        return new

    def expels_bot(self) -> None:
        self.refusal = "Forbidden: bot was kicked from the supergroup chat"

    def take(self, body: Json, sender: Json, reply_to: Message | None = None) -> Message:
        """A member's message in General."""
        return self.general.take(body, sender, reply_to)

    # What methods need

    def brief(self) -> Json:
        return {"id": self.id, "type": "supergroup", "title": self.name} | ({"is_forum": True} if self.is_forum else {})

    def place(self, thread: int) -> tuple[Listener, Json]:
        topic = self.alive(thread, "message thread not found") if thread else self.general
        if topic.closed and not self.rights:
            raise ApiError(400, "Bad Request: TOPIC_CLOSED")
        topic = self.general if topic.strays else topic
        return topic, topic.marks()

    def alive(self, thread: int, refusal: str) -> Topic:
        """Raises ApiError(400, refusal) when there is no such topic (any more)."""
        topic = self.topics.get(thread)
        if topic is None or topic.deleted:
            raise ApiError(400, f"Bad Request: {refusal}")
        return topic

    def open_topic(self, name: str, sender: Json, colour: int = COLOURS[0]) -> Topic:
        thread = self.next_id()
        root: Json = {"message_id": thread, "message_thread_id": thread, "is_topic_message": True}
        root |= {"date": int(time.time()), "chat": self.brief(), "from": sender}
        root["forum_topic_created"] = {"name": name, "icon_color": colour}
        topic = self.topics[thread] = Topic(self, thread, name, root)
        self.by_id[thread] = Message(self.id, root)
        self.bell.ring()
        return topic

    def member(self, user_id: int) -> Json:
        """The `ChatMember` of a person or of the bot. Raises ApiError(400) for people Telegram never saw."""
        if user_id == self.world.bot["id"]:
            rights = dict.fromkeys(RIGHTS, True) | {"can_be_edited": False, "is_anonymous": False}
            return {"user": self.world.bot, "status": "administrator", "can_manage_topics": self.rights} | rights
        person = self.world.chats.get(user_id)
        if person is None:
            raise ApiError(400, "Bad Request: PARTICIPANT_ID_INVALID")
        status = self.members.get(user_id, "left")
        extra: dict[str, Json] = {
            "creator": {"is_anonymous": False},
            "administrator": dict.fromkeys(RIGHTS, True) | {"is_anonymous": False},
            "kicked": {"until_date": 0},
        }
        return {"user": getattr(person, "identity", {}), "status": status} | extra.get(status, {})
