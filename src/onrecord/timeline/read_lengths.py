"""Rules for lengths of time and for repetitions: "two weeks", "a 45-year-old", "every Monday", "twice a year"."""

import re

from onrecord.lexicon.en import times_context as context
from onrecord.lexicon.en import times_patterns as patterns
from onrecord.lexicon.en.calendar import MONTHS
from onrecord.lexicon.en.times import (
    LENGTH_FOLLOWED,
    NUMBERS,
    ORDINALS,
    PARTS,
    PERIOD_WORDS,
    RATES_BEFORE,
    SEASONS,
    STEPS,
    TENS,
)
from onrecord.timeline.numbers import number_of
from onrecord.timeline.phrases import Fixed, Phrase
from onrecord.timeline.rule import FIGURE, Told, before, range_rule, rule
from onrecord.timeline.units import UNDER_A_DAY, count_in, grain_of, length_of, length_value
from onrecord.timeline.words import weekday_number
from onrecord.values.time import Grain, TimeType

_RATE = re.compile(rf"(?:{'|'.join(RATES_BEFORE)})\s$")
_FOLLOWED = re.compile(rf"\s(?:{LENGTH_FOLLOWED})\b", re.IGNORECASE)
_NEVER_ALONE = frozenset({Grain.SECOND, Grain.QUARTER, Grain.SEASON})
"""Units whose singular has another meaning: "a second man", "a quarter", "a season"."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""A number between them before a singular unit is a year: "the 2003 season"."""


def _length(match: re.Match[str]) -> Phrase | None:
    unit, count = match["unit"], count_in(match)
    plural, grain = unit.lower().endswith("s"), grain_of(unit)
    if match["article"] and not (match["count"] and _FOLLOWED.match(match.string, match.end())):
        return None
    if match["all"]:
        spaced = match.string[match.start("all") + 3].isspace()
        return length_of(1, unit) if spaced and not plural and grain not in {*UNDER_A_DAY, Grain.QUARTER} else None
    if match["one"]:
        return _one(match, grain, count or 1.0, plural=plural)
    if not plural and (_is_year(count) or not _singular_fits(match, grain)):
        return None
    return length_of(count if count is None or not match["and"] else count + 0.5, unit)


def _is_year(count: float | None) -> bool:
    return count is not None and _FIRST_YEAR <= count <= _LAST_YEAR


def _singular_fits(match: re.Match[str], grain: Grain) -> bool:
    """Whether a number may stand before a unit in the singular: "a 30-second film", not "third quarter"."""
    hyphen = match.string[match.start("unit") - 1] in "-–"
    if (match["many"] or "").lower() in {"some", "few"} or grain is Grain.QUARTER:
        return False
    return grain is not Grain.SECOND or hyphen


def _one(match: re.Match[str], grain: Grain, count: float, *, plural: bool) -> Phrase | None:
    """One unit or half of one, which may say how often ("$5 a day")."""
    article = match["one"].lower()
    if plural or (grain in _NEVER_ALONE and count == 1):
        return None
    if article in {"a", "an"} and _RATE.search(before(match, 40)):
        return Fixed(TimeType.SET, length_value(1, match["unit"]), grain)
    if article == "a" and grain is Grain.DAY and _TOLD_BY.match(match.string, match.end()):
        return None
    return length_of(count + 0.5 if match["and"] else count, match["unit"])


_TOLD_BY = re.compile(context.DAY_TOLD_BY, re.IGNORECASE)


def _compound(match: re.Match[str]) -> Phrase | None:
    """Two units said together: "six years and two months"."""
    one, two = number_of(match["one"]), number_of(match["two"])
    large, small = match["large"].lower().removesuffix("s"), match["small"].lower().removesuffix("s")
    order = ["year", "month", "week", "day", "hour", "minute", "second"]
    if one is None or two is None or order.index(large) >= order.index(small):
        return None
    first, second = length_value(one, large), length_value(two, small)
    joined = first + (second.removeprefix("PT") if first.startswith("PT") else second.removeprefix("P"))
    return Fixed(TimeType.DURATION, joined, grain_of(small))


