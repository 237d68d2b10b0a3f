"""Times told by a distance: from the story's own time, or from the time told last."""

from collections.abc import Callable
from dataclasses import replace

from onrecord.timeline import calendar
from onrecord.timeline.calendar import Stretch
from onrecord.timeline.direction import AHEAD, Direction
from onrecord.timeline.ground import Ground, Reckoned
from onrecord.timeline.phrases import Base, Shift
from onrecord.timeline.places import COARSENESS
from onrecord.timeline.units import UNDER_A_DAY
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Grain

UNIT_WORDS = {
    Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX", Grain.SEASON: "XXXX", Grain.HALF_YEAR: "XXXX-HX", Grain.YEAR: "XXXX", Grain.DECADE: "XXX",
    Grain.CENTURY: "XX", Grain.PART_OF_DAY: "XXXX-XX-XX", Grain.HOUR: "XXXX-XX-XX", Grain.MINUTE: "XXXX-XX-XX",
    Grain.SECOND: "XXXX-XX-XX",
}  # fmt: skip


_WITHIN_NOW = frozenset({Grain.WEEK, Grain.WEEKEND, Grain.MONTH})
"""Units that, after a year told, are those of the story's own time: "the end of the week"."""


def reckon_shift(shift: Shift, ground: Ground, direction: Callable[[], Direction]) -> list[Reckoned]:
    """The ways to read a distance from another time, likeliest first."""
    if shift.unit is None:
        return _same(shift, ground)
    if shift.count is None:
        return [_uncounted(shift, ground)]
    if _is_same_period_a_year_ago(shift, ground):
        return _same(replace(shift, unit=None, count=-1), ground)
    if _starts_from_now(shift, ground) or _is_month_to_come(shift, ground, direction):
        return _from_now(shift, ground, direction)
    return [_from_told(shift, ground)]


def _is_same_period_a_year_ago(shift: Shift, ground: Ground) -> bool:
    """Whether "a year ago" follows a quarter or half-year, and means the same one."""
    told = ground.told if ground.told_paragraph == ground.paragraph else None
    counted = shift.base is Base.NOW and not shift.later and shift.seen is None
    periodic = told is not None and told.grain in {Grain.QUARTER, Grain.HALF_YEAR}
    return counted and periodic and shift.unit is Grain.YEAR and shift.count == -1


def _is_month_to_come(shift: Shift, ground: Ground, direction: Callable[[], Direction]) -> bool:
    """Whether "the week" or "the month" lies ahead, though the time told last is over."""
    if shift.count != 0 or shift.unit not in _WITHIN_NOW or ground.now is None or ground.told is None or ground.history:
        return False
    return ground.told.last < ground.now.day and direction() in AHEAD


def _starts_from_now(shift: Shift, ground: Ground) -> bool:
    """Whether a distance starts from the story's own time: as its words say, or for want of a fitting time told."""
    count = shift.count or 0
    if shift.base is Base.NOW:
        return not (ground.history and count == 0 and ground.told is not None and shift.unit is not Grain.DAY)
    if ground.now is None:
        return ground.told is None and count == 0
    if ground.told is None:
        return count <= 0
    coarser = COARSENESS[ground.told.grain] > COARSENESS[shift.unit or Grain.DAY]
    return count == 0 and coarser and shift.unit in _WITHIN_NOW and not ground.history


def _uncounted(shift: Shift, ground: Ground) -> Reckoned:
    value = "FUTURE_REF" if shift.later else "PAST_REF"
    side = "after" if shift.later else "before"
    if shift.base is Base.NOW:
        return Reckoned(value, None, ground.now.anchor if ground.now else Anchor.UNKNOWN, None, "how far is not said")
    span = ground.told_span
    return Reckoned(
        value,
        None,
        Anchor.EXPRESSION if span else Anchor.UNKNOWN,
        span,
        f"{side} the time told last, how far is not said",
    )


