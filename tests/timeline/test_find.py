"""What each kind of expression is found as, and what it comes to, in sentences of our own."""

import pytest

from onrecord.reading import cut_paragraphs, read_text
from onrecord.timeline import find_times
from onrecord.values.time import Modifier, TimeExpression, TimeType

FRIDAY = "2031-03-07"


def times_in(text: str, published: str | None = FRIDAY, dateline: str | None = None) -> tuple[TimeExpression, ...]:
    return find_times(read_text(text, tuple(cut_paragraphs(text))), published=published, dateline=dateline)


def told(text: str, published: str | None = FRIDAY, dateline: str | None = None) -> list[tuple[str, str]]:
    """The words of each expression with its likeliest value."""
    return [(text[time.span.start : time.span.end], time.first.value) for time in times_in(text, published, dateline)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("March 3, 2031", "2031-03-03"),
        ("3 March 2031", "2031-03-03"),
        ("the 3rd of March, 2031", "2031-03-03"),
        ("Monday, March 3, 2031", "2031-03-03"),
        ("Mon. March 3, 2031", "2031-03-03"),
        ("Feb. 3, 2014", "2014-02-03"),
        ("the fifth of May 1984", "1984-05-05"),
        ("2031-03-03", "2031-03-03"),
        ("March 2031", "2031-03"),
        ("May 1984", "1984-05"),
        ("1998", "1998"),
        ("fiscal 2029", "2029"),
        ("nineteen eighty-four", "1984"),
        ("490 BC", "BC0490"),
        ("the 1990s", "199"),
        ("the '60s", "196"),
        ("the nineties", "199"),
        ("the 20th century", "19"),
        ("the third quarter of 2030", "2030-Q3"),
        ("Q4 2021", "2021-Q4"),
        ("the second half of 2032", "2032-H2"),
        ("the spring of 2014", "2014-SP"),
        ("the winter of 2026-27", "2026-WI"),
        ("Christmas 2029", "2029-12-25"),
        ("Thanksgiving 2029", "2029-11-22"),
        ("Easter 2031", "2031-04-13"),
        ("Memorial Day, 2031", "2031-05-26"),
    ],
)
def test_dates_told_in_full_need_no_anchor(words, value):
    assert told(f"It began in {words}.", published=None) == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", "2031-03-06"),
        ("today", "2031-03-07"),
        ("tomorrow", "2031-03-08"),
        ("the day before yesterday", "2031-03-05"),
        ("last week", "2031-W09"),
        ("this week", "2031-W10"),
        ("next month", "2031-04"),
        ("last year", "2030"),
        ("last weekend", "2031-W09-WE"),
        ("two weeks ago", "2031-W08"),
        ("ten years ago", "2021"),
        ("a year ago", "2030"),
        ("three days ago", "2031-03-04"),
        ("two and a half years ago", "2028-09"),
        ("last Monday", "2031-03-03"),
        ("next Tuesday", "2031-03-11"),
        ("the Friday before last", "2031-02-21"),
        ("last December", "2030-12"),
        ("July of last year", "2030-07"),
        ("last summer", "2030-SU"),
        ("March 3", "2031-03-03"),
        ("Dec. 9", "2030-12-09"),
        ("November", "2030-11"),
        ("Thanksgiving", "2030-11-28"),
    ],
)
def test_partial_dates_are_reckoned_from_publication(words, value):
    assert told(f"The bridge fell {words}.".replace("fell N", "fell in N")) == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("9 p.m. Wednesday", "2031-03-05T21:00"),
        ("9:30 a.m. on Wednesday", "2031-03-05T09:30"),
        ("Wednesday at 9 p.m.", "2031-03-05T21:00"),
        ("noon Thursday", "2031-03-06T12:00"),
        ("Monday night", "2031-03-03TNI"),
        ("this morning", "2031-03-07TMO"),
        ("last night", "2031-03-06TNI"),
        ("overnight", "2031-03-06TNI"),
        ("tonight", "2031-03-07TNI"),
        ("yesterday evening", "2031-03-06TEV"),
        ("17:30", "2031-03-07T17:30"),
        ("six o'clock this evening", "2031-03-07T18:00"),
        ("the morning of March 3", "2031-03-03TMO"),
        ("the early hours of Monday", "2031-03-03TMO"),
    ],
)
def test_times_of_day_join_their_day(words, value):
    (time,) = times_in(f"The alarm rang at {words}, they said.")
    assert (time.type, time.first.value) == (TimeType.TIME, value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two weeks", "P2W"),
        ("2 1/2 years", "P2.5Y"),
        ("three-and-a-half weeks", "P3.5W"),
        ("half an hour", "PT30M"),
        ("half a century", "P50Y"),
        ("a dozen years", "P12Y"),
        ("twenty-five days", "P25D"),
        ("several months", "PXM"),
        ("decades", "PXDE"),
        ("six years and two months", "P6Y2M"),
        ("the past three months", "P3M"),
        ("a fortnight", "P2W"),
        ("all night", "P1D"),
    ],
)
def test_lengths_of_time_are_durations(words, value):
    (time,) = times_in(f"The strike lasted {words}.")
    assert (time.type, time.first.value) == (TimeType.DURATION, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A 45-year-old man was held.", "P45Y"),
        ("Ms. Quell is 45 years old.", "P45Y"),
        ("It was a two-day visit.", "P2D"),
        ("It was a year-long search.", "P1Y"),
    ],
)
def test_ages_and_lengths_before_a_noun_are_durations(text, value):
    assert [time for _, time in told(text)] == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("every Monday", "XXXX-WXX-1"),
        ("every December", "XXXX-12"),
        ("every three years", "P3Y"),
        ("every other week", "P2W"),
        ("each summer", "XXXX-SU"),
        ("twice a week", "P1W"),
        ("once a month", "P1M"),
        ("daily", "P1D"),
        ("annually", "P1Y"),
        ("quarterly", "P3M"),
    ],
)
def test_repetitions_are_sets(words, value):
    (time,) = times_in(f"The tankers call {words}.")
    assert (time.type, time.first.value) == (TimeType.SET, value)


