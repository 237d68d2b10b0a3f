"""Headlines: what readers see first, without the outlet's name."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.head.headlines import Title, choose_headline, outlet_in_title, shortened, without_outlet

OUTLETS = ["The Harbour Post", "harbourpost.example"]


def heading(words: str) -> Title:
    return Title(words, "heading h1")


def title(words: str) -> Title:
    return Title(words, "title")


def test_takes_the_heading_that_agrees_with_a_title() -> None:
    headings = [heading("94"), heading("Ferry stops at high tide"), heading("Related stories")]
    assert choose_headline(headings, [title("Ferry stops at high tide | Tides")], OUTLETS) == headings[1]


def test_prefers_the_heading_in_the_words_that_readers_see() -> None:
    headings = [heading("Ferry to Marsham stops at high tide")]
    assert choose_headline(headings, [title("Marsham ferry stops at tide")], OUTLETS) == headings[0]


def test_takes_the_title_where_no_heading_agrees() -> None:
    titles = [title("Ferry stops at high tide - Harbour Post")]
    for headings in ([], [heading("News")], [heading("Harbour Post")], [heading(" ")], [heading("word " * 200)]):
        chosen = choose_headline(headings, titles, OUTLETS)
        assert chosen == title("Ferry stops at high tide")


def test_takes_the_first_heading_where_there_is_no_title() -> None:
    assert choose_headline([heading("Ferry stops"), heading("More")], [], OUTLETS) == heading("Ferry stops")
    assert choose_headline([], [], OUTLETS) is None


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("Ferry stops | Harbour Post", "Ferry stops"),
        ("Ferry stops - Tides - The Harbour Post", "Ferry stops - Tides"),
        ("Harbour Post: news", "Harbour Post: news"),
        ("The Harbour Post | Ferry stops", "Ferry stops"),
        ("Ferry stops – HarbourPost.com", "Ferry stops"),
        ("Harbour Post", "Harbour Post"),
        ("Tide-table", "Tide-table"),
    ],
)
def test_cuts_the_outlets_name_from_a_title(words: str, cut: str) -> None:
    assert without_outlet(words, OUTLETS) == cut


def test_reads_the_outlet_off_a_title() -> None:
    assert outlet_in_title("Ferry stops | Harbour Post", "Ferry stops") == "Harbour Post"
    assert outlet_in_title("Ferry stops", "Ferry stops") is None
    assert outlet_in_title("Ferry stops | Harbour Post", "Something else") is None


@given(st.text(), st.text(), st.text())
def test_any_titles_give_one_of_them(one: str, other: str, outlet: str) -> None:
    chosen = choose_headline([heading(one)], [title(other)], [outlet])
    assert chosen is None or chosen.words in one or chosen.words in other
    assert (shortened(one) or "") in one
    assert (outlet_in_title(one, other) or "") in one


@pytest.mark.parametrize("piece", [" ", " - ", "| ", "a", "- "])
def test_hostile_titles_are_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    long = piece * 200_000
    choose_headline([heading(long)], [title(long)], [long])
    assert time.process_time() - started < 2.0
