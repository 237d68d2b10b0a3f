"""A carrier's words as lineage compares them: without case, marks and typographic differences, each with its place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from onrecord.values.lineage import Carrier
from onrecord.values.text import Span, Spans

GRAM = 5
"""Words in a shingle: what passim uses; Broder (1997) calls it the shingle size."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_FOLLOWED = re.compile(rf"({_WORD.pattern})(\W*)")
_STEM = 5
REMEMBERED = 256
"""Stories whose words are kept made, some 15 MB: one is compared with 190 at most, and the next one with many of the
same."""
_FEWEST_PLACES = 8
"""Places of one shingle that are looked at in one story, so that a text that repeats itself costs no more."""


@dataclass(frozen=True)
class Words:
    """The words of some paragraphs, in order. What is not asked for is not made: most stories need little of it."""

    text: str
    paragraphs: Spans
    quotations: Spans
    """In text order, without overlap."""

    @cached_property
    def followed(self) -> tuple[tuple[str, str], ...]:
        """Each word as printed, with what stands between it and the next one of its paragraph."""
        return tuple(one for part in self.parts for one in part)

    @cached_property
    def parts(self) -> Sequence[Sequence[tuple[str, str]]]:
        """The same, a paragraph each."""
        return [_FOLLOWED.findall(self.text, start, end) for start, end in self.paragraphs]

    @cached_property
    def normal(self) -> tuple[str, ...]:
        """The words in lower case, with one kind of apostrophe."""
        together = " ".join(word for word, _ in self.followed).casefold().replace("’", "'")
        return tuple(together.split(" ")) if together else ()

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where each begins."""
        found: list[int] = []
        for (start, end), part in zip(self.paragraphs, self.parts, strict=True):
            first = _WORD.search(self.text, start, end)
            if first is not None:
                found += accumulate((len(word) + len(after) for word, after in part[:-1]), initial=first.start())
        return found

    @cached_property
    def ends(self) -> Sequence[int]:
        """Where each ends."""
        return [start + len(word) for start, (word, _) in zip(self.starts, self.followed, strict=True)]

    @property
    def places(self) -> Spans:
        """Where each stands."""
        return tuple(map(Span, self.starts, self.ends))

    @cached_property
    def paragraph(self) -> Sequence[int]:
        """Which paragraph each stands in."""
        return [number for number, part in enumerate(self.parts) for _ in part]

    @cached_property
    def quoted(self) -> Sequence[bool]:
        """Whether each stands in quotation marks."""
        marked = [False] * len(self.normal)
        at = 0
        for start, end in self.quotations:
            at = bisect_left(self.starts, start, at)
            last = bisect_right(self.ends, end, at)
            marked[at:last] = [True] * (last - at)
            at = last
        return marked

    @cached_property
    def own(self) -> int:
        """How many stand outside quotation marks."""
        return len(self.quoted) - sum(self.quoted)

    def shingles(self) -> Iterator[tuple[str, ...]]:
        """Every `GRAM` words in a row, in order."""
        return zip(*(self.normal[at:] for at in range(GRAM)), strict=False)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The letters by which two forms of one word are taken for the same, of each word."""
        return frozenset(stem(word) for word in self.normal)

    @cached_property
    def grams(self) -> dict[tuple[str, ...], list[int]]:
        """Where each shingle begins, at its first few places."""
        found: dict[tuple[str, ...], list[int]] = {}
        for at, gram in enumerate(self.shingles()):
            places = found.setdefault(gram, [])
            if len(places) < _FEWEST_PLACES:
                places.append(at)
        return found

    def spans(self, start: int, end: int) -> Spans:
        """The stretches of text that the words from ``start`` to ``end`` take up, one a paragraph."""
        found: list[Span] = []
        reached = -1
        for at in range(start, end):
            if self.paragraph[at] == reached:
                found[-1] = Span(found[-1].start, self.ends[at])
            else:
                found.append(Span(self.starts[at], self.ends[at]))
                reached = self.paragraph[at]
        return tuple(found)


def stem(word: str) -> str:
    """The letters by which two forms of one word are taken for the same ("visited", "visits"); a figure whole."""
    return word if word[0].isdigit() else word[:_STEM]


@lru_cache(REMEMBERED)
def words_of(carrier: Carrier) -> Words:
    """The carrier's words; those of carriers that were asked for last are kept made."""
    return words_in(carrier.text, carrier.paragraphs, carrier.quotations)


def words_in(text: str, paragraphs: Spans, quotations: Spans = ()) -> Words:
    """The words of some paragraphs. ``quotations`` are in text order, without overlap.

    >>> words_in('He said: "It’s raining."', (Span(0, 24),)).normal
    ('he', 'said', "it's", 'raining')
    """
    return Words(text, paragraphs, quotations)
