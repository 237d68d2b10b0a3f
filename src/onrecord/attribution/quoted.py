"""What quotation marks say of a content: its exact borders, and whether it is quoted, told or both."""

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.values.attribution import Form
from onrecord.values.reading import Quotation
from onrecord.values.text import Span, Spans

_SLACK = 2
"""How far a mark may stand from a content's edge and still belong to it: a comma, then the mark."""

_MOST = 0.5
"""Share of a quotation from which a content has all of it: marks are firmer ground than a reader's borders."""


class Quoted:
    """The quoted stretches of one story."""

    def __init__(self, text: str, quotations: Iterable[Quotation]) -> None:
        self._text = text
        levels: dict[int, list[Span]] = {0: []}
        for quotation in quotations:
            levels.setdefault(quotation.depth, []).extend(quotation.spans)
        # Stretches of one depth never overlap, so each level can be searched by its ends.
        self._levels = [sorted(levels[depth]) for depth in sorted(levels)]

    def complete(self, span: Span) -> Span:
        """The span with the whole of every quotation that it holds but for its marks, or of which it holds most.

        >>> from onrecord.values.reading import Mark
        >>> text = 'He said "no way," twice.'
        >>> quoted = Quoted(text, [Quotation((Span(8, 17),), Mark.STRAIGHT, 0)])
        >>> whole = quoted.complete(Span(9, 15))
        >>> text[whole.start:whole.end]
        '"no way,"'
        """
        for stretch in self._near(span, self._levels):
            held = min(span.end, stretch.end) - max(span.start, stretch.start)
            whole = span.start - _SLACK < stretch.start and stretch.end <= span.end + _SLACK
            if whole or held > _MOST * (stretch.end - stretch.start):
                span = Span(min(span.start, stretch.start), max(span.end, stretch.end))
        return span

    def form(self, content: Spans, *, nested: bool) -> Form:
        """Direct if every word of the content is quoted, indirect if none is, else mixed.

        What is nested stands in somebody's quotation as a rule, so for it only marks of its own count.
        """
        words = quoted = 0
        for span in content:
            if nested:
                marked = [stretch for stretch in self._near(span, self._levels) if stretch.within(span)]
            else:
                marked = self._near(span, self._levels[:1])
            for at in range(span.start, span.end):
                if self._text[at].isalnum():
                    words += 1
                    quoted += any(stretch.start <= at < stretch.end for stretch in marked)
        if not quoted:
            return Form.INDIRECT
        return Form.DIRECT if quoted == words else Form.MIXED

    def _near(self, span: Span, levels: list[list[Span]]) -> list[Span]:
        """Stretches of these levels that overlap the span or its slack, level by level."""
        near = []
        for stretches in levels:
            first = bisect_left(stretches, span.start - _SLACK, key=lambda stretch: stretch.end)
            last = bisect_left(stretches, span.end + _SLACK, key=lambda stretch: stretch.start)
            near += stretches[first:last]
        return near
