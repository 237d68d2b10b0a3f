"""What is asked of the record: the queue, the counts, the lists."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from tests.cli.conftest import affair_story, sequel_story
from tests.desk.conftest import NOON, decision

from onrecord.desk.shelf import (
    COUNTED,
    ORDER,
    decided_since,
    decision_count,
    neighbours,
    newest,
    next_suggested,
    reading,
    speakers,
    tally,
    version_numbers,
)
from onrecord.record import Record
from onrecord.record.claims import RANKED
from onrecord.record.decisions import read_entry, read_latest
from onrecord.review import review_lines
from onrecord.values.decision import LINE_VERBS, Fix, Standing, Verb
from onrecord.values.page import Found
from onrecord.values.text import Span


@pytest.fixture
def record(path):
    with reading(path) as record:
        yield record


def test_stories_come_newest_first(record):
    assert [row.story for row in newest(record.connection, 10)] == [2, 1]
    assert [row.story for row in newest(record.connection, 1, 1)] == [1]
    assert neighbours(record.connection, 2) == (1, None)
    assert neighbours(record.connection, 1) == (None, 2)


def test_versions_are_numbered(record):
    assert [number for number, _ in version_numbers(record.connection, 2)] == [1, 2]


def test_the_queue_goes_through_every_line_once_and_round(record):
    db, seen, at = record.connection, [], None
    while (at := next_suggested(db, at, None)) not in seen:
        seen.append(at)
    assert len(seen) == tally(db).suggested
    assert at == seen[0]


def test_the_queue_of_one_story_stays_in_it(record):
    assert next_suggested(record.connection, None, 1) == (1, 3)
    assert next_suggested(record.connection, None, 9) is None


def test_the_last_line_left_has_no_next_one(tmp_path):
    with Record(tmp_path / "one.db", create=True) as record:
        story = sequel_story()
        record.add(story, reader="made", now=NOON)
        for index in range(1, len(story.attributions)):
            record.decide(1, decision(story, index, Verb.ACCEPT))
        assert next_suggested(record.connection, None, None) == (1, 1)
        assert next_suggested(record.connection, (1, 1), None) is None


@pytest.mark.parametrize("verb", LINE_VERBS)
def test_counts_agree_with_the_review_whatever_was_decided(tmp_path, verb):
    story = affair_story()
    with Record(tmp_path / "one.db", create=True) as record:
        record.add(story, reader="made", now=NOON)
        fix = Fix(content=(Span(0, 5),)) if verb is Verb.FIX else None
        numbers = [
            record.decide(1, decision(story, index, verb, fix=fix, note="why"))
            for index in range(0, len(story.attributions), 2)
        ]
        record.undo(numbers[0], by="Una Pell", now=NOON)
        review = review_lines(record.story(1), record.decisions(1))
        open_lines = [number for number, line in enumerate(review.lines, 1) if line.standing is Standing.SUGGESTED]
        assert tally(record.connection).suggested == len(open_lines)
        assert next_suggested(record.connection, None, None) == (1, open_lines[0])


def test_named_sources_are_found_by_letters_of_their_names(record):
    everyone, count = speakers(record.connection, "", 50)
    assert count == len(everyone) > 0
    one = everyone[0]
    found, _ = speakers(record.connection, one.key.partition(" ")[2], 50)
    assert one in found
    assert speakers(record.connection, "zzz", 50) == ([], 0)


def test_a_page_sees_the_record_as_it_was_when_it_began(path):
    with reading(path) as early:
        before = tally(early.connection)
        with Record(path) as other:
            other.decide(1, decision(affair_story(), 2, Verb.ACCEPT))
        assert tally(early.connection) == before
    with reading(path) as late:
        assert tally(late.connection).suggested == before.suggested - 1


DAYS = ("2031-05-04", "2031-05-04", None, "2031-05-01T10:00", None, "2031-05-06", "2031-05-01")


@pytest.fixture
def several(tmp_path):
    """A record of stories of the same and of other days, and of none; of some of them, lines were decided on."""
    with Record(tmp_path / "several.db", create=True) as record:
        for number, day in enumerate(DAYS):
            story = sequel_story()
            page = replace(story.page, published=None if day is None else Found(day, "made", None))
            given = replace(story.given, address=f"{number}.html")
            record.add(replace(story, page=page, given=given), reader="made", now=NOON)
        for story, index in ((1, 0), (2, 1), (6, 0), (6, 1), (7, 2)):
            if index < len(record.story(story).attributions):
                record.decide(story, decision(record.story(story), index, Verb.ACCEPT))
        yield record


def test_neighbours_are_those_beside_a_story_in_the_list(several):
    order = [row.story for row in newest(several.connection, 50)]
    assert sorted(filter(None, DAYS), reverse=True) == [DAYS[one - 1] for one in order[:5]]
    for newer, older in pairwise(order):
        assert neighbours(several.connection, newer)[0] == older
        assert neighbours(several.connection, older)[1] == newer
    assert neighbours(several.connection, order[0])[1] is None
    assert neighbours(several.connection, order[-1])[0] is None


def test_the_queue_goes_on_to_the_next_story_in_the_list_and_from_its_end_to_its_beginning(several):
    db = several.connection
    open_lines = [
        (row.story, number)
        for row in newest(db, 50)
        for number, line in enumerate(review_lines(several.story(row.story), several.decisions(row.story)).lines, 1)
        if line.standing is Standing.SUGGESTED
    ]
    stories = [row.story for row in newest(db, 50)]
    for story in stories:
        for number in range(len(several.story(story).attributions) + 1):
            place = stories.index(story)
            own = [one for one in open_lines if one[0] == story and one[1] > number]
            after = [one for one in open_lines if stories.index(one[0]) > place]
            others = [one for one in open_lines if stories.index(one[0]) <= place and one != (story, number)]
            assert next_suggested(db, (story, number), None) == [*own, *after, *others, None][0]


def test_decisions_are_told_the_latest_first_and_counted_from_a_moment_on(path):
    with Record(path) as record:
        db = record.connection
        assert [entry.number for entry in read_latest(db, most=2)] == [3, 2]
        assert [entry.number for entry in read_latest(db, most=2, skip=2)] == [1]
        assert read_latest(db, most=3) == list(record.history())[::-1]
        assert (read_entry(db, 2), read_entry(db, 9)) == (record.history()[1], None)
        assert (decision_count(db), decided_since(db, NOON.isoformat())) == (3, 0)
        record.undo(2, by="Una Pell", now=NOON + timedelta(hours=1))
        assert (decision_count(db), decided_since(db, NOON.isoformat())) == (3, 1)


def test_no_list_is_sorted_or_gone_through_whole(path):
    """What a page asks of a large record is found in the order in which it is kept."""
    missed = f"{COUNTED} cross join missed m on m.version = v.id"
    with reading(path) as record:
        for asked in (
            f"select id from stories s order by {ORDER} limit 50",
            f"select m.words from stories s {missed} order by {ORDER}, m.number",
            f"select id from claims where stories >= 2 order by {RANKED} limit 50",
        ):
            plan = [row["detail"] for row in record.connection.execute(f"explain query plan {asked}")]
            assert not [step for step in plan if "TEMP B-TREE" in step]
