"""Turn the encoder's numbers for one window into source, cue and content.

The encoder gives each word piece (1) scores for being outside a cue, or at the beginning or in the rest of one, of an
outer attribution or of one inside another's content, and (2) a query, a key and a bias. For each cue, the query of its
pieces against the keys of all pieces scores seven *channels* a piece: three roles (neither, source, content) and four
edges (source starts, source ends, content starts, content ends). One Viterbi pass a cue finds the most likely sequence
of roles, edges included. Every cue has its own reading of the window, so contents may share a source, come in parts,
overlap, and stand one inside another.

The scaled dot product is that of a biaffine attachment score (Dozat and Manning, ICLR 2017); edges as scored events
follow the start/end decoding of span question answering.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.attribution.windows import Window
from onrecord.values.attribution import Setting
from onrecord.values.text import Span, Spans

Floats = NDArray[np.float32]
Run = tuple[int, int]
"""Pieces of a window: first, and one past the last."""

OUTSIDE, OUTER_BEGINS, OUTER_GOES_ON, INNER_BEGINS, INNER_GOES_ON = range(5)
"""Tags of a piece by the cue that it belongs to; an inner cue is one inside another attribution's content."""
TAGS = 5

NEITHER, SOURCE, CONTENT = range(3)
"""Roles of a piece towards one cue; also the first three channels."""
SOURCE_START, SOURCE_END, CONTENT_START, CONTENT_END = range(3, 7)
"""Channels of the edges."""
CHANNELS = 7

_NEVER = -1e4
_FAR = 16
"""Half the number of distance buckets; bucket ``_FAR`` is the cue's first piece."""
BUCKETS = 2 * _FAR + 1

_GOES_ON = -1.0
"""Log odds down to which a word goes on with a cue that a neighbour is sure of. On training stories held out, exact
cues went from 68.1 to 72.6 (F1) from 0 to -1.0, and down again beyond; relations stayed (77.9 to 78.1)."""

_CRUMB_MASS, _CRUMB_SHARE = 0.75, 0.08
"""A part of a content is kept if it holds this much probability, and this share of the largest part's."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of one window of T pieces."""

    cues: Floats
    """(T, tags): how likely each tag is."""
    query: Floats
    """(T, channels * d)."""
    key: Floats
    """(T, channels * d)."""
    bias: Floats
    """(T, channels)."""
    names: Floats
    """(T, name tags), as `onrecord.attribution.names` takes them."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """Numbers that were set on data held out from training. They are stored with the model."""

    cue_bias: float
    """Added to the scores of a piece's being in a cue, when lines are looked for: above 0 finds more of them."""
    edge_weight: float
    """How much an edge's score counts beside the roles' log probabilities."""
    trust: tuple[float, ...]
    """Weights from which `onrecord.attribution.trust` works out a line's score."""
    least: Mapping[Setting, float]
    """The score that a line must have, by setting."""


@dataclass(frozen=True, slots=True)
class Line:
    """An attribution as found in one window, before nesting."""

    source: Spans
    cue: Spans
    content: Spans
    cue_chance: float
    """Probability that the cue is one, by its surest word."""
    inner_chance: float
    """Probability that it is an inner one, if it is a cue."""
    source_chance: float
    """Mean probability of the role over the pieces of the source; 1.0 where there is none."""
    content_chance: float
    """The same for the content."""


def distance_buckets(cue: int, length: int) -> NDArray[np.int64]:
    """A bucket for each piece's signed distance from the cue: fine near it, logarithmic far away.

    >>> distance_buckets(2, 5).tolist()
    [12, 14, 16, 18, 20]
    """
    distance = np.arange(length) - cue
    size = np.minimum(_FAR, np.ceil(np.log2(np.abs(distance) + 1) * 2))
    return np.asarray(np.sign(distance) * size + _FAR, np.int64)


def decode(window: Window, encoded: Encoded, distances: Floats, tuning: Tuning) -> Iterator[Line]:
    """Lines of one window, by cue, in text order.

    ``distances`` is (buckets, channels): what a distance from the cue adds to each channel.
    """
    real = np.array([span is not None for span in window.offsets])
    found = _find_cues(encoded.cues, real, np.array(window.begins), tuning.cue_bias)
    if not found:
        return
    cues = [cue.run for cue in found]
    channels = np.stack([_score_channels(encoded, start, end, distances) for start, end in cues])
    roles = channels[..., : CONTENT + 1]
    roles = roles - np.logaddexp.reduce(roles, axis=2, keepdims=True)
    paths = _best_paths(roles, tuning.edge_weight * channels[..., CONTENT + 1 :], cues, real)
    for cue, path, chances in zip(found, paths, np.exp(roles), strict=True):
        sources = _heaviest(_runs(_whole_words(path == SOURCE, window.begins)), chances[:, SOURCE])
        contents = _without_crumbs(_runs(_whole_words(path == CONTENT, window.begins)), chances[:, CONTENT])
        yield Line(
            source=_spans(window, sources),
            cue=_spans(window, [cue.run]),
            content=_spans(window, contents),
            cue_chance=_chance(cue.odds),
            inner_chance=_chance(cue.inner),
            source_chance=_mean(sources, chances[:, SOURCE]),
            content_chance=_mean(contents, chances[:, CONTENT]),
        )


class _Cue(NamedTuple):
    run: Run
    odds: float
    """Log odds that its surest word is in a cue."""
    inner: float
    """Log odds that this word, if so, is in an inner one."""


