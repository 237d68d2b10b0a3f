"""What a record follows: kept, told in order, let go; nothing of its stories is touched."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.cli.conftest import affair_story

from onrecord.record import Feed, Record

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
BELL, GAZETTE = "https://bell.example/feed.xml", "https://gazette.example/rss"


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "affair.db", create=True) as made:
        yield made


def test_what_is_followed_is_told_in_the_order_it_came(record):
    assert record.follow_feed(GAZETTE, now=NOON)
    assert record.follow_feed(BELL, now=NOON + timedelta(hours=1))
    assert record.feeds() == (
        Feed(GAZETTE, None, "2031-05-02T12:00:00+00:00", None, None),
        Feed(BELL, None, "2031-05-02T13:00:00+00:00", None, None),
    )


def test_following_again_changes_nothing(record):
    record.follow_feed(BELL, now=NOON)
    before = record.feeds()
    assert not record.follow_feed(BELL, now=NOON + timedelta(days=1))
    assert record.feeds() == before


def test_a_look_is_kept_and_a_title_once_known_stays(record):
    record.follow_feed(BELL, now=NOON)
    assert record.note_look(BELL, title="The Lowmoor Bell", result="2 new", now=NOON)
    assert record.note_look(BELL, title=None, result="no answer", now=NOON + timedelta(hours=1))
    (feed,) = record.feeds()
    assert (feed.title, feed.looked, feed.result) == ("The Lowmoor Bell", "2031-05-02T13:00:00+00:00", "no answer")


def test_a_look_at_what_is_not_followed_is_not_kept(record):
    assert not record.note_look(BELL, title="The Lowmoor Bell", result="2 new", now=NOON)
    assert record.feeds() == ()


def test_to_stop_following_leaves_the_stories(record):
    record.add(affair_story(), reader="made", now=NOON)
    record.follow_feed(BELL, now=NOON)
    assert record.unfollow_feed(BELL)
    assert not record.unfollow_feed(BELL)
    assert (record.feeds(), record.status().stories) == ((), 1)
