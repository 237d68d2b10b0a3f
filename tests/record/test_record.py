"""A record file: what goes in comes out, once, whole, and only where it belongs."""

import dataclasses
import sqlite3
from datetime import UTC, datetime

import pytest
from tests.cli.conftest import affair_story, build_story, sequel_story

from onrecord.errors import RecordError
from onrecord.record import Narrowed, Outcome, Record
from onrecord.record.schema import VERSION
from onrecord.values.fetched import digest_of
from onrecord.values.page import Kind

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "affair.db", create=True) as made:
        yield made


def add(record, story, *, reader="1 balanced", now=NOON, again=False):
    return record.add(story, reader=reader, now=now, again=again)


def rows(record, question):
    return [tuple(row) for row in record.connection.execute(question)]


def everything(record):
    """Every row of every table of the record's own but its mark; the index of words stands for what is in them."""
    named = "schema = 'main' and strict and name <> 'moment'"
    own = rows(record, f"select name from pragma_table_list where {named} order by name")
    return {table: rows(record, f"select * from {table} order by 1") for (table,) in own}


def revised(story, old, new):
    """The same page with one word of another length in its article."""
    text = story.page.text.replace(old, new)
    content = text.encode()
    given = dataclasses.replace(story.given, content=content, sha256=digest_of(content))
    made = build_story([(Kind.ARTICLE, text.replace("{", "").replace("\n", " "))], address=story.given.address)
    return dataclasses.replace(made, given=given)


def test_a_story_comes_out_exactly_as_it_went_in(record):
    story = affair_story()
    added = add(record, story)
    assert (added.outcome, added.version, added.before) == (Outcome.NEW, 1, None)
    assert record.story(added.story) == story


def test_the_same_page_again_adds_nothing(record):
    add(record, affair_story())
    before = everything(record)
    assert add(record, affair_story()).outcome is Outcome.SAME
    assert everything(record) == before


def test_a_page_that_is_there_need_not_be_read(record):
    story = affair_story()
    assert not record.has(story.given, reader="1 balanced")
    add(record, story)
    assert record.has(story.given, reader="1 balanced")
    assert not record.has(story.given, reader="1 careful")
    assert not record.has(dataclasses.replace(story.given, address="elsewhere.html"), reader="1 balanced")


def test_another_article_at_the_same_address_is_a_new_version(record):
    first = affair_story()
    later = revised(first, "Oxmoor", "Brackwater")
    add(record, first)
    added = add(record, later)
    assert (added.outcome, added.version, added.before) == (Outcome.REVISED, 2, first)
    assert record.story(added.story) == later
    assert record.story(added.story, version=1) == first
    assert record.status().stories == 1


def test_another_advertisement_around_the_article_is_the_same_version(record):
    first = build_story([(Kind.ADVERT, "Buy boats"), (Kind.ARTICLE, "{s1:Ms Lee} {c1:said} {q1:it rained}.")])
    second = build_story([(Kind.ADVERT, "Buy more boats"), (Kind.ARTICLE, "{s1:Ms Lee} {c1:said} {q1:it rained}.")])
    add(record, first)
    assert add(record, second).outcome is Outcome.SAME


def test_only_the_version_that_counts_is_found(record):
    first = affair_story()
    add(record, first)
    add(record, revised(first, "Oxmoor", "Brackwater"))
    assert record.search("oxmoor").stories == ()
    assert len(record.search("brackwater").stories) == 1


def test_another_reader_replaces_what_was_read(record):
    add(record, affair_story())
    added = add(record, affair_story(), reader="2 balanced")
    assert (added.outcome, added.version) == (Outcome.REREAD, 1)
    assert record.status().versions == 1
    assert record.search("Oxmoor").story_count == 1


def test_two_files_of_one_name_in_two_folders_are_two_stories(record):
    add(record, build_story([(Kind.ARTICLE, "It rained.")], address="a/story.html"))
    add(record, build_story([(Kind.ARTICLE, "It rained.")], address="b/story.html"))
    assert record.status().stories == 2


