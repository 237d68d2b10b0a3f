"""Days and minutes: on a scale, and in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.calendar_words import DAY, Extent, day_at, extent_of, in_words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-05-02", "2031-05-02", "Fri 2 May 2031"),
        ("2031-05-02T17:00", "2031-05-02T17:00", "Fri 2 May 2031, 17:00"),
        ("2031-05-02T17:00", "2031-05-02T23:59", "Fri 2 May 2031, 17:00–23:59"),
        ("2031-05-02T18:00", "2031-05-03T05:59", "Fri 2 May 2031, 18:00–05:59"),
        ("2031-05-02T18:00", "2031-05-03T19:00", "Fri 2 May 2031, 18:00 – Sat 3 May 2031, 19:00"),
        ("2031-05-02", "2031-05-10", "2–10 May 2031"),
        ("2031-04-28", "2031-05-04", "28 Apr – 4 May 2031"),
        ("2030-12-28", "2031-01-04", "28 Dec 2030 – 4 Jan 2031"),
        ("2031-05-01", "2031-05-31", "May 2031"),
        ("2031-04-01", "2031-06-30", "Apr – Jun 2031"),
        ("2030-12-01", "2031-02-28", "Dec 2030 – Feb 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2020-01-01", "2029-12-31", "2020–2029"),
        ("9999-12-01", "9999-12-31", "Dec 9999"),
        ("2031-05-02", None, "from 2 May 2031 on"),
        (None, "2031-05-02", "up to 2 May 2031"),
        (None, "2031-05-02T17:00", "up to 2 May 2031, 17:00"),
        (None, None, "no day"),
        ("soon", "soon", "soon"),
        ("soon", "later", "soon – later"),
        ("soon", None, "from soon on"),
    ],
)
def test_an_interval_is_said_by_the_largest_units_that_it_fills(earliest, latest, words):
    assert in_words(earliest, latest) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-05-02", "2031-05-02", "Fri 2 May"),
        ("2031-05-02T17:00", "2031-05-02T17:00", "Fri 2 May, 17:00"),
        ("2031-04-28", "2031-05-04", "28 Apr – 4 May"),
        ("2031-05-01", "2031-05-31", "May"),
        ("2030-12-28", "2031-01-04", "28 Dec 2030 – 4 Jan"),
        ("2030-05-02", "2030-05-02", "Thu 2 May 2030"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-05-02", None, "from 2 May on"),
    ],
)
def test_the_year_that_goes_without_saying_can_be_left_out(earliest, latest, words):
    assert in_words(earliest, latest, this_year=2031) == words


def test_a_day_has_all_its_hours_and_a_minute_is_one():
    assert extent_of("2031-05-02", "2031-05-02") == Extent(
        date(2031, 5, 2).toordinal() * DAY, date(2031, 5, 3).toordinal() * DAY
    )
    start, end = extent_of("2031-05-02T17:00", "2031-05-02T17:00")
    assert (start, end) == (
        date(2031, 5, 2).toordinal() * DAY + 17 * 60,
        date(2031, 5, 2).toordinal() * DAY + 17 * 60 + 1,
    )


def test_a_zone_and_seconds_are_left_aside():
    assert extent_of("2031-05-02T17:00:59+02:00", None) == extent_of("2031-05-02T17:00", None)


@pytest.mark.parametrize("moment", [None, "", "soon", "2031-02-30", "10000-01-01"])
def test_what_is_no_moment_has_no_place(moment):
    assert extent_of(moment, moment) == Extent(None, None)


@given(st.dates(), st.integers(0, 4000))
def test_words_can_be_had_of_every_interval_and_are_short(first, days):
    last = first + timedelta(min(days, (date.max - first).days))
    words = in_words(first.isoformat(), last.isoformat())
    assert str(last.year) in words
    assert len(words) <= 28


@given(st.dates())
def test_a_day_stands_at_its_own_minutes(day):
    start, end = extent_of(day.isoformat(), day.isoformat())
    assert (day_at(start), day_at(end - 1)) == (day, day)


def test_the_end_of_the_calendar_is_no_error():
    _, end = extent_of("9999-12-31", "9999-12-31")
    assert day_at(end) == date.max
