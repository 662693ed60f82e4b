"""What was promised: by when the customer's oldest unanswered message is answered, counted in open time."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from knowledge.desk import DeskPlan
from storage import Work, conversations, staff, tickets, timers
from storage.records import Ticket
from storage.timers import Timer
from support.cards import literal
from support.hours import Hours
from support.voice import Voice

KIND = "due"
WARN_AT = (50, 80, 100, 200, 400, 800)  # per cent of the promised time: reminders grow rarer


class ServiceLevels:
    """The clock of a ticket runs while it is our turn; notes, the assistant and hand-off texts never stop it."""

    def __init__(self, voice: Voice, plan: Callable[[], DeskPlan], zone: ZoneInfo) -> None:
        self.voice = voice
        self.plan = plan
        self.zone = zone

    def hours(self, department: str) -> Hours:
        """The open hours of a department."""
        return Hours(self.plan().calendar_of(department), self.zone)

    def due(self, ticket: Ticket, per_cent: int = 100) -> int | None:
        """When so much of the promised time is over (UTC ms); None when nothing is promised or it is not our turn."""
        promises = self.plan().promises
        promised = promises.next_reply if ticket.replied_at else promises.first_reply
        if ticket.state == "closed" or ticket.waiting_since is None or not promised:
            return None
        return self.hours(ticket.department).after(ticket.waiting_since, promised * per_cent // 100)

    def shown_due(self, work: Work, ticket: Ticket) -> str:
        """When a reply is due, as it is read: `10:12`, with the day when it is not today; empty when nothing is due."""
        if (due := self.due(ticket)) is None:
            return ""
        hours = self.hours(ticket.department)
        at, now = hours.local(due), hours.local(work.now)
        return at.strftime("%H:%M" if at.date() == now.date() else "%d.%m, %H:%M")

    def watch(self, work: Work, ticket: Ticket) -> None:
        """Set, keep or cancel the ticket's warning after whatever changed about it."""
        ahead = [due for step in WARN_AT if (due := self.due(ticket, step)) is not None and due > work.now]
        if ahead:
            timers.start(work, KIND, ticket.id, ahead[0])
        else:
            timers.cancel(work, KIND, ticket.id)

    def ring(self, work: Work, timer: Timer) -> None:
        """A share of the promised time is over and the customer still waits: agents are told, at the end everybody."""
        ticket = tickets.get(work, timer.ticket_id or 0)
        if ticket is None:
            return
        due = self.due(ticket)
        if due is not None and due > work.now:
            minutes = max(self.hours(ticket.department).between(work.now, due) // 60_000, 1)
            self.voice.room_say(work, "room-due-soon", ticket, minutes=minutes, number=ticket.number)
        elif due is not None:
            self._tell_everybody(work, ticket)
        self.watch(work, ticket)

    def _tell_everybody(self, work: Work, ticket: Ticket) -> None:
        agent = staff.get(work, ticket.agent_id) if ticket.agent_id is not None else None
        customer = literal(conversations.customer_name(work, ticket.customer_id))
        key = "room-overdue" if agent else "room-overdue-nobody"
        owner = literal(agent.name) if agent else ""
        self.voice.room_say(work, key, number=ticket.number, customer=customer, agent=owner)