def test_an_amount_before_a_unit_says_how_often():
    assert told("They sold forty records a day at $5 an hour.") == [("a day", "P1D"), ("an hour", "PT1H")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rain came in March 3-5.", [("March 3", "2031-03-03"), ("5", "2031-03-05")]),
        ("It ran from 2 to 4 March 2030.", [("2", "2030-03-02"), ("4 March 2030", "2030-03-04")]),
        ("It ruled from 1967-70.", [("1967", "1967"), ("70", "1970")]),
        ("It fought between 1914 and 1918.", [("1914", "1914"), ("1918", "1918")]),
        ("It fell between May and June 1940.", [("May", "1940-05"), ("June 1940", "1940-06")]),
        ("It takes 18 to 24 months.", [("18", "P18M"), ("24 months", "P24M")]),
    ],
)
def test_ranges_are_two_expressions(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("words", "modifier", "interval"),
    [
        ("early March", Modifier.START, ("2031-03-01", "2031-03-10")),
        ("mid-February", Modifier.MID, ("2031-02-11", "2031-02-20")),
        ("the end of January", Modifier.END, ("2031-01-21", "2031-01-31")),
        ("late 2030", Modifier.END, ("2030-09-01", "2030-12-31")),
        ("the early 1990s", Modifier.START, ("1990-01-01", "1993-12-31")),
        ("late on Monday", Modifier.END, ("2031-03-03T16:00", "2031-03-03T23:59")),
        ("about 1990", Modifier.APPROX, ("1989-01-01", "1991-12-31")),
        ("more than two years ago", Modifier.BEFORE, (None, "2029-12-31")),
        ("earlier this month", None, ("2031-03-01", "2031-03-07")),
    ],
)
def test_words_that_narrow_a_time_narrow_its_interval(words, modifier, interval):
    (time,) = times_in(f"The mill closed in {words}.".replace("in early", "early"))
    assert (time.modifier, (time.first.earliest, time.first.latest)) == (modifier, interval)


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("nearly six hours", Modifier.LESS_THAN),
        ("more than a week", Modifier.MORE_THAN),
        ("over thirty years", Modifier.MORE_THAN),
        ("up to four hours", Modifier.EQUAL_OR_LESS),
        ("at least ten days", Modifier.EQUAL_OR_MORE),
        ("about three years", Modifier.APPROX),
    ],
)
def test_words_that_loosen_a_length_belong_to_it(words, modifier):
    (time,) = times_in(f"It took {words}.")
    assert time.modifier is modifier
    assert time.span.end - time.span.start == len(words)


@pytest.mark.parametrize(
    ("words", "value"),
    [("now", "PRESENT_REF"), ("recently", "PAST_REF"), ("the future", "FUTURE_REF"), ("these days", "PRESENT_REF")],
)
def test_vague_times_have_no_interval(words, value):
    (time,) = times_in(f"It rains in {words}.")
    assert (time.first.value, time.first.earliest, time.first.latest) == (value, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 people and 1,984 votes were counted.",
        "Flight 1990 left from Gate 2012.",
        "May said May would march on the capital.",
        "The second man read The Fall of Lirr in the sun.",
        "She lives at 1812 Harlan Avenue and 14 March Street.",
        "They won 3-2 and 5-4.",
        "The index stood at 50.1 and the bill cost $1998.",
        "He reads the Sunday Beacon and watches Daily Harbour.",
        "It lies 45 metres from the quay.",
    ],
)
def test_numbers_and_names_are_no_times(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "February 30, and 31/31/2031, and year 0, and 99999.",
        "Feb. 30, 29 February 2031, 2031-13-01, 2031-02-30.",
        "At 25:61 and 99:99 and 2031-00-00.",
    ],
)
def test_impossible_dates_are_not_invented(text):
    assert [value for _, value in told(text) if value != "2031"] == []


def test_a_leap_day_takes_the_last_leap_year():
    assert told("They met on February 29.", published="2031-03-07") == [("February 29", "2028-02-29")]


def test_the_start_of_the_calendar_is_no_trouble():
    assert [value for _, value in told("It was 200 years ago and last century.", published="0001-01-02")] == []
