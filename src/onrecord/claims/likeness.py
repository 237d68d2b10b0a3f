"""How alike two statements are, and what keeps siblings apart: other times, numbers, names, roles, deeds.

Shared words make two statements of one affair alike whatever they say. So the score only says that they may be one
claim, and what does not fit decides. What fits badly may be a version of a detail: other counts and other hours of
one happening are no conflict.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.claims.proposition import PEOPLE, Count, Proposition
from onrecord.claims.weights import Weights
from onrecord.lexicon.en.claims_deeds import CONTRARY, DEED_OF, NEAR, NOUN_OF, OPPOSITE
from onrecord.lexicon.en.stems import stem
from onrecord.values.claim import Conflict, Likeness

SAME = 0.3
"""Score from which on two statements without conflict make one claim. Set on the tuning half of the sibling pairs."""
_IN_OTHER_WORDS = 0.8
"""What two words for one deed or thing count for, beside one word in both."""
_FAR_APART = 10.0
"""How many times a count must be another one of the same thing to be no version of it."""
_KEPT = 4096
_PAIRS_KEPT = 16384
"""Pairs of words that are kept at hand: the statements of one affair hold the same few."""
_NOT_DONE = frozenset({"future", "plan"})
_SYMMETRIC = frozenset[str]().union(
    *(DEED_OF[stem(word)] for word in ("meet", "talk", "agree", "merge", "marry", "divorce", "collide", "sign"))
)
_TRYING = frozenset({"wish", "attempt"})


def compare(one: Proposition, other: Proposition, weights: Weights) -> Likeness:
    """How alike two statements are, and whether they make one claim.

    >>> from onrecord.claims.proposition import proposition_of
    >>> def like(one, other):
    ...     return compare(proposition_of(one), proposition_of(other), Weights())
    >>> like("Dorrit visited Sahl in November", "that Dorrit had made a trip to Sahl in November").same
    True
    >>> like("Dorrit visited Sahl in November", "Dorrit visited Sahl in March").conflicts
    (<Conflict.TIME: 'time'>,)
    >>> like("Dorrit visited Sahl", "Dorrit did not visit Sahl").opposed
    True
    """
    score = share(one, other, weights)
    conflicts = tuple(sorted(set(find_conflicts(one, other)), key=list(Conflict).index))
    opposed = one.negated != other.negated or is_contrary(one, other)
    same = score >= SAME and not conflicts
    return Likeness(round(score, 6), same, opposed, conflicts, _reason(score, conflicts, opposed=opposed))


def share(one: Proposition, other: Proposition, weights: Weights) -> float:
    """The share of their telling words, by weight, that two statements have in common: 0 to 1 (Dice).

    Numbers that differ are left out where both have some: they may be versions of a detail.
    """
    return share_of(weigh_words(one, weights), weigh_words(other, weights), weights)


class Weighed(NamedTuple):
    """The telling words of a statement, to be held against those of many others."""

    terms: frozenset[str]
    numbers: frozenset[str]
    kindred: frozenset[str]
    """Those that another word may tell of, too."""
    weight: float
    """Of all of them."""


def weigh_words(one: Proposition, weights: Weights) -> Weighed:
    """The telling words of a statement, weighed."""
    terms = frozenset(one.terms)
    return Weighed(terms, frozenset(filter(_is_number, terms)), terms & _KINDRED, _weight(terms, weights))


def share_of(one: Weighed, other: Weighed, weights: Weights) -> float:
    """The same as `share`, of words that are weighed already."""
    common = one.terms & other.terms
    total = one.weight + other.weight
    left, right = one.numbers - common, other.numbers - common
    if left and right:
        total -= _weight(left, weights) + _weight(right, weights)
    matched = 2 * _weight(common, weights)
    for mine, yours in _in_other_words(sorted(one.kindred - common), sorted(other.kindred - common)):
        matched += _IN_OTHER_WORDS * (weights.of(mine) + weights.of(yours))
    return min(1.0, matched / total) if total else 0.0


def _weight(terms: Iterable[str], weights: Weights) -> float:
    """What some terms weigh; summed in one order, so that it is the same to the last digit on every run."""
    return sum(map(weights.of, sorted(terms)))


def _is_number(term: str) -> bool:
    return term[0].isdigit()


def _in_other_words(left: Iterable[str], right: Iterable[str]) -> Iterator[tuple[str, str]]:
    free = list(right)
    for mine in left:
        for yours in free:
            if _alike(mine, yours):
                free.remove(yours)
                yield mine, yours
                break


_KINDRED = frozenset((*DEED_OF, *NOUN_OF, *(term for pair in CONTRARY for term in pair)))
"""Terms to which another one may be alike. Most are not, and need not be held against each other."""


@lru_cache(_PAIRS_KEPT)
def _alike(one: str, other: str) -> bool:
    nothing = frozenset[str]()
    if _one_deed(DEED_OF.get(one, nothing), DEED_OF.get(other, nothing)):
        return True
    return not NOUN_OF.get(one, nothing).isdisjoint(NOUN_OF.get(other, nothing)) or (one, other) in CONTRARY


@lru_cache(_KEPT)
def meanings_of(term: str) -> tuple[str, ...]:
    """The deeds and things that a term may tell of, each with other words for it; names of the lexicon's, in order.

    >>> meanings_of("fly") == meanings_of("travel")
    True
    """
    things = (f"={thing}" for thing in NOUN_OF.get(term, ()))
    return tuple(sorted((*DEED_OF.get(term, ()), *things)))


def _one_deed(one: frozenset[str], other: frozenset[str]) -> bool:
    return not _and_near(one).isdisjoint(other)


@lru_cache(_KEPT)
def _and_near(deed: frozenset[str]) -> frozenset[str]:
    return deed | {yours for mine, yours in NEAR if mine in deed}


@lru_cache(_KEPT)
def _opposites(deed: frozenset[str]) -> frozenset[str]:
    return frozenset(yours for mine, yours in OPPOSITE if mine in deed)


def find_conflicts(one: Proposition, other: Proposition) -> Iterator[Conflict]:
    """What keeps two statements apart that sound alike."""
    if _apart(one.months, other.months) or _apart(one.years, other.years):
        yield Conflict.TIME
    if _numbers_apart(one, other):
        yield Conflict.NUMBER
    if _names_apart(one, other):
        yield Conflict.NAME
    if one.deed & other.deed and not one.deed & _SYMMETRIC and _turned_round(one, other):
        yield Conflict.ROLES
    if _deeds_apart(one, other):
        yield Conflict.DEED
    elif _manners_apart(one.manner, other.manner):
        yield Conflict.MANNER


def _apart(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one) and bool(other) and not one & other


def _numbers_apart(one: Proposition, other: Proposition) -> bool:
    """Whether numbers that only one of the two has tell of other things than those that only the other has."""
    if one.ordinals and other.ordinals:
        which, theirs = one.ordinals - other.ordinals, other.ordinals - one.ordinals
        if not {after for _, after in which}.isdisjoint(after for _, after in theirs):
            return True
    if not one.counts or not other.counts:
        return False
    left = [count for count in one.counts if count not in other.counts]
    right = [count for count in other.counts if count not in one.counts]
    return any(_count_apart(mine, yours) for mine in left for yours in right)


def _count_apart(mine: Count, yours: Count) -> bool:
    if mine.of_name is not None and mine.of_name == yours.of_name:
        return mine.value != yours.value
    if mine.unit is None or yours.unit is None:
        return False
    if mine.unit == yours.unit or _alike(mine.unit, yours.unit):
        low, high = sorted((mine.value, yours.value))
        return high > _FAR_APART * max(low, 1.0)
    if PEOPLE in {mine.unit, yours.unit}:
        return False
    return mine.value == yours.value and mine.unit not in DEED_OF and yours.unit not in DEED_OF


def _names_apart(one: Proposition, other: Proposition) -> bool:
    slots = ((one.doers, other.doers), (one.done_to, other.done_to))
    if any(_unshared(mine, yours, one, other) for mine, yours in slots):
        return True
    return _one_deed(one.deed, other.deed) and any(_others(*slot, one, other) for slot in slots)


def _unshared(mine: frozenset[str], yours: frozenset[str], one: Proposition, other: Proposition) -> bool:
    """Whether each names somebody in one place of the deed, and one of the two is not spoken of in the other at all."""
    left, right = (mine & one.names) - yours, (yours & other.names) - mine
    return bool(left) and bool(right) and not (left <= set(other.terms) and right <= set(one.terms))


def _others(mine: frozenset[str], yours: frozenset[str], one: Proposition, other: Proposition) -> bool:
    """Whether one place of the same deed is filled with words for something else, none of them names."""
    if not mine or not yours or (mine & one.names) or (yours & other.names):
        return False
    return not any(word in other.terms or any(_alike(word, theirs) for theirs in yours) for word in mine) and not any(
        word in one.terms for word in yours
    )


def _turned_round(one: Proposition, other: Proposition) -> bool:
    first = one.doers & other.done_to - one.done_to
    second = other.doers & one.done_to - other.done_to
    return bool(first) and bool(second)


def _deeds_apart(one: Proposition, other: Proposition) -> bool:
    if not one.deed or not other.deed or _one_deed(one.deed, other.deed):
        return False
    if not _opposites(one.deed).isdisjoint(other.deed):
        return not is_contrary(one, other)
    return not _one_deed(one.deed, other.main_deeds) and not _one_deed(other.deed, one.main_deeds)


def _manners_apart(one: str | None, other: str | None) -> bool:
    kinds = {one, other}
    return not (len(kinds) == 1 or kinds <= _NOT_DONE | {None} or kinds == {None, "past"} or kinds <= _TRYING)


def is_contrary(one: Proposition, other: Proposition) -> bool:
    """Whether each has a word that says no to one of the other's ("alive", "dead")."""
    return not contraries_of(other.terms).isdisjoint(one.terms)


@lru_cache(_KEPT)
def contraries_of(terms: tuple[str, ...]) -> frozenset[str]:
    """The stems that say no to one of some terms.

    >>> sorted(contraries_of(("aliv", "man")))
    ['dead', 'kil', 'murd']
    """
    return frozenset(mine for mine, yours in CONTRARY if yours in terms)


_WHY = {
    Conflict.TIME: "their times lie too far apart",
    Conflict.NUMBER: "their numbers are not of one thing",
    Conflict.NAME: "each names somebody else",
    Conflict.ROLES: "who did it to whom is turned round",
    Conflict.DEED: "they tell of different deeds",
    Conflict.MANNER: "one tells of the deed, the other of what may lead up to it",
}


def _reason(score: float, conflicts: tuple[Conflict, ...], *, opposed: bool) -> str:
    shared = f"{score:.0%} of their telling words are in both"
    if conflicts:
        return f"{shared}, but {' and '.join(_WHY[conflict] for conflict in conflicts)}"
    return f"{shared}, and one says no to it" if opposed else shared
