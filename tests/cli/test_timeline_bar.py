"""One row of a timeline: each kind of time has signs of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.timeline_bar import ASCII, UNICODE, Ruler
from onrecord.exports.calendar_words import Extent, extent_of
from onrecord.exports.timeline_scale import scale_for


def ruler(*days: str, columns: int = 40, marks=UNICODE) -> Ruler:
    scale = scale_for([extent_of(day, day) for day in days], columns)
    assert scale is not None
    return Ruler(scale, columns, marks)


MAY = ruler("2031-05-01", "2031-05-04")


@pytest.mark.parametrize(
    ("earliest", "latest", "row"),
    [
        ("2031-05-01", "2031-05-01", "┊    ●    ┊         ┊         ┊"),
        ("2031-05-02T18:00", "2031-05-02T18:00", "┊         ┊      ●  ┊         ┊"),
        ("2031-05-02", "2031-05-03", "┊         ├──────────────────┤┊"),
        ("2031-05-03", None, "┊         ┊         ├──────────────────▸"),
        (None, "2031-05-02", "◂──────────────────┤┊         ┊"),
        ("2031-01-01", "2031-05-02", "…──────────────────┤┊         ┊"),
        ("2031-05-03", "2031-12-31", "┊         ┊         ├──────────────────…"),
        (None, None, "◂──────────────────────────────────────▸"),
        ("2030-05-01", "2030-05-01", "┊         ┊         ┊         ┊"),
    ],
)
def test_each_kind_of_time_has_signs_of_its_own(earliest, latest, row):
    assert MAY.bar(extent_of(earliest, latest)).plain == row


def test_about_is_broken_and_another_reading_is_hollow():
    assert MAY.bar(extent_of("2031-05-01", "2031-05-02"), about=True).plain == "├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤┊         ┊"
    other = [extent_of("2031-05-04", "2031-05-04"), extent_of("2030-05-04", "2030-05-04")]
    assert MAY.bar(extent_of("2031-05-01", "2031-05-01"), other).plain == "┊    ●    ┊         ┊         ┊    ○"
    span = [extent_of("2031-05-03", "2031-05-04")]
    assert MAY.bar(extent_of("2031-05-01", "2031-05-01"), span).plain == "┊    ●    ┊         ○         ┊        ○"


def test_a_range_in_one_column_still_takes_two_so_that_it_does_not_look_exact():
    years = ruler("1990-01-01", "2000-01-01", "2010-01-01", "2020-01-01", columns=30)
    assert years.bar(extent_of("2000-01-01", "2000-03-01")).plain.count("├┤") == 1
    assert years.bar(extent_of("2029-12-01", "2029-12-31")).plain.endswith("├┤")


def test_a_strip_has_short_times_over_long_ones():
    row = MAY.strip([extent_of("2031-05-01", "2031-05-01"), Extent(None, None), extent_of("1999-01-01", "1999-01-01")])
    assert row.plain == "◂────●─────────────────────────────────▸"


def test_what_is_not_exact_is_broken_in_a_strip_too():
    days = extent_of("2031-05-01", "2031-05-02")
    assert MAY.strip([days], {days}).plain == "├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤┊         ┊"


def test_an_axis_has_labels_at_the_ticks_and_their_context_above():
    above, below = ruler("2031-04-30", "2031-05-02").axis()
    assert (above.plain, below.plain) == ("Apr 2031     May 2031", "Wed 30       Thu 1        Fri 2")


def test_a_context_without_room_is_left_out():
    above, _ = ruler("2031-04-30", "2031-05-06", columns=60).axis()
    assert above.plain == "Apr 2031"


def test_a_plain_encoding_has_plain_signs():
    plain = ruler("2031-05-01", "2031-05-04", marks=ASCII)
    assert plain.bar(extent_of("2031-05-02", None)).plain == ":         [---------------------------->"
    assert all(len(sign) == 1 and sign.isascii() for sign in ASCII)


@given(st.dates(), st.dates(), st.booleans(), st.integers(10, 100))
def test_no_row_is_longer_than_its_columns(first, last, about, columns):
    drawn = ruler("2031-05-01", "2031-05-04", columns=columns)
    extent = extent_of(min(first, last).isoformat(), max(first, last).isoformat())
    assert len(drawn.bar(extent, [extent], about=about).plain) <= columns
