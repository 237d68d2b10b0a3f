"""Where a stretch of text begins and ends.

Offsets count Unicode code points, as ``len()`` does, are half-open, and point into the text of one page, which is
stored, hashed and never rewritten. Every room uses this one system.
"""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one page's text: ``text[span.start:span.end]``.

    >>> span = Span(3, 8)
    >>> "no. 12345."[span.start:span.end]
    ' 1234'
    """

    start: int
    """First code point of the stretch."""
    end: int
    """One past its last code point."""

    def within(self, other: "Span") -> bool:
        """Whether every code point of this span is in the other one.

        >>> Span(3, 5).within(Span(3, 8))
        True
        """
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point; spans that only touch do not.

        >>> Span(3, 5).overlaps(Span(5, 8))
        False
        """
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]
"""Spans of one role: in text order, without overlap. Empty means that the role is absent."""
