"""Figures for Prometheus: few, cheap, without anybody's data."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

from storage import Database, Effects, inbox, outbox


class Metrics:
    """Counts what commits, and looks at what waits when it is asked."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._registry = CollectorRegistry()
        self._outgoing = Counter(
            "frontdesk_outgoing",
            "Messages and other acts written to be sent",
            ["channel", "verb"],
            registry=self._registry,
        )
        self._waiting = Gauge("frontdesk_waiting", "Rows not handled or not sent yet", ["box"], registry=self._registry)
        self._oldest = Gauge("frontdesk_oldest_seconds", "Age of the oldest such row", ["box"], registry=self._registry)
        self._parked = Gauge(
            "frontdesk_parked", "Rows set aside for people to look at", ["box"], registry=self._registry
        )
        database.listen(self._heard)

    def _heard(self, effects: Effects) -> None:
        for row in effects.outgoing:
            self._outgoing.labels(row.channel, row.verb).inc()

    async def show(self) -> bytes:
        """All figures, in Prometheus' text form."""
        new, first_new = await self._database.read(inbox.waiting)
        pending, first_pending, stuck = await self._database.read(outbox.waiting)
        refused = len(await self._database.read(inbox.parked))
        for box, count, since, parked in (("in", new, first_new, refused), ("out", pending, first_pending, stuck)):
            self._waiting.labels(box).set(count)
            self._oldest.labels(box).set((self._database.clock() - since) / 1000 if since else 0)
            self._parked.labels(box).set(parked)
        return generate_latest(self._registry)
