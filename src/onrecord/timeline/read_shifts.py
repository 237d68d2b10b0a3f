"""Rules for times told by their distance from another: "yesterday", "two weeks ago", "the next day", "that year"."""

import re
from dataclasses import replace

from onrecord.lexicon.en import times_context as context
from onrecord.lexicon.en import times_patterns as patterns
from onrecord.lexicon.en.times import AMOUNT_WORDS, NUMBERS, PARTS, SEASONS, STEPS, TENS, VAGUE, VAGUE_STARTS
from onrecord.timeline.direction import Direction, direction_at
from onrecord.timeline.phrases import TOLD_BY_EVENT, Base, Fixed, Phrase, Point, Shift
from onrecord.timeline.rule import FIGURE, Rule, Told, before, compiled, range_rule, rule
from onrecord.timeline.units import UNDER_A_DAY, count_in, grain_of, length_of, length_value
from onrecord.timeline.words import month_number, step_of, weekday_number
from onrecord.values.time import Grain, Modifier, TimeType

_EARLIER = frozenset({"ago", "earlier", "before", "beforehand", "previously", "back", "before that", "previous"})
_FROM_NOW = frozenset({"ago", "from now", "hence", "from today", "back"})
_A_WEEK = 7
_GRAINS = tuple(Grain)
_LONGER_THAN = {grain: frozenset(_GRAINS[place + 1 :]) for place, grain in enumerate(_GRAINS)}
_SEEN_FROM = compiled(patterns.SEEN_FROM)
_LENGTH_BEFORE = re.compile(context.LENGTH_BEFORE)
_DATED = re.compile(context.UNIT_DATED)


_TOLD_BY = re.compile(context.UNIT_TOLD_BY)


def _relative_day(match: re.Match[str]) -> Phrase | None:
    words = match["word"].lower().removeprefix("the ")
    part = PARTS[match["of"].lower()] if match["of"] else None
    if words in {"tonight", "tonite"}:
        return Shift(Grain.DAY, 0, Base.NOW, part="NI")
    if words == "overnight":
        return (
            Shift(Grain.DAY, -1, Base.NOW, part="NI")
            if not re.match(
                r"\s(?:success|stay|bag|train|flight|guest|sensation|shift|lows?)\b",
                match.string[match.end() : match.end() + 11],
            )
            else None
        )
    if words == "yesteryear":
        return None
    days = {"yesterday": -1, "today": 0, "tomorrow": 1}.get(words)
    if days is None:
        days = -2 if "before" in words else 2
    return Shift(Grain.DAY, days, Base.NOW, part=part)


_EVENT_AFTER = re.compile(context.EVENT_AFTER, re.IGNORECASE)


def _relative_unit(match: re.Match[str]) -> Phrase | None:
    unit, word = grain_of(match["unit"]), match["step"].lower()
    article = (match["article"] or "").strip().lower()
    step, base = step_of(word)
    if match["unit"].lower().endswith("s") or unit in UNDER_A_DAY or step is None or _no_time(match, unit, word):
        return None
    if _is_length(match, unit, word, article):
        return length_of(1, match["unit"], backward=step < 0)
    if article == "the" and step == 1:
        base = Base.NOW if word == "coming" else Base.TOLD
    if article == "this":
        base = Base.NOW
    if unit is Grain.PART_OF_DAY:
        return Shift(Grain.DAY, step, base, part="NI")
    return Shift(unit, step, base)


def _no_time(match: re.Match[str], unit: Grain, word: str) -> bool:
    """Whether a word of direction before a unit makes no time: "last season" is sport's, "the last day" is counted."""
    if unit is Grain.SEASON:
        return word in {"last", "this", "next"}
    if unit is not Grain.DAY:
        return False
    pointed = before(match).endswith(("on ", "to ", "until "))
    return word == "last" or (word in {"this", "current"} and not pointed)


