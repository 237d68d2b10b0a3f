"""What stands on a timeline: every time, in its lane, or with the reason why it has no place."""

import pytest
from tests.cli.conftest import Dated, build_story
from tests.exports.timed import CLASH, gazette_story, ledger_story

from onrecord.exports.timeline_entries import (
    AROUND,
    LONGEST_STRETCH,
    Lane,
    Unplaced,
    entries_of,
    groups_of,
    off_and_on,
    other_places,
    passage_of,
    teller_of,
)
from onrecord.exports.timeline_scale import scale_for
from onrecord.values.page import Kind

STORIES = [gazette_story(), ledger_story()]
ENTRIES = entries_of(STORIES, [CLASH])


def words(entry):
    story = STORIES[entry.story]
    return None if entry.time is None else story.page.text[slice(*story.times[entry.time].span)]


def test_every_time_of_every_story_is_there():
    there = {(entry.story, entry.time) for entry in ENTRIES}
    assert there == {(0, number) for number in range(14)} | {(1, 0), (0, None), (1, None)}


def test_entries_stand_by_lane_and_then_by_the_calendar_with_those_without_a_place_last():
    happened = [words(entry) for entry in ENTRIES if entry.lane is Lane.HAPPENED]
    assert happened[:4] == ["1884", "March", "early in April", "About ten days ago"]
    assert [(entry.lane, words(entry)) for entry in ENTRIES if entry.lane is not Lane.HAPPENED] == [
        (Lane.SAID, "Monday"),
        (Lane.PUBLISHED, None),
        (Lane.PUBLISHED, None),
    ]
    placed = [entry.unplaced is None for entry in ENTRIES if entry.lane is Lane.HAPPENED]
    assert placed == sorted(placed, reverse=True)


def test_what_has_no_place_says_why():
    assert {words(entry): entry.unplaced for entry in ENTRIES if entry.unplaced is not None} == {
        "days": Unplaced.EVENT,
        "Two weeks": Unplaced.LASTING,
        "Every Monday": Unplaced.OFTEN,
        "Recently": Unplaced.VAGUE,
    }


def test_a_story_without_a_date_of_publication_has_that_said():
    (entry,) = (one for one in entries_of([ledger_story(published=None)]) if one.lane is Lane.PUBLISHED)
    assert (entry.unplaced, entry.earliest) == (Unplaced.UNSTATED, None)
    (entry,) = (one for one in entries_of([ledger_story(published="in May")]) if one.lane is Lane.PUBLISHED)
    assert (entry.unplaced, entry.earliest) == (Unplaced.UNSTATED, None)


def test_a_time_with_an_event_has_the_line_in_which_it_is_told_and_its_clashes():
    found = {(entry.story, words(entry)): entry for entry in ENTRIES}
    plane, other, gates = found[0, "5 p.m. on Saturday"], found[1, "half past seven on Saturday"], found[0, "22:15"]
    assert (plane.line, plane.happening, plane.clashes) == (0, 1, (0,))
    assert (other.line, other.happening, other.clashes) == (0, 0, (0,))
    assert (gates.line, gates.happening, gates.clashes) == (None, 0, ())


def test_a_time_that_a_line_tells_of_without_an_event_has_the_line():
    (days,) = (entry for entry in ENTRIES if words(entry) == "days")
    assert (days.line, days.happening) == (0, None)


def test_entries_at_one_place_stand_together():
    twice = entries_of([gazette_story(), gazette_story()])
    groups = groups_of([STORIES[0], STORIES[0]], twice, Lane.SAID)
    assert [[entry.story for entry in group.entries] for group in groups] == [[0, 1]]
    assert [(group.earliest, group.latest, group.about) for group in groups] == [("2031-05-05", "2031-05-05", False)]


def test_a_group_has_other_readings_and_says_about():
    groups = {group.in_words(2031): group for group in groups_of(STORIES, ENTRIES, Lane.HAPPENED)}
    assert groups["Tue 6 May"].others == (("2031-04-29", "2031-04-29"),)
    assert groups["about 24–26 Apr"].about


def test_groups_are_before_on_or_after_a_scale():
    groups = groups_of(STORIES, ENTRIES, Lane.HAPPENED)
    scale = scale_for([entry.extent for entry in ENTRIES if entry.earliest == "2031-05-05"], 60)
    before, there, after = off_and_on(groups, scale)
    assert [group.in_words() for group in before][:2] == ["1884", "1–10 Apr 2031"]
    assert [group.in_words() for group in there] == ["from 1 Mar 2031 on"]
    assert [group.in_words() for group in after] == ["Tue 6 May 2031", "21–30 Jun 2031"]


def test_a_source_is_told_by_name_where_that_is_sure_else_in_the_story_s_words():
    assert teller_of(STORIES[0], 0) == "Una Pell"
    assert teller_of(STORIES[1], 0) == "The mayor"


def test_the_same_interval_twice_is_no_other_reading():
    story = STORIES[0]
    (entry,) = (one for one in ENTRIES if words(one) == "Tuesday")
    assert other_places(story, entry) == (("2031-04-29", "2031-04-29"),)
    assert other_places(story, ENTRIES[-1]) == ()


def entry_of(entries, stories, time):
    return next(one for one in entries if one.time is not None and words_of(stories, one) == time)


def words_of(stories, entry):
    story = stories[entry.story]
    return story.page.text[slice(*story.times[entry.time].span)]


def test_a_time_without_an_event_is_told_with_the_words_around_it_cut_at_words():
    told = passage_of(STORIES[0], entry_of(ENTRIES, STORIES, "1884"))
    assert told == ("…is shut since March and dates from ", "1884", ".")
    assert passage_of(STORIES[0], entry_of(ENTRIES, STORIES, "March"), "...").before.startswith("...end of June; ")
    assert len(told.before) <= AROUND + 1


def test_a_time_with_its_event_is_told_with_what_stands_between_the_two():
    told = passage_of(STORIES[0], entry_of(ENTRIES, STORIES, "22:15"))
    assert told == ("gates of the lock were opened by hand late on Friday, at ", "22:15", "")


def test_the_time_of_a_saying_has_no_more_words():
    assert passage_of(STORIES[0], entry_of(ENTRIES, STORIES, "Monday")) == ("", "Monday", "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{t1:Today} {e1:they left}.", ("", "Today", " they left")),
        ("{e1:They left {t1:today} at last}.", ("They left ", "today", " at last")),
        ("{e1:They left}" + " and" * 50 + " {t1:today}.", ("They left … ", "today", "")),
        ("{t1:Today}" + " and" * 50 + " {e1:they left}.", ("", "Today", " … they left")),
        ("{e1:" + "x" * 5000 + "} {t1:today}.", ("x" * LONGEST_STRETCH + " … ", "today", "")),
    ],
)
def test_an_event_may_stand_anywhere_about_its_time(text, told):
    story = build_story([(Kind.ARTICLE, text)], times=(Dated("2031-05-02", "2031-05-02"),))
    assert passage_of(story, entries_of([story])[0]) == told


def test_no_words_tell_a_time_of_publication():
    with pytest.raises(ValueError, match="publication"):
        passage_of(STORIES[0], ENTRIES[-1])
