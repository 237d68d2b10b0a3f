"""The typed edges between one story and those on the shelf."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from onrecord.lineage.boilerplate import find_common
from onrecord.lineage.direction import settle
from onrecord.lineage.fingerprints import placed_fingerprints
from onrecord.lineage.paraphrase import Telling, find_paraphrase, tell_sentences, telling_stems
from onrecord.lineage.runs import Match, find_matches, passages, quoted_parts
from onrecord.lineage.shelf import Shelf
from onrecord.lineage.words import Words, stem, words_in, words_of
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Carrier, Citation, Edge, EdgeKind, Run, Settled

COPY = 0.5
"""Of the words outside quotation marks of the one story, the share that stands in the other too. From .4 to .5 the
scores on the tuning half change by half a point at most."""
LIFT = 25
"""Words in a row, small edits aside, that are no chance and no phrase."""
LIFT_OWN = 15
"""How many of them stand outside quotation marks: the rest may be what somebody said to both."""
GAP = 3
"""Words that may stand in the place of others within a run that was edited. Set on the tuning half."""
QUOTE = 6
"""Quoted words in a row that are no phrase. Set on the tuning half."""
SHARED = 2
"""Rare fingerprints in common that make two stories worth comparing: a quotation of six words has two."""
COMPARED = 150
"""Stories that one is compared with at most, those with most in common first. No origin is lost over it, because
stories that hold one text are all tied to those that had it first."""
OF_OUTLET = 20
"""Stories of a cited outlet, and stories that cite this one's outlet, that are looked at: the last that came."""
NEAR = 0.6
"""Of the telling words of the sentence that cites, the share that the cited outlet's story must have to be the one
that is meant. Set on the tuning half."""
NEAR_TIED = 0.3
"""The same where other words tie the two stories."""
NEAR_FEWEST = 3
"""Telling words that the two must have in common at least."""

_SHARED_WORDS = frozenset({EdgeKind.COPIES, EdgeKind.LIFTS, EdgeKind.SHARES_QUOTE})


def find_edges(carrier: Carrier, shelf: Shelf, also: Iterable[Digest] = ()) -> tuple[Edge, ...]:
    """The edges between a story and those on the shelf, whether it has something from them or they from it.

    The story itself may stand on the shelf or not. ``also`` are stories to compare it with whatever they share, such
    as those that bear on the same claim. A story that cites or credits an outlet has an edge to that outlet's story
    where one on the shelf is about the same matter, else to the outlet alone. The cost grows with the stories that
    share something with this one, not with the shelf.
    """
    return Comparison(carrier, shelf).edges(also)


def current_edges(edges: Iterable[Edge], shelf: Shelf) -> tuple[Edge, ...]:
    """The edges that still hold with all that the shelf holds by now.

    Left out are those to an outlet alone that by now lead to a story of that outlet, and those whose words turned out
    to be boilerplate as more stories came. Both stories of an edge stand on the shelf.
    """
    every = tuple(_without_led(tuple(edges)))
    marks = {edge.story: shelf.marks(edge.story) for edge in every if edge.kind in _SHARED_WORDS}
    common = find_common(shelf.holders({mark for each in marks.values() for mark in each}), shelf)
    doubted = {key for key in marks if not common.at_edges.isdisjoint(marks[key])}
    words = {key: words_of(shelf.carrier(key)) for key in doubted}
    placed = {key: placed_fingerprints(words[key]) for key in doubted}

    def holds(edge: Edge) -> bool:
        """Whether an edge about shared words is of the same kind without what is boilerplate by now."""
        if edge.kind not in _SHARED_WORDS or edge.story not in doubted or edge.other is None:
            return True
        here, there = words[edge.story], words_of(shelf.carrier(edge.other))
        matches = common.drop(find_matches(here, there), placed[edge.story], here, there)
        return _kind(matches, here, there)[0] is edge.kind

    return tuple(filter(holds, every))


def _without_led(edges: Sequence[Edge]) -> Iterator[Edge]:
    """Of the edges that cite or credit one outlet, the one to the story that is most likely meant."""
    best: dict[tuple[EdgeKind, Digest, str | None], float] = {}
    for edge in edges:
        if edge.outlet is not None:
            key = edge.kind, edge.story, edge.outlet_key
            best[key] = max(best.get(key, 0.0), edge.share or 0.0)
    for edge in edges:
        if edge.outlet is None or (edge.share or 0.0) == best[edge.kind, edge.story, edge.outlet_key]:
            yield edge


