"""Chains as GraphML: well formed whatever the page says, one edge a step, unknown shown as unknown."""

from collections import Counter
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import affair_story, build_story, sequel_story
from tests.exports.reviewed import HOSTILE, hostile_story, reviewed, reviewed_affair, with_head

from onrecord.exports.chains_graphml import EDGE_KEYS, NODE_KEYS, chains_to_graphml
from onrecord.exports.readable import one_row, readable
from onrecord.values.page import Kind

SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def drawn(*stories):
    """Nodes by their ids and edges in order, each with its values."""
    root = ET.fromstring("".join(chains_to_graphml(stories)).encode())
    keys = {key.get("id"): key.get("attr.name") for key in root.iter(f"{SPACE}key")}
    nodes = {node.get("id"): values(node, keys) for node in root.iter(f"{SPACE}node")}
    edges = [dict(edge.attrib) | {"values": values(edge, keys)} for edge in root.iter(f"{SPACE}edge")]
    assert len(nodes) == len(list(root.iter(f"{SPACE}node")))
    assert len({edge["id"] for edge in edges}) == len(edges)
    return nodes, edges


def values(element, keys):
    return {keys[data.get("key")]: data.text or "" for data in element.iter(f"{SPACE}data")}


def paths(*stories):
    nodes, edges = drawn(*stories)
    return [(nodes[edge["source"]]["label"], nodes[edge["target"]]["label"]) for edge in edges]


def test_each_step_of_each_line_is_an_edge_from_the_carrier_to_whom_it_has_it_from():
    nodes, edges = drawn(reviewed(affair_story()))
    told = [edge for edge in edges if edge["values"]["line"] == "a4"]
    assert [(nodes[edge["source"]]["label"], nodes[edge["target"]]["label"]) for edge in told] == [
        ("Brackwater Gazette", "Harbour Ledger"),
        ("Harbour Ledger", "Engineers who were on duty"),
    ]
    assert [(edge["values"]["step"], edge["values"]["last"]) for edge in told] == [("1", "false"), ("2", "true")]
    assert told[1]["values"]["words"] == "Engineers who were on duty"
    assert told[1]["id"] == "e7-a4-2"


def test_an_edge_says_what_the_line_says_and_how_it_stands():
    _, edges = drawn(reviewed_affair())
    first = edges[0]["values"]
    assert (first["standing"], first["stance"], first["cue"], first["content"], first["published"]) == (
        "suggested", "denies", "wrote", "“I was NOT at the lock,”", "2031-05-02",
    )  # fmt: skip
    assert Counter(edge["values"]["standing"] for edge in edges) == {"suggested": 6, "accepted": 1, "fixed": 2}
    assert "a2" not in {edge["values"]["line"] for edge in edges}


def test_every_end_of_an_edge_is_a_node():
    nodes, edges = drawn(reviewed_affair(), reviewed(sequel_story(), number=8))
    assert {edge[end] for edge in edges for end in ("source", "target")} == set(nodes)


def test_named_ones_are_one_node_over_stories_and_unnamed_ones_are_not():
    nodes, _ = drawn(reviewed(affair_story()), reviewed(affair_story(), number=8))
    labels = Counter(node["label"] for node in nodes.values())
    assert (labels["Tobias Renn"], labels["Brackwater Gazette"], labels["Engineers who were on duty"]) == (1, 1, 2)
    assert {node["story"] for node in nodes.values() if node["label"] == "Engineers who were on duty"} == {"7", "8"}


def test_the_unresolved_and_the_unnamed_are_nodes_of_their_line():
    nodes, _ = drawn(reviewed(affair_story()))
    kinds = Counter(node["kind"] for node in nodes.values())
    assert kinds["none"] == 1
    assert [node["label"] for node in nodes.values() if node["kind"] == "none"] == ["(no source named)"]


def test_a_page_without_an_outlet_is_a_node_of_its_own():
    assert paths(reviewed(with_head(outlet=None)))[0][0] == "(outlet of story 7)"


def test_an_outlet_that_speaks_itself_has_an_edge_to_itself():
    story = build_story([(Kind.ARTICLE, "{s1:The Gazette} {c1:said} {q1:it was wet}.")])
    voice = type(story.voices[0])(None, None, (), 1.0, "made", story.voices[0].chain[:1])
    changed = type(story)(**{name: getattr(story, name) for name in story.__slots__} | {"voices": (voice,)})
    assert paths(reviewed(changed)) == [("Brackwater Gazette", "Brackwater Gazette")]


def test_every_value_has_its_declared_type():
    nodes, edges = drawn(reviewed_affair())
    for kinds, found in ((NODE_KEYS, nodes.values()), (EDGE_KEYS, [edge["values"] for edge in edges])):
        for name, value in (pair for one in found for pair in one.items()):
            match kinds[name]:
                case "boolean":
                    assert value in {"true", "false"}
                case "int":
                    assert int(value) >= 0
                case "double":
                    assert 0 <= float(value) <= 1


def test_hostile_words_stay_words():
    nodes, edges = drawn(reviewed(hostile_story()))
    assert {node["label"] for node in nodes.values()} == {one_row(HOSTILE)}
    assert edges[0]["values"]["cue"] == readable(HOSTILE) + " said"


@given(st.text(st.characters(exclude_characters="{}\\"), min_size=1, max_size=30).filter(str.strip))
def test_any_words_make_a_well_formed_graph(words):
    _, edges = drawn(reviewed(hostile_story(words)))
    assert edges[-1]["values"]["words"] == readable(words)


def test_an_empty_record_is_an_empty_graph():
    assert drawn() == ({}, [])
