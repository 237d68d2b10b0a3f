"""Statements as weighted terms: which ones are most like a new one, and how alike each two of some are."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.claims.grouping import Matrix
from onrecord.claims.likeness import find_conflicts, meanings_of
from onrecord.claims.proposition import Proposition
from onrecord.claims.shelving import Rules, Shelf, Shelved
from onrecord.claims.weights import weigh
from onrecord.values.claim import HEADLINE, Conflict, StatementKey

FLOOR = 0.08
"""Likeness under which a candidate is none."""
_GUARDED = 0.8
"""Share of the least likeness from which on a pair is looked at for conflicts: below it, one would change little."""
_NOT_IN_HEADLINES = frozenset({Conflict.NAME, Conflict.MANNER})
"""Conflicts that a headline's clipped wording cannot show. Others count the more there, the more words two share."""
_NO_CLAIM = -1
_MEANT = 0.8
"""Share of the square of a word's weight that its meanings have: so alike are two words for one deed."""
_FEW_THINGS = 1.1
"""Things in common from which on two lines may be one claim: one name alone, or one word, makes none."""
_HARDLY = 0.4
"""What the likeness of two lines counts that have fewer in common."""
_GUESSED = frozenset({Conflict.DEED, Conflict.MANNER})
"""Conflicts that a line may only seem to have: what is the deed of a long one, is often a guess."""
_FEW_TERMS = 3
"""Terms from which on what is the deed of a line is a guess; of a shorter one it is hard to miss."""
_LENT_TO_LINES = 2
"""Nearest that lend a line their words; with more of them, lines of unlike claims come to be alike."""
_OTHER_DEED = 0.8
"""What the likeness of two lines counts that seem to tell of different deeds; all other conflicts keep lines apart."""
_AGREED = 1.4
"""What the likeness of two statements counts that tell one deed of one who is named. From 1.2 to 1.7 the affairs for
tuning score alike."""
_MOST_PAIRS = 1_000_000
"""Pairs of cells that are multiplied one by one; from about here on a dense product is cheaper."""


class _Term(NamedTuple):
    """A term of some statements."""

    number: int
    weight: float
    meanings: tuple[int, ...]
    """The numbers of what it may tell of in other words."""


class _Vector(NamedTuple):
    """A statement as weighted terms, of length one; empty where no term counts."""

    terms: NDArray[np.int64]
    """The numbers of its terms, then those of what they may mean."""
    weights: NDArray[np.float64]
    things: NDArray[np.float64]
    """What each counts as a thing that two statements may share: a word for several, by what it means only."""


