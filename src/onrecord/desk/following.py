"""What the desk asks of whoever knows which sources of several stories are one: its lines, and which to see together.

The desk compares no names itself. It is given a function that does, so that its pages find what ``onrecord who`` finds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from onrecord.values.story import Story


class Told(NamedTuple):
    """One line of a source that is followed."""

    story: int
    """Index among the stories given."""
    line: int
    """Index in that story."""
    resolved: bool
    """Whether the line is the source's; if not, the source is one of those that it may be."""


class Beside(NamedTuple):
    """Two lines that are worth seeing side by side."""

    earlier: int
    """Index among the lines followed."""
    later: int
    relation: str
    """How they stand to each other, in words ("yes and no")."""


@dataclass(frozen=True, slots=True)
class Followed:
    """One source over several stories."""

    name: str
    """The fullest name that the stories have for it."""
    kind: str
    lines: tuple[Told, ...]
    """By time of publication, then in text order."""
    beside: tuple[Beside, ...]


class Follow(Protocol):
    """Finds one source in several stories."""

    def __call__(self, key: str, stories: Sequence[Story]) -> Followed | None:
        """The source that goes by a key of `onrecord.exports.identifiers.source_key`; None where there is none."""
