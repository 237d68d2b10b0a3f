"""Mentions that nothing tells apart, kept together so that they are compared once."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field, replace

from onrecord.identity.candidates import Key, keys_of
from onrecord.identity.profile import Profile
from onrecord.identity.score import compare_profiles
from onrecord.identity.signs import at_most_could_be
from onrecord.values.fetched import Digest
from onrecord.values.identity import Likeness, MentionKey, Verdict
from onrecord.values.source import SourceKind

_UNDATED = 9_999_999
_NOWHERE = MentionKey(Digest(""), -1)
Member = tuple[int, MentionKey]
"""A mention in the order of days."""


@dataclass(slots=True)
class Node:
    """Mentions with one signature."""

    sign: str
    face: Profile
    """The profile of one of them; they differ in day and company only."""
    keys: tuple[Key, ...]
    members: list[Member] = field(default_factory=list)
    """By day, then key."""
    profiles: dict[MentionKey, Profile] = field(default_factory=dict)

    @classmethod
    def of(cls, sign: str, profile: Profile) -> "Node":
        """A node with one mention."""
        node = cls(sign, profile, keys_of(profile))
        node.add(profile)
        return node

    def add(self, profile: Profile) -> None:
        """Take in one more mention of this signature."""
        insort(self.members, _member(profile))
        self.profiles[profile.mention.key] = profile

    def remove(self, key: MentionKey) -> None:
        """Give up a mention."""
        self.members.remove(_member(self.profiles.pop(key)))

    @property
    def first(self) -> Member:
        """The mention of the earliest story."""
        return self.members[0]

    @property
    def stories(self) -> set[Digest]:
        """The stories of its mentions."""
        return {key.story for _, key in self.members}

    @property
    def short(self) -> bool:
        """Whether it is known by a name that fuller ones go by too."""
        if self.face.kind is SourceKind.PERSON:
            return self.face.short
        return self.face.kind is SourceKind.ORGANISATION

    def nearest(self, member: Member) -> list[Profile]:
        """The mentions of the days around another mention, at most two."""
        at = bisect_left(self.members, member)
        return [self.profiles[key] for _, key in self.members[max(0, at - 1) : at + 1]]


def _member(profile: Profile) -> Member:
    return (_UNDATED if profile.day is None else profile.day), profile.mention.key


def is_one_alone(profile: Profile) -> bool:
    """Whether all mentions with this signature are one source by that alone, with no affair to help."""
    mention = replace(profile.mention, key=_NOWHERE)
    other = replace(profile, mention=mention, company=frozenset())
    return compare_profiles(profile, other).verdict is Verdict.SAME


def compare_nodes(one: Node, other: Node) -> tuple[Likeness, MentionKey, MentionKey]:
    """The best likeness between mentions of two nodes that are near in time, and the mentions."""
    if other.sign < one.sign:
        likeness, its, own = compare_nodes(other, one)
        return likeness, own, its
    pairs = [(profile, near) for profile in _ends(one) for near in other.nearest(_member(profile))]
    pairs += [(near, profile) for profile in _ends(other) for near in one.nearest(_member(profile))]
    once = {(a.mention.key, b.mention.key): (a, b) for a, b in pairs}
    found = {keys: compare_profiles(*pair) for keys, pair in once.items()}
    (own, its), likeness = min(found.items(), key=lambda item: (-item[1].score, item[0]))
    if _told_apart(one, other) and likeness.verdict is Verdict.SAME:
        likeness = at_most_could_be(likeness, "each story that has the one tells it from the other")
    return likeness, own, its


def _ends(node: Node) -> list[Profile]:
    return [node.profiles[key] for _, key in dict.fromkeys((node.members[0], node.members[-1]))]


def _told_apart(one: Node, other: Node) -> bool:
    """Whether every story that has the rarer of two has the other beside it, as somebody else."""
    few, many = (one, other) if len(one.members) <= len(other.members) else (other, one)
    if len(few.members) > 3 or not few.stories <= many.stories:
        return False
    return all(
        compare_profiles(few.profiles[own], many.profiles[its]).verdict is not Verdict.SAME
        for _, own in few.members
        for _, its in many.members
        if own.story == its.story
    )
