"""Which pairs to rule on, so that two sources become one, or one is split off, whatever was ruled before."""

from collections.abc import Iterator, Sequence

from onrecord.values.identity import Identity, MentionKey, RulingKind, SourceRuling

Pair = tuple[MentionKey, MentionKey]

Named = tuple[Identity, MentionKey]
"""A source, and by which of its mentions it was named."""


def pairs_to_merge(one: Named, other: Named, rulings: Sequence[SourceRuling]) -> tuple[Pair, ...]:
    """The pairs to call one, so that two sources are one.

    A split holds against every merge but one of its own pair, so where splits stand between the two it is their pairs;
    else it is the pair of the mentions named. ``rulings`` are those that count, oldest first.
    """
    mine, theirs = frozenset(one[0].mentions), frozenset(other[0].mentions)
    between = (pair for pair in _last_said(rulings, RulingKind.SPLIT) if _is_between(pair, mine, theirs))
    return tuple(between) or ((one[1], other[1]),)


def pairs_to_split(one: MentionKey, other: MentionKey, rulings: Sequence[SourceRuling]) -> tuple[Pair, ...]:
    """The pairs to call apart, so that one mention leaves the others of its identity: the two, and its own merges.

    A mention that was merged with ``one`` would leave with it else. ``rulings`` are those that count, oldest first.

    >>> from onrecord.testing import mention
    >>> a, b, c = (mention("Idris Falk", story=story).key for story in "abc")
    >>> [(x.story, y.story) for x, y in pairs_to_split(a, b, [SourceRuling(RulingKind.MERGE, c, a)])]
    [('a', 'b'), ('a', 'c')]
    """
    merged = (pair for pair in _last_said(rulings, RulingKind.MERGE) if one in pair)
    ends = dict.fromkeys([other, *(end for pair in merged for end in pair if end != one)])
    return tuple((one, end) for end in ends)


def _last_said(rulings: Sequence[SourceRuling], kind: RulingKind) -> Iterator[Pair]:
    """The pairs of which the last word was of that kind."""
    last = {frozenset((ruling.one, ruling.other)): ruling for ruling in rulings}
    return ((ruling.one, ruling.other) for ruling in last.values() if ruling.kind is kind)


def _is_between(pair: Pair, mine: frozenset[MentionKey], theirs: frozenset[MentionKey]) -> bool:
    one, other = pair
    return (one in mine and other in theirs) or (one in theirs and other in mine)
