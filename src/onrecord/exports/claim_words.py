"""What is counted of a claim, in words."""

from collections import Counter
from typing import Final

from onrecord.values.claim import Claim, Side
from onrecord.values.lineage import Range

TITLES: Final = {Side.FOR: "Says yes", Side.AGAINST: "Says no", Side.NEITHER: "Says neither"}
"""What each side of a claim is called."""
CAUTION: Final = "It measures reporting, not truth; that no link was found is no proof that there is none."
"""What stands on every claim that leaves."""


def sides_of(claim: Claim) -> Counter[Side]:
    """How many statements each side of a claim has."""
    return Counter(one.side for one in claim.statements)


def origins_in_words(least: int, most: int) -> str:
    """A range of origins, in the words that every page, paper and terminal has for it.

    >>> origins_in_words(1, 5), origins_in_words(1, 1), origins_in_words(0, 0)
    ('1–5 independent origins', '1 independent origin', 'no origin found')
    """
    return range_in_words(Range(least, most), "independent origin") if most else "no origin found"


def range_in_words(counted: Range, one: str = "") -> str:
    """A range as short as a head line needs it, with what it counts where that is given.

    >>> range_in_words(Range(1, 5), "independent origin"), range_in_words(Range(2, 2))
    ('1–5 independent origins', '2')
    """
    number = str(counted.most) if counted.least == counted.most else f"{counted.least}–{counted.most}"
    return number if not one else f"{number} {one}{'' if counted.most == 1 else 's'}"
