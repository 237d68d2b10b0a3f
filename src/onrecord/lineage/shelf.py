"""Where carriers stand so that those with something in common are found: what is asked of it, and one in memory."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from onrecord.lineage.fingerprints import fingerprints
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Carrier

CEILING = 100
"""Holders of one shingle that are looked at, the first that came; passim's default. A story whose text went everywhere
is tied to the first hundred, which is enough to count origins."""


class Shelf(Protocol):
    """What `find_edges` asks of the place where the other carriers stand. Each answer is in one order, for ever."""

    def holders(self, fingerprints: Collection[int]) -> Mapping[int, Sequence[Digest]]:
        """For each fingerprint that somebody holds, who: the first `CEILING` that came."""

    def marks(self, key: Digest) -> Collection[int]:
        """The fingerprints of the story of that key; `KeyError` where there is none."""

    def carrier(self, key: Digest) -> Carrier:
        """The carrier of that key; `KeyError` where there is none."""

    def by_outlet(self, outlet_key: str) -> Sequence[Digest]:
        """The stories of an outlet."""

    def citing(self, outlet_key: str) -> Sequence[Digest]:
        """The stories that cite or credit an outlet."""


class MemoryShelf:
    """A shelf in memory, for tests, for one sitting, and for some ten thousand stories.

    >>> from onrecord.values.text import Span
    >>> text = "The ferry left the quay at dawn."
    >>> story = Carrier(
    ...     Digest("a1"), "Sahl Courier", "sahl courier", (), None, None, "", None, text, (Span(0, len(text)),), (), ()
    ... )
    >>> shelf = MemoryShelf([story])
    >>> shelf.carrier(story.key).outlet, shelf.by_outlet("sahl courier") == [story.key]
    ('Sahl Courier', True)
    """

    def __init__(self, carriers: Iterable[Carrier] = ()) -> None:
        self._carriers: dict[Digest, Carrier] = {}
        self._keys: list[Digest] = []
        self._marks: dict[Digest, tuple[int, ...]] = {}
        self._holders: dict[int, int | list[int]] = {}
        """Places in ``_keys``. Most shingles have one holder, and a bare number takes a third of a list's room."""
        self._outlets: dict[str, list[Digest]] = {}
        self._citing: dict[str, list[Digest]] = {}
        for carrier in carriers:
            self.add(carrier)

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, carrier: Carrier) -> None:
        """Put a carrier on the shelf. One that is there already is left as it is."""
        if carrier.key in self._carriers:
            return
        number = len(self._keys)
        self._carriers[carrier.key] = carrier
        self._keys.append(carrier.key)
        self._marks[carrier.key] = fingerprints(carrier)
        for mark in self._marks[carrier.key]:
            known = self._holders.setdefault(mark, number)
            if isinstance(known, list):
                if len(known) < CEILING:
                    known.append(number)
            elif known != number:
                self._holders[mark] = [known, number]
        if carrier.outlet_key is not None:
            self._outlets.setdefault(carrier.outlet_key, []).append(carrier.key)
        for key in {cited.key for cited in (*carrier.citations, *filter(None, [carrier.credit]))}:
            self._citing.setdefault(key, []).append(carrier.key)

    def holders(self, fingerprints: Collection[int]) -> Mapping[int, Sequence[Digest]]:
        """Who holds each fingerprint, first come first."""
        found: dict[int, Sequence[Digest]] = {}
        for mark in fingerprints:
            known = self._holders.get(mark)
            if known is not None:
                found[mark] = [self._keys[at] for at in (known if isinstance(known, list) else [known])]
        return found

    def marks(self, key: Digest) -> Collection[int]:
        """The fingerprints of the story of that key; `KeyError` where there is none."""
        return self._marks[key]

    def carrier(self, key: Digest) -> Carrier:
        """The carrier of that key; `KeyError` where there is none."""
        return self._carriers[key]

    def by_outlet(self, outlet_key: str) -> Sequence[Digest]:
        """The stories of an outlet, in the order in which they came."""
        return self._outlets.get(outlet_key, [])

    def citing(self, outlet_key: str) -> Sequence[Digest]:
        """The stories that cite or credit an outlet, in the order in which they came."""
        return self._citing.get(outlet_key, [])
