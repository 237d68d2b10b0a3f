"""Names that were cut short, left out or spelled out: what the capitals around them make of them."""

import time

import pytest
from tests.sources.stories import names_in, voices

from onrecord.reading import cut_paragraphs, read_text
from onrecord.sources.sightings import sight_names
from onrecord.sources.tokens import read_words
from onrecord.values.source import SourceKind


def sighted(text: str, names: str = "") -> list[str]:
    """The names sighted in a text without lines."""
    words = read_words(read_text(text, tuple(cut_paragraphs(text))))
    return [text[one.span.start : one.span.end] for one in sight_names(words, names_in(text, names), (), ()).all]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("It rained, and Mooda Hirrat left.", "Hirrat p", ["Mooda Hirrat"]),
        ("It rained, and Mooda Hirrat left.", "Mooda p", ["Mooda Hirrat"]),
        ("It rained, and Mooda Hirrat left.", "Mooda p, Hirrat p", ["Mooda Hirrat"]),
        ("The chief, Oda Vel Brandt, left.", "Oda Vel p, Brandt p", ["Oda Vel Brandt"]),
        ("In town Harbour Security Adviser Mooda Hirrat left.", "Hirrat p", ["Mooda Hirrat"]),
        ("Then Broadcaster Kanto left.", "Kanto p", ["Kanto"]),
        ("It saw Kesto Spokesman Brandt off.", "Kesto o, Brandt p", ["Kesto", "Brandt"]),
        ("Neither Tamm nor Brandt left.", "Tamm p, Brandt p", ["Tamm", "Brandt"]),
        ("The Department of Harbour Safety met.", "Harbour Safety o", ["Department of Harbour Safety"]),
        ("There it said so in Mirra Hoyen.", "Mirra l, Hoyen p", ["Mirra Hoyen"]),
        ("It was the KDC Vondel plant.", "KDC o, Vondel l", ["KDC", "Vondel"]),
        ("So Ana Sol Tom Veil met.", "Ana Sol p, Tom Veil p", ["Ana Sol", "Tom Veil"]),
    ],
)
def test_a_name_given_in_part_is_the_run_of_capitals_that_holds_it(text: str, names: str, expected: list[str]) -> None:
    assert sighted(text, names) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It struck the Vondel Harbour Authority and Egypt.", ["Vondel Harbour Authority", "Egypt"]),
        ("So Peter Hirrat left in a Vondel Prime of the KDC.", ["Peter Hirrat"]),
        ("It struck the Vondel by night.", []),
        ("Rain fell.", []),
    ],
)
def test_names_not_given_count_where_their_words_tell(text: str, expected: list[str]) -> None:
    assert sighted(text) == expected


def test_a_heading_in_title_case_makes_no_name_longer() -> None:
    assert sighted("Vondel Rocked Again by Mirra Harbour Strike", "Vondel l, Mirra l") == ["Vondel", "Mirra"]
    assert sighted("VONDEL WINS AGAIN", "VONDEL l") == ["VONDEL"]


def test_a_body_spelled_out_is_whole_where_its_short_form_stands_in_the_story() -> None:
    text = "The Ports and Bridges Board met. The PBB sat."
    assert sighted(text) == ["Ports and Bridges Board"]
    assert sighted(text.replace("PBB", "KDC")) != ["Ports and Bridges Board"]


def test_a_short_form_without_brackets_stands_for_the_body_spelled_out() -> None:
    told = voices("The Ports and Bridges Board met. {s1:The PBB} {q1:said} {c1:no}.", "Bridges Board o")
    assert told == ["organisation Ports and Bridges Board"]


def test_a_lone_acronym_is_a_body_and_a_label_in_capitals_a_person() -> None:
    assert voices("A plan failed. {s1:The KDC} {q1:said} {c1:no}.") == ["organisation KDC"]
    assert voices("{s1:TAMM}{q1::} {c1:No.}\n\nRolf Tamm left.", "Rolf Tamm p") == ["person Rolf Tamm"]


@pytest.mark.parametrize(
    ("template", "names", "expected"),
    [
        ("{s1:A report in Mirra Hoyen} {q1:said} {c1:so}.", "Mirra l, Hoyen p", "document Mirra Hoyen"),
        (
            "Tom Veil wept at a report in Hoyen Dag. {s1:The report} {q1:said} {c1:so}.",
            "Hoyen Dag p, Tom Veil p",
            "document Hoyen Dag",
        ),
        ("{s1:A letter from Oda Brandt} {q1:said} {c1:so}.", "Oda Brandt p", "document Oda Brandt"),
        (
            "So reports Leval Daily News. It fell as per a piece in Dorro Ledger. {s1:The report} {q1:said} {c1:so}.",
            "Leval Daily News o, Dorro Ledger o",
            "document Dorro Ledger",
        ),
    ],
)
def test_a_writing_has_the_name_of_the_outlet_that_it_stands_in(template: str, names: str, expected: str) -> None:
    assert voices(template, names) == [expected]


def test_a_body_named_after_a_place_is_no_place() -> None:
    told = voices("{s1:The Vondel Harbour Authority} {q1:said} {c1:no}. {s2:The authority} {q2:left}.", "Vondel l")
    assert told == ["organisation Vondel Harbour Authority"] * 2


@pytest.mark.parametrize("template", ["Ana Sol{s1:’s} {q1:said} {c1:so}.", "Ana Sol {s1:—} {q1:said} {c1:so}."])
def test_a_source_without_a_word_is_no_voice(template: str) -> None:
    assert voices(template, "Ana Sol p") == ["none"]


def test_an_elided_word_is_still_a_source() -> None:
    assert voices("{s1:O’Lane} {q1:said} {c1:so}.", "O’Lane p") == ["person O’Lane"]


@pytest.mark.parametrize(
    "text", ["ABC " * 50_000, "ABC, " * 40_000, "Ab Of " * 33_000, "A" * 200_000, "Kesto’s " * 25_000]
)
def test_hostile_text_takes_little_time(text: str) -> None:
    words = read_words(read_text(text, tuple(cut_paragraphs(text))))
    begun = time.process_time()
    found = sight_names(words, (), (), ())
    assert time.process_time() - begun < 10
    assert all(one.kind in SourceKind for one in found.all)


def test_a_common_word_is_no_name_though_it_was_given_as_one():
    assert sighted("Then Ama Osei ran the harbour.", "Osei p, harbour o") == ["Ama Osei"]


def test_a_story_without_capitals_keeps_its_names():
    assert sighted("then osei ran the harbour.", "osei p") == ["osei"]
