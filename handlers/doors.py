"""Which door an event goes through: customers', agents', or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers import agents, customers
from storage import Work, conversations
from storage.records import InboxRow
from support.desk import Desk
from support.intake import Undecodable
from support.messages import Incoming

Read = Callable[[InboxRow], Incoming | None]


class Doors:
    """`read` by channel; the agents' room is an address like any other and goes to the agents' door."""

    def __init__(self, desk: Desk, reads: Mapping[str, Read]) -> None:
        self._desk = desk
        self._reads = reads

    def read(self, row: InboxRow) -> Incoming | None:
        """See `support.intake.Doors`."""
        if row.channel not in self._reads:
            raise Undecodable(f"channel {row.channel} is not configured")
        return self._reads[row.channel](row)

    def handle(self, work: Work, events: Sequence[Incoming]) -> None:
        """See `support.intake.Doors`."""
        for channel in {event.address.channel for event in events}:
            chats = list({event.address.chat for event in events if event.address.channel == channel})
            conversations.prefetch(work, channel, chats)
        for event in events:
            self._handle(work, event)

    def _handle(self, work: Work, event: Incoming) -> None:
        room = self._desk.voice.room
        if room and (event.address.channel, event.address.chat) == (room.channel, room.chat):
            agents.handle(self._desk, work, event)
        elif event.private:  # not strangers' groups: the desk speaks with persons
            customers.handle(self._desk, work, event)

    def gave_up(self, work: Work, row: InboxRow, error: str) -> None:
        """See `support.intake.Doors`."""
        channel, _, place = row.lane.partition(":")
        chat, _, thread = place.partition(":")
        self._desk.failed(work, channel, chat, thread, row.id)
