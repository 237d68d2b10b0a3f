"""Which of a story's shingles say nothing, because stories hold them that have nothing else in common.

How many hold a text does not tell boilerplate from a wire's story that went everywhere. What tells is whether those
who hold it share anything else: prompts, notices and an outlet's own notes stand under stories of all kinds.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from onrecord.lineage.runs import Match
from onrecord.lineage.shelf import Shelf
from onrecord.lineage.words import GRAM, Words
from onrecord.values.fetched import Digest

SUSPECT = 4
"""Stories that hold a shingle before it is looked at. Set on the tuning half of the cascades."""
WIDE = 12
"""Stories over which a text whose holders share nothing else is boilerplate wherever it stands; below, only at the
foot or head of both stories, because a paragraph may be lifted by several who lift nothing else."""
LOOSE = 0.3
"""Of two holders' fingerprints, the median share in common below which they have nothing to do with one another."""
NOTHING_ELSE = 0.1
"""The same without what all holders share: for short stories, of which a notice is a large part."""
BETTER_PART = 0.5
"""Of a holder's fingerprints, the share from which what all have is their story, and not what stands under it."""
LOOKED_AT = 8
"""Holders that are compared with one another, the first that came."""

MOSTLY = 0.7
"""Of a match's fingerprints, the share that must be common: the ones at its ends depend on what stands around it."""


@dataclass(frozen=True, slots=True)
class Common:
    """Fingerprints that say nothing."""

    anywhere: frozenset[int]
    at_edges: frozenset[int]
    """Those that say nothing where they stand in the first or the last paragraphs of both stories."""

    def drop(self, matches: Sequence[Match], placed: Mapping[int, int], here: Words, there: Words) -> list[Match]:
        """The matches that are no boilerplate. ``placed`` are the fingerprints of ``here`` by word."""
        if not self.at_edges:
            return list(matches)
        return [match for match in matches if not self._is_common(match, placed, here, there)]

    def _is_common(self, match: Match, placed: Mapping[int, int], here: Words, there: Words) -> bool:
        marks = [placed[at] for at in range(match.here, match.here + match.words - GRAM + 1) if at in placed]
        if not marks:
            return False
        if sum(mark in self.anywhere for mark in marks) >= MOSTLY * len(marks):
            return True
        at_edges = _at_edge(here, match.here, match.words) and _at_edge(there, match.there, match.words)
        return at_edges and sum(mark in self.at_edges for mark in marks) >= MOSTLY * len(marks)


def find_common(holders: Mapping[int, Sequence[Digest]], shelf: Shelf) -> Common:
    """What says nothing among the fingerprints of one story, by who holds them on the shelf."""
    anywhere: set[int] = set()
    at_edges: set[int] = set()
    judged: dict[tuple[Digest, ...], bool] = {}
    for mark, keys in holders.items():
        if len(keys) < SUSPECT:
            continue
        first = tuple(keys[:LOOKED_AT])
        if first not in judged:
            judged[first] = _is_loose([shelf.marks(key) for key in first])
        if judged[first]:
            at_edges.add(mark)
            if len(keys) > WIDE:
                anywhere.add(mark)
    return Common(frozenset(anywhere), frozenset(at_edges))


def _is_loose(stories: Sequence[Collection[int]]) -> bool:
    """Whether stories share little, or next to nothing but what all of them share and is not the better part."""
    sets = [frozenset(marks) for marks in stories]
    by_all = len(frozenset.intersection(*sets))
    pairs = [(len(one & other), min(len(one), len(other))) for one, other in combinations(sets, 2)]
    if median(both / size for both, size in pairs) < LOOSE:
        return True
    rest = median((both - by_all) / size for both, size in pairs)
    return rest < NOTHING_ELSE and by_all < BETTER_PART * median(map(len, sets))


def _at_edge(words: Words, start: int, size: int) -> bool:
    """Whether a stretch stands in a story's first paragraph or its last two."""
    first, last = words.paragraph[start], words.paragraph[start + size - 1]
    return last == 0 or first >= words.paragraph[-1] - 1
