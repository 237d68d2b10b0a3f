"""Blocks of a page that came as plain text, and how much each reads like its article.

A page as text (copied from a browser, taken from a crawl, sent by mail) has one block a line, or paragraphs wrapped
at a fixed width. Wrapped text is known by its lines: nearly each of them breaks where the next word would not have
fitted any more, or near there in the middle of a sentence.
"""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.page.candidate import Candidate
from onrecord.page.measure import measure
from onrecord.page.region import find_region, weigh
from onrecord.values.text import Span

_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_GAP = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_ITEM = re.compile(r"\s*(?:[-*•·‣▪–—>]|\d{1,3}[.)]|[a-z][.)])\s")
_NARROWEST, _WIDEST = 45, 110
"""Code points: the widths at which text is wrapped."""
_FIRST_WORD = 40
"""Code points of a line's first word that count; a longer one is an address."""
_WRAPPED_SHARE = 0.6
"""Share of the ends of longer lines inside paragraphs that must be breaks for width, before a text counts as wrapped.
"""
_LONGER = 0.5
"""Share of the width from which a line is one of those: shorter ones stand in heads, menus and lists."""
_RUNS_ON = 0.8
"""Share of the width from which a line that breaks before a small letter was broken for width: people who wrap by
hand leave a ragged edge, and a footer or address can be wider than the text."""
_FEWEST = 2
"""Breaks for width in the middle of a sentence that a text must have at least before it counts as wrapped."""
_SENTENCE_END = re.compile(r"[.!?…:;。！？]\W{0,3}$")
_TAIL = 8
"""Code points looked at for how a line ends."""
_RULE = re.compile(r"[\W_]+")
"""A line drawn across the page."""


def find_candidates(text: str) -> tuple[Candidate, ...]:
    r"""The blocks of a plain text, in order: lines, or paragraphs where it is wrapped at a fixed width.

    Together they hold all that is not white space. Form feeds and the other line separators of Unicode end lines too.

    >>> [candidate.span for candidate in find_candidates("One.\r\n\r\n  Two. \n")]
    [Span(start=0, end=4), Span(start=10, end=14)]
    """
    lines = [Span(*found.span()) for found in _LINE.finditer(text) if not found.group().isspace()]
    width = _wrap_width(text, lines)
    blocks = lines if width is None else list(_paragraphs(text, lines, width))
    return tuple(Candidate(_stripped(text, block), None) for block in blocks)


def vote(text: str, candidates: Sequence[Candidate], *, headline: str | None = None) -> tuple[float, ...]:
    """For each candidate, how much it is article, 0 to 1: from 0.5 up inside the story, below 0.5 elsewhere.

    Only words and places count, not markup. A headline known from elsewhere helps to find the story.
    """
    lines = measure([text[candidate.span.start : candidate.span.end] for candidate in candidates])
    weights = [weigh(line) for line in lines]
    start, end = find_region(lines, weights, headline)
    return tuple(
        (0.5 if start <= index < end and line.rule is None else 0.0) + 0.5 * _logistic(weight)
        for index, (line, weight) in enumerate(zip(lines, weights, strict=True))
    )


def _logistic(weight: float) -> float:
    return 1.0 / (1.0 + math.exp(-weight))


def _stripped(text: str, span: Span) -> Span:
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, start + len(inside.strip()))


def _wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """The width at which the text is wrapped; None where each line is a block."""
    widths = sorted(_width(text, line) for line in lines if " " in text[line.start : line.end].strip())
    if not widths:
        return None
    width = widths[-1 - len(widths) // 50]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    longer = [(line, after) for line, after in _adjacent(text, lines) if _width(text, line) >= _LONGER * width]
    full = [line for line, after in longer if _is_full(text, line, after, width)]
    within = sum(_SENTENCE_END.search(text[max(line.start, line.end - _TAIL) : line.end]) is None for line in full)
    return width if within >= _FEWEST and len(full) >= _WRAPPED_SHARE * len(longer) else None


def _width(text: str, line: Span) -> int:
    return len(text[line.start : line.end].rstrip())


def _adjacent(text: str, lines: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Pairs of lines with no empty line between them."""
    for line, after in pairwise(lines):
        if _touches(text, line, after):
            yield line, after


def _touches(text: str, line: Span, after: Span) -> bool:
    return len(_GAP.findall(text, line.end, after.start)) == 1


def _is_full(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line, or hardly and is written small."""
    word = text[after.start : after.end].split(maxsplit=1)[0]
    taken = _width(text, line)
    if _RULE.fullmatch(text, line.start, line.end):
        return False
    return taken + 1 + min(len(word), _FIRST_WORD) > width or (word[0].islower() and taken >= _RUNS_ON * width)


def _paragraphs(text: str, lines: Sequence[Span], width: int) -> Iterator[Span]:
    """Lines joined where a break was made for width only."""
    start = lines[0].start
    for line, after in pairwise(lines):
        wrapped = _touches(text, line, after) and _is_full(text, line, after, width)
        if not wrapped or _ITEM.match(text, after.start, after.end):
            yield Span(start, line.end)
            start = after.start
    yield Span(start, lines[-1].end)
