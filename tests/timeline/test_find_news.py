"""What news asks of times: zones, attributes, newspapers, coarse dates, live pages, and what an event tells.

Each rule has examples that it reads and, close by, ones that it does not.
"""

import pytest
from tests.timeline.test_find import times_in, told

from onrecord.values.time import Anchor, Modifier, Order, TimeType


def readings(text: str, published: str | None = "2031-03-07") -> list[list[str]]:
    return [[one.value for one in time.interpretations] for time in times_in(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell at 1500 GMT.", [("1500 GMT", "2031-03-07T15:00")]),
        ("It fell (1500 GMT).", [("1500 GMT", "2031-03-07T15:00")]),
        ("It fell at 0930 hrs.", [("0930 hrs.", "2031-03-07T09:30")]),
        ("It fell in 1500.", [("1500", "1500")]),
        ("Some 1500 men fell.", []),
    ],
)
def test_four_figures_are_a_clock_time_with_a_zone_and_a_year_without(text, expected):
    assert told(text) == expected


def test_a_clock_time_takes_the_day_behind_the_same_moment_in_another_zone():
    assert [value for _, value in told("It left at 17:00 (1500 GMT) on Saturday.")][:2] == [
        "2031-03-01T17:00",
        "2031-03-01T15:00",
    ]


def test_a_clock_time_takes_no_day_from_a_later_clause():
    assert told("It left at 17:00 and came back on Saturday.")[0] == ("17:00", "2031-03-07T17:00")


@pytest.mark.parametrize(
    "text",
    [
        "The evening ferry was late.",
        "The night crew had left.",
        "Night prayers began.",
        "She read the morning paper.",
        "Shares fell in afternoon trading.",
        "They found a dawn raid.",
    ],
)
def test_a_part_of_the_day_that_describes_a_thing_is_no_time(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    ["In the evening rain fell.", "The evening began quietly.", "The evening was cold.", "It rained in the evening."],
)
def test_a_part_of_the_day_that_says_when_is_a_time(text):
    assert [value for _, value in told(text)] == ["2031-03-07TEV"]


@pytest.mark.parametrize(
    "text",
    [
        "He told a local daily that it was over.",
        "“It is over,” the daily said.",
        "National dailies had it.",
        "The Lissian daily Ledger had it.",
        "The weekly magazine Orbit closed.",
    ],
)
def test_a_daily_or_weekly_may_be_a_newspaper(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["The daily bulletin is long.", "The board meets daily.", "It sells 400 loaves daily."]
)
def test_what_comes_daily_is_a_repetition(text):
    assert [time.type for time in times_in(text)] == [TimeType.SET]


@pytest.mark.parametrize(
    "text",
    ["Asked about Friday, she wept.", "He spoke about March.", "He wrote about yesterday.", "Asked about March 3"],
)
def test_about_before_a_subject_of_talk_loosens_nothing(text):
    assert [time.modifier for time in times_in(text)] == [None]


@pytest.mark.parametrize("text", ["It fell about 9 a.m.", "It fell about March 3.", "It fell about two weeks ago."])
def test_about_loosens_amounts_dates_and_clock_times(text):
    assert [time.modifier for time in times_in(text)] == [Modifier.APPROX]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On Monday the court heard the case.", ["2031-03-03"]),
        ("Oru tweeted on Monday.", ["2031-03-03"]),
        (
            "“No,” tweeted Oru, the head of the office for ships, harbours, bridges and all the rest, on Monday.",
            ["2031-03-03"],
        ),
        ("The council will vote on Monday.", ["2031-03-10"]),
        ("The vote was expected on Monday.", ["2031-03-10", "2031-03-03"]),
        ("Notes from Monday.", ["2031-03-03", "2031-03-10"]),
    ],
)
def test_a_day_has_one_reading_where_the_tense_of_its_clause_leaves_no_other(text, values):
    assert readings(text) == [values]


@pytest.mark.parametrize(
    ("text", "words", "order", "event"),
    [
        ("On the eve of the vote he left.", "the eve", Order.BEFORE, "the vote"),
        ("He had warned months before the collapse.", "months", Order.BEFORE, "the collapse"),
        ("He was away at the time of the raid.", "the time", Order.DURING, "the raid"),
    ],
)
def test_an_event_may_tell_the_time(text, words, order, event):
    (time,) = times_in(text)
    assert time.relation is not None
    assert text[time.span.start : time.span.end] == words
    assert (time.relation.order, text[slice(*time.relation.event)]) == (order, event)


@pytest.mark.parametrize("text", ["It was the time of his life.", "He waited for the day of rest."])
def test_a_unit_of_what_does_not_happen_is_no_time(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sixty years ago this month it broke.", [("Sixty years ago this month", "1971-03")]),
        ("Ten years ago today it broke.", [("Ten years ago today", "2021-03-07")]),
        ("Ten years ago it broke.", [("Ten years ago", "2021")]),
        ("It opens a week from tomorrow.", [("a week from tomorrow", "2031-03-15")]),
        ("It opens a week from Monday.", [("a week from Monday", "2031-03-17")]),
        ("It takes a year or two.", [("a year or two", "P1Y")]),
        ("It takes a year or two men die.", [("a year or two", "P1Y")]),
        ("It takes a quarter of an hour.", [("a quarter of an hour", "PT15M")]),
        ("It ends a few days from now.", [("a few days from now", "FUTURE_REF")]),
    ],
)
def test_distances_of_two_parts_are_one_expression(text, expected):
    assert told(text) == expected


