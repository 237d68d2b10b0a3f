"""Which line stands inside which."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from onrecord.attribution.decode import Line
from onrecord.values.text import Span, Spans

_MOST = 0.8
"""Share of an inner line's content that must stand in the outer one's: a reader's borders are not exact."""


def nest(lines: Sequence[Line]) -> list[tuple[Line, int | None]]:
    """The lines in the same order, each with the number of the line that it stands inside, or None.

    That is the one with the smallest content that holds the line's source and cue, and most of its content. What of
    the content reaches beyond is cut off, so that an inner line always stands wholly within its parent's content.
    """
    placed: list[tuple[Line, int | None]] = [(line, None) for line in lines]
    near = _holders_by_bounds(lines)
    # The largest first: whatever can hold a line has got its final content by then.
    for at in sorted(range(len(lines)), key=lambda at: -content_size(lines[at])):
        line = lines[at]
        holders = [other for other in near[at] if _holds(placed[other][0], line)]
        if holders:
            parent = min(holders, key=lambda other: content_size(placed[other][0]))
            placed[at] = (replace(line, content=_common(line.content, placed[parent][0].content)), parent)
    return placed


def content_size(line: Line) -> int:
    """Code points of a line's content."""
    return sum(span.end - span.start for span in line.content)


def shared_size(one: Spans, other: Spans) -> int:
    """Code points that two contents have in common."""
    return sum(span.end - span.start for span in _common(one, other))


def _common(one: Spans, other: Spans) -> Spans:
    pairs = (Span(max(a.start, b.start), min(a.end, b.end)) for a, b in product(one, other))
    return tuple(sorted(span for span in pairs if span.start < span.end))


def _holders_by_bounds(lines: Sequence[Line]) -> list[list[int]]:
    """For each line, the others whose content begins before its cue and ends after it, by one sweep over the text."""
    outer = sorted((at for at, line in enumerate(lines) if line.content), key=lambda at: lines[at].content[0].start)
    found: list[list[int]] = [[] for _ in lines]
    near: list[int] = []
    reached = 0
    for at in sorted(range(len(lines)), key=lambda at: lines[at].cue[0].start):
        cue = lines[at].cue[0]
        while reached < len(outer) and lines[outer[reached]].content[0].start <= cue.start:
            near.append(outer[reached])
            reached += 1
        near = [other for other in near if lines[other].content[-1].end > cue.start]
        found[at] = [other for other in near if other != at]
    return found


def _holds(outer: Line, inner: Line) -> bool:
    """Whether one line stands in another's content, which must be the larger one so that no circle arises."""
    lifted = (*inner.source, *inner.cue)
    return (
        content_size(inner) < content_size(outer)
        and all(any(part.within(span) for span in outer.content) for part in lifted)
        and shared_size(inner.content, outer.content) >= _MOST * content_size(inner)
    )