def _named(carrier: Carrier, shelf: Shelf) -> Iterator[Digest]:
    """Stories of the outlets that it cites or credits, and stories that cite or credit its outlet."""
    for key in dict.fromkeys(cited.key for cited in _sources(carrier)):
        yield from shelf.by_outlet(key)[-OF_OUTLET:]
    if carrier.outlet_key is not None:
        yield from shelf.citing(carrier.outlet_key)[-OF_OUTLET:]


def _sources(carrier: Carrier) -> Iterator[Citation]:
    """Its credit and its citations."""
    if carrier.credit is not None:
        yield carrier.credit
    yield from carrier.citations


def outlet_edges(carrier: Carrier) -> Iterator[Edge]:
    """What it credits and cites, one edge an outlet, each to the outlet alone."""
    if carrier.credit is not None:
        yield _outlet_edge(EdgeKind.CREDITS_WIRE, carrier, [carrier.credit])
    by_outlet: dict[str, list[Citation]] = {}
    for cited in carrier.citations:
        by_outlet.setdefault(cited.key, []).append(cited)
    for group in by_outlet.values():
        yield _outlet_edge(EdgeKind.CITES, carrier, group)


def _outlet_edge(kind: EdgeKind, carrier: Carrier, cited: Sequence[Citation]) -> Edge:
    name = max((one.outlet for one in cited), key=len)
    does = "credits" if kind is EdgeKind.CREDITS_WIRE else "cites"
    says = f"{carrier.outlet or 'the story'} {does} {name}"
    spans = tuple(sorted({span for one in cited for span in one.spans}))
    settled = Settled.CREDIT if kind is EdgeKind.CREDITS_WIRE else Settled.CITATION
    return Edge(kind, carrier.key, None, name, cited[0].key, spans, (), None, says, settled, says)


class Comparison:
    """One story, made ready to be compared with those on the shelf."""

    def __init__(self, carrier: Carrier, shelf: Shelf) -> None:
        self._carrier = carrier
        self._shelf = shelf
        self._words = words_of(carrier)
        self._placed = placed_fingerprints(self._words)
        self.marks = frozenset(self._placed.values())
        """Its fingerprints, as `fingerprints` gives them."""
        self._holders = shelf.holders(self.marks)
        self._common = find_common(self._holders, shelf)

    def edges(self, also: Iterable[Digest] = ()) -> tuple[Edge, ...]:
        """What `find_edges` gives."""
        own = self._carrier.key
        keys = dict.fromkeys([*self.candidates(), *_named(self._carrier, self._shelf), *also])
        found = [edge for key in keys if key != own for edge in self.edges_to(self._shelf.carrier(key))]
        return tuple(_without_led((*outlet_edges(self._carrier), *found)))

    def candidates(self) -> list[Digest]:
        """The stories that share enough with it to be compared, those with most in common first."""
        telling = [keys for mark, keys in self._holders.items() if mark not in self._common.anywhere]
        shared = Counter(key for keys in telling for key in keys)
        worth = [key for key, count in shared.items() if count >= SHARED]
        return sorted(worth, key=lambda key: -shared[key])[: COMPARED + 1]

    def edges_to(self, other: Carrier) -> Iterator[Edge]:
        """The edges between the two, in either direction: one about their words at most, and citations and credits."""
        theirs = words_of(other)
        about = self._about_words(other, theirs)
        if about is not None:
            yield about
        for here, there, words in ((self._carrier, other, theirs), (other, self._carrier, self._words)):
            if there.outlet_key is not None and any(cited.key == there.outlet_key for cited in _sources(here)):
                yield from _led_edges(here, there, words, about)

    def _about_words(self, other: Carrier, theirs: Words) -> Edge | None:
        every = find_matches(self._words, theirs)
        matches = self._common.drop(every, self._placed, self._words, theirs)
        kind, kept = _kind(matches, self._words, theirs)
        if kind is not None:
            runs = [_run(match, self._words, theirs) for match in kept]
            return self._edge(kind, other, runs, _share(matches, self._words, theirs))
        alike = find_paraphrase(self._tellings, tell_sentences(theirs), every)
        if alike is None:
            return None
        one, both = alike
        run = Run(both.words, both.words, self._words.spans(one.start, one.end), theirs.spans(both.start, both.end))
        return self._edge(EdgeKind.PARAPHRASES, other, [run], None)

    @cached_property
    def _tellings(self) -> Sequence[Telling]:
        return tell_sentences(self._words)

    def _edge(self, kind: EdgeKind, other: Carrier, runs: Sequence[Run], share: float | None) -> Edge:
        order = settle(self._carrier, other)
        forwards = order.later if order.later is not None else self._carrier.key < other.key
        story, source = (self._carrier.key, other.key) if forwards else (other.key, self._carrier.key)
        turned = runs if forwards else [Run(run.words, run.own, run.there, run.here) for run in runs]
        turned = sorted(turned, key=lambda run: run.here)
        reason = _reason(kind, turned, share)
        return Edge(kind, story, source, None, None, (), tuple(turned), share, reason, order.settled, order.reason)


