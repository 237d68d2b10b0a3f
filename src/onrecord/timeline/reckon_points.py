"""Places on the calendar: what they lack comes from the story's own time or from the time told last."""

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.lexicon.en.times import EASTER_DAYS, FIXED_DAYS, MOVING_DAYS
from onrecord.timeline import calendar
from onrecord.timeline.calendar import Stretch
from onrecord.timeline.direction import AHEAD, Direction
from onrecord.timeline.ground import Ground, Now, Reckoned, reckoned
from onrecord.timeline.phrases import Base, Point, Shift
from onrecord.timeline.places import COARSENESS, stretch_if_any, stretch_in, value_before_christ, value_without_year
from onrecord.timeline.reckon_shifts import reckon_shift
from onrecord.values.time import Anchor, Grain

_HISTORY_YEARS = 2
"""From how many years before the story's own a time told makes the sentences after it tell history."""

_BACK_DAYS, _AHEAD_DAYS = 150, 200
"""A month told without a year lies at most so far before the line of events, or after it; set on the training part of
WikiWars."""

_CLEARLY_FURTHER = 4
"""A day or month so many times further than the other of its name needs more than a verb's tense to be meant."""

_CLEARLY_NEARER = 3
"""Where the words do not say, a day so many times nearer than the other of its name is the only reading."""


def reckon_point(point: Point, ground: Ground, direction: Callable[[], Direction]) -> list[Reckoned]:
    """The ways to read a place on the calendar, likeliest first; empty where no such day exists."""
    if point.before_christ:
        return [
            Reckoned(
                value_before_christ(point),
                None,
                Anchor.ITSELF,
                None,
                "a year before Christ, outside the calendar used here",
            )
        ]
    if point.within is not None:
        return _within(point, point.within, ground, direction)
    if point.unit is Grain.DAY and point.weekday:
        return _weekday(point, ground, direction)
    if point.unit is Grain.DAY and point.number == 0 and point.holiday is None:
        return _day_of_month(point, ground)
    if point.year is not None:
        return _with_year(point)
    return _yearless(point, ground, direction)


def tells_history(ground: Ground) -> bool:
    """Whether the passage tells of another time than the story's own, so that the time told last leads."""
    if ground.told is None:
        return False
    if ground.now is None or ground.history:
        return True
    near = ground.told_paragraph == ground.paragraph and COARSENESS[ground.told.grain] <= COARSENESS[Grain.MONTH]
    return near and ground.now.day.year - ground.told.last.year >= _HISTORY_YEARS


def _with_year(point: Point) -> list[Reckoned]:
    stretch = stretch_in(point, point.year or 0)
    if stretch is None:
        return []
    if point.fiscal and point.unit is Grain.YEAR:
        return [
            Reckoned(stretch.value, stretch, Anchor.ITSELF, None, "a financial year, which need not be the calendar's")
        ]
    readings = [Reckoned(stretch.value, stretch, Anchor.ITSELF, None, "said in full")]
    if point.other_order:
        month, day = point.other_order
        other = calendar.day_of(date(point.year or 0, month, day))
        readings = [
            Reckoned(stretch.value, stretch, Anchor.ITSELF, None, "read as month, day, year"),
            Reckoned(other.value, other, Anchor.ITSELF, None, "read as day, month, year"),
        ]
    return readings


def _within(point: Point, shift: Shift, ground: Ground, direction: Callable[[], Direction]) -> list[Reckoned]:
    readings = []
    for outer in reckon_shift(shift, ground, direction):
        if outer.stretch is None:
            return [outer._replace(value=value_without_year(point))]
        if point.weekday:
            stretch: Stretch | None = calendar.day_of(outer.stretch.first + timedelta(days=point.number))
        else:
            stretch = stretch_in(point, outer.stretch.first.year)
        if stretch is not None:
            readings.append(Reckoned(stretch.value, stretch, outer.anchor, outer.anchored_to, f"in {outer.reason}"))
    return readings


