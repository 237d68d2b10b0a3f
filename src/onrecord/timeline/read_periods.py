"""Rules for what names a longer stretch of the calendar: months, seasons, quarters, years, decades, centuries."""

import re

from onrecord.lexicon.en import times_context as context
from onrecord.lexicon.en import times_patterns as patterns
from onrecord.lexicon.en.calendar import MONTHS
from onrecord.lexicon.en.times import (
    DECADES,
    NOT_YEARS_BEFORE,
    ORDINALS,
    SEASONS,
    WORD_MONTHS,
)
from onrecord.timeline.numbers import number_of, ordinal_of
from onrecord.timeline.phrases import Phrase, Point
from onrecord.timeline.rule import APOSTROPHE, FIGURE, Told, before, range_rule, rule
from onrecord.timeline.words import (
    DATING,
    STEPPED,
    full_year,
    loose_following,
    month_number,
    step_of,
)
from onrecord.values.time import Grain

_NOT_MONTH_AFTER = re.compile(context.NOT_MONTH_AFTER, re.IGNORECASE)

_GIVEN_NAMES = frozenset({"april", "june", "august"})

_ARTICLE = re.compile(context.ARTICLE_BEFORE)

_DAY_BEFORE = re.compile(context.DAY_BEFORE)

_DAY_AFTER = re.compile(context.DAY_AFTER)

_OLDEST_BARE_YEAR = 1900
"""Before it a number of four figures needs a word of time before it to be a year; news counts more often than that."""

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_MONTH_STARTS = frozenset(MONTHS)

_ORDINAL_STARTS = frozenset(word.partition("-")[0] for word in ORDINALS)


def _month(match: re.Match[str]) -> Phrase | None:
    name = match["month"]
    if not name[0].isupper():
        return None
    if loose_following(match) or _DAY_BEFORE.search(before(match)) or _DAY_AFTER.match(match.string, match.end()):
        return None
    step, base = step_of(match["step"])
    short = len(name.rstrip(".")) < 5 and name.lower().rstrip(".") not in {"may", "june", "july"}
    follows = match.string[match.end() : match.end() + 8]
    if (short or name.lower() in WORD_MONTHS) and step is None:
        dated = DATING.search(before(match))
        year_follows = re.match(r",?\s(?:of\s)?[12]\d{3}\b", follows)
        described = name.lower() in _GIVEN_NAMES and _ARTICLE.search(before(match))
        if not year_follows and (
            short or not (dated or described) or _NOT_MONTH_AFTER.match(match.string, match.end())
        ):
            return None
        if not year_follows and re.match(r"\s[A-Z]", follows):
            return None
    return Point(Grain.MONTH, month_number(name), step=step, base=base)


def _year(match: re.Match[str]) -> tuple[Told, ...]:
    year, era = int(match["year"]), (match["era"] or "").lower()
    if year > _LAST_YEAR or _is_number(match, year):
        return ()
    point = Point(Grain.YEAR, year=year, before_christ=era.startswith("b"), fiscal=bool(match["fiscal"]))
    other = match["other"]
    if other is None:
        return (Told(match.start(), match.end(), point),)
    first = Told(match.start(), match.start("link"), point)
    until = int(other) if len(other) == 4 else year // 100 * 100 + int(other)
    if not year < until <= _LAST_YEAR:
        return (first,)
    return first, Told(match.start("other"), match.end(), Point(Grain.YEAR, year=until))


_LAST_YEAR = 2200
_LAST_BARE_YEAR = 2100
_STREET = re.compile(context.STREET_AFTER)


def _is_number(match: re.Match[str], year: int) -> bool:
    """Whether four figures are no year: a house or flight number, a decade's ("1980's"), or too old to stand alone."""
    words, text, end = before(match), match.string, match.end()
    if (year % 10 == 0 and text[end : end + 2] in {"'s", "’s"}) or _STREET.match(text, end):
        return True
    if match["era"] or match.end("year") - match.start() > len(match["year"]):
        return False
    named = re.search(r"(\w+)\.?\s?[#№]?$", words)
    if named and named[1] in NOT_YEARS_BEFORE:
        return True
    return not (_OLDEST_BARE_YEAR <= year <= _LAST_BARE_YEAR or _old_dated(match, words))


def _old_dated(match: re.Match[str], words: str) -> bool:
    """Whether what stands around a number makes it a year of long ago ("in 1777", "the 1777 campaign")."""
    if match["other"] or DATING.search(words):
        return True
    return (
        words.endswith("the ")
        and re.match(r"\s[A-Za-z]+(?<!s)\b", match.string[match.end() : match.end() + 30]) is not None
    )


def _old_year(match: re.Match[str]) -> Phrase | None:
    year = int(match["year"])
    return Point(Grain.YEAR, year=year, before_christ=match["era"].lower().startswith("b")) if year else None


def _short_year(match: re.Match[str]) -> Phrase | None:
    year = full_year(int(match["year"]))
    return (
        Point(Grain.YEAR, year=year)
        if DATING.search(before(match)) or before(match).endswith(("summer ", "class of "))
        else None
    )


