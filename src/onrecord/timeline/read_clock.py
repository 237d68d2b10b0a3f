"""Rules for times of day: clocks, noon and midnight, parts of the day."""

import re

from onrecord.lexicon.en import times_context as context
from onrecord.lexicon.en import times_events as events
from onrecord.lexicon.en import times_patterns as patterns
from onrecord.lexicon.en.times import NUMBERS, PARTS
from onrecord.timeline.numbers import number_of
from onrecord.timeline.phrases import Base, Clock, Fixed, Phrase, TimeOfDay
from onrecord.timeline.rule import FIGURE, before, rule
from onrecord.timeline.words import step_of
from onrecord.values.time import Grain, Modifier, TimeType

_LATEST_AFTERNOON_HOUR = 6
_NOON = 12

_TONES = {"early": Modifier.START, "late": Modifier.END, "mid": Modifier.MID}
_SCORED = re.compile(context.SCORED)
_TIMED = re.compile(context.TIMED)


def _in_half(hour: int, half: str | None, part: str | None, night: str | None) -> int | None:
    """The hour of 24 that one of 12 names with "p.m." or "in the evening"; None where there is no such hour."""
    half = (half or "").lower().lstrip(" -–")
    if half or part or night:
        if not 1 <= hour <= 12:
            return hour if hour < 24 and not half else None
        later = half.startswith("p") or part in {"afternoon", "evening"} or (night is not None and hour > 5)
        return hour % 12 + (12 if later else 0)
    return hour if hour <= 24 else None


def _clock(match: re.Match[str]) -> Phrase | None:
    hour, minute = number_of(match["hour"]), match["minute"]
    told = match["half"] or match["clock"] or match["hours"] or match["part"] or match["night"]
    if hour is None or (minute and int(minute) > 59):
        return None
    dotted = "." in match.group()[: len(match["hour"]) + 1]
    if not told and (not minute or dotted or _SCORED.search(before(match))):
        return None
    if match["hours"] and not minute:
        return None
    if not told and not match["zone"] and not (len(match["hour"]) == 2 or _TIMED.search(before(match))):
        return None
    part = match["part"].lower() if match["part"] else None
    known = _in_half(int(hour), match["half"], part, match["night"])
    if known is None or (known == 24 and minute not in {None, "00"}):
        return None
    sure = bool(match["half"] or part or match["night"] or known > 12 or (match["hour"][0] == "0"))
    if match["clock"] and not sure:
        known = _likely_hour(known)
    seconds = int(match["seconds"]) if match["seconds"] and int(match["seconds"]) < 60 else None
    return TimeOfDay(Clock(known, int(minute or 0), seconds, half_day_known=sure))


def _clock_first(match: re.Match[str]) -> Phrase | None:
    """The first hour of two that share one half of the day, or cross it: "between 1 and 2am", "from 9 to 5 p.m."."""
    hour, other, minute = int(match["hour"]), int(match["other"]), int(match["minute"] or 0)
    if not (1 <= hour <= _NOON and 1 <= other <= _NOON and minute <= 59 and _TIMED.search(before(match))):
        return None
    later = match["half"].lower().startswith("p") != (hour % _NOON > other % _NOON)
    return TimeOfDay(Clock(hour % _NOON + (_NOON if later else 0), minute))


def _military(match: re.Match[str]) -> Phrase | None:
    hour = int(match["hour"])
    return TimeOfDay(Clock(hour, int(match["minute"]))) if hour < 24 else None


def _named_clock(match: re.Match[str]) -> Phrase | None:
    return TimeOfDay(Clock(24 if match["word"].lower() == "midnight" else 12, 0))


