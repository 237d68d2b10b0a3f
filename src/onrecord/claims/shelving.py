"""What the grouping of statements asks of the place where they stand, and by which rules they are grouped."""

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, Protocol

from onrecord.claims.proposition import Proposition, proposition_of
from onrecord.claims.words import tokens_of
from onrecord.values.claim import StatementKey

CEILING = 200
"""So many of the first statements that hold a term are found by it; of more, none could be told apart by it."""


class Shelved(NamedTuple):
    """A statement as it stands on a shelf."""

    key: StatementKey
    terms: Mapping[str, float]
    """Its terms, and how much each counts before its weight."""
    claim: int | None
    """The place of the statement by which its claim is known; None while it has no claim."""


class Shelf(Protocol):
    """What `settle` asks of the place where the statements stand, each at a place that has a number.

    Each answer is in one order, for ever.
    """

    def total(self) -> int:
        """How many statements stand there."""

    def held(self, terms: Collection[str]) -> Mapping[str, int]:
        """How many statements hold each of the terms; a term that none holds may be left out."""

    def holders(self, terms: Collection[str]) -> Mapping[str, Sequence[int]]:
        """Who holds each of the terms: the first `CEILING` that came, or all."""

    def shelved(self, places: Collection[int]) -> Mapping[int, Shelved]:
        """The statements at these places."""

    def laid_out(self, places: Collection[int]) -> Mapping[int, Proposition]:
        """What is compared of the statements at these places."""

    def members(self, claims: Collection[int], most: int) -> Mapping[int, Sequence[int]]:
        """The first statements of each claim, at most so many."""

    def sizes(self, claims: Collection[int]) -> Mapping[int, int]:
        """How many statements each claim has."""


def statement_terms(words: str) -> dict[str, float]:
    """The terms of a statement, and what each counts: less beside the main clause.

    >>> statement_terms("the ferry was sold, the ferry, after a vote")
    {'feri': 1.0, 'sel': 1.0, 'vot': 0.7}
    """
    laid = proposition_of(words)
    return dict(zip(laid.terms, laid.counted, strict=True))


@lru_cache(2048)
def story_terms(words: str) -> Mapping[str, float]:
    """The terms of a whole story, often used ones a little heavier."""
    counts = Counter(token.stem for token in tokens_of(words, STORY_WORDS) if token.telling)
    return MappingProxyType({term: 1.0 + math.log(count) for term, count in counts.items()})


STORY_WORDS = 400
"""Words of a story that are looked at."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How what stands on a shelf is grouped."""

    terms: Callable[[str], Mapping[str, float]]
    """The terms of some words, and how much each counts before its weight."""
    least: float
    """The mean likeness from which on two groups are one."""
    lent: int
    """How many of its nearest lend each one their words; a line of a story is lent fewer."""
    guard: bool
    """Whether conflicts keep two apart, other words for one deed or thing count as alike, and a single word that two
    share makes them hardly so."""
    index_terms: int
    """How many of its weightiest terms find its candidates."""
    lone_terms: bool
    """Whether terms that nothing else on the shelf holds count; a whole story has many of them by its length."""


STATEMENTS = Rules(statement_terms, least=0.25, lent=3, guard=True, index_terms=8, lone_terms=True)
"""For statements. ``lent`` was set on four fifths of the claims of the measured headlines at a time, ``least`` on the
tuning statements; headlines alone would have it at 0.29."""

STORIES = Rules(story_terms, least=0.4, lent=3, guard=False, index_terms=40, lone_terms=False)
"""For whole stories, set in the same way on the measured stories."""