class _Cells(NamedTuple):
    """The cells of a matrix that are not empty, row after row."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: NDArray[np.float64]


class Vectors:
    """The statements of one settling as weighted terms."""

    def __init__(self, shelf: Shelf, rules: Rules) -> None:
        """See the statements of ``shelf`` by ``rules``, as it stands now."""
        self._shelf = shelf
        self._rules = rules
        self._total = shelf.total()
        self._numbers: dict[str, int] = {}
        self._terms: dict[str, _Term] = {}
        self._shelved: dict[int, Shelved] = {}
        self._vectors: dict[int, _Vector] = {}

    def _load(self, places: Iterable[int]) -> None:
        missing = {place for place in places if place not in self._shelved}
        if not missing:
            return
        found = self._shelf.shelved(missing)
        self._shelved.update(found)
        self._weigh(dict.fromkeys(term for one in found.values() for term in one.terms if term not in self._terms))
        self._vectors |= {place: self._vector(one) for place, one in found.items()}

    def _weigh(self, terms: Collection[str]) -> None:
        """Number new terms and what they may mean, and note their weights; one that does not count weighs nothing."""
        held = self._shelf.held(terms)
        weights = weigh(terms, held, self._total).tolist()
        for term, weight in zip(terms, weights, strict=True):
            meanings = meanings_of(term) if self._rules.guard else ()
            counts = self._rules.lone_terms or held.get(term, 0) > 1
            self._terms[term] = _Term(
                self._number(term), weight if counts else 0.0, tuple(self._number(one) for one in meanings)
            )

    def _number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers))

    def _vector(self, shelved: Shelved) -> _Vector:
        """A statement by its terms and what each counts; most of a word for a deed stands for what it means."""
        whole = self._rules.guard and shelved.key.line == HEADLINE
        own: dict[int, tuple[float, float]] = {}
        meant: dict[int, tuple[float, float]] = {}
        for name, counts in shelved.terms.items():
            number, weight, meanings = self._terms[name]
            count = 1.0 if whole else counts  # a headline has no word to spare
            square = (count * weight) ** 2
            own[number] = (square * (1 - _MEANT), 0.0) if meanings else (square, count)
            for meaning in meanings:
                before, thing = meant.get(meaning, (0.0, 0.0))
                share = square * _MEANT / len(meanings)
                meant[meaning] = (before + share, max(thing, count / math.sqrt(len(meanings))))
        cells = np.array([*own.values(), *meant.values()]).reshape(-1, 2)
        squares = cells[:, 0]
        length = squares.sum()
        weights = np.sqrt(squares / length) if length else np.zeros(len(squares))
        return _Vector(np.array([*own, *meant], dtype=np.int64), weights, cells[:, 1])

    def key_of(self, place: int) -> StatementKey:
        """The key of the statement at a place."""
        self._load([place])
        return self._shelved[place].key

    def claim_of(self, place: int) -> int | None:
        """The claim of the statement at a place; None where it has none yet."""
        self._load([place])
        return self._shelved[place].claim

    def in_order(self, places: Collection[int]) -> list[int]:
        """The places in the order of their statements' keys, which is the same in whatever order they came."""
        self._load(places)
        return sorted(places, key=lambda place: self._shelved[place].key)

    def candidates(self, new: Sequence[int], most: int) -> dict[int, float]:
        """The statements most like each of the new ones, at most so many for each, and how like one it is."""
        self._load(new)
        heavy = {place: self._heaviest(place) for place in new}
        holders = self._shelf.holders({term for terms in heavy.values() for term in terms})
        ranked = {
            place: _rank([(weight, holders.get(term, ())) for term, weight in terms.items()], place)[:most]
            for place, terms in heavy.items()
        }
        self._load(other for others in ranked.values() for other in others)
        near: dict[int, float] = {}
        own = np.zeros(len(self._numbers))
        for place, others in ranked.items():
            vector = self._vectors[place]
            own[vector.terms] = vector.weights
            for other in others:
                theirs = self._vectors[other]
                near[other] = max(near.get(other, 0.0), round(float(own[theirs.terms] @ theirs.weights), 9))
            own[vector.terms] = 0.0
        return {place: score for place, score in near.items() if score >= FLOOR}

    def _heaviest(self, place: int) -> dict[str, float]:
        counted = self._shelved[place].terms.items()
        found = sorted((-count * self._terms[term].weight, term) for term, count in counted if self._terms[term].weight)
        return {term: -weight for weight, term in found[: self._rules.index_terms]}

    def likeness(self, places: Sequence[int], *, settled: bool = True) -> Matrix:
        """How alike each two are: by their own words and those that their nearest lend them, less for a conflict.

        With ``settled``, conflicts within a claim are not looked for: what is in one was found to fit.
        """
        self._load(places)
        plain = self._cosines(places)
        found = lend_words(plain, [self._lent(place) for place in places])
        if self._rules.guard:
            laid = self._shelf.laid_out(set(places))
            self._guard(found, plain, places, laid, settled=settled)
            _agree(found, [laid[place] for place in places])
        return np.round(found, 9)

    def _lent(self, place: int) -> int:
        line = self._rules.guard and self._shelved[place].key.line != HEADLINE
        return min(self._rules.lent, _LENT_TO_LINES) if line else self._rules.lent

    def _cosines(self, places: Sequence[int]) -> Matrix:
        """The cosine of each two; 1 for one and itself, and 0 for one without a term that counts."""
        vectors = [self._vectors[place] for place in places]
        rows = np.repeat(np.arange(len(vectors)), [len(vector.terms) for vector in vectors])
        terms = np.concatenate([np.zeros(0, np.int64), *(vector.terms for vector in vectors)])
        shared = np.bincount(terms, minlength=len(self._numbers)) > 1  # what one alone holds makes none alike
        kept = shared[terms]
        rows, columns = rows[kept], (np.cumsum(shared) - 1)[terms[kept]]
        weights = np.concatenate([np.zeros(0), *(vector.weights for vector in vectors)])[kept]
        plain = multiply(_Cells(rows, columns, weights), len(vectors))
        if self._rules.guard:
            things = np.concatenate([np.zeros(0), *(vector.things for vector in vectors)])[kept]
            few = multiply(_Cells(rows, columns, things), len(vectors)) < _FEW_THINGS
            line = np.array([self._shelved[place].key.line != HEADLINE for place in places])
            plain[few & line[:, None] & line[None, :]] *= _HARDLY
        np.fill_diagonal(plain, [float(vector.weights.any()) for vector in vectors])
        return plain

    def _guard(
        self, found: Matrix, plain: Matrix, places: Sequence[int], laid: Mapping[int, Proposition], *, settled: bool
    ) -> None:
        unsettled = (found > _GUARDED * self._rules.least) & (plain > FLOOR)
        if settled:
            claims = [self._shelved[place].claim for place in places]
            known = np.array([_NO_CLAIM if claim is None else claim for claim in claims])
            unsettled &= (known[:, None] != known[None, :]) | (known == _NO_CLAIM)
        pairs = np.argwhere(np.triu(unsettled, 1)).tolist()
        headline = [self._shelved[place].key.line == HEADLINE for place in places]
        for one, other in pairs:
            conflicts = set(find_conflicts(laid[places[one]], laid[places[other]]))
            if headline[one] or headline[other]:
                left = 1.0 if conflicts <= _NOT_IN_HEADLINES else 1 - float(plain[one, other])
            elif conflicts:
                few = min(len(laid[places[row]].terms) for row in (one, other)) < _FEW_TERMS
                left = 0.0 if few or not conflicts <= _GUESSED else _OTHER_DEED
            else:
                continue
            found[one, other] = found[other, one] = left * found[one, other]


