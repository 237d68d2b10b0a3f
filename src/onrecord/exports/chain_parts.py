"""What a chain is made of: origins, outlets on the way, stories, ties between them, and origins that could be one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onrecord.values.fetched import Digest


class Sort(StrEnum):
    """What a part of a chain is."""

    ORIGIN = "origin"
    OUTLET = "outlet"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Part:
    """An origin, an outlet on the way, or a story; in a picture also several of one sort."""

    sort: Sort
    name: str
    note: str
    """What else is known of it; empty where nothing is."""
    stories: tuple[Digest, ...] = ()
    seen: bool = True
    """False for an outlet that is cited and has no such statement in the record."""
    names: tuple[str, ...] = ()
    """Of those that it stands for, where it stands for several; of stories in the order of ``stories``."""


class Link(NamedTuple):
    """One tie."""

    one: int
    """Index of the part that it is from."""
    other: int
    """Index of the part that has it from there."""
    words: str
    """The kind of tie; empty where a story gives the part as its source."""
    proven: bool
    directed: bool
    mutual: bool = False
    """Whether each of the two has it from the other, by words of the same kind."""


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