def _past_clock(match: re.Match[str]) -> Phrase | None:
    hour = number_of(match["hour"])
    words = match["minutes"].lower()
    minutes = 30.0 if words == "half" else 15.0 if "quarter" in words else number_of(words)
    if hour is None or minutes is None or not 1 <= hour <= 12 or minutes > 59:
        return None
    if words[0].isdigit() and not re.search(r"\bat\s$", before(match)):
        return None
    if match["side"].lower() == "after" and "quarter" not in words:
        return None
    part = match["part"].lower() if match["part"] else None
    known = _in_half(int(hour), None, part, match["night"])
    if known is None:
        return None
    sure = bool(part or match["night"])
    known = known if sure else _likely_hour(known)
    total = known * 60 + int(minutes if match["side"].lower() != "to" else -minutes)
    return TimeOfDay(Clock(total // 60 % 24, total % 60, half_day_known=sure))


_ADVERBIAL = re.compile(context.ADVERBIAL)


def _part(match: re.Match[str]) -> Phrase | None:
    part, words = PARTS[match["part"].lower()], (match["step"] or "").lower().strip()
    modifier = _TONES.get((match["tone"] or "").lower())
    if _is_name(match, words):
        return None
    if words.startswith(("every", "each")):
        return Fixed(TimeType.SET, f"XXXX-XX-XXT{part}", Grain.PART_OF_DAY)
    if words in {"", "the"}:
        return _part_of_some_day(match, part, modifier, article=bool(words))
    if words in {"this", "last"}:
        step = -1 if words == "last" else 0
        return None if step and part != "NI" else TimeOfDay(part=part, step=step, modifier=modifier)
    step_told, _ = step_of(words)
    return TimeOfDay(part=part, step=step_told or 0, base=Base.TOLD, pointing=True, modifier=modifier)


def _is_name(match: re.Match[str], words: str) -> bool:
    """Whether a part of the day is a name's ("the Dawn", "Morning Consult")."""
    named = words or match["tone"] or re.match(r"\s[A-Z]", match.string[match.end() : match.end() + 2])
    return match["part"][0].isupper() and bool(named)


_NO_PART_AFTER = re.compile(context.NO_PART_AFTER)
_LEADS_TO_PART = re.compile(context.LEADS_TO_PART)
_NEXT_WORD = re.compile(r"\s{1,2}(?P<word>[A-Za-z]{1,20})\b")
_STARTS_ANEW = events.PAST_VERBS | events.FUNCTION_WORDS | events.PAST_PARTICIPLES
"""Words after a part of the day that it does not describe."""


def _part_of_some_day(match: re.Match[str], part: str, modifier: Modifier | None, *, article: bool) -> Phrase | None:
    """A part of the day without a word for which day: "in the morning", "by dawn", not "late-night"."""
    if article and not modifier and _is_attribute(match):
        return None
    hyphened = match["tone"] and match.string[match.start("part") - 1] == "-" and part == "NI"
    adverbial = article or modifier or (part != "DT" and _ADVERBIAL.search(before(match)))
    if hyphened or not adverbial or _NO_PART_AFTER.match(match.string, match.end()):
        return None
    return TimeOfDay(part=part, base=Base.TOLD, modifier=modifier)


def _is_attribute(match: re.Match[str]) -> bool:
    """Whether a part of the day tells what kind of thing follows: "The evening ferry was late", not "began"."""
    if _LEADS_TO_PART.search(before(match)):
        return False
    following = _NEXT_WORD.match(match.string, match.end())
    if following is None:
        return False
    word = following["word"].lower()
    return not (word in _STARTS_ANEW or (word.endswith("ed") and word not in events.NOT_VERBS))


def _early_hours(_: re.Match[str]) -> Phrase | None:
    return TimeOfDay(part="MO", base=Base.TOLD, modifier=Modifier.START)


def _likely_hour(hour: int) -> int:
    """An hour without its half of the day: from one to six in the afternoon, else before noon, as news happens."""
    return hour + 12 if 1 <= hour <= _LATEST_AFTERNOON_HOUR else hour


RULES = (
    rule("clock", {FIGURE, *NUMBERS}, patterns.CLOCK, _clock),
    rule("clock-first", {FIGURE}, patterns.CLOCK_FIRST, _clock_first),
    rule("clock-military", {FIGURE}, patterns.MILITARY, _military),
    rule("clock-named", {"noon", "midnight", "midday", "twelve", FIGURE}, patterns.NAMED_CLOCK, _named_clock),
    rule("clock-past", {"half", "quarter", "a", "five", "ten", "twenty", FIGURE}, patterns.PAST_CLOCK, _past_clock),
    rule("early-hours", {"the"}, patterns.EARLY_HOURS, _early_hours),
    rule(
        "part",
        {"the", "same", "next", "this", "that", "last", "every", "each", "early", "late", "mid", *PARTS},
        patterns.PART_ALONE,
        _part,
    ),
)
"""Tried after the rules for dates."""
