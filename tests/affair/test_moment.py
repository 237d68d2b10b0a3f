"""A claim as it stood at a moment: which stories had appeared, and what is left of the claim without the others."""

from dataclasses import replace
from datetime import UTC, date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.invented import statement
from tests.claims.test_gather import count
from tests.cli.conftest import build_story

from onrecord.affair.moment import (
    Update,
    appearing_of,
    claim_among,
    claim_at,
    edges_without,
    instant_of,
    read_moment,
    updated_since,
)
from onrecord.claims import gather_claim, grid_of, versions_of
from onrecord.values.claim import HEADLINE
from onrecord.values.lineage import Edge, EdgeKind, Settled
from onrecord.values.page import Kind
from onrecord.values.stance import Stance


def told(story, published, words="Dorrit sold the ferry Lindis to Halden", **more):
    return replace(statement(words, story=story, **more), published=published)


def claim_of(*statements):
    return gather_claim(statements[0].key, statements)


def stories_of(claim):
    return {one.statement.key.story for one in claim.statements}


FERRY = claim_of(
    told("a", "2031-05-01T09:00+02:00"),
    told("b", "2031-05-01T08:00+00:00", "he had sold the ferry", stance=Stance.DENIES),
    told("c", "2031-05-01"),
    told("d", None),
    told("e", "2031-05-02T07:30+02:00"),
)


class TestReadMoment:
    @pytest.mark.parametrize(
        "stated",
        [
            "2031-05-02",
            "2031-05-02T10:15",
            "2031-05-02 10:15",
            "2031-05-02T10:15:00Z",
            "2031-05-02T10:15:00.250+05:30",
            "2031-05-02T10:15-0800",
            "2031-05-02T10:15+04",
        ],
    )
    def test_dates_and_moments_are_read(self, stated):
        assert read_moment(f" {stated} ") == stated
        assert instant_of(stated, UTC).tzinfo is not None

    @pytest.mark.parametrize(
        "stated",
        ["", "Tuesday", "2031-02-30", "2031-05", "2031-W18-5", "20310502", "2031-05-02T25:00", "2031-05-02T10:15+99:00",
         "2031-05-02T10:15 04:00", "٢٠٣١-٠٥-٠٢", "0000-01-01", "2031-05-02T"],
    )  # fmt: skip
    def test_all_else_is_no_moment(self, stated):
        assert read_moment(stated) is None

    def test_long_hostile_text_is_no_moment_and_soon_told(self):
        assert read_moment("2031-05-02T10:15:00." + "9" * 200_000) is None
        assert read_moment("2031-05-02" * 20_000) is None


class TestAppearing:
    def test_stories_appear_in_time_order_whatever_their_clocks(self):
        appearing = appearing_of(FERRY)
        assert [(stop.stated, stop.stories) for stop in appearing.stops] == [
            ("2031-05-01T09:00+02:00", ("a",)),
            ("2031-05-01T08:00+00:00", ("b",)),
            ("2031-05-01", ("c",)),
            ("2031-05-02T07:30+02:00", ("e",)),
        ]
        assert (appearing.undated, appearing.dated) == (("d",), 4)

    def test_a_date_without_a_time_counts_from_the_end_of_its_day(self):
        assert "c" not in stories_of(claim_at(FERRY, "2031-05-01T23:59+02:00"))
        assert "c" in stories_of(claim_at(FERRY, "2031-05-02T00:00+02:00"))
        assert stories_of(claim_at(FERRY, "2031-05-01")) == {"a", "b", "c"}

    def test_what_appeared_at_the_very_moment_is_there(self):
        assert stories_of(claim_at(FERRY, "2031-05-01T08:00Z")) == {"a", "b"}
        assert stories_of(claim_at(FERRY, "2031-05-01T07:59Z")) == {"a"}

    def test_stories_of_one_instant_are_one_stop(self):
        moments = ("2031-05-01T09:00+02:00", "2031-05-01T07:00Z", "2031-05-01T08:00Z")
        claim = claim_of(*(told(name, moment) for name, moment in zip("abc", moments, strict=True)))
        assert [stop.stories for stop in appearing_of(claim).stops] == [("a", "b"), ("c",)]

    def test_a_time_without_a_zone_is_read_in_that_of_most_stories(self):
        moments = ("2031-05-01T09:00+05:30", "2031-05-02T09:00+05:30", "2031-05-03T09:00Z")
        claim = claim_of(*(told(name, moment) for name, moment in zip("abc", moments, strict=True)))
        assert appearing_of(claim).zone == timezone(timedelta(hours=5, minutes=30))
        assert appearing_of(claim_of(told("a", "2031-05-01T09:00"))).zone == UTC
        tied = claim_of(told("a", "2031-05-01T09:00+03:00"), told("b", "2031-05-01T09:00-03:00"))
        assert appearing_of(tied).zone == timezone(-timedelta(hours=3))

    def test_the_ends_of_the_calendar_break_nothing(self):
        ends = ("0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00", "9999-12-31")
        claim = claim_of(*(told(name, end) for name, end in zip("abc", ends, strict=True)))
        assert [stop.stories for stop in appearing_of(claim).stops] == [("a",), ("b",), ("c",)]

    def test_a_claim_without_a_date_has_no_stop(self):
        appearing = appearing_of(claim_of(told("a", None), told("b", "in May")))
        assert (appearing.stops, appearing.undated) == ((), ("a", "b"))


