"""How the desk speaks: every outgoing message becomes a line of the transcript and a row to be sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from storage import Work, messages, outbox, staff, tickets
from storage.records import Conversation, OutboxRow, Ticket
from storage.tables import outbox as outbox_table
from support.messages import Address, Attachment, Button, Incoming, Say
from support.sentences import Sentences

Rows = tuple[tuple[Button, ...], ...]


class Voice:
    """Speaks to customers in their language and to the agents' room (if there is one) in the desk's."""

    def __init__(self, sentences: Sentences, room: Address | None, room_language: str) -> None:
        self.sentences = sentences
        self.room = room
        self.room_language = room_language

    # to the customer

    def answer(self, work: Work, to: Conversation, say: Say) -> None:
        """The assistant speaks: not sent any more once a person has taken over."""
        self._say(work, to, say, generation=to.generation)

    def tell(self, work: Work, to: Conversation, key: str, rows: Rows = (), **values: Any) -> None:
        """The assistant says the sentence `key`."""
        self.answer(work, to, Say(self.sentences.say(to.language, key, **values), rows))

    def inform(self, work: Work, to: Conversation, key: str, rows: Rows = (), **values: Any) -> None:
        """The desk itself informs the customer, whoever owns the conversation."""
        self._say(work, to, Say(self.sentences.say(to.language, key, **values), rows), generation=None)

    def _say(self, work: Work, to: Conversation, say: Say, generation: int | None) -> None:
        rows = packed_rows(say.rows)
        message_id = messages.append(work, to, "bot", say.text, rows=rows or None)
        self._to_customer(
            work, to, "say", {"text": say.text, "rows": rows}, message_id=message_id, generation=generation
        )

    def pass_on(self, work: Work, to: Conversation, message_id: int, body: dict[str, Any]) -> None:
        """An agent's message goes to the customer as it was written."""
        self._to_customer(work, to, "relay", body, message_id=message_id)

    def say_as_agent(self, work: Work, to: Conversation, message_id: int, text: str, ack: dict[str, Any]) -> None:
        """A ready answer that an agent chose: Markdown, acknowledged to them as their own words are."""
        self._to_customer(work, to, "say", {"text": text, "rows": [], "ack": ack}, message_id=message_id)

    def alert(self, work: Work, to: Conversation, press: Incoming, key: str | None = None, text: str = "") -> None:
        """Answer a button press: silently, or with a short sentence on top of the chat."""
        shown = self.sentences.say(to.language, key) if key else text
        if not press.extra.get("press"):  # chosen by its number: there is nothing to answer but in words
            if shown:
                self._say(work, to, Say(shown), generation=None)
            return
        body = {"press": press.extra["press"], "text": shown}
        # A lane of its own: the press is answered at once, whatever is still being said.
        self._to_customer(work, to, "alert", body, lane=f"{lane_of(to)}:alerts")

    def show_choice(self, work: Work, to: Conversation, press: Incoming) -> None:
        """The message with the pressed button shows the choice, and nothing else to press."""
        if press.extra.get("press") and (label := press.extra.get("label")):
            body = {"target": press.message_id, "label": label}
            self._to_customer(work, to, "choice", body)

    def edit_copy(self, work: Work, to: Conversation, message_id: int, text: str) -> None:
        """The customer's copy of an agent's message is edited too."""
        self._to_customer(work, to, "edit", {"of": message_id, "text": text})

    def _to_customer(
        self, work: Work, to: Conversation, verb: str, body: dict[str, Any], *, lane: str = "", **more: Any
    ) -> None:
        row = OutboxRow(
            id=work.new_id(outbox_table),
            lane=lane or lane_of(to),
            channel=to.channel,
            chat=to.chat,
            thread=to.thread,
            verb=verb,
            body=body,
            conversation_id=to.id,
            created_at=work.now,
            **more,
        )
        outbox.append(work, row)

    # to the agents' room

    def room_say(self, work: Work, key: str, ticket: Ticket | None = None, rows: Rows = (), **values: Any) -> None:
        """Say the sentence `key` in a ticket's thread, or to the whole room."""
        self.room_show(
            work,
            ticket,
            "say",
            {"text": self.sentences.say(self.room_language, key, **values), "rows": packed_rows(rows)},
        )

    def room_show(self, work: Work, ticket: Ticket | None, verb: str, body: dict[str, Any], **more: Any) -> None:
        """Have `verb` done in the thread of `ticket`, or in the room's general one. Without a room nothing happens."""
        if self.room is None:
            return
        lane = f"room:{ticket.id}" if ticket else "room"
        if verb in _ASIDE:
            lane = f"{lane}:{verb}"
        row = OutboxRow(
            id=work.new_id(outbox_table),
            lane=lane,
            channel=self.room.channel,
            chat=(ticket.room_chat if ticket else "") or self.room.chat,
            thread=ticket.room_thread if ticket else "",
            verb=verb,
            body=body,
            ticket_id=ticket.id if ticket else None,
            created_at=work.now,
            **more,
        )
        outbox.append(work, row)

    def send_to(self, work: Work, to: Address, verb: str, body: dict[str, Any]) -> None:
        """Have `verb` done where somebody on the staff is reached alone."""
        row = OutboxRow(
            id=work.new_id(outbox_table),
            lane=f"{to.channel}:{to.chat}:",
            channel=to.channel,
            chat=to.chat,
            thread=to.thread,
            verb=verb,
            body=body,
            created_at=work.now,
        )
        outbox.append(work, row)

    def in_room(self, address: Address) -> bool:
        """Whether something happened in the agents' room: then it is answered there."""
        return self.room is not None and (address.channel, address.chat) == (self.room.channel, self.room.chat)

    def room_moved(self, work: Work, old: str, new: str) -> None:
        """The room lives on under another id. That is so whatever becomes of this transaction, so it counts at once."""
        if self.room and self.room.chat == old:
            self.room = Address(self.room.channel, new)
        tickets.move_room(work, old, new)

    def tell_owners(self, work: Work, key: str) -> None:
        """Say the sentence `key` to each owner in private, where the room itself cannot be reached."""
        if self.room is None:
            return
        for owner_id in [each.telegram_id for each in staff.everybody(work) if each.role == "owner"]:
            if not owner_id:
                continue
            body = {"text": self.sentences.say(self.room_language, key), "rows": []}
            self.send_to(work, Address(self.room.channel, owner_id), "say", body)


