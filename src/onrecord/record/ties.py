"""The ties between a record's stories with their numbers, and what editors said of them."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.record.lineage import read_edges
from onrecord.values.decision import Standing, Verb
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Edge, EdgeKind
from onrecord.values.ruling import EdgeMark, Ruling

_STANDINGS = {Verb.ACCEPT: Standing.ACCEPTED, Verb.REJECT: Standing.REJECTED}
_Ends = tuple[EdgeKind, str | None, tuple[Digest | None, ...] | frozenset[Digest | None]]
_FROM_ONE_TO_OTHER = frozenset({EdgeKind.CITES, EdgeKind.CREDITS_WIRE})
"""Kinds whose direction the words themselves tell; that of all others may turn as more comes to light."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One edge of a record, and how it stands."""

    number: int
    """Its number in the record; it keeps it until one of its stories is read anew."""
    edge: Edge
    standing: Standing
    """Suggested, accepted or rejected."""
    rulings: tuple[Ruling, ...]
    """What editors said of it, oldest first."""


def mark_edge(edge: Edge) -> EdgeMark:
    """What a ruling names an edge by."""
    return EdgeMark(edge.kind, edge.story, edge.other, edge.outlet_key)


def read_ties(
    db: sqlite3.Connection, stories: Collection[int] | None, rulings: Sequence[Ruling], *, within: bool = False
) -> Iterator[Tie]:
    """The edges that `read_edges` gives, with the rulings on each; the last of these counts."""
    about: dict[_Ends, list[int]] = {}
    for index, ruling in enumerate(rulings):
        if isinstance(ruling.one, EdgeMark):
            about.setdefault(_ends(ruling.one), []).append(index)
    for number, edge in read_edges(db, stories, within=within):
        mark = mark_edge(edge)
        # Who speaks of a citation before a story of the outlet is in the record speaks of it when one is, too.
        names = {_ends(mark), _ends(replace(mark, other=None))}
        said = [rulings[index] for index in sorted(index for name in names for index in about.get(name, ()))]
        standings = [_STANDINGS[one.verb] for one in said if one.verb in _STANDINGS]
        yield Tie(number, edge, standings[-1] if standings else Standing.SUGGESTED, tuple(said))


def _ends(mark: EdgeMark) -> _Ends:
    """What is the same for all marks of one tie."""
    ends = (mark.story, mark.other)
    return mark.kind, mark.outlet_key, ends if mark.kind in _FROM_ONE_TO_OTHER else frozenset(ends)
