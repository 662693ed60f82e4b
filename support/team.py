"""The staff as the desk sees them: who is here, who is meant by a name, who may join."""

from __future__ import annotations

from storage import Work, decisions, staff, tickets
from storage.records import Staff, Ticket
from support.cards import literal
from support.handover import Handover
from support.messages import Button, Incoming
from support.roles import Refused, act
from support.voice import Voice

ENROL = "enrol"


class Team:
    """Presence and enrolment."""

    def __init__(self, voice: Voice, handover: Handover) -> None:
        self.voice = voice
        self.handover = handover

    @act("away")
    def away(self, work: Work, member: Staff) -> int:
        """`member` stops answering for now. Their tickets that wait for us go back to the queue; how many."""
        staff.set_away(work, member, True)
        waiting = [each for each in tickets.of_agent(work, member.id) if each.state != "waiting-for-customer"]
        for ticket in waiting:
            self.handover.release(work, ticket)
        return len(waiting)

    @act("back")
    def back(self, work: Work, member: Staff) -> int:
        """`member` answers again; how many tickets wait for somebody."""
        staff.set_away(work, member, False)
        return len(tickets.queue(work))

    def meant(self, work: Work, words: str) -> tuple[Staff, str]:
        """The colleague whose name `words` begins with, and what follows it. Raises Refused, naming who there is."""
        everybody = staff.everybody(work)
        wanted = words.removeprefix("@")
        for member in sorted(everybody, key=lambda each: -len(each.name)):
            rest = wanted[len(member.name) :]
            if wanted[: len(member.name)].casefold() == member.name.casefold() and (not rest or not rest[0].isalnum()):
                return member, rest.strip()
        first, _, rest = wanted.partition(" ")
        begun = [each for each in everybody if first and each.name.casefold().startswith(first.casefold())]
        if len(begun) == 1:
            return begun[0], rest.strip()
        names = ", ".join(literal(each.name) for each in begun or everybody)
        raise Refused("room-which-agent" if begun else "room-no-such-agent", name=literal(first), names=names)

    def department(self, words: str) -> tuple[str, str] | None:
        """The department `words` begins with, by id or by its name in any language, and what follows it."""
        for each in self.handover.levels.plan().departments.values():
            for name in (each.id, *each.name.values()):
                rest = words[len(name) :]
                if words[: len(name)].casefold() == name.casefold() and (not rest or rest[0].isspace()):
                    return each.id, rest.strip()
        return None

    # those who are not on the staff yet

    def offer_to_enrol(self, work: Work, ticket: Ticket | None, incoming: Incoming) -> None:
        """Somebody who is not on the staff wrote: nothing is sent; whoever may can add them with one tap."""
        stranger, about = incoming.sender, ticket.id if ticket else None
        if decisions.waiting(work, ENROL, about, stranger.id):
            self.voice.room_show(work, ticket, "react", {"target": incoming.message_id, "emoji": "🤷"})
            return
        key = decisions.ask(work, ENROL, about, stranger.id, {"name": stranger.name})
        say, language = self.voice.sentences.say, self.voice.room_language
        button = Button(say(language, "button-enrol", name=stranger.name[:40]), f"{ENROL}:{key}")
        body = {
            "text": say(language, "room-not-staff", name=literal(stranger.name)),
            "rows": [[[button.label, button.action]]],
            "reply_to": incoming.message_id,
        }
        self.voice.room_show(work, ticket, "say", body)

    @act("enrol")
    def enrol(self, work: Work, member: Staff, key: int) -> Staff:
        """Who was offered becomes an agent."""
        decision = decisions.get(work, key)
        if decision is None or decision.kind != ENROL:
            raise Refused("button-old")
        decisions.decide(work, decision)
        known = staff.by_telegram(work, decision.asked)
        new = known or staff.add(work, decision.body["name"], "agent", decision.asked)
        staff.record(work, member, "added", new.name)
        return new
