"""Open hours as arithmetic: is anybody there, when are they back, how much open time has passed, when will it have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from knowledge.calendars import Calendar

FARTHEST = 400  # days looked ahead: a calendar without an open hour in that time is never open
_DAY = 1440  # minutes


class Hours:
    """A calendar by its own clock (else `zone`). Moments and lengths are milliseconds; moments are UTC since 1970."""

    def __init__(self, calendar: Calendar, zone: ZoneInfo) -> None:
        self.calendar = calendar
        self.zone = ZoneInfo(calendar.time_zone) if calendar.time_zone else zone

    def local(self, moment: int) -> datetime:
        """What the clock on the desk's wall shows."""
        return datetime.fromtimestamp(moment / 1000, UTC).astimezone(self.zone)

    def open_at(self, moment: int) -> bool:
        """Whether people are there."""
        return self.opens(moment) == moment

    def opens(self, moment: int) -> int | None:
        """`moment` itself while people are there, else when they are back; None when never."""
        return next((max(begin, moment) for begin, _ in self._spans(moment)), None)

    def between(self, begin: int, end: int) -> int:
        """The open time from `begin` to `end`."""
        total = 0
        for opens, closes in self._spans(begin, days=(end - begin) // (_DAY * 60_000) + 2):
            if opens >= end:
                break
            total += min(closes, end) - max(opens, begin)
        return total

    def after(self, begin: int, open_time: int) -> int | None:
        """When `open_time` will have passed since `begin`; None when it never will."""
        left = open_time
        for opens, closes in self._spans(begin):
            start = max(opens, begin)
            if closes - start >= left:
                return start + left
            left -= closes - start
        return None

    def _spans(self, moment: int, days: int = FARTHEST) -> Iterator[tuple[int, int]]:
        """The open intervals that end after `moment`, in order, of its day and the next ones."""
        first = self.local(moment).date()
        for ahead in range(days):
            day = first + timedelta(days=ahead)
            for opens, closes in self.calendar.on(day):
                begin, end = self._moment(day, opens), self._moment(day, closes)
                if end > max(begin, moment):
                    yield begin, end

    def _moment(self, day: date, minute: int) -> int:
        """A minute of a day; one that the change to summer time leaves out is the moment of the change, or after."""
        extra, minute = divmod(minute, _DAY)
        at = datetime.combine(day + timedelta(days=extra), time(minute // 60, minute % 60), self.zone)
        return int(at.timestamp()) * 1000