def _find_cues(scores: Floats, real: NDArray[np.bool_], begins: NDArray[np.bool_], bias: float) -> list[_Cue]:
    """The cues as runs of whole words, in order.

    A word has the mean of its pieces' scores, and begins a cue of its own if its first piece does. A cue has at least
    one word that is likely enough, and takes along neighbours down to `_GOES_ON` (thresholding with hysteresis, after
    Canny): "did not respond to" is one cue, even where "respond" by itself is in doubt.
    """
    outer = np.logaddexp(scores[:, OUTER_BEGINS], scores[:, OUTER_GOES_ON])
    inner = np.logaddexp(scores[:, INNER_BEGINS], scores[:, INNER_GOES_ON])
    inside = np.logaddexp(outer, inner) - scores[:, OUTSIDE]
    inside[~real] = _NEVER
    starts = np.flatnonzero(begins)
    lengths = np.diff([*starts, len(inside)])
    odds = np.add.reduceat(inside, starts) / lengths
    inner_odds = np.add.reduceat(inner - outer, starts) / lengths
    first = scores[starts]
    opens = first[:, [OUTER_BEGINS, INNER_BEGINS]].max(axis=1) > first[:, [OUTER_GOES_ON, INNER_GOES_ON]].max(axis=1)
    cues: list[_Cue] = []
    for at in np.flatnonzero(odds > min(_GOES_ON, -bias)).tolist():
        cue = _Cue((int(starts[at]), int(starts[at] + lengths[at])), float(odds[at]), float(inner_odds[at]))
        if cues and cues[-1].run[1] == cue.run[0] and not opens[at]:
            before = cues.pop()
            surest = max(before, cue, key=lambda one: one.odds)
            cue = surest._replace(run=(before.run[0], cue.run[1]))
        cues.append(cue)
    return [cue for cue in cues if cue.odds > -bias]


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-min(max(odds, -30.0), 30.0)))


def _score_channels(encoded: Encoded, start: int, end: int, distances: Floats) -> Floats:
    length = len(encoded.key)
    width = encoded.key.shape[1] // CHANNELS
    query = encoded.query[start:end].mean(axis=0).reshape(CHANNELS, width)
    key = encoded.key.reshape(length, CHANNELS, width)
    scores = np.einsum("cd,tcd->tc", query, key, optimize=True) / math.sqrt(width)
    return np.asarray(scores + encoded.bias + distances[distance_buckets(start, length)], np.float32)


def _best_paths(roles: Floats, edges: Floats, cues: Sequence[Run], real: NDArray[np.bool_]) -> NDArray[np.int64]:
    """(cues, T): the most likely role of each piece towards each cue, by one Viterbi pass over all cues at once.

    A path scores the log probabilities of its roles, and what the edges say wherever it enters or leaves one. The
    pieces of the cue itself have no role. The mark between two paragraphs may only carry a role on.
    """
    count, length, _ = roles.shape
    emit = roles.copy()
    for row, (start, end) in enumerate(cues):
        emit[row, start:end, 1:] = _NEVER
    emit[:, 0, 1:] = _NEVER
    enter = np.zeros((count, length, 3))
    leave = np.zeros((count, length, 3))
    enter[..., SOURCE:], leave[..., SOURCE:] = edges[..., 0::2], edges[..., 1::2]
    enter[:, ~real, 1:] = leave[:, ~real, 1:] = _NEVER
    # What it costs to go from one role (axis 2) to another (axis 3) between a piece and the next.
    turn = leave[:, :-1, :, None] + enter[:, 1:, None, :]
    turn[..., range(3), range(3)] = 0.0
    every = np.arange(count)
    best = emit[:, 0] + enter[:, 0]
    back = np.zeros((count, length, 3), np.int64)
    for at in range(1, length):
        step = best[:, :, None] + turn[:, at - 1]
        back[:, at] = step.argmax(axis=1)
        best = step.max(axis=1) + emit[:, at]
    paths = np.zeros((count, length), np.int64)
    paths[:, -1] = (best + leave[:, -1]).argmax(axis=1)
    for at in range(length - 1, 0, -1):
        paths[:, at - 1] = back[every, at, paths[:, at]]
    return paths


def _whole_words(flags: NDArray[np.bool_], begins: Sequence[bool]) -> NDArray[np.bool_]:
    """The flags, widened to all pieces of every word that has one."""
    starts = np.flatnonzero(begins)
    return np.repeat(np.logical_or.reduceat(flags, starts), np.diff([*starts, len(flags)]))


def _runs(flags: NDArray[np.bool_]) -> list[Run]:
    edges = np.diff(np.concatenate([[0], flags.astype(np.int8), [0]]))
    return list(zip(np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist(), strict=True))


def _mean(runs: Sequence[Run], chances: Floats) -> float:
    return float(np.concatenate([chances[slice(*run)] for run in runs]).mean()) if runs else 1.0


def _heaviest(runs: Sequence[Run], chances: Floats) -> list[Run]:
    """The run that holds most probability, alone: a source is named once."""
    return [max(runs, key=lambda run: float(chances[slice(*run)].sum()))] if runs else []


def _without_crumbs(runs: Sequence[Run], chances: Floats) -> list[Run]:
    """The runs that hold a fair share of the probability: a content may come in parts, but not in stray words."""
    masses = [float(chances[slice(*run)].sum()) for run in runs]
    largest = max(masses, default=0.0)
    enough = min(largest, max(_CRUMB_MASS, _CRUMB_SHARE * largest))
    return [run for run, mass in zip(runs, masses, strict=True) if mass >= enough]


def _spans(window: Window, runs: Sequence[Run]) -> Spans:
    spans = []
    for start, end in runs:
        inside = [span for span in window.offsets[start:end] if span is not None]
        if inside:
            spans.append(Span(inside[0].start, inside[-1].end))
    return tuple(spans)
