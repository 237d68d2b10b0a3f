import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.claims import CEILING, STORIES, MemoryShelf, Posted, Weights, group_at_once
from onrecord.claims.settle import PORTION, SAMPLE
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
    places = shelf.place(posted(AFFAIR))
    groups = {frozenset(shelf.keys(group)) for group in group_at_once(places, shelf)}
    assert groups == partition(filled(posted(AFFAIR)))


def test_siblings_are_different_claims():
    texts = ["Veers met the envoy Tom Adair in Sahl", "Veers met the envoy Ruth Calder in Sahl"]
    assert len(filled(posted(texts)).claims()) == len(texts)


def test_a_no_joins_the_claim_it_denies():
    texts = ["the minister flew to Port Sahl in secret", "the minister did not fly to Port Sahl in secret"]
    assert len(filled(posted(texts)).claims()) == 1


def test_what_has_no_place_has_no_claim():
    shelf = MemoryShelf()
    shelf.place(posted(AFFAIR[:1]))
    assert shelf.claims_of([key(0), key(1)]) == {}


def test_adding_again_changes_nothing():
    shelf = filled(posted(AFFAIR))
    before = shelf.claims()
    shelf.add(posted(AFFAIR))
    assert shelf.claims() == before


def test_a_claim_keeps_its_name_when_a_statement_joins():
    shelf = filled(posted(AFFAIR[:2]))
    shelf.add(posted(AFFAIR)[2:3])
    assert shelf.claims() == {key(0): (key(0), key(1), key(2))}


def test_removing_leaves_the_others_in_their_claim():
    shelf = filled(posted(AFFAIR))
    shelf.remove([key(0), key(8)])
    assert shelf.claims() == {
        key(1): (key(1), key(2)),
        key(3): (key(3), key(4), key(5)),
        key(6): (key(6), key(7)),
    }


def test_what_was_removed_can_come_back():
    shelf = filled(posted(AFFAIR))
    shelf.remove([key(4)])
    shelf.add(posted(AFFAIR)[4:5])
    assert partition(shelf) == partition(filled(posted(AFFAIR)))


def test_a_term_that_all_have_costs_no_more():
    shelf = MemoryShelf()
    shelf.add(posted(f"ferry number{number} sank" for number in range(3 * CEILING)))
    assert len(shelf.holders(["feri"])["feri"]) == CEILING
    assert shelf.held(["feri"]) == {"feri": 3 * CEILING}


def test_places_that_became_free_in_a_full_list_are_taken_again():
    shelf = filled(posted(f"ferry number{number} sank" for number in range(CEILING + 5)))
    shelf.remove(map(key, range(10)))
    shelf.add([Posted(key(9000), "the last ferry sank")])
    assert len(shelf.holders(["feri"])["feri"]) == CEILING - 9
    assert shelf.held(["feri"]) == {"feri": CEILING - 4}


def test_a_claim_of_many_statements_stays_one_and_grows():
    wolves = [f"a wolf killed twenty sheep near Danmere, farmer number{number} said" for number in range(3 * SAMPLE)]
    shelf = filled(posted(wolves))
    assert len(shelf.claims()) == 1
    shelf.remove(map(key, range(SAMPLE)))
    ((name, members),) = shelf.claims().items()
    assert name in members
    assert len(members) == 2 * SAMPLE


def test_a_story_of_many_statements_is_grouped_a_portion_at_a_time():
    wolf = "a wolf killed twenty sheep near Danmere"
    others = [f"the mayor of Town{number}ton opened bridge Span{number}" for number in range(2 * PORTION)]
    shelf = MemoryShelf()
    shelf.add(posted([wolf, *others, wolf]))
    assert frozenset([key(0), key(2 * PORTION + 1)]) in partition(shelf)


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
    assert shelf.claims_of(members) == {one: claim for claim, own in shelf.claims().items() for one in own}
    assert sum(len(own) for own in shelf.claims().values()) == shelf.total()


def test_the_record_outweighs_the_table():
    table = Weights()
    record = Weights(lambda term: 900 if term == "ketter" else 0, 1000)
    assert table.of("ketter") > table.of("visit")
    assert record.of("ketter") < record.of("visit")
