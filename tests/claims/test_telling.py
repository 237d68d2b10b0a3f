import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.proposition import proposition_of
from onrecord.claims.telling import ASIDE, NAME_PART, how_telling
from onrecord.claims.words import tokens_of


def aside_of(text):
    """The stems that stand beside the main clause."""
    return {stem for stem, counts in how_telling(text, tokens_of(text), ()).items() if counts == ASIDE}


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("the ferry sank", set()),
        ("the ferry sank, less than a day after cracks appeared", {"les", "day", "crack", "appear"}),
        ("After the vote, the ferry sank", {"vot"}),
        ("the ferry, which sailed from Tarn, sank", {"sail", "tarn"}),
        ("the ferry sank after a storm, a flood and a fire", {"storm", "flood", "fir"}),
        ("the ferry sank when it rained. Noor wept", {"rain"}),
        ("Noor said that the ferry sank", set()),
    ],
)
def test_subordinate_clauses_count_less(text, aside):
    assert aside_of(text) == aside


def test_what_stands_in_both_clauses_counts_in_full():
    assert "feri" not in aside_of("the ferry sank after the ferry burned")


def test_a_name_of_two_words_is_one_thing():
    text = "Bela Noor met Veers"
    found = how_telling(text, tokens_of(text), {"bela", "noor", "veer"})
    assert (found["bela"], found["noor"], found["veer"]) == (NAME_PART, 1.0, 1.0)


@given(st.text(alphabet="ab, .AfterwhoN", max_size=60))
def test_each_term_counts_something_and_none_more_than_one(text):
    laid = proposition_of(text)
    assert len(laid.terms) == len(laid.counted)
    assert all(0 < counts <= 1 for counts in laid.counted)


def test_many_clauses_take_no_long_time():
    text = "after who, " * 20_000
    assert len(how_telling(text, tokens_of(text), ())) <= 2