def _range_length(match: re.Match[str]) -> tuple[Told, ...]:
    """Both ends of "18 to 24 months"."""
    low, high = number_of(match["low"]), number_of(match["high"])
    if low is None or high is None:
        return ()
    return (
        Told(match.start(), match.end("low"), length_of(low, match["unit"])),
        Told(match.start("high"), match.end(), length_of(high, match["unit"])),
    )


def _bare(match: re.Match[str]) -> Phrase | None:
    words = before(match)
    told_by = _BEFORE_EVENT.match(match.string, match.end())
    if (
        not told_by
        and re.search(
            r"\b(?:\w+ed|these|those|our|his|her|their|my|early|teenage|school|war|light|formative|golden|glory|last|final|first)\s$",
            words,
        )
        and not words.endswith(
            ("lasted ", "needed ", "remained ", "waited ", "continued ", "served ", "worked ", "lived ")
        )
    ):
        return None
    if match["unit"].lower() in {"seconds", "minutes"} and words.endswith(("the ", "in ")):
        return None
    follows = match.string[match.end() : match.end() + 14].lower()
    if match["article"]:
        later = re.match(
            r"\s(?:since|after|before|following|leading|that followed|ahead|to come|between|immediately)\b", follows
        )
        return length_of(None, match["unit"]) if later else None
    if words.endswith("the ") or match.string[match.start() - 1 : match.start()] == "-":
        return None
    return length_of(None, match["unit"])


_BEFORE_EVENT = re.compile(r"\s(?:before|after|following|ahead of|prior to)\s")


def _whole(match: re.Match[str]) -> Phrase | None:
    return length_of(1, match["unit"])


def _period(match: re.Match[str]) -> Phrase | None:
    unit, word = match["unit"], match["step"].lower()
    count = count_in(match)
    plural = unit.lower().endswith("s")
    if not plural or (grain_of(unit) is Grain.SECOND and count is None):
        return None
    if word in {"recent", "other", "first", "final", "opening", "closing", "remaining"} and not (
        match["count"] or match["many"]
    ):
        if word in {"first", "other", "opening"}:
            return None
        if word == "recent":
            return Fixed(TimeType.DATE, "PAST_REF")
    if word == "last" and re.search(
        r"\b(?:to|will|would|can|could|may|might|not|should|that|did|they|it|usually)\s$", before(match)
    ):
        return None
    backward = {"last": True, "past": True, "next": False, "coming": False}.get(word)
    return length_of(count, unit, backward=backward)


def _every(match: re.Match[str]) -> Phrase | None:
    if match["weekday"]:
        return (
            Fixed(TimeType.SET, f"XXXX-WXX-{weekday_number(match['weekday']) + 1}", Grain.DAY)
            if match["weekday"][0].isupper()
            else None
        )
    if match["month"]:
        return (
            Fixed(TimeType.SET, f"XXXX-{MONTHS[match['month'].lower().rstrip('.')]:02}", Grain.MONTH)
            if match["month"][0].isupper()
            else None
        )
    if match["season"]:
        return Fixed(TimeType.SET, f"XXXX-{SEASONS[match['season'].lower()]}", Grain.SEASON)
    if match["part"] and match["part"].lower() != "night":
        return Fixed(TimeType.SET, f"XXXX-XX-XXT{PARTS[match['part'].lower()]}", Grain.PART_OF_DAY)
    if match["unit"] is None or match["unit"].lower() == "night":
        return Fixed(TimeType.SET, "XXXX-XX-XXTNI", Grain.PART_OF_DAY)
    word = (match["other"] or "").lower()
    number = {"": 1.0, "single": 1.0, "other": 2.0, "few": None}.get(word, -1.0)
    if number == -1.0:
        number = float(ORDINALS[word]) if word in ORDINALS else number_of(word)
    return Fixed(TimeType.SET, length_value(number, match["unit"]), grain_of(match["unit"]))


