"""Which door an event goes through: customers', agents', or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers import agents, console, customers
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
        if event.kind == "event" and event.extra["event"] == "moved":
            self._desk.voice.room_moved(work, event.extra["from"], event.extra["to"])
        elif event.address.channel == console.CHANNEL:
            console.handle(self._desk, work, event)
        elif self._desk.voice.in_room(event.address):
            agents.handle(self._desk, work, event)
        elif event.private:  # not strangers' groups: the desk speaks with persons
            customers.handle(self._desk, work, event)

    def gave_up(self, work: Work, row: InboxRow, error: str) -> None:
        """See `support.intake.Doors`."""
        self._desk.parked(work, row.id)
        try:
            event = self.read(row)
        except Undecodable:
            channel, _, place = row.lane.partition(":")
            chat, _, thread = place.partition(":")
            conversation = conversations.find(work, channel, chat, thread)
        else:
            conversation = self._desk.conversation(work, event) if event and self._is_customers(event) else None
            if event and event.address.channel == console.CHANNEL:
                console.answer(self._desk, work, event, "console-failed-act")
        if conversation:
            self._desk.apologise(work, conversation)

    def _is_customers(self, event: Incoming) -> bool:
        room = self._desk.voice.room
        return event.private and (room is None or event.address.chat != room.chat)
