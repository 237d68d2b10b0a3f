"""What an expression is reckoned from, and what else it may mean."""

import pytest

from onrecord.reading import cut_paragraphs, read_text
from onrecord.timeline import find_times
from onrecord.values.time import Anchor, TimeExpression

FRIDAY = "2031-03-07"


def times_in(text: str, published: str | None = FRIDAY, dateline: str | None = None) -> tuple[TimeExpression, ...]:
    return find_times(read_text(text, tuple(cut_paragraphs(text))), published=published, dateline=dateline)


def values(text: str, published: str | None = FRIDAY, dateline: str | None = None) -> list[str]:
    return [time.first.value for time in times_in(text, published, dateline)]


def test_a_full_date_is_its_own_anchor():
    (time,) = times_in("It began on March 3, 2031.")
    assert (time.first.anchor, time.first.reason) == (Anchor.ITSELF, "said in full")


def test_a_weekday_is_the_one_before_publication_and_says_so():
    (time,) = times_in("She resigned on Monday.")
    assert time.first.anchor is Anchor.PUBLISHED
    assert time.first.reason == "the Monday before publication on Friday 7 March 2031"


def test_the_date_in_the_dateline_stands_for_publication():
    (time,) = times_in("She spoke on Thursday.", "2031-03-07", "PORT SAHL, March 6")
    assert (time.first.value, time.first.anchor) == ("2031-03-06", Anchor.DATELINE)


def test_a_dateline_of_the_last_days_of_a_year_belongs_to_the_year_before():
    assert values("She spoke today.", "2031-01-01", "PORT SAHL, Dec. 31") == ["2030-12-31"]


def test_a_dateline_without_a_date_changes_nothing():
    assert values("She spoke today.", FRIDAY, "PORT SAHL") == [FRIDAY]


@pytest.mark.parametrize(
    ("words", "value"),
    [("on Monday", "XXXX-WXX-1"), ("on March 3", "XXXX-03-03"), ("last year", "XXXX"), ("at noon", "XXXX-XX-XXT12:00")],
)
def test_a_story_without_a_date_leaves_its_times_open(words, value):
    (time,) = times_in(f"She resigned {words}.", published=None)
    assert (time.first.value, time.first.earliest, time.first.anchor) == (value, None, Anchor.UNKNOWN)


def test_text_that_is_no_date_counts_as_none():
    assert values("She resigned on Monday.", "last spring") == ["XXXX-WXX-1"]
    assert values("She resigned on Monday.", "2031-02-30") == ["XXXX-WXX-1"]


def test_today_is_the_local_day_where_the_page_states_its_zone():
    (time,) = times_in("The court ruled today.", "2031-03-07T00:40+05:30")
    assert [reading.value for reading in time.interpretations] == ["2031-03-07"]
    assert "local day" in time.first.reason


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2031-03-07T23:10Z", ["2031-03-07", "2031-03-08"]),
        ("2031-03-07T01:10Z", ["2031-03-07", "2031-03-06"]),
        ("2031-03-07T12:00Z", ["2031-03-07"]),
    ],
)
def test_universal_time_near_midnight_leaves_the_day_beside_it_open(published, days):
    (time,) = times_in("The court ruled today.", published)
    assert [reading.value for reading in time.interpretations] == days


def test_the_verb_decides_between_the_monday_past_and_the_one_to_come():
    assert values("The council met on Monday.") == ["2031-03-03"]
    assert values("The council will meet on Monday.") == ["2031-03-10"]


def test_both_mondays_are_kept_where_no_verb_decides():
    (time,) = times_in("Notes from Monday.")
    assert [reading.value for reading in time.interpretations] == ["2031-03-03", "2031-03-10"]


def test_both_orders_of_day_and_month_are_kept():
    (time,) = times_in("Filed 03/04/2031 here.")
    assert [reading.value for reading in time.interpretations] == ["2031-03-04", "2031-04-03"]


def test_an_order_that_cannot_be_is_not_kept():
    (time,) = times_in("Filed 25/04/2031 here.")
    assert [reading.value for reading in time.interpretations] == ["2031-04-25"]


def test_a_month_takes_the_year_that_its_verb_wants():
    assert values("The mill closed in September.") == ["2030-09"]
    assert values("The mill will close in September.") == ["2031-09"]


def test_the_next_day_follows_the_day_told_last():
    text = "The pass fell on 4 July 1938. The next day the road was cut."
    first, second = times_in(text)
    assert second.first.value == "1938-07-05"
    assert (second.first.anchor, second.first.anchored_to) == (Anchor.EXPRESSION, first.span)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Eight days later", "1938-07-12"),
        ("Three days earlier", "1938-07-01"),
        ("A month later", "1938-08"),
        ("Four years later", "1942"),
        ("That month", "1938-07"),
        ("That year", "1938"),
        ("The same day", "1938-07-04"),
        ("The following March", "1939-03"),
        ("That evening", "1938-07-04TEV"),
        ("The following year", "1939"),
    ],
)
def test_distances_start_from_the_time_told_last(words, value):
    assert values(f"The pass fell on 4 July 1938. {words} it rained.")[1] == value


def test_days_later_without_a_number_invent_no_date():
    (_, later) = times_in("The pass fell on 4 July 1938. Days later it rained.")
    assert (later.first.value, later.first.earliest) == ("FUTURE_REF", None)


def test_a_month_in_a_paragraph_about_the_past_belongs_to_it():
    assert values("The siege began on 4 July 1938. By August the mules were eaten.") == ["1938-07-04", "1938-08"]


def test_a_year_in_passing_does_not_draw_a_month_into_the_past():
    assert values("Since the 1967 war the pass was shut. Talks began in February.") == ["1967", "2031-02"]


def test_a_history_takes_its_months_from_the_line_of_events():
    text = (
        "The siege began in May 1912. In March 1913 the road was cut, and in June 1913 the fort burned.\n\n"
        "Peace came in January 1914. The treaty of 3 May 1914 held.\n\nIn August it was broken."
    )
    assert values(text)[-1] == "1914-08"


def test_a_dated_heading_leads_its_section():
    assert values("War in the north, 1775-1780\n\nIn April the militia met.") == ["1775", "1780", "1775-04"]


def test_a_time_told_by_an_event_stays_a_relation():
    (time,) = times_in("Two days after the raid, the mayor fled.")
    assert (time.first.value, time.first.anchor) == ("P2D", Anchor.EVENT)
    assert time.relation is not None


def test_an_event_does_not_unsettle_a_time_that_its_own_words_place():
    assert values("He resigned last year after the vote.") == ["2030"]


def test_a_clock_time_later_than_publication_was_the_day_before():
    assert values("Crews were called at 11:20 p.m. by a guard.", "2031-03-07T09:30+02:00") == ["2031-03-06T23:20"]


def test_late_on_a_day_may_be_its_night():
    (time,) = times_in("It broke out late on Thursday.")
    assert [reading.value for reading in time.interpretations] == ["2031-03-06", "2031-03-06TNI"]
