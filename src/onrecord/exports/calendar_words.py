"""Days and minutes: where they stand on one scale, and how a person says them.

A moment is ISO 8601, a day or a minute, as `onrecord.values.time` has it. A zone is left aside: each story is shown by
its own clock.
"""

from datetime import date, datetime, timedelta
from typing import NamedTuple

DAY = 24 * 60
"""Minutes of a day."""
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Extent(NamedTuple):
    """A stretch of the calendar in minutes, half-open; None where it is open, twice None where it has no place."""

    start: int | None
    end: int | None


def extent_of(earliest: str | None, latest: str | None) -> Extent:
    """The stretch from the first minute of one moment to the end of another one. What is no moment counts as open.

    >>> extent = extent_of("2031-05-02", "2031-05-03T06:10")
    >>> extent.end - extent.start
    1811
    >>> extent_of("in May", None)
    Extent(start=None, end=None)
    """
    first, last = _minute_of(earliest), _minute_of(latest)
    length = DAY if latest is not None and len(latest) == len("2031-05-02") else 1
    return Extent(first, None if last is None else last + length)


def _minute_of(moment: str | None) -> int | None:
    """Minutes from the beginning of the calendar to a day or minute."""
    if moment is None:
        return None
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return at.toordinal() * DAY + at.hour * 60 + at.minute


def day_at(minute: int) -> date:
    """The day of a minute of the scale, the last one that there is for later ones.

    >>> day_at(extent_of("2031-05-02T06:10", None).start)
    datetime.date(2031, 5, 2)
    """
    return date.fromordinal(max(1, min(minute // DAY, date.max.toordinal())))


def in_words(earliest: str | None, latest: str | None, *, this_year: int | None = None) -> str:
    """An interval as a person says it: "Fri 2 May 2031", "2–10 May 2031", "May 2031", "from 2 May 2031 on".

    A year that goes without saying can be left out. What is no moment stays as it is.

    >>> in_words("2031-05-02T17:00", "2031-05-02T19:30"), in_words("2031-05-01", "2031-05-31")
    ('Fri 2 May 2031, 17:00–19:30', 'May 2031')
    >>> in_words("2031-04-28", "2031-05-04", this_year=2031), in_words(None, "2031-12-31")
    ('28 Apr – 4 May', 'up to 31 Dec 2031')
    """
    if earliest is None and latest is None:
        return "no day"
    if earliest is None or latest is None:
        return _open(earliest, latest, this_year)
    first, last = _minute_of(earliest), _minute_of(latest)
    if first is None or last is None:
        return earliest if earliest == latest else f"{earliest} – {latest}"
    if len(earliest) > len("2031-05-02") or len(latest) > len("2031-05-02"):
        return _clock_words(first, last, this_year)
    return _day_words(day_at(first), day_at(last), this_year)


def _open(earliest: str | None, latest: str | None, this_year: int | None) -> str:
    """An interval with one end. A first or last day may stand for its month or year, so it has no weekday."""
    moment = latest if earliest is None else earliest
    minute = _minute_of(moment)
    if moment is None or minute is None:
        words = str(moment)
    elif len(moment) > len("2031-05-02"):
        words = f"{_short(day_at(minute), this_year)}, {_clock(minute)}"
    else:
        words = _short(day_at(minute), this_year)
    return f"up to {words}" if earliest is None else f"from {words} on"


def _clock_words(first: int, last: int, this_year: int | None) -> str:
    """An interval that has a time of day at one end or at both. A night is named by the day on which it begins."""
    day, other = day_at(first), day_at(last)
    begins = f"{_full(day, this_year)}, {_clock(first)}"
    if first == last:
        return begins
    if last - first < DAY and (day == other or last % DAY < first % DAY):
        return f"{begins}–{_clock(last)}"
    return f"{begins} – {_full(other, this_year)}, {_clock(last)}"


def _clock(minute: int) -> str:
    return f"{minute % DAY // 60:02}:{minute % 60:02}"


def _day_words(first: date, last: date, this_year: int | None) -> str:
    """An interval of whole days, by the largest units that it fills."""
    if first == last:
        return _full(first, this_year)
    if first.day == 1 and (last == date.max or (last + timedelta(1)).day == 1):
        return _month_words(first, last, this_year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_short(last, this_year)}"
    left_out = last.year if first.year == last.year else this_year
    return f"{_short(first, left_out)} – {_short(last, this_year)}"


def _month_words(first: date, last: date, this_year: int | None) -> str:
    """An interval of whole months."""
    if (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    end = f"{MONTHS[last.month - 1]}{_year(last, this_year)}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    left_out = last.year if first.year == last.year else this_year
    return f"{MONTHS[first.month - 1]}{_year(first, left_out)} – {end}"


def _full(day: date, this_year: int | None) -> str:
    return f"{WEEKDAYS[day.weekday()]} {_short(day, this_year)}"


def _short(day: date, this_year: int | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}{_year(day, this_year)}"


def _year(day: date, this_year: int | None) -> str:
    return "" if day.year == this_year else f" {day.year}"