def _agree(found: Matrix, laid: Iterable[Proposition]) -> None:
    """Bring those together that tell one deed of one who is named, whatever else each adds to it."""
    rows: dict[tuple[str, str], list[int]] = {}
    for row, one in enumerate(laid):
        for key in product(one.doers & one.names, one.deed):
            rows.setdefault(key, []).append(row)
    agreed = np.zeros(found.shape, dtype=bool)
    for those in rows.values():
        agreed[np.ix_(those, those)] = True
    found[agreed] = np.minimum(1.0, _AGREED * found[agreed])


def multiply(cells: _Cells, height: int) -> Matrix:
    """The product of each two rows of a matrix that has ``height`` of them.

    By pairs of cells in one column while they are few: the threads of a dense product cost more than it does.
    """
    order = np.argsort(cells.columns, kind="stable")
    rows, columns, values = (part[order] for part in cells)
    ends = np.searchsorted(columns, columns, side="right")
    after = ends - np.arange(len(columns))
    if after.sum() > _MOST_PAIRS:
        dense = np.zeros((height, int(columns[-1]) + 1))
        dense[rows, columns] = values
        product: Matrix = dense @ dense.T
        return product
    first = np.repeat(np.arange(len(columns)), after)
    second = np.arange(len(first)) - np.repeat(np.cumsum(after) - after, after) + first
    products = np.bincount(rows[first] * height + rows[second], values[first] * values[second], height * height)
    upper: Matrix = products.astype(np.float64, copy=False).reshape(height, height)
    whole: Matrix = upper + np.triu(upper, 1).T
    return whole


def _rank(found: Sequence[tuple[float, Sequence[int]]], place: int) -> list[int]:
    """All others that hold some of a statement's terms, those first whose terms weigh most together."""
    everyone = np.concatenate([np.zeros(0, np.int64), *(np.asarray(holders, np.int64) for _, holders in found)])
    weights = np.repeat([weight for weight, _ in found], [len(holders) for _, holders in found])
    others, at = np.unique(everyone, return_inverse=True)
    shared = np.round(np.bincount(at, weights, len(others)), 9)
    ranked: list[int] = others[np.lexsort((others, -shared))].tolist()
    return [other for other in ranked if other != place]


def lend_words(plain: Matrix, lent: Sequence[int]) -> Matrix:
    """The likeness of each two when each has been lent the words of its ``lent`` nearest, as much as they are alike.

    Two headlines of one claim may have no word in common but a third one that has words of both. ``plain`` holds the
    cosines of their own words.

    >>> one_between = np.array([[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]])
    >>> [float(round(value, 2)) for value in lend_words(one_between, [1, 1, 1])[0]]
    [1.0, 0.93, 0.43]
    """
    near = plain.copy()
    np.fill_diagonal(near, 0.0)
    count = min(max(lent, default=0), len(near) - 1)
    if count < 1:
        return plain
    best = np.argsort(-np.round(near, 9), axis=1, kind="stable")[:, :count]
    share = np.take_along_axis(near, best, axis=1) * (np.arange(count) < np.array(lent)[:, None])
    mixed = plain.copy()
    for at in range(count):
        mixed += share[:, at, None] * plain[best[:, at]]
    found: Matrix = mixed.copy()
    for at in range(count):
        found += mixed[:, best[:, at]] * share[None, :, at]
    lengths = np.sqrt(np.diag(found))
    lengths[lengths == 0] = 1.0
    scaled: Matrix = found / np.outer(lengths, lengths)
    return scaled