def test_a_file_whose_name_is_no_utf_8_is_kept_under_its_escapes(record):
    story = build_story([(Kind.ARTICLE, "It rained.")], address="st\udcf6ry.html")
    add(record, story)
    assert record.has(story.given, reader="1 balanced")
    assert add(record, story).outcome is Outcome.SAME
    assert [one.address for one in record.stories()] == ["st\\udcf6ry.html"]


def test_stories_stand_by_date_of_publication_and_those_without_one_last(record):
    for day in ("2031-05-03", None, "2031-05-01"):
        add(record, build_story([(Kind.ARTICLE, f"On {day}.")], address=f"{day}.html", published=day))
    assert [one.published for one in record.stories()] == ["2031-05-01", "2031-05-03", None]
    assert [one.page.published and one.page.published.value for one in record.all()] == [
        "2031-05-01",
        "2031-05-03",
        None,
    ]


def test_a_story_taken_out_leaves_nothing_behind(record):
    add(record, sequel_story())
    added = add(record, affair_story())
    assert record.numbers_of("story.html") == record.numbers_of(str(added.story)) == [added.story]
    assert record.remove([added.story, 99]) == 1
    for table in ("stories", "versions", "pages"):
        assert rows(record, f"select count(*) from {table}") == [(1,)]
    for table in ("blocks", "sources", "lines", "times", "missed"):
        assert rows(record, f"select count(*) from {table} where version not in (select id from versions)") == [(0,)]
    assert record.search("Oxmoor").story_count == 0
    record.connection.execute("insert into line_words (line_words, rank) values ('integrity-check', 1)")
    record.connection.execute("insert into story_words (story_words, rank) values ('integrity-check', 1)")


def test_rows_show_the_lines_as_a_person_reads_them(record):
    add(record, affair_story())
    first = rows(record, "select number, who, cue_words, stance, band, denied_words, answers, chain from lines")[0]
    assert first == (
        1, "Tobias Renn", "wrote", "denies", "categorical", "at the lock", 2, '["Brackwater Gazette", "Tobias Renn"]'
    )  # fmt: skip
    counts = rows(record, "select (select count(*) from blocks), (select count(*) from sources)")
    assert counts == [(len(affair_story().page.blocks), 5)]
    assert rows(record, "select words from missed") == [("Residents complained of the noise.",)]


def test_asking_for_a_story_that_is_not_there_is_told(record):
    with pytest.raises(RecordError, match="there is no story 7"):
        record.story(7)
    number = add(record, affair_story()).story
    with pytest.raises(RecordError, match="there is no version 2 of story"):
        record.story(number, version=2)


def test_a_change_that_fails_leaves_the_record_as_it_was(record, monkeypatch):
    add(record, affair_story())
    before = everything(record)
    monkeypatch.setattr("onrecord.record.versions.missed_rows", lambda _: iter([("too", "few")]))
    with pytest.raises(RecordError, match="nothing was written"):
        add(record, sequel_story())
    assert everything(record) == before


