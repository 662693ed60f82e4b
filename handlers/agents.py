"""The agents' door: what happens in the agents' room becomes one call of `Agents`, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Callable

from handlers.customers import command_in
from storage import Work, outbox, staff, tickets
from storage.records import Staff, Ticket
from support.agents import Refused
from support.cards import literal
from support.desk import Desk
from support.messages import Button, Incoming

NOTE_MARK = "//"


def handle(desk: Desk, work: Work, incoming: Incoming) -> None:
    """An event of the agents' room. Who is not on the staff changes nothing."""
    ticket = (
        tickets.by_thread(work, incoming.address.chat, incoming.address.thread) if incoming.address.thread else None
    )
    if incoming.kind == "event" and incoming.extra["event"] in ("moved", "other"):
        _moved(desk, work, incoming)
        return
    member = _member(work, incoming)
    try:
        if member is None:
            _stranger(desk, work, ticket, incoming)
        elif incoming.kind == "button":
            _press(desk, work, member, incoming)
        elif command := _COMMANDS.get(command_in(incoming.text)):
            command(desk, work, ticket, member, incoming)
        elif ticket is not None:
            _in_topic(desk, work, ticket, member, incoming)
    except Refused as refusal:
        _refuse(desk, work, ticket, incoming, refusal)


def _member(work: Work, incoming: Incoming) -> Staff | None:
    """Who acts, if they are on the staff; an owner known only by number gets the name that people see."""
    member = staff.by_telegram(work, incoming.sender.id)
    if member and member.name == staff.placeholder(incoming.sender.id):
        return staff.rename(work, member, incoming.sender.name)
    return member


def _moved(desk: Desk, work: Work, incoming: Incoming) -> None:
    if incoming.extra["event"] == "moved":
        tickets.move_room(work, incoming.address.chat, incoming.extra["to"])


def _in_topic(desk: Desk, work: Work, ticket: Ticket, member: Staff, incoming: Incoming) -> None:
    if incoming.kind == "event":
        closing = incoming.extra["event"] == "thread-closed"
        if closing and ticket.state != "closed":
            desk.agents.close(work, ticket, member)
        elif not closing:
            desk.agents.reopen(work, ticket, member)
    elif incoming.kind == "edit":
        desk.agents.edit(work, ticket, member, incoming)
    elif incoming.text.startswith(NOTE_MARK):
        desk.agents.note(work, ticket, member, incoming.text[len(NOTE_MARK) :].strip(), incoming.message_id)
    elif incoming.text.startswith("/"):
        raise Refused("room-unknown-command", command=literal(incoming.text.split()[0]))
    else:
        desk.agents.reply(work, ticket, member, incoming)


# commands


def _argument(incoming: Incoming) -> str:
    return incoming.text.partition(" ")[2].strip()


def _of_ticket(ticket: Ticket | None) -> Ticket:
    if ticket is None:
        raise Refused("room-not-a-ticket")
    return ticket


def _queue(desk: Desk, work: Work, ticket: Ticket | None, member: Staff, incoming: Incoming) -> None:
    desk.voice.room_show(work, ticket, "say", {"text": desk.agents.queue(work), "rows": []})


def _take(desk: Desk, work: Work, ticket: Ticket | None, member: Staff, incoming: Incoming) -> None:
    desk.agents.take(work, _of_ticket(ticket), member)


def _close(desk: Desk, work: Work, ticket: Ticket | None, member: Staff, incoming: Incoming) -> None:
    desk.agents.close(work, _of_ticket(ticket), member)


def _note(desk: Desk, work: Work, ticket: Ticket | None, member: Staff, incoming: Incoming) -> None:
    desk.agents.note(work, _of_ticket(ticket), member, _argument(incoming), incoming.message_id)


def _transfer(desk: Desk, work: Work, ticket: Ticket | None, member: Staff, incoming: Incoming) -> None:
    if name := _argument(incoming):
        desk.agents.transfer(work, _of_ticket(ticket), member, name)
    else:
        _offer_colleagues(desk, work, _of_ticket(ticket), member)


def _to_bot(desk: Desk, work: Work, ticket: Ticket | None, member: Staff, incoming: Incoming) -> None:
    desk.agents.to_bot(work, _of_ticket(ticket), member)


