"""What a point names in a given year, and what is left to say of it without one."""

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.lexicon.en.times import EASTER_DAYS, FIXED_DAYS, MOVING_DAYS
from onrecord.timeline import calendar
from onrecord.timeline.calendar import Stretch
from onrecord.timeline.phrases import Phrase, Point
from onrecord.values.time import Grain

COARSENESS: dict[Grain, int] = {grain: place for place, grain in enumerate(Grain)}
"""Units to their place from the finest on."""


_LONG: dict[Grain, Callable[[Point, int], Stretch]] = {
    Grain.YEAR: lambda _, year: calendar.year_of(year),
    Grain.DECADE: lambda _, year: calendar.decade_of(year),
    Grain.CENTURY: lambda _, year: calendar.century_of(year),
    Grain.MONTH: lambda point, year: calendar.month_of(year, point.number),
    Grain.QUARTER: lambda point, year: calendar.quarter_of(year, point.number),
    Grain.HALF_YEAR: lambda point, year: calendar.half_of(year, point.number),
    Grain.SEASON: lambda point, year: calendar.season_of(year, point.season or "SP"),
}


def stretch_in(point: Point, year: int) -> Stretch | None:
    """What a point names in a year; None for a day of another calendar.

    Raises `ValueError` where that year has no such day.

    >>> stretch_in(Point(Grain.DAY, 2, 29), 2032).value
    '2032-02-29'
    """
    if point.unit in _LONG:
        return _LONG[point.unit](point, year)
    day = _holiday(point.holiday, year) if point.holiday else date(year, point.number, point.day or 1)
    return None if day is None else calendar.day_of(day + timedelta(days=point.days))


def stretch_if_any(point: Point, year: int) -> Stretch | None:
    """What a point names in a year; None where that year has no such day."""
    try:
        return stretch_in(point, year)
    except ValueError:
        return None


def explicit(phrase: Phrase) -> Stretch | None:
    """The day or month that a phrase tells with its year; None for all else."""
    if (
        not isinstance(phrase, Point)
        or phrase.year is None
        or phrase.before_christ
        or phrase.unit not in {Grain.DAY, Grain.MONTH}
    ):
        return None
    return stretch_if_any(phrase, phrase.year)


def _holiday(name: str, year: int) -> date | None:
    if name in FIXED_DAYS:
        return date(year, *FIXED_DAYS[name])
    if name in MOVING_DAYS:
        return calendar.nth_weekday(year, *MOVING_DAYS[name])
    return calendar.easter(year) + timedelta(days=EASTER_DAYS[name]) if name in EASTER_DAYS else None


def value_without_year(point: Point) -> str:
    """The value of a point whose year is not known.

    >>> value_without_year(Point(Grain.DAY, 0, weekday=True)), value_without_year(Point(Grain.MONTH, 4))
    ('XXXX-WXX-1', 'XXXX-04')
    """
    if point.holiday:
        month, day = FIXED_DAYS.get(point.holiday, (None, None))
        return f"XXXX-{month:02}-{day:02}" if month else "XXXX-XX-XX"
    if point.weekday:
        return f"XXXX-WXX-{point.number + 1}"
    letters = {
        Grain.MONTH: f"{point.number:02}",
        Grain.QUARTER: f"Q{point.number}",
        Grain.HALF_YEAR: f"H{point.number}",
    }
    letters[Grain.SEASON] = point.season or ""
    return f"XXXX-{letters.get(point.unit) or f'{point.number:02}-{point.day or 0:02}'}"


def value_before_christ(point: Point) -> str:
    """The value of a point before Christ, as TIMEX2 wrote it and WikiWars has it: "BC0490", "BC04" for a century."""
    year = point.year or 0
    if point.unit is Grain.CENTURY:
        return f"BC{year // 100:02}"
    if point.unit is Grain.DECADE:
        return f"BC{year // 10:03}"
    rest = {
        Grain.MONTH: f"-{point.number:02}",
        Grain.SEASON: f"-{point.season}",
        Grain.DAY: f"-{point.number:02}-{point.day or 0:02}",
    }
    return f"BC{year:04}{rest.get(point.unit, '')}"
