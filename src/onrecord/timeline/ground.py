"""What a story's times are reckoned from: its own day, and the time told last."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from onrecord.timeline.calendar import Stretch
from onrecord.timeline.phrases import Clock
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Grain


class Reckoned(NamedTuple):
    """One way to read a phrase."""

    value: str
    """The TIMEX3 value, without a time of day."""
    stretch: Stretch | None
    """Where it lies; None where that is not known."""
    anchor: Anchor
    anchored_to: Span | None
    reason: str


def reckoned(stretch: Stretch, anchor: Anchor, anchored_to: Span | None, reason: str) -> Reckoned:
    """A reading with a stretch, whose value is the stretch's."""
    return Reckoned(stretch.value, stretch, anchor, anchored_to, reason)


def unreckoned(value: str, reason: str) -> Reckoned:
    """A reading for which there is nothing to reckon from."""
    return Reckoned(value, None, Anchor.UNKNOWN, None, reason)


@dataclass(frozen=True, slots=True)
class Now:
    """The story's own time."""

    day: date
    anchor: Anchor
    moment: datetime | None
    """Its local moment, where it is stated."""
    neighbour: date | None
    """The day that it may be where the story was written, for a moment in universal time near midnight."""
    reason: str
    """How the day is known, in words."""
    until: date | None = None
    """The last day that it may be, where only the month or the year is stated; `day` is then the first."""


_ASIDE_YEARS = 2
"""A time told further than this from the line of events is an aside; set on the training part of WikiWars."""
_FINE = frozenset({Grain.DAY, Grain.MONTH})
_COARSE = frozenset({Grain.YEAR, Grain.DECADE, Grain.CENTURY})


def _years_between(one: Stretch, other: Stretch) -> int:
    if other.first.year > one.last.year:
        return other.first.year - one.last.year
    return max(0, one.first.year - other.last.year)


_PERIODS = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.SEASON, Grain.YEAR})


@dataclass(slots=True)
class Ground:
    """What phrases are reckoned from at one place in the story. It moves on as the story tells times."""

    now: Now | None
    history: bool
    """Whether the story mostly tells of other years than its own."""
    told: Stretch | None = None
    """The time told last."""
    told_span: Span | None = None
    told_moment: datetime | None = None
    """The moment told last, where a clock time was told with a day."""
    moment_span: Span | None = None
    moment_paragraph: int = -1
    period: Stretch | None = None
    """The month, quarter, season or year told last."""
    period_span: Span | None = None
    told_paragraph: int = -1
    """The paragraph in which it was told."""
    day: Stretch | None = None
    """The day told last."""
    day_span: Span | None = None
    day_paragraph: int = -1
    day_is_night: bool = False
    """Whether it was told as a night, so that its morning is that of the day after."""
    line: Stretch | None = None
    """Where the story's line of events stands: it gives days and months their years."""
    line_span: Span | None = None
    aside: Stretch | None = None
    """A time far from that line; it leads for the rest of its paragraph alone."""
    aside_span: Span | None = None
    aside_paragraph: int = -1
    upcoming: Stretch | None = None
    """The next day or month that is told in full: what comes before it in the text is seldom later."""
    paragraph: int = 0
    """The paragraph that is being read."""

    def follow(self, stretch: Stretch, span: Span, *, moves: bool) -> None:
        """Move the line of events to a time told.

        A time far from the line is an aside: it leads in its own paragraph only, until another near it is told. A
        year alone moves the line only where the words say that something happened in it (``moves``), and never within
        its own year.
        """
        same_year = self.line is not None and self.line.first.year == stretch.first.year
        if stretch.grain not in _FINE and (not moves or same_year or stretch.grain not in _COARSE):
            return
        if self.line is None or _years_between(self.line, stretch) <= _ASIDE_YEARS or self._confirmed(stretch):
            self.line, self.line_span = stretch, span
            self.aside = None
        else:
            self.aside, self.aside_span, self.aside_paragraph = stretch, span, self.paragraph

    def _confirmed(self, stretch: Stretch) -> bool:
        return self.aside is not None and _years_between(self.aside, stretch) <= 1

    def leading(self) -> tuple[Stretch | None, Span | None]:
        """The time that gives a day or month its year here, and its words."""
        if self.aside is not None and self.aside_paragraph == self.paragraph:
            return self.aside, self.aside_span
        return self.line, self.line_span

    def tell_moment(self, day: date, clock: Clock, span: Span) -> None:
        """Take note of a clock time told for a day."""
        hours = timedelta(hours=clock.hour, minutes=clock.minute or 0)
        self.told_moment = datetime.combine(day, datetime.min.time()) + hours
        self.moment_span, self.moment_paragraph = span, self.paragraph

    def tell(self, stretch: Stretch, span: Span) -> None:
        """Take note of a time told."""
        self.told, self.told_span, self.told_paragraph = stretch, span, self.paragraph
        if stretch.grain in _PERIODS:
            self.period, self.period_span = stretch, span
        if stretch.grain is Grain.DAY:
            self.day, self.day_span, self.day_paragraph = stretch, span, self.paragraph
            self.day_is_night = False
