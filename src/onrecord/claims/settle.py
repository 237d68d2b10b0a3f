"""Which claims new statements belong to: their surroundings on the shelf are grouped anew, and nothing else is touched.

The cost is that of the candidates, whatever the size of the record. Since all that stands near a new statement is
grouped again, it matters little in which order stories come.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol

import numpy as np

from onrecord.claims.grouping import Matrix, average_link
from onrecord.claims.likeness import find_conflicts
from onrecord.claims.proposition import Proposition, proposition_of
from onrecord.claims.weights import Weights
from onrecord.claims.words import tokens_of
from onrecord.values.claim import HEADLINE, ClaimChange, Conflict, StatementKey


class Shelf(Protocol):
    """What `settle` asks of the place where the statements stand. Each answer is in one order, for ever."""

    def total(self) -> int:
        """How many statements stand there."""

    def held(self, terms: Collection[str]) -> Mapping[str, int]:
        """How many statements hold each of the terms; a term that none holds may be left out."""

    def holders(self, terms: Collection[str]) -> Mapping[str, Sequence[StatementKey]]:
        """Who holds each of the terms: at least the first `CEILING` that came."""

    def words(self, keys: Collection[StatementKey]) -> Mapping[StatementKey, str]:
        """The words of each statement."""

    def claims_of(self, keys: Collection[StatementKey]) -> Mapping[StatementKey, StatementKey]:
        """The claim of each statement that has one."""

    def members(self, claim: StatementKey) -> Sequence[StatementKey]:
        """A claim's statements, sorted."""


def statement_terms(words: str) -> dict[str, float]:
    """The terms of a statement, each counted once.

    >>> sorted(statement_terms("the ferry was sold, the ferry"))
    ['feri', 'sel']
    """
    return dict.fromkeys(proposition_of(words).terms, 1.0)


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
    """How many of its nearest lend each one their words."""
    guard: bool
    """Whether conflicts keep two apart."""
    index_terms: int
    """How many of its weightiest terms find its candidates."""
    lone_terms: bool
    """Whether terms that nothing else on the shelf holds count; a whole story has many of them by its length."""


STATEMENTS = Rules(statement_terms, least=0.29, lent=3, guard=True, index_terms=8, lone_terms=True)
"""For statements. ``least`` and ``lent`` were set on four fifths of the claims of the measured headlines at a time."""

STORIES = Rules(story_terms, least=0.4, lent=3, guard=False, index_terms=40, lone_terms=False)
"""For whole stories, set in the same way on the measured stories."""

NEIGHBOURS = 8
"""Candidates of one new statement whose claims are looked at again. With 20 the clusters of the measured headlines are
no better than by half a point, at three times the cost."""
GUARDED = 0.8
"""Share of the least likeness from which on a pair is looked at for conflicts: below it, one would change little."""
FLOOR = 0.08
"""Likeness under which a candidate is none."""
SAMPLE = 48
"""Statements of one claim that are grouped anew; the others go with most of these."""
_NOT_IN_HEADLINES = frozenset({Conflict.NAME, Conflict.MANNER})
"""Conflicts that a headline's clipped wording cannot show. Others count the more there, the more words two share."""
_MOST_TOUCHED = 600
"""Statements grouped at once, whatever a hostile story holds."""


def settle(new: Sequence[StatementKey], shelf: Shelf, rules: Rules = STATEMENTS) -> tuple[ClaimChange, ...]:
    """What new statements do to the claims. They stand on the shelf already, and are in no claim yet.

    The changes are sorted by claim. A claim is known by the key of one of its statements, and keeps it while that
    statement stays; where claims become one, by that of the one which brings most statements.
    """
    vectors = _Vectors(shelf, rules)
    near: set[StatementKey] = set()
    for key in new:
        near.update(vectors.candidates(key))
    claims = shelf.claims_of(near)
    touched = {claim: tuple(shelf.members(claim)) for claim in sorted(set(claims.values()))}
    keys = list(new[:_MOST_TOUCHED])
    for members in touched.values():
        keys += _sample(members, near)
    keys = sorted(set(keys[:_MOST_TOUCHED]))
    old = shelf.claims_of(keys)
    groups = [[keys[row] for row in group] for group in average_link(vectors.likeness(keys, old), rules.least)]
    groups += [[key] for key in new[_MOST_TOUCHED:]]
    return tuple(_changes(groups, touched))


