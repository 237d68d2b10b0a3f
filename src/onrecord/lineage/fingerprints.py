"""Fingerprints of a story: the hashes by which stories that share words are found without comparing them all."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

from onrecord.lineage.words import GRAM, REMEMBERED, Words, words_of
from onrecord.values.lineage import Carrier

WINDOW = 4
"""Of every so many shingles in a row one hash at least is kept: winnowing (Schleimer, Wilkerson and Aiken, 2003). Two
stories that share eight words in a row (GRAM + WINDOW - 1) share a fingerprint for certain. About two in five are kept;
evaluation/cascades.py measures what that costs."""
SHORT = 40
"""Shingles of a story that are all kept where it has no more: of a brief so little is shared that none may be lost."""


def fingerprints(carrier: Carrier) -> tuple[int, ...]:
    """The story's fingerprints, each once, sorted: signed 64-bit numbers, the same on every machine and in every run.

    All shingles that stand wholly in quotation marks are among them, because a quotation that two stories share is
    often short; of the others, those that winnowing keeps. Empty for a story of fewer than five words.

    """
    return tuple(sorted(set(placed_fingerprints(words_of(carrier)).values())))


@lru_cache(REMEMBERED)
def placed_fingerprints(words: Words) -> Mapping[int, int]:
    """The same, by the index of the shingle's first word. A fingerprint that comes twice stands at both places.

    Those of words that were asked for last are kept made.

    >>> from onrecord.lineage.words import words_in
    >>> from onrecord.values.text import Span
    >>> texts = "The ferry to Port Sahl left at dawn, all said.", "Nobody saw that the ferry to Port Sahl left at dawn."
    >>> one, two = (placed_fingerprints(words_in(text, (Span(0, len(text)),))) for text in texts)
    >>> len(one), len(set(one.values()) & set(two.values()))
    (6, 4)
    """
    hashes = [_hash(words.normal[at : at + GRAM]) for at in range(len(words.normal) - GRAM + 1)]
    if len(hashes) <= SHORT:
        return dict(enumerate(hashes))
    placed = {at: hashes[at] for at in _winnow(hashes)}
    placed.update((at, hashes[at]) for at in range(len(hashes)) if all(words.quoted[at : at + GRAM]))
    return placed


def _hash(gram: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(gram).encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def _winnow(hashes: Sequence[int]) -> Iterator[int]:
    """The index of the rightmost least hash of every window."""
    if not hashes:
        return
    kept = -1
    for start in range(max(1, len(hashes) - WINDOW + 1)):
        end = min(start + WINDOW, len(hashes))
        if kept < start:
            kept = min(range(start, end), key=lambda at: (hashes[at], -at))
            yield kept
        elif hashes[end - 1] <= hashes[kept]:
            kept = end - 1
            yield kept
