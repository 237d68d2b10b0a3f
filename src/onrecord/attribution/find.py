"""Find who is said to have said what, one within another where a story nests them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Protocol

from onrecord.attribution.cues import find_cue_words
from onrecord.attribution.decode import Encoded, Floats, Line, Tuning, decode
from onrecord.attribution.quoted import Quoted
from onrecord.attribution.windows import Piece, Window, pack_windows
from onrecord.values.attribution import Attribution, Form, Missed
from onrecord.values.reading import Reading
from onrecord.values.text import Span, Spans

DEEPEST = 3
"""How many attributions may stand one within another: "A reported that B said C had denied it"."""

_SAME = 0.8
"""Contents that share this much (character F1) are one content."""
_PARTING = " ,;:–—"
_MARKS = "\"'“”‘’„«»"
_LEAST_CHARACTERS = 12
"""A shorter content cannot hold another source, cue and content."""


class Encoder(Protocol):
    """A trained reader: word pieces in, scores out. `onrecord.models` supplies one."""

    @property
    def distances(self) -> Floats:
        """(buckets, channels), as `decode` takes it."""

    @property
    def tuning(self) -> Tuning:
        """Numbers set on held-out data."""

    def tokenize(self, text: str) -> Sequence[Piece]:
        """The text's word pieces, in order."""

    def encode(self, window: Window) -> Encoded:
        """The scores of one window's pieces."""


def find_attributions(reading: Reading, encoder: Encoder) -> tuple[Attribution, ...]:
    """Every attribution of the story, by first code point; one inside another stands after it.

    PolNeAR, which the reader learns from, is flat by rule, so nesting is found by reading again what was attributed:
    each content that has a reporting cue in it is a small text of its own, down to `DEEPEST` levels.

    >>> from onrecord.models import load_reader
    >>> from onrecord.reading import read_text
    >>> text = "Ms Lee said that rents will fall."
    >>> (line,) = find_attributions(read_text(text, (Span(0, len(text)),)), load_reader())
    >>> [text[span.start : span.end] for span in (*line.source, *line.cue, *line.content)]
    ['Ms Lee', 'said', 'that rents will fall']
    """
    quoted = Quoted(reading.text, reading.quotations)
    found: list[Attribution] = []
    for window in pack_windows(reading.text, reading.paragraphs, reading.sentences, encoder.tokenize):
        lines = _read_again(reading, encoder, list(_read_window(window, encoder)))
        found += [_attribution(quoted, reading.text, line, parent) for line, parent in _arrange(lines, len(found))]
    return tuple(found)


def find_missed(reading: Reading, attributions: Iterable[Attribution]) -> tuple[Missed, ...]:
    """Sentences with a reporting cue that no attribution touches, in text order."""
    taken = sorted(span for line in attributions for span in (*line.source, *line.cue, *line.content))
    missed, at, reach = [], 0, 0
    for sentence in reading.sentences:
        while at < len(taken) and taken[at].start < sentence.end:
            reach = max(reach, taken[at].end)
            at += 1
        if reach <= sentence.start:
            cue = next(find_cue_words(reading.text, sentence), None)
            if cue is not None:
                word = reading.text[cue.start : cue.end]
                missed.append(Missed(sentence, cue, f"reporting cue “{word}” without a line"))
    return tuple(missed)


def _read_window(window: Window, encoder: Encoder) -> Iterator[Line]:
    """Lines of one window that say something, by cue.

    A cue with neither source nor content is none. Of two cues that lift the same content from the same source ("said
    on Monday", read as "said" and "on Monday"), the surer one stays.
    """
    lines = [
        line
        for line in decode(window, encoder.encode(window), encoder.distances, encoder.tuning)
        if line.source or line.content
    ]
    for line in lines:
        if not any(other.cue_score > line.cue_score and _says_the_same(other, line) for other in lines):
            yield line


def _says_the_same(one: Line, other: Line) -> bool:
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in product(one.content, other.content))
    same_content = 2 * shared >= _SAME * (_size(one) + _size(other)) > 0
    return same_content and (not one.source or not other.source or one.source[0].overlaps(other.source[0]))


