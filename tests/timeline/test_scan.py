"""What words say before they are reckoned: joins, leads, and the choice between rules."""

import pytest

from onrecord.timeline.phrases import Base, Clock, Fixed, Nth, Point, Shift, TimeOfDay
from onrecord.timeline.scan import RULES, scan
from onrecord.values.text import Span
from onrecord.values.time import Grain, Modifier, TimeType


def phrases(text: str) -> list[object]:
    return [told.phrase for told in scan(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("on March 3", Point(Grain.DAY, 3, 3)),
        ("on March 3, 2031", Point(Grain.DAY, 3, 3, 2031)),
        ("on Monday", Point(Grain.DAY, 0, weekday=True)),
        ("last spring", Point(Grain.SEASON, season="SP", step=-1)),
        ("the following March", Point(Grain.MONTH, 3, step=1, base=Base.TOLD)),
        ("two weeks ago", Shift(Grain.WEEK, -2.0, Base.NOW, later=False)),
        ("two weeks later", Shift(Grain.WEEK, 2.0, Base.TOLD)),
        ("the next day", Shift(Grain.DAY, 1, Base.TOLD)),
        ("at 9 p.m.", TimeOfDay(Clock(21, 0))),
        ("July of last year", Point(Grain.MONTH, 7, within=Shift(Grain.YEAR, -1, Base.NOW))),
        ("the first week of June", Nth(Grain.WEEK, 1, within=Point(Grain.MONTH, 6))),
        ("late June", Point(Grain.MONTH, 6, modifier=Modifier.END)),
        ("two weeks", Fixed(TimeType.DURATION, "P2W", Grain.WEEK, count=2.0)),
    ],
)
def test_words_are_read_as_they_stand(text, phrase):
    assert phrases(text) == [phrase]


def test_two_times_that_make_no_one_time_stay_two():
    assert len(phrases("in March and on Monday")) == 2
    assert len(phrases("1914, 1918")) == 2


def test_the_first_of_a_list_takes_the_year_of_the_second():
    assert [phrase.year for phrase in phrases("between 3 March and 5 April 1940")] == [1940, 1940]


def test_a_unit_in_no_longer_one_is_no_time():
    assert phrases("the first week") == []


def test_only_the_paragraph_is_read():
    text = "Monday Tuesday"
    assert [told.start for told in scan(text, Span(7, 14))] == [7]


def test_every_rule_has_a_name_of_its_own():
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_every_rule_begins_with_folded_words():
    assert all(word == word.lower() and " " not in word for rule in RULES for word in rule.starts)
