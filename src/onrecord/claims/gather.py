"""One claim out of its statements: worded in a story's own words, with the side of each."""

import math
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from onrecord.claims.grid import grid_of, versions_of
from onrecord.claims.likeness import share_of, weigh_words
from onrecord.claims.proposition import Proposition, is_past, proposition_of
from onrecord.claims.sides import take_sides
from onrecord.claims.weights import Weights
from onrecord.claims.words import Token, tokens_of
from onrecord.lexicon.en.claims_deeds import DEED_OF
from onrecord.lexicon.en.claims_words import FINITE, HALF_CLAUSE_OPENERS, PRONOUNS
from onrecord.values.claim import Claim, Statement, StatementKey
from onrecord.values.stance import Stance

_FEWEST = 4
"""Words of a wording that reads by itself."""
_SHORT = 12
"""Words up to which a wording is short; a longer one is worth less by the square root of how much longer it is."""
_SEVERAL = 2
"""Stretches of a content that its story parts with words of its own: together they read badly."""
_FLAW = 0.7
"""What words that lack a merit are worth beside those as like the others that have it. Set on three affairs."""
_COMPARED = 40
"""Statements of a claim that a wording is measured by."""


LayOut = Callable[[str], Proposition]
"""What lays the words of statements out, or has them laid out at hand."""


def gather_claim(key: StatementKey, statements: Sequence[Statement], lay_out: LayOut = proposition_of) -> Claim:
    """A claim out of the statements that share it. Raises `ValueError` where there are none."""
    if not statements:
        raise ValueError("a claim needs at least one statement; found none")
    ordered = sorted(statements, key=lambda one: one.key)
    worded_by = choose_wording(ordered, lay_out)
    return Claim(
        key=key,
        wording=worded_by.words,
        worded_by=worded_by.key,
        only_denied=not any(_asserts(one) for one in ordered),
        statements=take_sides(ordered, worded_by),
        details=versions_of(ordered),
        grid=grid_of(ordered),
    )


def choose_wording(statements: Sequence[Statement], lay_out: LayOut = proposition_of) -> Statement:
    """The statement whose words say the claim best: of those that assert it in a clause, the most like all the others.

    Words that read badly by themselves, and long ones, count less. A denial's words are what it denies, and word the
    claim where nobody asserts it. On equal terms the first one wins.
    """
    chosen = list(statements)
    for is_fit in _FIT:
        chosen = [one for one in chosen if is_fit(one, lay_out)] or chosen
    if len(chosen) == 1:
        return chosen[0]
    weights = Weights()
    laid = [weigh_words(lay_out(one.compared), weights) for one in statements[:_COMPARED]]

    @cache
    def likeness(words: str) -> float:
        own = weigh_words(lay_out(words), weights)
        return sum(share_of(own, other, weights) for other in laid)

    def merit(one: Statement) -> float:
        flaws = sum(not has_merit(one, lay_out) for has_merit in _MERITS)
        length = max(_SHORT, len(one.words.split()))
        return round(likeness(one.compared) * _FLAW**flaws * math.sqrt(_SHORT / length), 6)

    return max(chosen[:_COMPARED], key=merit)


def _reads_alone(one: Statement, lay_out: LayOut) -> bool:
    """Whether the words are a clause of their own, and leave nobody unnamed: a name stands before every pronoun."""
    tokens = tokens_of(one.words)
    names = lay_out(one.words).names
    named = next((at for at, token in enumerate(tokens) if token.stem in names), len(tokens))
    if not _is_clause(one, lay_out) or _is_half(tokens):
        return False
    return PRONOUNS.isdisjoint(token.lower for token in tokens[:named])


def _is_clause(one: Statement, lay_out: LayOut) -> bool:
    """Whether the words hold a verb, and are more than a name for something ("the group's name")."""
    return bool(lay_out(one.words).deed) or not FINITE.isdisjoint(token.lower for token in tokens_of(one.words))


def _is_half(tokens: Sequence[Token]) -> bool:
    """Whether words go on a clause whose subject stands elsewhere: "which ..." or "gave his life"."""
    first = tokens[0]
    if first.lower in HALF_CLAUSE_OPENERS:
        return True
    verb = is_past(first.lower) or first.lower.endswith("ing") or (first.lower.endswith("s") and first.stem in DEED_OF)
    return verb and not first.capital and not first.opening


def _asserts(one: Statement) -> bool:
    return one.stance in {Stance.ASSERTS, Stance.CONFIRMS} and not one.negated


_Judged = Callable[[Statement, LayOut], bool]
_FIT: Final[tuple[_Judged, ...]] = (
    lambda one, _: _asserts(one),
    lambda one, _: not one.negated,
    lambda one, _: one.stance is not Stance.QUESTIONS,
    _is_clause,
)
"""What words must be to say a claim, the weightiest first, unless none are."""
_MERITS: Final[tuple[_Judged, ...]] = (
    lambda one, _: len(one.words.split()) >= _FEWEST,
    _reads_alone,
    lambda one, _: not one.in_headline,
    lambda one, _: not one.words.isupper(),
    lambda one, _: len(one.spans) < _SEVERAL,
    lambda one, _: not one.hedged,
)
"""What makes words say it well."""
