"""Claims as editors have them: a pure function of the machine's claims and of what was said of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims import decide_claims
from onrecord.values.claim import StatementKey
from onrecord.values.decision import Standing, Verb
from onrecord.values.fetched import Digest
from onrecord.values.ruling import ClaimRuling

A, B, C, D, E = (StatementKey(Digest(story), 0) for story in "abcde")
MACHINE = {A: [A, B], C: [C, D], E: [E]}


def merge(one, other):
    return ClaimRuling(Verb.MERGE, one, other)


def split(one, other):
    return ClaimRuling(Verb.SPLIT, one, other)


def alone(verb, one):
    return ClaimRuling(verb, one, None)


def members(*rulings, gone=(), claims=None):
    return {one.key: one.members for one in decide_claims(claims or MACHINE, rulings, gone)}


def test_without_rulings_the_claims_are_the_machines():
    assert members() == {A: (A, B), C: (C, D), E: (E,)}


def test_a_merge_makes_one_claim_of_two_known_by_the_older():
    assert members(merge(D, B)) == {A: (A, B, C, D), E: (E,)}


def test_merges_join_what_they_have_in_common():
    assert members(merge(A, C), merge(D, E)) == {A: (A, B, C, D, E)}


def test_a_split_takes_the_second_statement_out_to_stand_alone():
    assert members(split(A, B)) == {A: (A,), B: (B,), C: (C, D), E: (E,)}


def test_a_claim_that_loses_the_statement_it_is_known_by_is_known_by_its_next():
    assert members(split(B, A)) == {A: (A,), B: (B,), C: (C, D), E: (E,)}


def test_a_statement_that_was_split_off_may_be_merged_with_another():
    assert members(split(A, B), merge(B, E)) == {A: (A,), C: (C, D), E: (B, E)}


def test_a_split_after_a_merge_takes_out_what_came_with_it():
    assert members(merge(A, C), split(A, D)) == {A: (A, B, C), D: (D,), E: (E,)}


def test_of_two_on_one_pair_the_later_counts_whichever_way_round():
    assert members(merge(A, C), split(C, A)) == members()
    assert members(split(A, B), merge(B, A)) == members()


def test_a_split_of_two_that_are_apart_changes_nothing():
    assert members(split(A, C)) == members()


def test_a_ruling_on_a_statement_and_itself_changes_nothing():
    assert members(split(A, A), merge(C, C)) == members()


def test_who_judges_a_statement_speaks_of_the_claim_that_it_ends_up_in():
    found = decide_claims(MACHINE, [alone(Verb.REJECT, D), merge(A, C), alone(Verb.NOTE, E)])
    assert [(one.key, one.standing, one.rulings) for one in found] == [
        (A, Standing.REJECTED, (0, 1)),
        (E, Standing.SUGGESTED, (2,)),
    ]


def test_the_later_judgement_counts():
    (first, *_) = decide_claims(MACHINE, [alone(Verb.REJECT, A), alone(Verb.ACCEPT, B)])
    assert first.standing is Standing.ACCEPTED


def test_a_ruling_that_a_later_one_overrules_is_told_no_more():
    found = decide_claims(MACHINE, [merge(A, C), split(A, C)])
    assert [one.rulings for one in found] == [(1,), (1,), ()]


def test_statements_that_are_gone_are_left_out_and_a_claim_without_others_with_them():
    assert members(gone={A, E}) == {A: (B,), C: (C, D)}


def test_a_merge_holds_by_a_statement_that_is_gone():
    assert members(merge(B, C), gone={B}) == {A: (A, C, D), E: (E,)}


def test_a_ruling_on_what_is_in_no_claim_is_told():
    with pytest.raises(KeyError):
        members(merge(A, StatementKey(Digest("z"), 3)))


KEYS = st.sampled_from([A, B, C, D, E])
RULINGS = st.lists(
    st.builds(ClaimRuling, st.sampled_from([Verb.MERGE, Verb.SPLIT]), KEYS, KEYS)
    | st.builds(ClaimRuling, st.sampled_from([Verb.ACCEPT, Verb.REJECT, Verb.NOTE]), KEYS, st.none()),
    max_size=12,
)


@given(RULINGS, st.sets(KEYS))
def test_every_statement_that_is_not_gone_is_in_one_claim(rulings, gone):
    found = decide_claims(MACHINE, rulings, gone)
    placed = [key for one in found for key in one.members]
    assert sorted(placed) == sorted({A, B, C, D, E} - gone)
    assert len({one.key for one in found}) == len(found)


@given(RULINGS, KEYS, KEYS)
def test_the_last_word_on_a_pair_holds(rulings, one, other):
    if one == other:
        return
    together = [{one, other} <= set(claim.members) for claim in decide_claims(MACHINE, [*rulings, merge(one, other)])]
    assert any(together)
    apart = [{one, other} <= set(claim.members) for claim in decide_claims(MACHINE, [*rulings, split(one, other)])]
    assert not any(apart)


@given(RULINGS)
def test_what_is_given_is_left_as_it_was(rulings):
    """Undoing is leaving a ruling out, so nothing else may remember it."""
    machine = {key: list(own) for key, own in MACHINE.items()}
    decide_claims(machine, rulings)
    assert machine == MACHINE
