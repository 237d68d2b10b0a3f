"""How a record's stories come from each other, as a directed graph in GraphML, for networkx, Gephi, yEd and igraph.

Nodes are stories, and outlets that are cited and have no story in the record; an edge leads from a story to what it
has something from. Where nothing settles which of two stories came first, the edge says so (``directed`` is false): its
ends then stand in no order, and a drawing should not show an arrow. Chains of who told whom are a graph of their own
(`onrecord.exports.chains_graphml`), as its nodes are speakers and its edges lines: in one graph with this one, counts
of neighbours would mean nothing.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Final

from onrecord.exports.chains_graphml import GRAPHML_END, element, graphml_head
from onrecord.exports.readable import one_row
from onrecord.exports.reviewed_claim import ReviewedTie
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.lineage import Settled
from onrecord.values.page import value_of

NODE_KEYS: Final = {
    "label": "string", "kind": "string", "story": "int", "outlet": "string", "headline": "string",
    "published": "string", "address": "string",
}  # fmt: skip
"""Attributes of nodes and their types; ``kind`` is "story" or "outlet"."""
EDGE_KEYS: Final = {
    "kind": "string", "standing": "string", "directed": "boolean", "settled": "string", "words": "int",
    "own_words": "int", "share": "double", "reason": "string", "direction": "string",
}  # fmt: skip
"""Attributes of edges and their types."""


def lineage_to_graphml(stories: Iterable[ReviewedStory], ties: Iterable[ReviewedTie]) -> Iterator[str]:
    """One GraphML document. Ties to stories that are not among those given are left out."""
    yield from graphml_head(NODE_KEYS, EDGE_KEYS)
    there: set[int] = set()
    for told in stories:
        there.add(told.number)
        yield _story(told)
    outlets: set[str] = set()
    for tie in ties:
        if tie.story not in there or (tie.other is not None and tie.other not in there):
            continue
        if tie.other is None and _outlet_id(tie) not in outlets:
            outlets.add(_outlet_id(tie))
            yield element("node", f'id="{_outlet_id(tie)}"', NODE_KEYS, _outlet_values(tie))
        target = _outlet_id(tie) if tie.other is None else f"s{tie.other}"
        yield element("edge", f'id="e{tie.number}" source="s{tie.story}" target="{target}"', EDGE_KEYS, _values(tie))
    yield GRAPHML_END


def _story(told: ReviewedStory) -> str:
    page = told.story.page
    outlet, headline = value_of(page.outlet), value_of(page.headline)
    label = one_row(outlet or f"story {told.number}")
    return element(
        "node",
        f'id="s{told.number}"',
        NODE_KEYS,
        {
            "label": label,
            "kind": "story",
            "story": told.number,
            "outlet": outlet,
            "headline": headline,
            "published": value_of(page.published),
            "address": told.story.given.address,
        },
    )


def _outlet_id(tie: ReviewedTie) -> str:
    name = tie.edge.outlet_key or tie.edge.outlet or ""
    return "o" + hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _outlet_values(tie: ReviewedTie) -> dict[str, str | int | float | bool | None]:
    name = tie.edge.outlet or tie.edge.outlet_key or "(outlet)"
    return {"label": one_row(name), "kind": "outlet", "outlet": name}


def _values(tie: ReviewedTie) -> dict[str, str | int | float | bool | None]:
    edge = tie.edge
    return {
        "kind": edge.kind.value,
        "standing": tie.standing.value,
        "directed": edge.settled is not Settled.NOTHING,
        "settled": edge.settled.value,
        "words": sum(run.words for run in edge.runs) if edge.runs else None,
        "own_words": sum(run.own for run in edge.runs) if edge.runs else None,
        "share": None if edge.share is None else round(edge.share, 4),
        "reason": edge.reason,
        "direction": edge.direction,
    }