def _is_length(match: re.Match[str], unit: Grain, word: str, article: str) -> bool:
    """Whether a whole unit is a length of time: "the past year", "over the next month"."""
    if word in {"past", "this past"}:
        return unit is not Grain.WEEKEND
    if article != "the":
        return False
    if word == "last":
        return unit in _LENGTHS_LAST
    one_of_its_kind = unit in {Grain.CENTURY, Grain.DECADE} and before(match).endswith(("in ", "of "))
    spans = unit is not Grain.DAY and not one_of_its_kind and _LENGTH_BEFORE.search(before(match))
    return word in {"next", "coming"} and bool(spans)


_LENGTHS_LAST = frozenset({Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY})
"""Units that "the last" makes a length of time; "the last quarter" is one quarter."""


def _the_unit(match: re.Match[str]) -> Phrase | None:
    unit = grain_of(match["unit"])
    words = before(match)
    follows = match.string[match.end() : match.end() + 12].lower()
    if (not _DATED.search(words) and unit is not Grain.WEEKEND) or (
        _TOLD_BY.match(follows) and (unit is not Grain.WEEKEND or follows.startswith(" of "))
    ):
        return None
    if unit in {Grain.DECADE, Grain.CENTURY} and not re.search(r"\b(?:of|in)\s$", words):
        return None
    if unit is Grain.DAY and words.endswith("at the end of ") and follows.startswith(","):
        return None
    edge = {"end": Modifier.END, "close": Modifier.END, "start": Modifier.START}.get((match["edge"] or "").lower())
    return Shift(unit, 0, Base.NOW if unit in {Grain.QUARTER, Grain.WEEKEND} else Base.TOLD, modifier=edge)


def _beside(match: re.Match[str]) -> tuple[Told, ...]:
    """The unit beside the time told ("the day before"), or the unit alone where an event tells it."""
    side, unit = match["side"].lower(), grain_of(match["unit"])
    if match["article"] is None:
        return ()
    if side in {"before", "after"} and _EVENT_AFTER.match(match.string, match.end()):
        length = Fixed(TimeType.DURATION, length_value(1, match["unit"]), unit, count=1)
        return (Told(match.start(), match.end("unit"), length),)
    step = 1 if side in {"after", "later"} else -1
    part = "NI" if unit is Grain.PART_OF_DAY else None
    return (Told(match.start(), match.end(), Shift(Grain.DAY if part else unit, step, Base.TOLD, part=part)),)


def _event_unit(match: re.Match[str]) -> Phrase | None:
    """A unit that an event must date ("the eve of the vote"); none that dates itself ("the year of 1998")."""
    if re.match(r"\s(?:\d|the month|the year)", match.string[match.end() + 3 : match.end() + 14]):
        return None
    return Fixed(TimeType.DATE, TOLD_BY_EVENT, Grain.DAY)


def _from_day(match: re.Match[str]) -> Phrase | None:
    """Days or weeks after a day to come: "a week from tomorrow", "two weeks from Monday"."""
    count = count_in(match)
    if count is None or count != int(count):
        return None
    week = not match["unit"].lower().startswith("day")
    days = int(count) * (14 if match["unit"].lower().startswith("fortnight") else 7 if week else 1)
    if match["word"]:
        return Shift(Grain.DAY, days + 1, Base.NOW)
    if not (week and match["weekday"][0].isupper() and days == _A_WEEK):
        return None
    return Point(Grain.DAY, weekday_number(match["weekday"]), weekday=True, step=2)


def _then(_: re.Match[str]) -> Phrase | None:
    return Shift(None, 0, Base.TOLD)


def _ago_seen(match: re.Match[str]) -> tuple[Told, ...]:
    """A distance in time, with how near it is meant: "sixty years ago this week"."""
    phrase, end = _ago(match), match.end()
    if phrase is None:
        return ()
    seen = _SEEN_FROM.match(match.string, end)
    if seen and isinstance(phrase, Shift) and phrase.base is Base.NOW and phrase.count and phrase.part is None:
        word = seen["seen"].lower()
        unit = Grain.DAY if word == "today" else Grain(word.split()[-1])
        if phrase.unit in _LONGER_THAN[unit]:
            return (Told(match.start(), seen.end(), replace(phrase, seen=unit)),)
    return (Told(match.start(), end, phrase),)


