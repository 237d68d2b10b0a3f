"""What a person sees of one source, compared whole. The files in ``shown/`` are read by a person when they change."""

import io
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from tests.cli.conftest import affair_story, sequel_story

from onrecord.affair.following import choose, follow
from onrecord.affair.saying import all_said, side_by_side
from onrecord.cli.layout import Layout
from onrecord.cli.who_view import WhoView
from onrecord.values.story import Story

SHOWN = Path(__file__).with_name("shown")


def view(name: str, *stories: Story, width: int = 80) -> str:
    """The view as a pipe gets it, at a width."""
    console = Console(file=io.StringIO(), width=width, highlight=False)
    choice = choose(name, follow(name, stories))
    said = all_said(choice.one.heard)
    beside = side_by_side([one for one in said if one.resolved])
    Layout(console).print(WhoView(choice.one, said, beside, console, others=choice.others).rows())
    return console.file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 100])
def test_a_source_is_shown_as_in_its_file(width):
    shown = (SHOWN / f"who-{width}.txt").read_text(encoding="utf-8")
    assert view("Renn", affair_story(), sequel_story(), width=width) == shown


@pytest.mark.parametrize("width", [40, 71, 72, 80, 100, 200])
def test_no_row_is_wider_than_the_terminal_or_the_measure_and_none_ends_in_space(width):
    rows = view("Renn", affair_story(), sequel_story(), width=width).splitlines()
    assert max(map(cell_len, rows)) <= min(width, 100)
    assert [row for row in rows if row != row.rstrip()] == []


def test_one_story_alone_needs_no_reason_for_taking_sources_for_one():
    assert "Taken for one" not in view("Renn", affair_story())
    assert "suggested by machine: · the surname alone; the same sort of post (0.70)" in " ".join(
        view("Renn", affair_story(), sequel_story()).split()
    )


def test_lines_that_may_be_theirs_stand_apart_and_do_not_count():
    shown = view("Renn", sequel_story())
    assert "\n4 lines in 1 story" in shown
    before, _, after = shown.partition("Unresolved, and may be Renn: 1 line, not counted above")
    assert "the gate had been shut" not in before
    assert "the gate had been shut" in after
    assert "Unresolved" not in view("Renn", affair_story())


def test_an_unnamed_source_is_called_by_its_words():
    assert view("engineers who were on duty", affair_story()).splitlines()[0] == "Engineers who were on duty"


def test_no_escape_sequence_of_a_page_reaches_the_terminal():
    hostile = "a\x1b]0;owned\x07\x1b[2J\x9b31m\u202eb"
    story = sequel_story(headline=hostile, outlet=hostile, published=hostile, address=hostile)
    assert not set(view("Renn", story, affair_story())) & {"\x1b", "\x07", "\x9b", "\u202e", "\r"}
