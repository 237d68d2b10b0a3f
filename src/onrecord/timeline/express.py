"""Time expressions from what words tell: reckoned, with their interval, and the ground moved on."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from onrecord.lexicon.en import times_context as context
from onrecord.timeline import calendar
from onrecord.timeline.direction import Direction, direction_at
from onrecord.timeline.ground import Ground, Now, Reckoned
from onrecord.timeline.intervals import interval_of, reach
from onrecord.timeline.phrases import Base, Fixed, Nth, Phrase, Point, Shift, TimeOfDay
from onrecord.timeline.reckon import reckon
from onrecord.timeline.rule import Told
from onrecord.timeline.times_of_day import at_time, days_of, under_a_day, with_half
from onrecord.timeline.units import UNDER_A_DAY
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Grain, Interpretation, Modifier, TimeExpression, TimeType

_MIDNIGHT = 24
_HAPPENED_IN = re.compile(context.HAPPENED_IN, re.IGNORECASE)

_ATTRIBUTIVE = re.compile(context.ATTRIBUTIVE, re.IGNORECASE)

_FIXED_REASONS = {
    TimeType.DURATION: "a length of time",
    TimeType.SET: "a repetition, on no one day",
    TimeType.DATE: "a vague time, on no one day",
    TimeType.TIME: "a time of day, on no one day",
}


def express(text: str, told: Told, ground: Ground) -> TimeExpression | None:
    """The expression that words make, or None where they name no time that can be ("29 February 2031").

    The ground moves on to the time told. What reaches beyond the years 1 to 9999 counts as no time. Where only the
    month or year of publication is stated, what comes out the same from its first day and from its last is known, and
    all else is open.
    """
    now = ground.now
    if now is None or now.until is None:
        return _if_any(text, told, ground)
    ends = [replace(now, day=day, until=None) for day in (now.day, now.until)]
    first, last = (_if_any(text, told, replace(ground, now=end)) for end in ends)
    known = first is not None and last is not None and first.first.value == last.first.value
    ground.now = ends[0] if known else None
    found = _if_any(text, told, ground)
    ground.now = now
    if found is None or last is None or not known:
        return None if found is None else _open(found, now)
    return replace(found, interpretations=(_until(found.first, last.first), *found.interpretations[1:]))


def _until(first: Interpretation, last: Interpretation) -> Interpretation:
    """One value reckoned from two days, with the whole of both intervals; open where either is."""
    early, late = (first.earliest, last.earliest), (first.latest, last.latest)
    return replace(
        first,
        earliest=None if None in early else min(filter(None, early)),
        latest=None if None in late else max(filter(None, late)),
    )


def _open(time: TimeExpression, now: Now) -> TimeExpression:
    """The same, saying why it is open."""
    reason = f"{now.reason}, no day, is all that the story states"
    readings = (replace(one, reason=reason) if one.anchor is Anchor.UNKNOWN else one for one in time.interpretations)
    return replace(time, interpretations=tuple(readings))


def _if_any(text: str, told: Told, ground: Ground) -> TimeExpression | None:
    try:
        return _express(text, told, ground)
    except (ValueError, OverflowError):
        return None


def _express(text: str, told: Told, ground: Ground) -> TimeExpression | None:
    phrase, span = told.phrase, Span(told.start, told.end)
    if isinstance(phrase, Fixed):
        return _expression(span, phrase.type, phrase.modifier, [_fixed(phrase, ground)])

    def direction() -> Direction:
        ahead = phrase.modifier in {Modifier.ON_OR_BEFORE, Modifier.ON_OR_AFTER}
        return Direction.EXPECTED if ahead else direction_at(text, told.start, told.end)

    if isinstance(phrase, TimeOfDay):
        return _time_of_day(text, span, phrase, ground, direction)
    readings = reckon(phrase, ground, direction)
    if not readings:
        return None
    time_type = TimeType.TIME if _has_time(phrase) else TimeType.DATE
    interpretations = [_interpretation(phrase, reading, ground) for reading in readings]
    _tell(text, phrase, readings[0], span, ground)
    return _expression(span, time_type, phrase.modifier, [*interpretations, *_other_readings(phrase, readings[0])])


def _expression(
    span: Span, time_type: TimeType, modifier: Modifier | None, readings: list[Interpretation]
) -> TimeExpression:
    return TimeExpression(span, time_type, modifier, tuple(dict.fromkeys(readings)), None)


def _other_readings(phrase: Point | Shift | Nth, reading: Reckoned) -> list[Interpretation]:
    """The night, for "late on Monday"."""
    late = isinstance(phrase, Point | Shift) and phrase.modifier is Modifier.END and not _has_time(phrase)
    if late and reading.stretch and reading.stretch.grain is Grain.DAY:
        return [at_time(reading._replace(reason=f"the night of {reading.reason}"), None, "NI")]
    return []


def _tell(text: str, phrase: Point | Shift | Nth, reading: Reckoned, span: Span, ground: Ground) -> None:
    stretch = reading.stretch
    if isinstance(phrase, Point) and phrase.before_christ:
        ground.told = None
    if stretch is None:
        return
    if _leads(text, phrase, span, ground) and stretch.grain is not Grain.CENTURY:
        happened = _HAPPENED_IN.search(text, max(0, span.start - 20), span.start)
        ground.tell(stretch, span)
        ground.follow(stretch, span, moves=happened is not None)
    if ground.day_span == span:
        ground.day_is_night = getattr(phrase, "part", None) == "NI"
    clock = getattr(phrase, "clock", None)
    if clock and stretch.grain is Grain.DAY:
        ground.tell_moment(stretch.first, clock, span)


def _leads(text: str, phrase: Point | Shift | Nth, span: Span, ground: Ground) -> bool:
    """Whether what comes after may be reckoned from a time: not from "now", nor from what only describes a thing."""
    if isinstance(phrase, Shift):
        here = phrase.count == 0 and phrase.unit is not Grain.DAY
        return phrase.unit is not None and not (phrase.base is Base.NOW and (ground.history or here))
    if isinstance(phrase, Point) and phrase.step is None:
        return _ATTRIBUTIVE.search(text, max(0, span.start - 8), span.start) is None
    return True


def _has_time(phrase: Phrase) -> bool:
    return bool(
        getattr(phrase, "clock", None) or getattr(phrase, "part", None) or getattr(phrase, "unit", None) in UNDER_A_DAY
    )


def _fixed(phrase: Fixed, ground: Ground) -> Interpretation:
    now = ground.now
    if phrase.backward is None or now is None or phrase.count is None or phrase.grain is None:
        return Interpretation(phrase.value, None, None, phrase.grain, Anchor.ITSELF, None, _FIXED_REASONS[phrase.type])
    try:
        other = reach(now.moment or now.day, phrase.count if not phrase.backward else -phrase.count, phrase.grain)
    except (ValueError, OverflowError, KeyError):
        return Interpretation(phrase.value, None, None, phrase.grain, Anchor.ITSELF, None, _FIXED_REASONS[phrase.type])
    here = other[1]
    first, last = (other[0], here) if phrase.backward else (here, other[0])
    reason = f"a length of time {'up to' if phrase.backward else 'from'} {now.reason}"
    return Interpretation(phrase.value, first, last, phrase.grain, now.anchor, None, reason)


def _interpretation(phrase: Point | Shift | Nth, reading: Reckoned, ground: Ground) -> Interpretation:
    if isinstance(phrase, Shift) and phrase.unit in UNDER_A_DAY and reading.stretch:
        return under_a_day(phrase, reading, ground)
    clock, part = getattr(phrase, "clock", None), getattr(phrase, "part", None)
    if clock or part:
        return at_time(reading, clock, part)
    stretch = reading.stretch
    if stretch is None:
        return Interpretation(
            reading.value, None, None, phrase.unit, reading.anchor, reading.anchored_to, reading.reason
        )
    first, last = interval_of(phrase, stretch, ground)
    return Interpretation(
        reading.value, first, last, stretch.grain, reading.anchor, reading.anchored_to, reading.reason
    )


def _time_of_day(
    text: str, span: Span, phrase: TimeOfDay, ground: Ground, direction: Callable[[], Direction]
) -> TimeExpression | None:
    if phrase.clock is not None:
        phrase = replace(phrase, clock=with_half(phrase.clock, text, ground))
    days = days_of(text, span, phrase, ground, direction)
    readings = [at_time(day, phrase.clock, phrase.part) for day in days]
    if phrase.clock and not phrase.clock.half_day_known and 0 < phrase.clock.hour < 12:
        later = replace(phrase.clock, hour=phrase.clock.hour + 12)
        readings.append(at_time(days[0], later, None))
    stretch = days[0].stretch
    if phrase.clock and phrase.clock.hour == _MIDNIGHT and stretch and stretch.grain is Grain.DAY:
        morning = calendar.day_of(stretch.first + timedelta(days=1))
        start = days[0]._replace(value=morning.value, stretch=morning)
        readings.append(at_time(start, replace(phrase.clock, hour=0), None))
    if stretch is not None and stretch.grain is Grain.DAY:
        if phrase.step or phrase.pointing:
            ground.tell(stretch, span)
        if phrase.clock:
            ground.tell_moment(stretch.first, phrase.clock, span)
    return _expression(span, TimeType.TIME, phrase.modifier, readings)
