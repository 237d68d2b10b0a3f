from tests.exports.cards import OUTLETS, card_of, cites, copies, digest, named, origin, said, statement, unsure

from onrecord.exports.chain import NOT_HERE, OWN_WORD, chain_of
from onrecord.exports.chain_parts import Sort
from onrecord.values.claim import Side
from onrecord.values.lineage import EdgeKind, Settled
from onrecord.values.source import SourceKind
from onrecord.values.text import Span


def told(card):
    """The links of the yes, by names."""
    chain = chain_of(card, Side.FOR, OUTLETS)
    names = [part.name for part in chain.parts]
    return [(names[link.one], link.words, names[link.other], link.proven, link.directed) for link in chain.links]


def test_a_story_stands_behind_the_source_that_it_gives():
    card = card_of([said(1, speaker=named("Renn"))], origin("Renn", 0))
    assert told(card) == [("Renn", "", "Outlet 1", True, True)]


def test_a_copy_stands_behind_what_it_copies_and_not_behind_the_source_again():
    both = [said(1, speaker=named("Renn")), said(2, speaker=named("Renn"))]
    card = card_of(both, origin("Renn", 0, 1), edges=[copies(2, 1)])
    assert told(card) == [("Renn", "", "Outlet 1", True, True), ("Outlet 1", "copies", "Outlet 2", True, True)]


def test_a_source_of_its_own_keeps_its_way_into_a_copy():
    both = [said(1, speaker=named("Renn")), said(2, speaker=named("Marsh"))]
    card = card_of(both, origin("Renn", 0), origin("Marsh", 1), edges=[copies(2, 1)])
    assert ("Marsh", "", "Outlet 2", True, True) in told(card)


def test_of_several_that_have_the_whole_text_the_first_to_publish_it_is_the_original():
    three = [said(number, speaker=named("Renn")) for number in (1, 2, 3)]
    dated = [statement(one, published=f"2031-05-0{day}") for day, one in enumerate(three, 1)]
    edges = [copies(2, 1), copies(3, 1, share=0.85), copies(3, 2)]
    card = card_of(three, origin("Renn", 0, 1, 2), edges=edges, statements=dated)
    assert [link[:3] for link in told(card)] == [
        ("Renn", "", "Outlet 1"),
        ("Outlet 1", "copies", "Outlet 2"),
        ("Outlet 1", "copies", "Outlet 3"),
    ]


def test_an_outlet_that_is_not_in_the_record_is_an_origin_with_a_broken_box():
    card = card_of(
        [said(1)], origin("Osmar Post", 0, kind=SourceKind.OUTLET, seen=False), edges=[cites(1, "Osmar Post")]
    )
    chain = chain_of(card, Side.FOR, OUTLETS)
    assert (chain.parts[0].sort, chain.parts[0].note, chain.parts[0].seen) == (Sort.ORIGIN, NOT_HERE, False)
    assert told(card) == [("Osmar Post", "cites", "Outlet 1", True, True)]


def test_an_outlet_that_a_line_came_through_stands_between():
    card = card_of([said(1, speaker=named("Renn"), through=("Radio Tallow",))], origin("Renn", 0))
    assert told(card) == [("Radio Tallow", "cites", "Outlet 1", True, True), ("Renn", "", "Radio Tallow", True, True)]


def test_an_agency_that_is_credited_stands_between():
    edges = [cites(1, "Meridian Wire", kind=EdgeKind.CREDITS_WIRE, spans=())]
    card = card_of([said(1, speaker=named("Renn"))], origin("Renn", 0), edges=edges)
    assert ("Meridian Wire", "credits wire", "Outlet 1", True, True) in told(card)


def test_an_outlet_with_a_story_of_the_claim_is_that_story():
    both = [said(1), said(2, speaker=named("Renn"))]
    edges = [cites(1, "Outlet 2", kind=EdgeKind.CREDITS_WIRE, spans=())]
    card = card_of(both, origin("Renn", 0, 1), edges=edges)
    assert ("Outlet 2", "credits wire", "Outlet 1", True, True) in told(card)


def test_a_citation_far_from_the_statement_is_no_way():
    both = [said(1, speaker=named("Renn")), said(2, speaker=named("Renn"))]
    far = cites(2, "Outlet 1", other=1, spans=(Span(900, 920),))
    assert "cites" not in [words for _, words, *_ in told(card_of(both, origin("Renn", 0, 1), edges=[far]))]


def test_text_in_two_stories_of_which_no_one_knows_the_first_is_proven_and_has_no_direction():
    card = card_of([said(1), said(2)], origin("Outlet 1", 0, 1), edges=[copies(2, 1, settled=Settled.NOTHING)])
    assert ("Outlet 1", "copies", "Outlet 2", True, False) in told(card)


def test_a_paraphrase_is_a_sign_and_shows_only_where_nothing_else_joins():
    apart = card_of([said(1), said(2)], origin("A", 0), origin("B", 1), edges=[copies(2, 1, kind=EdgeKind.PARAPHRASES)])
    assert ("Outlet 1", "paraphrases", "Outlet 2", False, True) in told(apart)
    joined = card_of([said(1), said(2)], origin("A", 0, 1), edges=[copies(2, 1, kind=EdgeKind.PARAPHRASES)])
    assert "paraphrases" not in [words for _, words, *_ in told(joined)]


def test_origins_that_could_be_one_are_told_as_doubts_once():
    card = card_of(
        [said(1), said(2)],
        origin("an aide, in Outlet 1", 0),
        origin("an aide, in Outlet 2", 1),
        reasons=[unsure("same description", 0, 1), unsure("same day", 0, 1)],
    )
    assert [doubt[:] for doubt in chain_of(card, Side.FOR, OUTLETS).doubts] == [(0, 1, "same description")]


def test_a_sign_that_leads_out_of_the_record_is_a_doubt_too():
    card = card_of(
        [said(1, speaker=named("Renn")), said(2)],
        origin("Renn", 0),
        origin("Osmar Post", 1, seen=False),
        reasons=[unsure("cites it in another place", 0)],
        edges=[cites(1, "Osmar Post"), cites(2, "Osmar Post")],
    )
    assert [(doubt.one, doubt.other) for doubt in chain_of(card, Side.FOR, OUTLETS).doubts] == [(0, 1)]


def test_an_outlet_that_speaks_for_itself_says_so():
    card = card_of([said(1)], origin("Outlet 1", 0, kind=SourceKind.OUTLET))
    assert chain_of(card, Side.FOR, OUTLETS).parts[0].note == OWN_WORD


def test_every_origin_leads_somewhere_even_in_a_circle():
    both = [said(1), said(2)]
    edges = [cites(1, "Outlet 2", other=2), cites(2, "Outlet 1", other=1)]
    card = card_of(both, origin("Outlet 1", 0, 1, kind=SourceKind.OUTLET), edges=edges)
    assert 0 in {link.one for link in chain_of(card, Side.FOR, OUTLETS).links}


def test_every_story_is_a_part_of_its_own_however_many_there_are():
    many = [said(number, speaker=named("Renn")) for number in range(1, 31)]
    chain = chain_of(card_of(many, origin("Renn", *range(len(many)))), Side.FOR, OUTLETS)
    assert [part.stories for part in chain.parts if part.sort is Sort.STORY] == [
        (digest(number),) for number in range(1, 31)
    ]
    assert len(chain.links) == 30
