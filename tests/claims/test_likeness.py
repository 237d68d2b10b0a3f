import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims import Weights, compare, proposition_of
from onrecord.claims.likeness import is_contrary, share, share_of, weigh_words
from onrecord.lexicon.en.claims_deeds import CONTRARY, DEED_OF, NEAR, NOUN_OF
from onrecord.values.claim import Conflict

WORDS = st.lists(
    st.sampled_from(
        "Veers Sahl ferry sold not was by in March 9 will visit the passengers Lindis met offered to".split()
    ),
    max_size=12,
).map(" ".join)


def like(one, other):
    return compare(proposition_of(one), proposition_of(other), Weights())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Veers visited Sahl in November", "that Salma Veers had made a trip to Sahl in November"),
        ("the harbour was shelled by the army", "army shells the harbour"),
        ("Veers resigned", "Salma Veers stepped down"),
        ("nine workers died in the blaze", "the blaze killed nine workers"),
    ],
)
def test_one_claim_in_other_words(one, other):
    assert like(one, other).same


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("Veers visited Sahl in November", "Veers visited Sahl in March", Conflict.TIME),
        ("the plant was inspected in 2029", "the plant was inspected in 2031", Conflict.TIME),
        ("the Pellow 6 bends", "the Pellow 5 bends", Conflict.NUMBER),
        ("the second ferry sank", "the third ferry sank", Conflict.NUMBER),
        ("Veers met Tom Adair", "Veers met Ruth Calder", Conflict.NAME),
        ("Halden sued Corvane", "Corvane sued Halden", Conflict.ROLES),
        ("Veers approved the sale", "Veers reviewed the sale", Conflict.DEED),
        ("Veers met Tom Adair", "Veers offered to meet Tom Adair", Conflict.MANNER),
    ],
)
def test_siblings_are_kept_apart(one, other, conflict):
    found = like(one, other)
    assert conflict in found.conflicts
    assert not found.same


def test_other_counts_of_one_happening_are_versions():
    found = like("nine workers died in the Orrin fire", "12 workers died in the Orrin fire")
    assert found.same


def test_counts_far_apart_are_no_versions():
    assert Conflict.NUMBER in like("nine workers died at Orrin", "900 workers died at Orrin").conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [("Veers flew to Sahl", "Veers did not fly to Sahl"), ("the captain is alive", "the captain is dead")],
)
def test_a_no_is_the_same_claim_opposed(one, other):
    found = like(one, other)
    assert found.opposed
    assert not found.conflicts
    assert "no" in found.reason


def test_who_met_whom_is_the_same_either_way():
    assert Conflict.ROLES not in like("Veers met Adair", "Adair met Veers").conflicts


@given(WORDS, WORDS)
def test_it_does_not_matter_which_comes_first(one, other):
    there, back = like(one, other), like(other, one)
    assert there == back


@given(WORDS)
def test_a_statement_is_like_itself(text):
    found = like(text, text)
    assert not found.opposed
    assert found.score == pytest.approx(1.0) or not proposition_of(text).terms
    assert not found.conflicts


def test_hostile_statements_take_no_time():
    one = " ".join(f"Visit{number} met 9 hit" for number in range(20_000))
    other = " ".join(f"Strike{number} sued 8 raid" for number in range(20_000))
    started = time.perf_counter()
    like(one, other)
    assert time.perf_counter() - started < 2


def plain_share(one, other, weights):
    """The share of two statements' words, spelled out."""
    common = set(one.terms) & set(other.terms)
    left, right = (sorted(set(side.terms) - common) for side in (one, other))
    if any(term[0].isdigit() for term in left) and any(term[0].isdigit() for term in right):
        left, right = ([term for term in side if not term[0].isdigit()] for side in (left, right))
    matched = sum(2 * weights.of(term) for term in common)
    total = matched + sum(map(weights.of, [*left, *right]))
    for mine in left:
        theirs = next((yours for yours in right if is_alike(mine, yours)), None)
        if theirs is not None:
            right.remove(theirs)
            matched += 0.8 * (weights.of(mine) + weights.of(theirs))
    return min(1.0, matched / total) if total else 0.0


def is_alike(one, other):
    near = {yours for mine, yours in NEAR if mine in DEED_OF.get(one, ())} | set(DEED_OF.get(one, ()))
    same = near & set(DEED_OF.get(other, ())) or set(NOUN_OF.get(one, ())) & set(NOUN_OF.get(other, ()))
    return bool(same) or (one, other) in CONTRARY


@given(WORDS, WORDS)
def test_what_is_shared_is_the_same_however_it_is_held_against_others(one, other):
    weights = Weights()
    first, second = proposition_of(one), proposition_of(other)
    assert share(first, second, weights) == pytest.approx(plain_share(first, second, weights))
    weighed = (weigh_words(first, weights), weigh_words(second, weights))
    assert share_of(*weighed, weights) == share(first, second, weights) == share(second, first, weights)


def test_no_word_is_contrary_to_itself():
    assert all(one != other for one, other in CONTRARY)


@given(WORDS, st.sampled_from(["", "he is alive", "it is a fake", "guilty"]))
def test_words_are_contrary_where_one_says_no_to_the_other(words, more):
    one, other = proposition_of(words), proposition_of(f"the man is dead, and the true story real {more}")
    assert is_contrary(one, other) == any((mine, yours) in CONTRARY for mine in one.terms for yours in other.terms)
