"""The names that the encoder sees in one window, on the same pass as the attributions."""

from collections.abc import Iterator

import numpy as np

from onrecord.attribution.decode import Encoded
from onrecord.attribution.windows import Window
from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span

KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
"""In the order of the encoder's tags: outside, then for each kind the beginning and the rest of a name."""
NAME_TAGS = 1 + 2 * len(KINDS)


def find_names(window: Window, encoded: Encoded) -> Iterator[Name]:
    """Names of persons, organisations and places, in text order, made of whole words.

    A word has the mean of its pieces' scores, and begins a name of its own where its first piece does.
    """
    starts = np.flatnonzero(np.array(window.begins))
    lengths = np.diff([*starts, len(window.ids)])
    means = np.add.reduceat(encoded.names, starts, axis=0) / lengths[:, None]
    by_kind = np.logaddexp(means[:, 1::2], means[:, 2::2])
    kinds = np.where(by_kind.max(axis=1) > means[:, 0], by_kind.argmax(axis=1), -1)
    open_name: tuple[int, Span] | None = None
    for start, length, kind in zip(starts.tolist(), lengths.tolist(), kinds.tolist(), strict=True):
        first, last = window.offsets[start], window.offsets[start + length - 1]
        named = kind >= 0 and first is not None and last is not None
        begins = not named or encoded.names[start, 1 + 2 * kind] > encoded.names[start, 2 + 2 * kind]
        if open_name is not None and (begins or open_name[0] != kind):
            yield Name(open_name[1], KINDS[open_name[0]])
            open_name = None
        if named and first is not None and last is not None:
            begun = first.start if open_name is None else open_name[1].start
            open_name = (kind, Span(begun, last.end))
    if open_name is not None:
        yield Name(open_name[1], KINDS[open_name[0]])
