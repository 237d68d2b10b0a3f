"""Bodies whose full names stand in a story beside their short forms: "Leval Ports and Bridges Board" and "LPBB"."""

from collections.abc import Iterator

from onrecord.sources.tokens import Token, Words
from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span

_SMALL = frozenset("of for and the in on & to".split())
"""Words of a full name that leave no letter in the short form."""
_SHORTEST, _LONGEST = 3, 8
"""Letters of a short form. Two letters fit too many pairs of words."""
_REACH = 12
"""Words of a full name, small ones counted."""


def spelled_out(words: Words) -> Iterator[Name]:
    """The longest stretches of capitalised words whose first letters make a short form that the story has too.

    The idea is that of Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions",
    but the short form may stand anywhere in the story, not in brackets alone.
    """
    short_at = {at for at, token in enumerate(words.tokens) if _is_short_form(words, token)}
    short = {words.tokens[at].word for at in short_at}
    if not short:
        return
    at = 0
    while at < len(words.tokens):
        size = _size_at(words, at, short, short_at) if words.tokens[at].capital else 0
        if size:
            yield Name(Span(words.tokens[at].start, words.tokens[at + size - 1].end), NameKind.ORGANISATION)
        at += size or 1


def _is_short_form(words: Words, token: Token) -> bool:
    if not _SHORTEST <= token.end - token.start <= _LONGEST:
        return False
    letters = words.text[token.start : token.end]
    return letters.isalpha() and letters.isupper()


def _size_at(words: Words, at: int, short: set[str], short_at: set[int]) -> int:
    """How many words from one on make up a full name; 0 where none begins there."""
    initials, size, last = "", 0, None
    for number, token in enumerate(words.tokens[at : at + _REACH], 1):
        if last is not None and (last.owning or words.gap(last, token) != " "):
            break
        if at + number - 1 in short_at or not (token.capital or (last is not None and token.word in _SMALL)):
            break
        initials += token.word[0] if token.word not in _SMALL and token.word else ""
        if token.capital and initials in short:
            size = number
        last = token
    return size
