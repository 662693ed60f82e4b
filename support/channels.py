"""What a channel must be able to do for the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, runtime_checkable

from storage.records import OutboxRow

Mend = Literal["", "rights", "member", "threads"]


class DeliveryFailed(Exception):
    """A send did not work. `permanent`: trying again is useless. `retry_after`: seconds the provider asks us to wait.

    `outage`: nothing is wrong with this message, the way is blocked; it waits for as long as that takes.
    `mend`: what the owner must do about it: give rights in the room, let us in again, turn its threads on.
    `gone`: the thread does not exist any more. `blocked`: the customer does not want messages.
    `moved_to`: the chat lives on under this id.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool,
        retry_after: float | None = None,
        outage: bool = False,
        mend: Mend = "",
        gone: bool = False,
        blocked: bool = False,
        moved_to: str = "",
    ) -> None:
        super().__init__(reason)
        self.permanent = permanent
        self.retry_after = retry_after
        self.outage = outage
        self.mend = mend
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


@runtime_checkable
class AlbumChannel(Channel, Protocol):
    """A channel that shows several files as one album."""

    async def send_album(self, rows: Sequence[OutboxRow], thread: str) -> list[str]:
        """Send `rows`, which came as one album, as one; the id of each. Raises DeliveryFailed: then none was sent."""
        ...
