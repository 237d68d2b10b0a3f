"""What changed between two versions of a story, line by line."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What became of a line."""

    APPEARED = "appeared"
    """The later version has a line that the earlier one lacks."""
    WENT = "went"
    """The earlier version has a line that the later one lacks."""
    CHANGED = "changed"
    """Both have the line, in other words, from another source, or with another stance."""


class Part(StrEnum):
    """What of a line is another one now."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class Change:
    """One line that appeared, went or changed."""

    kind: ChangeKind
    before: int | None
    """Its index in the earlier version; None for one that appeared."""
    after: int | None
    """Its index in the later version; None for one that went."""
    parts: tuple[Part, ...]
    """What is another one now, in the order of `Part`; empty unless it changed."""
