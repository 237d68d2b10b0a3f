"""When: the time expressions of a story, what each says on the calendar, and the three clocks of a line.

Types, values and modifiers are those of TIMEX3 (TimeML 1.2.1, ISO 24617-1). Beside the value stands an interval, as
wide as the words leave it: "last year" is no day. Moments are ISO 8601 without a zone, as the story's own clock shows
them: "2021-07-05", or "2021-07-05T17:00" where a time of day is given. A day counts whole at both ends.
"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.text import Span


class TimeType(StrEnum):
    """What a time expression tells, as TIMEX3 has it."""

    DATE = "DATE"
    """A calendar time of a day or longer: "July 7", "last year"; also "now", "recently", "the future"."""
    TIME = "TIME"
    """A time of day: "noon", "Monday night", "17:30"."""
    DURATION = "DURATION"
    """How long: "two weeks", "years"."""
    SET = "SET"
    """How often: "every Monday", "annual"."""


class Grain(StrEnum):
    """The unit that an expression speaks in, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Modifier(StrEnum):
    """How the words narrow or loosen the value; the values of TIMEX3's ``mod``."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


class Anchor(StrEnum):
    """What an expression was reckoned from."""

    ITSELF = "itself"
    """Its own words say it all ("July 7, 2021")."""
    PUBLISHED = "published"
    """The day on which the story was published."""
    DATELINE = "dateline"
    """The day in the story's dateline."""
    EXPRESSION = "expression"
    """Another time expression of the story ("the next day", "two weeks earlier")."""
    EVENT = "event"
    """Something that happened, whose day the words do not say ("days after the raid")."""
    UNKNOWN = "unknown"
    """Nothing to reckon from: the story states no date."""


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One way to read a time expression."""

    value: str
    """The TIMEX3 value: "2021-07-05", "2021-W27", "2020-SU", "P2D", "XXXX-WXX-1", "PAST_REF"."""
    earliest: str | None
    """The first day or minute that it can mean; None where it is open, or no point on the calendar."""
    latest: str | None
    """The last day or minute that it can mean, itself included; None where it is open, or no point on the calendar."""
    grain: Grain | None
    """None where the words have no unit ("recently")."""
    anchor: Anchor
    anchored_to: Span | None
    """The words reckoned from, where they stand in the story's paragraphs; None elsewhere."""
    reason: str
    """Why this value, in words for a person ("the Monday before publication on 7 July 2021")."""


class Order(StrEnum):
    """How a time stands to an event."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"


@dataclass(frozen=True, slots=True)
class EventRelation:
    """A time told by an event ("days after the raid"). It stays a relation: no date is made of it."""

    order: Order
    event: Span
    """The words that name the event ("the raid", "the Taliban swapped two hostages")."""
    distance: str | None
    """How far from it, as a TIMEX3 duration ("PXD"); None where the story does not say."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression of a story's paragraphs."""

    span: Span
    """Its words, without a preposition before them, as TimeML draws them."""
    type: TimeType
    modifier: Modifier | None
    interpretations: tuple[Interpretation, ...]
    """Likeliest first; never empty. Two where the words leave two days open."""
    relation: EventRelation | None
    """The event that it is told by, if it is."""

    @property
    def first(self) -> Interpretation:
        """The likeliest interpretation."""
        return self.interpretations[0]


@dataclass(frozen=True, slots=True)
class Clocks:
    """When one line was said, and when what it tells happened, where the story says so.

    The third clock, when it was published, is the page's. All are indices into the story's time expressions.
    """

    said: int | None
    """The expression that dates the saying ("told reporters on Monday"); None where none does."""
    happened: tuple[int, ...]
    """The expressions that date what the content tells, in text order; not those of lines inside it."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One event and the time that one sentence gives for it."""

    event: Span
    """The words that name the event: the sentence's own verb or noun with its object, as short as they stay clear."""
    words: tuple[str, ...]
    """The event's telling words, folded to their stems, for comparing; sorted, without doubles."""
    time: int
    """Index of the time expression."""
    earliest: str | None
    latest: str | None
    """The interval of its likeliest interpretation, beside the event so that stories can be compared."""
    line: int | None
    """Index of the attribution in whose content it stands, the innermost; None in the story's own voice."""
    zone: str | None = None
    """Whose clock a time of day is told by, as written ("Sahrin time", "GMT"); None where the words do not say."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two tellings of what seems one event, at times that cannot both be right."""

    first: tuple[int, int]
    """Which story, and which of its happenings."""
    second: tuple[int, int]
    shared: tuple[str, ...]
    """The telling words that make it one event."""
    reason: str
    """What does not fit, in words for a person ("17:00 here, 19:30 there")."""
