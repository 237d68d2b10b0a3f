from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lineage.carriers import FERRY, MARKET, story

from onrecord.lineage import fingerprints
from onrecord.lineage.fingerprints import SHORT, WINDOW, placed_fingerprints
from onrecord.lineage.words import GRAM, words_in
from onrecord.values.text import Span

WORDS = st.lists(st.sampled_from([f"w{number}" for number in range(400)]), min_size=60, max_size=90)


def placed(words):
    text = " ".join(words)
    return placed_fingerprints(words_in(text, (Span(0, len(text)),)))


def test_a_fingerprint_is_the_same_on_every_machine():
    assert fingerprints(story("a", "one two three four five")) == (4475916206259131367,)


def test_a_story_of_four_words_has_none():
    assert fingerprints(story("a", "Nothing to see here.")) == ()


def test_fingerprints_go_into_a_database_column():
    assert all(-(2**63) <= mark < 2**63 for mark in fingerprints(story("a", FERRY, MARKET)))


def test_a_short_story_keeps_every_shingle():
    assert len(placed([f"w{number}" for number in range(SHORT + GRAM - 1)])) == SHORT


def test_a_long_story_keeps_about_two_in_five():
    kept = len(placed([f"w{number}" for number in range(2000)]))
    assert 700 < kept < 900


def test_every_shingle_within_a_quotation_is_kept():
    long = " ".join(f"w{number}" for number in range(60))
    quoted = fingerprints(story("a", f'{long} said "we have never sold a single ticket" twice.'))
    brief = fingerprints(story("b", "We have never sold a single ticket."))
    assert set(brief) <= set(quoted)


@settings(deadline=None)
@given(WORDS, WORDS, st.lists(st.sampled_from("klmnopqr"), min_size=GRAM + WINDOW - 1, max_size=12))
def test_eight_words_in_a_row_are_never_missed(one, other, common):
    first, second = placed([*one, *common, *one]), placed([*other, *common, *other])
    assert set(first.values()) & set(second.values())


@settings(deadline=None)
@given(WORDS)
def test_every_window_keeps_a_shingle(words):
    kept = sorted(placed(words))
    assert all(later - earlier <= WINDOW for earlier, later in pairwise(kept))
