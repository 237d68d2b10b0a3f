"""The language of a story: what its words are like, beside what the markup says."""

from collections.abc import Sequence

from onrecord.values.page import Block, Found, Kind

_ENOUGH = 150
"""Code points from which the guess is worth more than the markup's word (the guesser's own limit for short text)."""

_CLEAR = 800
"""Distance up to which the guess counts. On 250 article texts, 239 of them English, every one was guessed right, at a
distance of 624 or less; the guesser's author calls what is above 1,200 false."""

_SAMPLE = 20_000
"""Code points looked at."""


def language_of(text: str, blocks: Sequence[Block], declared: Found | None) -> Found | None:
    """The language of the article, or of the whole text where there is none, as an ISO 639-1 code.

    The words decide where there are enough of them; the markup's word is kept where the two agree and where the text
    is too short. None where neither tells.

    >>> language_of("Too short.", (), None) is None
    True
    >>> language_of("Too short.", (), Found("en", "html lang", None)).where
    'html lang'
    """
    from resiliparse.parse.lang import detect_fast

    parts = [text[block.span.start : block.span.end] for block in blocks if block.kind is Kind.ARTICLE]
    sample = (" ".join(parts) or text)[:_SAMPLE]
    if len(sample) < _ENOUGH:
        return declared
    code, distance = detect_fast(sample)
    if code == "unknown" or distance > _CLEAR or (declared is not None and declared.value == code):
        return declared
    return Found(code, "words of the story", None)