def _same(shift: Shift, ground: Ground) -> list[Reckoned]:
    vague = Reckoned("PAST_REF", None, Anchor.UNKNOWN, None, "some time told before")
    if ground.told is None:
        return [vague]
    told, span = ground.told, ground.told_span
    if shift.count:
        if ground.period is not None:
            told, span = ground.period, ground.period_span
        first = calendar.moved(told.first, int(shift.count), Grain.YEAR)
        told = calendar.unit_of(first, told.grain)
        return [Reckoned(told.value, told, Anchor.EXPRESSION, span, "the time told last, a year earlier")]
    return [
        Reckoned(told.value, None, Anchor.EXPRESSION, ground.told_span, "the time told last")._replace(stretch=told),
        vague,
    ]


def _from_now(shift: Shift, ground: Ground, direction: Callable[[], Direction]) -> list[Reckoned]:
    now, unit, count = ground.now, shift.unit, shift.count
    if unit is None or count is None:
        return []
    if now is None:
        return [Reckoned(UNIT_WORDS[unit], None, Anchor.UNKNOWN, None, "the story states no date")]
    if unit is Grain.WEEKEND and count == 0 and direction() is Direction.PAST and now.day.weekday() < 5:
        count = -1
    readings = []
    for day in (now.day, now.neighbour):
        if day is None or (day != now.day and unit is not Grain.DAY):
            continue
        stretch = _counted(calendar.unit_of(day, Grain.DAY), unit, count)
        if shift.seen is not None:
            stretch = calendar.unit_of(calendar.moved(day, int(count), unit), shift.seen)
        why = now.reason if day == now.day else f"the day beside {now.reason}, near midnight"
        readings.append(Reckoned(stretch.value, stretch, now.anchor, None, _told_distance(count, unit, why)))
    return readings


def _from_told(shift: Shift, ground: Ground) -> Reckoned:
    unit, count = shift.unit or Grain.DAY, shift.count or 0
    told, span = _base_told(unit, count, ground)
    if told is None:
        return Reckoned(UNIT_WORDS[unit], None, Anchor.UNKNOWN, None, "no time is told before it")
    stretch = _counted(told, unit, count)
    return Reckoned(stretch.value, stretch, Anchor.EXPRESSION, span, _told_distance(count, unit, "the time told last"))


def _base_told(unit: Grain, count: float, ground: Ground) -> tuple[Stretch | None, Span | None]:
    """The time told that a distance starts from: the last, but for days the last day, for quarters the last quarter."""
    if unit is Grain.DAY and ground.day is not None and _still_near(ground):
        return ground.day, ground.day_span
    if unit is Grain.QUARTER and count == 0 and ground.period is not None and ground.period.grain is Grain.QUARTER:
        return ground.period, ground.period_span
    return ground.told, ground.told_span


def _still_near(ground: Ground) -> bool:
    return ground.paragraph - ground.day_paragraph <= 1


def _told_distance(count: float, unit: Grain, base: str) -> str:
    if count == 0:
        return base if unit is Grain.DAY else f"the {unit.value} of {base}"
    side = "before" if count < 0 else "after"
    many = f"{abs(count):g} {unit.value}" + ("s" if abs(count) != 1 else "")
    return f"{many} {side} {base}"


def _counted(told: Stretch, unit: Grain, count: float) -> Stretch:
    """So many units from a stretch, in the coarser of the two grains."""
    if unit in UNDER_A_DAY:
        return told
    if count != int(count):
        unit, count = _finer(unit, count)
    day = calendar.moved(told.first, int(count), unit)
    grain = told.grain if COARSENESS[told.grain] > COARSENESS[unit] and count != 0 else unit
    if count == 0 and COARSENESS[told.grain] > COARSENESS[unit]:
        return told
    if told.grain is Grain.DAY and unit is Grain.WEEK and abs(count) > 1:
        grain = Grain.WEEK
    return calendar.unit_of(day, grain)


def _finer(unit: Grain, count: float) -> tuple[Grain, float]:
    """A broken number of units in whole ones of a smaller size."""
    smaller = {
        Grain.CENTURY: (Grain.YEAR, 100),
        Grain.DECADE: (Grain.YEAR, 10),
        Grain.YEAR: (Grain.MONTH, 12),
        Grain.MONTH: (Grain.DAY, 30),
    }
    smaller |= {Grain.WEEK: (Grain.DAY, 7), Grain.QUARTER: (Grain.MONTH, 3)}
    if unit not in smaller:
        return unit, round(count)
    finer, many = smaller[unit]
    return finer, round(count * many)
