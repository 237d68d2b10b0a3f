"""A paragraph cut into pieces, so that the exact words of every line can be shown without a mark across another one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from onrecord.exports.naming import line_id
from onrecord.values.story import Story
from onrecord.values.text import Span


class Role(StrEnum):
    """What words are in a line."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    MISSED = "missed"
    """A sentence that may hold a line that was not found."""


class Mark(NamedTuple):
    """Some words of a text, and what they are in which line."""

    span: Span
    name: str
    """The line's name ("a5"), or the missed sentence's ("m2")."""
    role: Role
    depth: int
    """How many lines the line stands inside."""
    first: bool
    """Whether these are the first words of the line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph that are the same for every line."""

    text: str
    span: Span
    role: Role | None
    """In the innermost line that has them; None outside of every line."""
    depth: int
    """Of that line."""
    marks: tuple[str, ...]
    """Each line that has them, outermost first, with their role: "a5:content"."""
    anchors: tuple[str, ...]
    """The lines that begin with these words."""
    opens: bool
    """Whether the content of a line inside another one begins here."""
    closes: bool
    """Whether it ends here."""
    lit: Role | None
    """In the line that is asked for."""
    held: bool
    """Whether a line around the one that is asked for has them in its content."""


def marks_of(story: Story, shown: Iterable[int]) -> list[Mark]:
    """The words of some lines of a story, and of the sentences that may hold a missed one."""
    found = [mark for index in shown for mark in _marks_of_line(story, index)]
    for number, missed in enumerate(story.missed, 1):
        found.append(Mark(missed.span, f"m{number}", Role.MISSED, -1, first=True))
    return found


def _marks_of_line(story: Story, index: int) -> Iterator[Mark]:
    line, depth = story.attributions[index], len(holders_of(story, index))
    roles = ((Role.SOURCE, line.source), (Role.CUE, line.cue), (Role.CONTENT, line.content))
    spans = [(span, role) for role, those in roles for span in those]
    first = min((span.start for span, _ in spans), default=0)
    for span, role in spans:
        yield Mark(span, line_id(index), role, depth, first=span.start == first)


def holders_of(story: Story, index: int) -> tuple[int, ...]:
    """The lines that a line stands inside, the innermost first."""
    found = []
    inside = story.attributions[index].inside
    while inside is not None:
        found.append(inside)
        inside = story.attributions[inside].inside
    return tuple(found)


def cut(
    text: str, paragraph: Span, marks: Sequence[Mark], *, lit: str | None = None, held: frozenset[str] = frozenset()
) -> tuple[Piece, ...]:
    """A paragraph's pieces, in order; together they are its text exactly.

    ``lit`` is the name of the line that is asked for, ``held`` those that it stands inside.

    >>> mark = Mark(Span(0, 2), "a1", Role.SOURCE, 0, first=True)
    >>> [(piece.text, piece.marks) for piece in cut("He said no.", Span(0, 11), [mark])]
    [('He', ('a1:source',)), (' said no.', ())]
    """
    here = sorted((mark for mark in marks if mark.span.overlaps(paragraph)), key=_order)
    borders = {paragraph.start, paragraph.end}
    borders |= {max(mark.span.start, paragraph.start) for mark in here}
    borders |= {min(mark.span.end, paragraph.end) for mark in here}
    edges = sorted(borders)
    return tuple(
        _piece(text, Span(start, end), [mark for mark in here if mark.span.overlaps(Span(start, end))], lit, held)
        for start, end in pairwise(edges)
    )


def _order(mark: Mark) -> tuple[int, int, int]:
    """The outermost first; of one line, the longest first."""
    return mark.depth, mark.span.start, -mark.span.end


def _piece(text: str, span: Span, marks: Sequence[Mark], lit: str | None, held: frozenset[str]) -> Piece:
    inner = marks[-1] if marks else None
    nested = [mark for mark in marks if mark.role is Role.CONTENT and mark.depth > 0]
    return Piece(
        text=text[span.start : span.end],
        span=span,
        role=None if inner is None else inner.role,
        depth=0 if inner is None else max(0, inner.depth),
        marks=tuple(f"{mark.name}:{mark.role.value}" for mark in marks),
        anchors=tuple(dict.fromkeys(mark.name for mark in marks if mark.first and mark.span.start == span.start)),
        opens=any(mark.span.start == span.start for mark in nested),
        closes=any(mark.span.end == span.end for mark in nested),
        lit=next((mark.role for mark in marks if mark.name == lit), None),
        held=any(mark.name in held and mark.role is Role.CONTENT for mark in marks),
    )
