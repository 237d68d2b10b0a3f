"""A carrier's words as lineage compares them: without case, marks and typographic differences, each with its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.values.lineage import Carrier
from onrecord.values.text import Span, Spans

GRAM = 5
"""Words in a shingle: what passim uses; Broder (1997) calls it the shingle size."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_FEWEST_PLACES = 8
"""Places of one shingle that are looked at in one story, so that a text that repeats itself costs no more."""


@dataclass(frozen=True)
class Words:
    """The words of one carrier, over all its paragraphs in order."""

    normal: tuple[str, ...]
    """In lower case, with one kind of apostrophe."""
    places: Spans
    quoted: Sequence[bool]
    """Whether each stands in quotation marks."""
    paragraph: Sequence[int]
    """Which paragraph each stands in."""

    @cached_property
    def own(self) -> int:
        """How many stand outside quotation marks."""
        return len(self.quoted) - sum(self.quoted)

    @cached_property
    def grams(self) -> dict[tuple[str, ...], list[int]]:
        """Where each shingle begins, at its first few places."""
        found: dict[tuple[str, ...], list[int]] = {}
        for at in range(len(self.normal) - GRAM + 1):
            places = found.setdefault(self.normal[at : at + GRAM], [])
            if len(places) < _FEWEST_PLACES:
                places.append(at)
        return found

    def spans(self, start: int, end: int) -> Spans:
        """The stretches of text that the words from ``start`` to ``end`` take up, one a paragraph."""
        found: list[Span] = []
        reached = -1
        for at in range(start, end):
            if self.paragraph[at] == reached:
                found[-1] = Span(found[-1].start, self.places[at].end)
            else:
                found.append(self.places[at])
                reached = self.paragraph[at]
        return tuple(found)


def words_of(carrier: Carrier) -> Words:
    """The carrier's words."""
    return words_in(carrier.text, carrier.paragraphs, carrier.quotations)


def words_in(text: str, paragraphs: Spans, quotations: Spans = ()) -> Words:
    """The words of some paragraphs. ``quotations`` are in text order, without overlap.

    >>> words_in('He said: "It’s raining."', (Span(0, 24),)).normal
    ('he', 'said', "it's", 'raining')
    """
    normal: list[str] = []
    places: list[Span] = []
    paragraph: list[int] = []
    for number, (start, end) in enumerate(paragraphs):
        for found in _WORD.finditer(text, start, end):
            normal.append(found.group().casefold().replace("’", "'"))
            places.append(Span(found.start(), found.end()))
            paragraph.append(number)
    return Words(tuple(normal), tuple(places), _quoted(places, quotations), paragraph)


def _quoted(places: Sequence[Span], quotations: Spans) -> list[bool]:
    marked = [False] * len(places)
    at = 0
    for start, end in quotations:
        while at < len(places) and places[at].start < start:
            at += 1
        while at < len(places) and places[at].end <= end:
            marked[at] = True
            at += 1
    return marked
