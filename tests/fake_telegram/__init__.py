"""A Bot API server for tests and benchmarks: real HTTP, people who write and press, trouble to order."""

from __future__ import annotations

from tests.fake_telegram.chats import Message
from tests.fake_telegram.forum import Forum, Topic
from tests.fake_telegram.people import User
from tests.fake_telegram.server import FakeTelegram

__all__ = ["FakeTelegram", "Forum", "Message", "Topic", "User"]
