"""What spelled and written numbers, and the units they count, come to."""

import pytest

from onrecord.timeline.numbers import amount, number_of, ordinal_of
from onrecord.timeline.units import grain_of, length_value
from onrecord.values.time import Grain


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seven", 7),
        ("twenty-five", 25),
        ("Ninety nine", 99),
        ("a hundred", 100),
        ("three thousand", 3000),
        ("1,100", 1100),
        ("2.5", 2.5),
        ("2 1/2", 2.5),
        ("1½", 1.5),
        ("½", 0.5),
        ("1 1/0", None),
        ("umpteen", None),
    ],
)
def test_numbers_come_in_words_and_figures(words, number):
    assert number_of(words) == number


@pytest.mark.parametrize(
    ("words", "place"), [("1st", 1), ("22nd", 22), ("fifth", 5), ("Thirty-first", 31), ("last", None)]
)
def test_ordinals_come_in_words_and_figures(words, place):
    assert ordinal_of(words) == place


@pytest.mark.parametrize(("number", "written"), [(2.0, "2"), (2.5, "2.5"), (1_500_000.0, "1500000")])
def test_amounts_are_written_without_exponents(number, written):
    assert amount(number) == written


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (0.5, "hour", "PT30M"),
        (0.25, "hour", "PT15M"),
        (0.5, "century", "P50Y"),
        (2, "fortnights", "P4W"),
        (3, "nights", "P3D"),
        (None, "centuries", "PXCE"),
        (90, "seconds", "PT90S"),
    ],
)
def test_lengths_are_written_as_timex_durations(count, unit, value):
    assert length_value(count, unit) == value


@pytest.mark.parametrize("unit", "second minute hour day week weekend month quarter season year decade century".split())
def test_every_unit_has_a_grain(unit):
    assert isinstance(grain_of(unit), Grain)
