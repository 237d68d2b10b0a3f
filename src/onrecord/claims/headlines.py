"""The side of headlines towards a claim, by a trained linear model over cues and words."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.claims.cues import cues_of, means_over_others, new_stems
from onrecord.claims.headline_model import BIAS, CUES, WORDS
from onrecord.claims.words import tokens_of
from onrecord.lexicon.en.claims_sides import TOLD
from onrecord.values.claim import Side

_SIDES = (Side.FOR, Side.AGAINST, Side.NEITHER)
"""The order of the model's numbers."""


class HeadlineSide(NamedTuple):
    """A headline's side, and what spoke most for it."""

    side: Side
    because: tuple[str, ...]
    """At most three signs in words for a person, the weightiest first."""


def sides_of_headlines(headlines: Sequence[str], claim: str) -> tuple[HeadlineSide, ...]:
    """The side of each of a claim's headlines towards its wording, in the same order.

    Each is judged with an eye on the others: once a hoax is known, many headlines say so. A model trained on the
    headlines of 240 rumours (Emergent, Ferreira and Vlachos 2016): some three in four are right.

    >>> [found.side.value for found in sides_of_headlines(["No, the Lindis was not sold: hoax"], "The Lindis was sold")]
    ['against']
    """
    cues = [cues_of(headline, claim) for headline in headlines]
    means = means_over_others(cues)
    return tuple(_decide(cues[at] | means[at], headline, claim) for at, headline in enumerate(headlines))


def _decide(cues: dict[str, float], headline: str, claim: str) -> HeadlineSide:
    words = {token.stem: f"the word “{token.lower}”" for token in tokens_of(headline)}
    parts = [(TOLD.get(name), [value * weight for weight in CUES[name]]) for name, value in cues.items() if value]
    parts += [
        (words[stem], [float(weight) for weight in WORDS[stem]])
        for stem in sorted(new_stems(headline, claim))
        if stem in WORDS
    ]
    scores = [bias + sum(weights[side] for _, weights in parts) for side, bias in enumerate(BIAS)]
    best = max(range(len(_SIDES)), key=lambda side: scores[side])
    signs: defaultdict[str, float] = defaultdict(float)
    for sign, weights in parts:
        if sign is not None:
            signs[sign] += weights[best]
    telling = sorted(signs, key=lambda sign: (-signs[sign], sign))
    return HeadlineSide(_SIDES[best], tuple(sign for sign in telling[:3] if signs[sign] > 0))
