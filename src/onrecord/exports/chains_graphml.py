"""Chains of lines as a directed graph in GraphML, for networkx, Gephi, yEd and igraph.

Nodes are outlets and sources; an edge goes from who passes a line on to whom it has it from, one for each step of each
line, with the line's name and the words that show the step. Named ones are one node over all stories where their names
are the same; unnamed ones are one in their story only, and unresolved ones in their line only.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from onrecord.exports.identifiers import outlet_key, source_key
from onrecord.exports.naming import line_id
from onrecord.exports.readable import one_row, readable
from onrecord.exports.reviewed_claim import MEASURES
from onrecord.exports.reviewed_story import ReviewedStory, name_of
from onrecord.values.source import Hop, SourceKind

Value = str | int | float | bool

GRAPHML_END: Final = "</graph>\n</graphml>\n"

NODE_KEYS: Final = {"label": "string", "kind": "string", "several": "boolean", "story": "int"}
"""Attributes of nodes and their types; ``story`` stands on nodes that belong to one story only."""
EDGE_KEYS: Final = {
    "story": "int", "line": "string", "step": "int", "last": "boolean", "standing": "string", "stance": "string",
    "words": "string", "cue": "string", "content": "string", "published": "string", "score": "double",
}  # fmt: skip
"""Attributes of edges and their types."""


class _Node(NamedTuple):
    """Who stands at one end of a step."""

    identity: str
    label: str
    kind: str
    several: bool | None
    story: int | None


def chains_to_graphml(stories: Iterable[ReviewedStory]) -> Iterator[str]:
    """One GraphML document. A node stands before the first edge that needs it."""
    yield from graphml_head(NODE_KEYS, EDGE_KEYS)
    drawn: set[bytes] = set()
    for told in stories:
        here: set[bytes] = set()
        for index in told.kept:
            yield from _draw(told, index, drawn, here)
    yield GRAPHML_END


def graphml_head(nodes: dict[str, str], edges: dict[str, str]) -> Iterator[str]:
    """The beginning of a document: attributes of nodes and edges with their types, and the caution on the graph."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for domain, keys in (("graph", {"caution": "string"}), ("node", nodes), ("edge", edges)):
        for name, kind in keys.items():
            yield f'<key id="{domain}-{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield f'<graph id="onrecord" edgedefault="directed">\n<data key="graph-caution">{MEASURES}</data>\n'


def _draw(told: ReviewedStory, index: int, drawn: set[bytes], here: set[bytes]) -> Iterator[str]:
    """The nodes of one line that are not there yet, and its edges."""
    steps = _steps(told, index)
    for node, _words in steps:
        identity = _digest(node)
        # What belongs to one story is forgotten after it, so that only names over all stories are kept in mind.
        known = drawn if node.story is None else here
        if identity not in known:
            known.add(identity)
            yield element("node", f'id="n{identity.hex()}"', NODE_KEYS, _node_values(node))
    for step, ((carrier, _), (behind, words)) in enumerate(pairwise(steps), 1):
        ends = f'source="n{_digest(carrier).hex()}" target="n{_digest(behind).hex()}"'
        name = f'id="e{told.number}-{line_id(index)}-{step}"'
        values = _edge_values(told, index) | {"step": step, "last": step == len(steps) - 1} | words
        yield element("edge", f"{name} {ends}", EDGE_KEYS, values)


def _steps(told: ReviewedStory, index: int) -> list[tuple[_Node, dict[str, Value]]]:
    """Who a line passed through, from the page's outlet to the first speaker, each with the words that show it."""
    story = told.story
    chain, outlet = story.voices[index].chain, story.page.outlet
    if outlet is None:
        story_node = _Node(f"story {told.number}", f"(outlet of story {told.number})", "outlet", None, told.number)
        steps: list[tuple[_Node, dict[str, Value]]] = [(story_node, {})]
    elif chain and not chain[0].spans and chain[0].source is None:
        steps = []
    else:
        steps = [(_outlet(outlet.value), {})]
    steps += [(_node(told, index, hop), _shown(told, hop)) for hop in chain]
    if not story.attributions[index].source:
        none = f"none {told.number} {line_id(index)}"
        steps.append((_Node(none, "(no source named)", "none", None, told.number), {}))
    elif len(steps) == 1:  # the outlet speaks itself: an edge from it to itself
        words = told.words(story.attributions[index].source)
        steps.append((steps[0][0], {"words": words} if words else {}))
    return steps


def _node(told: ReviewedStory, index: int, hop: Hop) -> _Node:
    if hop.source is None and not hop.spans:
        return _outlet(hop.name)
    if hop.source is None:
        kind = told.story.voices[index].kind
        identity = f"unresolved {told.number} {line_id(index)} {hop.spans}"
        return _Node(identity, hop.name, kind.value if kind else "unresolved", None, told.number)
    source = told.story.sources[hop.source]
    label, key = name_of(told.story.page.text, source) or hop.name, source_key(source)
    if key is None:
        return _Node(f"source {told.number} {hop.source}", label, source.kind.value, source.several, told.number)
    return _Node(key, label, source.kind.value, None, None)


def _outlet(name: str) -> _Node:
    return _Node(outlet_key(name), name, SourceKind.OUTLET.value, None, None)


def _shown(told: ReviewedStory, hop: Hop) -> dict[str, Value]:
    words = told.words(hop.spans)
    return {"words": words} if words else {}


def _node_values(node: _Node) -> dict[str, Value | None]:
    return {"label": one_row(node.label), "kind": node.kind, "several": node.several, "story": node.story}


def _edge_values(told: ReviewedStory, index: int) -> dict[str, Value | None]:
    line, judgement = told.story.attributions[index], told.story.judgements[index]
    published = told.story.page.published
    return {
        "story": told.number,
        "line": line_id(index),
        "standing": told.standing(index).value,
        "stance": None if judgement.stance is None else judgement.stance.value,
        "cue": told.words(line.cue),
        "content": told.words(line.content),
        "published": None if published is None else published.value,
        "score": round(line.score, 4),
    }


def element(tag: str, attributes: str, keys: dict[str, str], values: Mapping[str, Value | None]) -> str:
    """A node or edge with its attributes, in the order in which they are declared."""
    rows = "".join(
        f"<data key={quoteattr(f'{tag}-{name}')}>{_text(value)}</data>"
        for name in keys
        if (value := values.get(name)) is not None
    )
    return f"<{tag} {attributes}>{rows}</{tag}>\n"


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    # A bare carriage return would come back as a line feed.
    return escape(readable(str(value)), {"\r": "&#13;"})


def _digest(node: _Node) -> bytes:
    return hashlib.blake2b(node.identity.encode("utf-8", "replace"), digest_size=8).digest()
