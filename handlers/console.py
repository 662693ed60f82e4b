"""The console's door: what an agent does on the screen is one call, or a refusal that comes back to their page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from storage import Work, console_ticket, outbox, staff, tickets
from storage.records import Staff, Ticket
from support.desk import Desk
from support.messages import Incoming
from support.roles import Refused

CHANNEL = "console"
STALE = "console-stale"


@dataclass(frozen=True, slots=True)
class Act:
    """One act of `member` on `ticket`; `incoming.extra` says who is meant (`to`) and what was read (`seen`)."""

    desk: Desk
    work: Work
    incoming: Incoming
    ticket: Ticket
    member: Staff


def handle(desk: Desk, work: Work, incoming: Incoming) -> None:
    """An act from the console. Who has left the staff since changes nothing."""
    member = staff.current(work, int(incoming.sender.id))
    ticket = tickets.get(work, int(incoming.extra["ticket"]))
    if member is None or ticket is None:
        return
    try:
        VERBS[incoming.action](Act(desk, work, incoming, ticket, member))
    except Refused as refusal:
        answer(desk, work, incoming, refusal.key, **refusal.values)


def answer(desk: Desk, work: Work, incoming: Incoming, key: str, **values: object) -> None:
    """The sentence `key` goes to the pages of whoever acted, in their language."""
    text = desk.sentences.say(incoming.sender.language, key, **values)
    desk.voice.send_to(work, incoming.address, "alert", {"press": incoming.message_id, "text": text, "key": key})


def _reply(act: Act) -> None:
    if seen := act.incoming.extra["seen"]:
        act.work.flush()
        conversation_id = act.ticket.conversation_id
        if console_ticket.newer(act.work.connection, conversation_id, int(seen), act.member.id):
            raise Refused(STALE)
    act.desk.room.agents.reply(act.work, act.member, act.ticket, act.incoming)


def _note(act: Act) -> None:
    act.desk.room.agents.note(act.work, act.member, act.ticket, act.incoming)


def _take(act: Act) -> None:
    act.desk.room.agents.take(act.work, act.member, act.ticket)


def _release(act: Act) -> None:
    act.desk.room.agents.release(act.work, act.member, act.ticket)


def _close(act: Act) -> None:
    act.desk.room.agents.close(act.work, act.member, act.ticket)


def _reopen(act: Act) -> None:
    act.desk.room.agents.reopen(act.work, act.member, act.ticket)


def _to_bot(act: Act) -> None:
    act.desk.room.agents.to_bot(act.work, act.member, act.ticket)


def _transfer(act: Act) -> None:
    colleague = staff.current(act.work, int(act.incoming.extra["to"]))
    if colleague is None:
        raise Refused("button-old")
    note = act.incoming.text.strip()
    act.desk.room.agents.transfer(act.work, act.member, act.ticket, colleague, note=note)


def _retry(act: Act) -> None:
    """Try again to send one message of this conversation."""
    act.work.flush()
    message_id = int(act.incoming.extra["to"])
    if keys := console_ticket.undelivered(act.work.connection, message_id, act.ticket.conversation_id):
        outbox.retry_parked(act.work, keys)


def _decide(act: Act) -> None:
    """What shall become of words written into a colleague's ticket: `to` is the question and the choice."""
    key, _, choice = act.incoming.extra["to"].partition(":")
    act.desk.room.collisions.decide(act.work, act.member, int(key), choice)


VERBS: Mapping[str, Callable[[Act], None]] = {
    "reply": _reply,
    "note": _note,
    "take": _take,
    "release": _release,
    "close": _close,
    "reopen": _reopen,
    "bot": _to_bot,
    "transfer": _transfer,
    "retry": _retry,
    "decide": _decide,
}
