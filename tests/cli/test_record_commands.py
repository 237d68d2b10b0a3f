"""The commands that use a record: what is added, found, decided, undone, taken out, and with which exit code."""

import dataclasses
import json

import pytest
from click.testing import CliRunner, Result
from tests.cli.conftest import FakeReader, affair_story, build_story, sequel_story
from tests.record.test_claims import NO, OTHER, YES

import onrecord.cli.add as add_module
from onrecord.cli import cli
from onrecord.cli import run as run_line
from onrecord.record import Record
from onrecord.values.fetched import Refusal
from onrecord.values.page import Kind


class AddingReader(FakeReader):
    """A reader whose pages are fetched first and read afterwards."""

    read_pages: list[str]

    def __init__(self, **options) -> None:
        super().__init__(**options)
        type(self).read_pages = []

    def fetch(self, given):
        for outcome in self.read(given):
            yield outcome if isinstance(outcome, Refusal) else outcome.given

    def read_fetched(self, fetched, *, article=False, published=None):
        self.read_pages.append(fetched.address)
        return next(
            story
            for stories in self.prepared.values()
            for story in stories
            if not isinstance(story, Refusal) and story.given == fetched
        )


@pytest.fixture
def pages(monkeypatch, tmp_path):
    """A fake reader with two stories and a page that cannot be read, and a record's path for all commands."""
    monkeypatch.setattr(add_module, "Reader", AddingReader)
    monkeypatch.setenv("ONRECORD_RECORD", str(tmp_path / "affair.db"))
    monkeypatch.setenv("ONRECORD_BY", "Una Pell")
    refusal = Refusal("bad.pdf", "pdf", "a PDF document", "save it as text and give the text")
    AddingReader.prepared = {
        "story.html": [affair_story()],
        "sequel.html": [sequel_story()],
        "all": [affair_story(), refusal, sequel_story()],
    }
    return tmp_path / "affair.db"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="onrecord", catch_exceptions=False)


