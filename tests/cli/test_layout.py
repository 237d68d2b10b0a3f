"""Rows that fit."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from onrecord.cli.layout import MEASURE, NARROWEST, Layout


def layout(width: int) -> Layout:
    return Layout(Console(file=io.StringIO(), width=width))


def plain(rows) -> list[str]:
    return [row.plain for row in rows]


def test_no_row_is_wider_than_the_measure():
    assert layout(500).width == MEASURE


def test_facts_stand_in_as_few_rows_as_hold_them():
    assert plain(layout(14).in_a_row(["one", "two", "three", "four"])) == ["one · two", "three · four"]


def test_a_row_of_facts_takes_indents():
    rows = plain(layout(30).in_a_row([Text("one and two"), "three and four"], "1. ", "   "))
    assert rows == ["1. one and two", "   three and four"]


def test_facts_with_signs_of_their_own_have_no_dots():
    assert plain(layout(12).in_a_row(["one", "> two", "> three"], dots=False)) == ["one > two", "> three"]


def test_no_facts_make_no_row():
    assert plain(layout(30).in_a_row([])) == []


def test_a_long_fact_is_wrapped():
    rows = plain(layout(30).in_a_row(["x " * 30, "y"], "", "  "))
    assert len(rows) == 4
    assert max(map(cell_len, rows)) <= 30


@pytest.mark.parametrize("width", [1, 10, NARROWEST])
def test_words_keep_some_columns_however_narrow_the_console_is(width):
    assert plain(layout(width).wrapped(Text("x " * 15))) == ["x x x x x x x x x x", "x x x x x"]
