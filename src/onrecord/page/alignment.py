"""Which words of a page an extract of it holds.

An extract is, but for small changes, a subsequence of its page. So words are matched in order, runs that occur once
in both first, as in the patience diff: those that leave the order are dropped, the rest grow to both sides, and what
lies between two of them is matched greedily, longest shingles first. The time is linear but for a sort.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SHINGLE = 4
"""Words of a run that is looked for first: seldom repeated by chance, short enough for a sentence in a list."""

_GAP_SHINGLES = (4, 2, 1)


class _Gap(NamedTuple):
    """Words of page and extract that are still to be matched with each other."""

    page_start: int
    page_end: int
    extract_start: int
    extract_end: int


def matched(page: Sequence[str], extract: Sequence[str]) -> bytearray:
    """One byte for each word of the page: 1 where the extract has it at that place, else 0.

    Where the page has a run twice and the extract once, the first place that keeps the order is taken.

    >>> list(matched("Menu Home The ferry sailed . Menu".split(), "The ferry sailed .".split()))
    [0, 0, 1, 1, 1, 1, 0]
    """
    marks = bytearray(len(page))
    gaps = list(_between_anchors(page, extract, marks))
    for size in _GAP_SHINGLES:
        gaps = [left for gap in gaps for left in _fill(gap, size, page, extract, marks)]
    return marks


def _between_anchors(page: Sequence[str], extract: Sequence[str], marks: bytearray) -> Iterator[_Gap]:
    """Marks the runs around anchors and gives what lies between them."""
    page_done = extract_done = 0
    for page_at, extract_at in _longest_rising(_anchors(page, extract)):
        if page_at < page_done or extract_at < extract_done:
            continue
        back = 0
        while (
            page_at - back > page_done
            and extract_at - back > extract_done
            and page[page_at - back - 1] == extract[extract_at - back - 1]
        ):
            back += 1
        yield _Gap(page_done, page_at - back, extract_done, extract_at - back)
        length = _run(page, extract, _Gap(page_at, len(page), extract_at, len(extract)))
        marks[page_at - back : page_at + length] = b"\x01" * (back + length)
        page_done, extract_done = page_at + length, extract_at + length
    yield _Gap(page_done, len(page), extract_done, len(extract))


def _anchors(page: Sequence[str], extract: Sequence[str]) -> list[tuple[int, int]]:
    """Places in page and extract of the shingles that occur once in each, by place in the extract."""
    wanted = _places_of_single(extract)
    found: dict[tuple[str, ...], int] = {}
    for at in range(len(page) - _SHINGLE + 1):
        shingle = tuple(page[at : at + _SHINGLE])
        if shingle in wanted:
            found[shingle] = -1 if shingle in found else at
    return sorted(
        ((at, wanted[shingle]) for shingle, at in found.items() if at >= 0 and wanted[shingle] >= 0),
        key=lambda pair: pair[1],
    )


def _places_of_single(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Where each shingle stands; -1 for one that occurs more than once."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _SHINGLE + 1):
        shingle = tuple(words[at : at + _SHINGLE])
        places[shingle] = -1 if shingle in places else at
    return places


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence whose first parts rise (patience sorting)."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (page_at, _) in enumerate(pairs):
        pile = bisect_left(tails, page_at)
        before.append(last[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(page_at)
            last.append(index)
        else:
            tails[pile] = page_at
            last[pile] = index
    chain: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _run(page: Sequence[str], extract: Sequence[str], gap: _Gap) -> int:
    """How many words are the same from the start of a gap on."""
    length = 0
    most = min(gap.page_end - gap.page_start, gap.extract_end - gap.extract_start)
    while length < most and page[gap.page_start + length] == extract[gap.extract_start + length]:
        length += 1
    return length


def _fill(gap: _Gap, size: int, page: Sequence[str], extract: Sequence[str], marks: bytearray) -> Iterator[_Gap]:
    """Marks runs of at least ``size`` words in a gap, first places first, and gives the gaps that are left."""
    page_at, page_end, extract_at, extract_end = gap
    if page_at == page_end or extract_at == extract_end:
        return
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(page_at, page_end - size + 1):
        places.setdefault(tuple(page[at : at + size]), []).append(at)
    left = extract_at
    while extract_at <= extract_end - size:
        stands = places.get(tuple(extract[extract_at : extract_at + size]), [])
        first = bisect_left(stands, page_at)
        if first == len(stands):
            extract_at += 1
            continue
        found = stands[first]
        length = _run(page, extract, _Gap(found, page_end, extract_at, extract_end))
        yield _Gap(page_at, found, left, extract_at)
        marks[found : found + length] = b"\x01" * length
        page_at, extract_at = found + length, extract_at + length
        left = extract_at
    yield _Gap(page_at, page_end, left, extract_end)
