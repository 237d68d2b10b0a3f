"""Runs of the same words in two stories, wherever they stand in either: reordering hides nothing."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.lineage.words import GRAM, Words

_PAIRS = 4096
"""Pairs of stories whose matches are kept: the claims of one affair are of the same stories."""


class Match(NamedTuple):
    """The same words in two stories, by the index of the first in each."""

    here: int
    there: int
    words: int


@lru_cache(_PAIRS)
def find_matches(here: Words, there: Words) -> tuple[Match, ...]:
    """The longest stretches of five words or more that stand in both, in the order of ``there``, without overlap there.

    Each word of ``there`` is taken once; ``here`` may be taken more often, where ``there`` says something twice.
    Takes time linear in ``there`` but for shingles that ``here`` repeats, of which the first eight are looked at. Those
    of pairs that were asked for last are kept.

    >>> from onrecord.lineage.words import words_in
    >>> from onrecord.values.text import Span
    >>> texts = "the ferry left the quay at dawn", "then the ferry left the quay at dawn"
    >>> here, there = (words_in(text, (Span(0, len(text)),)) for text in texts)
    >>> find_matches(here, there)
    (Match(here=0, there=1, words=7),)
    """
    found: list[Match] = []
    reached = 0
    for at, gram in enumerate(there.shingles()):
        if gram in here.grams and at >= reached:
            tried = (_extend(here, there, start, at) for start in here.grams[gram])
            found.append(max(tried, key=lambda match: match.words))
            reached = at + found[-1].words
    return tuple(found)


def _extend(here: Words, there: Words, start: int, at: int) -> Match:
    size = GRAM
    longest = min(len(here.normal) - start, len(there.normal) - at)
    while size < longest and here.normal[start + size] == there.normal[at + size]:
        size += 1
    return Match(start, at, size)


def passages(matches: Sequence[Match], gap: int) -> list[list[Match]]:
    """The matches put together where they go on in both stories after a gap of ``gap`` words at most: edited copy."""
    joined: list[list[Match]] = []
    for match in matches:
        before = joined[-1][-1] if joined else None
        if before is not None and all(
            0 <= later - earlier - before.words <= gap
            for later, earlier in ((match.here, before.here), (match.there, before.there))
        ):
            joined[-1].append(match)
        else:
            joined.append([match])
    return joined


def quoted_parts(match: Match, here: Words, there: Words, fewest: int) -> Iterator[Match]:
    """The stretches of a match of ``fewest`` words or more that stand in quotation marks in both stories."""
    size = 0
    for at in range(match.words + 1):
        if at < match.words and here.quoted[match.here + at] and there.quoted[match.there + at]:
            size += 1
            continue
        if size >= fewest:
            yield Match(match.here + at - size, match.there + at - size, size)
        size = 0
