"""What the console's templates show: rows, threads and times, as plain values in the viewer's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from babel.dates import format_date

from knowledge.smalltalk import without_greeting
from storage.console import Row
from storage.console_ticket import Event, Line
from storage.records import Ticket
from support.cards import MARKS

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
SOON = 10 * MINUTE  # what is due within that time is marked
GAP = 10 * MINUTE  # of silence, after which the clock is shown
LONGEST_PREVIEW = 120
ACTS = ("take", "release", "close", "reopen", "transfer", "bot")  # told in the thread
Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks, when (UTC ms), and how to speak to them."""

    staff_id: int
    name: str
    now: int
    language: str
    say: Say
    local: Callable[[int], datetime]

    def age(self, since: int) -> str:
        """How long ago, in the largest fitting unit."""
        return self.span(self.now - since) if self.now - since >= MINUTE else self.say("console-age-now")

    def span(self, length: int) -> str:
        """A length of time (ms) in one unit."""
        unit, size = next(((u, s) for u, s in (("days", DAY), ("hours", HOUR)) if length >= s), ("minutes", MINUTE))
        return self.say(f"console-age-{unit}", n=length // size)

    def clock(self, at: int) -> str:
        """The desk's time of day."""
        return self.local(at).strftime("%H:%M")

    def day(self, day: date) -> str:
        """A date in words."""
        return format_date(day, "EEEE d MMMM", locale=self.language)

    def date(self, at: int) -> str:
        """A day long ago."""
        return format_date(self.local(at).date(), "d MMMM y", locale=self.language)

    def called(self, name: str, customer_id: int) -> str:
        """The customer's name; a number for those who gave none, or were forgotten."""
        return name or self.say("console-visitor", number=str(customer_id))


def initials(name: str) -> str:
    """Two letters at most."""
    return "".join(word[0] for word in name.split()[:2]).upper()


@dataclass(frozen=True, slots=True)
class Chip:
    """How much of the promised time is left: calm, soon or over."""

    kind: str
    text: str


def chip(viewer: Viewer, due: int | None) -> Chip | None:
    """The chip for what is due then (UTC ms); None when nothing is."""
    if due is None:
        return None
    left = due - viewer.now
    if left < 0:
        return Chip("over", viewer.say("console-over", time=viewer.span(max(-left, MINUTE))))
    return Chip("soon" if left <= SOON else "calm", viewer.say("console-left", time=viewer.span(left)))


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of the list. `said` is the id of the customer's last message while they wait for us, else 0."""

    ticket: Ticket
    mark: str
    customer: str
    channel: str
    age: str
    preview: str
    chip: Chip | None
    agent: str
    initials: str
    said: int


def list_row(viewer: Viewer, row: Row, due: int | None) -> ListRow:
    """A row as it is shown."""
    ticket = row.ticket
    at = row.said_at if ticket.waiting_since is None else ticket.waiting_since
    return ListRow(
        ticket=ticket,
        mark=MARKS[ticket.state],
        customer=viewer.called(row.customer, ticket.customer_id),
        channel=row.channel,
        age=viewer.age(at or ticket.opened_at),
        preview=_preview(viewer, row),
        chip=chip(viewer, due),
        agent=row.agent or "",
        initials=initials(row.agent or ""),
        said=(row.said_id or 0) if row.author == "customer" and ticket.state != "closed" else 0,
    )


def _preview(viewer: Viewer, row: Row) -> str:
    """The news first: no greeting, no line breaks, and whose words they are if they are ours."""
    said = row.said if row.said is not None else row.ticket.question
    text = " ".join((without_greeting(said) or said).split())[:LONGEST_PREVIEW]
    text = text or (viewer.say("attachment") if row.said_id else "")
    if row.author != "agent":
        return text
    by = viewer.say("console-you") if row.author_id == viewer.staff_id else (row.author_name or "–").split()[0]
    return f"{by}: {text}"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a thread: a day, a clock, a line, events or the details of a form."""

    kind: str
    key: str
    text: str = ""
    line: Line | None = None
    more: Sequence[Any] = field(default=())


def thread_items(viewer: Viewer, ticket: Ticket, lines: Iterable[Line], events: Iterable[Event]) -> list[Item]:
    """All of a thread in the order of time."""
    parts: list[tuple[int, int, Item]] = [(each.at, 1, _line_item(each)) for each in lines]
    opened = viewer.say("console-event-opened", reason=viewer.say(f"reason-{ticket.reason}"))
    parts.append((ticket.opened_at, 3, Item("event", "opened", opened)))
    if ticket.details:
        parts.append((ticket.opened_at, 2, Item("details", "details", more=ticket.details)))
    parts += [(each.at, 3, _event_item(viewer, each)) for each in events if each.act in ACTS]
    return list(_with_times(viewer, _folded(sorted(parts, key=lambda part: part[:2]))))


def _line_item(line: Line) -> Item:
    return Item("note" if line.author == "note" else "line", f"line-{line.id}", line=line)


def _event_item(viewer: Viewer, event: Event) -> Item:
    to = event.about.partition(" ")[2]
    text = viewer.say(f"console-event-{event.act}", agent=event.name or "–", to=to)
    return Item("event", f"event-{event.at}-{event.act}", f"{text}, {viewer.clock(event.at)}")


def _folded(parts: list[tuple[int, int, Item]]) -> Iterator[tuple[int, Item]]:
    """Events in a row become one."""
    waiting: list[tuple[int, Item]] = []
    for at, _, item in parts:
        if item.kind == "event":
            waiting.append((at, item))
            continue
        yield from _fold(waiting)
        waiting = []
        yield at, item
    yield from _fold(waiting)


def _fold(events: list[tuple[int, Item]]) -> Iterator[tuple[int, Item]]:
    if events:
        at, last = events[-1]
        yield at, Item("events", events[0][1].key, last.text, more=[item.text for _, item in events])


def _with_times(viewer: Viewer, items: Iterable[tuple[int, Item]]) -> Iterator[Item]:
    day, before = None, 0
    for at, item in items:
        today = viewer.local(at).date()
        if today != day:
            yield Item("day", f"day-{today}", viewer.day(today))
        elif at - before > GAP and item.kind == "line":
            yield Item("clock", f"clock-{at}", viewer.clock(at))
        day, before = today, at
        yield item
