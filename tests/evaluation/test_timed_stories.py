import calendar
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from evaluation.timed_stories import GoldTime, read_timed
from evaluation.timeml import read_timeml

from onrecord.values.text import Span

TIMES = Path(__file__).parents[2] / "evaluation/times"
SETS = ["tuning", "test"]
HEAD = "=== flood | published 2031-03-07T09:30+02:00 | dateline PORT SAHL, March 7\n\n"


def read(tmp_path, content):
    path = tmp_path / "gold.txt"
    path.write_text(content, encoding="utf-8")
    return read_timed(path)


def only_time(tmp_path, paragraph):
    (story,) = read(tmp_path, HEAD + paragraph)
    (time,) = story.times
    return time


def words(story, span):
    return story.text[span.start : span.end]


# Stories


def test_a_story_has_its_text_without_marks_and_its_head(tmp_path):
    (story,) = read(tmp_path, HEAD + "It rose {today|2031-03-07}.\n\nIt fell {last year|2030}.\n")
    assert story.name == "flood"
    assert story.text == "It rose today.\n\nIt fell last year."
    assert story.paragraphs == (Span(0, 14), Span(16, 34))
    assert story.published == "2031-03-07T09:30+02:00"
    assert story.dateline == "PORT SAHL, March 7"
    assert [words(story, time.span) for time in story.times] == ["today", "last year"]


def test_a_story_may_be_without_date_and_dateline(tmp_path):
    (story,) = read(tmp_path, "=== flood | published -\n\nIt rose.\n")
    assert (story.published, story.dateline, story.times) == (None, None, ())


def test_the_lines_of_a_paragraph_are_joined_also_within_a_mark(tmp_path):
    (story,) = read(tmp_path, HEAD + "It rose {early in\nMarch|2031-03;\nmod START}, they\nsaid.\n")
    assert story.text == "It rose early in March, they said."
    assert words(story, story.times[0].span) == "early in March"
    assert story.times[0].modifier == "START"


def test_comments_are_no_text_and_hashtags_are(tmp_path):
    first, second = read(
        tmp_path, "# Invented.\n#\n" + HEAD + "#flood rose.\n\n# On.\n=== b | published 2031-03-08\nIt fell.\n"
    )
    assert first.text == "#flood rose."
    assert second.text == "It fell."


def test_an_escaped_brace_is_a_brace(tmp_path):
    (story,) = read(tmp_path, HEAD + r"The \{sic\} sign fell {today|2031-03-07}.")
    assert story.text == "The {sic} sign fell today."
    assert words(story, story.times[0].span) == "today"


# Marks


def test_a_second_reading_is_kept_after_the_first(tmp_path):
    time = only_time(tmp_path, "It rose {Tuesday|2031-03-04; or 2031-03-11}.")
    assert time == GoldTime(Span(8, 15), ("2031-03-04", "2031-03-11"), "DATE")


def test_a_mark_may_state_a_modifier_and_an_interval(tmp_path):
    time = only_time(tmp_path, "It rose in {early March|2031-03; mod START; 2031-03-01..2031-03-10}.")
    assert (time.modifier, time.interval) == ("START", ("2031-03-01", "2031-03-10"))


@pytest.mark.parametrize(
    ("written", "interval"),
    [("..2031-03-10", (None, "2031-03-10")), ("2031-03-01T17:00..", ("2031-03-01T17:00", None))],
)
def test_an_interval_may_be_open_on_one_side(tmp_path, written, interval):
    assert only_time(tmp_path, f"It rose {{then|2031-03; {written}}}.").interval == interval


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2031-03-04", "DATE"),
        ("PAST_REF", "DATE"),
        ("PRESENT_REF", "DATE"),
        ("2031-03-04TMO", "TIME"),
        ("2031-03-04T17:00", "TIME"),
        ("P2D", "DURATION"),
        ("PT2H", "DURATION"),
        ("XXXX-WXX-1; SET", "SET"),
    ],
)
def test_the_type_is_the_values_unless_it_is_stated(tmp_path, told, expected):
    assert only_time(tmp_path, f"It rose {{then|{told}}}.").type == expected


