import pytest
from tests.lineage.carriers import BAKERY, FERRY, MARKET, WEATHER, story, words_at

from onrecord.lineage import MemoryShelf, current_edges, find_edges
from onrecord.values.lineage import EdgeKind, Settled

QUOTE = "“We will never sell the old ferry to anybody from the mainland,” she said."


def edges_between(new, *others):
    return find_edges(new, MemoryShelf(others))


def test_a_copy_leads_to_what_came_before_it():
    old = story("old", FERRY, MARKET, published="2031-03-01")
    new = story("new", FERRY, MARKET, outlet="Sahl Courier", published="2031-03-02")
    (edge,) = edges_between(new, old)
    assert (edge.kind, edge.story, edge.other, edge.settled) == (EdgeKind.COPIES, "new", "old", Settled.TIME)
    assert edge.share == pytest.approx(1.0)
    assert "2031-03-01" in edge.direction


def test_a_copy_is_found_whichever_of_the_two_comes_first():
    old = story("old", FERRY, MARKET, published="2031-03-01")
    new = story("new", MARKET, FERRY, outlet="Sahl Courier", published="2031-03-02")
    assert edges_between(new, old) == edges_between(old, new)


def test_an_abridged_copy_with_a_lead_of_its_own_is_a_copy():
    old = story("old", FERRY, MARKET, WEATHER)
    new = story("new", "A boat is missing from the islands tonight.", FERRY, outlet="Sahl Courier")
    (edge,) = edges_between(new, old)
    assert edge.kind is EdgeKind.COPIES


def test_the_runs_are_the_same_words_on_both_sides():
    old, new = story("old", FERRY, MARKET), story("new", MARKET, BAKERY, FERRY, outlet="Sahl Courier")
    (edge,) = edges_between(new, old)
    story_of = {"old": old, "new": new}
    for run in edge.runs:
        here = words_at(story_of[edge.story], run.here)
        assert here == words_at(story_of[edge.other], run.there)
        assert run.own == run.words
    assert list(edge.runs) == sorted(edge.runs, key=lambda run: run.here)


def test_a_paragraph_in_a_longer_story_is_lifted():
    old = story("old", FERRY, MARKET, BAKERY)
    new = story("new", WEATHER, WEATHER.upper().replace("RAIN", "SNOW"), FERRY, *["One more thing."] * 30, outlet="X")
    (edge,) = edges_between(new, old)
    assert (edge.kind, edge.settled) == (EdgeKind.LIFTS, Settled.NOTHING)
    assert edge.reason == "same text run of 41 words"


def test_the_same_quotation_is_no_copying():
    (edge,) = edges_between(story("new", FERRY, QUOTE, outlet="Sahl Courier"), story("old", MARKET, QUOTE))
    assert edge.kind is EdgeKind.SHARES_QUOTE
    assert all(run.own == 0 for run in edge.runs)


def test_a_phrase_ties_nobody():
    one = story("a", "At the end of the day it was over.", FERRY)
    assert edges_between(one, story("b", "At the end of the day nobody came.", MARKET)) == ()


def test_a_cited_outlet_that_is_not_there_has_an_edge_without_a_story():
    (edge,) = edges_between(story("new", FERRY, "So the Sahl Courier reported."))
    assert (edge.kind, edge.other, edge.outlet) == (EdgeKind.CITES, None, "Sahl Courier")
    assert edge.settled is Settled.CITATION


def test_a_citation_leads_to_the_story_that_is_meant():
    right = story("right", FERRY, MARKET, outlet="Sahl Courier")
    other = story("other", WEATHER, BAKERY, outlet="Sahl Courier")
    new = story(
        "new", "The old ferry left Port Sahl with its lights out before dawn, the Sahl Courier reported.", BAKERY
    )
    edges = [edge for edge in edges_between(new, right, other) if edge.kind is EdgeKind.CITES]
    assert [edge.other for edge in edges] == ["right"]


def test_a_citation_is_led_to_its_story_when_that_comes_later():
    citing = story("citing", "The old ferry left Port Sahl with its lights out before dawn, the Sahl Courier reported.")
    shelf = MemoryShelf([citing])
    before = find_edges(citing, shelf)
    cited = story("cited", FERRY, MARKET, outlet="Sahl Courier")
    shelf.add(cited)
    after = current_edges((*before, *find_edges(cited, shelf)), shelf)
    assert [edge.other for edge in before if edge.kind is EdgeKind.CITES] == [None]
    assert [edge.other for edge in after if edge.kind is EdgeKind.CITES] == ["cited"]


def test_a_wire_is_credited_and_the_credit_gives_the_direction():
    wire = story("wire", FERRY, MARKET, outlet="Meridian Newswire", published="2031-03-05")
    new = story("new", FERRY, MARKET, credit="Meridian Newswire", published="2031-03-04")
    edges = {edge.kind: edge for edge in edges_between(new, wire)}
    assert set(edges) == {EdgeKind.COPIES, EdgeKind.CREDITS_WIRE}
    assert edges[EdgeKind.COPIES].story == edges[EdgeKind.CREDITS_WIRE].story == "new"
    assert edges[EdgeKind.COPIES].settled is Settled.CREDIT
    assert edges[EdgeKind.CREDITS_WIRE].other == "wire"


def test_a_sentence_in_other_words_is_a_paraphrase():
    one = story("a", "Harbour pilots at Port Sahl watched the ferry leave with 40 passengers on Sunday.", MARKET)
    two = story("b", "On Sunday the ferry left Port Sahl, watched by harbour pilots, with 40 passengers.", BAKERY)
    (edge,) = find_edges(two, MemoryShelf([one]), also=[one.key])
    assert edge.kind is EdgeKind.PARAPHRASES


def test_other_figures_make_no_paraphrase():
    one = story("a", "Harbour pilots at Port Sahl watched the ferry leave with 40 passengers on Sunday.", MARKET)
    two = story("b", "On Sunday the ferry left Port Sahl, watched by harbour pilots, with 70 passengers.", BAKERY)
    assert find_edges(two, MemoryShelf([one]), also=[one.key]) == ()


def test_a_story_has_no_edge_to_itself():
    carrier = story("a", FERRY)
    assert find_edges(carrier, MemoryShelf([carrier]), also=[carrier.key]) == ()


@pytest.mark.parametrize("text", ["", "no " * 5000, '"' * 3000, "\u0000\ud800 a b c d e f g"])
def test_odd_texts_are_linked_without_trouble(text):
    shelf = MemoryShelf([story("a", text, FERRY), story("b", text)])
    assert all(edge.story != edge.other for edge in find_edges(story("c", text, MARKET), shelf))
