"""Words brought to one form, for comparison only."""

import re

_WORDS = re.compile(r"\w+")


def folded(words: str) -> str:
    """The words without case and punctuation, one space between them.

    >>> folded("The Harbour-Post!")
    'the harbour post'
    """
    return " ".join(_WORDS.findall(words.casefold()))
