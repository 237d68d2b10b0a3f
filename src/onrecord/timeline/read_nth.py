"""Rules for one unit within a longer one: "the first week of June", "the same period last year"."""

import re

from onrecord.lexicon.en import times_patterns as patterns
from onrecord.lexicon.en.times import ORDINALS
from onrecord.timeline.numbers import ordinal_of
from onrecord.timeline.phrases import Base, Nth, Phrase, Point, Shift
from onrecord.timeline.rule import FIGURE, Told, rule
from onrecord.timeline.words import weekday_number
from onrecord.values.time import Grain

_PLACES = {"last": -1, "final": -1, "closing": -1, "opening": 1}


def kept(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """What is told, without units whose longer one is not said: "the first week" alone is no time."""
    return tuple(one for one in told if not isinstance(one.phrase, Nth) or one.phrase.within is not None)


def _nth(match: re.Match[str]) -> Phrase | None:
    word = match["place"].lower()
    place = _PLACES.get(word) or ordinal_of(word)
    if place is None or place == 0:
        return None
    if match["weekday"]:
        if not match["weekday"][0].isupper() or place > 5:
            return None
        return Nth(Grain.DAY, place, weekday_number(match["weekday"]))
    return Nth(Grain(match["unit"].lower()), place)


def _same_period(_: re.Match[str]) -> Phrase | None:
    return Shift(None, -1, Base.TOLD)


def _holding(match: re.Match[str]) -> Phrase | None:
    """The unit that holds a day: "the week of June 8"."""
    return Nth(Grain(match["unit"].lower()), 0)


def _beside_day(match: re.Match[str]) -> Phrase | None:
    if not match["holiday"][0].isupper():
        return None
    name = re.sub(r"\s+", " ", match["holiday"].lower().replace("’", "'"))
    return Point(Grain.DAY, holiday=name, days=-1 if match["side"].lower() == "before" else 1)


_STARTS = {"the", "last", "final", "opening", "closing", FIGURE, *(word.partition("-")[0] for word in ORDINALS)}

RULES = (
    rule("nth", _STARTS, patterns.NTH, _nth),
    rule("holding", {"the"}, patterns.HOLDING, _holding),
    rule("beside-day", {"the"}, patterns.BESIDE_DAY, _beside_day),
    rule(
        "same-period",
        {"the", "same", "corresponding", "comparable", "like", "year"},
        patterns.SAME_PERIOD,
        _same_period,
    ),
)
