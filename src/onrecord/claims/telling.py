"""How much each word of a statement tells of what is claimed: less beside the main clause, and within a long name."""

from collections.abc import Collection, Iterator, Sequence

from onrecord.claims.words import Token
from onrecord.lexicon.en.claims_words import ASIDE_OPENERS, BEFORE_ASIDE, RELATIVE_OPENERS

ASIDE = 0.7
"""What a word of a subordinate clause counts. Tuning statements and demo affair together are best at it (0.4 to 1)."""
NAME_PART = 0.3
"""What the words of a name count before its last one: "Bela Noor" is one thing, and not two."""
_FEWEST = 2
"""Words that stand before a subordinate clause, or before the comma that closes it."""
_SENTENCE_ENDS = frozenset(".!?;")


def how_telling(text: str, tokens: Sequence[Token], names: Collection[str]) -> dict[str, float]:
    """The telling stems in order, each with what it counts at most, above 0 and up to 1.

    >>> from onrecord.claims.words import tokens_of
    >>> text = "Bela Noor sold the ferry, three weeks after the vote"
    >>> how_telling(text, tokens_of(text), {"bela", "noor"})
    {'bela': 0.3, 'noor': 1.0, 'sel': 1.0, 'feri': 1.0, '3': 0.7, 'week': 0.7, 'vot': 0.7}
    """
    aside = {at for start, end in _asides(text, tokens) for at in range(start, end)}
    found: dict[str, float] = {}
    for at, token in enumerate(tokens):
        if token.telling:
            part = _goes_on(text, tokens, at, names)
            counts = (ASIDE if at in aside else 1.0) * (NAME_PART if part else 1.0)
            found[token.stem] = max(found.get(token.stem, 0.0), counts)
    return found


def _goes_on(text: str, tokens: Sequence[Token], at: int, names: Collection[str]) -> bool:
    """Whether the word and the one after it belong to one name."""
    if at + 1 == len(tokens) or tokens[at].stem not in names or tokens[at + 1].stem not in names:
        return False
    return text[tokens[at].end : tokens[at + 1].start] == " "


def _asides(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where subordinate clauses begin and end, with what measures the time before them ("less than a day after")."""
    at = 0
    while at < len(tokens):
        if tokens[at].lower not in ASIDE_OPENERS:
            at += 1
            continue
        end = _aside_end(text, tokens, at)
        if at >= _FEWEST or end < len(tokens):
            start = at
            while start > _FEWEST and tokens[start - 1].lower in BEFORE_ASIDE:
                start -= 1
            yield start, end
        at = end


def _aside_end(text: str, tokens: Sequence[Token], start: int) -> int:
    """Where a clause ends: with its sentence, or at a comma if it opens the sentence or tells of the noun before it."""
    by_comma = start < _FEWEST or tokens[start].lower in RELATIVE_OPENERS
    for at in range(start + 1, len(tokens)):
        between = text[tokens[at - 1].end : tokens[at].start]
        if not _SENTENCE_ENDS.isdisjoint(between) or (by_comma and "," in between and at - start >= _FEWEST):
            return at
    return len(tokens)
