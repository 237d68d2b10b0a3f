"""Whether a plain line goes on with a denial: says no again, in other words, to what was denied right before."""

import re

from onrecord.lexicon.en import denials
from onrecord.stance.lines import Lines
from onrecord.values.stance import Stance

_SPEAKS_FOR = re.compile(denials.SPEAKS_FOR)
_PASSED_OVER = frozenset({Stance.DENIES, Stance.DECLINES})
"""What the lines between a denial and what goes on with it may do."""


def goes_on_denying(lines: Lines, at: int) -> bool:
    """Whether a plain line says no to what its own source, or the one whom it speaks for, has just denied.

    "She denied that anybody had been sent away. “Nobody gave such an order,” she said": the second no has a subject of
    its own, and by itself could be news of anything.
    """
    noes = lines.topics.denying[at]
    if not noes:
        return False
    for other in lines.near_before(at):
        stance = lines.decisions[other].stance
        if stance not in _PASSED_OVER or not _is_one_side(lines, at, other):
            return False
        if stance is Stance.DENIES:
            return any(lines.topics.has_any(own.topic, lines.topics.whole[other]) for own in noes)
    return False


def _is_one_side(lines: Lines, at: int, other: int) -> bool:
    """Whether two lines are one source's, or the one who speaks now may speak for the one before."""
    return lines.speakers.is_same(at, other) or _SPEAKS_FOR.search(lines.views[at].source) is not None
