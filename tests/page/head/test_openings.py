"""Datelines in a story's first words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.head.openings import Opening, read_opening, read_plain_opening
from onrecord.values.text import Span


@pytest.mark.parametrize(
    ("paragraph", "place", "agency"),
    [
        ("PORT ELLERY (Reuters) — The ferry", "PORT ELLERY", "Reuters"),
        ("PORT ELLERY, Norland (AP) -- The ferry", "PORT ELLERY, Norland", "AP"),
        ("PORT ELLERY, July 7 (Xinhua) -- The ferry", "PORT ELLERY", "Xinhua"),
        ("PORT ELLERY, N.L. — The ferry", "PORT ELLERY, N.L.", None),
        ("PORT ELLERY/MARSHAM, 7 July 2021 (AFP) – The ferry", "PORT ELLERY/MARSHAM", "AFP"),
        ("PORT ELLERY, Wednesday, July 7 - The ferry", "PORT ELLERY", None),
        ("MARSHAM: The ferry", "MARSHAM", None),
        ("Port Ellery, July 7 (IANS): The ferry", "Port Ellery", "IANS"),
        ("Port Ellery (AFP) - The ferry", "Port Ellery", "AFP"),
        ("Marsham, 7 July: The ferry", "Marsham", None),
        ("(Reuters) - The ferry", None, "Reuters"),
        ("MARSHAM (TIDE NEWSWIRE) -- The ferry", "MARSHAM", None),
    ],
)
def test_reads_the_dateline(paragraph: str, place: str | None, agency: str | None) -> None:
    opening = read_opening(paragraph)
    assert opening is not None
    found = paragraph[opening.place.start : opening.place.end] if opening.place else None
    assert (found, opening.agency, paragraph[opening.end :]) == (place, agency, "The ferry")


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "The ferry - the old one - stopped.",
        "Port Ellery: a town by the sea.",
        "BREAKING: The ferry stopped.",
        "Editor’s Note, July 7, 2021: The ferry stopped.",
        "FERRY-19 stopped.",
        "Ada Quill (left) - the captain - spoke.",
        "10:30 The ferry stopped.",
        "MARSHAM is a town.",
    ],
)
def test_reads_none_where_there_is_none(paragraph: str) -> None:
    assert read_opening(paragraph) is None


PIECES = st.sampled_from("PORT|Ellery|, |July 7| (Reuters)| (|) |—| - |: |/|.|’".split("|"))


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_spans_stay_within_the_paragraph(paragraph: str) -> None:
    opening = read_opening(paragraph)
    if opening is not None:
        assert 0 < opening.end <= len(paragraph)
        assert opening.place is None or 0 <= opening.place.start < opening.place.end <= opening.end


@pytest.mark.parametrize("piece", ["A", "A ", "AB, ", "(", "A.", "A'-", "Ab ", "AB/"])
def test_hostile_paragraphs_are_read_at_once(piece: str) -> None:
    started = time.process_time()
    read_opening(piece * 100_000)
    assert time.process_time() - started < 0.5


SENTENCE = "The ferry has stopped at high tide, the harbour office said on Tuesday. It will sail again."


@pytest.mark.parametrize("place", ["Ellery", "Port Ellery", "Nova Port Ellery", "\u00c9lery"])
def test_reads_a_place_in_mixed_case_before_a_report(place: str) -> None:
    opening = read_plain_opening(f"{place}: {SENTENCE}")
    assert opening == Opening(Span(0, len(place)), None, len(place) + 2)


@pytest.mark.parametrize(
    "paragraph",
    [
        f"Analysis: {SENTENCE}",
        f"What we know so far of it: {SENTENCE}",
        "Port Ellery: The ferry stopped.",
        "Port Ellery: The ferry that stopped at high tide and what comes of it",
        "Ada Quill: I had never seen the ferry stop at high tide before.",
        "Ada Quill: Why has the ferry stopped at high tide this whole week?",
        f"Port Ellery: \u201c{SENTENCE}\u201d",
        f"port ellery: {SENTENCE}",
        f"Port Ellery {SENTENCE}",
    ],
)
def test_reads_no_place_off_labels_titles_and_speakers(paragraph: str) -> None:
    assert read_plain_opening(paragraph) is None
