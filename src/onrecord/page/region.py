"""Which blocks of a page form its article, by their words and places alone: for text whose markup is gone.

Each block gets a weight: above 0 for running prose, below for menus, titles and all that a furniture rule knows.
Stretches of blocks whose weights add up to a maximum (all maximal scoring subsequences: Ruzzo and Tompa, ISMB 1999;
linear time) may be the story. What speaks for a stretch or against it multiplies its sum: a title above it whose
words it takes up, a date or byline near its start, a list's label right above it, furniture or comments within it,
its place on the page. The heaviest wins, and takes in the stretches around it that no label cuts off.

The numbers were set on one half (by hash of the key) of 250 pages with known article text, news and other; the other
half was kept for measuring. A logistic regression over the same measures and their neighbours', cross-validated on the
first half, came to an article F1 of .894 there, these rules (set on it, so flattered) to .903: no case for a model.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from onrecord.lexicon.en.furniture import RELATIVE_TIME
from onrecord.page.measure import Line
from onrecord.values.page import Kind

_HEADING_KINDS = frozenset({Kind.PUBLISHED, Kind.BYLINE, Kind.READING_TIME})
"""What stands around a headline, before a story."""

_WORD = re.compile(r"\w{4,}")

_LONG = 120
"""Words: a longer block weighs no more."""
_WORDS_PER_POINT = 15
_PROSE_SHARE = 0.2
"""Share of function words from which a block's length counts in full. Running text has 0.3 to 0.5, a menu under 0.1."""
_HEAVIEST, _LIGHTEST = 6.0, -0.6
"""Bounds of a block's weight. A low floor breaks stories at subheadings and lists (tried: -0.3 to -0.9)."""
_FURNITURE, _RELATED_LABEL, _LABEL, _HEADING = -0.5, -1.5, -4.0, -3.0
"""Weights of furniture, of a label of related links (often inside a story), of other labels, of a date or byline."""

_ANCHOR_REACH, _ANCHOR_FACTOR = 6, 1.4
"""A date, byline or reading time at most so many blocks above a stretch, or in its first three, speaks for it."""
_TITLE_REACH, _TITLE_LEAST, _TITLE_GAIN = 20, 0.7, 0.6
"""Titles are looked for so far above; a stretch that takes up none of a title's words is worth the least."""
_LABEL_REACH, _LABEL_FACTOR = 3, 0.3
_FURNITURE_LOSS, _COMMENT_LOSS, _AFTER_COMMENTS, _LATE = 0.7, 6.0, 0.5, 0.5
_GAP, _JOINED = 40, 2.0
"""A neighbour joins the story over at most so many blocks, if it weighs at least this."""


class Stretch(NamedTuple):
    """Consecutive blocks that weigh together more than any part of them."""

    start: int
    """Index of the first block."""
    end: int
    """One past the last."""
    weight: float


@dataclass(frozen=True, slots=True)
class _Counts:
    """Running totals over the page's blocks: item i is the number before block i."""

    furniture: Sequence[int]
    comments: Sequence[int]
    labels: Sequence[int]
    """Labels of sections, those of related links apart."""
    comment_labels: Sequence[int]


def weigh(line: Line) -> float:
    """How much one block reads like running prose, by itself: 0 is doubtful."""
    if line.rule is not None:
        return _furniture_weight(line)
    length = min(line.words, _LONG) / _WORDS_PER_POINT * min(1.0, line.function_share / _PROSE_SHARE)
    weight = length - 1.2 + (1.0 if line.ends else -0.8) + 3.0 * (line.function_share - 0.25)
    weight -= 1.5 * max(0.0, line.capital_share - 0.35)
    if line.clipped and line.words < 3 * _WORDS_PER_POINT:
        weight -= 1.0
    return max(_LIGHTEST, min(_HEAVIEST, weight))


def _furniture_weight(line: Line) -> float:
    if line.opens:
        return _RELATED_LABEL if line.kind is Kind.RELATED else _LABEL
    return _HEADING if line.kind in _HEADING_KINDS else _FURNITURE


def find_region(lines: Sequence[Line], weights: Sequence[float], headline: str | None = None) -> tuple[int, int]:
    """The article's first block and one past its last; ``(0, 0)`` where nothing reads like prose."""
    stretches = list(find_stretches(weights))
    if not stretches:
        return 0, 0
    counts = _count(lines)
    titles = [_title_words(line) for line in lines]
    if headline is not None:
        titles = [frozenset(_WORD.findall(headline.casefold()))] * len(lines)
    scores = [_score(stretch, lines, titles, counts) for stretch in stretches]
    best = max(range(len(stretches)), key=scores.__getitem__)
    return _join(stretches, best, counts)