def _day_of_month(point: Point, ground: Ground) -> list[Reckoned]:
    told = ground.told
    if (
        told is not None
        and COARSENESS[told.grain] <= COARSENESS[Grain.MONTH]
        and (ground.now is None or tells_history(ground))
    ):
        day = told.first.replace(day=point.day or 1)
        return [
            Reckoned(
                day.isoformat(), calendar.day_of(day), Anchor.EXPRESSION, ground.told_span, "in the month told last"
            )
        ]
    if ground.now is None:
        return [
            Reckoned(
                f"XXXX-XX-{point.day:02}", None, Anchor.UNKNOWN, None, "neither its month nor the story's date is said"
            )
        ]
    day = ground.now.day.replace(day=point.day or 1)
    return [
        Reckoned(day.isoformat(), calendar.day_of(day), ground.now.anchor, None, f"in the month of {ground.now.reason}")
    ]


def _weekday(point: Point, ground: Ground, direction: Callable[[], Direction]) -> list[Reckoned]:
    name = f"{calendar.day_of(date(2024, 1, 1 + point.number)).first:%A}"
    from_told = ground.day is not None and (point.base is Base.TOLD or (ground.history and point.step is None))
    if from_told and ground.day is not None:
        start, span = ground.day.first, ground.day_span
        days = (point.number - start.weekday()) % 7
        day = (
            start - timedelta(days=(start.weekday() - point.number) % 7 or 7)
            if point.step == -1
            else start + timedelta(days=days or (7 if point.step == 1 else 0))
        )
        side = "before" if day < start else "after" if day > start else "of"
        return [
            Reckoned(
                day.isoformat(), calendar.day_of(day), Anchor.EXPRESSION, span, f"the {name} {side} the day told last"
            )
        ]
    if ground.now is None:
        return [Reckoned(value_without_year(point), None, Anchor.UNKNOWN, None, "the story states no date")]
    return _weekday_from_now(point, name, ground.now, direction)


def _weekday_from_now(point: Point, name: str, now: Now, direction: Callable[[], Direction]) -> list[Reckoned]:
    back = (now.day.weekday() - point.number) % 7
    past, coming = now.day - timedelta(days=back), now.day + timedelta(days=(7 - back) % 7)
    if point.step in {None, 0}:
        days = [past, past + _WEEK] if back == 0 else [past, coming]
        days = _directed(days, direction(), today=back == 0, this=point.step == 0)
    elif point.step == 1:
        first = coming if back else coming + _WEEK
        days = [first, first + _WEEK]
    elif point.step == 2:
        days = [(coming if back else now.day) + _WEEK]
    else:
        last = past if back else past - _WEEK
        recent = 0 < back <= _RECENT_DAYS and point.step == -1
        days = [last, last - _WEEK] if recent else [last + _WEEK * ((point.step or -1) + 1)]
    return [
        reckoned(calendar.day_of(day), now.anchor, None, f"the {name} {_side(day, day, now.day)} {now.reason}")
        for day in days
    ]


_WEEK = timedelta(days=7)
_RECENT_DAYS = 3
""""Last Monday" said so many days after a Monday, or fewer, may mean the one before."""


def _directed(days: list[date], way: Direction, *, today: bool, this: bool) -> list[date]:
    """A past day and a coming one in the order of their likelihood; one alone where the words are sure."""
    if today:
        return days if way in AHEAD else days[:1]
    if way is Direction.PAST:
        return days if this else days[:1]
    if way is Direction.FUTURE:
        return days[1:]
    return days[::-1] if this or way is Direction.EXPECTED else days


def _side(first: date, last: date, now: date) -> str:
    return "before" if last < now else "after" if first > now else "of"


def _yearless(point: Point, ground: Ground, direction: Callable[[], Direction]) -> list[Reckoned]:
    if point.holiday and point.holiday not in {*FIXED_DAYS, *MOVING_DAYS, *EASTER_DAYS}:
        return [Reckoned("XXXX-XX-XX", None, Anchor.UNKNOWN, None, "a day of another calendar, not reckoned here")]
    if (
        point.base is Base.TOLD
        or (ground.history and point.step != -1)
        or (point.step is None and tells_history(ground))
    ):
        readings = _yearless_from_told(point, ground)
        if readings:
            return readings
    if ground.now is None:
        return [
            Reckoned(
                value_without_year(point), None, Anchor.UNKNOWN, None, "neither its year nor the story's date is said"
            )
        ]
    return _yearless_from_now(point, ground.now, direction)


