"""Stories that may have words of a source are found without reading them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.cli.conftest import Cast, Told, build_story
from tests.desk.conftest import NOON, decision

from onrecord.identity import mark_source
from onrecord.record import Record
from onrecord.record.namesakes import keys_of, names_there, stories_naming
from onrecord.values.decision import Fix, Verb
from onrecord.values.page import Kind
from onrecord.values.ruling import Ruling
from onrecord.values.source import SourceKind
from onrecord.values.story import Story

BODY = SourceKind.ORGANISATION


def story_of(number: int, cast: Cast) -> Story:
    """A story of a day of its own in which one source says one thing."""
    return build_story(
        [(Kind.ARTICLE, f"{cast.words or cast.name}. {{s1:S}} {{c1:said}} {{q1:thing {number}}}.")],
        address=f"{number}.html",
        cast=(cast,),
        told={1: Told(0)},
        published=f"2031-05-{number:02}",
    )


CASTS = (
    Cast("Tobias Renn", keys=("tobias renn", "renn")),
    Cast("Renn", keys=("renn",)),
    Cast("Una Renn", keys=("una renn", "renn")),
    Cast("Ada Quill", keys=("ada quill", "quill")),
    Cast("Renn and Ada Quill", several=True, keys=("renn and ada quill",)),
    Cast("Oxmoor Lock Authority", BODY, keys=("oxmoor lock authority",)),
    Cast("Lock Authority", BODY, keys=("lock authority",)),
    Cast("OLA", BODY, keys=("ola",)),
    Cast("Ministry of Water", BODY, keys=("ministry of water",)),
    Cast("Water Ministry", BODY, keys=("water ministry",)),
    Cast("Brackwater Ministry", BODY, keys=("brackwater ministry",)),
    Cast(None, SourceKind.UNNAMED, "an aide", keys=("aide",)),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record of one story a source, numbered in their order."""
    with Record(tmp_path_factory.mktemp("record") / "affair.db", create=True) as record:
        for number, cast in enumerate(CASTS, 1):
            record.add(story_of(number, cast), reader="made", now=NOON)
        yield record


def merge(record: Record, one: int, other: int, verb: Verb = Verb.MERGE) -> Ruling:
    keys = keys_of(record.connection, [one, other])
    stories = (replace(story_of(number, CASTS[number - 1]), key=keys[number]) for number in (one, other))
    return Ruling(verb, *(mark_source(story, 0) for story in stories), None, "Una Pell", NOON.isoformat())


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("renn", [5, 3, 2, 1]),
        ("Tobias Renn", [5, 3, 2, 1]),
        ("Ada Quill", [5, 4]),
        ("Oxmoor Lock Authority", [8, 7, 6]),
        ("Ministry of Water", [10, 9]),
        ("an aide", []),
        ("aide", [12]),
        ("nobody", []),
        ("", []),
        ("…", []),
        ('"', []),
    ],
)
def test_stories_that_call_a_source_so_or_by_another_of_its_names_the_newest_first(record, name, numbers):
    assert stories_naming(record.connection, name) == numbers


def test_a_story_where_an_editor_gave_a_line_to_one_of_that_name_is_found_until_that_is_undone(record):
    number = record.decide(12, decision(story_of(12, CASTS[11]), 0, Verb.FIX, fix=Fix(who="Ada Quill")))
    assert stories_naming(record.connection, "quill") == [12, 5, 4]
    record.undo(number, by="Una Pell", now=NOON)
    assert stories_naming(record.connection, "quill") == [5, 4]


def test_merges_tie_stories_to_stories_and_splits_do_not(record):
    merges = [merge(record, 4, 12), merge(record, 12, 6)]
    assert stories_naming(record.connection, "quill", merges) == [12, 6, 5, 4]
    assert stories_naming(record.connection, "quill", [merge(record, 4, 12, Verb.SPLIT)]) == [5, 4]


def test_the_names_that_there_are_are_those_of_lines(record):
    assert set(names_there(record.connection)) == {cast.name for cast in CASTS if cast.name}


@pytest.mark.parametrize("name", ["%", "_", "a" * 200_000, "' or 1=1 --", '"], ["', "\x00", "\ud800", "al " * 50_000])
def test_hostile_names_find_nobody(record, name):
    assert stories_naming(record.connection, name) == []