def _spelled_year(match: re.Match[str]) -> Phrase | None:
    hundreds = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[match["century"].lower()]
    rest = re.sub(r"^(?:oh|hundred)[-\s]*", "", match["rest"].lower())
    number = number_of(rest) if rest else 0.0
    follows = match.string[match.end() : match.end() + 10]
    if number is None or not DATING.search(before(match)) or (re.match(r"[-\s]\w", follows) and hundreds == 2000):
        return None
    return Point(Grain.YEAR, year=hundreds + int(number))


def _decade(match: re.Match[str]) -> Phrase | None:
    words, article = before(match), match.group().lower().startswith("the")
    if re.search(r"\b(?:his|her|their|my|our|your|its)\s(?:early\s|late\s|mid-?)?$", words):
        return None
    era = bool(match["era"])
    if match["year"]:
        year = int(match["year"])
        return Point(Grain.CENTURY if year % 100 == 0 and year < 2000 else Grain.DECADE, year=year)
    if era and match["short"]:
        return Point(Grain.DECADE, year=int(match["short"]), before_christ=True)
    short = int(match["short"]) if match["short"] else DECADES[match["word"].lower()]
    marked = "'" in match.group().replace("’", "'")[: match.end() - match.start() - 2]
    if not (article or marked or re.search(r"\b(?:the\s)?(?:early|late|mid)[\s-]$", words)):
        return None
    if re.search(r"\b(?:temperatures?|highs?|lows?|degrees|score[sd]?)\b", words):
        return None
    return Point(Grain.DECADE, year=1900 + short)


def _century(match: re.Match[str]) -> Phrase | None:
    place = ordinal_of(match["ordinal"])
    if place is None or not 1 <= place <= 22:
        return None
    era = (match["era"] or "").lower()
    return Point(Grain.CENTURY, year=(place - 1) * 100, before_christ=era.startswith("b"))


def _quarter(match: re.Match[str]) -> Phrase | None:
    words = match.group().lower()
    step, base = step_of(match["step"])
    step = -1 if words.startswith("last year") else 0 if words.startswith("this year") else step
    return Point(Grain.QUARTER, _QUARTERS[match["ordinal"].lower()], step=step, base=base)


def _quarter_code(match: re.Match[str]) -> Phrase | None:
    return Point(Grain.QUARTER, int(match["quarter"] or match["other"]))


def _half(match: re.Match[str]) -> Phrase | None:
    return Point(Grain.HALF_YEAR, 1 if match["ordinal"].lower() == "first" else 2)


def _season(match: re.Match[str]) -> Phrase | None:
    word, words = match["season"].lower(), before(match)
    if loose_following(match):
        return None
    step, base = step_of(match["step"])
    follows = match.string[match.end() : match.end() + 6]
    year_follows = re.match(r",?\s(?:of\s)?['’12]\d", follows)
    if step is None and not match["article"] and not year_follows and not DATING.search(words):
        return None
    if word in {"fall", "spring"} and step is None and not year_follows:
        if re.match(
            r"\s(?:of|from|in|to|into|on|for|back|short|apart|up|out|below)\b",
            match.string[match.end() : match.end() + 7],
        ):
            return None
        if not re.search(
            r"\b(?:in|during|this|last|next|since|by|until|late|early|through|throughout|of|every|spent|entire|into|over|mid|to|and|before|after)[\s-]$",
            words,
        ):
            return None
    if match.string[match.start("season")].isupper() and step is None and match["article"] and not year_follows:
        return None
    return Point(Grain.SEASON, season=SEASONS[word], step=step, base=base)


RULES = (
    rule("month", _MONTH_STARTS | STEPPED, patterns.MONTH_ALONE, _month),
    range_rule("year", {FIGURE, "the", "fiscal", "fy"}, patterns.YEAR_ALONE, _year),
    rule("old-year", {FIGURE, "ad", "the"}, patterns.OLD_YEAR, _old_year),
    rule("short-year", {APOSTROPHE}, patterns.SHORT_YEAR, _short_year),
    rule("spelled-year", {"eighteen", "nineteen", "twenty"}, patterns.SPELLED_YEAR, _spelled_year),
    rule("decade", {FIGURE, "the", APOSTROPHE, *DECADES}, patterns.DECADE, _decade),
    rule("century", {FIGURE, "the", *_ORDINAL_STARTS}, patterns.CENTURY, _century),
    rule(
        "quarter",
        {FIGURE, "the", "its", "their", "his", "this", "last", "next", "fiscal", "a", *_ORDINAL_STARTS, "final"},
        patterns.QUARTER,
        _quarter,
    ),
    rule("quarter-code", {"q", "q1", "q2", "q3", "q4", FIGURE}, patterns.QUARTER_CODE, _quarter_code),
    rule("half", {"the", "first", "second", "latter", "last"}, patterns.HALF, _half),
    rule("season", {*SEASONS, *STEPPED, "springtime", "summertime", "wintertime"}, patterns.SEASON, _season),
)
"""Of two readings as long as each other, the first wins."""
