"""One claim out of its statements: worded in a story's own words, with the side of each."""

from collections.abc import Sequence
from functools import cache

from onrecord.claims.grid import grid_of, versions_of
from onrecord.claims.likeness import share
from onrecord.claims.proposition import proposition_of
from onrecord.claims.sides import take_sides
from onrecord.claims.weights import Weights
from onrecord.claims.words import tokens_of
from onrecord.lexicon.en.claims_words import HALF_CLAUSE_OPENERS, PRONOUNS
from onrecord.values.claim import Claim, Statement, StatementKey
from onrecord.values.stance import Stance

_FEWEST, _MOST = 4, 24
"""Words of a wording that reads by itself."""
_COMPARED = 40
"""Statements of a claim that a wording is measured by."""


def gather_claim(key: StatementKey, statements: Sequence[Statement]) -> Claim:
    """A claim out of the statements that share it. Raises `ValueError` where there are none."""
    if not statements:
        raise ValueError("a claim needs at least one statement; found none")
    ordered = sorted(statements, key=lambda one: one.key)
    worded_by = choose_wording(ordered)
    return Claim(
        key=key,
        wording=worded_by.words,
        worded_by=worded_by.key,
        only_denied=not any(_asserts(one) for one in ordered),
        statements=take_sides(ordered, worded_by),
        details=versions_of(ordered),
        grid=grid_of(ordered),
    )


def choose_wording(statements: Sequence[Statement]) -> Statement:
    """The statement whose words say the claim best: positive and asserted first, then plain, then like the others.

    A denial's words are what it denies, and word the claim where nobody asserts it. On equal terms the first one wins.
    """
    merits = [_merit(one) for one in statements]
    best = max(merits)
    chosen = [one for one, merit in zip(statements, merits, strict=True) if merit == best]
    if len(chosen) == 1:
        return chosen[0]
    weights = Weights()
    laid = [proposition_of(one.compared) for one in statements[:_COMPARED]]

    @cache
    def likeness(words: str) -> float:
        own = proposition_of(words)
        return round(sum(share(own, other, weights) for other in laid), 6)

    return max(chosen, key=lambda one: likeness(one.compared))


def _merit(one: Statement) -> tuple[bool, ...]:
    """What makes words say a claim well, before how like the others they are."""
    return (
        _asserts(one),
        not one.negated,
        one.stance is not Stance.QUESTIONS,
        _FEWEST <= len(one.words.split()) <= _MOST,
        _reads_alone(one),
        not one.in_headline and one.words == one.compared,
        not one.hedged,
    )


def _reads_alone(one: Statement) -> bool:
    """Whether the words are a clause of their own with a deed, and leave nobody unnamed."""
    lower = [token.lower for token in tokens_of(one.words)]
    whole = bool(lower) and lower[0] not in HALF_CLAUSE_OPENERS and bool(proposition_of(one.words).deed)
    return whole and PRONOUNS.isdisjoint(lower)


def _asserts(one: Statement) -> bool:
    return one.stance in {Stance.ASSERTS, Stance.CONFIRMS} and not one.negated
