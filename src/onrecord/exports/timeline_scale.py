"""The scale of a timeline: the part of the calendar that it is drawn on, with its ticks.

The scale goes where most times are. A story of 2031 that mentions 1967 is drawn in days of 2031; what is far off stands
before or after the scale, in words, and is never squeezed into it.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from math import ceil
from operator import itemgetter
from typing import Final, NamedTuple

from onrecord.exports.calendar_words import DAY, MONTHS, WEEKDAYS, Extent, day_at

NEAR: Final = 14 * DAY
"""Minutes to the next time that never put it off the scale: two weeks are what a news story spans."""
WIDE: Final = 7 * DAY
"""Minutes of a stretch that is always shown whole, where its middle is on the scale: a week."""
FAR: Final = 1.5
"""A time that stands off the others by more than their own spread, so many times over, is off the scale."""


SHORT: Final = (31 * DAY, 366 * DAY)
"""A scale of days is set by times no longer than a month, one of months by times no longer than a year …"""
FEW: Final = 1 / 3
"""… if they are so great a part of all."""


class Unit(StrEnum):
    """What a scale counts in."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Step(NamedTuple):
    """The distance of two ticks."""

    unit: Unit
    length: int
    """In units."""
    label: int
    """Columns that the longest label takes."""


STEPS: Final = (
    *(Step(Unit.HOUR, length, 5) for length in (1, 2, 3, 6, 12)),
    *(Step(Unit.DAY, length, 6) for length in (1, 2, 7, 14)),
    *(Step(Unit.MONTH, length, 3) for length in (1, 2, 3, 6)),
    *(Step(Unit.YEAR, length, 4) for length in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
)
"""From the finest to the coarsest."""
HOURLY: Final = 2 * DAY
"""The longest scale that counts in hours; on a longer one a day is a point."""
_WHOLE_DAYS: Final = tuple(step for step in STEPS if step.unit is not Unit.HOUR)
"""For stories that tell no time of day, or of more days."""
MINUTES: Final = {Unit.HOUR: 60, Unit.DAY: DAY, Unit.MONTH: 30 * DAY, Unit.YEAR: 365 * DAY}
"""About how long a unit is."""
APART: Final = 2
"""Columns between two labels."""


class Tick(NamedTuple):
    """One mark of a scale."""

    at: int
    """Minute of the calendar."""
    label: str
    context: str
    """What goes for this tick and those after it ("May 2031"); empty where it goes on."""


class Scale(NamedTuple):
    """A part of the calendar with its ticks."""

    start: int
    end: int
    """Minutes, half-open; both are ticks."""
    unit: Unit
    ticks: tuple[Tick, ...]
    """All but the one at the end."""

    @property
    def year(self) -> int | None:
        """The year in which all of it lies."""
        first, last = day_at(self.start).year, day_at(self.end - 1).year
        return first if first == last else None

    def holds(self, extent: Extent) -> bool:
        """Whether any part of a stretch is on the scale."""
        return (extent.start is None or extent.start < self.end) and (extent.end is None or extent.end > self.start)

    def is_point(self, extent: Extent) -> bool:
        """Whether a stretch is a point here: a minute, or a day unless the scale counts in hours."""
        if extent.start is None or extent.end is None:
            return False
        return extent.end - extent.start <= (1 if self.unit is Unit.HOUR else DAY)

    def part(self, minute: int) -> float:
        """How far along the scale a minute is: 0 at its start, 1 at its end; outside of both for what is off it."""
        return (minute - self.start) / (self.end - self.start)


def scale_for(extents: Sequence[Extent], columns: int) -> Scale | None:
    """The scale for some stretches on so many columns; None where none of them has a place on the calendar.

    >>> from onrecord.exports.calendar_words import extent_of
    >>> days = [extent_of(day, day) for day in ("1967-06-05", "2031-05-01", "2031-05-02", "2031-05-04")]
    >>> scale = scale_for(days, 60)
    >>> scale.unit.value, [(tick.context, tick.label) for tick in scale.ticks]
    ('day', [('May 2031', 'Thu 1'), ('', 'Fri 2'), ('', 'Sat 3'), ('', 'Sun 4')])
    """
    window = _window(extents)
    if window is None:
        return None
    start, end = window
    finer = end - start <= HOURLY and any(None not in one and _length(one) < DAY for one in extents)
    for step in STEPS if finer else _WHOLE_DAYS:
        first, count = _floor(start, step), ceil((end - start) / (MINUTES[step.unit] * step.length))
        if count * (step.label + APART) > 2 * columns:
            continue  # far too many: not worth counting them one by one
        ticks = list(_ticks(first, end, step))
        if (len(ticks) - 1) * (step.label + APART) <= columns or step is STEPS[-1]:
            break
    *marks, last = ticks
    return Scale(marks[0], last, step.unit, tuple(_labelled(marks, step)))


def _window(extents: Sequence[Extent]) -> tuple[int, int] | None:
    """The part of the calendar where most of the stretches are: half of them, and all that are not far from those."""
    middles = sorted(((_middle(extent), extent) for extent in _telling(extents)), key=itemgetter(0))
    if not middles:
        return None
    places = [place for place, _ in middles]
    half = (len(places) + 1) // 2
    spreads = ((places[at + half - 1] - places[at], -at) for at in range(len(places) - half + 1))
    first = -min(spreads)[1]
    last = first + half - 1
    while True:
        reach = max(NEAR, FAR * (places[last] - places[first]))
        if first and places[first] - places[first - 1] <= reach:
            first -= 1
        elif last + 1 < len(places) and places[last + 1] - places[last] <= reach:
            last += 1
        else:
            break
    return _around([extent for _, extent in middles[first : last + 1]], places[first], places[last])


def _telling(extents: Sequence[Extent]) -> list[Extent]:
    """The stretches that say where the scale should be: the short ones, unless they are few.

    The middle of "2021" is no time that a story tells of, where it tells of days; where it tells of years, it is.
    """
    there = [extent for extent in extents if extent != (None, None)]
    for longest in SHORT:
        short = [extent for extent in there if _length(extent) <= longest]
        if len(short) >= FEW * len(there):
            return short
    return there


def _middle(extent: Extent) -> int:
    """Where a stretch is, by its middle or its only end."""
    start, end = extent
    if start is None or end is None:
        return (start or 0) + (end or 0)
    return (start + end) // 2


def _around(extents: Sequence[Extent], first: int, last: int) -> tuple[int, int]:
    """The window with the whole of those stretches that are not far longer than it is; the others run off it."""
    length = max(WIDE, FAR * (last - first), min(end - start for start, end in map(_closed, extents)))
    whole = [one for one in map(_closed, extents) if one[1] - one[0] <= length]
    return min([first, *(start for start, _ in whole)]), max([last + 1, *(end for _, end in whole)])


def _length(extent: Extent) -> int:
    start, end = _closed(extent)
    return end - start


def _closed(extent: Extent) -> tuple[int, int]:
    """A stretch with two ends, the one that it has for the one that it lacks."""
    start = extent.start if extent.start is not None else (extent.end or 0) - 1
    return start, extent.end if extent.end is not None else start + 1


# Ticks


def _ticks(first: int, end: int, step: Step) -> Iterator[int]:
    """Ticks from one on to the first that is not before the end."""
    at = first
    yield at
    while at < end:
        following = _next(at, step)
        at = following if following > at else end  # no tick is left where the calendar ends
        yield at


def _floor(minute: int, step: Step) -> int:
    """The last tick not after a minute. Weeks begin on Monday."""
    day = day_at(minute)
    if step.unit is Unit.HOUR:
        return minute - minute % (60 * step.length)
    if step.unit is Unit.DAY:
        back = day.weekday() if step.length % 7 == 0 else 0
        return (day.toordinal() - back) * DAY
    if step.unit is Unit.MONTH:
        return date(day.year, day.month - (day.month - 1) % step.length, 1).toordinal() * DAY
    return date(max(1, day.year - day.year % step.length), 1, 1).toordinal() * DAY


def _next(at: int, step: Step) -> int:
    """The tick after one."""
    if step.unit in {Unit.HOUR, Unit.DAY}:
        return at + MINUTES[step.unit] * step.length
    day = day_at(at)
    months = step.length if step.unit is Unit.MONTH else 12 * (step.length - day.year % step.length)
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    if year > date.max.year:
        return (date.max.toordinal() + 1) * DAY
    return date(year, month, 1).toordinal() * DAY


def _labelled(marks: Sequence[int], step: Step) -> Iterator[Tick]:
    """Ticks with their labels, and with their context where it changes."""
    before = ""
    for at in marks:
        day = day_at(at)
        month = f"{MONTHS[day.month - 1]} {day.year}"
        label, context = {
            Unit.HOUR: (f"{at % DAY // 60:02}:00", f"{WEEKDAYS[day.weekday()]} {day.day} {month}"),
            Unit.DAY: (f"{WEEKDAYS[day.weekday()]} {day.day}", month),
            Unit.MONTH: (MONTHS[day.month - 1], str(day.year)),
            Unit.YEAR: (str(day.year), ""),
        }[step.unit]
        yield Tick(at, label, context if context != before else "")
        before = context
