"""What is asked of the record: the queue, the counts, the lists."""

import pytest
from tests.cli.conftest import affair_story, sequel_story
from tests.desk.conftest import NOON, decision

from onrecord.desk.shelf import (
    neighbours,
    newest,
    next_suggested,
    reading,
    speakers,
    tally,
    version_numbers,
)
from onrecord.record import Record
from onrecord.review import review_lines
from onrecord.values.decision import LINE_VERBS, Fix, Standing, Verb
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
