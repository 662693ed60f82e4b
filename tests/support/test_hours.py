"""Open hours: the arithmetic holds over nights, weekends, holidays and changes of the clock."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from knowledge.calendars import ALWAYS, Calendar
from support.hours import Hours

ATHENS = ZoneInfo("Europe/Athens")
MINUTE, HOUR, DAY = 60_000, 3_600_000, 24 * 3_600_000
OFFICE = Calendar(
    "office",
    (((540, 780), (840, 1080)),) * 5 + (((600, 900),),) + ((),),
    "Europe/Athens",
    holidays=frozenset({date(2026, 4, 13)}),
    yearly=frozenset({(12, 25)}),
    exceptions={date(2026, 12, 24): ((540, 720),)},
)
office = Hours(OFFICE, ZoneInfo("UTC"))


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ATHENS).timestamp() * 1000)


def test_opens_says_now_later_today_tomorrow_or_after_the_holidays() -> None:
    assert office.opens(at("2026-03-16 10:00")) == at("2026-03-16 10:00")
    assert office.opens(at("2026-03-16 13:30")) == at("2026-03-16 14:00")
    assert office.opens(at("2026-03-16 18:00")) == at("2026-03-17 09:00")
    assert office.opens(at("2026-04-11 15:00")) == at("2026-04-14 09:00")
    assert office.opens(at("2026-12-24 12:00")) == at("2026-12-26 10:00")


def test_closing_minute_is_closed_and_opening_minute_is_open() -> None:
    assert [office.open_at(at(f"2026-03-16 {clock}")) for clock in ("08:59", "09:00", "12:59", "13:00")] == [
        False,
        True,
        True,
        False,
    ]


def test_time_counts_only_while_people_are_there() -> None:
    assert office.between(at("2026-03-13 17:00"), at("2026-03-16 09:30")) == HOUR + 5 * HOUR + HOUR // 2
    assert office.after(at("2026-03-13 17:50"), 15 * MINUTE) == at("2026-03-14 10:05")


def test_shop_that_never_opens_is_never_open() -> None:
    never = Hours(Calendar("never", ((),) * 7), ATHENS)
    assert (never.opens(0), never.after(0, 1), never.between(0, DAY)) == (None, None, 0)


def test_days_of_the_clock_change_are_an_hour_shorter_and_longer() -> None:
    always = Hours(ALWAYS, ATHENS)
    assert always.between(at("2026-03-29 00:00"), at("2026-03-30 00:00")) == 23 * HOUR
    assert always.between(at("2026-10-25 00:00"), at("2026-10-26 00:00")) == 25 * HOUR
    night = Hours(Calendar("night", (((180, 240),),) * 7), ATHENS)  # 03:00-04:00 does not exist on 29 March
    assert night.between(at("2026-03-29 00:00"), at("2026-03-30 00:00")) == 0


minutes = st.integers(0, 1439)
days = st.lists(st.tuples(minutes, minutes).filter(lambda pair: pair[0] != pair[1]), max_size=2)
zones = st.sampled_from(["Europe/Athens", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"])
moments = st.integers(at("2026-01-01 00:00") // MINUTE, at("2027-06-01 00:00") // MINUTE).map(lambda m: m * MINUTE)


@st.composite
def calendars(draw: st.DrawFn) -> Hours:
    week = []
    for _ in range(7):
        ends = sorted({end for pair in draw(days) for end in pair})
        week.append(tuple(zip(ends[::2], ends[1::2], strict=False)))
    holidays = frozenset(draw(st.lists(st.dates(date(2026, 1, 1), date(2027, 1, 1)), max_size=5)))
    return Hours(Calendar("any", tuple(week), draw(zones), holidays), ATHENS)


@given(calendars(), moments, st.integers(1, 3 * DAY))
def test_after_and_between_undo_each_other(hours: Hours, begin: int, open_time: int) -> None:
    end = hours.after(begin, open_time)
    if end is not None:
        assert hours.between(begin, end) == open_time
        assert hours.between(begin, end - 1) == open_time - 1


@given(calendars(), moments, moments, moments)
def test_open_time_adds_up(hours: Hours, one: int, two: int, three: int) -> None:
    first, middle, last = sorted((one, two, three))
    assert hours.between(first, middle) + hours.between(middle, last) == hours.between(first, last)
    assert 0 <= hours.between(first, last) <= last - first


@given(calendars(), moments)
def test_nobody_is_there_before_the_next_opening(hours: Hours, moment: int) -> None:
    opens = hours.opens(moment)
    assert opens is None or (hours.open_at(opens) and hours.between(moment, opens) == 0)
    assert hours.open_at(moment) == (opens == moment)
