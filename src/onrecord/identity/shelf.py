"""The mentions of many stories and who is taken for whom, kept up to date as stories come and go."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.identity.candidates import WINDOW, Blocks, own_signature, signature
from onrecord.identity.cluster import Compared, Joined, group_nodes
from onrecord.identity.node import Member, Node, compare_nodes, is_one_alone
from onrecord.identity.profile import Profile, profile_of
from onrecord.identity.signs import at_most_could_be
from onrecord.identity.summary import sum_up
from onrecord.values.identity import Identity, Link, Mention, MentionKey, RulingKind, SourceRuling, Verdict

_MOST_DOUBTS = 10
"""Other identities that are named as what one could be."""


_NOT_JOINED = "but more than one goes by that name, or something stands against it"


def match_sources(mentions: Iterable[Mention], rulings: Sequence[SourceRuling] = ()) -> tuple[Identity, ...]:
    """Who is one source over many stories, earliest first, with the reason of each link.

    The answer is the same in whatever order the mentions come. ``rulings`` are an editor's, oldest first: they beat
    every score, and no third mention bridges a split. Takes time about linear in the mentions: each is compared with
    those that share a key with it, and under a key with more than 64 ways of being named only with its neighbours in
    the order of names and days; `IdentityShelf.crowded` says where.

    >>> from onrecord.testing import mention
    >>> found = match_sources([
    ...     mention("Idris Falk", story="1", role="water minister"), mention("Falk", story="2", role="water minister"),
    ...     mention("Tomas Falk", story="2", role="painter"),
    ... ])
    >>> [(one.name, len(one.mentions)) for one in found]
    [('Idris Falk', 2), ('Tomas Falk', 1)]
    """
    return IdentityShelf(rulings, mentions).identities()


def identity_keys(
    wanted: Iterable[MentionKey], mentions: Iterable[Mention], rulings: Sequence[SourceRuling] = ()
) -> dict[MentionKey, MentionKey]:
    """For each of some mentions the key of the identity that `match_sources` finds for it, in the order of those.

    All mentions count, but what hangs together with none of the wanted ones is not looked at, and no reasons are
    told: that is less work. `KeyError` where a wanted one is not among the mentions.

    >>> from onrecord.testing import mention
    >>> one, other = mention("Idris Falk", story="1"), mention("Idris Falk", story="2")
    >>> identity_keys([other.key], [one, other]) == {other.key: one.key}
    True
    """
    return IdentityShelf(rulings, mentions).keys(wanted)


class IdentityShelf:
    """Mentions that come story by story.

    Adding costs with those that share a name with what is added, not with all that are there. Whatever the order in
    which mentions, removals and rulings come, the identities are those that `match_sources` finds for what is left.

    >>> from onrecord.testing import mention
    >>> shelf = IdentityShelf()
    >>> changed = shelf.add([mention("Idris Falk", story="1"), mention("Ana Sol", story="1")])
    >>> [one.name for one in shelf.add([mention("Idris Falk", story="2")])]
    ['Idris Falk']
    """

    def __init__(self, rulings: Sequence[SourceRuling] = (), mentions: Iterable[Mention] = ()) -> None:
        self._nodes: dict[str, Node] = {}
        self._node_of: dict[MentionKey, str] = {}
        self._blocks = Blocks()
        self._compared: dict[str, dict[str, Compared]] = {}
        self._group_of: dict[str, Joined] = {}
        self._linked: dict[str, frozenset[str]] = {}
        """All that a node hangs together with, split up or not."""
        self._rulings: tuple[SourceRuling, ...] = tuple(rulings)
        self._ruled = {key for ruling in rulings for key in (ruling.one, ruling.other)}
        self._touched: set[str] = set()
        """The nodes whose mentions changed since they were grouped."""
        self._overruled: dict[frozenset[str], tuple[SourceRuling, ...]] = {}
        self._ungrouped = self._put_all(mentions)
        """The nodes that may hang together otherwise than they are grouped: they are grouped when it is asked for."""

    def __len__(self) -> int:
        return len(self._node_of)

    def add(self, mentions: Iterable[Mention]) -> tuple[Identity, ...]:
        """The identities that changed when these mentions came in, those left out that only differ in ``could_be``.

        A mention whose key is there already replaces that one.
        """
        self._ungrouped |= self._put_all(mentions)
        return self._told(self._regroup())

    def remove(self, keys: Iterable[MentionKey]) -> tuple[Identity, ...]:
        """The identities that changed when these mentions were given up, and are still there.

        Keys that are not there are passed over.
        """
        for key in keys:
            self._ungrouped |= self._take_away(key)
        return self._told(self._regroup())

    def rule(self, rulings: Sequence[SourceRuling]) -> tuple[Identity, ...]:
        """The identities that changed when these rulings, oldest first, took the place of all that held."""
        before = self._ruled
        self._rulings = tuple(rulings)
        self._ruled = {key for ruling in rulings for key in (ruling.one, ruling.other)}
        for key in sorted(before | self._ruled):
            sign = self._node_of.get(key)
            if sign is not None:
                profile = self._nodes[sign].profiles[key]
                self._ungrouped |= self._take_away(key) | self._put(profile)
        return self._told(self._regroup())

    def identities(self) -> tuple[Identity, ...]:
        """All identities, by the earliest of their mentions."""
        self._regroup()
        return self._told({id(group): group for group in self._group_of.values()}.values())

    def identity_of(self, key: MentionKey) -> Identity:
        """The identity that a mention belongs to; `KeyError` where there is no such mention."""
        self._regroup()
        return self._identity(self._group_of[self._node_of[key]])

    def keys(self, wanted: Iterable[MentionKey]) -> dict[MentionKey, MentionKey]:
        """What `identity_keys` gives."""
        whose = {key: self._node_of[key] for key in wanted}
        self._regroup(whose.values())
        first = {key: self._order(self._group_of[sign]) for key, sign in whose.items()}
        return {key: first[key][1] for key in sorted(first, key=lambda key: (first[key], key))}

    def overruled(self) -> tuple[SourceRuling, ...]:
        """The merges that do not hold, because a split that holds stands against them."""
        self._regroup()
        held = [key for key in self._overruled if any(self._linked.get(sign) == key for sign in key)]
        found = {ruling for key in held for ruling in self._overruled[key]}
        return tuple(ruling for ruling in self._rulings if ruling in found)

    def crowded(self) -> tuple[str, ...]:
        """Where not everything was compared with everything, in words for a person."""
        return tuple(
            f"{' '.join(key)}: {count} ways of being named, of which each is compared with its {2 * WINDOW} neighbours"
            for key, count in self._blocks.crowded()
        )

    def _put_all(self, mentions: Iterable[Mention]) -> set[str]:
        """Take mentions in; the nodes that this disturbs."""
        disturbed: set[str] = set()
        for mention in mentions:
            disturbed |= self._take_away(mention.key)
            disturbed |= self._put(profile_of(mention))
        return disturbed

    def _put(self, profile: Profile) -> set[str]:
        sign = signature(profile)
        key = profile.mention.key
        if key in self._ruled or not (sign in self._nodes or is_one_alone(profile)):
            sign = own_signature(profile)
        self._node_of[key] = sign
        self._touched.add(sign)
        node = self._nodes.get(sign)
        if node is not None:
            node.add(profile)
            self._forget(sign)
            return {sign}
        node = self._nodes[sign] = Node.of(sign, profile)
        return {sign} | self._blocks.add(sign, node.keys)

    def _take_away(self, key: MentionKey) -> set[str]:
        sign = self._node_of.pop(key, None)
        if sign is None:
            return set()
        node = self._nodes[sign]
        self._touched.add(sign)
        self._forget(sign)
        hung = set(self._linked.get(sign, ()))
        node.remove(key)
        if node.members:
            return hung | {sign}
        del self._nodes[sign]
        self._group_of.pop(sign, None)
        self._linked.pop(sign, None)
        return hung | self._blocks.remove(sign, node.keys)

    def _forget(self, sign: str) -> None:
        for other in self._compared.pop(sign, {}):
            self._compared[other].pop(sign, None)

    def _compare(self, one: str, other: str) -> Compared:
        known = self._compared.setdefault(one, {}).get(other)
        if known is None:
            likeness, own, its = compare_nodes(self._nodes[one], self._nodes[other])
            known = self._compared[one][other] = (likeness, own, its)
            self._compared.setdefault(other, {})[one] = (likeness, its, own)
        return known

    def _beside(self, sign: str) -> set[str]:
        return self._blocks.beside(sign, self._nodes[sign].keys)

    def _same(self, sign: str) -> Iterator[str]:
        return (other for other in self._beside(sign) if self._compare(sign, other)[0].verdict is Verdict.SAME)

    def _regroup(self, asked: Iterable[str] | None = None) -> list[Joined]:
        """Group anew what may hang together otherwise than it is grouped, and with some nodes or any.

        The groups that changed.
        """
        ruled = self._ruled_nodes()
        around: dict[str, set[str]] = {}
        for _, one, other in ruled:
            around.setdefault(one, set()).add(other)
            around.setdefault(other, set()).add(one)
        links = self._links_from(self._ungrouped if asked is None else self._ungrouped.intersection(asked), around)
        changed: list[Joined] = []
        for whole in _components(links, around):
            before = {sign: self._group_of.get(sign) for sign in whole}
            changed += (
                group
                for group in self._group(whole, links, ruled)
                if before[group.signs[0]] != group or not self._touched.isdisjoint(group.signs)
            )
        done = self._touched | self._ungrouped if asked is None else links.keys()
        self._touched -= done
        self._ungrouped -= done
        return changed

    def _told(self, groups: Iterable[Joined]) -> tuple[Identity, ...]:
        """The identities of some groups, by the earliest of their mentions."""
        return tuple(self._identity(group) for group in sorted(groups, key=self._order))

    def _links_from(self, disturbed: Iterable[str], around: dict[str, set[str]]) -> dict[str, set[str]]:
        """The nodes that hang together with some, now or before, each with those that it is the same as."""
        todo = [sign for sign in disturbed if sign in self._nodes]
        links: dict[str, set[str]] = {}
        unfolded: set[frozenset[str]] = set()
        while todo:
            sign = todo.pop()
            if sign in links:
                continue
            links[sign] = set(self._same(sign))
            todo += (links[sign] | around.get(sign, set())) - links.keys()
            held = self._linked.get(sign)
            if held is not None and held not in unfolded:
                unfolded.add(held)
                todo += held & self._nodes.keys()
        return links

    def _group(
        self, whole: frozenset[str], links: dict[str, set[str]], ruled: list[tuple[SourceRuling, str, str]]
    ) -> list[Joined]:
        nodes = {sign: self._nodes[sign] for sign in sorted(whole)}
        edges = [(one, other) for one in nodes for other in sorted(links[one]) if one < other]
        joined, overruled = group_nodes(nodes, edges, [each for each in ruled if each[1] in whole], self._compare)
        self._overruled = {key: value for key, value in self._overruled.items() if not key & whole}
        if overruled:
            self._overruled[whole] = tuple(overruled)
        for sign in whole:
            self._linked[sign] = whole
        for group in joined:
            for sign in group.signs:
                self._group_of[sign] = group
        return joined

    def _ruled_nodes(self) -> list[tuple[SourceRuling, str, str]]:
        """The rulings whose mentions are there, the later of two on one pair, with their nodes."""
        last = {frozenset((ruling.one, ruling.other)): ruling for ruling in self._rulings}
        kept = [ruling for ruling in self._rulings if last[frozenset((ruling.one, ruling.other))] is ruling]
        return [
            (ruling, self._node_of[ruling.one], self._node_of[ruling.other])
            for ruling in kept
            if ruling.one in self._node_of and ruling.other in self._node_of and ruling.one != ruling.other
        ]

    def _order(self, group: Joined) -> Member:
        return min(self._nodes[sign].first for sign in group.signs)

    def _identity(self, group: Joined) -> Identity:
        nodes = [self._nodes[sign] for sign in group.signs]
        return sum_up(self._order(group)[1], nodes, group.links, self._doubts(group))

    def _doubts(self, group: Joined) -> tuple[Link, ...]:
        """The likeliest link to each other group that this one could be, but for those that an editor keeps apart.

        Of links as likely, the one between the longest names tells most, whichever came first.
        """
        apart = [(one, other) for ruling, one, other in self._ruled_nodes() if ruling.kind is RulingKind.SPLIT]
        kept_apart = {b if a in group.signs else a for a, b in apart if (a in group.signs) != (b in group.signs)}
        best: dict[Joined, tuple[float, int, MentionKey, MentionKey, Link]] = {}
        for sign in group.signs:
            for other in self._beside(sign):
                whose = self._group_of[other]
                likeness, own, its = self._compare(sign, other)
                if whose is group or likeness.verdict is Verdict.DIFFERENT or not kept_apart.isdisjoint(whose.signs):
                    continue
                likeness = at_most_could_be(likeness, _NOT_JOINED)
                names = (self._nodes[each].face.mention.name or "" for each in (sign, other))
                found = (-likeness.score, -sum(map(len, names)), own, its, Link(own, its, likeness))
                if whose not in best or found[:4] < best[whose][:4]:
                    best[whose] = found
        return tuple(link for *_, link in sorted(best.values(), key=lambda found: found[:4])[:_MOST_DOUBTS])


def _components(links: dict[str, set[str]], around: dict[str, set[str]]) -> Iterator[frozenset[str]]:
    seen: set[str] = set()
    for start in sorted(links):
        if start in seen:
            continue
        whole, todo = {start}, [start]
        while todo:
            sign = todo.pop()
            fresh = (links[sign] | around.get(sign, set())) - whole
            whole |= fresh
            todo += fresh
        seen |= whole
        yield frozenset(whole)
