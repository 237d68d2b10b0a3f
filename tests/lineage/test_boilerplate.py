from tests.lineage.carriers import BAKERY, FERRY, MARKET, story

from onrecord.lineage import MemoryShelf, current_edges, find_edges
from onrecord.lineage.boilerplate import SUSPECT, WIDE
from onrecord.values.lineage import EdgeKind

PROMPT = (
    "Never miss what happens in your street: give us an address below and we will write to you each Friday with the "
    "news of the week, and with what is on at the hall."
)


def own_text(number):
    """Forty words that no other number has."""
    return " ".join(f"word{number}x{place}" for place in range(40)) + "."


def kinds(edges):
    return {edge.kind for edge in edges}


def test_a_prompt_under_stories_of_all_kinds_ties_nobody():
    shelf = MemoryShelf(story(f"{n}", own_text(n), PROMPT, outlet=f"Outlet {n}") for n in range(SUSPECT))
    assert find_edges(story("new", FERRY, PROMPT), shelf) == ()


def test_a_prompt_in_the_middle_takes_more_stories_to_be_known():
    few = MemoryShelf(story(f"{n}", own_text(n), PROMPT, own_text(n + 100), own_text(n + 200)) for n in range(SUSPECT))
    many = MemoryShelf(
        story(f"{n}", own_text(n), PROMPT, own_text(n + 100), own_text(n + 200)) for n in range(WIDE + 1)
    )
    new = story("new", FERRY, PROMPT, MARKET, BAKERY, outlet="Sahl Courier")
    assert kinds(find_edges(new, few)) == {EdgeKind.LIFTS}
    assert find_edges(new, many) == ()


def test_a_text_that_went_everywhere_is_no_boilerplate():
    shelf = MemoryShelf(story(f"{n}", FERRY, MARKET, own_text(n)[:60], outlet=f"Outlet {n}") for n in range(WIDE + 8))
    edges = find_edges(story("new", FERRY, MARKET, BAKERY, outlet="Sahl Courier"), shelf)
    assert len(edges) == WIDE + 8
    assert kinds(edges) == {EdgeKind.COPIES}


def test_an_edge_goes_when_its_words_turn_out_to_be_boilerplate():
    shelf = MemoryShelf()
    edges = []
    for number in range(SUSPECT + 1):
        carrier = story(f"{number}", own_text(number), PROMPT, outlet=f"Outlet {number}")
        edges += find_edges(carrier, shelf)
        shelf.add(carrier)
    assert kinds(edges) == {EdgeKind.LIFTS}
    assert current_edges(edges, shelf) == ()


def test_what_is_copied_stays_beside_what_turned_out_to_be_boilerplate():
    shelf = MemoryShelf([story("first", FERRY, MARKET, PROMPT, outlet="Leval Ledger")])
    copy = story("copy", FERRY, MARKET, PROMPT, outlet="Sahl Courier")
    edges = [*find_edges(copy, shelf)]
    shelf.add(copy)
    for number in range(SUSPECT + 1):
        carrier = story(f"{number}", own_text(number), PROMPT, outlet=f"Outlet {number}")
        edges += find_edges(carrier, shelf)
        shelf.add(carrier)
    kept = current_edges(edges, shelf)
    assert [edge.kind for edge in kept] == [EdgeKind.COPIES]
    assert {kept[0].story, kept[0].other} == {"first", "copy"}
    assert len(edges) > len(kept)