_ASIDE = {"topic", "react", "alert"}  # in lanes of their own: they must not hold up what is said


def lane_of(conversation: Conversation) -> str:
    """The lane of everything said to a customer: one at a time, in order."""
    return f"{conversation.channel}:{conversation.chat}:{conversation.thread}"


def packed_rows(rows: Rows) -> list[list[list[str]]]:
    """Buttons as a row of the outbox holds them: label and action, by line."""
    return [[[button.label, button.action] for button in row] for row in rows]


def packed(attachments: Sequence[Attachment]) -> list[dict[str, Any]]:
    """Attachments as they are kept with a message."""
    return [{"kind": a.kind, "ref": a.ref, "name": a.name, "size": a.size, "mime": a.mime} for a in attachments]


def unpacked(attachments: Sequence[dict[str, Any]]) -> tuple[Attachment, ...]:
    """The reverse of `packed`."""
    return tuple(Attachment(**a) for a in attachments)


def relayed(incoming: Incoming) -> dict[str, Any]:
    """The body of a row that passes a message on: by reference where both ends are one channel, else by content."""
    return {
        "text": incoming.text,
        "attachments": packed(incoming.attachments),
        "album": incoming.album,
        "entities": incoming.extra.get("entities", ""),
        "source": {"channel": incoming.address.channel, "chat": incoming.address.chat, "id": incoming.message_id},
    }