def _yearless_from_told(point: Point, ground: Ground) -> list[Reckoned]:
    told, span = (ground.told, ground.told_span) if point.base is Base.TOLD else ground.leading()
    if told is None and (ground.now is not None or ground.history):
        told, span = ground.told, ground.told_span
    if told is None:
        return []
    year = told.first.year
    stretch = stretch_in(point, year)
    if stretch is None:
        return []
    reason = "in the year told last"
    finer = COARSENESS[told.grain] < COARSENESS[Grain.YEAR]
    if point.step == 1 and stretch.first <= told.last:
        stretch, reason = stretch_in(point, year + 1), "the next after the time told last"
    elif point.step == -1 and stretch.last >= told.first:
        stretch, reason = stretch_in(point, year - 1), "the last before the time told last"
    elif point.step is None and finer:
        stretch, reason = _nearest(point, told, ground.upcoming), "the nearest to the time told last"
    return [Reckoned(stretch.value, stretch, Anchor.EXPRESSION, span, reason)] if stretch else []


def _nearest(point: Point, told: Stretch, upcoming: Stretch | None) -> Stretch | None:
    year = told.first.year
    same = stretch_in(point, year)
    if same is None:
        return None
    distance = (same.first - told.first).days
    if distance < -_BACK_DAYS:
        later = stretch_in(point, year + 1)
        return same if later and upcoming and told.first <= upcoming.last < later.first else later
    if distance > _AHEAD_DAYS:
        return stretch_in(point, year - 1)
    return same


def _yearless_from_now(point: Point, now: Now, direction: Callable[[], Direction]) -> list[Reckoned]:
    around = [stretch_if_any(point, now.day.year + step) for step in range(-_LEAP_YEARS, _LEAP_YEARS + 1)]
    stretches = sorted(stretch for stretch in around if stretch is not None)
    begun = [stretch for stretch in stretches if stretch.first <= now.day]
    unended = [stretch for stretch in stretches if now.day <= stretch.last]
    if not begun or not unended:
        return []
    past, coming = begun[-1], unended[0]
    if point.step == 0:
        chosen = [stretch_if_any(point, now.day.year) or past]
    elif point.step is None:
        chosen = [past] if past == coming else _ordered(point, past, coming, now.day, direction)
    elif point.step > 0:
        chosen = unended[1:2] if past == coming else [coming]
    else:
        back = -1 if past == coming or point.step == -2 else 0
        chosen = begun[-1 + back :][:1]
    return [
        reckoned(one, now.anchor, None, f"the one {_side(one.first, one.last, now.day)} {now.reason}") for one in chosen
    ]


_LEAP_YEARS = 8
"""Any day of the year, 29 February too, comes within so many years of any other."""


def _ordered(
    point: Point, past: Stretch, coming: Stretch, day: date, direction: Callable[[], Direction]
) -> list[Stretch]:
    back, ahead = (day - past.last).days, (coming.first - day).days
    way = direction()
    if way is Direction.UNSURE and point.unit is Grain.DAY:
        nearer = [past, coming] if back <= ahead else [coming, past]
        return nearer if max(back, ahead) < _CLEARLY_NEARER * min(back, ahead) else nearer[:1]
    much_nearer_past = _CLEARLY_FURTHER * max(back, 1) < ahead
    much_nearer_coming = _CLEARLY_FURTHER * max(ahead, 1) < back
    if way is Direction.PAST and not much_nearer_coming:
        return [past]
    if way is Direction.FUTURE and not much_nearer_past:
        return [coming]
    ahead_first = much_nearer_coming or (way is Direction.EXPECTED and not much_nearer_past)
    return [coming, past] if ahead_first else [past, coming]