def test_a_record_is_made_only_where_that_is_asked_for(tmp_path):
    with pytest.raises(RecordError, match="no record there"):
        Record(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("content", [b"not a database at all, but a letter" * 40, b"SQLite format 3\0" + b"\xff" * 900])
def test_a_file_that_is_no_record_is_left_alone(tmp_path, content):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(RecordError, match=r"letter\.txt: cannot be used as a record"):
        Record(path, create=True)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("create table birds (name text)")
    other.close()
    with pytest.raises(RecordError, match="a database of another program"):
        Record(path, create=True)
    with sqlite3.connect(path) as other:
        assert other.execute("select name from sqlite_master").fetchall() == [("birds",)]
    other.close()


def test_a_record_of_a_later_version_is_left_alone(tmp_path):
    with Record(tmp_path / "later.db", create=True) as made:
        made.connection.execute(f"pragma user_version = {VERSION + 1}")
    with pytest.raises(RecordError, match="a record of a later onrecord"):
        Record(tmp_path / "later.db")


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(RecordError, match="cannot be opened"):
        Record(tmp_path / "nowhere" / "affair.db", create=True)


def test_one_reads_while_another_writes(record):
    add(record, affair_story())
    with Record(record.path) as reader, record.writing() as db:
        db.execute("update stories set outlet = 'Nobody'")
        assert [one.outlet for one in reader.stories()] == ["Brackwater Gazette"]


def test_a_stored_story_that_does_not_fit_is_told(record):
    number = add(record, affair_story()).story
    record.connection.execute("update versions set machine = ?", (b"x",))
    with pytest.raises(RecordError, match="add its page again"):
        record.story(number)


class TestSearch:
    @pytest.fixture
    def full(self, record):
        add(record, affair_story())
        add(record, sequel_story(address="sequel.html"))
        return record

    def test_lines_and_stories_hold_all_words(self, full):
        found = full.search("lock night")
        assert {(hit.headline, hit.line) for hit in found.lines} == {
            ("Chairman was at lock after all", 1),
            ("Chairman was at lock after all", 2),
        }
        assert (found.line_count, found.story_count, found.ranked) == (2, 2, True)

    def test_what_was_found_is_pointed_at(self, full):
        (hit, *_) = full.search("denied").stories
        assert [hit.words[start:end].casefold() for start, end in hit.found] == ["denied"]

    def test_words_in_quotation_marks_stand_together(self, full):
        assert full.search('"the lock that night"').line_count == 2
        assert full.search('"night that lock"').line_count == 0

    def test_an_asterisk_stands_for_any_ending(self, full):
        assert full.search("telep*").line_count == 2
        assert full.search("telep").line_count == 0

    def test_case_and_accents_do_not_count(self, full):
        assert full.search("LÓCK night").line_count == 2

    @pytest.mark.parametrize("words", ["", "  ", '"', "***", "-", '"" ""', "\0"])
    def test_words_without_a_letter_find_nothing(self, full, words):
        assert full.search(words).story_count == 0

    @pytest.mark.parametrize("words", ["lock AND", "NEAR(lock", "who:renn", "(lock", "lock)", "lock OR x"])
    def test_nothing_else_is_an_operator(self, full, words):
        full.search(words)

    def test_lines_are_narrowed(self, full):
        assert full.search("lock", narrowed=Narrowed(stance="denies")).line_count == 2
        assert full.search("lock", narrowed=Narrowed(since="2031-05-03")).line_count == 2
        assert full.search("lock", narrowed=Narrowed(until="2031-05-03", who="Tobias Renn")).line_count == 1
        assert full.search("lock", narrowed=Narrowed(outlet="No Such Paper")).story_count == 0

    def test_lines_are_counted_by_what_they_can_be_narrowed_to(self, full):
        facets = full.search("lock").facets
        assert [(one.by, one.value, one.lines) for one in facets if one.by == "stance"] == [
            ("stance", "denies", 2),
            ("stance", "confirms", 1),
        ]

    def test_every_story_and_line_shown_has_its_own_words(self, full):
        found = full.search("lo*")
        for hit in found.lines:
            (content,) = rows(
                full,
                "select content_words from lines l join versions v on v.id = l.version"
                f" where v.story = {hit.story} and l.number = {hit.line}",
            )
            assert (hit.content,) == content
            assert all(hit.content[start:end].casefold().startswith("lo") for start, end in hit.found)
        assert len({hit.words for hit in found.stories}) == len(found.stories) == 2

    def test_no_more_than_asked_for_are_shown(self, full):
        found = full.search("lock", most=1)
        assert (len(found.lines), found.line_count) == (1, 3)
