"""What is given is read and put into a record, in order; one bad page never stops the others."""

import io
from collections import Counter
from datetime import UTC, datetime

import pytest
from tests.made_reader import BREAKS, NO_MODEL, MadeReader, page

from onrecord.adding import Adding, Done, in_words, is_address
from onrecord.errors import ModelError
from onrecord.record import Outcome, Record
from onrecord.values.fetched import Refusal
from onrecord.values.revision import ChangeKind

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
FEED = "https://bell.example/feed.xml"
RAIN = "{s1:Ms Lee} {c1:said} {q1:it rained all night}."
DAY = "{s1:Ms Lee} {c1:said} {q1:it rained all day}. {s2:The mayor} {c2:denied} {q2:nothing}."


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "affair.db", create=True) as made:
        yield made


def adding(record, prepared, **options):
    return Adding(record, MadeReader(prepared), now=lambda: NOON, **options)


def kinds(outcomes):
    return ["refused" if isinstance(one, Refusal) else one.outcome for one in outcomes]


def test_each_page_becomes_a_story_and_the_second_time_is_not_read(record):
    reader = MadeReader({"a": [page(RAIN)]})
    assert kinds(Adding(record, reader).all_of("a")) == [Outcome.NEW]
    assert kinds(Adding(record, reader).all_of("a")) == [Outcome.SAME]
    assert reader.read_pages == ["story.html"]
    assert kinds(Adding(record, reader, again=True).all_of("a")) == [Outcome.REREAD]


def test_nothing_is_read_before_it_is_asked_for(record):
    reader = MadeReader({"a": [page(RAIN, "1"), page(RAIN, "2")]})
    outcomes = Adding(record, reader).all_of("a")
    next(outcomes)
    assert reader.read_pages == ["1"]


def test_a_new_version_tells_which_lines_appeared_changed_and_went(record):
    list(adding(record, {"a": [page(RAIN)]}).all_of("a"))
    (done,) = adding(record, {"a": [page(DAY)]}).all_of("a")
    assert isinstance(done, Done)
    assert (done.outcome, done.added.version) == (Outcome.REVISED, 2)
    assert [change.kind for change in done.changes] == [ChangeKind.CHANGED, ChangeKind.APPEARED]


def test_a_page_that_breaks_the_reader_is_told_and_the_others_are_read(record, caplog):
    pages = {"a": [page(BREAKS, "bad.html"), page(RAIN, "good.html")]}
    broken, good = adding(record, pages).all_of("a")
    assert (broken.address, broken.code) == ("bad.html", "failed")
    assert "IndexError" in broken.found
    assert good.outcome is Outcome.NEW
    assert "list index out of range" in caplog.text


def test_trouble_with_the_machine_itself_ends_it(record):
    with pytest.raises(ModelError):
        list(adding(record, {"a": [page(NO_MODEL)]}).all_of("a"))


def test_bytes_that_are_here_go_by_their_name_and_nothing_is_fetched(record):
    reader = MadeReader()
    (done,) = Adding(record, reader).all_in(io.BytesIO(page(RAIN).content), "dropped:rain.txt")
    assert (done.address, done.outcome, reader.asked) == ("dropped:rain.txt", Outcome.NEW, [])


@pytest.mark.parametrize("content", [b"", b"   ", b"%PDF-1.7", b"PK\x03\x04", bytes(5000)])
def test_bytes_that_are_no_page_are_refused(record, content):
    (refusal,) = Adding(record, MadeReader()).all_in(io.BytesIO(content), "dropped:x")
    assert isinstance(refusal, Refusal)
    assert record.status().stories == 0


class TestFollowed:
    def test_what_came_of_it_is_kept_with_the_outlet_that_most_stories_name(self, record):
        record.follow_feed(FEED, now=NOON)
        pages = [
            page(RAIN, "https://bell.example/1", container=FEED, outlet="The Lowmoor Bell"),
            page(RAIN, "https://bell.example/2", container=FEED, outlet="The Lowmoor Bell"),
            page(RAIN, "https://bell.example/3", container=FEED, outlet="Meridian Wire"),
            Refusal("https://bell.example/4", "status", "an answer with status 404", "check the address"),
        ]
        list(adding(record, {FEED: pages}).all_of(FEED))
        (feed,) = record.feeds()
        assert (feed.title, feed.looked) == ("The Lowmoor Bell", NOON.isoformat())
        assert feed.result == "3 new, 1 not read"
        list(adding(record, {FEED: pages}).all_of(FEED))
        (feed,) = record.feeds()
        assert (feed.title, feed.result) == ("The Lowmoor Bell", "3 the same, 1 not read")

    def test_a_feed_that_does_not_answer_says_why(self, record):
        record.follow_feed(FEED, now=NOON)
        list(adding(record, {}).all_of(FEED))
        assert record.feeds()[0].result == "no answer"

    def test_what_is_not_followed_is_not_kept(self, record):
        list(adding(record, {FEED: [page(RAIN)]}).all_of(FEED))
        assert record.feeds() == ()


def test_counts_in_words():
    assert in_words(Counter({"not read": 1, "new": 1200})) == "1,200 new, 1 not read"
    assert in_words(Counter()) == ""


@pytest.mark.parametrize(
    "given", ["story.html", "-", "/etc/passwd", "file:///etc/passwd", "ftp://a.example", "http:/x"]
)
def test_only_addresses_of_the_web_are_addresses(given):
    assert not is_address(given)