def rows(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def last_word(result: Result) -> str:
    return result.stderr.splitlines()[-1].partition("affair.db: ")[2]


class TestAdd:
    def test_a_row_a_new_story_and_what_it_came_to_at_the_end(self, pages):
        result = run("add", "story.html", "sequel.html")
        assert result.exit_code == 0
        assert result.stdout.startswith("new       Brackwater Gazette · Inquiry opens at Brackwater lock · 8 lines\n")
        assert last_word(result) == "2 stories new"

    def test_a_page_that_the_record_has_is_not_read_again(self, pages):
        run("add", "story.html")
        result = run("add", "story.html")
        assert (result.stdout, last_word(result), AddingReader.read_pages) == ("", "1 story there already", [])

    def test_it_is_read_again_where_that_is_asked_for(self, pages):
        run("add", "story.html")
        result = run("add", "--again", "story.html")
        assert (last_word(result), AddingReader.read_pages) == ("1 story read again", ["story.html"])

    def test_one_bad_page_never_stops_the_others(self, pages):
        result = run("add", "all")
        assert result.exit_code == 1
        assert "onrecord: bad.pdf: a PDF document; save it as text and give the text" in result.stderr
        assert last_word(result) == "2 stories new"

    def test_a_new_version_tells_the_lines_that_appeared_changed_and_went(self, pages):
        first = build_story([(Kind.ARTICLE, "{s1:Ms Lee} {c1:said} {q1:it rained all night}. {s2:He} {c2:slept}.")])
        later = build_story(
            [(Kind.ARTICLE, "{s1:Ms Lee} {c1:said} {q1:it rained all day}. {s2:The mayor} {c2:denied} {q2:nothing}.")]
        )
        AddingReader.prepared = {"a": [first], "b": [later]}
        run("add", "a")
        result = run("add", "b")
        assert result.stdout.splitlines() == [
            "revised   Brackwater Gazette · Inquiry opens at Brackwater lock · 2 lines",
            "          version 2",
            "          ~ Ms Lee said it rained all day  (content)",
            "          + The mayor denied nothing",
            "          - He slept",
        ]

    def test_json_is_one_line_a_page(self, pages):
        run("add", "story.html")
        result = rows(run("add", "--json", "all"))
        assert [(one["address"], one["outcome"], one["story"], one["changes"]) for one in result] == [
            ("story.html", "same", None, []),
            ("sequel.html", "new", 2, []),
        ]

    def test_nothing_to_add_is_wrong_usage(self, pages):
        assert run("add").exit_code == 2

    def test_a_page_that_breaks_the_reader_is_told_and_the_others_are_added(self, pages, monkeypatch):
        def broken(self, fetched, *, article=False, published=None):
            if fetched.address == "story.html":
                raise IndexError("list index out of range")
            return sequel_story()

        monkeypatch.setattr(AddingReader, "read_fetched", broken)
        result = run("add", "all")
        assert result.exit_code == 1
        assert "story.html: a page on which the reader failed (IndexError)" in result.stderr
        assert last_word(result) == "1 story new"


class TestFollowing:
    FEED = "https://gazette.example/feed.xml"

    @pytest.fixture
    def feed(self, pages):
        AddingReader.prepared = {self.FEED: [affair_story(), sequel_story()], "story.html": [affair_story()]}
        return pages

    def test_a_feed_that_is_followed_is_looked_at_again_when_asked(self, feed):
        assert last_word(run("add", "--follow", self.FEED)) == "2 stories new"
        result = run("add", "--feeds")
        assert (result.exit_code, last_word(result)) == (0, "2 stories there already")
        with Record(feed) as record:
            (followed,) = record.feeds()
        assert (followed.address, followed.result) == (self.FEED, "2 the same")

    def test_what_is_given_beside_the_feeds_is_added_first_and_nothing_twice(self, feed):
        run("add", "--follow", self.FEED)
        run("add", "--feeds", "story.html", self.FEED)
        assert [given for given, *_ in AddingReader.asked] == ["story.html", self.FEED]

    def test_an_address_is_followed_even_where_it_does_not_answer(self, feed):
        AddingReader.prepared = {self.FEED: [Refusal(self.FEED, "timeout", "no answer in time", "try again later")]}
        assert run("add", "--follow", self.FEED).exit_code == 1
        with Record(feed) as record:
            assert [one.result for one in record.feeds()] == ["no answer in time"]

    def test_only_addresses_can_be_followed(self, feed):
        result = run("add", "--follow", self.FEED, "story.html")
        assert result.exit_code == 2
        assert "Only http and https addresses can be followed" in result.stderr
        assert not feed.exists()

    def test_where_nothing_is_followed_that_is_told(self, feed):
        result = run("add", "--feeds")
        assert result.exit_code == 0
        assert "nothing is followed; 'onrecord add --follow ADDRESS' begins" in result.stderr


class TestStatus:
    def test_what_a_record_holds(self, pages):
        run("add", "all")
        assert "2 stories · 2 versions · 14 suggested lines" in run("status").stdout
        whole, *stories = rows(run("status", "--json", "--stories"))
        assert (whole["stories"], whole["lines"], whole["earliest"]) == (2, 14, "2031-05-02")
        assert [(one["story"], one["headline"]) for one in stories] == [
            (1, "Inquiry opens at Brackwater lock"),
            (2, "Chairman was at lock after all"),
        ]

    @pytest.mark.parametrize("command", [["status"], ["search", "lock"], ["history"], ["remove", "1"], ["missed"]])
    def test_where_there_is_no_record_that_is_told_and_none_is_made(self, pages, command):
        assert run_line(command) == 1
        assert not pages.exists()


class TestSearch:
    def test_lines_counts_and_stories(self, pages):
        run("add", "all")
        result = run("search", "lock", "night")
        assert result.exit_code == 0
        assert result.stdout.startswith("2 lines\n")
        assert "  Renn · has denied · denies\n    that he was at the lock that night\n" in result.stdout
        assert "  stance  confirms (1) · denies (1)\n" in result.stdout

    def test_json_points_at_what_was_found(self, pages):
        run("add", "all")
        *hits, counts = rows(run("search", "--json", "oxmoor"))
        assert [hit["words"][start:end] for hit in hits for start, end in hit["found"]] == ["Oxmoor"]
        assert (counts["kind"], counts["lines"], counts["stories"]) == ("count", 0, 1)

    def test_nothing_found_is_told_by_the_exit_code(self, pages):
        run("add", "all")
        assert run("search", "zebra").exit_code == 1


class TestClaims:
    @pytest.fixture
    def disputed(self, pages):
        AddingReader.prepared = {"all": [YES, NO, OTHER]}
        run("add", "all")
        (counted,) = rows(run("claims", "--json"))
        return str(counted["claim"])

    def test_claims_are_listed_with_their_numbers(self, disputed):
        shown = run("claims").stdout
        assert f"{disputed:>5}  Tobias Renn met the contractor at the Oxmoor lock\n" in shown
        assert "2 stories · yes 1 · no 1 · neither 0 · 1 independent origin for yes" in shown
        assert "1 independent origin for no" in shown

    def test_a_claim_shows_who_says_yes_and_who_says_no(self, disputed):
        shown = run("claim", disputed).stdout
        assert shown.index("SAYS YES (1)\n  Ada Quill") < shown.index("SAYS NO (1)\n  Tobias Renn")
        (told,) = rows(run("claim", "--json", disputed))
        assert {(one["speaker"], one["side"], one["story"], one["line"]) for one in told["statements"]} == {
            ("Ada Quill", "for", 1, "a1"),
            ("Tobias Renn", "against", 2, "a1"),
        }

    def test_origins_come_as_a_range_for_each_side(self, disputed):
        shown = run("origins", disputed).stdout
        assert "YES: 1 story, 1 independent origin\n  Ada Quill · 1 statement, person\n" in shown
        (told,) = rows(run("origins", "--json", disputed))
        assert [told[side]["people"] for side in ("yes", "no")] == [[1, 1], [1, 1]]

    def test_no_shared_claim_is_told(self, pages):
        run("add", "story.html")
        assert "no claim that 2 stories share" in run("claims").stderr

    def test_a_number_that_is_no_claim_is_told(self, disputed):
        assert run_line(["claim", "99999"]) == run_line(["origins", "99999"]) == 1


class TestMissed:
    def test_sentences_stand_under_their_stories_with_the_reason(self, pages):
        run("add", "all")
        assert run("missed").stdout.splitlines() == [
            "2031-05-02 · Brackwater Gazette · Inquiry opens at Brackwater lock · story 1",
            "  Residents complained of the noise.",
            "    reporting cue without a line",
            "",
        ]

    def test_json_points_at_the_sentence(self, pages):
        run("add", "all")
        (row,) = rows(run("missed", "--json"))
        start, end = row["span"]
        assert affair_story().page.text[start:end] == row["words"] == "Residents complained of the noise."


class TestDecide:
    def test_a_decision_is_kept_shown_and_undone(self, pages):
        run("add", "story.html")
        assert last_word(run("decide", "1", "a1", "accept", "--note", "seen")) == (
            "decision 1 kept: accept line 1 of story 1"
        )
        assert "seen" in run("history").stdout
        assert run("history", "--undo", "1").exit_code == 0
        (entry,) = rows(run("history", "--json"))
        assert (entry["verb"], entry["by"], entry["ended_by"]) == ("accept", "Una Pell", "Una Pell")
        assert run("history", "--undo", "1").exit_code == 1

    def test_a_fix_finds_its_words_nearest_to_the_line(self, pages):
        run("add", "story.html")
        run("decide", "1", "3", "fix", "--content", "the order came by telephone", "--stance", "confirms")
        (entry,) = rows(run("history", "--json"))
        text = affair_story().page.text
        assert [text[start:end] for start, end in entry["fix"]["content"]] == ["the order came by telephone"]
        with Record(pages) as record:
            assert len(record.decisions(1)) == 1

    @pytest.mark.parametrize(
        "wrong",
        [
            ["1", "a99", "accept"],
            ["1", "x", "accept"],
            ["1", "a1", "fix"],
            ["1", "a1", "accept", "--stance", "denies"],
            ["1", "a1", "note"],
            ["1", "a1", "fix", "--content", "words that are not there"],
        ],
    )
    def test_what_cannot_be_decided_is_wrong_usage_and_changes_nothing(self, pages, wrong):
        run("add", "story.html")
        assert run("decide", *wrong).exit_code == 2
        assert run("history", "--json").stdout == ""

    def test_a_decision_survives_another_reading_of_the_page(self, pages):
        run("add", "story.html")
        run("decide", "1", "a1", "reject")
        run("add", "--again", "story.html")
        with Record(pages) as record:
            assert [one.verb.value for one in record.decisions(1)] == ["reject"]


class TestRemove:
    def test_by_number_and_by_address(self, pages):
        run("add", "all")
        assert last_word(run("remove", "1", "sequel.html")) == "2 stories removed"
        with Record(pages) as record:
            assert record.status().stories == 0

    def test_what_is_not_there_is_told(self, pages):
        run("add", "story.html")
        result = run("remove", "7")
        assert result.exit_code == 1
        assert "no story '7'" in result.stderr


def test_a_page_of_another_address_with_the_same_text_is_a_story_of_its_own(pages):
    copy = dataclasses.replace(affair_story(), given=dataclasses.replace(affair_story().given, address="copy.html"))
    AddingReader.prepared = {"a": [affair_story()], "b": [copy]}
    run("add", "a")
    assert last_word(run("add", "b")) == "1 story new"
