"""Pack a story's paragraphs into the windows that the encoder reads.

An encoder reads a bounded number of word pieces at a time. Whole paragraphs are packed together up to that bound,
because an attribution hardly ever crosses from one window to the next that way (44 of 19,833 in PolNeAR train). A
paragraph that is too long by itself is cut between sentences, a sentence that is too long between pieces.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.values.text import Span


class Piece(NamedTuple):
    """One word piece of the encoder's vocabulary."""

    id: int
    """Its number in the vocabulary."""
    span: Span
    """Where it stands, in half-open code points."""
    begins: bool
    """Whether it is the first piece of its word."""


Tokenize = Callable[[str], Sequence[Piece]]
"""Text to its word pieces, in order."""

CLS, SEP = 101, 102
"""Ids of the marks that begin a window and end a paragraph, in the BERT vocabulary."""


@dataclass(frozen=True, slots=True)
class Window:
    """Some paragraphs as word pieces. The tuples run in parallel."""

    ids: tuple[int, ...]
    """Piece ids; the first is ``CLS`` and one ``SEP`` stands after each paragraph."""
    offsets: tuple[Span | None, ...]
    """Where each piece stands in the page's text; None for ``CLS`` and ``SEP``."""
    begins: tuple[bool, ...]
    """Whether a piece is the first of its word; true for ``CLS`` and ``SEP``."""


def pack_windows(
    text: str, paragraphs: Iterable[Span], sentences: Sequence[Span], tokenize: Tokenize, *, limit: int = 192
) -> Iterator[Window]:
    """Windows of at most ``limit`` pieces that together hold every piece of the paragraphs, in text order."""
    packed: list[Sequence[Piece]] = []
    size = 1
    for stretch in _stretches(text, paragraphs, sentences, tokenize, limit - 2):
        if packed and size + len(stretch) + 1 > limit:
            yield _window(packed)
            packed, size = [], 1
        packed.append(stretch)
        size += len(stretch) + 1
    if packed:
        yield _window(packed)


def _window(stretches: Iterable[Sequence[Piece]]) -> Window:
    ids: list[int] = [CLS]
    offsets: list[Span | None] = [None]
    begins = [True]
    for stretch in stretches:
        ids += [*(piece.id for piece in stretch), SEP]
        offsets += [*(piece.span for piece in stretch), None]
        begins += [*(piece.begins for piece in stretch), True]
    return Window(tuple(ids), tuple(offsets), tuple(begins))


def _stretches(
    text: str, paragraphs: Iterable[Span], sentences: Sequence[Span], tokenize: Tokenize, room: int
) -> Iterator[Sequence[Piece]]:
    """The pieces of each paragraph; of a long one, of as many of its sentences as there is room for at a time."""
    at = 0
    for paragraph in paragraphs:
        pieces = [
            Piece(number, Span(paragraph.start + start, paragraph.start + end), begins)
            for number, (start, end), begins in tokenize(text[paragraph.start : paragraph.end])
        ]
        ends: list[int] = []
        while at < len(sentences) and sentences[at].start < paragraph.end:
            ends.append(sentences[at].end)
            at += 1
        yield from _cut(pieces, ends, room)


def _cut(pieces: Sequence[Piece], sentence_ends: Sequence[int], room: int) -> Iterator[Sequence[Piece]]:
    while len(pieces) > room:
        last = pieces[room].span.start
        best = max((end for end in sentence_ends if pieces[0].span.start < end <= last), default=None)
        kept = room if best is None else sum(1 for piece in pieces[:room] if piece.span.end <= best) or room
        yield pieces[:kept]
        pieces = pieces[kept:]
    if pieces:
        yield pieces
