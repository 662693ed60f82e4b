"""What a channel must be able to do for the desk."""

from __future__ import annotations

from typing import Protocol

from storage.records import OutboxRow


class DeliveryFailed(Exception):
    """A send did not work. `permanent`: trying again is useless. `retry_after`: seconds the provider asks us to wait.

    `gone`: the thread does not exist any more. `blocked`: the customer does not want messages.
    `moved_to`: the chat lives on under this id.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool,
        retry_after: float | None = None,
        gone: bool = False,
        blocked: bool = False,
        moved_to: str = "",
    ) -> None:
        super().__init__(reason)
        self.permanent = permanent
        self.retry_after = retry_after
        self.gone = gone
        self.blocked = blocked
        self.moved_to = moved_to


class Channel(Protocol):
    """One way to reach people. A channel is one door out (`send`) and knows its own ids; nobody else reads them."""

    name: str

    async def send(self, row: OutboxRow, thread: str) -> str:
        """Do what `row` says, in `thread` of its chat if there is one; the id of what was sent, or "".

        Raises DeliveryFailed.
        """
        ...


class RoomChannel(Channel, Protocol):
    """A channel whose chats have threads: it can hold the agents' room."""

    async def open_thread(self, chat: str, name: str) -> str:
        """A new thread in `chat`; its id. Raises DeliveryFailed."""
        ...
