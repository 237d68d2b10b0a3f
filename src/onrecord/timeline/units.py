"""Units of time and how many of them: what "three weeks", "half a century" and "a couple of days" come to."""

import re

from onrecord.lexicon.en.times import AMOUNTS, UNITS
from onrecord.timeline.numbers import amount, number_of
from onrecord.timeline.phrases import Fixed
from onrecord.values.time import Grain, TimeType

UNDER_A_DAY = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR})
"""Units of the clock."""
_YEARS = {"decade": 10, "century": 100}
_PARTS = {
    ("hour", 0.5): "PT30M", ("hour", 0.25): "PT15M", ("year", 0.5): "P6M", ("minute", 0.5): "PT30S",
    ("day", 0.5): "PT12H", ("century", 0.25): "P25Y",
}  # fmt: skip


def singular(unit: str) -> str:
    """A unit's word in the singular, folded.

    >>> singular("Centuries"), singular("nights")
    ('century', 'night')
    """
    word = unit.lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def grain_of(unit: str) -> Grain:
    """The grain that a unit's word names, in the singular or plural.

    >>> grain_of("Centuries"), grain_of("nights"), grain_of("fortnight")
    (<Grain.CENTURY: 'century'>, <Grain.PART_OF_DAY: 'part of day'>, <Grain.WEEK: 'week'>)
    """
    word = singular(unit)
    return {"fortnight": Grain.WEEK, "night": Grain.PART_OF_DAY}.get(word) or Grain(word)


def length_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units, with X where the number is not said; counted decades and centuries in years.

    >>> length_value(2.5, "years"), length_value(None, "days"), length_value(3, "decades")
    ('P2.5Y', 'PXD', 'P30Y')
    """
    word = singular(unit)
    if count is None:
        return UNITS[word].format("X")
    if (word, count) in _PARTS:
        return _PARTS[word, count]
    if word in _YEARS:
        return f"P{amount(count * _YEARS[word])}Y"
    return UNITS[word].format(amount(count * 2 if word == "fortnight" else count))


def length_of(count: float | None, unit: str, *, backward: bool | None = None) -> Fixed:
    """So many units as a length of time."""
    value = length_value(count, unit)
    return Fixed(TimeType.DURATION, value, grain_of(unit), backward=backward, count=count)


def count_in(match: re.Match[str]) -> float | None:
    """How many units a match tells, by its groups ``count``, ``half``, ``many`` and ``one``; None for "several"."""
    groups = match.groupdict()
    if groups.get("count"):
        half = groups.get("half") or ""
        number = number_of(groups["count"].removesuffix(half))
        return None if number is None else number + (0.5 if half else 0)
    if one := (groups.get("one") or "").lower():
        return 0.25 if "quarter" in one else 0.5 if "half" in one else 1.0
    return AMOUNTS.get(" ".join((groups.get("many") or "").lower().split()))
