"""A choice among figures: who a pronoun or noun stands for, with the share of each candidate."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.sources.figures import Figure

_SHARPNESS = 3
"""Power by which weights become shares: the foremost of two subjects and objects comes to about two thirds."""
_LEAST_SHARE = 0.45
"""A first candidate with less is no answer, but one of several candidates."""
_LEAD = 1.25
"""How far the first must be ahead of the second, as a ratio of shares."""
_SHOWN = 5
"""Candidates that are kept."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom one source phrase stands for."""

    figure: Figure | None
    """None where none is likely enough."""
    candidates: tuple[tuple[Figure, float], ...]
    """Likeliest first, with shares."""
    score: float
    reason: str


def choose(weights: Mapping[int, tuple[Figure, float]], trust: float, why: str, thing: str) -> Choice:
    """The likeliest of some weighted figures, if it is likely enough.

    ``trust`` is how often such a choice is right when there is only one candidate. ``why`` completes "taken as the
    one because …"; ``thing`` is what the story says ("“he”").
    """
    total = sum(weight**_SHARPNESS for _, weight in weights.values())
    if not total:
        return Choice(None, (), 0.0, f"{thing}: nobody before it fits")
    shares = sorted(
        ((figure, weight**_SHARPNESS / total) for figure, weight in weights.values()), key=lambda pair: -pair[1]
    )
    kept = tuple((figure, round(share * trust, 3)) for figure, share in shares[:_SHOWN])
    first = shares[0][1]
    second = shares[1][1] if len(shares) > 1 else 0.0
    if first < _LEAST_SHARE or first < _LEAD * second:
        return Choice(None, kept, kept[0][1], f"{thing}: several fit about as well")
    return Choice(shares[0][0], kept, kept[0][1], f"{thing}: {why}")


def certain(figure: Figure, score: float, reason: str) -> Choice:
    """A figure that stands by itself."""
    return Choice(figure, ((figure, score),), score, reason)
