"""How one side of a claim reached its stories: origins, outlets on the way, stories, and what ties them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from onrecord.affair import Card
from onrecord.exports.chain_parts import Chain, Doubt, Link, Part, Sort
from onrecord.lineage import outlet_key
from onrecord.values.claim import Side
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Edge, EdgeKind, Origins, Settled, Utterance
from onrecord.values.source import SourceKind
from onrecord.values.text import Spans

MOSTLY: Final = 0.8
"""Share of a story's own words from which on it is a copy of the whole, so that the first to have it is shown."""
_DIGITS_TURNED: Final = str.maketrans("0123456789", "9876543210")
"""Makes the earlier of two dates the greater."""
LATE: Final = "9999"
"""Sorts a story without a date after those that have one."""
NEAR: Final = 300
"""Code points between the words that cite and the words cited: about a long sentence."""
_COPIED: Final = frozenset({EdgeKind.COPIES, EdgeKind.LIFTS})
_CITED: Final = frozenset({EdgeKind.CITES, EdgeKind.CREDITS_WIRE})
_WEAK: Final = (EdgeKind.COPIES, EdgeKind.LIFTS, EdgeKind.SHARES_QUOTE, EdgeKind.PARAPHRASES)
"""Ties that are drawn only where no other one joins their stories, strongest first."""
OWN_WORD: Final = "in its own voice"
NOT_HERE: Final = "not in this record"


def chain_of(card: Card, side: Side, outlets: Mapping[Digest, str | None]) -> Chain:
    """How one side of a claim reached its stories, as far as they tell.

    ``outlets`` has the outlet of each of its stories. Every origin that is counted at the upper end of the range is
    there. A story that has its text from another one, or cites it, stands behind that one, and its source is not shown
    again where the other has the same. Of the ties that tell of no way (shared quotations, paraphrases) only those are
    there that join what nothing else does. Every step is there; `onrecord.exports.chain_fold` makes a picture's of it.
    """
    return _Weaving(card, side, outlets).chain()


