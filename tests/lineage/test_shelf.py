import pytest
from tests.lineage.carriers import BAKERY, FERRY, story

from onrecord.lineage import CEILING, MemoryShelf, fingerprints


def test_a_carrier_is_found_by_its_fingerprints_outlet_and_citations():
    carrier = story("a", FERRY, "So the Sahl Courier reported.", credit="Meridian Newswire")
    shelf = MemoryShelf([carrier])
    marks = fingerprints(carrier)
    assert shelf.holders([*marks, 1]) == {mark: ["a"] for mark in marks}
    assert tuple(shelf.marks(carrier.key)) == marks
    assert shelf.by_outlet("leval ledger") == shelf.citing("sahl courier") == shelf.citing("meridian newswire") == ["a"]
    assert shelf.by_outlet("sahl courier") == []


def test_adding_a_carrier_again_changes_nothing():
    carrier = story("a", FERRY)
    shelf = MemoryShelf([carrier, carrier])
    assert len(shelf) == 1
    assert set(map(tuple, shelf.holders(fingerprints(carrier)).values())) == {("a",)}


def test_a_key_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        MemoryShelf().carrier(story("a", BAKERY).key)


def test_holders_are_the_first_that_came_up_to_the_ceiling():
    shelf = MemoryShelf(story(f"{number:03d}", FERRY) for number in range(CEILING + 20))
    (mark, *_) = fingerprints(story("x", FERRY))
    assert shelf.holders([mark])[mark] == [f"{number:03d}" for number in range(CEILING)]
