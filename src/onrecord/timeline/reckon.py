"""What a phrase comes to on the calendar, from what it is reckoned from."""

from collections.abc import Callable
from datetime import timedelta

from onrecord.timeline import calendar
from onrecord.timeline.calendar import Stretch
from onrecord.timeline.direction import Direction
from onrecord.timeline.ground import Ground, Reckoned
from onrecord.timeline.phrases import Nth, Point, Shift
from onrecord.timeline.reckon_points import reckon_point
from onrecord.timeline.reckon_shifts import UNIT_WORDS, reckon_shift
from onrecord.values.time import Grain


def reckon(phrase: Point | Shift | Nth, ground: Ground, direction: Callable[[], Direction]) -> list[Reckoned]:
    """The ways to read a phrase, likeliest first; empty where no such day exists ("29 February 2031").

    ``direction`` is asked only where it matters.
    """
    try:
        match phrase:
            case Point():
                return reckon_point(phrase, ground, direction)
            case Shift():
                return reckon_shift(phrase, ground, direction)
            case Nth():
                return _nth(phrase, ground, direction)
    except (ValueError, OverflowError):
        return []


def _nth(nth: Nth, ground: Ground, direction: Callable[[], Direction]) -> list[Reckoned]:
    outer = nth.within
    if outer is None:
        return []
    readings = []
    for long in reckon(outer, ground, direction):
        if long.stretch is None:
            readings.append(long._replace(value=UNIT_WORDS[nth.unit]))
            continue
        stretch = _nth_stretch(nth, long.stretch)
        if stretch is not None:
            readings.append(long._replace(value=stretch.value, stretch=stretch))
    return readings


def _nth_stretch(nth: Nth, long: Stretch) -> Stretch | None:
    if nth.place == 0:
        return calendar.unit_of(long.first, nth.unit)
    if nth.weekday is not None:
        if long.grain is not Grain.MONTH:
            return None
        day = calendar.nth_weekday(long.first.year, long.first.month, nth.weekday, nth.place)
        return calendar.day_of(day) if long.first <= day <= long.last else None
    if nth.unit is Grain.WEEK:
        first = long.first + timedelta(days=7 * (nth.place - 1)) if nth.place > 0 else long.last - timedelta(days=6)
        return (
            calendar.week_of(first)._replace(first=first, last=first + timedelta(days=6))
            if long.first <= first <= long.last
            else None
        )
    if nth.unit is Grain.WEEKEND:
        saturday = calendar.nth_weekday(long.first.year, long.first.month, 5, nth.place)
        return calendar.weekend_of(saturday)
    start = calendar.moved(long.first, nth.place - 1, nth.unit) if nth.place > 0 else long.last
    stretch = calendar.unit_of(start, nth.unit)
    return stretch if long.first <= stretch.first <= long.last else None
