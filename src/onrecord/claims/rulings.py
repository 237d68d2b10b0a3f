"""The claims as editors have them: what the machine grouped, and what was said of it, counted together."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import count

from onrecord.values.claim import StatementKey
from onrecord.values.decision import Standing, Verb
from onrecord.values.ruling import ClaimRuling, DecidedClaim

_STANDINGS = {Verb.ACCEPT: Standing.ACCEPTED, Verb.REJECT: Standing.REJECTED}


def decide_claims(
    claims: Mapping[StatementKey, Sequence[StatementKey]],
    rulings: Sequence[ClaimRuling],
    gone: Collection[StatementKey] = (),
) -> tuple[DecidedClaim, ...]:
    """The claims as they stand after some rulings, oldest first.

    ``claims`` are the machine's, the oldest first, each with its statements in the order in which they came; those come
    out as they went in of which no ruling names a statement and none is ``gone``. `KeyError` for a ruling on a
    statement of no claim.

    Rulings are taken one after the other, oldest first; of two on one pair only the later one. A merge makes one claim
    of those that its two statements are in by then. A split takes its second statement out of the claim that its first
    one is in, to stand alone until it is merged with another. A claim is known by the oldest of the machine's that is
    known by one of its statements, else by its first statement. Who accepts or rejects a statement's claim speaks of
    the one that it ends up in; the later counts. Statements that are ``gone``, as an editor rejected their lines, are
    left out at the end, and a claim of which all are gone with them.

    >>> from onrecord.values.fetched import Digest
    >>> a, b, c = (StatementKey(Digest(story), 0) for story in "abc")
    >>> [one.members for one in decide_claims({a: [a, b], c: [c]}, [ClaimRuling(Verb.MERGE, a, c)])] == [(a, b, c)]
    True
    >>> [one.members for one in decide_claims({a: [a, b]}, [ClaimRuling(Verb.SPLIT, a, b)])] == [(a,), (b,)]
    True
    """
    counting = _counting(rulings)
    groups = _Groups(claims)
    for verb, one, other in (rulings[index] for index in counting):
        if verb is Verb.MERGE and other is not None:
            groups.merge(one, other)
        elif verb is Verb.SPLIT and other is not None:
            groups.split(one, other)
    about: defaultdict[int, list[int]] = defaultdict(list)
    for index in counting:
        for place in {groups.place[key] for key in _named(rulings[index])}:
            about[place].append(index)
    order = dict.fromkeys((*claims, *(key for members in claims.values() for key in members)))
    ranks = {key: rank for rank, key in enumerate(order)}
    decided = []
    for place, group in groups.members.items():
        members = tuple(sorted(key for key in group if key not in gone))
        if members:
            key, on = min(group, key=ranks.__getitem__), tuple(about[place])
            decided.append(DecidedClaim(key, members, _standing([rulings[index] for index in on]), on))
    return tuple(sorted(decided, key=lambda one: ranks[one.key]))


class _Groups:
    """Statements in groups, to be joined and taken apart."""

    def __init__(self, claims: Mapping[StatementKey, Sequence[StatementKey]]) -> None:
        self.members = {place: list(members) for place, members in enumerate(claims.values())}
        self.place = {key: place for place, members in self.members.items() for key in members}
        self._places = count(len(self.members))

    def merge(self, one: StatementKey, other: StatementKey) -> None:
        """The groups of the two are one."""
        here, there = self.place[one], self.place[other]
        if here != there:
            joined = self.members.pop(there)
            self.members[here] += joined
            self.place |= dict.fromkeys(joined, here)

    def split(self, one: StatementKey, other: StatementKey) -> None:
        """The second leaves the group of the first, and is in one of its own."""
        here = self.place[one]
        if self.place[other] == here and one != other:
            self.members[here].remove(other)
            self.place[other] = place = next(self._places)
            self.members[place] = [other]


def _counting(rulings: Sequence[ClaimRuling]) -> list[int]:
    """The indices of the rulings that count: of two on one pair, the later."""
    last = {frozenset(_named(one)): index for index, one in enumerate(rulings) if one.other is not None}
    return [index for index, one in enumerate(rulings) if one.other is None or last[frozenset(_named(one))] == index]


def _named(ruling: ClaimRuling) -> tuple[StatementKey, ...]:
    return (ruling.one,) if ruling.other is None else (ruling.one, ruling.other)


def _standing(rulings: Sequence[ClaimRuling]) -> Standing:
    """How a claim stands after the rulings on it: the last one that accepts or rejects counts."""
    said = [_STANDINGS[one.verb] for one in rulings if one.verb in _STANDINGS]
    return said[-1] if said else Standing.SUGGESTED
