"""Dates: what is read, what is refused, and that nothing on a page can break the reading."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.head.dates import (
    Label,
    date_in_address,
    find_dates,
    order_shown,
    read_stamp,
    same_day,
    time_of_update,
)

SOON = 5.0
"""Seconds that 200 kB of hostile text may take on a busy machine; quadratic reading takes minutes."""


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("2021-07-07", "2021-07-07"),
        ("2021-07-07T14:05:09.123Z", "2021-07-07T14:05:09+00:00"),
        ("2021-07-07 14:05:09 +0530", "2021-07-07T14:05:09+05:30"),
        ("20210707T140509Z", "2021-07-07T14:05:09+00:00"),
        ("2021-07-07 14:05:09 UTC", "2021-07-07T14:05:09+00:00"),
        ("Wed, 07 Jul 2021 14:05:09 GMT", "2021-07-07T14:05:09+00:00"),
        ("Wed Jul 07 2021 14:05:09 GMT+0200 (Central European Summer Time)", "2021-07-07T14:05:09+02:00"),
        ("July 7, 2021", "2021-07-07"),
        ("1625666709", "2021-07-07T14:05:09+00:00"),
        ("1625666709000", "2021-07-07T14:05:09+00:00"),
    ],
)
def test_reads_machine_readable_stamps(stamp: str, value: str) -> None:
    assert read_stamp(stamp) == value


@pytest.mark.parametrize(
    "stamp", ["", "2021", "2021-07", "soon", "0001-01-01", "2999-01-01", "99999999999999", "7" * 5000]
)
def test_refuses_stamps_that_name_no_plausible_day(stamp: str) -> None:
    assert read_stamp(stamp) is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("July 7, 2021", "2021-07-07"),
        ("Wednesday 7th of July 2021", "2021-07-07"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("3 Sept 2021", "2021-09-03"),
        ("7 Jul 2021 14:05 BST", "2021-07-07T14:05+01:00"),
        ("14:05 GMT, 7 July 2021", "2021-07-07T14:05+00:00"),
        ("1405 GMT on 7 July 2021", "2021-07-07T14:05+00:00"),
        ("July 7, 2021 at 4 p.m. EDT", "2021-07-07T16:00-04:00"),
        ("July 7, 2021 | 12:30 a.m.", "2021-07-07T00:30"),
        ("7 July 2021, 3.15pm", "2021-07-07T15:15"),
        ("2021-07-07T14:05+01:00", "2021-07-07T14:05+01:00"),
        ("25/12/2021", "2021-12-25"),
        ("12/25/2021", "2021-12-25"),
        ("05.05.2021", "2021-05-05"),
        ("7\u00a0July\u00a02021", "2021-07-07"),
    ],
)
def test_reads_dates_as_pages_print_them(line: str, value: str) -> None:
    assert [found.value for found in find_dates(line)] == [value]


def test_a_zone_that_could_be_several_is_left_out() -> None:
    assert find_dates("7 July 2021 14:05 IST")[0].value == "2021-07-07T14:05"


@pytest.mark.parametrize(
    "line", ["03/04/2021", "31/31/2021", "30 February 2021", "version 1.2.2021.4", "in May 2021", "7 July"]
)
def test_leaves_out_what_could_be_two_days_or_is_none(line: str) -> None:
    assert find_dates(line) == ()


def test_reads_a_numeric_date_once_its_order_is_known() -> None:
    assert find_dates("03/04/2021", day_first=True)[0].value == "2021-04-03"
    assert find_dates("03/04/2021", day_first=False)[0].value == "2021-03-04"


def test_gives_a_date_without_a_year_the_year_nearest_to_another() -> None:
    assert find_dates("30 December", near="2021-01-03T10:00:00+00:00")[0].value == "2020-12-30"
    assert find_dates("3 January", near="2020-12-30")[0].value == "2021-01-03"


def test_tells_publication_from_update_by_the_words_before() -> None:
    line = "Published 7 July 2021 Last updated: Thursday, 8 July 2021 10:00; 9 July 2021"
    assert [(found.value, found.label) for found in find_dates(line)] == [
        ("2021-07-07", Label.PUBLISHED),
        ("2021-07-08T10:00", Label.UPDATED),
        ("2021-07-09", None),
    ]


def test_spans_hold_the_date_and_its_time() -> None:
    line = "Posted at 14:05 GMT on 7 July 2021, in Tides"
    (found,) = find_dates(line)
    assert line[found.span.start : found.span.end] == "14:05 GMT on 7 July 2021"


def test_other_numeric_dates_show_the_order() -> None:
    assert order_shown("7/8/2021 and 25/12/2021") is True
    assert order_shown("25/12/2021 and 12/25/2021") is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://harbourpost.example/2021/07/07/ferry", "2021-07-07"),
        ("https://harbourpost.example/world/2021/jul/07/ferry", "2021-07-07"),
        ("https://harbourpost.example/ferry-2021-07-07.html", "2021-07-07"),
        ("https://harbourpost.example/2021/07/ferry", None),
        ("https://harbourpost.example/2021/13/45/ferry", None),
        ("https://harbourpost.example/120210707", None),
    ],
)
def test_reads_the_day_in_an_address(address: str, day: str | None) -> None:
    assert date_in_address(address) == day


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back_however_it_is_written(day: date) -> None:
    months = "January February March April May June July August September October November December".split()
    month = months[day.month - 1]
    lines = [day.isoformat(), f"{month} {day.day}, {day.year}", f"{day.day} {month[:3]} {day.year}"]
    assert [find_dates(line)[0].value for line in lines] == [day.isoformat()] * 3
    assert read_stamp(day.isoformat()) == day.isoformat()


WORDS = "7 07 12 31 2021 july auguſt may . / - : , at T Z 14:05 3pm 24:61 +99:99 GMT updated published of st \u0662"
PIECES = st.sampled_from([*WORDS.split(), " ", "\n"])


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.sampled_from([None, True, False]))
def test_any_text_gives_ordered_spans_within_it(text: str, day_first: bool | None) -> None:
    found = find_dates(text, day_first=day_first, near="2021-07-07")
    ends = [0]
    for one in found:
        assert ends[-1] <= one.span.start < one.span.end <= len(text)
        assert date.fromisoformat(one.value[:10])
        ends.append(one.span.end)
    assert read_stamp(text) is None or same_day(str(read_stamp(text)), str(read_stamp(text)))
    assert date_in_address(text) is None or date.fromisoformat(str(date_in_address(text)))
    assert order_shown(text) in {None, True, False}


@pytest.mark.parametrize(
    "piece", ["may ", "1", "1 ", "12/", "1.2.", "7 July 2021 ", "published ", "12:30 ", "july 7 ", "\u00a0"]
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    find_dates(piece * (200_000 // len(piece)), near="2021-01-01")
    assert time.process_time() - started < SOON


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Published 7 July 2021, 10:02 (UTC+2) - Last updated 13:12", "2021-07-07T13:12+02:00"),
        ("Published 7 July 2021, 10:02 (UTC+2), updated: 1.12pm", "2021-07-07T13:12+02:00"),
        ("Published 7 July 2021, 10:02 (UTC+2), updated 09:12", None),
        ("Published 7 July 2021, 10:02 (UTC+2), updated 13:12 GMT", None),
        ("Published 7 July 2021, 10:02 (UTC+2), at 13:12", None),
        ("Updated", None),
    ],
)
def test_a_time_alone_after_updated_is_of_the_day_of_publication(line: str, moment: str | None) -> None:
    assert time_of_update(line, "2021-07-07T10:02+02:00") == moment
    assert time_of_update(line, "2021-07-07") is None
