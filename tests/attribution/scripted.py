"""Lines built by hand, and an encoder that reads from a script: no trained model is needed to test what uses one."""

import re
from zlib import crc32

import numpy as np

from onrecord.attribution.decode import (
    BUCKETS,
    CHANNELS,
    CONTENT,
    CONTENT_END,
    CONTENT_START,
    INNER_BEGINS,
    INNER_GOES_ON,
    NEITHER,
    OUTER_BEGINS,
    OUTER_GOES_ON,
    OUTSIDE,
    SOURCE,
    SOURCE_END,
    SOURCE_START,
    TAGS,
    Encoded,
    Line,
    Tuning,
)
from onrecord.attribution.names import KINDS, NAME_TAGS
from onrecord.attribution.windows import Piece
from onrecord.testing import marked
from onrecord.values.attribution import Setting
from onrecord.values.text import Span

SURE = 8.0
"""A score that leaves no doubt."""
NEVER = -20.0
BY_CUE = (0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)
"""Weights by which the score of a line is the chance of its cue."""
TUNING = Tuning(
    cue_bias=1.0,
    edge_weight=0.5,
    trust=BY_CUE,
    least={Setting.CAREFUL: 0.9, Setting.BALANCED: 0.5, Setting.THOROUGH: 0.3},
)


class ScriptedEncoder:
    """Knows some (source, cue, content) strings, and finds in a window just those whose cue stands in it.

    ``inner`` has the cues that are inner ones, ``odds`` the log odds of the cues that are not sure, ``names``
    some words with the kind of name that they are. Query and key are
    one-hot by line, so that a cue's query meets the scores of its own line only.
    """

    def __init__(self, text, lines, *, inner=(), odds=None, names=(), tuning=TUNING):
        self.distances = np.zeros((BUCKETS, CHANNELS), np.float32)
        self.tuning = tuning
        self.text = text
        self.lines = lines
        self.inner = set(inner)
        self.odds = odds or {}
        self.names = names
        self.windows = []

    def tokenize(self, text):
        found = re.finditer(r"\w+|[^\w\s]", text)
        return [Piece(1000 + crc32(m.group().encode()) % 20_000, Span(*m.span()), begins=True) for m in found]

    def encode(self, window):
        self.windows.append(window)
        length, width = len(window.ids), max(1, len(self.lines))
        cues = np.full((length, TAGS), NEVER, np.float32)
        cues[:, OUTSIDE] = 0
        query = np.zeros((length, CHANNELS, width), np.float32)
        key = np.zeros((length, CHANNELS, width), np.float32)
        for number, (source, cue, content) in enumerate(self.lines):
            at = self.pieces(window, cue)
            if not at:
                continue
            begins, goes_on = (INNER_BEGINS, INNER_GOES_ON) if cue in self.inner else (OUTER_BEGINS, OUTER_GOES_ON)
            cues[at, goes_on] = self.odds.get(cue, SURE)
            cues[at[0], [begins, goes_on]] = self.odds.get(cue, SURE), NEVER
            query[at, :, number] = 1
            key[:, NEITHER, number] = SURE
            key[:, SOURCE_START:, number] = -SURE
            for words, role, start, end in (
                (source, SOURCE, SOURCE_START, SOURCE_END),
                (content, CONTENT, CONTENT_START, CONTENT_END),
            ):
                for pieces in filter(None, (self.pieces(window, part) for part in words)):
                    key[pieces, NEITHER, number] = 0
                    key[pieces, role, number] = SURE
                    key[pieces[0], start, number] = SURE
                    key[pieces[-1], end, number] = SURE
        scale = np.float32(np.sqrt(width))
        return Encoded(
            cues,
            query.reshape(length, -1),
            (key * scale).reshape(length, -1),
            np.zeros((length, CHANNELS), np.float32),
            self.name_tags(window),
        )

    def name_tags(self, window):
        tags = np.zeros((len(window.ids), NAME_TAGS), np.float32)
        tags[:, 0] = SURE / 2
        for words, kind in self.names:
            at = self.pieces(window, words)
            tags[at, 2 + 2 * KINDS.index(kind)] = SURE
            tags[at[:1], 1 + 2 * KINDS.index(kind)] = 2 * SURE
        return tags

    def pieces(self, window, words):
        start = self.text.index(words)
        return [
            at
            for at, span in enumerate(window.offsets)
            if span is not None and start <= span.start and span.end <= start + len(words)
        ]


FIRST = (Span(0, 1),)


def line_of(*, source=(), cue=FIRST, content=(), chances=(1.0, 0.0, 1.0, 1.0)):
    """A line as decoding gives it; ``chances`` are those of cue, inner cue, source and content."""
    return Line(tuple(source), tuple(cue), tuple(content), *chances)


def marked_lines(template):
    """The text and lines of a template marked as in `evaluation.marked_stories`: s1, q1, c1, c1_2 and so on."""
    text, spans = marked(template)
    numbers = sorted({int(name[1:].split("_")[0]) for name in spans})

    def role(letter, number):
        return sorted(span for name, span in spans.items() if name.split("_")[0] == f"{letter}{number}")

    lines = [line_of(source=role("s", n), cue=role("q", n), content=role("c", n)) for n in numbers]
    return text, lines


def in_words(text, spans):
    """What stands in some spans, a bar between two."""
    return "|".join(text[start:end] for start, end in spans)
