"""Sentences that say the same in other words: the same names and figures, and most of the other words. A weak sign."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from onrecord.lexicon.en.lineage import PARAPHRASE_IDLE
from onrecord.lineage.runs import Match
from onrecord.lineage.words import REMEMBERED, Words, stem

OVERLAP = 0.5
"""Of the telling words of two sentences, the share that both must have (Dice). Set on the tuning half of the
cascades."""
FEWEST = 5
"""Telling words that a sentence needs to be compared: shorter ones are alike by chance."""
_RUN = 12
"""Words in a row that make two sentences the same text."""
_OPENING = 400
"""Words of a story that are compared: what is retold stands at its head, and the cost stays bounded."""
_LONGEST = 60
"""Words after which a sentence is cut for comparing."""
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Telling:
    """The telling words of one sentence."""

    start: int
    end: int
    stems: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]
    """Those that have a capital letter and open no sentence."""

    @property
    def words(self) -> int:
        """How many words the sentence has."""
        return self.end - self.start


@lru_cache(REMEMBERED)
def tell_sentences(words: Words) -> Sequence[Telling]:
    """The sentences at a story's head with the words that tell them from others; cut at marks that end a sentence."""
    found: list[Telling] = []
    for start, end in pairwise([0, *_breaks(words)]):
        stems = telling_stems(words.normal[start:end])
        if len(stems) >= FEWEST:
            named = (at for at in range(start + 1, end) if words.followed[at][0][0].isupper())
            names = frozenset(stem(words.normal[at]) for at in named)
            found.append(Telling(start, end, stems, frozenset(filter(_FIGURE.search, stems)), names))
    return found


def _breaks(words: Words) -> Iterator[int]:
    """Where the sentences of a story's head end, by the number of words before that."""
    followed, size, start = words.followed, len(words.normal), 0
    edges = set(accumulate(map(len, words.parts)))
    for at in range(1, min(size, _OPENING) + 1):
        if at == size or at in edges or at - start >= _LONGEST or (followed[at - 1][1] != " " and _opens(words, at)):
            yield at
            start = at


def _opens(words: Words, at: int) -> bool:
    """Whether a word stands after a mark that ends a sentence, with a capital letter."""
    between = words.followed[at - 1][1]
    return any(mark in between for mark in ".!?") and words.followed[at][0][0].isupper()


def telling_stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of those words that tell what a sentence is about."""
    return frozenset(stem(word) for word in words if word not in PARAPHRASE_IDLE)


def find_paraphrase(
    here: Iterable[Telling], there: Iterable[Telling], matches: Sequence[Match]
) -> tuple[Telling, Telling] | None:
    """The two sentences that are most alike, where they are alike enough; None otherwise.

    Both have the same figures, a name in common, and `OVERLAP` of their telling words. Sentences that share a run of
    `_RUN` words are no paraphrases but the same text, and are left out.
    """
    taken = {at for match in matches if match.words >= _RUN for at in range(match.here, match.here + match.words)}
    others = list(there)
    best: tuple[float, Telling, Telling] | None = None
    for one in here:
        if not taken.isdisjoint(range(one.start, one.end)):
            continue
        for other in others:
            if one.figures == other.figures and (one.names & other.names or one.figures):
                common = one.stems & other.stems
                alike = 2 * len(common) / (len(one.stems) + len(other.stems))
                if alike >= OVERLAP and (best is None or alike > best[0]):
                    best = alike, one, other
    return None if best is None else best[1:]
