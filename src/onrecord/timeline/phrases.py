"""What the words of a time expression say, before anything is reckoned from a date."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from onrecord.values.time import Grain, Modifier, TimeType


class Base(Enum):
    """What a phrase is reckoned from."""

    NOW = auto()
    """The time of the story: "yesterday", "two weeks ago"."""
    TOLD = auto()
    """The time told last: "the next day", "two weeks earlier"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    hour: int
    """0 to 24."""
    minute: int | None
    second: int | None = None
    zone: str | None = None
    """The offset of a moment written in ISO 8601; a zone in words stays in the words, as TIMEX3 values have none."""
    half_day_known: bool = True
    """Whether the words leave no doubt between morning and evening ("9 p.m.", "17:30")."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the calendar, as far as the words name it: "March 3", "1914", "Monday", "last spring", "the 1990s"."""

    unit: Grain
    """The calendar unit named."""
    number: int = 0
    """Which one: the month, quarter, half or weekday (Monday is 0); for a decade or century its first year."""
    day: int | None = None
    """The day of the month, where `unit` is DAY and `number` the month."""
    year: int | None = None
    before_christ: bool = False
    season: str | None = None
    holiday: str | None = None
    """The named day, folded."""
    days: int = 0
    """Days beside the named day ("the day after Thanksgiving")."""
    weekday: bool = False
    """Whether `number` is a weekday."""
    other_order: tuple[int, int] | None = None
    """Month and day the other way round, where figures leave it open ("03/04/2031")."""
    fiscal: bool = False
    """Whether the year is a financial one."""
    step: int | None = None
    """-1 for "last March", 0 for "this", 1 for "next", 2 for "Saturday week"; None without such a word."""
    base: Base = Base.NOW
    """What `step` counts from."""
    within: "Shift | None" = None
    """The year or month it lies in, where that is told by a shift ("July of last year")."""
    clock: Clock | None = None
    part: str | None = None
    """The part of the day: "MO", "MI", "AF", "EV", "NI", "DT"."""
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance from some time: "two weeks ago", "yesterday", "the next day", "that year"."""

    unit: Grain | None
    """None where the words point at the other time itself ("at the time")."""
    count: float | None
    """Units later, or earlier where below 0; None where the words say no number ("days later")."""
    base: Base
    later: bool = True
    """The direction, for where there is no count."""
    clock: Clock | None = None
    part: str | None = None
    seen: Grain | None = None
    """The unit in which the other time is told, where it is finer ("sixty years ago this week")."""
    beside: int = 0
    """-1 where only what lies before the story's own day is meant ("earlier this month"), 1 for what lies after it."""
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day without its day: "9 p.m.", "noon", "the morning"."""

    clock: Clock | None = None
    part: str | None = None
    step: int = 0
    """Days away: 0 for "that evening", 1 for "the next morning"."""
    base: Base = Base.NOW
    pointing: bool = False
    """Whether the words point back at a day: "that evening", "the same night"."""
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """One of the units in a longer one: "the first week of June", "the last Monday in May"."""

    unit: Grain
    place: int
    """From 1; -1 for the last, 0 for the one that holds a day ("the week of June 8")."""
    weekday: int | None = None
    within: "Point | Shift | None" = None
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """What needs no date: a length of time, a repetition, or a vague time."""

    type: TimeType
    value: str
    grain: Grain | None = None
    modifier: Modifier | None = None
    backward: bool | None = None
    """For a length: whether it ends (True) or begins (False) at the story's own time; None if neither."""
    count: float | None = None
    """For a length: how many of `grain`."""


TOLD_BY_EVENT = "XXXX-XX-XX"
"""The value of a unit that only an event dates ("the eve of the vote"): no time where none is found to."""

Phrase: TypeAlias = Point | Shift | TimeOfDay | Nth | Fixed
