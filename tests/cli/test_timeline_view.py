"""What a person sees of a timeline, compared whole. The files in ``shown/`` are read by a person when they change."""

import io
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from tests.cli.conftest import Dated, build_story
from tests.exports.timed import CLASH, gazette_story, ledger_story

from onrecord.cli.layout import Layout
from onrecord.cli.terminal import screen
from onrecord.cli.timeline_view import TimelineView
from onrecord.exports.timeline_entries import entries_of
from onrecord.values.page import Kind

SHOWN = Path(__file__).with_name("shown")
HOSTILE = "a\x1b]0;owned\x07\x1b[2J\x9b31m\u202eb\x00\ud800"


def view(*stories, clashes=(), width=80):
    """The timeline as a pipe gets it, at a width."""
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False, emoji=False)
    Layout(console).print(TimelineView(stories, entries_of(stories, clashes), clashes, console).rows())
    return console.file.getvalue()


def both(width=80):
    return view(gazette_story(), ledger_story(), clashes=[CLASH], width=width)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_timeline_is_shown_as_in_its_file(width):
    assert both(width) == (SHOWN / f"timeline-{width}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 63, 64, 80, 100, 120, 200])
def test_no_row_is_wider_than_the_terminal_or_the_measure_and_none_ends_in_space(width):
    rows = both(width).splitlines()
    assert max(map(cell_len, rows)) <= min(width, 100)
    assert [row for row in rows if row != row.rstrip()] == []


def test_a_narrow_console_has_the_dates_and_no_scale():
    shown = both(63)
    assert "●" not in shown
    assert "\nSat 3 May 2031, 17:00\n" in shown
    assert "Before the scale" not in shown


def test_a_story_without_times_says_so():
    shown = view(build_story([(Kind.ARTICLE, "It rained.")], published=None))
    assert "The story names no time." in shown
    assert "No line says when it was said." in shown
    assert "No story has a date of publication." in shown
    assert "No date of publication found; to give one: --published DATE\n  1  Brackwater Gazette\n" in shown
    assert "The stories name no time." in view(*[build_story([(Kind.ARTICLE, "It rained.")])] * 2)


def test_times_that_all_have_no_place_are_said_to_have_none():
    story = build_story([(Kind.ARTICLE, "It rained {t1:often}.")], times=(Dated(),), published=None)
    assert "Nothing has a place on the calendar." in view(story)


def test_one_date_has_a_scale_of_one_day():
    shown = view(build_story([(Kind.ARTICLE, "It rained.")]))
    assert "May 2031\n" in shown
    assert "published (1)" in shown
    assert shown.count("●") == 3  # the legend, the overview, the lane


def test_a_time_far_off_stands_before_the_scale_and_another_after_it():
    times = [Dated(day, day) for day in ("1967-06-05", "2031-05-01", "2031-05-03", "2044-01-01")]
    text = " ".join(f"{{e{number}:it rained}} {{t{number}:then {number}}}." for number in range(1, 5))
    rows = view(build_story([(Kind.ARTICLE, text)], times=times)).splitlines()
    at = rows.index("Before the scale")
    assert rows[at + 1 : at + 3] == ["Mon 5 Jun 1967", "  1  it rained ‹then 1›"]
    at = rows.index("After the scale")
    assert rows[at + 1] == "Fri 1 Jan 2044"
    assert any(row.startswith("happened (4, 2 off) ") for row in rows)


def test_a_date_that_is_longer_than_its_column_has_a_row_of_its_own():
    times = [Dated("2030-12-31T18:00", "2031-01-02T05:59")]
    story = build_story([(Kind.ARTICLE, "{e1:It rained} {t1:then}.")], times=times, published="2031-01-01")
    assert "\nTue 31 Dec 2030, 18:00 – Thu 2 Jan 2031, 05:59\n" in view(story)


@pytest.mark.parametrize("place", ["headline", "outlet", "published", "address"])
def test_no_escape_sequence_of_a_page_reaches_the_terminal(place):
    template = "{e1:HOSTILE left} {r1:it HOSTILE} {t1:on MondayHOSTILE}, {s1:Al HOSTILE} {c1:said HOSTILE}."
    story = build_story(
        [(Kind.ARTICLE, template.replace("HOSTILE", HOSTILE))],
        times=(Dated("2031-05-02", "2031-05-02", line=1),),
        said={1: 1},
        **{place: HOSTILE},
    )
    shown = view(story)
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e", "\r", "\x00", "\ud800"}
    assert "␛[2J" in shown


def test_an_event_of_five_thousand_characters_is_cut_in_sight():
    story = build_story(
        [(Kind.ARTICLE, "{e1:" + "x" * 5000 + "} {t1:then}.")], times=(Dated("2031-05-02", "2031-05-02"),)
    )
    shown = view(story)
    assert "…" in shown
    assert shown.count("x") < 200


def test_a_plain_encoding_gets_plain_signs():
    file = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    console = screen(file)
    console.width = 80
    story = gazette_story()
    Layout(console).print(TimelineView([story], entries_of([story]), (), console).rows())
    file.seek(0)
    shown = file.read()
    assert "published (1)" in shown
    assert "<22:15>" in shown
    assert "?" not in shown