def test_an_event_is_the_nearest_place_of_its_words(tmp_path):
    (story,) = read(
        tmp_path,
        HEAD + "First.\n\nThe raid was long. {Two days|P2D; after the raid} after the raid, as after the raid.",
    )
    assert story.times[0].order == "after"
    assert story.times[0].event == Span(42, 50)
    assert words(story, story.times[0].event) == "the raid"


@pytest.mark.parametrize(
    "value",
    """
    2031 203 20 BC0490-09 2031-W10 2031-W10-5 2031-W10-WE 2031-Q1 2031-H2 2031-SU XXXX-WXX-1 XXXX-12-25 2031-03-XX
    2031-03-07T17:30 2031-03-07TEV 2031-03-07T24:00 XXXX-XX-XXT09:00 PXY P2.5Y PT36H P1DT12H P1WE PT2M P2M P3CE P1DE P1Q
    PTXS
    """.split(),
)
def test_values_of_timex3_are_taken(tmp_path, value):
    assert only_time(tmp_path, f"It rose {{then|{value}}}.").values == (value,)


@pytest.mark.parametrize("value", ["P", "PT", "2", "2031-3", "2031-03-07T25:00", "7 March", "2031-W1", "Q1", "P2", ""])
def test_other_values_are_refused(tmp_path, value):
    with pytest.raises(ValueError, match="is no value of TIMEX3"):
        only_time(tmp_path, f"It rose {{then|{value};}}.")


# Faults


@pytest.mark.parametrize(
    ("content", "line", "fault"),
    [
        ("It rose.\n", 1, "before the first story"),
        ("# Only\n=== flood published 2031\n\nIt rose.\n", 2, "is not '=== NAME"),
        ("=== flood | published March\n\nIt rose.\n", 1, "no day or moment"),
        (HEAD + "It rose.\n\n=== flood | published -\n", 5, "another story 'flood'"),
        (HEAD + "It rose\n{today}.\n", 4, "a brace begins no"),
        (HEAD + "It rose today}.\n", 3, "a brace begins no"),
        (HEAD + "It rose {today|}.\n", 3, "a brace begins no"),
        (HEAD + "It rose\nby {the {end|2031} of it|2031}.\n", 4, "a brace begins no"),
        (HEAD + "It rose {today|today}.\n", 3, "'today': 'today' is no value"),
        (HEAD + "It rose {then|2031-02-29}.\n", 3, "'2031-02-29' is not in the calendar"),
        (HEAD + "It rose {then|2031-W54}.\n", 3, "'2031-W54' is not in the calendar"),
        (HEAD + "It rose {then|2031-13}.\n", 3, "'2031-13' is not in the calendar"),
        (HEAD + "It rose\n{then|2031; mod EARLY}.\n", 4, "'mod EARLY' is no reading"),
        (HEAD + "It rose {then|2031; mod START; mod END}.\n", 3, "says again"),
        (HEAD + "It rose {then|2031; 2031..2032}.\n", 3, "neither a day nor a moment"),
        (HEAD + "It rose {then|2031; ..}.\n", 3, "is not EARLIEST..LATEST"),
        (HEAD + "It rose {then|2031; 2031-03-02..2031-03-01}.\n", 3, "ends before it begins"),
        (HEAD + "It rose {then|P2D; after the flood}.\n", 3, "no words 'the flood'"),
        (HEAD + "It rose {after it|P2D; after it}.\n", 3, "no words 'it'"),
    ],
)
def test_a_fault_is_told_with_its_file_and_line(tmp_path, content, line, fault):
    with pytest.raises(ValueError, match=rf"gold\.txt, line {line}: .*{fault}"):
        read(tmp_path, content)


