"""Times of day, and the days on which they lie."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from onrecord.timeline import calendar
from onrecord.timeline.calendar import Stretch
from onrecord.timeline.direction import AHEAD, Direction
from onrecord.timeline.ground import Ground, Now, Reckoned, reckoned, unreckoned
from onrecord.timeline.intervals import clock_interval, minute_of, moment_of, part_interval
from onrecord.timeline.phrases import Base, Clock, Shift, TimeOfDay
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Grain, Interpretation

_IN_THE_EVENING = re.compile(r"p\.?m\b|evening|night", re.IGNORECASE)
_RECENT = timedelta(days=7)
"""How long ago a day of the sentence before may lie for a clock time to be on it."""
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?](?=[\s”\"])")


def days_of(
    text: str, span: Span, phrase: TimeOfDay, ground: Ground, direction: Callable[[], Direction]
) -> list[Reckoned]:
    """The days on which a time of day without a day may lie, likeliest first; ``span`` says where it stands.

    It is the day of the clock time told last, the day told last, or the story's own, the first that fits.
    """
    told = _told_day(text, span, phrase, ground)
    if told is not None:
        return [told]
    if ground.now is None:
        return [unreckoned("XXXX-XX-XX", "the story states no date")]
    return _own_days(phrase, ground.now, direction)


def _told_day(text: str, span: Span, phrase: TimeOfDay, ground: Ground) -> Reckoned | None:
    told = ground.told
    later_day = bool(ground.day_span and ground.moment_span and ground.day_span > ground.moment_span)
    if phrase.clock and ground.told_moment and ground.moment_paragraph == ground.paragraph and not later_day:
        same = calendar.day_of(ground.told_moment.date())
        return reckoned(same, Anchor.EXPRESSION, ground.moment_span, "on the day of the clock time told last")
    if phrase.pointing and not phrase.step and told and told.grain is Grain.MONTH and _here(ground):
        return reckoned(told, Anchor.EXPRESSION, ground.told_span, "on some day of the month told last")
    if ground.day is not None and _leads(text, span, phrase, ground):
        after_night = phrase.part == "MO" and phrase.base is Base.TOLD and not phrase.pointing and ground.day_is_night
        step = 1 if after_night else phrase.step
        day = calendar.day_of(ground.day.first + timedelta(days=step))
        reason = "the day after the day told last" if step else "on the day told last"
        return reckoned(day, Anchor.EXPRESSION, ground.day_span, reason)
    if (ground.history or ground.now is None) and told and (phrase.base is Base.TOLD or phrase.clock):
        return reckoned(told, Anchor.EXPRESSION, ground.told_span, "on some day of the time told last")
    return None


def _here(ground: Ground) -> bool:
    return ground.told_paragraph == ground.paragraph


def _is_ahead(phrase: TimeOfDay, now: Now) -> bool:
    """Whether a clock time on the story's own day lies after the moment of publication."""
    clock = phrase.clock
    return clock is not None and now.moment is not None and clock.hour < 24 and moment_of(now.day, clock) > now.moment


def _own_days(phrase: TimeOfDay, now: Now, direction: Callable[[], Direction]) -> list[Reckoned]:
    day = now.day + timedelta(days=phrase.step)
    reason = f"the day beside {now.reason}" if phrase.step else now.reason
    if _is_ahead(phrase, now) and direction() not in AHEAD:
        day, reason = now.day - timedelta(days=1), f"the last such hour before {now.reason}"
    readings = [reckoned(calendar.day_of(day), now.anchor, None, reason)]
    if now.neighbour and phrase.part and phrase.base is Base.NOW:
        other = calendar.day_of(now.neighbour + timedelta(days=phrase.step))
        readings.append(reckoned(other, now.anchor, None, f"the day beside {now.reason}, near midnight"))
    return readings


