"""Rules for what names a day: dates, weekdays, named days."""

import re

from onrecord.lexicon.en import times_context as context
from onrecord.lexicon.en import times_patterns as patterns
from onrecord.lexicon.en.calendar import MONTHS, WEEKDAYS
from onrecord.lexicon.en.times import (
    EASTER_DAYS,
    FIXED_DAYS,
    MOVING_DAYS,
    ORDINALS,
    OTHER_DAYS,
    PARTS,
)
from onrecord.timeline.numbers import ordinal_of
from onrecord.timeline.phrases import Base, Clock, Phrase, Point
from onrecord.timeline.rule import FIGURE, Told, before, range_rule, rule
from onrecord.timeline.words import (
    STEPPED,
    full_year,
    loose_following,
    month_number,
    possible,
    step_of,
    weekday_number,
)
from onrecord.values.time import Grain

_NAMED_AFTER = re.compile(context.NAMED_AFTER)

_HOLIDAY_STARTS = frozenset(
    re.match(r"[a-z]+", name).group()  # type: ignore[union-attr]
    for name in [*FIXED_DAYS, *MOVING_DAYS, *EASTER_DAYS, *OTHER_DAYS]
)

_MONTH_STARTS = frozenset(MONTHS)

_ORDINAL_STARTS = frozenset(word.partition("-")[0] for word in ORDINALS)


def _day_number(match: re.Match[str]) -> int | None:
    return int(match["day"]) if match["day"] else ordinal_of(match["ordinal"])


def _month_day(match: re.Match[str]) -> tuple[Told, ...]:
    month, day = month_number(match["month"]), _day_number(match)
    if not match["month"][0].isupper() or not possible(month, day):
        return ()
    first = Told(
        match.start(), match.end("also") if match["also"] is None else match.start("link"), Point(Grain.DAY, month, day)
    )
    if match["also"] is None:
        return (Told(match.start(), match.end(), first.phrase),)
    other = int(match["also"])
    if not possible(month, other) or day is None or other <= day:
        return (Told(match.start(), match.start("link"), first.phrase),)
    return first, Told(match.start("also"), match.end(), Point(Grain.DAY, month, other))


def _day_month(match: re.Match[str]) -> tuple[Told, ...]:
    month, day = month_number(match["month"]), _day_number(match)
    if not match["month"][0].isupper() or not possible(month, day):
        return ()
    if re.match(
        r"\s(?:Street|Avenue|Road|Boulevard|Square|Bridge|Lane|Movement)\b",
        match.string[match.end() : match.end() + 12],
    ):
        return ()
    if match["also"] is None:
        return (Told(match.start(), match.end(), Point(Grain.DAY, month, day)),)
    other = int(match["other"])
    if not possible(month, other) or (day is not None and other >= day):
        return ()
    start = match.start("day") if match["day"] else match.start("ordinal")
    return (
        Told(match.start(), match.start("link"), Point(Grain.DAY, month, other)),
        Told(start, match.end(), Point(Grain.DAY, month, day)),
    )


def _bare_day(match: re.Match[str]) -> Phrase | None:
    """A day of the month named last ("on the 22nd")."""
    day = int(match["day"])
    dated = re.search(r"\b(?:on|until|by|from|since)\s$", before(match))
    follows = match.string[match.end() : match.end() + 12]
    if (
        not dated
        or not 1 <= day <= 31
        or re.match(r"\s(?!(?:and|or|but|in|at|when|after|to|of the month)\b)[\w-]|-", follows)
    ):
        return None
    return Point(Grain.DAY, 0, day, base=Base.TOLD)


def _iso(match: re.Match[str]) -> Phrase | None:
    year, month, day = int(match["year"]), int(match["number"]), int(match["day"])
    if not 1 <= month <= 12 or not possible(month, day) or year == 0:
        return None
    clock = None
    if match["hour"] and int(match["hour"]) < 24 and int(match["minute"]) < 60:
        zone = (match["zone"] or "").upper().removesuffix("00").rstrip(":")
        clock = Clock(int(match["hour"]), int(match["minute"]), zone=zone or None)
    return Point(Grain.DAY, month, day, year, clock=clock)


def _numeric(match: re.Match[str]) -> Phrase | None:
    """Day and month in figures: which is which stays open where both could be."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["mark"] == ".":
            return None
        year = full_year(year)
    orders = [(first, second), (second, first)]
    if match["mark"] == ".":
        orders.reverse()
    usable = [(month, day) for month, day in orders if 1 <= month <= 12 and possible(month, day)]
    if not usable or year == 0:
        return None
    month, day = usable[0]
    other = usable[1] if len(set(usable)) == 2 else None
    return Point(Grain.DAY, month, day, year, other_order=other)


def _weekday(match: re.Match[str]) -> Phrase | None:
    name = match["weekday"]
    if not name[0].isupper():
        return None
    if (
        len(name.rstrip(".")) < 6
        and not name.endswith(".")
        and not re.match(r",?\s[A-Z]?[a-z]{2,8}\.?\s\d", match.string[match.end() : match.end() + 14])
    ):
        return None
    if (
        before(match).endswith(("the ", "’s ", "'s ", "so-called "))
        and re.match(r"\s[A-Z][a-z]", match.string[match.end() : match.end() + 3])
        and not match["step"]
    ):
        return None
    if loose_following(match):
        return None
    step, base = step_of(match["step"])
    part = PARTS[match["part"].lower()] if match["part"] else None
    if match["week"]:
        step = 2
    return Point(Grain.DAY, weekday_number(name), weekday=True, step=step, base=base, part=part)


def _holiday(match: re.Match[str]) -> Phrase | None:
    name = match["holiday"]
    if not name[0].isupper() and not name.lower().startswith("new year"):
        return None
    if _NAMED_AFTER.match(match.string, match.end()):
        return None
    step, base = step_of(match["step"])
    return Point(
        Grain.DAY,
        holiday=re.sub(r"\s+", " ", name.lower().replace("’", "'")),
        step=step,
        base=base,
        part=PARTS[match["part"].lower()] if match["part"] else None,
    )


RULES = (
    range_rule("month-day", _MONTH_STARTS, patterns.MONTH_DAY, _month_day),
    range_rule("day-month", {FIGURE, "the", *_ORDINAL_STARTS}, patterns.DAY_MONTH, _day_month),
    rule("bare-day", {FIGURE, "the"}, patterns.BARE_DAY, _bare_day),
    rule("iso", {FIGURE}, patterns.ISO, _iso),
    rule("numeric", {FIGURE}, patterns.NUMERIC, _numeric),
    rule("weekday", frozenset(WEEKDAYS) | STEPPED, patterns.WEEKDAY_ALONE, _weekday),
    rule("holiday", _HOLIDAY_STARTS | {"last", "next", "this", "the"}, patterns.HOLIDAY, _holiday),
)
"""Of two readings as long as each other, the first wins."""
