"""Headlines: what readers see first, without the outlet's name."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.head.headlines import (
    Title,
    choose_headline,
    names_paper,
    outlet_in_title,
    parts_of,
    shown_part,
    without_outlet,
    without_paper,
)

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
        ("Harbour Post: ferry stops at high tide", "ferry stops at high tide"),
        ("Tides: ferry stops at high tide", "Tides: ferry stops at high tide"),
    ],
)
def test_cuts_the_outlets_name_from_a_title(words: str, cut: str) -> None:
    assert without_outlet(words, OUTLETS) == cut


def test_reads_the_outlet_off_a_title() -> None:
    assert outlet_in_title("Ferry stops | Harbour Post", "Ferry stops") == "Harbour Post"
    assert outlet_in_title("Ferry stops", "Ferry stops") is None
    assert outlet_in_title("Ferry stops | Harbour Post", "Something else") is None


def test_a_title_that_is_a_papers_name_gives_way_to_a_heading() -> None:
    assert choose_headline([heading("Ferry stops at high tide")], [title("The Tidewater Reporter")], []) == heading(
        "Ferry stops at high tide"
    )
    assert choose_headline([], [title("The Tidewater Reporter")], []) == title("The Tidewater Reporter")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Ferry stops at high tide | Tides | Ellery Gazette", "Ferry stops at high tide | Tides"),
        ("Ellery Gazette | Ferry stops at high tide", "Ferry stops at high tide"),
        ("Ellery Gazette | Tides", "Ellery Gazette | Tides"),
        ("Ferry stops at high tide - mail is late", "Ferry stops at high tide - mail is late"),
        ("Ferry stops at high tide | Latest News", "Ferry stops at high tide | Latest News"),
        ("Ellery Gazette: ferry stops at high tide", "Ellery Gazette: ferry stops at high tide"),
    ],
)
def test_cuts_what_names_a_paper_by_its_words(words: str, left: str) -> None:
    assert without_paper(words) == left


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Ellery Gazette | Ferry stops at high tide", "Ferry stops at high tide"),
        ("Ferry stops at high tide - Ellery Gazette", "Ferry stops at high tide"),
        ("Tides | Ferry stops at high tide | Ellery Gazette", "Ferry stops at high tide"),
        ("Ellery Gazette: \u201cFerry stops at high tide\u201d", "\u201cFerry stops at high tide\u201d"),
        ("Live: Ferry stops at high tide", None),
        ("Ellery Gazette | Ferry sails again", None),
        ("Ferry sails again | Tides", None),
    ],
)
def test_takes_the_part_of_a_title_that_a_line_shows(words: str, shown: str | None) -> None:
    assert shown_part(words, {"ellery gazette", "tides", "ferry stops at high tide"}) == shown


def test_reads_the_outlet_off_either_end_of_a_title() -> None:
    for words in (
        "Ellery Gazette | Ferry stops",
        "Ellery Gazette: Ferry stops",
        "Ferry stops | Tides | Ellery Gazette",
        "Ferry stops - Ellery Gazette",
    ):
        assert outlet_in_title(words, "Ferry stops") == "Ellery Gazette"
    for words in ("Live | Ferry stops", "Opinion: Ferry stops", "Ferry stops | Tides | All about boats"):
        assert outlet_in_title(words, "Ferry stops") is None


@pytest.mark.parametrize("words", ["The Ellery Gazette", "Harbour Post", "Radio Ellery", "The Times of Ellery Week"])
def test_knows_the_name_of_a_paper(words: str) -> None:
    assert names_paper(words)


@pytest.mark.parametrize(
    "words", ["", "Gazette", "World News", "Live TV", "Late post", "Ada Quill", "The A B C D Post"]
)
def test_knows_what_names_no_paper(words: str) -> None:
    assert not names_paper(words)


@given(st.text() | st.lists(st.sampled_from(["Tide", "|", " - ", "Harbour Post", ": ", "«"])).map(" ".join))
def test_parts_of_any_title_stand_in_it(words: str) -> None:
    assert all(part in words for part in parts_of(words))
    assert without_paper(words) in words


@given(st.text(), st.text(), st.text())
def test_any_titles_give_one_of_them(one: str, other: str, outlet: str) -> None:
    chosen = choose_headline([heading(one)], [title(other)], [outlet])
    assert chosen is None or chosen.words in one or chosen.words in other
    assert (outlet_in_title(one, other) or "") in one


@pytest.mark.parametrize("piece", [" ", " - ", "| ", "a", "- "])
def test_hostile_titles_are_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    long = piece * 200_000
    choose_headline([heading(long)], [title(long)], [long])
    shown_part(long, set())
    outlet_in_title(long, "a")
    without_paper(long)
    assert time.process_time() - started < 2.0
