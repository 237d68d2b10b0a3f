"""The side of headlines towards a claim, by a trained linear model over cues and words."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.claims.cues import cues_of, means_over_others, new_stems
from onrecord.claims.headline_model import BIAS, CUES, WORDS
from onrecord.values.claim import Side

_SIDES = (Side.FOR, Side.AGAINST, Side.NEITHER)
"""The order of the model's numbers."""


class HeadlineSide(NamedTuple):
    """A headline's side, and what spoke most for it."""

    side: Side
    because: tuple[str, ...]
    """At most three cues or stems, the weightiest first."""


def sides_of_headlines(headlines: Sequence[str], claim: str) -> tuple[HeadlineSide, ...]:
    """The side of each of a claim's headlines towards its wording, in the same order.

    Each is judged with an eye on the others: once a hoax is known, many headlines say so. A model trained on the
    headlines of 240 rumours (Emergent, Ferreira and Vlachos 2016): some three in four are right.

    >>> [found.side.value for found in sides_of_headlines(["No, the Lindis was not sold: hoax"], "The Lindis was sold")]
    ['against']
    """
    cues = [cues_of(headline, claim) for headline in headlines]
    return tuple(
        _decide(row | means_over_others(cues, at), sorted(new_stems(headlines[at], claim)))
        for at, row in enumerate(cues)
    )


def _decide(cues: dict[str, float], stems: Sequence[str]) -> HeadlineSide:
    parts = [(name, [value * weight for weight in CUES[name]]) for name, value in cues.items() if value]
    parts += [(stem, [float(weight) for weight in WORDS[stem]]) for stem in stems if stem in WORDS]
    scores = [bias + sum(weights[side] for _, weights in parts) for side, bias in enumerate(BIAS)]
    best = max(range(len(_SIDES)), key=lambda side: scores[side])
    telling = sorted(parts, key=lambda part: (-part[1][best], part[0]))
    return HeadlineSide(_SIDES[best], tuple(name for name, weights in telling[:3] if weights[best] > 0))
