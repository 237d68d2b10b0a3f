"""Lists of other stories: linked titles, each with a line or two below it, as front pages and strips show them."""

from collections.abc import Sequence
from itertools import zip_longest

from onrecord.page.candidate import Candidate
from onrecord.page.measure import Line
from onrecord.values.page import Kind

LINKED = 0.5
"""Share of a block in links from which it leads elsewhere."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FEWEST = 3
"""Teasers that make a list: one or two linked titles also stand inside stories."""
_TEASER_BLOCKS, _TEASER_WORDS = 3, 45
"""Blocks under one title, and words in all of them, that a teaser has at most. A story's section is longer."""
_LABEL_WORDS = 5
"""Words: a longer block is a summary. Two under one title are paragraphs of a story that links stand in."""


def find_teasers(lines: Sequence[Line], candidates: Sequence[Candidate]) -> frozenset[int]:
    """The places of all blocks in lists of at least three linked titles, each with its summary, writer or date.

    Only markup shows such titles: plain text has none. The blocks under a list's last title are taken up to its date,
    or as many as stand under the title before.
    """
    titles = [index for index, candidate in enumerate(candidates) if _is_title(candidate, lines[index])]
    found: set[int] = set()
    run: list[int] = []
    for title, after in zip_longest(titles, titles[1:]):
        run.append(title)
        if after is None or not _is_teaser(lines[title + 1 : after]):
            found.update(_listed(lines, run))
            run = []
    return frozenset(found)


def _is_title(candidate: Candidate, line: Line) -> bool:
    hints = candidate.hints
    return hints is not None and hints.tag in _HEADINGS and hints.link_share >= LINKED and line.words > 1


def _is_teaser(below: Sequence[Line]) -> bool:
    """Whether the blocks under a title are no more than its summary, its date and its section."""
    summaries = sum(line.words > _LABEL_WORDS and not _is_date(line) for line in below)
    return summaries <= 1 and 0 < len(below) <= _TEASER_BLOCKS and sum(line.words for line in below) <= _TEASER_WORDS


def _listed(lines: Sequence[Line], run: Sequence[int]) -> range:
    """The places of a list with these titles; empty where they are too few."""
    if len(run) < _FEWEST:
        return range(0)
    last, size = run[-1], run[-1] - run[-2]
    dated = (at for at in range(last + 1, min(last + 1 + _TEASER_BLOCKS, len(lines))) if _is_date(lines[at]))
    end = next(dated, last + size - 1) + 1
    below = lines[last + 1 : end]
    return range(run[0], end if _is_teaser(below) else last + 1)


def _is_date(line: Line) -> bool:
    return line.kind is Kind.PUBLISHED
