"""Bylines: names without what hangs on them, agencies apart, and nobody where nobody is named."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.head.bylines import (
    agency_credited,
    agency_named,
    read_byline,
    read_name,
    read_personal_names,
    unique,
)


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("By Ada Quill", ["Ada Quill"]),
        ("BY ADA QUILL", ["ADA QUILL"]),
        ("Written byAda Quill", ["Ada Quill"]),
        ("Live reporting by Ada Quill and Tom Reyes", ["Ada Quill", "Tom Reyes"]),
        ("Von Ada Quill", ["Ada Quill"]),
        ("Par Ada Quill", ["Ada Quill"]),
        ("Por Ada Quill y\u00e1\u00f1ez", ["Ada Quill y\u00e1\u00f1ez"]),
        ("By Von Marsham", ["Von Marsham"]),
        ("Ada von Marsham", ["Ada von Marsham"]),
        ("Staff and agencies", []),
        ("Agencies & Newsroom", []),
        ("Ada Quill and Tom Reyes", ["Ada Quill", "Tom Reyes"]),
        ("Ada Quill, Tom Reyes, and Lin Marsh", ["Ada Quill", "Tom Reyes", "Lin Marsh"]),
        ("Ada Quill, Tom Reyes & Lin Marsh", ["Ada Quill", "Tom Reyes", "Lin Marsh"]),
        ("By Ada Quill, Senior Political Correspondent", ["Ada Quill"]),
        ("Ada Quill Political Editor", ["Ada Quill"]),
        ("Staff Writer Ada Quill", ["Ada Quill"]),
        ("Ada Quill, CEO of Tidewater", ["Ada Quill"]),
        ("Ada Quill, Ph.D., RN", ["Ada Quill"]),
        ("Tom Reyes, Jr. and Ada Quill", ["Tom Reyes Jr", "Ada Quill"]),
        ("Ada Quill in Port Ellery and Tom Reyes in Marsham", ["Ada Quill", "Tom Reyes"]),
        ("Ada Quill a.quill@post.example @adaquill https://post.example/ada", ["Ada Quill"]),
        ("Ada Quill July 7, 2021", ["Ada Quill"]),
        ("7 July 2021 by Ada Quill", ["Ada Quill"]),
        ("Ada Quill Last updated on Wednesday, 7 July 2021", ["Ada Quill"]),
        ("Ada Quill • 3 min read", ["Ada Quill"]),
        ("Ada Quill, Harbour Post", ["Ada Quill"]),
        ("Ada Quill | Edited by Tom Reyes", ["Ada Quill"]),
        ("Ada Quill, ADA QUILL", ["Ada Quill"]),
        ("Quill, Ada", ["Quill, Ada"]),
        ("Centre for Tides and Ferries", ["Centre for Tides and Ferries"]),
        ("Tidewater Editorial Team", ["Tidewater Editorial Team"]),
        ("Harbour Post", ["Harbour Post"]),
    ],
)
def test_names_the_writers(line: str, writers: list[str]) -> None:
    assert list(read_byline(line, outlets=["Harbour Post"]).writers) == writers


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By",
        "Staff",
        "admin",
        "By Our Correspondent",
        "undefined",
        "https://social.example/ada",
        "a1b2c3",
        "Photo by Ada Quill",
        "• | –",
    ],
)
def test_names_nobody_where_nobody_is_named(line: str) -> None:
    assert read_byline(line).writers == ()


@pytest.mark.parametrize(
    ("line", "writers", "agency"),
    [
        ("By Reuters", [], "Reuters"),
        ("Reuters Staff", [], "Reuters"),
        ("Ada Quill (AFP)", ["Ada Quill"], "AFP"),
        ("Ada Quill/AFP", ["Ada Quill"], "AFP"),
        ("Ada Quill, The Associated Press", ["Ada Quill"], "AP"),
        ("By Ada Quill | Xinhua", ["Ada Quill"], None),
    ],
)
def test_a_wire_agency_is_a_credit_not_a_writer(line: str, writers: list[str], agency: str | None) -> None:
    found = read_byline(line)
    assert (list(found.writers), found.agency) == (writers, agency)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Source: Xinhua", "Xinhua"),
        ("(With inputs from PTI)", "PTI"),
        ("— Press Trust of India", "PTI"),
        ("Photo: Reuters", None),
        ("An app for the nan in you", None),
        ("With inputs from agencies", None),
    ],
)
def test_a_credit_line_names_the_agency_of_the_text_only(line: str, agency: str | None) -> None:
    assert agency_credited(line) == agency


def test_markup_names_are_kept_whole() -> None:
    assert read_name("Author: Department of Tides, Ferries and Locks") == "Department of Tides, Ferries and Locks"


def test_names_are_told_apart_without_case_and_punctuation() -> None:
    assert unique(["Ada Quill", "Ada  Quill.", "Tom Reyes"]) == ("Ada Quill", "Tom Reyes")


WORDS = st.sampled_from(
    "By |by|Ada Quill|Tom| and |, |; |(Reuters)|Editor|Ph.D.|@|http://x| in |July 7, 2021|–|\n|\x00|Jr".split("|")
)


@given(st.one_of(st.text(), st.lists(WORDS).map("".join)))
def test_any_line_gives_clean_names_each_once(line: str) -> None:
    found = read_byline(line, outlets=["Ada Quill", ""])
    assert unique(found.writers) == found.writers
    for name in (*found.writers, *filter(None, [read_name(line)])):
        assert name == name.strip()
        assert not any(unicodedata.category(character) == "Cc" for character in name)
        assert "@" not in name
    for agency in (found.agency, agency_named(line), agency_credited(line)):
        assert agency is None or agency_named(agency) == agency


@pytest.mark.parametrize("piece", ["by ", "(", "a@", ", ", "and ", " - ", "Ada ", "https:", "7 July 2021 "])
def test_hostile_lines_are_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    line = piece * (200_000 // len(piece))
    read_byline(line)
    read_name(line)
    agency_credited(line)
    assert time.process_time() - started < 1.0


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Quill", ("Ada Quill",)),
        ("Zo\u00eb van der Marsh and Tom O\u2019Reyes", ("Zo\u00eb van der Marsh", "Tom O\u2019Reyes")),
        ("Ada Quill, Tom Reyes and Lin Marsh-Lee", ("Ada Quill", "Tom Reyes", "Lin Marsh-Lee")),
        ("Ada", ()),
        ("World News", ()),
        ("Ellery Gazette", ()),
        ("Monday Morning", ()),
        ("Ferry stops at tide", ()),
        ("Ada Quill, Tom Reyes, Lin Marsh and Jo Ellery", ()),
        ("Ada Quill 7 July", ()),
        ("Ada Quill" + " " * 400, ()),
        ("Reuters", ()),
    ],
)
def test_reads_a_line_of_nothing_but_names(line: str, names: tuple[str, ...]) -> None:
    assert read_personal_names(line) == names


@given(st.text() | st.lists(st.sampled_from(["Ada", "Quill", "and", "Tom", "Reyes", ",", "News"])).map(" ".join))
def test_personal_names_are_few_and_of_a_names_length(line: str) -> None:
    names = read_personal_names(line)
    assert len(names) <= 3
    assert all(2 <= len(name.split()) <= 4 for name in names)
    assert all(word in line for name in names for word in name.split())


@pytest.mark.parametrize("piece", ["A", "Ada ", "Ada'", "Von Ada ", "A and ", ", "])
def test_hostile_lines_of_names_are_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    read_personal_names(piece * 100_000)
    read_byline(piece * 100_000)
    assert time.process_time() - started < 2.0


def test_an_agency_that_has_no_entry_is_known_by_its_form():
    assert agency_credited("(Elder Wire)") == "Elder Wire"
    assert agency_credited("With inputs from Tern News Agency.") == "Tern News Agency"
    assert agency_credited("Additional reporting by Ada Quill, with Port Press Association") == "Port Press Association"
    assert agency_named("The Wire") is None
    assert agency_named("Barbed wire") is None
    assert agency_credited("Photo: Elder Wire") is None
