"""The parts of a chain, as it is drawn and told: boxes, ties between them, and origins that could be one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from onrecord.values.fetched import Digest

GROUPED: Final = 12
"""Stories from which on those that are reached alike are drawn as one: more boxes than that fill a screen."""


class Sort(StrEnum):
    """What a part of a chain is."""

    ORIGIN = "origin"
    OUTLET = "outlet"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Part:
    """One box of the picture: an origin, an outlet on the way, or stories."""

    sort: Sort
    name: str
    note: str
    """What else is known of it; empty where nothing is."""
    stories: tuple[Digest, ...] = ()
    seen: bool = True
    """False for an outlet that is cited and has no such statement in the record."""


class Link(NamedTuple):
    """One tie of the picture."""

    one: int
    """Index of the part that it is from."""
    other: int
    """Index of the part that has it from there."""
    words: str
    """The kind of tie; empty where a story gives the part as its source."""
    proven: bool
    directed: bool


class Doubt(NamedTuple):
    """Two origins that could be one."""

    one: int
    other: int
    words: str
    """Why."""


@dataclass(frozen=True, slots=True)
class Chain:
    """How one side of a claim reached its stories."""

    parts: tuple[Part, ...]
    """Origins first, in the order in which they are counted."""
    links: tuple[Link, ...]
    """By the part that has it."""
    doubts: tuple[Doubt, ...]


def group_alike(parts: Sequence[Part], links: Sequence[Link], stories: int) -> tuple[list[Part], list[Link]]:
    """The same with stories that are reached alike, and lead nowhere, as one part where they are many."""
    if stories <= GROUPED:
        return list(parts), list(links)
    leading = {link.one for link in links}
    ways: dict[int, list[tuple[int, str, bool, bool]]] = {}
    for link in links:
        ways.setdefault(link.other, []).append((link.one, *link[2:]))
    alike: dict[object, list[int]] = {}
    for at, part in enumerate(parts):
        alone = part.sort is not Sort.STORY or at in leading
        alike.setdefault(at if alone else frozenset(ways.get(at, ())), []).append(at)
    kept = [_as_one([parts[at] for at in those]) for those in alike.values()]
    number = {at: new for new, those in enumerate(alike.values()) for at in those}
    moved = (link._replace(one=number[link.one], other=number[link.other]) for link in links)
    return kept, list(dict.fromkeys(moved))


def _as_one(parts: Sequence[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    names: Iterable[str] = dict.fromkeys(part.name for part in parts)
    stories = tuple(story for part in parts for story in part.stories)
    return Part(Sort.STORY, f"{len(stories)} stories", ", ".join(names), stories)
