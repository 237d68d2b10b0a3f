"""What is known of a story's names while they are linked."""

from dataclasses import dataclass, field

from onrecord.sources.figures import Figure

RIVALS = 8
"""People who share a name are compared as far as this many, latest first."""


@dataclass(slots=True)
class Known:
    """What a name's linking came to."""

    figure: Figure | None
    """None where several people bear the name and nothing tells which."""
    rivals: tuple[Figure, ...] = ()
    """The others who could be meant, latest first."""
    sure: float = 0.97
    """How sure the link is."""


@dataclass(slots=True)
class Register:
    """Figures by parts of their names."""

    whole: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    by_last: dict[str, list[Figure]] = field(default_factory=dict)
    by_first: dict[str, list[Figure]] = field(default_factory=dict)
    acronyms: dict[str, Figure] = field(default_factory=dict)
    bodies: dict[str, list[Figure]] = field(default_factory=dict)
    titles: dict[int, set[str]] = field(default_factory=dict)
    """Titles right before full names, by the identity of their bearer."""