_COMMANDS: dict[str, Callable[[Desk, Work, Ticket | None, Staff, Incoming], None]] = {
    "queue": _queue,
    "take": _take,
    "close": _close,
    "note": _note,
    "transfer": _transfer,
    "bot": _to_bot,
}


# buttons


def _press(desk: Desk, work: Work, member: Staff, incoming: Incoming) -> None:
    verb, _, rest = incoming.action.partition(":")
    number, _, who = rest.partition(":")
    if verb == "retry" and number.isdecimal():
        outbox.retry_parked(work, [int(number)])
    elif verb == "enrol":
        _enrol(desk, work, member, incoming, rest)
        return
    elif ticket := tickets.get(work, int(number)) if number.isdecimal() else None:
        _on_card(desk, work, ticket, member, verb, who)
    else:
        raise Refused("button-old")
    _alert(desk, work, incoming, "")


def _on_card(desk: Desk, work: Work, ticket: Ticket, member: Staff, verb: str, who: str) -> None:
    if verb == "take":
        desk.agents.take(work, ticket, member)
    elif verb == "close":
        desk.agents.close(work, ticket, member)
    elif verb == "reopen":
        desk.agents.reopen(work, ticket, member)
    elif verb == "transfer" and who:
        colleague = staff.get(work, int(who))
        desk.agents.transfer(work, ticket, member, colleague.name if colleague else "?")
    elif verb == "transfer":
        _offer_colleagues(desk, work, ticket, member)
    else:
        raise Refused("button-old")


def _offer_colleagues(desk: Desk, work: Work, ticket: Ticket, member: Staff) -> None:
    others = [each for each in staff.everybody(work) if each.id != ticket.agent_id]
    if not others:
        raise Refused("room-nobody-else")
    rows = tuple((Button(each.name, f"transfer:{ticket.id}:{each.id}"),) for each in others)
    desk.voice.room_say(work, "room-transfer-to", ticket, rows)


def _enrol(desk: Desk, work: Work, member: Staff, incoming: Incoming, rest: str) -> None:
    telegram_id, _, name = rest.partition(":")
    new = desk.agents.enrol(work, member, telegram_id, name or telegram_id)
    _alert(desk, work, incoming, desk.sentences.say(desk.voice.room_language, "room-enrolled", name=new.name))
    desk.voice.room_show(work, None, "choice", {"target": incoming.message_id, "label": new.name})


# refusals


def _stranger(desk: Desk, work: Work, ticket: Ticket | None, incoming: Incoming) -> None:
    """Somebody who is not on the staff: told why, and an owner can enrol a person with one tap."""
    if incoming.kind == "button":
        raise Refused("room-not-staff-alert")
    if incoming.kind == "event" or incoming.sender.is_bot is False and ticket is None:
        return  # small talk in the general topic is nobody's business
    if incoming.sender.is_bot:
        raise Refused("room-anonymous")
    name = incoming.sender.name
    enrol = Button(
        desk.sentences.say(desk.voice.room_language, "button-enrol", name=name[:40]), _enrol_action(incoming)
    )
    body = {
        "text": desk.sentences.say(desk.voice.room_language, "room-not-staff", name=literal(name)),
        "rows": [[[enrol.label, enrol.action]]],
        "reply_to": incoming.message_id,
    }
    desk.voice.room_show(work, ticket, "say", body)


def _enrol_action(incoming: Incoming) -> str:
    action = f"enrol:{incoming.sender.id}:{incoming.sender.name}"
    while len(action.encode()) > 64:
        action = action[:-1]
    return action


def _refuse(desk: Desk, work: Work, ticket: Ticket | None, incoming: Incoming, refusal: Refused) -> None:
    text = desk.sentences.say(desk.voice.room_language, refusal.key, **refusal.values)
    if incoming.kind == "button":
        _alert(desk, work, incoming, text)
    else:
        desk.voice.room_show(work, ticket, "say", {"text": text, "rows": [], "reply_to": incoming.message_id})


def _alert(desk: Desk, work: Work, incoming: Incoming, text: str) -> None:
    desk.voice.room_show(work, None, "alert", {"press": incoming.extra.get("press", ""), "text": text})