def _read_again(reading: Reading, encoder: Encoder, lines: list[Line]) -> list[Line]:
    """The lines, and those found by reading their contents again. A cue that has a line already gets no second one."""
    layer = lines
    for _ in range(1, DEEPEST):
        known = [span for line in lines for span in line.cue]
        layer = [
            inner
            for outer in layer
            for inner in _read_content(reading, encoder, outer)
            if not any(cue.overlaps(old) for cue in inner.cue for old in known)
        ]
        layer = list({line.cue: line for line in layer}.values())
        lines = lines + layer
    return lines


def _read_content(reading: Reading, encoder: Encoder, outer: Line) -> Iterator[Line]:
    stretches = [
        stretch
        for span in outer.content
        for paragraph in _overlapping(reading.paragraphs, span)
        if (stretch := _bare(reading.text, max(span.start, paragraph.start), min(span.end, paragraph.end))) is not None
    ]
    if any(next(find_cue_words(reading.text, stretch), None) for stretch in stretches):
        sentences = _overlapping(reading.sentences, Span(stretches[0].start, stretches[-1].end))
        for window in pack_windows(reading.text, stretches, sentences, encoder.tokenize):
            yield from _read_window(window, encoder)


def _bare(text: str, start: int, end: int) -> Span | None:
    """A stretch of content as a sentence of its own: without its outer quotation marks and a leading "that"."""
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    if text[start : start + 5].casefold() == "that ":
        start += 5
    return Span(start, end) if end - start >= _LEAST_CHARACTERS else None


def _overlapping(spans: Spans, span: Span) -> Spans:
    """Those of some ordered, disjoint spans that share a code point with one span."""
    first = bisect_left(spans, span.start, key=lambda other: other.end - 1)
    last = bisect_left(spans, span.end, key=lambda other: other.start)
    return spans[first:last]


def _arrange(lines: Sequence[Line], before: int) -> list[tuple[Line, int | None]]:
    """Lines of one window in order, each with its parent's place in the story; ``before`` lines stand before these."""
    parents: dict[int, int | None] = {}
    for at, inner in enumerate(lines):
        holders = [other for other, outer in enumerate(lines) if other != at and _holds(outer, inner)]
        parents[at] = min(holders, key=lambda other: _size(lines[other]), default=None)

    def depth(at: int) -> int:
        parent = parents[at]
        return 0 if parent is None else 1 + depth(parent)

    order = sorted(parents, key=lambda at: (_start(lines[at]), depth(at)))
    place = {at: before + number for number, at in enumerate(order)}
    return [(lines[at], None if (parent := parents[at]) is None else place[parent]) for at in order]


def _start(line: Line) -> int:
    return min(span.start for span in (*line.source, *line.cue, *line.content))


def _size(line: Line) -> int:
    return sum(span.end - span.start for span in line.content)


def _holds(outer: Line, inner: Line) -> bool:
    """Whether all of one line stands in another's content, which must be the larger one so that no circle arises."""
    parts = (*inner.source, *inner.cue, *inner.content)
    return _size(inner) < _size(outer) and all(any(part.within(span) for span in outer.content) for part in parts)


def _attribution(quoted: Quoted, text: str, line: Line, inside: int | None) -> Attribution:
    content = tuple(quoted.complete(span) for span in line.content)
    form = quoted.form(content, nested=inside is not None)
    return Attribution(
        source=_bare_ends(text, line.source),
        cue=_bare_ends(text, line.cue),
        content=content,
        inside=inside,
        form=form,
        score=round(line.cue_score * line.role_score, 3),
        reason=_reason(text, line, form),
    )


def _bare_ends(text: str, spans: Spans) -> Spans:
    """The spans without a comma or dash that they end in: it parts the source from the cue, and belongs to neither."""
    ends = (span.start + len(text[span.start : span.end].rstrip(_PARTING)) for span in spans)
    return tuple(Span(span.start, end) if end > span.start else span for span, end in zip(spans, ends, strict=True))


_SAID = {Form.DIRECT: "quoted words", Form.INDIRECT: "words told", Form.MIXED: "words partly quoted"}


def _reason(text: str, line: Line, form: Form) -> str:
    cue = " … ".join(text[span.start : span.end] for span in line.cue)
    if not line.content:
        return f"“{cue}” with a source, and no words attributed"
    return f"“{cue}” with {_SAID[form]} and {'a source' if line.source else 'no source named'}"
