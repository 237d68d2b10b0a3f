import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.claims import STORIES, MemoryShelf, Posted, Weights, group_at_once
from onrecord.claims.shelf import CEILING
from onrecord.values.claim import StatementKey
from onrecord.values.fetched import Digest

AFFAIR = [
    "the water minister secretly flew to Port Sahl",
    "Minister made a secret trip to Port Sahl",
    "the minister flew in secret to Port Sahl on a private jet",
    "the Ketter dam cracked before the flood",
    "cracks had appeared in the Ketter dam days before the flood",
    "Engineers saw cracks in Ketter dam before flood",
    "customs chief Bela Noor took a bribe",
    "Bela Noor, head of customs, accepted a bribe from a shipping firm",
    "a wolf killed twenty sheep near Danmere",
]


def key(number):
    return StatementKey(Digest(f"{number:04}"), 0)


def posted(texts):
    return [Posted(key(number), text) for number, text in enumerate(texts)]


def partition(shelf):
    return {frozenset(members) for members in shelf.claims().values()}


def filled(statements):
    shelf = MemoryShelf()
    for one in statements:
        shelf.add([one])
    return shelf


def test_what_is_said_in_other_words_is_one_claim():
    assert partition(filled(posted(AFFAIR))) == {
        frozenset(map(key, (0, 1, 2))),
        frozenset(map(key, (3, 4, 5))),
        frozenset(map(key, (6, 7))),
        frozenset([key(8)]),
    }


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_adding_does_not_matter(seed):
    shuffled = posted(AFFAIR)
    random.Random(seed).shuffle(shuffled)
    assert partition(filled(shuffled)) == partition(filled(posted(AFFAIR)))


def test_one_by_one_is_as_all_at_once():
    shelf = MemoryShelf()
    keys = shelf.place(posted(AFFAIR))
    assert {frozenset(group) for group in group_at_once(keys, shelf)} == partition(filled(posted(AFFAIR)))


def test_siblings_are_different_claims():
    texts = ["Veers met the envoy Tom Adair in Sahl", "Veers met the envoy Ruth Calder in Sahl"]
    assert len(filled(posted(texts)).claims()) == len(texts)


def test_a_no_joins_the_claim_it_denies():
    texts = ["the minister flew to Port Sahl in secret", "the minister did not fly to Port Sahl in secret"]
    assert len(filled(posted(texts)).claims()) == 1


def test_adding_again_changes_nothing():
    shelf = filled(posted(AFFAIR))
    before = shelf.claims()
    assert shelf.add(posted(AFFAIR)) == ()
    assert shelf.claims() == before


def test_changes_say_what_a_claim_has_now():
    shelf = filled(posted(AFFAIR[:2]))
    (change,) = shelf.add(posted(AFFAIR)[2:3])
    assert change.key == key(0)
    assert change.members == (key(0), key(1), key(2))
    assert change.before == (key(0),)


def test_removing_leaves_the_others_in_their_claim():
    shelf = filled(posted(AFFAIR))
    changes = shelf.remove([key(0), key(8)])
    assert {change.key: change.members for change in changes} == {
        key(0): (),
        key(1): (key(1), key(2)),
        key(8): (),
    }
    assert key(1) in shelf.claims()
    assert key(8) not in shelf.claims()


def test_what_was_removed_can_come_back():
    shelf = filled(posted(AFFAIR))
    shelf.remove([key(4)])
    shelf.add(posted(AFFAIR)[4:5])
    assert partition(shelf) == partition(filled(posted(AFFAIR)))


def test_a_term_that_all_have_costs_no_more():
    shelf = MemoryShelf()
    shelf.add(posted(f"ferry number{number} sank" for number in range(3 * CEILING)))
    assert len(shelf.holders(["feri"])["feri"]) <= CEILING + 1
    assert shelf.held(["feri"]) == {"feri": 3 * CEILING}


def test_whole_stories_can_stand_on_a_shelf():
    shelf = MemoryShelf(STORIES)
    dam = "The Ketter dam burst. Engineers had warned of cracks in the Ketter dam. Farmers fled the flood. "
    wolf = "A wolf killed sheep near Danmere. Hunters followed the wolf through the Danmere woods. "
    shelf.add(posted([dam + "The mayor wept.", dam + "Rain fell.", wolf + "Snow fell.", wolf + "Dogs barked."]))
    assert partition(shelf) == {frozenset(map(key, pair)) for pair in ((0, 1), (2, 3))}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from([*AFFAIR, "", "9", "the the the"]), max_size=4), max_size=5), st.integers(0, 9)
)
def test_every_statement_is_in_one_claim(stories, gone):
    shelf = MemoryShelf()
    number = 0
    for story in stories:
        statements = [Posted(key(number + at), text) for at, text in enumerate(story)]
        number += len(story)
        shelf.add(statements)
    shelf.remove([key(gone)])
    members = [one for claim in shelf.claims().values() for one in claim]
    assert sorted(members) == [key(at) for at in range(number) if at != gone]
    assert all(claim in own for claim, own in shelf.claims().items())
    assert all(shelf.claims_of([one])[one] == claim for claim, own in shelf.claims().items() for one in own)


def test_the_record_outweighs_the_table():
    table = Weights()
    record = Weights(lambda term: 900 if term == "ketter" else 0, 1000)
    assert table.of("ketter") > table.of("visit")
    assert record.of("ketter") < record.of("visit")