_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "everyday": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W",
    "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "annual": "P1Y",
    "annually": "P1Y", "yearly": "P1Y", "biannual": "P6M", "biannually": "P6M", "semiannual": "P6M",
    "semi-annual": "P6M", "semiannually": "P6M", "semi-annually": "P6M", "biennial": "P2Y", "biennially": "P2Y",
    "weekdays": "XXXX-WXX", "weeknights": "XXXX-WXXTNI", "weekends": "XXXX-WXX-WE",
}  # fmt: skip


_PAPERS = frozenset({"daily", "weekly", "monthly", "quarterly"})
_PAPER_BEFORE, _PAPER_AFTER = re.compile(context.PAPER_BEFORE), re.compile(context.PAPER_AFTER)


def _adverb(match: re.Match[str]) -> Phrase | None:
    word = match["word"].lower()
    if word in _PAPERS and _PAPER_BEFORE.search(before(match, 40)) and _PAPER_AFTER.match(match.string, match.end()):
        return None
    inside_name = match["word"][0].isupper() and re.search(
        r"[A-Za-z]\s$", match.string[max(0, match.start() - 2) : match.start()]
    )
    named_after = match["word"][0].isupper() and re.match(r"\s[A-Z]", match.string[match.end() : match.end() + 2])
    return None if inside_name or named_after else Fixed(TimeType.SET, _ADVERBS[word])


def _times_a(match: re.Match[str]) -> Phrase | None:
    return Fixed(TimeType.SET, length_value(1, match["unit"]), grain_of(match["unit"]))


def _per(match: re.Match[str]) -> Phrase | None:
    return (
        Fixed(TimeType.SET, length_value(1, match["unit"]), grain_of(match["unit"]))
        if match["per"].lower() == "per"
        else None
    )


def _plural_days(match: re.Match[str]) -> tuple[Told, ...]:
    if not match["weekday"][0].isupper():
        return ()
    return (
        Told(
            match.start("weekday"),
            match.end("weekday") + 1,
            Fixed(TimeType.SET, f"XXXX-WXX-{weekday_number(match['weekday']) + 1}", Grain.DAY),
        ),
    )


_NUMBER_STARTS = frozenset({FIGURE, *NUMBERS, *TENS})
_COUNT_STARTS = _NUMBER_STARTS | frozenset(
    "a an the half several many some few another dozens numerous countless quite hundreds thousands all".split()
)

RULES = (
    rule("length", _COUNT_STARTS, patterns.LENGTH, _length),
    rule("length-compound", _NUMBER_STARTS | {"a", "an"}, patterns.COMPOUND_LENGTH, _compound),
    range_rule("length-range", _NUMBER_STARTS, patterns.RANGE_LENGTH, _range_length),
    rule(
        "length-bare",
        "the seconds minutes hours days nights weeks fortnights months years decades centuries".split(),
        patterns.BARE_LENGTH,
        _bare,
    ),
    rule(
        "length-whole",
        "year years month months week weeks day days night decade century hour hours".split(),
        patterns.WHOLE_LENGTH,
        _whole,
    ),
    rule(
        "period",
        {*STEPS, *PERIOD_WORDS, "the"},
        patterns.PERIOD_STEPPED,
        _period,
    ),
    rule("every", {"every", "each"}, patterns.EVERY, _every),
    rule("adverb", {word.partition("-")[0] for word in _ADVERBS}, patterns.ADVERB, _adverb),
    rule("times-a", _NUMBER_STARTS | {"once", "twice", "thrice", "several", "many", "a"}, patterns.TIMES_A, _times_a),
    rule("per", {"per"}, patterns.PER_UNIT, _per),
    range_rule(
        "plural-days",
        "mondays tuesdays wednesdays thursdays fridays saturdays sundays".split(),
        patterns.PLURAL_DAY,
        _plural_days,
    ),
)
"""Tried after the rules for shifts."""