class TestClaimAt:
    def test_the_wording_and_the_sides_stay(self):
        early = claim_at(FERRY, "2031-05-01T08:00Z")
        assert (early.key, early.wording, early.worded_by) == (FERRY.key, FERRY.wording, FERRY.worded_by)
        assert set(early.statements) <= set(FERRY.statements)

    def test_a_headline_is_judged_beside_those_that_were_there_only(self):
        denied = "Dorrit denies sale of ferry Lindis to Halden: claim is a hoax"
        claim = claim_of(
            told("a", "2031-05-01"),
            told("a", "2031-05-01", "Lindis sale: what we know", line=HEADLINE),
            *(told(f"b{at}", "2031-05-02", denied, line=HEADLINE) for at in range(4)),
        )
        (whole,) = (one for one in claim.statements if one.statement.key == ("a", HEADLINE))
        early = claim_at(claim, "2031-05-01")
        (alone,) = (one for one in early.statements if one.statement.key == ("a", HEADLINE))
        assert "other headlines" in whole.reason
        assert "other headlines" not in alone.reason

    def test_details_and_clashes_are_those_of_these_stories(self):
        claim = claim_of(
            told("a", "2031-05-01", "nine workers died", details=[count("9")]),
            told("b", "2031-05-02", "14 workers died", details=[count("14")]),
        )
        assert [one.clash for one in claim.details] == [True]
        early = claim_at(claim, "2031-05-01")
        assert [one.clash for one in early.details] == [False]
        assert [[version.value for version in one.versions] for one in early.details] == [["9"]]
        assert [(row.story, row.how_many.clash) for row in early.grid] == [("a", False)]

    def test_before_the_first_story_there_is_nothing_but_the_name(self):
        empty = claim_at(FERRY, "1999-12-31")
        assert (empty.wording, empty.statements, empty.details, empty.grid) == (FERRY.wording, (), (), ())


MOMENTS = st.one_of(
    st.dates(date(2031, 5, 1), date(2031, 5, 4)).map(str),
    st.builds(
        lambda day, at, zone: f"{day}T{at.isoformat()}{zone}",
        st.dates(date(2031, 5, 1), date(2031, 5, 4)),
        st.times(),
        st.sampled_from(["", "Z", "+04:00", "-08:00", "+05:30"]),
    ),
)
CLAIMS = st.lists(st.one_of(MOMENTS, st.sampled_from([None, "", "in May"])), min_size=1, max_size=8).map(
    lambda published: claim_of(*(told(f"s{at}", when, line=at % 2) for at, when in enumerate(published)))
)


@given(CLAIMS)
def test_as_of_the_last_moment_it_is_the_whole_less_undated_stories(claim):
    appearing = appearing_of(claim)
    last = claim_among(claim, appearing.by(appearing.stops[-1].at) if appearing.stops else ())
    left = [one for one in claim.statements if one.statement.key.story not in appearing.undated]
    statements = [one.statement for one in left]
    assert last == replace(claim, statements=tuple(left), details=versions_of(statements), grid=grid_of(statements))
    assert (last == claim) is not bool(appearing.undated)


@given(CLAIMS, MOMENTS, MOMENTS)
def test_what_had_appeared_at_a_moment_had_appeared_later(claim, one, other):
    zone = appearing_of(claim).zone
    earlier, later = sorted((one, other), key=lambda moment: instant_of(moment, zone))
    assert stories_of(claim_at(claim, earlier)) <= stories_of(claim_at(claim, later))


@given(CLAIMS)
def test_every_story_has_one_stop_or_is_undated_and_stops_are_in_order(claim):
    appearing = appearing_of(claim)
    found = [story for stop in appearing.stops for story in stop.stories] + list(appearing.undated)
    assert sorted(found) == sorted(stories_of(claim))
    assert [stop.at for stop in appearing.stops] == sorted({stop.at for stop in appearing.stops})
    for stop in appearing.stops:
        assert instant_of(stop.stated, appearing.zone) == stop.at
        assert set(stop.stories) <= stories_of(claim_at(claim, stop.stated))


def edge(story, other, kind=EdgeKind.COPIES, outlet=None):
    settled = Settled.CITATION if outlet else Settled.TIME
    return Edge(kind, story, other, outlet, outlet and outlet.lower(), (), (), 0.9, "why", settled, "why so")


def test_ties_to_stories_that_came_later_are_gone():
    assert tuple(edges_without([edge("a", "b"), edge("b", "a"), edge("a", "c")], {"b"})) == (edge("a", "c"),)


def test_a_citation_of_an_outlet_stays_without_its_later_story():
    cites = edge("a", "b", EdgeKind.CITES, "Ledger")
    (left,) = edges_without([cites], {"b"})
    assert left == replace(cites, other=None, share=None)
    assert tuple(edges_without([cites], set())) == (cites,)


def test_a_story_that_was_updated_after_the_moment_is_told():
    made = {
        name: build_story([(Kind.ARTICLE, "Nothing was said.")], published="2031-05-01", updated=updated)
        for name, updated in {"a": "2031-05-02T08:00+02:00", "b": "2031-05-01", "c": None, "d": "2031-05-03"}.items()
    }
    at = instant_of("2031-05-02T06:00Z", UTC)
    assert tuple(updated_since(made, at, UTC)) == (Update("d", "2031-05-03"),)
    assert [one.story for one in updated_since(made, at - timedelta(seconds=1), UTC)] == ["a", "d"]
