"""Mentions put together: by an editor's word first, then the likeliest link first, never over a conflict."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from onrecord.identity.node import Node
from onrecord.values.identity import Likeness, Link, MentionKey, SourceRuling, RulingKind, Verdict

_MARGIN = 0.1
"""Of two fuller names that a short one may stand for, the better has to be better by this."""
_FACES = 20
"""Nodes of a group that are held against those of another before the two are joined; the first by signature."""

Compared = tuple[Likeness, MentionKey, MentionKey]
Compare = Callable[[str, str], Compared]
RULED = Likeness(1.0, Verdict.SAME, "an editor said so")


class Joined(NamedTuple):
    """A group of nodes taken for one source."""

    signs: tuple[str, ...]
    """Sorted."""
    links: tuple[Link, ...]
    """Between its nodes: one fewer than there are."""


class _Group:
    """Nodes that were joined so far."""

    __slots__ = ("faces", "links", "signs")

    def __init__(self, sign: str) -> None:
        self.signs = {sign}
        self.faces = [sign]
        """The first of them by signature, `_FACES` at most."""
        self.links: list[Link] = []


class _Groups:
    """Groups that grow together, the smaller into the greater."""

    def __init__(self, signs: Iterable[str]) -> None:
        self.of = {sign: _Group(sign) for sign in signs}

    def join(self, one: str, other: str, link: Link) -> None:
        few, many = sorted((self.of[one], self.of[other]), key=lambda group: len(group.signs))
        many.signs |= few.signs
        many.faces = sorted(many.faces + few.faces)[:_FACES]
        many.links += [*few.links, link]
        for sign in few.signs:
            self.of[sign] = many

    def all(self) -> list[_Group]:
        """Each group once."""
        return list({id(group): group for group in self.of.values()}.values())


def group_nodes(
    nodes: Mapping[str, Node],
    edges: Collection[tuple[str, str]],
    rulings: Sequence[tuple[SourceRuling, str, str]],
    compare: Compare,
) -> tuple[list[Joined], list[SourceRuling]]:
    """The groups of some nodes, and the rulings that a later one overrules.

    ``edges`` are the pairs that are the same by themselves; ``rulings`` are with the nodes that they are about, the
    oldest first. The answer depends on what is given and not on its order, rulings apart.
    """
    groups = _Groups(nodes)
    splits = {(one, other) for ruling, one, other in rulings if ruling.kind is RulingKind.SPLIT}
    overruled = []
    for ruling, one, other in reversed(rulings):
        if ruling.kind is RulingKind.MERGE and groups.of[one] is not groups.of[other]:
            if _is_split(groups.of[one], groups.of[other], splits):
                overruled.append(ruling)
            else:
                groups.join(one, other, Link(ruling.one, ruling.other, RULED, ruled=True))
    found = sorted(_ranked(_clear(nodes, edges, compare), compare))
    for _, one, other in found:
        own, its = groups.of[one], groups.of[other]
        if own is not its and not _is_split(own, its, splits) and not _conflict(own, its, compare):
            likeness, mention, other_mention = compare(one, other)
            groups.join(one, other, Link(mention, other_mention, likeness))
    joined = [Joined(tuple(sorted(group.signs)), tuple(group.links)) for group in groups.all()]
    return sorted(joined, key=lambda group: group.signs), overruled


def _ranked(edges: Iterable[tuple[str, str]], compare: Compare) -> Iterator[tuple[float, str, str]]:
    for one, other in edges:
        yield -compare(one, other)[0].score, min(one, other), max(one, other)


def _is_split(one: _Group, other: _Group, splits: Iterable[tuple[str, str]]) -> bool:
    """Whether an editor keeps some of the one apart from some of the other; no third mention bridges that."""
    return any((a in one.signs and b in other.signs) or (b in one.signs and a in other.signs) for a, b in splits)


def _conflict(one: _Group, other: _Group, compare: Compare) -> bool:
    """Whether something says that some of the one are not some of the other."""
    return any(compare(a, b)[0].conflict for a in one.faces for b in other.faces)


def _clear(
    nodes: Mapping[str, Node], edges: Collection[tuple[str, str]], compare: Compare
) -> Iterator[tuple[str, str]]:
    """The edges without those of a short name that may stand for two who are not one."""
    beside: dict[str, list[tuple[float, str]]] = {sign: [] for sign in nodes}
    for one, other in edges:
        score = compare(one, other)[0].score
        beside[one].append((score, other))
        beside[other].append((score, one))
    doubtful = {sign for sign, others in beside.items() if nodes[sign].short and _is_doubtful(others, compare)}
    for one, other in edges:
        if not _hangs(nodes, one, other, doubtful) and not _hangs(nodes, other, one, doubtful):
            yield one, other


def _hangs(nodes: Mapping[str, Node], one: str, other: str, doubtful: Collection[str]) -> bool:
    return one in doubtful and not (other in doubtful and nodes[other].short)


def _is_doubtful(others: list[tuple[float, str]], compare: Compare) -> bool:
    best = max((score for score, _ in others), default=0.0)
    near = sorted(sign for score, sign in others if score > best - _MARGIN)[:_FACES]
    return any(compare(one, other)[0].conflict for one, other in combinations(near, 2))
