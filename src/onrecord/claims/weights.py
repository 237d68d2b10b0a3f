"""How much a word tells: the rarer, the more; by the record itself, and by a table of news where it is small.

A table alone weighs an affair's own names highest, though every statement of the affair has them; the record alone
knows nothing while it is small. So the table stands for `PRIOR` statements beside those of the record.
"""

import math
from collections.abc import Callable

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
            weight = self._known[term] = self._weigh(term)
        return weight

    def _weigh(self, term: str) -> float:
        held = 0 if self._holders is None else self._holders(term)
        expected = held + PRIOR * 2.0 ** -CLASS_OF.get(term, RARE)
        return math.log1p((self._total + PRIOR) / (expected + 1))
