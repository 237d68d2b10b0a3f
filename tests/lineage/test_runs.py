from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.carriers import BAKERY, FERRY, MARKET, story

from onrecord.lineage.runs import Match, find_matches, passages, quoted_parts
from onrecord.lineage.words import GRAM, words_in, words_of
from onrecord.values.text import Span

TEXT = st.lists(st.sampled_from("abcd"), max_size=60).map(" ".join)


def words(text):
    return words_in(text, (Span(0, len(text)),))


def test_paragraphs_in_another_order_are_found():
    here, there = words_of(story("a", FERRY, MARKET)), words_of(story("b", MARKET, BAKERY, FERRY))
    assert sum(match.words for match in find_matches(here, there)) == len(here.normal)


def test_four_words_in_a_row_are_no_match():
    assert find_matches(words("one two three four five"), words("one two three four six")) == ()


def test_matches_go_on_over_an_edited_word():
    here, there = words("a b c d e f x g h i j k l"), words("a b c d e f y y g h i j k l")
    matches = find_matches(here, there)
    assert matches == (Match(0, 0, 6), Match(7, 8, 6))
    assert passages(matches, gap=2) == [list(matches)]
    assert passages(matches, gap=1) == [[matches[0]], [matches[1]]]


def test_only_what_both_quote_is_quoted():
    here = words_of(story("a", 'She said: "We will never sell the ferry to them." It rained.'))
    there = words_of(story("b", 'He said we will "never sell the ferry to them." It rained.'))
    (match,) = find_matches(here, there)
    (part,) = quoted_parts(match, here, there, fewest=3)
    assert here.normal[part.here : part.here + part.words] == ("never", "sell", "the", "ferry", "to", "them")


@given(TEXT, TEXT)
def test_a_match_holds_the_same_words_and_none_twice(one, other):
    here, there = words(one), words(other)
    reached = 0
    for match in find_matches(here, there):
        assert match.words >= GRAM
        assert match.there >= reached
        ours = here.normal[match.here : match.here + match.words]
        assert ours == there.normal[match.there : match.there + match.words]
        assert len(ours) == match.words
        reached = match.there + match.words


@given(TEXT)
def test_a_text_matches_itself_as_a_whole(text):
    matches = find_matches(words(text), words(text))
    assert sum(match.words for match in matches) == (len(text.split()) if len(text.split()) >= GRAM else 0)
