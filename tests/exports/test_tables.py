"""Flat tables: one row a story, a source, a time. Rows of lines are tested where they are written, as CSV."""

from tests.cli.conftest import affair_story
from tests.exports.reviewed import reviewed, reviewed_affair

from onrecord.exports.tables import line_rows, source_rows, story_rows, time_rows


def test_a_story_counts_its_lines_by_standing_whatever_leaves():
    (row,) = story_rows(reviewed_affair())
    assert (row.lines, row.suggested, row.accepted, row.fixed, row.rejected, row.missed) == (7, 5, 1, 1, 1, 1)
    assert (row.story, row.outlet, row.byline, row.updated) == (7, "Brackwater Gazette", ("Una Pell",), "2031-05-03")
    assert row.text == affair_story().page.text


def test_sources_count_the_lines_that_leave():
    rows = list(source_rows(reviewed_affair()))
    assert [(row.source, row.name, row.lines) for row in rows] == [
        ("s1", "Tobias Renn", 1), ("s2", "Harbour Ledger", 1), ("s3", None, 0), ("s4", "Ada Quill", 1),
        ("s5", None, 1), ("s6", "Mara Voss", 1),
    ]  # fmt: skip
    assert (rows[0].description, rows[2].several) == ("the river authority’s chairman", True)


def test_lines_name_their_source_as_the_table_of_sources_does():
    told = reviewed_affair()
    names = {row.source: row.name for row in source_rows(told)}
    assert [names[row.source_number] for row in line_rows(told) if row.source_number][:3] == [
        "Tobias Renn", "Harbour Ledger", "Mara Voss",
    ]  # fmt: skip


def test_times_have_their_words_and_how_many_readings_they_have():
    rows = list(time_rows(reviewed(affair_story())))
    assert [(row.time, row.words, row.earliest, row.readings) for row in rows] == [
        ("t1", "Friday", "2031-04-25", 2), ("t2", "at night", None, 1),
    ]  # fmt: skip
    assert [affair_story().page.text[row.start : row.end] for row in rows] == ["Friday", "at night"]
