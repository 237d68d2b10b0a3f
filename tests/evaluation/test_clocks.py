from datetime import datetime

import pytest
from evaluation.clocks import (
    CLOCKS,
    GoldClocks,
    Pair,
    find_in,
    main,
    pair_clocks,
    read_clocked,
    said_right,
    score_clocks,
)

from onrecord.reading import read_text
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Clocks, EventRelation, Interpretation, Order, TimeExpression, TimeType

HEAD = "=== ferry | published 2031-05-21T14:00+03:00 | dateline SARRAT, May 21\n\n"
PLAIN = "{s1:Lee} {q1:said on {t1:Monday}} {c1:that rain fell on {h1:Sunday}}."
NONE = GoldClocks(None, None, ())
MONDAY, FRIDAY = Span(0, 6), Span(10, 16)


def read(tmp_path, *bodies, head=HEAD):
    path = tmp_path / "gold.txt"
    path.write_text("# Invented.\n\n" + "\n\n".join(head + body for body in bodies) + "\n", encoding="utf-8")
    return read_clocked(path)


def one(tmp_path, body):
    (story,) = read(tmp_path, body)
    return story


def words(story, span):
    return None if span is None else story.story.text[span.start : span.end]


def expression(text, phrase, *, kind=TimeType.DATE, value="2031-05-19", relation=None):
    start = text.index(phrase)
    reading = Interpretation(value, None, None, None, Anchor.ITSELF, None, "")
    return TimeExpression(Span(start, start + len(phrase)), kind, None, (reading,), relation)


def paired(story, times, clocks):
    return pair_clocks(story, lambda *_: times, lambda *_: clocks)


# The reader


def test_a_story_has_its_head_its_lines_and_their_clocks(tmp_path):
    story = one(tmp_path, PLAIN)
    assert (story.story.name, story.published, story.dateline) == ("ferry", "2031-05-21T14:00+03:00", "SARRAT, May 21")
    assert story.story.text == "Lee said on Monday that rain fell on Sunday."
    assert [words(story, story.story.lines[0].cue[0]), words(story, story.clocks[0].said)] == [
        "said on Monday",
        "Monday",
    ]
    assert [words(story, span) for span in story.clocks[0].happened] == ["Sunday"]


def test_a_story_may_have_no_date_and_no_dateline(tmp_path):
    (story,) = read(tmp_path, PLAIN, head="=== ferry | published -\n")
    assert (story.published, story.dateline) == (None, None)


def test_lines_without_marks_of_their_own_have_no_clocks(tmp_path):
    assert one(tmp_path, "On Monday {s1:Lee} {q1:spoke}.").clocks == (NONE,)


def test_one_time_may_date_two_lines_and_a_third_perhaps(tmp_path):
    story = one(
        tmp_path, "On {t1:{t2:{o3:Monday}}} {s1:Lee} {q1:denied} {c1:it}, {q2:saying} {c2:no}. {s3:He} {q3:left}."
    )
    assert [words(story, clocks.said) for clocks in story.clocks] == ["Monday", "Monday", None]
    assert words(story, story.clocks[2].perhaps) == "Monday"


def test_several_times_of_one_content_stand_in_text_order(tmp_path):
    story = one(tmp_path, "{s1:Lee} {q1:said} {c1:{h1_2:Monday} or {h1:Friday}}.")
    assert [words(story, span) for span in story.clocks[0].happened] == ["Monday", "Friday"]


def test_a_brace_of_the_text_stays(tmp_path):
    assert one(tmp_path, r"{s1:Lee} {q1:said {t1:Monday \{sic\}}}.").story.text == "Lee said Monday {sic}."


def test_a_mark_of_a_line_may_stand_within_a_mark_of_a_time(tmp_path):
    story = one(tmp_path, "{s1:A report of {t1:May}} {q1:says} {c1:no}.")
    assert words(story, story.story.lines[0].source[0]) == "A report of May"


def test_several_stories_stand_in_one_file(tmp_path):
    assert len(read(tmp_path, PLAIN, PLAIN)) == 2


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("{s1:Lee} {q1:said} on {t2:Monday}.", "'t2' is of a line that is not marked"),
        ("{s1:Lee} {q1:said} {c1:no}. It was {h1:Monday}.", "'h1' stands outside the content"),
        ("{s1:Lee} {q1:said {t1:Monday} {o1:Friday}}.", "line 1 has more than one said-time"),
        ("{s1:Lee} said on {t1:Monday}.", "line 1 has no cue"),
        ("{s1:Lee} {q1:said {t1:Monday}.", "not closed"),
        ("{s1:Lee} {q1:said {x1:Monday}}.", "'x1' is none of"),
    ],
)
def test_a_mark_that_cannot_be_is_refused_with_its_story(tmp_path, body, message):
    with pytest.raises(ValueError, match=f"ferry: .*{message}"):
        read(tmp_path, body)


