"""The agents' door: what happens in the agents' room becomes one call, or a refusal with its reason."""

from __future__ import annotations

from handlers.customers import command_in
from handlers.room import RoomEvent, say
from handlers.room_buttons import press
from handlers.room_commands import COMMANDS
from storage import Work, staff, tickets
from storage.records import Staff, Ticket
from support.agents import NOTE_MARKS
from support.cards import literal
from support.desk import Desk
from support.messages import Incoming
from support.roles import Refused


def handle(desk: Desk, work: Work, incoming: Incoming) -> None:
    """An event of the agents' room. Who is not on the staff changes nothing."""
    if incoming.kind == "event" and incoming.extra["event"] in ("moved", "other"):
        if incoming.extra["event"] == "moved":
            tickets.move_room(work, incoming.address.chat, incoming.extra["to"])
        return
    thread = incoming.address.thread
    ticket = tickets.by_thread(work, incoming.address.chat, thread) if thread else None
    member = _member(work, incoming)
    try:
        if member is None:
            _stranger(desk, work, ticket, incoming)
        else:
            _colleague(RoomEvent(desk, work, incoming, ticket, member))
    except Refused as refusal:
        say(desk, work, ticket, incoming, refusal.key, **refusal.values)


def _member(work: Work, incoming: Incoming) -> Staff | None:
    """Who acts, if they are on the staff; an owner known only by number gets the name that people see."""
    member = staff.by_telegram(work, incoming.sender.id)
    if member and member.name == staff.placeholder(incoming.sender.id):
        return staff.rename(work, member, incoming.sender.name)
    return member


def _colleague(event: RoomEvent) -> None:
    incoming, ticket = event.incoming, event.ticket
    command = command_in(incoming.text)
    if incoming.kind == "button":
        press(event)
    elif incoming.kind == "event":
        _topic_changed(event)
    elif incoming.kind == "edit":
        if ticket is not None:
            event.desk.room.agents.edit(event.work, event.member, ticket, incoming)
    elif command in COMMANDS:
        COMMANDS[command](event)
    elif ticket is not None:
        _in_topic(event, ticket)


def _in_topic(event: RoomEvent, ticket: Ticket) -> None:
    if event.incoming.text.startswith(NOTE_MARKS):
        event.desk.room.agents.note(event.work, event.member, ticket, event.incoming)
    elif event.incoming.text.startswith("/"):
        raise Refused("room-unknown-command", command=literal(event.incoming.text.split()[0]))
    else:
        event.desk.room.agents.reply(event.work, event.member, ticket, event.incoming)


def _topic_changed(event: RoomEvent) -> None:
    """Closing the topic closes the ticket, opening it opens the ticket; what is so already is left alone."""
    if event.ticket is None:
        return
    closing, closed = event.incoming.extra["event"] == "thread-closed", event.ticket.state == "closed"
    if closing and not closed:
        event.desk.room.agents.close(event.work, event.member, event.ticket)
    elif closed and not closing:
        event.desk.room.agents.reopen(event.work, event.member, event.ticket)


def _stranger(desk: Desk, work: Work, ticket: Ticket | None, incoming: Incoming) -> None:
    """Somebody who is not on the staff: told why nothing happens; whoever may can add a person with one tap."""
    if incoming.kind == "button":
        raise Refused("room-not-staff-alert")
    if incoming.kind == "event":
        if ticket is not None:  # their closing of the topic is undone: it is not theirs to close
            desk.handover.show_state(work, ticket, closed=ticket.state == "closed")
    elif ticket is None and not command_in(incoming.text):
        return  # small talk in the general topic is nobody's business
    elif incoming.sender.is_bot:
        raise Refused("room-anonymous")
    elif incoming.kind == "message":
        desk.room.team.offer_to_enrol(work, ticket, incoming)