def _share(matches: Sequence[Match], here: Words, there: Words) -> float:
    """Of the own words of one of the two, how many the matches hold: the greater share."""
    covered = {at for match in matches for at in range(match.here, match.here + match.words)}
    ours = sum(not here.quoted[at] for at in covered)
    theirs = sum(not there.quoted[at] for match in matches for at in range(match.there, match.there + match.words))
    shares = [own / all_own for own, all_own in ((ours, here.own), (theirs, there.own)) if all_own >= LIFT]
    return max(shares, default=0.0)


def _kind(matches: list[Match], here: Words, there: Words) -> tuple[EdgeKind | None, list[Match]]:
    """What the matches make of the two stories, and those that show it."""
    if not matches:
        return None, []
    if _share(matches, here, there) >= COPY and sum(match.words for match in matches) >= LIFT:
        return EdgeKind.COPIES, matches
    lifted = [match for passage in passages(matches, GAP) if _is_lift(passage, there) for match in passage]
    if lifted:
        return EdgeKind.LIFTS, lifted
    quoted = [part for match in matches for part in quoted_parts(match, here, there, QUOTE)]
    return (EdgeKind.SHARES_QUOTE, quoted) if quoted else (None, [])


def _is_lift(passage: Sequence[Match], there: Words) -> bool:
    own = sum(not there.quoted[at] for match in passage for at in range(match.there, match.there + match.words))
    return sum(match.words for match in passage) >= LIFT and own >= LIFT_OWN


def _run(match: Match, here: Words, there: Words) -> Run:
    own = sum(not there.quoted[at] for at in range(match.there, match.there + match.words))
    spans = here.spans(match.here, match.here + match.words), there.spans(match.there, match.there + match.words)
    return Run(match.words, own, *spans)


def _led_edges(here: Carrier, there: Carrier, words: Words, about: Edge | None) -> Iterator[Edge]:
    """The citation and the credit of an outlet, led to a story of it, where that may be the one that is meant."""
    likely = _likeness(here, there.outlet_key or "", words, near=NEAR_TIED if about else NEAR)
    tied = (about.share or 0.0) if about is not None else 0.0
    if likely or (about is not None and about.kind is not EdgeKind.PARAPHRASES):
        for edge in outlet_edges(here):
            if edge.outlet_key == there.outlet_key:
                yield replace(edge, other=there.key, share=max(likely, tied, NEAR_TIED))


def _likeness(citing: Carrier, outlet: str, words: Words, *, near: float) -> float:
    """Of the telling words of what cites an outlet, the share that a story of the outlet has; 0 where it is too little.

    A credit covers no words of its own, and so is like no story by them.
    """
    best = 0.0
    for cited in citing.citations:
        if cited.key == outlet:
            telling = telling_stems(words_in(citing.text, cited.covers).normal) - set(map(stem, outlet.split()))
            common = len(telling & words.stems)
            if common >= NEAR_FEWEST and common >= near * len(telling):
                best = max(best, common / len(telling))
    return best


def _reason(kind: EdgeKind, runs: Sequence[Run], share: float | None) -> str:
    longest = max(run.words for run in runs)
    if kind is EdgeKind.COPIES:
        return f"{share or 0:.0%} of its own words stand in both; the longest run is {longest} words"
    if kind is EdgeKind.LIFTS:
        return f"same text run of {longest} words"
    if kind is EdgeKind.SHARES_QUOTE:
        return f"only quoted words stand in both: {longest} in a row"
    return "one sentence says the same with the same names and figures in other words"
