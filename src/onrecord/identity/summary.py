"""An identity out of the mentions that were taken for one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from onrecord.identity.node import Node
from onrecord.identity.score import compare_profiles
from onrecord.values.identity import Identity, Link, MentionKey
from onrecord.values.source import SourceKind


def sum_up(key: MentionKey, nodes: Sequence[Node], between: Iterable[Link], could_be: tuple[Link, ...]) -> Identity:
    """The identity known by ``key``; ``between`` are the links of its nodes to one another, ``could_be`` its doubts."""
    links = [*between, *(link for node in nodes for link in _within(node))]
    return Identity(
        key=key,
        name=_fullest(nodes),
        kind=_kind(nodes),
        mentions=tuple(sorted(key for node in nodes for _, key in node.members)),
        score=min((link.likeness.score for link in links), default=1.0),
        links=tuple(sorted(links, key=lambda link: (link.one, link.other))),
        could_be=could_be,
    )


def _within(node: Node) -> Iterator[Link]:
    """The links between the mentions of one node, each to the next in time."""
    for (_, one), (_, other) in pairwise(node.members):
        yield Link(one, other, compare_profiles(node.profiles[one], node.profiles[other]))


def _fullest(nodes: Sequence[Node]) -> str | None:
    """The name that most stories have, those by one word only left out where there are others."""
    found = (profile.mention.name for node in nodes for profile in node.profiles.values())
    names = Counter(name for name in found if name)
    fuller = {name for name in names if len(name.split()) > 1} or names.keys()
    return min(fuller, key=lambda name: (-names[name], -len(name), name), default=None)


def _kind(nodes: Sequence[Node]) -> SourceKind:
    kinds = Counter(profile.kind for node in nodes for profile in node.profiles.values())
    return min(kinds, key=lambda kind: (-kinds[kind], kind.value))
