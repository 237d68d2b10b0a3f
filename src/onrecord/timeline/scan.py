"""The time expressions in a stretch of text, and what their words say, read from left to right.

At each word that may begin an expression, the rules that begin with it are tried and the longest reading is taken.
Then what stands beside it is joined on, as long as both make one time ("9 p.m." "on" "Wednesday"). Words before an
expression that narrow or loosen it ("early", "more than") are read first. What is read is not read again, so that
the work grows with the text alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.lexicon.en import times_patterns as patterns
from onrecord.timeline import read_clock, read_days, read_lengths, read_nth, read_periods, read_shifts
from onrecord.timeline.join import joined, on_day
from onrecord.timeline.lead import Lead, lead_at
from onrecord.timeline.phrases import Phrase, Point, TimeOfDay
from onrecord.timeline.rule import APOSTROPHE, FIGURE, Rule, Told, compiled
from onrecord.values.text import Span
from onrecord.values.time import Grain

RULES: tuple[Rule, ...] = (
    *read_days.RULES,
    *read_periods.RULES,
    *read_nth.RULES,
    *read_clock.RULES,
    *read_shifts.RULES,
    *read_lengths.RULES,
)
"""All rules, in the order that decides between readings of the same length."""

_WORD = re.compile(r"[A-Za-z]+|\d+|['’](?=\d0?s?\b|\d\d)")
_LINK = compiled(patterns.LINK)
_LIST = compiled(patterns.LIST)
_ASIDE = compiled(patterns.ASIDE)
_BAD_BEFORE = frozenset("$£€¥#@_/&")
_MAX_JOINS = 4
"""A weekday, a day, a year and a clock time: no expression has more pieces than five."""


def _by_start() -> dict[str, tuple[Rule, ...]]:
    starts: dict[str, list[Rule]] = {}
    for known in RULES:
        for word in known.starts:
            starts.setdefault(word, []).append(known)
    return {word: tuple(found) for word, found in starts.items()}


_STARTS = _by_start()
_OPENING = _STARTS.keys() | Lead.STARTS
"""What an expression, or the words that lead it, can begin with."""


def scan(text: str, paragraph: Span) -> tuple[Told, ...]:
    """The times told in a paragraph, in text order, without overlap."""
    told = list(_read(text, paragraph))
    for at in range(2, len(told)):
        told[at - 2] = _with_day(text, told[at - 2], told[at])
    return tuple(told)


def _with_day(text: str, clock: Told, day: Told) -> Told:
    """A clock time with the day that stands behind the same moment in another zone ("17:00 (1500 GMT) on Saturday")."""
    if not isinstance(clock.phrase, TimeOfDay) or not _ASIDE.fullmatch(text, clock.end, day.start):
        return clock
    dated = on_day(clock.phrase, day.phrase)
    return clock if dated is None else clock._replace(phrase=dated)


def _read(text: str, paragraph: Span) -> Iterator[Told]:
    reached = paragraph.start
    last: Told | None = None
    for word in _WORD.finditer(text, *paragraph):
        if first_key(word.group()) not in _OPENING or word.start() < reached or not _may_start(text, word, reached):
            continue
        for told in _expression(text, word.start(), paragraph.end):
            if last is not None and (shared := _shared_year(text, last, told)):
                last = shared
            if last is not None:
                yield last
            last = told
            reached = told.end
    if last is not None:
        yield last


def _may_start(text: str, word: re.Match[str], reached: int) -> bool:
    start = word.start()
    if start in {0, reached}:
        return True
    ahead = text[start - 1]
    if ahead.isalnum() or ahead in _BAD_BEFORE:
        return False
    if ahead == "-" and start == reached + 1:
        return True
    if ahead == "-" and start >= 2 and text[start - 2].isalnum():
        return word.group().lower() in _AFTER_HYPHEN
    return not (ahead in ".,:" and start >= 2 and text[start - 2].isdigit() and word.group()[0].isdigit())


_AFTER_HYPHEN = frozenset({"today", "tomorrow", "yesterday", "day", "year", "month", "week"})


def first_key(word: str) -> str:
    """How a first word stands among those that rules begin with.

    >>> first_key("Monday"), first_key("2031"), first_key("’98")
    ('monday', '0', "'")
    """
    if word[0].isalpha():
        return word.lower()
    return FIGURE if word[0].isdigit() else APOSTROPHE


def _expression(text: str, start: int, end: int) -> tuple[Told, ...]:
    """What is told from a place on, with the words that lead it; the longer of the readings with and without them."""
    plain = _joined_from(text, start, end)
    lead = lead_at(text, start, end)
    if lead is None:
        return plain
    led = _joined_from(text, lead.end, end)
    if not led or (plain and plain[-1].end >= led[-1].end):
        return plain
    first = lead.applied(led[0].phrase)
    return plain if first is None else (Told(start, led[0].end, first), *led[1:])


def _joined_from(text: str, start: int, end: int) -> tuple[Told, ...]:
    told = _longest(text, start, end)
    for _ in range(_MAX_JOINS):
        if not told:
            return ()
        link = _LINK.match(text, told[-1].end, end)
        if link is None:
            break
        word = " ".join(link["word"].lower().split())
        following = _longest(text, link.end(), end)
        more = joined(told[-1].phrase, word, following[0].phrase) if following else None
        if more is None:
            break
        told = (
            *(_with_year(one, more) for one in told[:-1]),
            Told(told[-1].start, following[0].end, more),
            *following[1:],
        )
        if len(following) > 1:
            told = _over_new_year(told)
            break
    return read_nth.kept(told)


def _longest(text: str, start: int, end: int) -> tuple[Told, ...]:
    word = _WORD.match(text, start, end)
    best: tuple[Told, ...] = ()
    for known in _STARTS.get(first_key(word.group()), ()) if word else ():
        match = known.pattern.match(text, start, end)
        if match and (not best or match.end() > best[-1].end):
            told = known.read(match)
            if told and (not best or told[-1].end > best[-1].end):
                best = told
    return best


def _over_new_year(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """One winter for "the winter of 2026-27"."""
    one, other = told[-2].phrase, told[-1].phrase
    if (
        isinstance(one, Point)
        and isinstance(other, Point)
        and one.season == "WI"
        and one.year
        and other.year == one.year + 1
    ):
        return (*told[:-2], told[-2]._replace(end=told[-1].end))
    return told


def _with_year(one: Told, more: Phrase) -> Told:
    """The first of two days with the year that stands after the second ("March 3-5, 2031")."""
    if isinstance(one.phrase, Point) and isinstance(more, Point) and one.phrase.year is None:
        return one._replace(
            phrase=replace(one.phrase, year=more.year, before_christ=more.before_christ, within=more.within)
        )
    return one


def _shared_year(text: str, one: Told, other: Told) -> Told | None:
    """The first of two that share the year of the second ("between May and June 1940")."""
    first, second = one.phrase, other.phrase
    if not (isinstance(first, Point) and isinstance(second, Point)) or other.start - one.end > 12:
        return None
    yearless = first.year is None and first.step is None and first.within is None and not first.weekday
    dated = second.year is not None or second.within is not None
    if (
        yearless
        and dated
        and first.unit is not Grain.YEAR
        and second.unit is not Grain.YEAR
        and _LIST.fullmatch(text, one.end, other.start)
    ):
        return _with_year(one, second)
    return None