def group_at_once(keys: Sequence[StatementKey], shelf: Shelf, rules: Rules = STATEMENTS) -> list[list[StatementKey]]:
    """The groups of some statements, whatever claims they are in: for measuring, and for records built at one go.

    The cost grows with the square of their number.
    """
    ordered = sorted(keys)
    groups = average_link(likeness_at_once(ordered, shelf, rules), rules.least)
    return [[ordered[row] for row in group] for group in groups]


def likeness_at_once(keys: Sequence[StatementKey], shelf: Shelf, rules: Rules = STATEMENTS) -> Matrix:
    """How alike each two of some statements are, as `group_at_once` sees them, in the order of ``keys``."""
    return _Vectors(shelf, rules).likeness(keys, {})


def _sample(members: Sequence[StatementKey], near: Collection[StatementKey]) -> Iterator[StatementKey]:
    """Those of a claim that stand for it: the candidates among them first."""
    first = [key for key in members if key in near]
    rest = [key for key in members if key not in near]
    yield from (first + rest)[:SAMPLE]


def _changes(
    groups: Iterable[Sequence[StatementKey]], touched: Mapping[StatementKey, Sequence[StatementKey]]
) -> Iterator[ClaimChange]:
    made = [set(group) for group in groups]
    placed = {key for group in made for key in group}
    for members in touched.values():
        left = set(members) - placed
        if left:
            shares = [(len(group.intersection(members)), -at) for at, group in enumerate(made)]
            made[-max(shares)[1]] |= left
    after: dict[StatementKey, ClaimChange] = {}
    for group in made:
        shared = sorted((-len(group.intersection(touched[claim])), claim) for claim in touched)
        before = [claim for share, claim in shared if share]
        key = next((claim for claim in before if claim in group), min(group))
        after[key] = ClaimChange(key, tuple(sorted(group)), tuple(before))
    for claim in sorted(after.keys() | touched.keys()):
        change = after.get(claim, ClaimChange(claim, (), (claim,)))
        if change.members != tuple(touched.get(claim, ())):
            yield change


def without(gone: Collection[StatementKey], shelf: Shelf) -> tuple[ClaimChange, ...]:
    """What taking statements away does to the claims: they lose them, and nothing is grouped anew."""
    left = set(gone)
    claims = sorted(set(shelf.claims_of(left).values()))
    changes = []
    for claim in claims:
        members = tuple(key for key in shelf.members(claim) if key not in left)
        if members and claim in left:
            changes.append(ClaimChange(claim, (), (claim,)))
        changes.append(ClaimChange(claim if claim in members or not members else members[0], members, (claim,)))
    return tuple(sorted(changes))


