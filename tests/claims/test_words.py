import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.words import MOST_WORDS, tokens_of


def numbers(text):
    return [token.number for token in tokens_of(text) if token.number is not None]


def test_numbers_in_words_and_digits_are_one():
    assert numbers("nine dead") == numbers("9 dead") == [9]


@pytest.mark.parametrize("text", ["2.4 billion", "2.4bn", "2,400,000,000"])
def test_scales_are_counted_in(text):
    assert numbers(text) == [2.4e9]


def test_a_number_takes_up_its_scale():
    token = tokens_of("paid 2.4 billion crowns")[1]
    assert (token.start, token.end, token.stem) == (5, 16, "2400000000")


@pytest.mark.parametrize("text", ["at 17:30", "at 5pm", "the 2nd rocket"])
def test_times_of_day_and_ordinals_are_no_numbers(text):
    assert numbers(text) == []


def test_a_capital_at_a_sentence_start_may_be_the_sentences():
    first, second, *_ = tokens_of("Ferry Lindis sank")
    assert (first.capital, first.opening) == (False, True)
    assert (second.capital, second.opening) == (True, False)


def test_a_genitive_is_the_name():
    assert tokens_of("Veers’s ferry")[0].stem == tokens_of("Veers ferry")[0].stem


def test_no_more_words_than_the_bound():
    assert len(tokens_of("ferry " * 9999)) == MOST_WORDS


@given(st.text(max_size=300))
def test_tokens_stand_in_order_without_overlap(text):
    tokens = tokens_of(text)
    edges = [edge for token in tokens for edge in (token.start, token.end)]
    assert edges == sorted(edges)
    assert all(0 <= token.start < token.end <= len(text) and token.stem for token in tokens)


@pytest.mark.parametrize("unit", ["9,", "1.", "a'", "12:", "million ", "9 million ", "“", "not "])
def test_hostile_text_takes_no_time(unit):
    started = time.perf_counter()
    tokens_of(unit * (200_000 // len(unit)))
    assert time.perf_counter() - started < 2
