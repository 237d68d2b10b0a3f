"""Stretches of the calendar, tested against each other."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.timeline.calendar import easter, moved, nth_weekday, season_of, third_of, unit_of, week_of
from onrecord.values.time import Grain

_DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 12, 31))
_UNITS = st.sampled_from(
    "day week month quarter season half-year year decade century".split(" "),
).map(Grain)


@given(_DAYS, _UNITS)
def test_the_unit_of_a_day_holds_the_day(day, unit):
    stretch = unit_of(day, unit)
    assert stretch.first <= day <= stretch.last
    assert stretch.grain is unit


@given(_DAYS, _UNITS.filter(lambda unit: unit is not Grain.SEASON))
def test_units_meet_without_a_gap(day, unit):
    stretch = unit_of(day, unit)
    assert unit_of(stretch.last + timedelta(days=1), unit).first == stretch.last + timedelta(days=1)


@given(_DAYS, _UNITS)
def test_the_thirds_of_a_unit_make_up_the_unit(day, unit):
    stretch = unit_of(day, unit)
    if (stretch.last - stretch.first).days < 3:
        return
    thirds = [third_of(stretch, third) for third in range(3)]
    assert thirds[0][0] == stretch.first
    assert thirds[2][1] == stretch.last
    assert thirds[0][1] + timedelta(days=1) == thirds[1][0]
    assert thirds[1][1] + timedelta(days=1) == thirds[2][0]


@given(_DAYS, _UNITS, st.integers(-9, 9))
def test_a_moved_day_lies_on_the_side_it_was_moved_to(day, unit, count):
    assert (moved(day, count, unit) > day) == (count > 0)


@pytest.mark.parametrize(
    ("year", "day"), [(1998, (4, 12)), (2024, (3, 31)), (2031, (4, 13)), (2038, (4, 25)), (1818, (3, 22))]
)
def test_easter_falls_where_the_tables_have_it(year, day):
    assert easter(year) == date(year, *day)


def test_the_first_week_of_a_year_may_begin_in_the_year_before():
    assert week_of(date(2026, 1, 1)).first == date(2025, 12, 29)
    assert week_of(date(2027, 1, 1)).value == "2026-W53"


def test_a_winter_ends_in_the_year_after_it_began():
    assert season_of(2030, "WI").last == date(2031, 3, 20)


def test_weekdays_are_counted_from_either_end_of_a_month():
    assert nth_weekday(2031, 5, 0, -1) == date(2031, 5, 26)
    assert nth_weekday(2031, 9, 0, 1) == date(2031, 9, 1)


def test_moving_past_the_last_year_is_refused():
    with pytest.raises(ValueError, match="10000 is outside"):
        moved(date(9999, 6, 1), 1, Grain.YEAR)
