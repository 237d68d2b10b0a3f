"""Which names of a story are other names of one person: maiden and married names, nicknames, short first names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.en.aliases import (
    BEFORE_A_BYNAME,
    BEFORE_A_LATER_NAME,
    BEFORE_AN_EARLIER_NAME,
    BETWEEN_NAMES_OF_ONE,
    BETWEEN_SPOUSES,
    CALLING,
    SHORT_FORMS,
)
from onrecord.sources.sightings import Sighting, Sightings
from onrecord.sources.tokens import Token, Words
from onrecord.values.source import SourceKind

_FARTHEST = 60
"""Code points between a name and its bearer's other name at most."""


def _any(rules: Iterable[tuple[str, str, str]]) -> re.Pattern[str]:
    return re.compile("|".join(pattern for pattern, _, _ in rules), re.IGNORECASE)


_EARLIER, _LATER, _BYNAME = map(_any, (BEFORE_AN_EARLIER_NAME, BEFORE_A_LATER_NAME, BEFORE_A_BYNAME))
_CALLED_SO = re.compile(r" (?:as )?[“\"‘]?(?:[Tt]he )?")
_WED = re.compile(r" (?:were |are |got |have been )?(?:married|wed|divorced)\b")
_RENAMED, _MARRIED = map(_any, (BETWEEN_NAMES_OF_ONE, BETWEEN_SPOUSES))


class Alias(NamedTuple):
    """Another name of a person."""

    main: int
    """Number of the name to go by: the one borne now, and no nickname."""
    words: tuple[str, ...]
    """The other name in normal form."""
    number: int | None
    """Number of the other name where it stands beside the first; None where it was seen as a name nowhere there."""


def find_aliases(words: Words, sightings: Sightings) -> Iterator[Alias]:
    """The other names that the text gives to persons: earlier and later surnames, nicknames."""
    for number, one in enumerate(sightings.all):
        if one.kind is not SourceKind.PERSON:
            continue
        byname = _byname(words, one)
        if byname:
            yield Alias(number, tuple(token.word for token in byname), sightings.at(byname[0].start))
        elif number + 1 < len(sightings.all):
            yield from _beside(words, sightings, number)


def _beside(words: Words, sightings: Sightings, number: int) -> Iterator[Alias]:
    """The other name right after a name, by what stands between."""
    one, other = sightings.all[number], sightings.all[number + 1]
    gap = words.text[one.span.end : other.span.start]
    if other.kind is not SourceKind.PERSON or not 0 < len(gap) <= _FARTHEST or "\n" in gap:
        return
    same_first = one.words[0] == other.words[0] and len(one.words) > 1 < len(other.words)
    if _LATER.fullmatch(gap) and len(other.words) > 1:
        yield Alias(number + 1, one.words, number)
    elif _EARLIER.fullmatch(gap) or (same_first and one.words[-1] != other.words[-1] and _RENAMED.search(gap)):
        yield Alias(number, other.words, number + 1)


def _byname(words: Words, one: Sighting) -> Sequence[Token]:
    """The nickname after a name: "Elizabeth Tarrant, known to all as Liz", "fans call Otto Tamm “the Wall”"."""
    end = one.span.end
    found = _BYNAME.match(words.text, end, end + _FARTHEST)
    if found is None and _is_called(words, one.span.start):
        found = _CALLED_SO.match(words.text, end)
    if found is None:
        return ()
    at = words.place(found.end())
    tokens = [token for token in words.tokens[at : at + 1] if token.start == found.end() and token.capital]
    following = words.tokens[at + 1 : at + 2]
    if tokens and following and following[0].capital and words.gap(tokens[0], following[0]) == " ":
        tokens += following
    return tokens


def _is_called(words: Words, position: int) -> bool:
    """Whether a verb of calling stands before a name: "fans call Otto Tamm “the Wall”", "know her as"."""
    at = words.place(position)
    return any(token.word in CALLING for token in words.tokens[max(0, at - 2) : at])


def find_spouses(words: Words, sightings: Sightings) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of names that the text says are married: "Dora Pilch married the painter Enzo Calvi"."""
    for number in range(1, len(sightings.all)):
        one, other = sightings.all[number - 1], sightings.all[number]
        gap = words.text[one.span.end : other.span.start]
        if one.kind is not SourceKind.PERSON or other.kind is not SourceKind.PERSON or len(gap) > _FARTHEST:
            continue
        wed = gap == " and " and _WED.match(words.text, other.span.end)
        if wed or _MARRIED.fullmatch(gap):
            yield number - 1, number


def is_short_form(short: str, full: str) -> bool:
    """Whether a first name is a short form of another, both in normal form.

    >>> is_short_form("liz", "elizabeth"), is_short_form("liz", "lisa")
    (True, False)
    """
    return full in SHORT_FORMS.get(short, ())


def full_forms(short: str) -> frozenset[str]:
    """The first names that one is short for.

    >>> sorted(full_forms("ted"))
    ['edmund', 'edward', 'theodore']
    """
    return SHORT_FORMS.get(short, frozenset())