class _Weaving:
    """One chain in the making."""

    def __init__(self, card: Card, side: Side, outlets: Mapping[Digest, str | None]) -> None:
        self.origins: Origins = card.yes if side is Side.FOR else card.no
        self.outlets = outlets
        self.said: dict[Digest, list[int]] = {}
        self.utterances = card.utterances
        self.published = {one.statement.key.story: one.statement.published for one in card.claim.statements}
        for number, one in enumerate(card.utterances):
            if one.side is side:
                self.said.setdefault(one.story, []).append(number)
        self.edges = [edge for edge in card.edges if edge.story in self.said and self._bears(edge)]
        self.parts = [_origin_part(self.origins, at, card.utterances) for at in range(len(self.origins.origins))]
        self.named = {part.name.casefold(): at for at, part in enumerate(self.parts) if not part.seen}
        self.by_outlet: dict[str, Digest] = {}
        self.story_at: dict[Digest, int] = {}
        for story in sorted(self.said, key=lambda story: (self.published.get(story) or LATE, story)):
            self.by_outlet.setdefault(outlet_key(outlets[story] or ""), story)
        for story in self.said:
            self.story_at[story] = len(self.parts)
            self.parts.append(Part(Sort.STORY, outlets[story] or "story without an outlet’s name", "", (story,)))
        self.links: dict[tuple[int, int], Link] = {}
        self.copied: dict[Digest, Digest | None] = {}

    def chain(self) -> Chain:
        """The whole of it."""
        parents = self._story_links()
        reached = [{self.utterances[number].story for number in origin.statements} for origin in self.origins.origins]
        for at, origin in enumerate(self.origins.origins):
            for number in origin.statements:
                self._from_origin(at, number, parents, reached[at])
            if not any(link.one == at for link in self.links.values()) and origin.statements:
                self._link(at, self.story_at[self.utterances[origin.statements[0]].story], "")
        self._weak_links(reached)
        links = sorted(self.links.values(), key=lambda link: (link.other, link.one))
        return Chain(tuple(self.parts), tuple(links), tuple(self._doubts()))

    def _bears(self, edge: Edge) -> bool:
        """Whether a tie bears on what the stories say of the claim."""
        if edge.kind is EdgeKind.CREDITS_WIRE or (edge.kind is EdgeKind.COPIES and edge.other in self.said):
            return True
        here = [self.utterances[number].spans for number in self.said[edge.story]]
        if edge.kind is EdgeKind.CITES:
            return any(_distance(edge.spans, spans) <= NEAR for spans in here)
        there = [self.utterances[number].spans for number in self.said.get(edge.other or Digest(""), ())]
        return any(
            any(_distance(run.here, spans) < 0 for spans in here)
            and any(_distance(run.there, spans) < 0 for spans in there)
            for run in edge.runs
        )

    def _link(self, one: int, other: int, words: str, *, proven: bool = True, directed: bool = True) -> None:
        """A tie between two parts; of several between the same two, one with the words of all."""
        if one == other:
            return
        before = self.links.get((one, other))
        if before is None:
            self.links[one, other] = Link(one, other, words, proven, directed)
        elif words and words not in before.words.split(", "):
            both = f"{before.words}, {words}" if before.words else words
            self.links[one, other] = before._replace(words=both, proven=before.proven or proven)

    def _story_links(self) -> dict[Digest, set[Digest]]:
        """The ties that lead from story to story, drawn; for each story, those that it has something from."""
        text: dict[Digest, Edge] = {}
        parents: dict[Digest, set[Digest]] = {}
        for edge in self.edges:
            if edge.kind in _COPIED and edge.other in self.said and edge.settled is not Settled.NOTHING:
                best = text.get(edge.story)
                text[edge.story] = edge if best is None else max(best, edge, key=self._nearness)
        self.copied = {edge.story: edge.other for edge in text.values()}
        for edge in (*text.values(), *(edge for edge in self.edges if edge.kind in _CITED)):
            other = edge.other if edge.other in self.said else self.by_outlet.get(edge.outlet_key or "")
            if other is not None and other != edge.story:
                self._link(self.story_at[other], self.story_at[edge.story], edge.kind.value)
                parents.setdefault(edge.story, set()).add(other)
        return parents

    def _nearness(self, edge: Edge) -> tuple[bool, bool, str, float]:
        """How likely a story has its text from there: most of it, and the first to have it, which all may have used."""
        published = self.published.get(edge.other or edge.story)
        turned = "" if published is None else published.translate(_DIGITS_TURNED)
        return edge.kind is EdgeKind.COPIES, (edge.share or 0.0) >= MOSTLY, turned, edge.share or 0.0

    def _from_origin(self, at: int, number: int, parents: Mapping[Digest, set[Digest]], reached: set[Digest]) -> None:
        """The way from an origin to one of the statements that lead back to it."""
        one, origin = self.utterances[number], self.origins.origins[at]
        story = self.story_at[one.story]
        through = [
            name
            for name in reversed(one.through)
            if name.casefold() != origin.name.casefold() and outlet_key(name) not in self.by_outlet
        ]
        if not origin.seen:
            if self.copied.get(one.story) not in reached:
                self._link(at, story, self._outlet_tie(one.story, origin.name))
        elif through or (wire := self._wire(one.story)) is not None:
            self._through(at, through or [str(wire)], story, "cites" if through else EdgeKind.CREDITS_WIRE.value)
        elif not parents.get(one.story, set()) & reached:
            self._link(at, story, "")

    def _through(self, at: int, names: Sequence[str], story: int, words: str) -> None:
        """From an origin over outlets that are no stories of this side to a story."""
        here = at
        for name in names:
            there = self._outlet_part(name)
            self._link(here, there, "")
            here = there
        self._link(here, story, words)

    def _outlet_part(self, name: str) -> int:
        known = self.named.get(name.casefold())
        if known is None:
            known = self.named[name.casefold()] = len(self.parts)
            self.parts.append(Part(Sort.OUTLET, name, NOT_HERE, seen=False))
        return known

    def _wire(self, story: Digest) -> str | None:
        """The agency that a story credits, where no story of it is in the record."""
        return next(
            (
                edge.outlet
                for edge in self.edges
                if edge.story == story
                and edge.kind is EdgeKind.CREDITS_WIRE
                and edge.other is None
                and edge.outlet_key not in self.by_outlet
            ),
            None,
        )

    def _outlet_tie(self, story: Digest, name: str) -> str:
        """How a story is tied to an outlet that is not in the record."""
        kinds = (
            edge.kind.value
            for edge in self.edges
            if edge.story == story and edge.other is None and (edge.outlet or "").casefold() == name.casefold()
        )
        return next(kinds, EdgeKind.CITES.value)

    def _weak_links(self, reached: Sequence[set[Digest]]) -> None:
        """Ties without a way, where nothing else joins what they tie. Text that stands in two stories always shows."""
        by_text, by_all = _Groups(), _Groups()
        for one, other in self.links:
            by_all.join(one, other)
            if self.parts[one].sort is self.parts[other].sort is Sort.STORY:
                by_text.join(one, other)
        for at, stories in enumerate(reached):
            for story in stories:
                by_all.join(at, self.story_at[story])
        for kind in _WEAK:
            groups = by_text if kind in _COPIED else by_all
            for edge in self.edges:
                loose = kind not in _COPIED or edge.settled is Settled.NOTHING
                if edge.kind is kind and loose and edge.other is not None and edge.other in self.said:
                    one, other = self.story_at[edge.other], self.story_at[edge.story]
                    if groups.join(one, other):
                        proven = kind is not EdgeKind.PARAPHRASES
                        directed = edge.settled is not Settled.NOTHING and kind is not EdgeKind.SHARES_QUOTE
                        self._link(one, other, kind.value, proven=proven, directed=directed)
                        by_all.join(one, other)

    def _doubts(self) -> Iterator[Doubt]:
        """Pairs of origins that could be one, each once."""
        of: dict[int, int] = {}
        for at, origin in enumerate(self.origins.origins):
            for number in origin.statements:
                of.setdefault(number, at)
        told = set()
        for reason in self.origins.reasons:
            if not reason.certain:
                ends = {of[number] for number in reason.statements if number in of}
                if len(reason.statements) == 1:
                    ends |= set(self._unseen_of(self.utterances[reason.statements[0]].story))
                for one, other in _pairs(sorted(ends)):
                    if (one, other) not in told:
                        told.add((one, other))
                        yield Doubt(one, other, reason.words)

    def _unseen_of(self, story: Digest) -> Iterator[int]:
        """The origins out of the record that a story names."""
        names = {(edge.outlet or "").casefold() for edge in self.edges if edge.story == story and edge.other is None}
        for at, origin in enumerate(self.origins.origins):
            if not origin.seen and origin.name.casefold() in names:
                yield at


