"""An encoder that reads from a script, so that decoding and nesting are tested without a trained model."""

import re

import numpy as np
import pytest

from onrecord.attribution.decode import (
    BUCKETS,
    CHANNELS,
    CONTENT,
    CONTENT_END,
    CONTENT_START,
    NEITHER,
    SOURCE,
    SOURCE_END,
    SOURCE_START,
    Encoded,
    Tuning,
)
from onrecord.attribution.windows import Piece
from onrecord.values.text import Span

SURE = 8.0


class ScriptedEncoder:
    """Knows some (source, cue, content) strings, and finds in a window just those whose cue stands whole in it.

    Query and key are one-hot by line, so that a cue's query meets the scores of its own line only.
    """

    distances = np.zeros((BUCKETS, CHANNELS), np.float32)
    tuning = Tuning(cue_bias=0.0, edge_weight=0.5)

    def __init__(self, text, lines, *, outermost=()):
        self.text = text
        self.lines = lines
        self.outermost = set(outermost)
        self.windows = []
        self.doubt = None

    def tokenize(self, text):
        found = list(re.finditer(r"\w+|[^\w\s]", text))
        return [Piece(1000 + len(m.group()), Span(*m.span()), begins=True) for m in found]

    def encode(self, window):
        self.windows.append(window)
        whole = [span for span in window.offsets if span is not None]
        reach = range(whole[0].start, whole[-1].end)
        length, width = len(window.ids), len(self.lines)
        cues = np.tile(np.array([SURE, 0, 0], np.float32), (length, 1))
        query = np.zeros((length, CHANNELS, width), np.float32)
        key = np.zeros((length, CHANNELS, width), np.float32)
        for number, (source, cue, content) in enumerate(self.lines):
            first_read = len(reach) == len(self.text)
            if self.text.find(cue) not in reach or (first_read and self.outermost and cue not in self.outermost):
                continue
            at = self.pieces(window, cue)
            sure = 1 if cue == self.doubt else SURE
            cues[at] = [0, 0, sure]
            cues[at[0]] = [0, sure, 0]
            query[at, :, number] = 1
            key[:, NEITHER, number] = SURE
            key[:, SOURCE_START:, number] = -SURE
            for words, role, start, end in (
                (source, SOURCE, SOURCE_START, SOURCE_END),
                (content, CONTENT, CONTENT_START, CONTENT_END),
            ):
                for part in words:
                    pieces = self.pieces(window, part)
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
        )

    def pieces(self, window, words):
        start = self.text.index(words)
        return [
            at
            for at, span in enumerate(window.offsets)
            if span is not None and start <= span.start and span.end <= start + len(words)
        ]


@pytest.fixture
def scripted():
    return ScriptedEncoder
