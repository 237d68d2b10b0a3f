"""The scale goes where most times are, and its ticks have room."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.calendar_words import Extent, extent_of
from onrecord.exports.timeline_scale import APART, STEPS, Unit, scale_for


def days(*moments):
    return [extent_of(one, one) for one in moments]


def labels(scale):
    return [(tick.context, tick.label) for tick in scale.ticks]


def test_a_time_far_off_does_not_squash_the_rest():
    scale = scale_for(days("1967-06-05", "2031-05-01", "2031-05-02", "2031-05-04"), 60)
    assert scale.unit is Unit.DAY
    assert labels(scale) == [("May 2031", "Thu 1"), ("", "Fri 2"), ("", "Sat 3"), ("", "Sun 4")]
    assert not scale.holds(extent_of("1967-06-05", "1967-06-05"))


def test_times_all_over_the_years_are_drawn_in_years():
    scale = scale_for([extent_of(f"{year}-01-01", f"{year}-12-31") for year in (1967, 1973, 1982, 1991, 2004)], 60)
    assert scale.unit is Unit.YEAR
    assert labels(scale)[0] == ("", "1965")
    assert scale.holds(extent_of("2004-01-01", "2004-12-31"))


def test_a_few_hours_are_drawn_in_hours_with_their_day():
    scale = scale_for(days("2031-05-02T17:00", "2031-05-02T19:30", "2031-05-02T22:00"), 60)
    assert labels(scale)[:2] == [("Fri 2 May 2031", "17:00"), ("", "18:00")]
    assert not scale.is_point(extent_of("2031-05-02", "2031-05-02"))
    assert scale.is_point(extent_of("2031-05-02T17:00", "2031-05-02T17:00"))


def test_a_day_is_a_point_unless_the_scale_counts_in_hours():
    scale = scale_for(days("2031-05-02"), 60)
    assert (scale.unit, labels(scale)) == (Unit.DAY, [("May 2031", "Fri 2")])
    assert scale.is_point(extent_of("2031-05-02", "2031-05-02"))
    assert not scale.is_point(extent_of("2031-05-02", "2031-05-03"))
    assert not scale.is_point(extent_of("2031-05-02", None))


def test_a_month_change_is_told_where_it_comes():
    scale = scale_for(days("2031-04-29", "2031-05-02"), 60)
    assert [context for context, _ in labels(scale)] == ["Apr 2031", "", "May 2031", ""]


def test_weeks_begin_on_monday():
    scale = scale_for([extent_of("2031-04-02", "2031-04-02"), extent_of("2031-04-15", "2031-04-15")], 20)
    assert labels(scale) == [("Mar 2031", "Mon 31"), ("Apr 2031", "Mon 14")]


def test_a_range_far_longer_than_the_scale_runs_off_it():
    scale = scale_for([*days("2031-05-01", "2031-05-02", "2031-05-03"), extent_of("2031-01-01", "2031-12-31")], 60)
    assert scale.unit is Unit.DAY
    assert scale.holds(extent_of("2031-01-01", "2031-12-31"))


def test_one_range_alone_is_seen_whole():
    scale = scale_for([extent_of("2030-01-01", "2030-12-31")], 60)
    assert (scale.year, scale.part(extent_of("2030-01-01", None).start)) == (2030, 0)


def test_hours_over_many_days_are_drawn_in_days():
    scale = scale_for(days("2031-05-02T17:00", "2031-05-04T19:30"), 60)
    assert (scale.unit, len(scale.ticks)) == (Unit.DAY, 3)


def test_a_year_does_not_move_a_scale_of_days_and_days_do_not_hide_the_years():
    week, year = days("2031-05-01", "2031-05-02"), [extent_of("2031-01-01", "2031-12-31")]
    assert scale_for([*week, *year], 60) == scale_for(week, 60)
    years = [extent_of(f"{one}-01-01", f"{one}-12-31") for one in range(2010, 2019)]
    assert scale_for([*years, *days("2019-05-02")], 60).unit is Unit.YEAR


@pytest.mark.parametrize("extents", [[], [Extent(None, None)]])
def test_without_a_place_on_the_calendar_there_is_no_scale(extents):
    assert scale_for(extents, 60) is None


@pytest.mark.parametrize("columns", [20, 80])
def test_a_scale_ends_where_the_calendar_does(columns):
    last = extent_of("9999-12-31", "9999-12-31")
    scale = scale_for([last, extent_of("9000-01-01", "9999-12-31"), Extent(last.end, None)], columns)
    assert scale.ticks[-1].at < scale.end


def test_open_stretches_about_one_moment_are_taken_in_any_order():
    extents = [extent_of("2031-05-02", None), extent_of(None, "2031-05-01")]
    assert scale_for(extents, 60) == scale_for(extents[::-1], 60)


def test_a_scale_over_two_years_has_no_year_of_its_own():
    assert scale_for(days("2030-12-31", "2031-01-01"), 60).year is None


moments = st.dates().map(lambda day: day.isoformat())
minutes = st.datetimes().map(lambda at: at.strftime("%Y-%m-%dT%H:%M").rjust(16, "0"))


@st.composite
def stretches(draw):
    first = draw(st.dates())
    last = first + timedelta(draw(st.integers(0, (date.max - first).days)))
    opened = draw(st.sampled_from(["no", "no", "no", "start", "end"]))
    return extent_of(None if opened == "start" else first.isoformat(), None if opened == "end" else last.isoformat())


@given(
    st.lists(st.one_of(stretches(), minutes.map(lambda at: extent_of(at, at))), min_size=1, max_size=12),
    st.integers(20, 120),
)
def test_every_scale_has_ticks_in_order_with_room_for_their_labels_and_shows_something(extents, columns):
    scale = scale_for(extents, columns)
    places = [tick.at for tick in scale.ticks]
    assert places == sorted(set(places))
    assert (places[0], places[-1] < scale.end) == (scale.start, True)
    width = next(step.label for step in STEPS if step.unit is scale.unit)
    assert len(places) * (width + APART) <= columns
    assert any(scale.holds(extent) for extent in extents)
