"""Figures for Prometheus: few, cheap, without anybody's data."""

from __future__ import annotations

from collections import Counter

from storage import Database, Effects


class Metrics:
    """Counts what commits; `show` prints it in Prometheus' text form."""

    def __init__(self, database: Database) -> None:
        self._outgoing: Counter[tuple[str, str]] = Counter()
        database.listen(self._heard)

    def _heard(self, effects: Effects) -> None:
        for row in effects.outgoing:
            self._outgoing[row.channel, row.verb] += 1

    def show(self) -> bytes:
        """All figures so far."""
        lines = [
            "# HELP frontdesk_outgoing_total Messages and other acts written to be sent.",
            "# TYPE frontdesk_outgoing_total counter",
        ]
        lines += [
            f'frontdesk_outgoing_total{{channel="{c}",verb="{v}"}} {n}' for (c, v), n in sorted(self._outgoing.items())
        ]
        return ("\n".join(lines) + "\n").encode()
