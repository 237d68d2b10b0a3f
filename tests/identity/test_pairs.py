"""An editor's word comes about, whatever was ruled before."""

import pytest

from onrecord.identity import match_sources, pairs_to_merge, pairs_to_split
from onrecord.testing import mention
from onrecord.values.identity import RulingKind, SourceRuling

MERGE, SPLIT = RulingKind.MERGE, RulingKind.SPLIT
FALKS = [mention("Idris Falk", story=str(number), role="water minister") for number in range(4)]
PAINTER = mention("Anton Falk", story="p", role="painter")
EVERY = [*FALKS, PAINTER]


def of(rulings, key):
    return next(one for one in match_sources(EVERY, rulings) if key in one.mentions)


def split(rulings, one, other):
    return [*rulings, *(SourceRuling(SPLIT, *pair) for pair in pairs_to_split(one.key, other.key, rulings))]


def merge(rulings, one, other):
    ends = [(of(rulings, each.key), each.key) for each in (one, other)]
    return [*rulings, *(SourceRuling(MERGE, *pair) for pair in pairs_to_merge(*ends, rulings))]


def sizes(rulings):
    return sorted(len(one.mentions) for one in match_sources(EVERY, rulings))


def test_with_nothing_ruled_it_is_the_two_that_were_named():
    assert pairs_to_split(FALKS[0].key, FALKS[1].key, []) == ((FALKS[0].key, FALKS[1].key),)
    ends = [(of([], each.key), each.key) for each in (FALKS[0], PAINTER)]
    assert pairs_to_merge(*ends, []) == ((FALKS[0].key, PAINTER.key),)


@pytest.mark.parametrize("against", FALKS)
def test_one_that_was_merged_with_any_leaves_alone_whichever_it_is_split_from(against):
    rulings = merge([], FALKS[2], PAINTER)
    assert sizes(rulings) == [5]
    assert sizes(split(rulings, PAINTER, against)) == [1, 4]


def test_what_was_split_off_comes_back_whichever_it_is_merged_with():
    rulings = split(split([], FALKS[3], FALKS[0]), FALKS[3], FALKS[1])
    assert sizes(rulings) == [1, 1, 3]
    assert sizes(merge(rulings, FALKS[2], FALKS[3])) == [1, 4]


def test_to_and_fro_ends_where_the_last_word_says():
    rulings = []
    for _ in range(3):
        rulings = merge(rulings, FALKS[1], PAINTER)
        assert sizes(rulings) == [5]
        rulings = split(rulings, PAINTER, FALKS[0])
        assert sizes(rulings) == [1, 4]
