"""The words of a statement as they are compared: stems, numbers, and whether a word has a capital letter."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.lexicon.en.claims_words import IDLE, NUMBER_WORDS, SCALES
from onrecord.lexicon.en.stems import stem

MOST_WORDS = 160
"""Words of a statement that are looked at; few contents are longer, and no statement may cost more."""

_WORD = re.compile(r"[^\W_]+(?:[.,:'’][^\W_]+)*")
_NUMBER = re.compile(r"(?P<digits>\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,9})?)(?P<scale>k|m|mn|bn|b|tn)?\Z")
_ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)\Z")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\Z|\d{1,2}(?:am|pm)\Z")
_OPENS = frozenset('.!?:;“"‘')
_KEPT = 8192
_AT_HAND = 1024
"""Texts whose words are kept: each statement of a claim is looked at several times, and many have some hundreds."""

_stem = lru_cache(_KEPT)(stem)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a statement."""

    start: int
    end: int
    lower: str
    """In lower case with a plain apostrophe, without a genitive ending."""
    stem: str
    """Of a number, the number in digits."""
    number: float | None
    """What a number amounts to, a following "million" counted in; None for words, clock times and ordinals."""
    capital: bool
    """Whether it begins with a capital letter that no sentence's beginning calls for."""
    opening: bool
    """Whether it has a capital letter that a sentence's beginning may call for."""
    telling: bool
    """Whether it tells what the statement is about."""


@lru_cache(_AT_HAND)
def tokens_of(text: str, most: int = MOST_WORDS) -> tuple[Token, ...]:
    """The first words of a text, at most so many, in order.

    >>> [token.stem for token in tokens_of("Nine ferries sank off Sahl, 2.5bn crowns lost")]
    ['9', 'feri', 'sink', 'off', 'sahl', '2500000000', 'crown', 'los']
    """
    found: list[Token] = []
    opening = True
    reached = 0
    for match in _WORD.finditer(text):
        if len(found) == most:
            break
        opening = (opening and reached == 0) or not _OPENS.isdisjoint(text[reached : match.start()])
        token = _token(match.group(), match.start(), match.end(), opening=opening)
        if token.lower in SCALES and found and found[-1].number is not None and len(token.lower) > 1:
            found[-1] = _scaled(found[-1], token)
        else:
            found.append(token)
        opening = False
        reached = match.end()
    return tuple(found)


def _token(word: str, start: int, end: int, *, opening: bool) -> Token:
    lower = word.lower().replace("’", "'").removesuffix("'s")
    number = _number(lower)
    if number is not None:
        return Token(start, end, lower, format(number, ".15g"), number, capital=False, opening=False, telling=True)
    if lower[0].isdigit():
        return Token(start, end, lower, lower, None, capital=False, opening=False, telling=True)
    capital = word[0].isupper() and (not opening or word[1:2].isupper())
    return Token(
        start,
        end,
        lower,
        _stem(lower.replace(".", "")),
        None,
        capital=capital,
        opening=word[0].isupper() and not capital,
        telling=lower not in IDLE and len(lower) > 1,
    )


def _number(lower: str) -> float | None:
    if lower in NUMBER_WORDS:
        return NUMBER_WORDS[lower]
    if not lower[0].isdigit() or is_clock(lower) or is_ordinal(lower):
        return None
    found = _NUMBER.match(lower)
    if found is None:
        return None
    return float(found["digits"].replace(",", "")) * SCALES.get(found["scale"] or "", 1)


def _scaled(token: Token, scale: Token) -> Token:
    number = (token.number or 1) * SCALES[scale.lower]
    return replace(token, end=scale.end, stem=format(number, ".15g"), number=number)


def is_clock(lower: str) -> bool:
    """Whether a word in lower case is a time of day.

    >>> is_clock("17:30"), is_clock("17")
    (True, False)
    """
    return _CLOCK.match(lower) is not None


def is_ordinal(lower: str) -> bool:
    """Whether a word in lower case is an ordinal in digits.

    >>> is_ordinal("2nd"), is_ordinal("second")
    (True, False)
    """
    return _ORDINAL.match(lower) is not None