def test_a_story_without_text_is_told_by_its_name(tmp_path):
    with pytest.raises(ValueError, match=r"gold\.txt: the story 'flood' has no text"):
        read(tmp_path, HEAD)


# TimeML


def timeml(tmp_path, content):
    path = tmp_path / "one.tml"
    path.write_bytes(content.encode())
    return read_timeml(path)


def test_a_timeml_document_has_its_text_its_date_and_its_expressions(tmp_path):
    story = timeml(
        tmp_path,
        '<?xml version="1.0" ?>\n<TimeML><DCT><TIMEX3 tid="t0" value="2031-03-07">7.3.</TIMEX3></DCT>\n'
        '<TEXT>\r\nR&amp;D rose <TIMEX3 tid="t1" type="DATE" value="2031">this <b>year</b></TIMEX3>.\n\nSo.'
        "</TEXT></TimeML>",
    )
    assert story.text == "\nR&D rose this year.\n\nSo."
    assert story.paragraphs == (Span(1, 20), Span(22, 25))
    assert (story.name, story.published, story.dateline) == ("one", "2031-03-07", None)
    assert story.times == (GoldTime(Span(10, 19), ("2031",), None),)


def test_expressions_of_timeml_stand_in_text_order_also_one_inside_another(tmp_path):
    story = timeml(
        tmp_path,
        '<T><DCT><TIMEX3 value="2031"/></DCT><TEXT><TIMEX3 value="P1Y">a year from '
        '<TIMEX3 value="2031">now</TIMEX3></TIMEX3></TEXT></T>',
    )
    assert [(time.span, time.values) for time in story.times] == [
        (Span(0, 15), ("P1Y",)),
        (Span(12, 15), ("2031",)),
    ]


@pytest.mark.parametrize(
    ("content", "fault"), [("plain", "no XML"), ("<TimeML><TEXT>So.</TEXT></TimeML>", "lacks its DCT")]
)
def test_what_is_no_timeml_is_told_with_its_file(tmp_path, content, fault):
    with pytest.raises(ValueError, match=rf"one\.tml: .*{fault}"):
        timeml(tmp_path, content)


# The sets


@cache
def marked_in(name):
    return [
        (story, time, words(story, time.span)) for story in read_timed(TIMES / f"{name}.txt") for time in story.times
    ]


def days(values):
    return [date.fromisoformat(value[:10]) for value in values if re.match(r"\d{4}-\d\d-\d\d", value)]


@pytest.mark.parametrize("name", SETS)
def test_a_set_has_stories_of_many_kinds(name):
    assert len(marked_in(name)) >= 200
    assert len({story.name for story, _, _ in marked_in(name)}) >= 18
    assert {time.type for _, time, _ in marked_in(name)} == {"DATE", "TIME", "DURATION", "SET"}


def test_the_sets_share_no_story_and_no_paragraph():
    tuning, test = ({part for story, _, _ in marked_in(name) for part in story.text.split("\n\n")} for name in SETS)
    assert not tuning & test


@pytest.mark.parametrize("name", SETS)
def test_a_weekday_in_the_words_is_that_of_the_value(name):
    wrong = [
        (story.name, said, day)
        for story, time, said in marked_in(name)
        for day in days(time.values)
        for number, weekday in enumerate(calendar.day_name)
        if said.casefold() in {weekday.casefold(), f"on {weekday}".casefold()} and day.weekday() != number
    ]
    assert not wrong


@pytest.mark.parametrize("name", SETS)
def test_the_interval_of_a_month_lies_in_the_month(name):
    wrong = [
        (story.name, said, time.interval)
        for story, time, said in marked_in(name)
        if re.fullmatch(r"\d{4}-\d\d", time.values[0])
        for side in filter(None, time.interval or ())
        if not side.startswith(time.values[0])
    ]
    assert not wrong