def _ago(match: re.Match[str]) -> Shift | None:
    """A distance in time that is counted out ("two weeks ago", "days later")."""
    side = re.sub(r"\s+", " ", match["side"].lower())
    count = count_in(match)
    unit = grain_of(match["unit"])
    follows = match.string[match.end() : match.end() + 16].lower()
    if side in {"before", "after", "previous"} and re.match(
        r"\s(?!(?:and|but|or|by|at|in|on|from|had|was|were|said)\b)[\w'‘“\"]", follows
    ):
        return None
    if side == "on" and not re.match(r"[,.;]", follows):
        return None
    earlier = side in _EARLIER
    if match["unit"].lower().startswith("fortnight") and count is not None:
        count *= 2
    base = Base.NOW if side in _FROM_NOW else Base.TOLD
    part = "NI" if unit is Grain.PART_OF_DAY else None
    modifier = None
    if match["half"] or match["and"]:
        count = (count or 0) + (0.5 if match["and"] else 0)
    return Shift(
        Grain.DAY if part else unit,
        None if count is None else (-count if earlier else count),
        base,
        later=not earlier,
        part=part,
        modifier=modifier,
    )


def _before_last(match: re.Match[str]) -> Phrase | None:
    """Two back: "the Friday before last"."""
    if match["unit"]:
        unit = grain_of(match["unit"])
        return Shift(Grain.DAY, -2, Base.NOW, part="NI") if unit is Grain.PART_OF_DAY else Shift(unit, -2, Base.NOW)
    if match["weekday"]:
        return Point(Grain.DAY, weekday_number(match["weekday"]), weekday=True, step=-2)
    if match["month"]:
        return Point(Grain.MONTH, month_number(match["month"]), step=-2)
    return Point(Grain.SEASON, season=SEASONS[match["season"].lower()], step=-2)


def _new_year(match: re.Match[str]) -> Phrase | None:
    return Shift(Grain.YEAR, 1, Base.NOW) if match.string[match.start("year") :][:1] != "Y" else None


def _vague(value: str) -> Fixed:
    return Fixed(TimeType.DATE, value)


def _vague_rule(value: str, pattern: str) -> Rule:
    def read(match: re.Match[str]) -> Phrase | None:
        follows = match.string[match.end() : match.end() + 1]
        words = match.group().lower()
        if words in {"the moment", "this moment"} and not before(match).endswith(("at ", "for ")):
            return None
        if words == "soon" and direction_at(match.string, match.start(), match.end()) is Direction.PAST:
            return None
        if follows.isalnum() or (words == "now" and before(match).endswith(("right ", "until ")) is None):
            return None
        return _vague(value)

    return rule(f"vague-{value[:-4].lower()}", VAGUE_STARTS[value], rf"(?:{pattern})\b", read)


_COUNT_STARTS = frozenset({FIGURE, "the", *AMOUNT_WORDS, *NUMBERS, *TENS})
_BARE_STARTS = frozenset(
    "seconds minutes hours days nights weekends weeks fortnights months years decades centuries".split()
)
_STEP_STARTS = frozenset({*STEPS, "the", "these", "those"})

RULES = (
    rule(
        "relative-day",
        {"the", "day", "yesterday", "today", "tomorrow", "tonight", "overnight", "tonite"},
        patterns.RELATIVE_DAY,
        _relative_day,
    ),
    rule("relative-unit", _STEP_STARTS, patterns.RELATIVE_UNIT, _relative_unit),
    rule("the-unit", {"the"}, patterns.THE_UNIT, _the_unit),
    range_rule("unit-beside", {"the"}, patterns.THE_DAY_BESIDE, _beside),
    rule("then", {"the", "that", "this"}, patterns.THEN, _then),
    rule("event-unit", {"the"}, patterns.EVENT_UNIT, _event_unit),
    rule("from-day", _COUNT_STARTS, patterns.FROM_DAY, _from_day),
    rule("before-last", {"the"}, patterns.BEFORE_LAST, _before_last),
    rule("new-year", {"the"}, patterns.NEW_YEAR, _new_year),
    range_rule("ago", _COUNT_STARTS | _BARE_STARTS, patterns.COUNTED_AGO, _ago_seen),
    *(_vague_rule(value, pattern) for value, pattern in VAGUE.items()),
)
"""Tried after the rules for dates and clocks."""