def find_stretches(weights: Iterable[float]) -> Iterator[Stretch]:
    """All maximal scoring stretches, in order; they do not overlap.

    >>> list(find_stretches([-1, 2, -1, 3, -9, 1]))
    [Stretch(start=1, end=4, weight=4.0), Stretch(start=5, end=6, weight=1.0)]
    """
    found: list[_Open] = []
    total = 0.0
    for index, weight in enumerate(weights):
        before, total = total, total + weight
        if weight <= 0:
            continue
        start = index
        lower = _last_below(found, before)
        while lower is not None and found[lower].after < total:
            before, start = found[lower].before, found[lower].start
            del found[lower:]
            lower = _last_below(found, before)
        found.append(_Open(before, total, start, index + 1, lower))
    for stretch in found:
        yield Stretch(stretch.start, stretch.end, stretch.after - stretch.before)


class _Open(NamedTuple):
    """A stretch that may still grow, with the sum of all weights before it and after it."""

    before: float
    after: float
    start: int
    end: int
    lower: int | None
    """Index of the last stretch before it with a lower sum before: a chain that keeps the search linear."""


def _last_below(found: Sequence[_Open], total: float) -> int | None:
    """Index of the last stretch with a sum before it below the total."""
    index: int | None = len(found) - 1 if found else None
    while index is not None and found[index].before >= total:
        index = found[index].lower
    return index


def _count(lines: Sequence[Line]) -> _Counts:
    def running(flags: Iterable[bool]) -> Sequence[int]:
        return [0, *accumulate(map(int, flags))]

    return _Counts(
        furniture=running(line.rule is not None for line in lines),
        comments=running(_marks_comment(line) for line in lines),
        labels=running(line.opens and line.kind is not Kind.RELATED for line in lines),
        comment_labels=running(line.opens and line.kind is Kind.COMMENT for line in lines),
    )


def _marks_comment(line: Line) -> bool:
    """Whether a block is one of those that stand around each comment of a thread."""
    if line.kind is Kind.COMMENT:
        return not line.opens
    return line.words <= 12 and RELATIVE_TIME.search(line.text[:200]) is not None


def _title_words(line: Line) -> frozenset[str]:
    """The longer words of a block that may be a title; none for others."""
    if line.rule is not None or not 4 <= line.words <= 30:
        return frozenset()
    return frozenset(_WORD.findall(line.text.casefold()))


def _score(stretch: Stretch, lines: Sequence[Line], titles: Sequence[frozenset[str]], counts: _Counts) -> float:
    """The stretch's weight, times what speaks for it and against it."""
    start, end, weight = stretch
    size = end - start
    comments = counts.comments[end] - counts.comments[start]
    if comments > 1:
        weight /= 1 + _COMMENT_LOSS * comments / size
    weight *= 1 - _FURNITURE_LOSS * (counts.furniture[end] - counts.furniture[start]) / size
    weight *= math.exp(-_LATE * start / len(lines))
    if counts.comment_labels[start]:
        weight *= _AFTER_COMMENTS
    if any(line.opens for line in lines[max(0, start - _LABEL_REACH) : start]):
        weight *= _LABEL_FACTOR
    if any(line.kind in _HEADING_KINDS for line in lines[max(0, start - _ANCHOR_REACH) : start + 3]):
        weight *= _ANCHOR_FACTOR
    return weight * (_TITLE_LEAST + _TITLE_GAIN * _taken_up(stretch, lines, titles))


def _taken_up(stretch: Stretch, lines: Sequence[Line], titles: Sequence[frozenset[str]]) -> float:
    """The largest share of the words of a title above the stretch that the stretch uses, 0 to 1."""
    words = {word for line in lines[stretch.start : stretch.end] for word in _WORD.findall(line.text.casefold())}
    above = titles[max(0, stretch.start - _TITLE_REACH) : stretch.start]
    return max((len(title & words) / len(title) for title in above if len(title) >= 3), default=0.0)


def _join(stretches: Sequence[Stretch], best: int, counts: _Counts) -> tuple[int, int]:
    """The best stretch's borders, moved out over neighbours that belong to the same story."""
    start, end, _ = stretches[best]
    for after in stretches[best + 1 :]:
        if not _belongs(after, end, after.start, counts) or counts.comments[after.end] - counts.comments[end] > 1:
            break
        end = after.end
    for before in reversed(stretches[:best]):
        if (
            not _belongs(before, before.end, start, counts)
            or counts.comments[start] - counts.comments[before.start] > 1
        ):
            break
        start = before.start
    return start, end


def _belongs(neighbour: Stretch, gap_start: int, gap_end: int, counts: _Counts) -> bool:
    near = gap_end - gap_start <= _GAP
    return near and neighbour.weight >= _JOINED and counts.labels[gap_start] == counts.labels[gap_end]
