"""One transaction's work: what was read, what changed and what is to be written, gathered to be written in bulk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from itertools import count
from operator import attrgetter
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import Connection, Table

from storage import tables
from storage.records import Conversation, OutboxRow, Ticket

FIRST_TICKET = 1001  # "#1" looks like nobody ever asked
ID_BLOCK = 64  # PostgreSQL: ids fetched at a time; unused ones are gaps, which nobody minds

Tracked = TypeVar("Tracked", Conversation, Ticket)
_HOT = (tables.messages, tables.questions, tables.outbox)  # written by nearly every transaction: asked for at once
_INSERTS = {
    table.name: table.insert() for table in tables.metadata.sorted_tables
}  # made once: SQLAlchemy keeps their SQL
_HIGHEST = {
    table.name: sa.select(sa.func.coalesce(sa.func.max(table.c.id), 0))
    for table in tables.metadata.sorted_tables
    if "id" in table.c
}
_HIGHEST_HOT = sa.select(*(_HIGHEST[table.name].scalar_subquery() for table in _HOT))
_NEXT_VALUES = sa.text("SELECT nextval(:name) FROM generate_series(1, :n)")


@dataclass(slots=True)
class Effects:
    """What a committed transaction means for the rest of the program."""

    outgoing: list[OutboxRow] = field(default_factory=list)
    generations: dict[int, int] = field(default_factory=dict)  # of the conversations in which it grew
    touched: set[int] = field(default_factory=set)  # conversations with something new to show
    timers: bool = False  # a timer was set
    lookups: bool = False  # an order is to be asked for


@dataclass(frozen=True, slots=True)
class _Kind:
    """How records of one class are written back."""

    table: Table
    values: Callable[[Any], tuple[Any, ...]]
    names: tuple[str, ...]
    update: sa.Update

    @classmethod
    def of(cls, record: type, table: Table) -> _Kind:
        names = tuple(f.name for f in fields(record))
        update = table.update().where(table.c.id == sa.bindparam("key"))
        return cls(table, attrgetter(*names), names, update.values({n: sa.bindparam(n) for n in names if n != "id"}))

    def row(self, record: Any) -> dict[str, Any]:
        return dict(zip(self.names, self.values(record), strict=True))


_KINDS: dict[type, _Kind] = {
    Conversation: _Kind.of(Conversation, tables.conversations),
    Ticket: _Kind.of(Ticket, tables.tickets),
}
_GENERATION = _KINDS[Conversation].names.index("generation")


class Work:
    """Open for one transaction only; the `Database` makes it, commits it and passes its `effects` on.

    Records that are tracked are written back by comparison: give a field a new value, never change a list or
    dictionary in place.
    """

    def __init__(self, connection: Connection, now: int) -> None:
        self.connection = connection
        self.now = now
        self.effects = Effects()
        self._ids: dict[str, Iterator[int]] = {}
        self._new: dict[str, list[dict[str, Any]]] = {}
        self._later: dict[sa.Executable, list[dict[str, Any]]] = {}
        self._at_end: dict[str, Callable[[Work], None]] = {}
        self._tracked: dict[tuple[type, int], list[Any]] = {}  # [record, values as stored]
        self._at: dict[tuple[str, str, str], Conversation] = {}

    def new_id(self, table: Table) -> int:
        """The next id of `table`: whoever asks later on this database gets a higher one."""
        ids = self._ids.get(table.name)
        if ids is None:
            ids = self._ids[table.name] = self._sequence(table)
        return next(ids)

    def _sequence(self, table: Table) -> Iterator[int]:
        if self.connection.dialect.name == "sqlite":  # one writer: nobody else can take these numbers
            return count(self._highest(table) + 1)
        return self._blocks(table)

    def _highest(self, table: Table) -> int:
        if table in _HOT:
            highest = self.connection.execute(_HIGHEST_HOT).one()
            self._ids = {each.name: count(last + 1) for each, last in zip(_HOT, highest, strict=True)} | self._ids
            return int(highest[_HOT.index(table)])
        last = int(self.connection.execute(_HIGHEST[table.name]).scalar_one())
        return max(last, FIRST_TICKET - 1) if table is tables.tickets else last

    def _blocks(self, table: Table) -> Iterator[int]:
        block = 1 if table is tables.tickets else ID_BLOCK  # people read ticket numbers: no gaps there
        while True:
            yield from self.connection.execute(_NEXT_VALUES, {"name": f"{table.name}_id_seq", "n": block}).scalars()

    def insert(self, table: Table, row: dict[str, Any]) -> None:
        """Have `row` written with its like at the end. All rows of a table must name the same columns."""
        self._new.setdefault(table.name, []).append(row)

    def later(self, statement: sa.Executable, values: dict[str, Any]) -> None:
        """Have `statement` run at the end, once for all the values it is given in this transaction."""
        self._later.setdefault(statement, []).append(values)

    def add(self, record: Tracked) -> Tracked:
        """A new conversation or ticket: written now-or-later, tracked from here on."""
        kind = _KINDS[type(record)]
        self.insert(kind.table, kind.row(record))
        return self.track(record)

    def track(self, record: Tracked) -> Tracked:
        """Have the changes of `record` written at the end. The same row is the same object throughout."""
        known = self._tracked.setdefault((type(record), record.id), [record, _KINDS[type(record)].values(record)])
        if isinstance(record, Conversation):
            self._at.setdefault((record.channel, record.chat, record.thread), known[0])
        return known[0]  # type: ignore[no-any-return]

    def tracked(self, kind: type[Tracked], key: int) -> Tracked | None:
        """The record already read in this transaction, if it was."""
        known = self._tracked.get((kind, key))
        return known[0] if known else None

    def all_tracked(self, kind: type[Tracked]) -> list[Tracked]:
        """Every record of `kind` that was read or begun in this transaction."""
        return [known[0] for (tracked_type, _), known in self._tracked.items() if tracked_type is kind]

    def known_conversation(self, channel: str, chat: str, thread: str) -> Conversation | None:
        """The conversation at this address, if it was read or begun in this transaction."""
        return self._at.get((channel, chat, thread))

    def at_end(self, name: str, act: Callable[[Work], None]) -> None:
        """Have `act` run once, when all that share this transaction have done their part."""
        self._at_end.setdefault(name, act)

    def finish(self) -> None:
        """The last thing before the commit."""
        self.flush()
        while self._at_end:
            self._at_end.pop(next(iter(self._at_end)))(self)
            self.flush()

    def flush(self) -> None:
        """Write all that is gathered: before a read that must see it, and before the commit."""
        if self._new:
            new, self._new = self._new, {}
            for name, statement in _INSERTS.items():
                if rows := new.get(name):
                    self.connection.execute(statement, rows)
        for kind in _KINDS:
            self._write_changes(kind)
        if self._later:
            later, self._later = self._later, {}
            for postponed, values in later.items():
                self.connection.execute(postponed, values)

    def _write_changes(self, record_type: type) -> None:
        kind = _KINDS[record_type]
        changed = []
        for (tracked_type, _), known in self._tracked.items():
            if tracked_type is record_type and (values := kind.values(known[0])) != known[1]:
                if isinstance(known[0], Conversation) and values[_GENERATION] != known[1][_GENERATION]:
                    self.effects.generations[known[0].id] = known[0].generation
                self.effects.touched.add(known[0].id if record_type is Conversation else known[0].conversation_id)
                known[1] = values
                changed.append({**kind.row(known[0]), "key": known[0].id})
        if changed:
            self.connection.execute(kind.update, changed)
