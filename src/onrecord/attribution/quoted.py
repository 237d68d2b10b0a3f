"""What quotation marks say of a content: its exact borders, and whether it is quoted, told or both."""

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.values.attribution import Form
from onrecord.values.reading import Quotation
from onrecord.values.text import Span, Spans

_SLACK = 2
"""How far a mark may stand from a content's edge and still belong to it: a comma, then the mark."""


class Quoted:
    """The quoted stretches of one story."""

    def __init__(self, text: str, quotations: Iterable[Quotation]) -> None:
        self._text = text
        spans = sorted((span, quotation.depth) for quotation in quotations for span in quotation.spans)
        self._outer = [span for span, depth in spans if depth == 0]
        self._inner = [span for span, depth in spans if depth > 0]

    def complete(self, span: Span) -> Span:
        """The span with the marks of every quotation that it holds but for its marks.

        >>> from onrecord.values.reading import Mark
        >>> text = 'He said "no way," twice.'
        >>> quoted = Quoted(text, [Quotation((Span(8, 17),), Mark.STRAIGHT, 0)])
        >>> whole = quoted.complete(Span(9, 15))
        >>> text[whole.start:whole.end]
        '"no way,"'
        """
        for stretch in self._near(span, self._outer) + self._near(span, self._inner):
            if span.start - _SLACK < stretch.start and stretch.end <= span.end + _SLACK:
                span = Span(min(span.start, stretch.start), max(span.end, stretch.end))
        return span

    def form(self, content: Spans, *, nested: bool) -> Form:
        """Direct if every word of the content is quoted, indirect if none is, else mixed.

        What is nested stands in somebody's quotation as a rule, so for it only marks of its own count.
        """
        words = quoted = 0
        for span in content:
            marked = self._near(span, self._outer)
            if nested:
                marked = [stretch for stretch in marked + self._near(span, self._inner) if stretch.within(span)]
            for at in range(span.start, span.end):
                if self._text[at].isalnum():
                    words += 1
                    quoted += any(stretch.start <= at < stretch.end for stretch in marked)
        if not quoted:
            return Form.INDIRECT
        return Form.DIRECT if quoted == words else Form.MIXED

    def _near(self, span: Span, stretches: list[Span]) -> list[Span]:
        """Stretches that overlap the span or its slack."""
        first = bisect_left(stretches, span.start - _SLACK, key=lambda stretch: stretch.end)
        near = []
        for stretch in stretches[first:]:
            if span.end + _SLACK <= stretch.start:
                break
            near.append(stretch)
        return near
