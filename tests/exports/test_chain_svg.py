import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from tests.exports.cards import OUTLETS, card_of, cites, copies, digest, named, origin, said, unsure

from onrecord.exports.chain import chain_of
from onrecord.exports.chain_parts import Chain, Doubt, Link, Part, Sort
from onrecord.exports.chain_svg import BEND, NAMED, PORT, chain_to_svg
from onrecord.values.claim import Side


def drawn(chain, addresses=None):
    return ET.fromstring(chain_to_svg(chain, addresses or {}, "chain"))


def classes(root, name):
    return [one for one in root.iter() if name in (one.get("class") or "").split()]


def test_a_box_links_to_its_story_and_a_box_of_several_to_those_that_it_names():
    several = Part(Sort.STORY, "2 stories", "", (digest(2), digest(3)), names=("Outlet 2", "Outlet 3"))
    chain = Chain((Part(Sort.STORY, "Outlet 1", "", (digest(1),)), several), (), ())
    root = drawn(chain, {digest(number): f"/stories/{number}" for number in (1, 2, 3)})
    assert [one.get("href") for one in root.iter("a")] == ["/stories/1", "/stories/2", "/stories/3"]


def test_a_box_of_many_says_how_many_it_does_not_name():
    names = tuple(f"Outlet {number}" for number in range(9))
    several = Part(Sort.STORY, "9 stories", "", tuple(map(digest, range(9))), names=names)
    root = drawn(Chain((several,), (), ()), {digest(number): f"/stories/{number}" for number in range(9)})
    assert len(list(root.iter("a"))) == NAMED
    assert [one.text for one in root.iter("text")][-1] == f"and {9 - NAMED} more"
    assert all(name in root.find("g/title").text for name in names)


def test_what_is_not_drawn_is_said_on_the_picture():
    root = drawn(chain_of(fifty(), Side.FOR, OUTLETS))
    words = " ".join(one.text for one in classes(root, "note"))
    assert "Not drawn, but in the table: " in words
    assert re.search(r"[0-9]+ ties? of [0-9]+,", root.find("desc").text)


def test_a_tie_both_ways_has_a_tip_at_both_ends():
    parts = tuple(Part(Sort.STORY, f"Outlet {number}", "", (digest(number),)) for number in (1, 2))
    root = drawn(Chain(parts, (Link(0, 1, "cites", True, True), Link(1, 0, "cites", True, True)), ()))
    assert len(classes(root, "tie")) == 1
    assert len(classes(root, "tip")) == 2


def test_a_long_name_is_told_whole_where_there_is_room():
    name = "two people with direct knowledge of the trip, in The Leval Ledger"
    root = drawn(Chain((Part(Sort.ORIGIN, name, "unnamed"),), (), ()))
    assert " ".join(one.text for one in classes(root, "name")) == name


def test_words_of_stories_are_escaped_and_cleaned():
    nasty = "</svg><script>alert(1)</script>\u202e\x07"
    svg = chain_to_svg(Chain((Part(Sort.ORIGIN, nasty, nasty),), (), ()), {digest(1): '"onload="x'}, "chain")
    assert "<script" not in svg
    assert "\u202e" not in svg
    ET.fromstring(svg)


def test_it_brings_no_style_and_no_script():
    svg = chain_to_svg(chain_of(card_of([said(1)], origin("A", 0)), Side.FOR, OUTLETS), {}, "chain")
    assert "style" not in svg
    assert "#" not in svg.replace("&#", "")


def test_a_proven_tie_is_full_and_a_sign_is_dotted():
    parts = tuple(Part(Sort.STORY, f"Outlet {number}", "", (digest(number),)) for number in (1, 2, 3))
    links = (Link(0, 1, "copies", True, True), Link(1, 2, "paraphrases", False, False))
    root = drawn(Chain(parts, links, ()))
    assert [one.get("class") for one in classes(root, "tie")] == ["tie copies", "tie doubt"]
    assert len(classes(root, "tip")) == 1
    assert [one.text for one in classes(root, "kind")] == ["copies", "paraphrases"]


def test_doubts_run_beside_the_origins_and_say_why():
    parts = tuple(Part(Sort.ORIGIN, f"aide {number}", "unnamed") for number in range(3))
    root = drawn(Chain(parts, (), (Doubt(0, 1, "same day"), Doubt(1, 2, "same office"))))
    lines = classes(root, "doubt")
    assert [one.find("title").text for one in lines] == ["same day", "same office"]


def test_the_description_counts_what_is_drawn():
    card = card_of(
        [said(1, speaker=named("Renn")), said(2)], origin("Renn", 0), origin("B", 1), reasons=[unsure("could be", 0, 1)]
    )
    words = drawn(chain_of(card, Side.FOR, OUTLETS)).find("desc").text
    assert words.startswith("2 origins on the left")
    assert "1 that could make two origins one" in words


def fifty():
    """Fifty stories of one claim that cite and copy each other and five sources."""
    those = [said(number, speaker=named(f"Source {number % 5}")) for number in range(50)]
    edges = [copies(number, number % 7) for number in range(8, 50, 3)]
    edges += [cites(number, f"Outlet {number % 4}", other=number % 4) for number in range(5, 50, 4)]
    whose = [origin(f"Source {one}", *range(one, 50, 5)) for one in range(5)]
    return card_of(those, *whose, edges=edges)


def test_no_label_lies_on_another_at_fifty_stories():
    root = drawn(chain_of(fifty(), Side.FOR, OUTLETS))
    boxes = [tuple(float(one.get(name)) for name in ("x", "y", "width", "height")) for one in root.iter("rect")]
    for (x, y, width, height), (left, top, wide, high) in combinations(boxes, 2):
        assert x + width <= left or left + wide <= x or y + height <= top or top + high <= y
    ends = {}
    for one in classes(root, "kind"):
        ends.setdefault(one.get("x"), []).append(float(one.get("y")))
    for rows in ends.values():
        assert all(below - above >= PORT - 0.2 for above, below in pairwise(sorted(rows)))


def test_words_on_ties_stand_clear_of_boxes_and_of_where_ties_bend():
    root = drawn(chain_of(fifty(), Side.FOR, OUTLETS))
    edges = sorted({float(one.get("x")) + float(one.get("width")) for one in root.iter("rect")})
    assert classes(root, "kind")
    for one in classes(root, "kind"):
        start = float(one.get("x")) - 6 * len(one.text)
        assert start >= max(edge for edge in edges if edge < float(one.get("x"))) + BEND


def test_words_stay_inside_their_box():
    long = "Municipal Water Commission of Greater Northmoor and Leval"
    parts = (Part(Sort.ORIGIN, long, "unnamed"), Part(Sort.STORY, long, "", (digest(1),)), Part(Sort.STORY, "A", ""))
    root = drawn(Chain(parts, (Link(0, 1, "cites", True, True),), ()))
    for group in root.iter("g"):
        box = group.find("rect")
        for words in group.iter("text"):
            assert float(words.get("x")) + 6 * len(words.text) <= float(box.get("x")) + float(box.get("width"))
            assert float(box.get("y")) < float(words.get("y")) < float(box.get("y")) + float(box.get("height"))


def test_every_name_of_the_description_is_there():
    svg = chain_to_svg(chain_of(fifty(), Side.FOR, OUTLETS), {}, "chain-yes")
    (names,) = re.findall(r'aria-labelledby="([^"]+)"', svg)
    assert all(f'id="{name}"' in svg for name in names.split())