class _Vectors:
    """The statements of one settling as weighted terms."""

    def __init__(self, shelf: Shelf, rules: Rules) -> None:
        self._shelf = shelf
        self._rules = rules
        self._held: dict[str, int] = {}
        self._weights = Weights(lambda term: self._held.get(term, 0), shelf.total())
        self._terms: dict[StatementKey, Mapping[str, float]] = {}

    def _load(self, keys: Iterable[StatementKey]) -> None:
        missing = [key for key in keys if key not in self._terms]
        found = {key: self._rules.terms(words) for key, words in self._shelf.words(missing).items()}
        unknown = {term for terms in found.values() for term in terms} - self._held.keys()
        self._held.update(dict.fromkeys(unknown, 0) | dict(self._shelf.held(unknown)))
        for key, terms in found.items():
            weighed = {
                term: count * self._weights.of(term)
                for term, count in terms.items()
                if self._rules.lone_terms or self._held[term] > 1
            }
            length = sum(weight * weight for weight in weighed.values()) ** 0.5
            self._terms[key] = {term: weight / length for term, weight in weighed.items()} if length else {}

    def candidates(self, key: StatementKey) -> list[StatementKey]:
        """The statements most like it that are in a claim, at most `NEIGHBOURS`."""
        self._load([key])
        own = self._terms[key]
        heavy = sorted(own, key=lambda term: (-own[term], term))[: self._rules.index_terms]
        shared: defaultdict[StatementKey, float] = defaultdict(float)
        for term, holders in self._shelf.holders(heavy).items():
            for holder in holders:
                shared[holder] += own[term]
        shared.pop(key, None)
        best = sorted(shared, key=lambda other: (-round(shared[other], 9), other))[: 2 * NEIGHBOURS]
        self._load(best)
        liked = ((-self._dot(key, other), other) for other in best)
        return [other for score, other in sorted(liked)[:NEIGHBOURS] if -score >= FLOOR]

    def _dot(self, one: StatementKey, other: StatementKey) -> float:
        mine, yours = self._terms[one], self._terms[other]
        if len(mine) > len(yours):
            mine, yours = yours, mine
        return round(sum(weight * yours.get(term, 0.0) for term, weight in mine.items()), 9)

    def likeness(self, keys: Sequence[StatementKey], claims: Mapping[StatementKey, StatementKey]) -> Matrix:
        """How alike each two are: by their own words and those that their nearest lend them, less for a conflict."""
        self._load(keys)
        counts = Counter(term for key in keys for term in self._terms[key])
        columns = {term: at for at, term in enumerate(sorted(term for term, count in counts.items() if count > 1))}
        rows = np.zeros((len(keys), len(columns)))
        for row, key in enumerate(keys):
            for term, weight in self._terms[key].items():
                if term in columns:
                    rows[row, columns[term]] = weight
        plain = rows @ rows.T
        np.fill_diagonal(plain, [float(bool(self._terms[key])) for key in keys])
        found = lend_words(plain, self._rules.lent)
        if self._rules.guard:
            self._guard(found, plain, keys, claims)
        return np.round(found, 9)

    def _guard(
        self, found: Matrix, plain: Matrix, keys: Sequence[StatementKey], claims: Mapping[StatementKey, StatementKey]
    ) -> None:
        words = self._shelf.words(keys)
        laid: list[Proposition] = [proposition_of(words[key]) for key in keys]
        unsettled = (found > GUARDED * self._rules.least) & (plain > FLOOR)
        for one, other in np.argwhere(np.triu(unsettled, 1)).tolist():
            if claims.get(keys[one], keys[one]) == claims.get(keys[other], keys[other]):
                continue
            conflicts = set(find_conflicts(laid[one], laid[other]))
            left = 0.0
            if HEADLINE in {keys[one].line, keys[other].line}:
                conflicts -= _NOT_IN_HEADLINES
                left = 1 - float(plain[one, other])
            if conflicts:
                found[one, other] = found[other, one] = left * found[one, other]


def lend_words(plain: Matrix, lent: int) -> Matrix:
    """The likeness of each two when each has been lent the words of its ``lent`` nearest, as much as they are alike.

    Two headlines of one claim may have no word in common but a third one that has words of both. ``plain`` holds the
    cosines of their own words.
    """
    near = plain.copy()
    np.fill_diagonal(near, 0.0)
    count = min(lent, len(near) - 1)
    if count < 1:
        return plain
    best = np.argsort(-np.round(near, 9), axis=1, kind="stable")[:, :count]
    mixed = np.eye(len(near))
    np.put_along_axis(mixed, best, np.take_along_axis(near, best, axis=1), axis=1)
    found: Matrix = mixed @ plain @ mixed.T
    lengths = np.sqrt(np.diag(found))
    lengths[lengths == 0] = 1.0
    scaled: Matrix = found / np.outer(lengths, lengths)
    return scaled
