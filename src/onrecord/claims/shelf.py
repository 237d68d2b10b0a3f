"""Where statements stand so that those that may share a claim are found: what is asked of it, and one in memory."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.claims.settle import STATEMENTS, Rules, settle, without
from onrecord.values.claim import ClaimChange, StatementKey

CEILING = 200
"""A term that more statements hold than this finds nobody: it is in too many for those to be alike."""


class Posted(NamedTuple):
    """A statement as it stands on a shelf."""

    key: StatementKey
    words: str
    """Its words. For whole stories, the story's text, under the key of its headline."""


class MemoryShelf:
    """A shelf in memory, for tests, for one sitting, and for some ten thousand stories.

    >>> from onrecord.values.fetched import Digest
    >>> shelf = MemoryShelf()
    >>> one, other = StatementKey(Digest("a"), 0), StatementKey(Digest("b"), 4)
    >>> shelf.add([Posted(one, "the ferry Lindis was sold in March")])[0].members == (one,)
    True
    >>> shelf.add([Posted(other, "Ferry Lindis sold")])[0].members == (one, other)
    True
    """

    def __init__(self, rules: Rules = STATEMENTS) -> None:
        self._rules = rules
        self._words: dict[StatementKey, str] = {}
        self._holders: dict[str, list[StatementKey]] = {}
        self._held: dict[str, int] = {}
        self._claims: dict[StatementKey, StatementKey] = {}
        self._members: dict[StatementKey, tuple[StatementKey, ...]] = {}

    def add(self, statements: Iterable[Posted]) -> tuple[ClaimChange, ...]:
        """Put one story's statements on the shelf; what that did to the claims. What is there already is left."""
        return self._apply(settle(self.place(statements), self, self._rules))

    def place(self, statements: Iterable[Posted]) -> list[StatementKey]:
        """Put statements on the shelf without looking for their claims; the keys of those that are new, sorted."""
        new = sorted(posted for posted in set(statements) if posted.key not in self._words)
        for key, words in new:
            self._words[key] = words
            for term in self._rules.terms(words):
                self._held[term] = self._held.get(term, 0) + 1
                holders = self._holders.setdefault(term, [])
                if len(holders) <= CEILING:
                    holders.append(key)
        return [key for key, _ in new]

    def remove(self, keys: Iterable[StatementKey]) -> tuple[ClaimChange, ...]:
        """Take statements off the shelf; what that did to the claims. Claims are not cut anew for it."""
        gone = sorted({key for key in keys if key in self._words})
        changes = without(gone, self)
        for key in gone:
            for term in self._rules.terms(self._words.pop(key)):
                self._held[term] -= 1
                if key in self._holders[term]:
                    self._holders[term].remove(key)
            self._claims.pop(key, None)
        return self._apply(changes)

    def _apply(self, changes: tuple[ClaimChange, ...]) -> tuple[ClaimChange, ...]:
        for key, members, _ in changes:
            self._members.pop(key, None)
            if members:
                self._members[key] = members
                self._claims.update(dict.fromkeys(members, key))
        return changes

    def total(self) -> int:
        """How many statements stand here."""
        return len(self._words)

    def held(self, terms: Collection[str]) -> Mapping[str, int]:
        """How many statements hold each of the terms; a term that none holds is left out."""
        return {term: self._held[term] for term in terms if self._held.get(term)}

    def holders(self, terms: Collection[str]) -> Mapping[str, Sequence[StatementKey]]:
        """Who holds each of the terms."""
        return {term: self._holders[term] for term in terms if term in self._holders}

    def words(self, keys: Collection[StatementKey]) -> Mapping[StatementKey, str]:
        """The words of each statement."""
        return {key: self._words[key] for key in keys}

    def claims_of(self, keys: Collection[StatementKey]) -> Mapping[StatementKey, StatementKey]:
        """The claim of each statement that has one."""
        return {key: self._claims[key] for key in keys if key in self._claims}

    def members(self, claim: StatementKey) -> tuple[StatementKey, ...]:
        """A claim's statements, sorted."""
        return self._members[claim]

    def claims(self) -> Mapping[StatementKey, tuple[StatementKey, ...]]:
        """All claims with their statements."""
        return dict(self._members)
