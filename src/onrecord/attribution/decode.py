"""Turn the encoder's numbers for one window into source, cue and content.

The encoder gives each word piece (1) scores for being outside, at the beginning of, or inside a cue, and (2) a
query, a key and a bias. For each cue, the query of its pieces against the keys of all pieces scores seven *channels*
a piece: three roles (neither, source, content) and four edges (source starts, source ends, content starts, content
ends). One Viterbi pass a cue finds the most likely sequence of roles, edges included. Every cue has its own reading
of the window, so contents may share a source, come in parts, and overlap.

The scaled dot product is that of a biaffine attachment score (Dozat and Manning, ICLR 2017); edges as scored events
follow the start/end decoding of span question answering.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.attribution.windows import Window
from onrecord.values.text import Span, Spans

Floats = NDArray[np.float32]

NEITHER, SOURCE, CONTENT = range(3)
"""Roles of a piece towards one cue; also the first three channels."""
SOURCE_START, SOURCE_END, CONTENT_START, CONTENT_END = range(3, 7)
"""Channels of the edges."""
CHANNELS = 7

_NEVER = -1e4
_FAR = 16
"""Half the number of distance buckets; bucket ``_FAR`` is the cue's first piece."""
BUCKETS = 2 * _FAR + 1

_CRUMB_MASS, _CRUMB_SHARE = 0.75, 0.08
"""A part of a content is kept if it holds this much probability, and this share of the largest part's."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of one window of T pieces."""

    cues: Floats
    """(T, 3): outside, begins, inside a cue."""
    query: Floats
    """(T, channels * d)."""
    key: Floats
    """(T, channels * d)."""
    bias: Floats
    """(T, channels)."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """Numbers that were set on data held out from training. They are stored with the model."""

    cue_bias: float
    """Added to the scores of a cue beginning or going on: above 0 finds more cues, below 0 fewer."""
    edge_weight: float
    """How much an edge's score counts beside the roles' log probabilities."""


@dataclass(frozen=True, slots=True)
class Line:
    """An attribution as found in one window, before nesting."""

    source: Spans
    cue: Spans
    content: Spans
    cue_score: float
    """Probability that the cue is one."""
    role_score: float
    """Mean probability of the roles given to the pieces of source and content; 1.0 where there are none."""


def distance_buckets(cue: int, length: int) -> NDArray[np.int64]:
    """A bucket for each piece's signed distance from the cue: fine near it, logarithmic far away.

    >>> distance_buckets(2, 5).tolist()
    [12, 14, 16, 18, 20]
    """
    distance = np.arange(length) - cue
    size = np.minimum(_FAR, np.ceil(np.log2(np.abs(distance) + 1) * 2))
    return (np.sign(distance) * size + _FAR).astype(np.int64)


def decode(window: Window, encoded: Encoded, distances: Floats, tuning: Tuning) -> Iterator[Line]:
    """Lines of one window, by cue, in text order.

    ``distances`` is (buckets, channels): what a distance from the cue adds to each channel.
    """
    real = np.array([span is not None for span in window.offsets])
    probabilities, runs = _find_cues(encoded.cues, real, tuning.cue_bias)
    for start, end in runs:
        channels = _score_channels(encoded, start, end, distances)
        roles = channels[:, : CONTENT + 1]
        roles = roles - np.logaddexp.reduce(roles, axis=1, keepdims=True)
        free = real.copy()
        free[start:end] = False
        path = _best_path(roles, channels, free, real, tuning.edge_weight)
        chances = np.exp(roles)
        sources = [run for run in _runs(path == SOURCE)]
        sources = [max(sources, key=lambda run: chances[run[0] : run[1], SOURCE].sum())] if sources else []
        contents = _without_crumbs(list(_runs(path == CONTENT)), chances[:, CONTENT])
        chosen = [chances[a:b, SOURCE] for a, b in sources] + [chances[a:b, CONTENT] for a, b in contents]
        yield Line(
            source=_spans(window, sources),
            cue=_spans(window, [(start, end)]),
            content=_spans(window, contents),
            cue_score=float(probabilities[start:end].mean()),
            role_score=float(np.concatenate(chosen).mean()) if chosen else 1.0,
        )


def _find_cues(scores: Floats, real: NDArray[np.bool_], bias: float) -> tuple[Floats, list[tuple[int, int]]]:
    scores = scores + np.array([0.0, bias, bias], np.float32)
    scores[~real, 1:] = _NEVER
    outside = scores[:, 0] - np.logaddexp.reduce(scores, axis=1)
    tags = scores.argmax(axis=1)
    runs, start = [], None
    for at, tag in enumerate([*tags.tolist(), 0]):
        if start is not None and tag != 2:
            runs.append((start, at))
            start = None
        if tag == 1 or (tag == 2 and start is None):
            start = at
    return 1.0 - np.exp(outside), runs


def _score_channels(encoded: Encoded, start: int, end: int, distances: Floats) -> Floats:
    length = len(encoded.key)
    width = encoded.key.shape[1] // CHANNELS
    query = encoded.query[start:end].mean(axis=0).reshape(CHANNELS, width)
    key = encoded.key.reshape(length, CHANNELS, width)
    scores = np.einsum("cd,tcd->tc", query, key, optimize=True) / math.sqrt(width)
    return scores + encoded.bias + distances[distance_buckets(start, length)]


def _best_path(
    roles: Floats, channels: Floats, free: NDArray[np.bool_], real: NDArray[np.bool_], weight: float
) -> NDArray[np.int64]:
    """The role of each piece: Viterbi over log probabilities, with ``weight`` times an edge's score at each edge.

    Pieces of the cue itself have no role. The mark between two paragraphs may only carry a content on.
    """
    length = len(roles)
    emit = np.where(free[:, None], roles, np.array([0.0, _NEVER, _NEVER], np.float32))
    emit[~real] = 0.0
    emit[0] = [0.0, _NEVER, _NEVER]
    enter = np.zeros((length, 3))
    leave = np.zeros((length, 3))
    enter[:, SOURCE], enter[:, CONTENT] = weight * channels[:, SOURCE_START], weight * channels[:, CONTENT_START]
    leave[:, SOURCE], leave[:, CONTENT] = weight * channels[:, SOURCE_END], weight * channels[:, CONTENT_END]
    enter[~real, 1:] = leave[~real, 1:] = _NEVER
    score = emit[0] + enter[0]
    back = np.zeros((length, 3), np.int64)
    stay = np.eye(3, dtype=bool)
    for at in range(1, length):
        step = np.where(stay, score[:, None], score[:, None] + leave[at - 1][:, None] + enter[at][None, :])
        back[at] = step.argmax(axis=0)
        score = step.max(axis=0) + emit[at]
    path = np.zeros(length, np.int64)
    path[-1] = int((score + leave[-1]).argmax())
    for at in range(length - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def _runs(flags: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    edges = np.diff(np.concatenate([[0], flags.astype(np.int8), [0]]))
    yield from zip(np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist(), strict=True)


def _without_crumbs(runs: list[tuple[int, int]], chances: Floats) -> list[tuple[int, int]]:
    masses = [float(chances[start:end].sum()) for start, end in runs]
    enough = max([_CRUMB_MASS, *(_CRUMB_SHARE * mass for mass in masses)])
    largest = max(masses, default=0.0)
    return [run for run, mass in zip(runs, masses, strict=True) if mass >= enough or mass == largest]


def _spans(window: Window, runs: Sequence[tuple[int, int]]) -> Spans:
    spans = []
    for start, end in runs:
        inside = [span for span in window.offsets[start:end] if span is not None]
        if inside:
            spans.append(Span(inside[0].start, inside[-1].end))
    return tuple(spans)
