"""Mentions put together: by an editor's word first, then the likeliest link first, never over a conflict."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from onrecord.identity.node import Node
from onrecord.values.identity import Likeness, Link, MentionKey, RulingKind, SourceRuling, Verdict

_MARGIN = 0.1
"""Of two fuller names that a short one may stand for, the better has to be better by this."""
_FACES = 20
"""Nodes of a group that are held against those of another before the two are joined; the first by signature."""

Compared = tuple[Likeness, MentionKey, MentionKey]
Compare = Callable[[str, str], Compared]
Conflict = Callable[[str, str], bool]
"""Whether something says of two nodes that they are not one."""
Ruled = tuple[SourceRuling, str, str]
"""A ruling with the nodes that it is about."""
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

    def join(self, one: str, other: str, link: Link | None = None) -> None:
        few, many = sorted((self.of[one], self.of[other]), key=lambda group: len(group.signs))
        if few is many:
            return
        many.signs |= few.signs
        many.faces = sorted(many.faces + few.faces)[:_FACES]
        many.links += few.links if link is None else [*few.links, link]
        for sign in few.signs:
            self.of[sign] = many

    def all(self) -> list[_Group]:
        """Each group once."""
        return list({id(group): group for group in self.of.values()}.values())


class _Given(NamedTuple):
    """What there is to group, and what an editor keeps apart."""

    nodes: Mapping[str, Node]
    edges: Collection[tuple[str, str]]
    splits: Sequence[Ruled]
    compare: Compare


def group_nodes(
    nodes: Mapping[str, Node],
    edges: Collection[tuple[str, str]],
    rulings: Sequence[Ruled],
    compare: Compare,
) -> tuple[list[Joined], list[SourceRuling]]:
    """The groups of some nodes, and the rulings that a later one overrules.

    ``edges`` are the pairs that are the same by themselves; ``rulings`` are with the nodes that they are about, the
    oldest first. The answer depends on what is given and not on its order, rulings apart.

    What is split off joins others last, so that a split of two takes nobody else along. What the machine has against
    two whom a merge makes one counts no more, nor does what it has against those whom it takes for one of the two.
    """
    splits = [each for each in rulings if each[0].kind is RulingKind.SPLIT]
    given = _Given(nodes, edges, splits, compare)
    merged, overruled = _merged(given, [each for each in rulings if each[0].kind is RulingKind.MERGE])

    def conflict(one: str, other: str) -> bool:
        return compare(one, other)[0].conflict

    if not any(group.links for group in merged.all()):
        return _joined(_grouped(given, conflict)), overruled
    united = _grouped(given, conflict)
    for group in merged.all():
        for sign in group.signs:
            united.join(group.faces[0], sign)

    def conflict_left(one: str, other: str) -> bool:
        return united.of[one] is not united.of[other] and conflict(one, other)

    return _joined(_grouped(given, conflict_left, merged)), overruled


def _merged(given: _Given, merges: Sequence[Ruled]) -> tuple[_Groups, list[SourceRuling]]:
    """The groups that merges make, the latest first, and the merges that a split stands against."""
    groups, overruled = _Groups(given.nodes), []
    for ruling, one, other in reversed(merges):
        if groups.of[one] is groups.of[other]:
            continue
        if _is_split(groups.of[one], groups.of[other], given.splits):
            overruled.append(ruling)
        else:
            groups.join(one, other, Link(ruling.one, ruling.other, RULED, ruled=True))
    return groups, overruled


def _grouped(given: _Given, conflict: Conflict, groups: _Groups | None = None) -> _Groups:
    """The groups that edges make, the likeliest edge first, on top of those given."""
    groups = _Groups(given.nodes) if groups is None else groups
    split_off = {one for _, one, _ in given.splits}
    clear = _clear(given, conflict)
    for *_, one, other in sorted((not split_off.isdisjoint(edge), *_ranked(edge, given.compare)) for edge in clear):
        own, its = groups.of[one], groups.of[other]
        if own is its or _is_split(own, its, given.splits):
            continue
        if not any(conflict(a, b) for a in own.faces for b in its.faces):
            likeness, mention, other_mention = given.compare(one, other)
            groups.join(one, other, Link(mention, other_mention, likeness))
    return groups


def _joined(groups: _Groups) -> list[Joined]:
    joined = [Joined(tuple(sorted(group.signs)), tuple(group.links)) for group in groups.all()]
    return sorted(joined, key=lambda group: group.signs)


def _ranked(edge: tuple[str, str], compare: Compare) -> tuple[float, str, str]:
    return -compare(*edge)[0].score, min(edge), max(edge)


def _is_split(one: _Group, other: _Group, splits: Iterable[Ruled]) -> bool:
    """Whether an editor keeps some of the one apart from some of the other; no third mention bridges that."""
    return any((a in one.signs and b in other.signs) or (b in one.signs and a in other.signs) for _, a, b in splits)


def _clear(given: _Given, conflict: Conflict) -> Iterator[tuple[str, str]]:
    """The edges without those of a short name that may stand for two who are not one."""
    nodes = given.nodes
    beside: dict[str, list[tuple[float, str]]] = {sign: [] for sign in nodes}
    for one, other in given.edges:
        score = given.compare(one, other)[0].score
        beside[one].append((score, other))
        beside[other].append((score, one))
    doubtful = {sign for sign, others in beside.items() if nodes[sign].short and _is_doubtful(others, conflict)}
    for one, other in given.edges:
        if not _hangs(nodes, one, other, doubtful) and not _hangs(nodes, other, one, doubtful):
            yield one, other


def _hangs(nodes: Mapping[str, Node], one: str, other: str, doubtful: Collection[str]) -> bool:
    return one in doubtful and not (other in doubtful and nodes[other].short)


def _is_doubtful(others: list[tuple[float, str]], conflict: Conflict) -> bool:
    best = max((score for score, _ in others), default=0.0)
    near = sorted(sign for score, sign in others if score > best - _MARGIN)[:_FACES]
    return any(conflict(one, other) for one, other in combinations(near, 2))