def _leads(text: str, span: Span, phrase: TimeOfDay, ground: Ground) -> bool:
    """Whether a time of day belongs to the day told last: in the same sentence, or where the words point at it."""
    if ground.day_span is None or (phrase.base is Base.NOW and phrase.clock is None):
        return False
    if phrase.pointing or ground.history or ground.now is None:
        return True
    if phrase.clock is None:
        return ground.paragraph - ground.day_paragraph <= 1
    if ground.day_paragraph != ground.paragraph or ground.day is None:
        return False
    ends = len(_SENTENCE_END.findall(text, ground.day_span.end, span.start))
    recent = ground.now is not None and timedelta(0) <= ground.now.day - ground.day.first <= _RECENT
    return ends == 0 or (ends == 1 and recent)


def with_half(clock: Clock, text: str, ground: Ground) -> Clock:
    """A clock time with the half of the day that one told before it in the paragraph gives it.

    After "at 9:58 p.m." the next hour on, "10:20", is one of the evening.
    """
    told, span = ground.told_moment, ground.moment_span
    if clock.half_day_known or told is None or span is None or ground.moment_paragraph != ground.paragraph:
        return clock
    later = replace(clock, hour=clock.hour + 12)
    evening = told.hour >= 12 and _IN_THE_EVENING.search(text, span.start, span.end) is not None
    goes_on = evening and clock.hour < 12 and moment_of(told.date(), later) >= told
    return later if goes_on else clock


def at_time(reading: Reckoned, clock: Clock | None, part: str | None) -> Interpretation:
    """The interpretation of a clock time or a part of the day on a day that is reckoned."""
    suffix = _clock_value(clock) if clock else f"T{part}"
    grain = _clock_grain(clock) if clock else Grain.PART_OF_DAY
    stretch = reading.stretch
    if stretch is None or stretch.grain is not Grain.DAY:
        value = reading.value if stretch is None else _day_within(stretch)
        first, last = (stretch.first.isoformat(), stretch.last.isoformat()) if stretch else (None, None)
        return Interpretation(value + suffix, first, last, grain, reading.anchor, reading.anchored_to, reading.reason)
    first, last = clock_interval(stretch.first, clock) if clock else part_interval(stretch.first, part or "")
    return Interpretation(
        reading.value + suffix, first, last, grain, reading.anchor, reading.anchored_to, reading.reason
    )


def _day_within(stretch: Stretch) -> str:
    return {Grain.MONTH: f"{stretch.value}-XX", Grain.YEAR: f"{stretch.value}-XX-XX"}.get(stretch.grain, "XXXX-XX-XX")


def _clock_value(clock: Clock) -> str:
    seconds = "" if clock.second is None else f":{clock.second:02}"
    return f"T{clock.hour:02}:{clock.minute or 0:02}{seconds}{clock.zone or ''}"


def _clock_grain(clock: Clock) -> Grain:
    return Grain.SECOND if clock.second is not None else Grain.MINUTE if clock.minute else Grain.HOUR


def under_a_day(shift: Shift, reading: Reckoned, ground: Ground) -> Interpretation:
    """Hours and minutes away: to the minute where the other time is known to the minute, else some time that day."""
    start, stretch = _start_moment(shift, ground), reading.stretch
    unit = shift.unit
    if start is None or shift.count is None or stretch is None:
        day = stretch.value if stretch else "XXXX-XX-XX"
        first = stretch.first.isoformat() if stretch else None
        return Interpretation(f"{day}TXX", first, first, unit, reading.anchor, reading.anchored_to, reading.reason)
    size = {Grain.HOUR: 3600.0, Grain.MINUTE: 60.0, Grain.SECOND: 1.0}[unit or Grain.SECOND]
    value = minute_of(start + timedelta(seconds=size * shift.count))
    return Interpretation(value, value, value, unit, reading.anchor, reading.anchored_to, reading.reason)


def _start_moment(shift: Shift, ground: Ground) -> datetime | None:
    if shift.base is Base.NOW:
        return ground.now.moment if ground.now else None
    return ground.told_moment if ground.paragraph - ground.moment_paragraph <= 1 else None
