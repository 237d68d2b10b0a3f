"""A block before it is typed: where it stands and, for a page that came as HTML, what its markup says of it."""

from dataclasses import dataclass

from onrecord.values.text import Span


@dataclass(frozen=True, slots=True)
class Hints:
    """What the markup of one block says. A page that came as plain text has none."""

    tag: str
    """The element that makes the block: "p", "h1", "li", "figcaption", "div", …"""
    around: tuple[str, ...]
    """Tags, classes, ids, roles and rels of the element and of those that hold it, innermost first, lower case."""
    link_share: float
    """Share of the block's characters that stand in links, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One block of the page's text, not yet typed."""

    span: Span
    """Without white space at its ends; may hold line breaks (wrapped text)."""
    hints: Hints | None
    """None for plain text."""
