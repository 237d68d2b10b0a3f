"""The time stamps of a live page: the clock times that its entries open with, each the story's own time there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import accumulate, pairwise
from typing import NamedTuple

from onrecord.lexicon.en import times_patterns as patterns
from onrecord.timeline.ground import Now
from onrecord.timeline.intervals import minute_of
from onrecord.timeline.rule import compiled
from onrecord.values.reading import Reading
from onrecord.values.text import Span
from onrecord.values.time import Grain, Interpretation, TimeExpression, TimeType

_FEWEST = 2
"""Entries that make a live page: one paragraph that opens with figures may open with anything."""
_STAMP = compiled(patterns.STAMP)
_NOON = 12


class Stamp(NamedTuple):
    """What one entry opens with."""

    span: Span
    now: Now
    """The story's own time within the entry."""

    def expression(self) -> TimeExpression:
        """The stamp as a time expression."""
        minute = minute_of(self.now.moment or datetime.combine(self.now.day, datetime.min.time()))
        told = Interpretation(minute, minute, minute, Grain.MINUTE, self.now.anchor, None, self.now.reason)
        return TimeExpression(self.span, TimeType.TIME, None, (told,), None)


def stamps_of(reading: Reading, now: Now | None) -> Mapping[int, Stamp]:
    """The stamps by the number of the paragraph that each opens; none where the page is not live or has no day.

    The first one lies on the day of publication. A page runs forwards or, with its last entry first, backwards; where
    its stamps jump the other way, a day has turned.
    """
    if now is None or now.until is not None:
        return {}
    found = {
        number: match
        for number, (start, end) in enumerate(reading.paragraphs)
        if (match := _STAMP.match(reading.text, start, end))
    }
    hours = {number: hour for number, match in found.items() if (hour := _distance(match)) is not None}
    if len(hours) < _FEWEST:
        return {}
    days = _days(list(hours.values()))
    return {
        number: Stamp(Span(found[number].start(), found[number].end("time")), _at(now, day, distance))
        for (number, distance), day in zip(hours.items(), days, strict=True)
        if date.min.toordinal() <= now.day.toordinal() + day <= date.max.toordinal()
    }


def _distance(match: re.Match[str]) -> timedelta | None:
    """How far into the day a stamp lies; None where there is no such time."""
    hour, minute = int(match["hour"]), int(match["minute"])
    half = (match["half"] or "").lower().lstrip()
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= _NOON):
        return None
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    return timedelta(hours=hour, minutes=minute)


def _days(distances: Sequence[timedelta]) -> list[int]:
    """How many days from publication each stamp lies: where a page that runs one way jumps back, a day turns."""
    rises = [earlier < later for earlier, later in pairwise(distances)]
    back, forth = rises.count(False), rises.count(True)
    last_first = back > forth or (back == forth and distances[0] < distances[-1])
    turns = [
        -int(rise) if last_first else int(earlier > later)
        for rise, (earlier, later) in zip(rises, pairwise(distances), strict=True)
    ]
    return list(accumulate(turns, initial=0))


def _at(now: Now, day: int, distance: timedelta) -> Now:
    moment = datetime.combine(now.day, datetime.min.time()) + timedelta(days=day) + distance
    where = "on the day of" if day == 0 else "before" if day < 0 else "after"
    reason = f"the time stamp {moment:%H:%M} {where} {now.reason}"
    return replace(now, day=moment.date(), moment=moment, neighbour=None, reason=reason)
