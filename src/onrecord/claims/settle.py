"""Which claims new statements belong to: their surroundings on the shelf are grouped anew, and nothing else is touched.

The cost is that of the candidates, whatever the size of the record. Since all that stands near a new statement is
grouped again, it matters little in which order stories come.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.claims.grouping import average_link
from onrecord.claims.shelving import STATEMENTS, Rules, Shelf
from onrecord.claims.vectors import Vectors

NEIGHBOURS = 8
"""Candidates of one new statement whose claims are looked at again. With 20 the clusters of the measured headlines are
no better than by half a point, at three times the cost."""
SAMPLE = 36
"""Statements of one claim that are grouped anew; the others go with most of these. With 48 the clusters of the measured
headlines are no better, with 12 they are worse by one point."""
PORTION = 16
"""New statements that are grouped at once."""
_MOST_BESIDE = 5 * SAMPLE
"""Statements of claims that are grouped anew beside them, most of them of the nearest claims. With 8 times the sample
the clusters of the measured headlines are the same, at a third more cost in a large record."""
_FEWEST = 6
"""Statements of one claim that are grouped anew at least, if any are."""


class Regrouped(NamedTuple):
    """What adding or taking away statements did to the claims: which claim each is in from now on.

    A claim is known by the place of one of its statements, and keeps it while that statement stays; where claims
    become one, by that of the one which brings most statements.
    """

    moved: Mapping[int, int]
    """The claim of each statement that has another one than before, and than the one it would follow into."""
    followed: Mapping[int, int]
    """For a claim that most left, where those of its statements go that are not among the moved ones."""


def settle(new: Sequence[int], shelf: Shelf, rules: Rules = STATEMENTS) -> Iterator[Regrouped]:
    """What new statements do to the claims, a portion at a time: each is to be done before the next one is asked for.

    They stand on the shelf already, at these places, and are in no claim yet.
    """
    for start in range(0, len(new), PORTION):
        yield _settle(new[start : start + PORTION], shelf, rules)


def _settle(new: Sequence[int], shelf: Shelf, rules: Rules) -> Regrouped:
    vectors = Vectors(shelf, rules)
    touched = _touched(vectors.candidates(new, NEIGHBOURS), vectors, shelf)
    places = vectors.in_order({place for sample in (new, *touched.values()) for place in sample})
    groups = average_link(vectors.likeness(places), rules.least)
    return _regrouped([{places[row] for row in group} for group in groups], touched, shelf.sizes(touched))


def group_at_once(places: Sequence[int], shelf: Shelf, rules: Rules = STATEMENTS) -> list[list[int]]:
    """The groups of some statements, whatever claims they are in: for measuring, and for records built at one go.

    The cost grows with the square of their number.
    """
    likeness = Vectors(shelf, rules).likeness(places, settled=False)
    return [[places[row] for row in group] for group in average_link(likeness, rules.least)]


def _touched(near: Mapping[int, float], vectors: Vectors, shelf: Shelf) -> dict[int, list[int]]:
    """The claims of the candidates, those of the nearest ones first, each with the statements that stand for it.

    The statement by which a claim is known is always among these, then its candidates, then the first that came.
    """
    own: dict[int, list[int]] = {}
    for place in sorted(near, key=lambda place: (-near[place], vectors.key_of(place))):
        claim = vectors.claim_of(place)
        if claim is not None:
            own.setdefault(claim, []).append(place)
    touched: dict[int, list[int]] = {}
    room = _MOST_BESIDE
    first = shelf.members(own, SAMPLE)
    for at, (claim, candidates) in enumerate(own.items(), 1):
        most = max(_FEWEST, min(SAMPLE, room - _FEWEST * (len(own) - at)))
        sample = list(dict.fromkeys((claim, *candidates, *first[claim])))[:most]
        room -= len(sample)
        if room < 0:
            break
        touched[claim] = sample
    return touched


def _regrouped(
    groups: Sequence[Collection[int]], touched: Mapping[int, Sequence[int]], sizes: Mapping[int, int]
) -> Regrouped:
    """What the groups do to the claims they were made of; what was not looked at goes with most of its claim."""
    before = {place: claim for claim, sample in touched.items() for place in sample}
    brought = [Counter(before[place] for place in group if place in before) for group in groups]
    rest = {claim: sizes[claim] - len(sample) for claim, sample in touched.items()}
    home = {claim: _most([shares[claim] for shares in brought]) for claim in touched if rest[claim]}
    for claim, at in home.items():
        brought[at][claim] += rest[claim]
    names = [_name(group, shares) for group, shares in zip(groups, brought, strict=True)]
    followed = {claim: names[at] for claim, at in home.items() if names[at] != claim}
    carried = {place: followed.get(claim, claim) for place, claim in before.items()}
    after = {place: name for group, name in zip(groups, names, strict=True) for place in group}
    return Regrouped({place: claim for place, claim in after.items() if carried.get(place) != claim}, followed)


def _most(shares: Sequence[int]) -> int:
    """Where the largest of some numbers stands first."""
    return max(range(len(shares)), key=shares.__getitem__)


def _name(group: Collection[int], brought: Mapping[int, int]) -> int:
    """The claim that brings most statements into a group and is known by one of them; else its first statement."""
    known = [claim for claim in brought if claim in group]
    return max(known, key=lambda claim: (brought[claim], -claim), default=min(group))


def without(gone: Collection[int], shelf: Shelf) -> Regrouped:
    """What taking statements away does to the claims: they lose them, and nothing is grouped anew.

    A claim that was known by one of them is known by the first that is left.
    """
    taken = set(gone)
    claims = [place for place, found in shelf.shelved(gone).items() if found.claim == place]
    left = {
        claim: [place for place in first if place not in taken]
        for claim, first in shelf.members(claims, len(taken) + 1).items()
    }
    return Regrouped({}, {claim: places[0] for claim, places in left.items() if places})
