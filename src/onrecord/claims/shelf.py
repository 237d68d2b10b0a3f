"""A shelf of statements in memory, where those that may share a claim are found."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.claims.proposition import Proposition, proposition_of
from onrecord.claims.settle import Regrouped, settle, without
from onrecord.claims.shelving import CEILING, STATEMENTS, Rules, Shelved
from onrecord.values.claim import StatementKey


class Posted(NamedTuple):
    """A statement as it is put on a shelf."""

    key: StatementKey
    words: str
    """Its words. For whole stories, the story's text, under the key of its headline."""


class MemoryShelf:
    """A shelf in memory, for tests, for one sitting, and for some ten thousand stories.

    >>> from onrecord.values.fetched import Digest
    >>> shelf = MemoryShelf()
    >>> one, other = StatementKey(Digest("a"), 0), StatementKey(Digest("b"), 4)
    >>> shelf.add([Posted(one, "the ferry Lindis was sold in March")])
    >>> shelf.add([Posted(other, "Ferry Lindis sold")])
    >>> shelf.claims()[one] == (one, other)
    True
    """

    def __init__(self, rules: Rules = STATEMENTS) -> None:
        """An empty shelf whose statements are grouped by ``rules``."""
        self._rules = rules
        self._places: dict[StatementKey, int] = {}
        self._words: dict[int, str] = {}
        self._shelved: dict[int, Shelved] = {}
        self._holders: dict[str, list[int]] = {}
        self._held: dict[str, int] = {}
        self._members: dict[int, set[int]] = {}
        self._came = 0

    def add(self, statements: Iterable[Posted]) -> None:
        """Put one story's statements on the shelf and into claims. What is there already is left."""
        for regrouped in settle(self.place(statements), self, self._rules):
            self._apply(regrouped)

    def place(self, statements: Iterable[Posted]) -> list[int]:
        """Put statements on the shelf without looking for their claims; the places of those that are new, by key."""
        new = sorted(posted for posted in set(statements) if posted.key not in self._places)
        first = self._came
        for key, words in new:
            place, self._came = self._came, self._came + 1
            self._places[key], self._words[place] = place, words
            self._shelved[place] = Shelved(key, self._rules.terms(words), None)
            for term in self._shelved[place].terms:
                self._held[term] = self._held.get(term, 0) + 1
                holders = self._holders.setdefault(term, [])
                if len(holders) < CEILING:
                    holders.append(place)
        return list(range(first, self._came))

    def remove(self, keys: Iterable[StatementKey]) -> None:
        """Take statements off the shelf. Claims are not cut anew for it."""
        gone = {self._places[key] for key in keys if key in self._places}
        regrouped = without(gone, self)
        for place in gone:
            key, terms, claim = self._shelved.pop(place)
            del self._places[key], self._words[place]
            for term in terms:
                self._held[term] -= 1
                if place in self._holders[term]:
                    self._holders[term].remove(place)
            if claim is not None:
                self._leave(claim, place)
        self._apply(regrouped)

    def _apply(self, regrouped: Regrouped) -> None:
        into = {
            place: claim for gone, claim in regrouped.followed.items() for place in self._members.get(gone, ())
        } | dict(regrouped.moved)
        for place, claim in into.items():
            before = self._shelved[place]
            if before.claim is not None:
                self._leave(before.claim, place)
            self._shelved[place] = before._replace(claim=claim)
            self._members.setdefault(claim, set()).add(place)

    def _leave(self, claim: int, place: int) -> None:
        self._members[claim].discard(place)
        if not self._members[claim]:
            del self._members[claim]

    def total(self) -> int:
        """How many statements stand here."""
        return len(self._shelved)

    def held(self, terms: Collection[str]) -> Mapping[str, int]:
        """How many statements hold each of the terms; a term that none holds is left out."""
        return {term: self._held[term] for term in terms if self._held.get(term)}

    def holders(self, terms: Collection[str]) -> Mapping[str, Sequence[int]]:
        """Who holds each of the terms: the first that came."""
        return {term: self._holders[term] for term in terms if term in self._holders}

    def shelved(self, places: Collection[int]) -> Mapping[int, Shelved]:
        """The statements at these places."""
        return {place: self._shelved[place] for place in places}

    def laid_out(self, places: Collection[int]) -> Mapping[int, Proposition]:
        """What is compared of the statements at these places."""
        return {place: proposition_of(self._words[place]) for place in places}

    def members(self, claims: Collection[int], most: int) -> Mapping[int, Sequence[int]]:
        """The first statements of each claim, at most so many."""
        return {claim: sorted(self._members[claim])[:most] for claim in claims}

    def sizes(self, claims: Collection[int]) -> Mapping[int, int]:
        """How many statements each claim has."""
        return {claim: len(self._members[claim]) for claim in claims}

    def keys(self, places: Iterable[int]) -> list[StatementKey]:
        """The keys of the statements at these places."""
        return [self._shelved[place].key for place in places]

    def claims_of(self, keys: Collection[StatementKey]) -> Mapping[StatementKey, StatementKey]:
        """The claim of each of these statements that has one, by the key of the statement that it is known by."""
        claims = {key: self._shelved[self._places[key]].claim for key in keys if key in self._places}
        return {key: self._shelved[claim].key for key, claim in claims.items() if claim is not None}

    def claims(self) -> Mapping[StatementKey, tuple[StatementKey, ...]]:
        """All claims with their statements, sorted, each by the key of the statement that it is known by."""
        return {self._shelved[claim].key: tuple(sorted(self.keys(places))) for claim, places in self._members.items()}
