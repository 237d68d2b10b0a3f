"""How much a word tells: the rarer, the more; by the record itself, and by a table of news where it is small.

A table alone weighs an affair's own names highest, though every statement of the affair has them; the record alone
knows nothing while it is small. So the table stands for `PRIOR` statements beside those of the record.
"""

from collections.abc import Callable, Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from onrecord.lexicon.en.claims_common import CLASS_OF, RARE

PRIOR = 200
"""Statements of the record that the table weighs as much as. From 50 to 1,000 the clusters of the measured headlines
change by less than one point."""


class Weights:
    """What each term weighs.

    >>> weights = Weights()
    >>> weights.of("ketter") > weights.of("visit") > weights.of("stat")
    True
    """

    def __init__(self, holders: Callable[[str], int] | None = None, total: int = 0) -> None:
        """Weigh by how many of ``total`` statements hold a term; by the table alone where there are none."""
        self._holders = holders
        self._total = total
        self._known: dict[str, float] = {}

    def of(self, term: str) -> float:
        """The weight of a term, above 0."""
        weight = self._known.get(term)
        if weight is None:
            held = {} if self._holders is None else {term: self._holders(term)}
            weight = self._known[term] = float(weigh([term], held, self._total)[0])
        return weight


def weigh(terms: Collection[str], held: Mapping[str, int], total: int) -> NDArray[np.float64]:
    """The weights of some terms, above 0, in their order; ``held`` says how many of ``total`` statements hold each.

    >>> rare, common = weigh(["ketter", "visit"], {"ketter": 1, "visit": 60}, 100)
    >>> bool(rare > common)
    True
    """
    expected = np.array([held.get(term, 0) + _EXPECTED[CLASS_OF.get(term, RARE)] for term in terms])
    weights: NDArray[np.float64] = np.log1p((total + PRIOR) / (expected + 1))
    return weights


_EXPECTED = [PRIOR * 2.0**-rarity for rarity in range(RARE + 1)]
"""Of the statements that the table stands for, how many hold a term of each of its classes."""