def test_a_head_of_another_form_is_refused(tmp_path):
    with pytest.raises(ValueError, match="is not '=== NAME"):
        read(tmp_path, PLAIN, head="=== ferry\n")


def test_text_before_the_first_head_is_refused(tmp_path):
    with pytest.raises(ValueError, match="before the first story's head"):
        read(tmp_path, PLAIN, head="Lee spoke.\n" + HEAD)


# Judging


def test_a_line_is_paired_with_the_clocks_of_its_own_number(tmp_path):
    story = one(tmp_path, "{s2:Ray} {q2:said {t2:Monday}} {c2:no}. {s1:Lee} {q1:said {t1:Friday}} {c1:so}.")
    times = [expression(story.story.text, day) for day in ("Monday", "Friday")]
    pairs = paired(story, times, (Clocks(0, ()), Clocks(1, ())))
    assert [words(story, pair.said) for pair in pairs] == ["Friday", "Monday"]
    assert all(map(said_right, pairs))


def test_lengths_repetitions_and_now_are_not_judged_but_lengths_told_by_an_event_are(tmp_path):
    story = one(tmp_path, "{s1:Lee} {q1:said} {c1:for years it rains daily now, days after the flood, on Monday}.")
    text = story.story.text
    flood = EventRelation(Order.AFTER, Span(text.index("the flood"), text.index(", on")), "PXD")
    times = [
        expression(text, "years", kind=TimeType.DURATION, value="PXY"),
        expression(text, "daily", kind=TimeType.SET, value="P1D"),
        expression(text, "now", value="PRESENT_REF"),
        expression(text, "days", kind=TimeType.DURATION, value="PXD", relation=flood),
        expression(text, "Monday"),
    ]
    (pair,) = paired(story, times, (Clocks(None, (0, 1, 2, 3, 4)),))
    assert [words(story, span) for span in pair.happened] == ["days", "Monday"]
    assert len(pair.seen) == 5


def test_the_finder_is_given_the_date_and_the_dateline(tmp_path):
    story = one(tmp_path, PLAIN)
    reading = read_text(story.story.text, (Span(0, len(story.story.text)),))
    assert any(time.span.overlaps(story.clocks[0].said) for time in find_in(story, reading))


# Counting


@pytest.mark.parametrize(
    ("gold", "said", "right"),
    [
        (GoldClocks(MONDAY, None, ()), MONDAY, True),
        (GoldClocks(MONDAY, None, ()), Span(3, 9), True),
        (GoldClocks(MONDAY, None, ()), FRIDAY, False),
        (GoldClocks(MONDAY, None, ()), None, False),
        (NONE, None, True),
        (NONE, MONDAY, False),
        (GoldClocks(None, MONDAY, ()), MONDAY, True),
        (GoldClocks(None, MONDAY, ()), None, True),
        (GoldClocks(None, MONDAY, ()), FRIDAY, False),
    ],
)
def test_a_said_time_is_right_where_it_overlaps_or_is_rightly_missing(gold, said, right):
    assert said_right(Pair(gold, said, (), ())) is right


def test_what_happened_is_counted_by_precision_and_recall():
    pairs = [
        Pair(GoldClocks(None, None, (MONDAY, FRIDAY)), None, (MONDAY,), (MONDAY, FRIDAY)),
        Pair(NONE, None, (FRIDAY,), (MONDAY, FRIDAY)),
    ]
    scores = score_clocks(pairs)
    assert (scores["happened precision"], scores["happened recall"], scores["words seen"]) == (50.0, 50.0, 100.0)


def test_a_score_that_nothing_bears_on_is_left_out():
    assert score_clocks([Pair(NONE, None, (), ())]) == {"said": 100.0, "no said time": 100.0}
    assert score_clocks([]) == {}


# The set


def test_the_set_is_as_large_as_it_says_and_holds_every_kind_of_line():
    stories = read_clocked(CLOCKS)
    clocks = [clock for story in stories for clock in story.clocks]
    assert len(stories) >= 35
    assert len(clocks) >= 150
    assert sum(clock.said is not None for clock in clocks) >= 90
    assert sum(clock.said is None and clock.perhaps is None for clock in clocks) >= 50
    assert sum(len(clock.happened) for clock in clocks) >= 90
    assert len({story.story.name for story in stories}) == len(stories)
    assert all(datetime.fromisoformat(story.published) for story in stories if story.published)


def test_a_room_that_says_what_the_set_says_has_every_score_full():
    pairs = [
        Pair(clock, clock.said, clock.happened, tuple(filter(None, (clock.said, *clock.happened))))
        for story in read_clocked(CLOCKS)
        for clock in story.clocks
    ]
    assert set(score_clocks(pairs).values()) == {100.0}


def test_only_totals_are_printed(capsys):
    main()
    printed = capsys.readouterr().out
    stories = read_clocked(CLOCKS)
    assert printed.startswith(f"{len(stories)} stories, ")
    assert not any(story.story.text[:30] in printed for story in stories)
