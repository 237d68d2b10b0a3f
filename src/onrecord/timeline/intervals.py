"""The first and last moment that an expression can mean."""

from datetime import date, datetime, timedelta

from onrecord.lexicon.en.times import NIGHT, PART_HOURS
from onrecord.timeline import calendar
from onrecord.timeline.calendar import Stretch
from onrecord.timeline.ground import Ground
from onrecord.timeline.phrases import Clock, Nth, Point, Shift
from onrecord.timeline.units import UNDER_A_DAY
from onrecord.values.time import Grain, Modifier

_SECONDS = {Grain.HOUR: 3600, Grain.MINUTE: 60, Grain.SECOND: 1}
_THIRDS = {Modifier.START: 0, Modifier.MID: 1, Modifier.END: 2}
_DAY_THIRDS = (("00:00", "07:59"), ("08:00", "15:59"), ("16:00", "23:59"))
"""Early, in the middle of, and late on a day."""
_MONTH_DAYS = ((1, 10), (11, 20), (21, 31))
_DECADE_YEARS = ((0, 3), (4, 6), (7, 9))


def interval_of(phrase: Point | Shift | Nth, stretch: Stretch, ground: Ground) -> tuple[str | None, str | None]:
    """The first and last day that a phrase can mean, once its stretch is known; None where it is open to that side."""
    day = ground.now.day if ground.now else None
    if isinstance(phrase, Shift) and phrase.beside and day and stretch.first <= day <= stretch.last:
        return _days(stretch.first, day) if phrase.beside < 0 else _days(day, stretch.last)
    if phrase.modifier in _THIRDS:
        return _third(stretch, _THIRDS[phrase.modifier])
    if phrase.modifier in {Modifier.AFTER, Modifier.ON_OR_AFTER}:
        return stretch.first.isoformat(), None
    if phrase.modifier in {Modifier.BEFORE, Modifier.ON_OR_BEFORE}:
        return None, stretch.last.isoformat()
    if phrase.modifier is Modifier.APPROX:
        return _days(calendar.moved(stretch.first, -1, stretch.grain), calendar.moved(stretch.last, 1, stretch.grain))
    return _days(stretch.first, stretch.last)


def _days(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()


def _third(stretch: Stretch, third: int) -> tuple[str, str]:
    first, last = stretch.first, stretch.last
    if stretch.grain is Grain.DAY:
        start, end = _DAY_THIRDS[third]
        return f"{first}T{start}", f"{first}T{end}"
    if stretch.grain is Grain.MONTH:
        low, high = _MONTH_DAYS[third]
        return _days(first.replace(day=low), last.replace(day=min(high, last.day)))
    if stretch.grain is Grain.YEAR:
        return _days(first.replace(month=4 * third + 1), calendar.month_of(last.year, 4 * third + 4).last)
    if stretch.grain is Grain.DECADE:
        low, high = _DECADE_YEARS[third]
        start_year = last.year - 9
        return _days(calendar.year_of(start_year + low).first, calendar.year_of(start_year + high).last)
    return _days(*calendar.third_of(stretch, third))


def clock_interval(day: date, clock: Clock) -> tuple[str, str]:
    """The minute of a clock time on a day, as both ends; 24:00 is the first minute of the next day."""
    minute = minute_of(moment_of(day, clock))
    return minute, minute


def moment_of(day: date, clock: Clock) -> datetime:
    """The moment of a clock time on a day."""
    return datetime.combine(day, datetime.min.time()) + timedelta(hours=clock.hour, minutes=clock.minute or 0)


def part_interval(day: date, part: str) -> tuple[str, str]:
    """The first and last minute of a part of a day; a night ends on the morning after.

    >>> part_interval(date(2031, 3, 7), "NI")
    ('2031-03-07T18:00', '2031-03-08T05:59')
    """
    if part == "NI":
        return f"{day}T{NIGHT[0]}", f"{day + timedelta(days=1)}T{NIGHT[1]}"
    first, last = PART_HOURS[part]
    return f"{day}T{first}", f"{day}T{last}"


def reach(now: date | datetime, count: float, grain: Grain) -> tuple[str, str]:
    """The moment so many units away and the present one: as minutes for units under a day from a moment, else as days.

    >>> reach(date(2031, 3, 7), -2, Grain.WEEK)
    ('2031-02-21', '2031-03-07')
    """
    if grain in UNDER_A_DAY and isinstance(now, datetime):
        return minute_of(now + timedelta(seconds=_SECONDS[grain] * count)), minute_of(now)
    day = now.date() if isinstance(now, datetime) else now
    if grain in UNDER_A_DAY:
        return _days(day + timedelta(seconds=_SECONDS[grain] * count), day)
    return _days(calendar.moved(day, int(count), grain), day)


def minute_of(moment: datetime) -> str:
    """A moment in ISO 8601, to the minute."""
    return moment.isoformat(timespec="minutes")
