"""Find who is said to have said what, one within another where a story nests them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from onrecord.attribution.carried import FEWEST_WORDS, carry_on
from onrecord.attribution.cues import find_cue_words
from onrecord.attribution.decode import Encoded, Floats, Line, Tuning, decode
from onrecord.attribution.names import Sighting, agree_on_kinds, find_names
from onrecord.attribution.nesting import content_size, nest, shared_size
from onrecord.attribution.quoted import Quoted
from onrecord.attribution.trust import explain, score
from onrecord.attribution.windows import Piece, Window, pack_windows
from onrecord.values.attribution import Attribution, Missed, Setting
from onrecord.values.reading import Reading
from onrecord.values.source import Name
from onrecord.values.text import Span, Spans

_SAME = 0.8
"""Contents that share this much (character F1) are one content."""
_PARTING = " ,;:–—"


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


class Findings(NamedTuple):
    """What one pass of the encoder over a story gives."""

    attributions: tuple[Attribution, ...]
    """By first code point; one inside another stands after it."""
    names: tuple[Name, ...]
    """Of persons, organisations and places, in text order, without overlap."""


def find_attributions(reading: Reading, encoder: Encoder, setting: Setting = Setting.BALANCED) -> Findings:
    """Every attribution of the story, and every name, because the encoder sees both on the same pass.

    Every cue is read by itself, also one that stands in another's content, to any depth.

    >>> from onrecord.models import load_reader
    >>> from onrecord.reading import read_text
    >>> text = "Ms Lee said that rents will fall."
    >>> found = find_attributions(read_text(text, (Span(0, len(text)),)), load_reader())
    >>> line = found.attributions[0]
    >>> [text[span.start : span.end] for span in (*line.source, *line.cue, *line.content)]
    ['Ms Lee', 'said', 'that rents will fall']
    """
    text, tuning = reading.text, encoder.tuning
    seen: list[Line] = []
    names: list[Sighting] = []
    for lines, more_names in look(reading, encoder):
        seen += lines
        names += more_names
    scored = [(score(line, tuning.trust), line) for line in seen]
    scored = [(chance, line) for chance, line in scored if chance >= tuning.least[setting]]
    more = carry_on([line for _, line in scored], reading)
    quoted = Quoted(text, reading.quotations)
    nested = nest([_completed(quoted, line, spans) for (_, line), spans in zip(scored, more, strict=True)])
    found = []
    for at, inside in _arrange(nested):
        line, _ = nested[at]
        form = quoted.form(line.content, nested=inside is not None)
        found.append(
            Attribution(
                source=_bare_ends(text, line.source),
                cue=_bare_ends(text, line.cue),
                content=line.content,
                inside=inside,
                form=form,
                score=round(scored[at][0], 3),
                reason=explain(text, line, form, carried=bool(more[at])),
            )
        )
    return Findings(tuple(found), agree_on_kinds(text, names))


def find_missed(reading: Reading, attributions: Iterable[Attribution]) -> tuple[Missed, ...]:
    """Sentences that no attribution touches though a reporting cue or a quotation stands in them, in text order.

    A quotation counts in its first sentence, and from `FEWEST_WORDS` words on: a shorter one may be a title or a sign.
    """
    quotations = sorted(span for quotation in reading.quotations if not quotation.depth for span in quotation.spans)
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
            elif any(_is_speech(reading.text, span) for span in _beginning_in(sentence, quotations)):
                missed.append(Missed(sentence, None, "a quotation without a line"))
    return tuple(missed)


def _beginning_in(sentence: Span, spans: Sequence[Span]) -> Sequence[Span]:
    """Those of some spans, ordered by start, that begin in the sentence."""
    first = bisect_left(spans, sentence.start, key=lambda span: span.start)
    last = bisect_left(spans, sentence.end, key=lambda span: span.start)
    return spans[first:last]


def _is_speech(text: str, quotation: Span) -> bool:
    return len(text[quotation.start : quotation.end].split()) >= FEWEST_WORDS


def look(reading: Reading, encoder: Encoder) -> Iterator[tuple[list[Line], list[Sighting]]]:
    """Every line, however unsure, and every name that the encoder sees, window by window; lines by cue."""
    for window in pack_windows(reading.text, reading.paragraphs, reading.sentences, encoder.tokenize):
        encoded = encoder.encode(window)
        lines = decode(window, encoded, encoder.distances, encoder.tuning)
        names = find_names(window, encoded)
        yield _without_doubles([line for line in lines if line.source or line.content]), list(names)


def _without_doubles(lines: Sequence[Line]) -> list[Line]:
    """The lines of one window, but for doubles.

    Of two cues that lift the same content from the same source ("said on Monday", read as "said" and "on Monday"), the
    surer one stays; an inner cue in the other's content ("denied claims that") is no such double.
    """
    return [
        line
        for line in lines
        if not any(other.cue_chance > line.cue_chance and _says_the_same(other, line) for other in lines)
    ]


def _says_the_same(one: Line, other: Line) -> bool:
    if _is_inner_of(one, other) or _is_inner_of(other, one):
        return False
    sizes = content_size(one) + content_size(other)
    same_content = 2 * shared_size(one.content, other.content) >= _SAME * sizes > 0
    return same_content and (not one.source or not other.source or one.source[0].overlaps(other.source[0]))


def _is_inner_of(one: Line, other: Line) -> bool:
    return one.inner_chance > 0.5 and any(one.cue[0].within(span) for span in other.content)


def _completed(quoted: Quoted, line: Line, more: Spans) -> Line:
    """The line with the quotations that it carries on, and with all of those that it holds most of.

    A content never grows over the line's own source or cue, and its parts never overlap.
    """
    lifted = (*line.source, *line.cue)
    content: list[Span] = []
    for part in sorted((*line.content, *more)):
        whole = quoted.complete(part)
        if any(whole.overlaps(span) for span in lifted):
            whole = part
        if content and whole.start < content[-1].end:
            before = content.pop()
            whole = Span(before.start, max(before.end, whole.end))
        content.append(whole)
    return replace(line, content=tuple(content))


def _arrange(nested: Sequence[tuple[Line, int | None]]) -> list[tuple[int, int | None]]:
    """Numbers of the lines by first code point, outer ones first, each with its parent's place in that order."""

    def depth(at: int) -> int:
        parent = nested[at][1]
        return 0 if parent is None else 1 + depth(parent)

    def begins(at: int) -> int:
        line = nested[at][0]
        return min(span.start for span in (*line.source, *line.cue, *line.content))

    order = sorted(range(len(nested)), key=lambda at: (begins(at), depth(at)))
    place = {at: number for number, at in enumerate(order)}
    return [(at, None if (parent := nested[at][1]) is None else place[parent]) for at in order]


def _bare_ends(text: str, spans: Spans) -> Spans:
    """The spans without a comma or dash that they end in: it parts the source from the cue, and belongs to neither."""
    ends = (span.start + len(text[span.start : span.end].rstrip(_PARTING)) for span in spans)
    return tuple(Span(span.start, end) if end > span.start else span for span, end in zip(spans, ends, strict=True))
