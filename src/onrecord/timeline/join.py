"""What two expressions that stand side by side say together: "9 p.m." and "Wednesday", "July" and "last year"."""

from dataclasses import replace

from onrecord.timeline.phrases import Clock, Nth, Phrase, Point, Shift, TimeOfDay
from onrecord.values.time import Grain

_YEARLESS = frozenset({Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.SEASON})
_LONG = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.SEASON, Grain.YEAR, Grain.DECADE, Grain.CENTURY})


def joined(one: Phrase, link: str, other: Phrase) -> Phrase | None:  # noqa: PLR0911  (a case a return)
    """What both say, or None where they are two times. ``link`` is what stands between them, folded, without blanks."""
    match one, other:
        case Nth(within=None), Point() | Shift():
            fits = other.unit in _LONG if one.place else other.unit is Grain.DAY
            return replace(one, within=other) if link in {"of", "in"} and fits else None
        case Nth(within=Point() as inner), Point() | Shift():
            longer = joined(inner, link, other)
            return replace(one, within=longer) if isinstance(longer, Point) else None
        case Point(), Point():
            return _two_points(one, link, other)
        case Point(), Shift():
            return _point_in_shift(one, link, other)
        case TimeOfDay(), Point() | Shift():
            return _time_then_day(one, link, other)
        case Point() | Shift(), TimeOfDay():
            return _day_then_time(one, link, other)
        case TimeOfDay(clock=Clock()), TimeOfDay(clock=None) if link in {"", "in"} and one.clock:
            return replace(other, clock=_on_side(one.clock, other.part), part=None)
    return None


def _on_side(clock: Clock, part: str | None) -> Clock:
    """The clock time with the half of the day that the part tells ("six o'clock this afternoon")."""
    if clock.half_day_known or part is None:
        return clock
    later = part in {"AF", "EV"} or (part == "NI" and clock.hour > 5)
    return (
        replace(clock, hour=clock.hour % 12 + (12 if later else 0), half_day_known=True) if clock.hour <= 12 else clock
    )


def is_day(phrase: Phrase) -> bool:
    """Whether it names a day."""
    return isinstance(phrase, Point | Shift) and phrase.unit is Grain.DAY


def _two_points(one: Point, link: str, other: Point) -> Phrase | None:
    yearless = one.unit in _YEARLESS and one.year is None and one.step is None and one.within is None
    if other.unit is Grain.YEAR and yearless and not one.weekday and link in {"", ",", "of"}:
        if one.unit is Grain.DAY and one.number == 0 and one.holiday is None:
            return None
        return replace(one, year=other.year, before_christ=other.before_christ, fiscal=other.fiscal)
    if one.weekday and one.step is None and other.unit is Grain.DAY and not other.weekday and link in {"", ","}:
        return replace(other, part=one.part, clock=one.clock) if other.number else None
    return None


def _point_in_shift(one: Point, link: str, other: Shift) -> Phrase | None:
    if one.step is not None or one.year is not None or other.clock or other.part:
        return None
    if other.unit is Grain.YEAR and one.unit in _YEARLESS and not one.weekday and link in {"", "of", ","}:
        return replace(one, within=other) if link != "," or one.unit is Grain.DAY else None
    if other.unit is Grain.WEEK and one.weekday and link in {"", "of"}:
        return replace(one, within=other)
    return None


def on_day(one: TimeOfDay, day: Phrase) -> Phrase | None:
    """A clock time on a day; None where either has more to say, or is none."""
    if not isinstance(day, Point | Shift) or not is_day(day) or day.clock or one.step or one.clock is None:
        return None
    return replace(day, clock=_on_side(one.clock, day.part), part=None)


def _time_then_day(one: TimeOfDay, link: str, day: Point | Shift) -> Phrase | None:
    if link in {"", "on", ",", "of", ", on"} and (dated := on_day(one, day)) is not None:
        return dated
    if not is_day(day) or day.clock or one.step or one.clock:
        return None
    if one.part and day.part is None and link in {"of", "on"} and isinstance(day, Point | Shift):
        return replace(day, part=one.part, modifier=one.modifier)
    return None


def _day_then_time(day: Point | Shift, link: str, one: TimeOfDay) -> Phrase | None:
    if not is_day(day) or day.clock or one.step:
        return None
    if one.clock and link in {"at", "", ", at"}:
        return replace(day, clock=_on_side(one.clock, day.part), part=None)
    if one.part and day.part is None and link in {"in", "", "at"}:
        return replace(day, part=one.part, modifier=one.modifier)
    return None
