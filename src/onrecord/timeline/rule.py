"""How a rule of the grammar looks: the words it begins with, its pattern, and what it reads in a match."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from onrecord.timeline.phrases import Phrase

FIGURE = "0"
"""Stands for any figure among the first words of a rule."""
APOSTROPHE = "'"
"""Stands for an apostrophe before a figure."""


class Told(NamedTuple):
    """Words that tell a time, and what they say."""

    start: int
    end: int
    phrase: Phrase


Reader: TypeAlias = Callable[[re.Match[str]], tuple[Told, ...]]
"""What is told by a match: nothing where a second look refuses it, several times where it is a range."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of expression."""

    code: str
    """Its name in tests and in the documentation."""
    starts: frozenset[str]
    """The folded words that it can begin with; `FIGURE` for figures."""
    pattern: re.Pattern[str]
    """Matched where such a word begins."""
    read: Reader


def rule(code: str, starts: Iterable[str], pattern: str, read: Callable[[re.Match[str]], Phrase | None]) -> Rule:
    """A rule that reads one time in a match, as long as the match."""

    def told(match: re.Match[str]) -> tuple[Told, ...]:
        phrase = read(match)
        return () if phrase is None else (Told(match.start(), match.end(), phrase),)

    return Rule(code, frozenset(starts), compiled(pattern), told)


def range_rule(code: str, starts: Iterable[str], pattern: str, read: Reader) -> Rule:
    """A rule that may read several times in a match."""
    return Rule(code, frozenset(starts), compiled(pattern), read)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the lexicon, made ready: a blank for white space, ``'`` for either apostrophe, ``~`` for a hyphen.

    >>> bool(compiled("new year's~day").fullmatch("New  Year’s-Day"))
    True
    """
    ready = pattern.replace("~", r"[-–\s]").replace("[ -]", r"(?:\s{1,2}|[-–])").replace("'", "['’]")
    return re.compile(ready.replace(" ?", r"\s?").replace(" ", r"\s{1,2}"), re.IGNORECASE)


def before(match: re.Match[str], reach: int = 24) -> str:
    """The folded text that stands before a match, as far as it can matter."""
    return match.string[max(0, match.start() - reach) : match.start()].lower()
