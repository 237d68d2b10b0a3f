"""Stories as the windows and labels that the network learns from."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from evaluation.polnear import GoldLine, GoldStory
from numpy.typing import NDArray

from onrecord.attribution.decode import (
    CHANNELS,
    CONTENT,
    CONTENT_END,
    CONTENT_START,
    INNER_BEGINS,
    OUTER_BEGINS,
    SOURCE,
    SOURCE_END,
    SOURCE_START,
)
from onrecord.attribution.names import KINDS
from onrecord.attribution.windows import Tokenize, Window, pack_windows
from onrecord.reading.sentences import cut_paragraphs, cut_sentences
from onrecord.values.text import Spans

WINDOW_PIECES = 256
BATCH_PIECES = 1536
UNKNOWN = -100
"""The label of which the loss takes no notice."""
_BEGINS, _GOES_ON = 1, 2
"""Labels of the flat roles; 0 is outside."""


@dataclass(frozen=True, slots=True)
class Example:
    """One window with its labels, as indices of pieces."""

    window: Window
    tags: NDArray[np.int64]
    """(T,): the cue tag of each piece."""
    flat: NDArray[np.int64]
    """(T, 2): whether each piece begins or goes on with any source, any content."""
    names: NDArray[np.int64]
    """(T,): whether each piece begins or goes on with a name, by kind."""
    cues: tuple[NDArray[np.int64], ...]
    """The pieces of each cue."""
    roles: tuple[NDArray[np.int64], ...]
    """(T,) for each cue: the role of each piece."""
    edges: tuple[NDArray[np.float32], ...]
    """(T, 4) for each cue: where source and content start and end."""


class _Pieces:
    """Where the pieces of a window stand."""

    def __init__(self, window: Window) -> None:
        self._starts = np.array([10**9 if span is None else span.start for span in window.offsets])
        self._ends = np.array([-1 if span is None else span.end for span in window.offsets])

    def of(self, spans: Spans) -> list[NDArray[np.int64]]:
        """The pieces of each span that has some here."""
        found = (np.flatnonzero((self._starts < span.end) & (self._ends > span.start)) for span in spans)
        return [pieces for pieces in found if len(pieces)]


def make_examples(story: GoldStory, tokenize: Tokenize) -> Iterator[Example]:
    """The story's windows with their labels.

    Doubtful words are unknown to both taggers unless a line has them. A line whose cue is in no window is lost (there
    is none in PolNeAR).
    """
    paragraphs = tuple(cut_paragraphs(story.text))
    sentences = tuple(s for p in paragraphs for s in cut_sentences(story.text, p))
    inner = [any(_within(line, other) for other in story.lines) for line in story.lines]
    for window in pack_windows(story.text, paragraphs, sentences, tokenize, limit=WINDOW_PIECES):
        yield _example(story, window, inner)


def _within(line: GoldLine, other: GoldLine) -> bool:
    return bool(line.cue) and all(any(cue.within(span) for span in other.content) for cue in line.cue)


def _example(story: GoldStory, window: Window, inner: Sequence[bool]) -> Example:
    pieces = _Pieces(window)
    length = len(window.ids)
    tags, flat = np.zeros(length, np.int64), np.zeros((length, 2), np.int64)
    for found in pieces.of(story.doubtful):
        tags[found], flat[found] = UNKNOWN, UNKNOWN
    cues, roles, edges = [], [], []
    # Inner lines first, so that a piece that two lines claim keeps the outer one's label.
    for line, is_inner in sorted(zip(story.lines, inner, strict=True), key=lambda pair: not pair[1]):
        for column, spans in enumerate((line.source, line.content)):
            for found in pieces.of(spans):
                flat[found, column] = _GOES_ON
                flat[found[0], column] = _BEGINS
        cue = pieces.of(line.cue)
        for found in cue:
            begins = INNER_BEGINS if is_inner else OUTER_BEGINS
            tags[found] = begins + 1
            tags[found[0]] = begins
        if cue:
            role, edge = _towards_cue(line, pieces, length)
            cues.append(np.concatenate(cue))
            roles.append(role)
            edges.append(edge)
    return Example(window, tags, flat, _name_tags(story, pieces, length), tuple(cues), tuple(roles), tuple(edges))


def _name_tags(story: GoldStory, pieces: _Pieces, length: int) -> NDArray[np.int64]:
    tags = np.zeros(length, np.int64)
    if story.names is None:
        tags[:] = UNKNOWN
    for name in story.names or ():
        for found in pieces.of((name.span,)):
            begins = 1 + 2 * KINDS.index(name.kind)
            tags[found] = begins + 1
            tags[found[0]] = begins
    return tags


def _towards_cue(line: GoldLine, pieces: _Pieces, length: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    role = np.zeros(length, np.int64)
    edge = np.zeros((length, CHANNELS - CONTENT - 1), np.float32)
    for spans, label, start, end in (
        (line.source, SOURCE, SOURCE_START, SOURCE_END),
        (line.content, CONTENT, CONTENT_START, CONTENT_END),
    ):
        for found in pieces.of(spans):
            role[found[0] : found[-1] + 1] = label
            edge[found[0], start - CONTENT - 1] = 1
            edge[found[-1], end - CONTENT - 1] = 1
    return role, edge


def make_batches(examples: Sequence[Example], rng: random.Random) -> list[list[Example]]:
    """Batches of about ``BATCH_PIECES`` pieces, of like lengths, in random order."""
    shuffled = list(examples)
    rng.shuffle(shuffled)
    out: list[list[Example]] = []
    for at in range(0, len(shuffled), 400):
        batch: list[Example] = []
        for example in sorted(shuffled[at : at + 400], key=lambda e: len(e.window.ids)):
            if batch and len(example.window.ids) * (len(batch) + 1) > BATCH_PIECES:
                out.append(batch)
                batch = []
            batch.append(example)
        out.append(batch)
    rng.shuffle(out)
    return out
