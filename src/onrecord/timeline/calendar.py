"""Stretches of the calendar: the value, the first day and the last day of every unit that English dates speak in.

Weeks are those of ISO 8601: Monday to Sunday, the first of a year being the one with 4 January. Seasons are the
northern ones, as wide as the meteorological and the astronomical season together, winter under the year in which it
begins. Years run from 1 to 9999; what lies outside raises `ValueError`.
"""

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from onrecord.values.time import Grain

_SEASONS: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "SP": ((3, 1), (6, 20)),
    "SU": ((6, 1), (9, 22)),
    "FA": ((9, 1), (12, 21)),
    "WI": ((12, 1), (3, 20)),
}


class Stretch(NamedTuple):
    """One unit of the calendar, from its first day to its last."""

    value: str
    """As TIMEX3 writes it: "2031-03", "2031-W10", "2030-WI"."""
    first: date
    last: date
    """Itself included."""
    grain: Grain


def day_of(day: date) -> Stretch:
    """The day itself.

    >>> day_of(date(2031, 3, 7)).value
    '2031-03-07'
    """
    return Stretch(day.isoformat(), day, day, Grain.DAY)


def week_of(day: date) -> Stretch:
    """The week in which a day lies, Monday to Sunday.

    >>> week_of(date(2031, 3, 7)).value
    '2031-W10'
    """
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    return Stretch(f"{year:04}-W{week:02}", monday, monday + timedelta(days=6), Grain.WEEK)


def weekend_of(day: date) -> Stretch:
    """The Saturday and Sunday of the week in which a day lies.

    >>> weekend_of(date(2031, 3, 7))[1:3]
    (datetime.date(2031, 3, 8), datetime.date(2031, 3, 9))
    """
    week = week_of(day)
    return Stretch(f"{week.value}-WE", week.last - timedelta(days=1), week.last, Grain.WEEKEND)


def month_of(year: int, month: int) -> Stretch:
    """The month of a year.

    >>> month_of(2032, 2).last
    datetime.date(2032, 2, 29)
    """
    return Stretch(f"{year:04}-{month:02}", date(year, month, 1), _last_day(year, month), Grain.MONTH)


def quarter_of(year: int, quarter: int) -> Stretch:
    """The quarter, 1 to 4, of a calendar year."""
    first = date(year, 3 * quarter - 2, 1)
    return Stretch(f"{year:04}-Q{quarter}", first, _last_day(year, 3 * quarter), Grain.QUARTER)


def half_of(year: int, half: int) -> Stretch:
    """The half, 1 or 2, of a calendar year."""
    first = date(year, 6 * half - 5, 1)
    return Stretch(f"{year:04}-H{half}", first, _last_day(year, 6 * half), Grain.HALF_YEAR)


def season_of(year: int, season: str) -> Stretch:
    """The season "SP", "SU", "FA" or "WI" that begins in a year.

    >>> season_of(2030, "WI")[1:3]
    (datetime.date(2030, 12, 1), datetime.date(2031, 3, 20))
    """
    first, last = _SEASONS[season]
    ends = year + 1 if last < first else year
    return Stretch(f"{year:04}-{season}", date(year, *first), date(ends, *last), Grain.SEASON)


def year_of(year: int) -> Stretch:
    """The year, 1 to 9999."""
    return Stretch(f"{year:04}", date(year, 1, 1), date(year, 12, 31), Grain.YEAR)


def decade_of(year: int) -> Stretch:
    """The decade in which a year lies.

    >>> decade_of(1994).value
    '199'
    """
    start = year // 10 * 10
    return Stretch(f"{year // 10:03}", date(max(start, 1), 1, 1), date(start + 9, 12, 31), Grain.DECADE)


def century_of(year: int) -> Stretch:
    """The hundred years with the same first two digits, as TIMEX3 counts them.

    >>> century_of(1994).value
    '19'
    """
    start = year // 100 * 100
    return Stretch(f"{year // 100:02}", date(max(start, 1), 1, 1), date(start + 99, 12, 31), Grain.CENTURY)


_UNITS: dict[Grain, Callable[[date], Stretch]] = {
    Grain.WEEK: week_of,
    Grain.WEEKEND: weekend_of,
    Grain.MONTH: lambda day: month_of(day.year, day.month),
    Grain.QUARTER: lambda day: quarter_of(day.year, (day.month + 2) // 3),
    Grain.HALF_YEAR: lambda day: half_of(day.year, (day.month + 5) // 6),
    Grain.SEASON: lambda day: _season_around(day),
    Grain.YEAR: lambda day: year_of(day.year),
    Grain.DECADE: lambda day: decade_of(day.year),
    Grain.CENTURY: lambda day: century_of(day.year),
}


def unit_of(day: date, unit: Grain) -> Stretch:
    """The unit of that size in which a day lies; the day itself for a day and less. A season is the last that began.

    >>> unit_of(date(2031, 1, 7), Grain.SEASON).value
    '2030-WI'
    """
    return _UNITS.get(unit, day_of)(day)


def moved(day: date, count: int, unit: Grain) -> date:
    """The day that many units later, or earlier where the count is below 0; a day past a month's end becomes its last.

    Raises `ValueError` or `OverflowError` outside the years 1 to 9999.

    >>> moved(date(2031, 3, 31), -1, Grain.MONTH)
    datetime.date(2031, 2, 28)
    """
    days = {Grain.DAY: 1, Grain.PART_OF_DAY: 1, Grain.WEEK: 7, Grain.WEEKEND: 7}.get(unit)
    if days is not None:
        return day + timedelta(days=days * count)
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF_YEAR: 6, Grain.YEAR: 12}
    months |= {Grain.DECADE: 120, Grain.CENTURY: 1200}
    year, month = divmod(day.year * 12 + day.month - 1 + months[unit] * count, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"the year {year} is outside 1 to 9999")
    return date(year, month + 1, min(day.day, _last_day(year, month + 1).day))


def third_of(stretch: Stretch, third: int) -> tuple[date, date]:
    """The first and last day of the first (0), middle (1) or last (2) third: "early", "mid-" and "late" in the words.

    >>> third_of(month_of(2031, 3), 0)
    (datetime.date(2031, 3, 1), datetime.date(2031, 3, 10))
    """
    days = (stretch.last - stretch.first).days + 1
    size = days // 3
    starts = (0, size, 2 * size, days)
    return stretch.first + timedelta(days=starts[third]), stretch.first + timedelta(days=starts[third + 1] - 1)


def easter(year: int) -> date:
    """Western Easter Sunday, by the reckoning of Meeus, Jones and Butcher.

    >>> easter(2031)
    datetime.date(2031, 4, 13)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday (Monday is 0) of a month; -1 is the last.

    >>> nth_weekday(2031, 11, 3, 4)
    datetime.date(2031, 11, 27)
    """
    if nth < 0:
        last = _last_day(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _season_around(day: date) -> Stretch:
    season = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return season_of(day.year - 1 if day.month < 3 else day.year, season)
