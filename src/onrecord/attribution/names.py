"""The names that the encoder sees, on the same pass as the attributions."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from onrecord.attribution.decode import Encoded, Floats
from onrecord.attribution.windows import Window
from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span

KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
"""In the order of the encoder's tags: outside, then for each kind the beginning and the rest of a name."""
NAME_TAGS = 1 + 2 * len(KINDS)


class Sighting(NamedTuple):
    """A name where it stands, with what speaks for each kind."""

    span: Span
    kinds: Floats
    """(kinds,): log probabilities, summed over its words."""


def find_names(window: Window, encoded: Encoded) -> Iterator[Sighting]:
    """The names of one window, in text order, made of whole words.

    A word has the mean of its pieces' scores. Words that are likelier in a name than out of one make a name together,
    whatever kind each of them looks like by itself; one that rather begins a name starts another.
    """
    starts = np.flatnonzero(np.array(window.begins))
    lengths = np.diff([*starts, len(window.ids)])
    scores = np.add.reduceat(encoded.names, starts, axis=0) / lengths[:, None]
    scores = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    begins, goes_on = (np.logaddexp.reduce(scores[:, first::2], axis=1) for first in (1, 2))
    first_pieces = encoded.names[starts]
    opens = first_pieces[:, 1::2].max(axis=1) > first_pieces[:, 2::2].max(axis=1)
    kinds = np.logaddexp(scores[:, 1::2], scores[:, 2::2])
    name: Sighting | None = None
    for at, (start, length) in enumerate(zip(starts.tolist(), lengths.tolist(), strict=True)):
        first, last = window.offsets[start], window.offsets[start + length - 1]
        named = np.logaddexp(begins[at], goes_on[at]) > scores[at, 0]
        if name is not None and (not named or opens[at] or first is None):
            yield name
            name = None
        if named and first is not None and last is not None:
            before = name or Sighting(first, np.zeros(len(KINDS), np.float32))
            name = Sighting(Span(before.span.start, last.end), before.kinds + kinds[at])
    if name is not None:
        yield name


def agree_on_kinds(text: str, seen: Iterable[Sighting]) -> tuple[Name, ...]:
    """The names of a story, in the same order; the same words have the same kind throughout, by the sum of all.

    >>> person, place = np.float32([-1, -2, -9]), np.float32([-9, -9, 0])
    >>> [name.kind.value for name in agree_on_kinds("Lind, Lind", [Sighting(Span(0, 4), person),
    ...                                                             Sighting(Span(6, 10), place)])]
    ['place', 'place']
    """
    seen = list(seen)
    total: dict[str, Floats] = {}
    for span, kinds in seen:
        words = text[span.start : span.end].casefold()
        total[words] = total.get(words, np.zeros(len(KINDS), np.float32)) + kinds
    return tuple(Name(span, KINDS[int(total[text[span.start : span.end].casefold()].argmax())]) for span, _ in seen)
