"""The words of a story in which one line of its record stands, with the parts of source, cue and content marked."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from rich.text import Text

from onrecord.cli.terminal import Signs, visible
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.text import Span, Spans

SOURCE_STYLE = "bold"
CUE_STYLE = "underline"
CONTENT_STYLE = ""
CONTEXT_STYLE = "dim"
SIGN_STYLE = "cyan"


class Piece(NamedTuple):
    """A stretch of the story that is shown without a gap."""

    span: Span
    begins: bool
    """Whether it begins where its sentence begins."""
    ends: bool
    """Whether it ends where its sentence ends."""


class Roles(NamedTuple):
    """What is marked in a passage."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()

    @property
    def spans(self) -> Spans:
        """Every span of every role, in text order."""
        return tuple(sorted((*self.source, *self.cue, *self.content)))


def roles_of(line: Attribution) -> Roles:
    """The roles that a line marks."""
    return Roles(line.source, line.cue, line.content)


def sentences_of(reading: Reading, roles: Roles) -> Spans:
    """The sentences in which the line stands, in text order. A span outside of all sentences counts as its own."""
    found: set[Span] = set()
    for span in roles.spans:
        found.update(touched(reading.sentences, span) or (span,))
    return tuple(sorted(found))


def touched(ordered: Spans, span: Span) -> Spans:
    """Those of many spans, in text order and without overlap, that share a code point with one span.

    >>> touched((Span(0, 4), Span(5, 9), Span(10, 12)), Span(8, 11))
    (Span(start=5, end=9), Span(start=10, end=12))
    """
    first = bisect_right(ordered, span.start, key=lambda stretch: stretch.end)
    last = bisect_left(ordered, span.end, key=lambda stretch: stretch.start)
    return ordered[first:last]


def pieces_of(reading: Reading, roles: Roles, already: Collection[Span]) -> Iterator[Piece]:
    """What to show of the line's sentences, in text order.

    A sentence that stands in full under an earlier line (``already``) is not told again: of it only the stretch from
    the first to the last word of this line is shown.
    """
    spans = roles.spans
    for sentence in sentences_of(reading, roles):
        if sentence in already:
            yield _stretch(reading.text, sentence, [span for span in spans if span.overlaps(sentence)])
        else:
            yield Piece(sentence, begins=True, ends=True)


def _stretch(text: str, sentence: Span, spans: Iterable[Span]) -> Piece:
    """The part of a sentence that holds the spans, with the marks at the sentence's ends where only they are left."""
    within = list(spans)
    start = max(sentence.start, min(span.start for span in within))
    end = min(sentence.end, max(span.end for span in within))
    begins = not any(character.isalnum() for character in text[sentence.start : start])
    ends = not any(character.isalnum() for character in text[end : sentence.end])
    return Piece(Span(sentence.start if begins else start, sentence.end if ends else end), begins, ends)


def passage(reading: Reading, roles: Roles, already: Collection[Span], signs: Signs) -> Text:
    """The line in its own words: sentences in full, or the stretch that matters where they were shown before.

    The source is bold, the cue underlined, and what is attributed stands between signs, so that no part is told by
    colour alone. Paragraphs begin new rows; words left out are shown as left out.
    """
    shown = Text()
    before: Piece | None = None
    for piece in pieces_of(reading, roles, already):
        shown.append(_joint(reading, before, piece, signs), CONTEXT_STYLE)
        shown.append_text(marked(reading.text, piece.span, roles, signs))
        before = piece
    if before is not None and not before.ends:
        shown.append(f" {signs.cut}", CONTEXT_STYLE)
    return shown


def _joint(reading: Reading, before: Piece | None, piece: Piece, signs: Signs) -> str:
    """What stands between two pieces: nothing but space, the end of a paragraph, or the sign for words left out."""
    if before is None:
        return "" if piece.begins else f"{signs.cut} "
    gap = reading.text[before.span.end : piece.span.start]
    if gap.strip() or not before.ends or not piece.begins:
        return f" {signs.cut} "
    return "\n" if touched(reading.paragraphs, before.span) != touched(reading.paragraphs, piece.span) else " "


def marked(text: str, stretch: Span, roles: Roles, signs: Signs) -> Text:
    """One stretch of the story, with the parts of the line in it marked."""
    spans = [span for span in roles.spans if span.overlaps(stretch)]
    edges = {stretch.start, stretch.end, *(edge for span in spans for edge in span)}
    cuts = sorted(edge for edge in edges if stretch.start <= edge <= stretch.end)
    shown = Text()
    for start, end in pairwise(cuts):
        if any(content.start == start for content in roles.content):
            shown.append(signs.opens, SIGN_STYLE)
        words = visible(text[start:end])
        shown.append(words.removeprefix(" ") if shown.plain.endswith(" ") else words, _style(Span(start, end), roles))
        if any(content.end == end for content in roles.content):
            shown.append(signs.closes, SIGN_STYLE)
    return shown


def _style(span: Span, roles: Roles) -> str:
    """How a stretch that lies within or outside of each role looks. Roles may overlap; then it looks like both."""
    looks = ((SOURCE_STYLE, roles.source), (CUE_STYLE, roles.cue), (CONTENT_STYLE, roles.content))
    styles = [style for style, parts in looks if any(span.within(part) for part in parts)]
    return " ".join(styles).strip() if styles else CONTEXT_STYLE


def words_of(text: str, spans: Spans, signs: Signs) -> str:
    """The words of one role, harmless, with a sign where it is interrupted.

    >>> from onrecord.cli.terminal import ASCII
    >>> words_of("Rana, it says here, Galan", (Span(0, 4), Span(20, 25)), ASCII)
    'Rana ... Galan'
    """
    return f" {signs.cut} ".join(visible(text[start:end]) for start, end in spans)
