"""One entry of a timeline as JSON, complete in itself."""

import json

from tests.exports.timed import CLASH, gazette_story, ledger_story

from onrecord.exports.time_json import time_record
from onrecord.exports.timeline_entries import Lane, entries_of
from onrecord.exports.timeline_json import timeline_to_json
from onrecord.exports.who_json import where_record

STORIES = [gazette_story(), ledger_story()]
ENTRIES = entries_of(STORIES, [CLASH])


def records():
    lines = list(timeline_to_json(STORIES, ENTRIES, [CLASH]))
    assert all(len(line.splitlines()) == 1 for line in lines)
    return [json.loads(line) for line in lines]


def test_an_event_is_written_with_its_words_its_line_and_its_clash():
    there = records()
    (plane,) = (one for one in there if one["words"] == "5 p.m. on Saturday")
    (other,) = (one for one in there if one["words"] == "half past seven on Saturday")
    story = STORIES[0]
    start = story.page.text.index("the plane left")
    assert plane == {
        "schema": "onrecord/timeline/1",
        "id": plane["id"],
        "lane": "happened",
        "earliest": "2031-05-03T17:00",
        "latest": "2031-05-03T17:00",
        "unplaced": None,
        "words": "5 p.m. on Saturday",
        "event": {"span": [start, start + len("the plane left")], "words": "the plane left"},
        "line": {"id": "a1", "source": "Una Pell", "cue": ["told reporters on Monday"]},
        "time": time_record(3, story.times[3]),
        "clashes": [{"entry": other["id"], "shared": ["left", "plane"], "reason": "17:00 here, 19:30 there"}],
        "story": where_record(story),
    }
    assert other["clashes"][0]["entry"] == plane["id"]


def test_a_time_of_publication_has_no_words_and_keeps_its_zone():
    first = next(one for one in records() if one["lane"] == Lane.PUBLISHED)
    assert (first["words"], first["event"], first["line"], first["time"]) == (None, None, None, None)
    assert first["earliest"] == first["latest"] == "2031-05-05T18:20:00+02:00"


def test_a_time_told_by_an_event_has_no_date_and_says_why():
    (days,) = (one for one in records() if one["words"] == "days")
    assert (days["earliest"], days["latest"], days["unplaced"]) == (None, None, "told by an event")
    assert days["time"]["relation"]["order"] == "after"


def test_entries_are_numbered_in_order():
    assert [one["id"] for one in records()] == [f"e{number}" for number in range(1, len(ENTRIES) + 1)]
