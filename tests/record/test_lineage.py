"""How the stories of a record stand on the shelf, and come off it."""

import itertools

import pytest
from tests.cli.conftest import build_story
from tests.lineage.carriers import FERRY, MARKET, WEATHER

from onrecord.lineage import CEILING
from onrecord.record.file import connect
from onrecord.record.lineage import RecordShelf, carrier_key, read_edges, relate, unrelate
from onrecord.values.page import Kind


@pytest.fixture
def tables(tmp_path):
    """The tables of an empty record."""
    db = connect(tmp_path / "record.db", create=True)
    yield db
    db.close()


@pytest.fixture
def put(tables):
    """Puts a text on the shelf, as a story of the next number."""
    numbers = itertools.count(1)

    def put_text(*paragraphs, outlet="Leval Ledger"):
        number = next(numbers)
        name = f"{number}.txt"
        tables.execute(
            "insert into stories (id, identity, address, version, added, seen) values (?, ?, ?, 1, '', '')",
            (number, name, name),
        )
        blocks = [(Kind.ARTICLE, paragraph) for paragraph in paragraphs]
        relate(tables, build_story(blocks, address=name, outlet=outlet, byline=(), headline=None), number, name)
        return number

    return put_text


def kinds(tables):
    return [(edge.kind.value, edge.story, edge.other) for _, edge in read_edges(tables)]


def test_a_copy_is_tied_to_what_it_copies(tables, put):
    first, _, copy = put(FERRY, MARKET), put(WEATHER), put(FERRY, MARKET, outlet="Sahl Courier")
    ((kind, *ends),) = kinds(tables)
    assert kind == "copies"
    assert set(ends) == {carrier_key(f"{number}.txt") for number in (first, copy)}


def test_a_story_taken_off_the_shelf_leaves_nothing(tables, put):
    put(FERRY)
    unrelate(tables, put(FERRY, outlet="Sahl Courier"))
    assert kinds(tables) == []
    with pytest.raises(KeyError):
        RecordShelf(tables).carrier(carrier_key("2.txt"))
    with pytest.raises(KeyError):
        RecordShelf(tables).marks(carrier_key("2.txt"))


def test_no_more_holders_are_given_than_are_looked_at(tables, put):
    number = put(FERRY)
    (mark,) = tables.execute("select min(fingerprint) from fingerprints").fetchone()
    for other in range(number + 1, number + CEILING + 20):
        tables.execute(
            "insert into stories (id, identity, address, version, added, seen) values (?1, ?1, ?1, 1, '', '')", (other,)
        )
        tables.execute("insert into carriers values (?1, ?1, null, x'')", (other,))
        tables.execute("insert into fingerprints values (?, ?)", (mark, other))
    holders = RecordShelf(tables).holders({mark})[mark]
    assert holders == [carrier_key("1.txt"), *(str(other) for other in range(2, CEILING + 1))]


def test_an_outlet_of_the_record_is_known_by_any_name(tables, put):
    put(FERRY, outlet="The Lantern")
    put(MARKET, "The ferry left early, the Lantern reported.", outlet="Sahl Courier")
    assert [kind for kind, *_ in kinds(tables)] == ["cites"]