def test_a_year_ago_after_a_quarter_is_that_quarter():
    text = "Sales rose in the first quarter from {}."
    assert told(text.format("a year ago"))[1] == ("a year ago", "2030-Q1")
    assert told(text.format("last year"))[1] == ("last year", "2030")


def test_a_morning_after_a_night_told_is_that_of_the_next_day():
    assert told("On Wednesday night it rained; by dawn it was dry.")[1] == ("dawn", "2031-03-06TMO")
    assert told("On Wednesday it rained; by dawn it was dry.")[1] == ("dawn", "2031-03-05TMO")


def test_a_clock_time_lies_on_the_recent_day_of_the_sentence_before():
    assert told("The council met on Monday. It rose at 9 p.m.")[1] == ("9 p.m.", "2031-03-03T21:00")
    assert told("The law passed on 3 May 2019. It rose at 9 p.m.")[1] == ("9 p.m.", "2031-03-07T21:00")


# Publication known to the month or year alone


@pytest.mark.parametrize(
    ("words", "published", "value"),
    [
        ("last month", "2031-03", "2031-02"),
        ("this month", "2031-03", "2031-03"),
        ("in the third quarter", "2031-03", "2030-Q3"),
        ("last summer", "2031-03", "2030-SU"),
        ("last year", "2031-03", "2030"),
        ("in January", "2031-03", "2031-01"),
        ("on January 5", "2031-03", "2031-01-05"),
        ("last year", "2031", "2030"),
        ("on Monday", "2031-03", "XXXX-WXX-1"),
        ("yesterday", "2031-03", "XXXX-XX-XX"),
        ("two weeks ago", "2031-03", "XXXX-WXX"),
        ("last month", "2031", "XXXX-XX"),
        ("in January", "2031", "XXXX-01"),
        ("last month", "2031-13", "XXXX-XX"),
    ],
)
def test_a_month_or_year_of_publication_dates_what_is_the_same_from_its_first_and_last_day(words, published, value):
    assert [found for _, found in told(f"He left {words}.", published)] == [value]


def test_what_a_month_of_publication_leaves_open_says_why():
    (time,) = times_in("He left on Monday.", "2031-03")
    assert time.first.anchor is Anchor.UNKNOWN
    assert time.first.reason == "publication in March 2031, no day, is all that the story states"


def test_an_interval_from_a_month_of_publication_is_as_wide_as_the_month_leaves_it():
    (time,) = times_in("He left earlier this month.", "2031-03")
    assert (time.first.earliest, time.first.latest) == ("2031-03-01", "2031-03-31")


@pytest.mark.parametrize(
    ("published", "dateline", "value"),
    [
        (None, "SAHL, March 6, 2031", "2031-03-05"),
        ("2031-03", "SAHL, March 6", "2031-03-05"),
        ("2031", "SAHL, Nov. 6", "2031-11-05"),
        (None, "SAHL, March 6", "XXXX-XX-XX"),
    ],
)
def test_a_dateline_gives_the_day_that_publication_lacks(published, dateline, value):
    assert told("He left yesterday.", published, dateline) == [("yesterday", value)]


# Live pages


def test_the_entries_of_a_live_page_are_reckoned_from_their_stamps():
    text = "10.45 The gates shut.\n\n3.15pm The gates opened an hour ago."
    assert told(text) == [
        ("10.45", "2031-03-07T10:45"),
        ("3.15pm", "2031-03-07T15:15"),
        ("an hour ago", "2031-03-07T14:15"),
    ]


def test_a_live_page_with_its_last_entry_first_may_turn_a_day():
    text = "00:15 We close.\n\n23:40 Nobody sleeps tonight.\n\n18:30 It fell half an hour ago."
    assert [value for _, value in told(text)] == [
        "2031-03-07T00:15",
        "2031-03-06T23:40",
        "2031-03-06TNI",
        "2031-03-06T18:30",
        "2031-03-06T18:00",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "10.45 The gates shut.\n\nIt rained.",
        "10.02 seconds was his.\n\n10.45 seconds was hers.",
        "28.99 Pounds\n\n31.98 Pounds",
    ],
)
def test_figures_that_open_paragraphs_need_not_be_stamps(text):
    assert all(time.type is not TimeType.TIME for time in times_in(text))


def test_a_page_without_a_day_has_no_stamps():
    assert told("10.45 The gates shut.\n\n10.50 They opened.", published=None) == []


def test_a_clock_time_goes_on_in_the_half_of_the_day_told_before_it():
    text = "He left at {} At 10:20 he was gone."
    assert told(text.format("9:58 p.m."))[1] == ("10:20", "2031-03-07T22:20")
    assert told(text.format("9:58 a.m."))[1] == ("10:20", "2031-03-07T10:20")
    assert told(text.format("11:58 p.m."))[1] == ("10:20", "2031-03-07T10:20")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell between 1 and 2am.", [("1", "2031-03-07T01:00"), ("2am", "2031-03-07T02:00")]),
        ("It opens from 9 to 5 p.m.", [("9", "2031-03-07T09:00"), ("5 p.m.", "2031-03-07T17:00")]),
        ("It rose by 1 to 2 metres.", []),
    ],
)
def test_the_first_of_two_hours_takes_the_half_of_the_day_that_fits(text, expected):
    assert told(text) == expected