def _origin_part(origins: Origins, at: int, utterances: Sequence[Utterance]) -> Part:
    origin = origins.origins[at]
    name = origin.name
    own = origin.kind is SourceKind.OUTLET and all(
        (said := utterances[number].speaker) is None or said.kind is SourceKind.OUTLET for number in origin.statements
    )
    if not origin.seen:
        note = NOT_HERE
    elif own:
        note = OWN_WORD
    else:
        note = "" if origin.kind is None else _KINDS.get(origin.kind, origin.kind.value)
    return Part(Sort.ORIGIN, name, note, seen=origin.seen)


_KINDS: Final = {SourceKind.UNNAMED: "unnamed", SourceKind.COLLECTIVE: "nobody in particular"}


def _distance(one: Spans, other: Spans) -> int:
    """Code points between two sets of spans; below zero where they overlap. Far where one is empty."""
    return min((max(a.start, b.start) - min(a.end, b.end) for a in one for b in other), default=NEAR + 1)


def _pairs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each with the one after it."""
    yield from pairwise(numbers)


class _Groups:
    """Parts that are joined."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def _top(self, one: int) -> int:
        while (above := self._above.get(one, one)) != one:
            self._above[one] = self._above.get(above, above)
            one = above
        return one

    def join(self, one: int, other: int) -> bool:
        """Join two; whether they were apart."""
        first, second = self._top(one), self._top(other)
        self._above[first] = second
        return first != second
