"""What single words of dates name, and the words that stand before a date."""

import re

from onrecord.lexicon.en import times_context as context
from onrecord.lexicon.en.calendar import MONTHS, WEEKDAYS
from onrecord.lexicon.en.times import (
    STEPS,
    TOLD_STEPS,
)
from onrecord.timeline.phrases import Base

STEPPED = frozenset(
    {"the", "last", "past", "previous", "prior", "preceding", "this", "next", "coming", "following", "same", "that"}
)
"""Words with which "last March" and its like begin."""

DATING = re.compile(context.DATING)


def month_number(name: str) -> int:
    """The number of a month's name or short form."""
    return MONTHS[name.lower().rstrip(".")]


def weekday_number(name: str) -> int:
    """The number of a weekday's name or short form, Monday being 0."""
    short = name.lower().rstrip(".")[:3]
    return next(number for number, full in enumerate(WEEKDAYS[:7]) if full.startswith(short))


def step_of(words: str | None) -> tuple[int | None, Base]:
    """How many units away a word of direction points, and from what time it counts."""
    if not words:
        return None, Base.NOW
    last = words.lower().split()[-1]
    return STEPS.get(last), Base.TOLD if last in TOLD_STEPS else Base.NOW


def full_year(short: int) -> int:
    """The year of two figures: up to 49 of this century, from 50 of the last."""
    return short + (1900 if short >= 50 else 2000)


def possible(month: int, day: int | None) -> bool:
    """Whether a month has that day, in a leap year."""
    longest = 29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31
    return day is not None and 1 <= day <= longest


def loose_following(match: re.Match[str]) -> bool:
    """Whether "following" stands without "the", and is a preposition ("following Monday's vote")."""
    return match.group()[:9].lower() == "following"
