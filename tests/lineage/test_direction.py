import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.carriers import FERRY, story

from onrecord.lineage.direction import earlier, settle
from onrecord.values.lineage import Settled


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2031-03-01", "2031-03-02", True),
        ("2031-03-02T09:00", "2031-03-01", False),
        ("2031-03-01", "2031-03-01T23:00", None),
        ("2031-03-01T09:00+02:00", "2031-03-01T08:00+00:00", True),
        ("2031-03-01T09:00", "2031-03-01T10:00+00:00", None),
        ("2031-03-01T09:00", "2031-03-01T09:00", None),
        (None, "2031-03-01", None),
        ("yesterday", "2031-03-01", None),
        ("0001-01-01T00:00+14:00", "2031-03-01T00:00+00:00", True),
    ],
)
def test_times_tell_an_order_only_where_they_can(one, other, expected):
    assert earlier(one, other) is expected


@given(st.datetimes().map(lambda moment: moment.isoformat()), st.dates().map(lambda day: day.isoformat()))
def test_the_order_of_times_turned_round_is_the_opposite(one, other):
    forwards, backwards = earlier(one, other), earlier(other, one)
    assert forwards is (None if backwards is None else not backwards)


def test_a_citation_beats_the_time():
    here = story("a", FERRY, "That was first reported by the Sahl Courier.", published="2031-03-01")
    there = story("b", FERRY, outlet="Sahl Courier", published="2031-03-04")
    assert settle(here, there)[:2] == (Settled.CITATION, True)
    assert settle(there, here)[:2] == (Settled.CITATION, False)


def test_a_credit_beats_the_time():
    here = story("a", FERRY, credit="Meridian Newswire", published="2031-03-01")
    there = story("b", FERRY, outlet="Meridian Newswire", published="2031-03-04")
    assert settle(here, there)[:2] == (Settled.CREDIT, True)


def test_two_who_credit_one_agency_have_no_order():
    here = story("a", FERRY, credit="Meridian Newswire", published="2031-03-01")
    there = story("b", FERRY, outlet="Sahl Courier", credit="Meridian Newswire", published="2031-03-04")
    assert settle(here, there) == (Settled.NOTHING, None, "both credit Meridian Newswire")


def test_two_who_cite_each_other_are_settled_by_time():
    here = story("a", FERRY, "So the Sahl Courier reported.", published="2031-03-04")
    there = story("b", FERRY, "So the Leval Ledger reported.", outlet="Sahl Courier", published="2031-03-01")
    assert settle(here, there)[:2] == (Settled.TIME, True)


def test_without_any_sign_there_is_no_direction():
    settled = settle(story("a", FERRY), story("b", FERRY, FERRY, outlet="Sahl Courier"))
    assert settled == (Settled.NOTHING, None, "one of them has no time")
