"""A chain as few enough boxes and ties for a picture; what is folded is counted and said.

Two that have it from each other are joined by one tie. A citation that a longer way implies is left out (the transitive
reduction of Aho, Garey and Ullman, 1972, which has one answer where ties make no circle; those that close one neither
imply another nor go). Parts that stand alike are one box. Where the ways are still longer than a picture has columns,
what a copy cites besides the story that it copies is left out, and the stories beyond the last column are one box. The
chain itself keeps every step, for the table beside the picture.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from onrecord.exports.chain_parts import Chain, Doubt, Link, Part, Sort
from onrecord.exports.layers import back_ties, columns_of

MOST_COLUMNS: Final = 5
"""Columns of a picture: as many as a screen of 1280 pixels shows side by side."""
ALIKE: Final = 4
"""Parts that stand alike from which on they are one box: fewer are told as soon by their names."""
MANY: Final = 12
"""Stories beyond which two that stand alike are one box: more boxes than that fill a screen."""
_TEXT: Final = ("copies", "lifts")
"""Kinds of ties by text, which the picture keeps whatever else implies them."""


class Folded(NamedTuple):
    """What a picture draws of a chain."""

    chain: Chain
    left_out: tuple[str, ...]
    """What it does not draw and the table has, each counted; empty where it draws all."""


def fold_chain(chain: Chain) -> Folded:
    """A chain for a picture. No story is lost: each is in one box. No part stands beyond the last column.

    >>> ends = (Part(Sort.ORIGIN, "Renn", ""), Part(Sort.STORY, "Post", ""), Part(Sort.STORY, "Herald", ""))
    >>> ties = (Link(0, 1, "", True, True), Link(1, 2, "cites", True, True), Link(0, 2, "", True, True))
    >>> fold_chain(Chain(ends, ties, ())).left_out
    ('1 tie that a longer way tells',)
    """
    stories = sum(part.sort is Sort.STORY for part in chain.parts)
    links = _paired(chain.links)
    kept = _without_implied(len(chain.parts), links)
    longer, besides, inside = len(links) - len(kept), 0, 0
    if _columns(chain.parts, kept) > MOST_COLUMNS:
        fewer = _without_implied(len(chain.parts), _text_first(chain.parts, links))
        besides, kept = len(kept) - len(fewer), fewer
    drawn = _alike_as_one(Chain(chain.parts, tuple(kept), chain.doubts), ALIKE if stories <= MANY else 2)
    drawn = _pairs_as_one(drawn)
    if _columns(drawn.parts, drawn.links) > MOST_COLUMNS:
        ties = len(drawn.links)
        drawn = _last_as_one(drawn)
        inside = ties - len(drawn.links)
        links = _without_implied(len(drawn.parts), drawn.links)
        longer += len(drawn.links) - len(links)
        drawn = replace(drawn, links=tuple(links))
    return Folded(drawn, tuple(_told(longer, besides, inside)))


def _told(longer: int, besides: int, inside: int) -> Iterator[str]:
    if longer:
        yield f"{longer} {'tie' if longer == 1 else 'ties'} that a longer way tells"
    if besides:
        yield f"{besides} {'citation' if besides == 1 else 'citations'} by stories that copy another one"
    if inside:
        yield f"{inside} {'tie' if inside == 1 else 'ties'} of the stories that are one box on the right"


def _columns(parts: Sequence[Part], links: Sequence[Link]) -> int:
    """How many columns the parts would take."""
    return max(_places(parts, links), default=-1) + 1


def _places(parts: Sequence[Part], links: Sequence[Link]) -> list[int]:
    return columns_of([link[:2] for link in links], [int(part.sort is not Sort.ORIGIN) for part in parts])


def _paired(links: Sequence[Link]) -> list[Link]:
    """The same, with two that lead both ways by the same words as one."""
    there = {link[:2]: link for link in links}
    paired = []
    for link in links:
        back = there.get((link.other, link.one))
        if back is None or not link.directed or link[2:] != back[2:]:
            paired.append(link)
        elif link.one < link.other:
            paired.append(link._replace(mutual=True))
    return paired


def _without_implied(count: int, links: Sequence[Link]) -> list[Link]:
    """The same without proven ties from the first to the last of a longer way; ties by text and signs stay."""
    turned = back_ties(count, [link[:2] for link in links])
    leads: list[set[int]] = [set() for _ in range(count)]
    for link in links:
        if link.proven and link.directed and not link.mutual and link[:2] not in turned:
            leads[link.one].add(link.other)
    beyond = _reached(leads)
    return [
        link
        for link in links
        if link[:2] in turned
        or not link.proven
        or not link.directed
        or link.mutual
        or link.words.startswith(_TEXT)
        or not any(link.other in beyond[between] for between in leads[link.one])
    ]


def _reached(leads: Sequence[set[int]]) -> list[set[int]]:
    """For each part all that it leads to over one tie or more; there is no circle."""
    beyond: list[set[int] | None] = [None] * len(leads)
    for start in range(len(leads)):
        stack = [start]
        while stack:
            here = stack[-1]
            unknown = [there for there in leads[here] if beyond[there] is None]
            if unknown:
                stack += unknown
            else:
                beyond[here] = leads[here].union(*(beyond[there] or () for there in leads[here]))
                stack.pop()
    return [found or set() for found in beyond]


def _text_first(parts: Sequence[Part], links: Sequence[Link]) -> list[Link]:
    """The same without citations of stories by one that has its text from a story.

    Stories that copy in a circle keep theirs, or nothing would lead into it.
    """
    turned = back_ties(len(parts), [link[:2] for link in links])
    copies = {link.other for link in links if link.directed and link.words.startswith(_TEXT) and link[:2] not in turned}

    def besides(link: Link) -> bool:
        ends = (parts[link.one].sort, parts[link.other].sort)
        cited = bool(link.words) and not link.words.startswith(_TEXT)
        copied = link.other in copies and (not link.mutual or link.one in copies)
        return ends == (Sort.STORY, Sort.STORY) and link.directed and cited and copied

    return [link for link in links if not besides(link)]


def _alike_as_one(chain: Chain, least: int) -> Chain:
    """The same with parts of one sort that have the same ties as one, where they are so many at least."""
    ways: list[set[tuple[object, ...]]] = [set() for _ in chain.parts]
    for link in chain.links:
        ways[link.one].add(("to", link.other, *link[2:]))
        ways[link.other].add(("from", link.one, *link[2:]))
    alone = {end for doubt in chain.doubts for end in doubt[:2]}
    alike: dict[object, list[int]] = {}
    for at, part in enumerate(chain.parts):
        apart = at in alone or part.sort is Sort.OUTLET or not ways[at]
        alike.setdefault(at if apart else (part.sort, part.note, part.seen, frozenset(ways[at])), []).append(at)
    groups: list[list[int]] = []
    for those in alike.values():
        groups += [those] if len(those) >= least else [[at] for at in those]
    groups.sort()
    copies = {link.other for link in chain.links if link.directed and link.words.startswith(_TEXT[0])}
    return _regrouped(chain, groups, [_title(chain, those, copies) for those in groups])


def _title(chain: Chain, those: Sequence[int], copies: set[int]) -> tuple[str, str]:
    """The name and the note of what stands for some parts."""
    first = chain.parts[those[0]]
    if len(those) == 1:
        return first.name, first.note
    if first.sort is Sort.ORIGIN:
        return f"{len(those)} origins", first.note
    return f"{len(those)} stories{' with the same text' if those[0] in copies else ''}", first.note


def _pairs_as_one(chain: Chain) -> Chain:
    """The same with origins that lead to one story each, which has it from nobody else, as one where they are many."""
    tied = Counter(end for link in chain.links for end in link[:2])
    alone = {end for doubt in chain.doubts for end in doubt[:2]}
    pairs: dict[object, list[Link]] = {}
    for link in chain.links:
        one, other = (chain.parts[end] for end in link[:2])
        alike = one.sort is Sort.ORIGIN and other.sort is Sort.STORY and not one.names and not other.names
        if alike and tied[link.one] == tied[link.other] == 1 and link.one not in alone:
            pairs.setdefault((one.note, one.seen, other.note, *link[2:]), []).append(link)
    many = [those for those in pairs.values() if len(those) > MANY]
    taken = {end for those in many for link in those for end in link[:2]}
    groups, titles = [], []
    for at, part in enumerate(chain.parts):
        if at not in taken:
            groups.append([at])
            titles.append((part.name, part.note))
    for those in many:
        groups += [[link.one for link in those], [link.other for link in those]]
        note = chain.parts[those[0].one].note
        titles += [(f"{len(those)} origins", note), (f"{len(those)} stories, one from each", "")]
    return _regrouped(chain, groups, titles)


def _last_as_one(chain: Chain) -> Chain:
    """The same with all that would stand in the last column or beyond it as one."""
    places = _places(chain.parts, chain.links)
    last = [at for at, place in enumerate(places) if place >= MOST_COLUMNS - 1]
    stories = sum(len(chain.parts[at].stories) for at in last)
    others = [at for at in last if chain.parts[at].sort is not Sort.STORY]
    note = f"and {len(others)} on the way to them" if others else ""
    groups = [[at] for at, place in enumerate(places) if place < MOST_COLUMNS - 1]
    titles = [(chain.parts[at].name, chain.parts[at].note) for (at,) in groups]
    folded = _regrouped(chain, [*groups, last], [*titles, (f"{stories} more stories that have it from these", note)])
    end = len(groups)
    into = {
        one: Link(one, end, "", any(link.proven for link in those), directed=True)
        for one in dict.fromkeys(link.one for link in folded.links if link.other == end)
        if (those := [link for link in folded.links if link[:2] == (one, end)])
    }
    links = (link for link in folded.links if end not in link[:2])
    return replace(folded, links=(*links, *into.values()))


def _regrouped(chain: Chain, groups: Sequence[Sequence[int]], titles: Sequence[tuple[str, str]]) -> Chain:
    """The same with each group of parts as one under its title."""
    new = {at: number for number, those in enumerate(groups) for at in those}
    parts = tuple(
        _one([chain.parts[at] for at in those], name, note) for those, (name, note) in zip(groups, titles, strict=True)
    )
    moved = (link._replace(one=new[link.one], other=new[link.other]) for link in chain.links)
    links = dict.fromkeys(link for link in moved if link.one != link.other)
    doubts = [Doubt(new[doubt.one], new[doubt.other], doubt.words) for doubt in chain.doubts]
    return Chain(parts, tuple(links), tuple(doubt for doubt in doubts if doubt.one != doubt.other))


def _one(parts: Sequence[Part], name: str, note: str) -> Part:
    """One part that stands for some; of a sort that is not of all of them it is a story."""
    if len(parts) == 1:
        return parts[0]
    stories = tuple(story for part in parts for story in part.stories)
    if not stories:
        names = tuple(part.name for part in parts)
        return Part(parts[0].sort, name, note, seen=all(part.seen for part in parts), names=names)
    names = tuple(name for part in parts if part.stories for name in part.names or (part.name,))
    return Part(Sort.STORY, name, note, stories, names=names)
