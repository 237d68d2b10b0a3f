"""The reason that a story gives for leaving a source unnamed, in its own words."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicon.en.anonymity import ON, REASONS
from onrecord.sources.tokens import Words
from onrecord.values.text import Span, Spans

_REASON = re.compile("(?P<core>" + "|".join(pattern for pattern, _, _ in REASONS) + ")" + ON, re.IGNORECASE)
_FARTHEST = 240
"""Code points of a reason at most: a longer stretch without a stop is no reason but a text without stops."""


def find_reason(words: Words, around: Spans, borders: Sequence[int] = ()) -> Span | None:
    """The first reason in the sentences that hold some spans; None where they give none.

    It ends at the next of some borders, in text order: where a cue or content begins, or a source ends.

    >>> from onrecord.reading import read_text
    >>> from onrecord.sources.tokens import read_words
    >>> text = "An aide, who was not authorised to speak publicly, said no."
    >>> found = find_reason(read_words(read_text(text, (Span(0, len(text)),))), (Span(0, 7),))
    >>> text[found.start : found.end]
    'who was not authorised to speak publicly'
    """
    sentences = dict.fromkeys(words.sentence(span.start) for span in around)
    for sentence in sentences:
        found = _REASON.search(words.text, sentence.start, sentence.end)
        if found is not None:
            at = bisect_left(borders, found.end("core"))
            border = borders[at] if at < len(borders) else found.end()
            end = min(found.end(), found.start() + _FARTHEST, border)
            return Span(found.start(), found.start() + len(words.text[found.start() : end].rstrip()))
    return None
