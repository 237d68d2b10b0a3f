"""What is counted of a claim, in words."""

from collections import Counter

from onrecord.values.claim import Claim, Side


def sides_of(claim: Claim) -> Counter[Side]:
    """How many statements each side of a claim has."""
    return Counter(one.side for one in claim.statements)


def origins_in_words(least: int, most: int) -> str:
    """A range of origins.

    >>> origins_in_words(1, 5), origins_in_words(1, 1), origins_in_words(0, 0)
    ('1 to 5 origins', '1 origin', 'no origin')
    """
    if least != most:
        return f"{least} to {most} origins"
    if not most:
        return "no origin"
    return "1 origin" if most == 1 else f"{most} origins"
