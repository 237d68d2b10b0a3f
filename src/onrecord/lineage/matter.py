"""The statements of one side of a claim with what is known of their stories, and the ties that the rules find."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.lexicon.en.documents import DOCUMENTS
from onrecord.lineage.names import is_name, outlet_key
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Carrier, Citation, Edge, Place, Reason, Speaker, Utterance
from onrecord.values.source import SourceKind
from onrecord.values.stance import Ground
from onrecord.values.text import Span, Spans

HALF = 0.5
"""Of a statement's words, the share that must stand in a run of shared text for the run to be about it."""
NAMELESS = "a story without an outlet's name"
_TOLD_BY_NAME = 2
"""Stories whose outlets a reason names; of more it says how many."""
_HEAD_END = re.compile(r"[,;(]| (?:of|from|by|in|at|on|for|with|to|that|which|who|whose|[a-z]+ed|kept|held|seen|sent) ")
"""Where the first noun phrase of a description ends."""
UNNAMED = frozenset({SourceKind.UNNAMED, SourceKind.COLLECTIVE})
"""Kinds of speakers whom a story does not name."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes that are one, or of which the one is from the other."""

    one: int
    other: int
    joins: bool
    """Whether they are one; else the one leads to the other."""
    reason: Reason


@dataclass(frozen=True)
class Matter:
    """The statements of one side of a claim, with what is known of their stories."""

    statements: Mapping[int, Utterance]
    """By their index among those given."""
    edges: Sequence[Edge]
    carriers: Mapping[Digest, Carrier]
    outlets: dict[str, int] = field(default_factory=dict)
    """Nodes of outlets that are cited and have no such statement, by key: numbers below zero."""
    names: dict[int, str] = field(default_factory=dict)
    """What those outlets are called."""

    @cached_property
    def by_story(self) -> dict[Digest, list[int]]:
        """The statements of each story."""
        found: dict[Digest, list[int]] = {}
        for number, statement in self.statements.items():
            found.setdefault(statement.story, []).append(number)
        return found

    @cached_property
    def by_outlet(self) -> dict[str, list[int]]:
        """The statements of each outlet."""
        found: dict[str, list[int]] = {}
        for number, statement in self.statements.items():
            key = self.carriers[statement.story].outlet_key
            if key is not None:
                found.setdefault(key, []).append(number)
        return found

    @cached_property
    def cited(self) -> dict[int, tuple[Citation, ...]]:
        """What each statement is said to be from: by its speaker, its chain, and citations that cover it."""
        return {number: tuple(self._cited(statement)) for number, statement in self.statements.items()}

    def _cited(self, statement: Utterance) -> Iterator[Citation]:
        carrier = self.carriers[statement.story]
        names = list(statement.through[-1:])
        if statement.speaker is not None and statement.speaker.kind is SourceKind.OUTLET and statement.speaker.name:
            names.append(statement.speaker.name)
        seen = {carrier.outlet_key}
        told = filter(is_name, names)
        stated = (Citation(name, _key_in(carrier, name), statement.spans, statement.spans) for name in told)
        covering = (cited for cited in carrier.citations if covered(statement.spans, cited.covers) >= HALF)
        for cited in (*stated, *covering):
            if cited.key not in seen:
                seen.add(cited.key)
                yield cited

    def called(self, cited: Citation) -> str:
        """The fullest name of an outlet that is cited: as its own stories give it, or the longest that any prints."""
        return self._called.get(cited.key, cited.outlet)

    @cached_property
    def _called(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for carrier in self.carriers.values():
            for cited in (*carrier.citations, *filter(None, [carrier.credit])):
                names[cited.key] = max(names.get(cited.key, ""), cited.outlet, key=len)
        own = {one.outlet_key: one.outlet for one in self.carriers.values() if one.outlet_key and one.outlet}
        return names | own

    def among(self, numbers: Sequence[int]) -> str:
        """Where some statements stand: the outlets of two stories, how many stories of more."""
        stories = dict.fromkeys(self.statements[number].story for number in numbers)
        outlets = list(dict.fromkeys(self.carriers[story].outlet or NAMELESS for story in stories))
        if len(stories) > _TOLD_BY_NAME:
            return f"in {len(stories)} stories"
        if len(outlets) == 1:
            return f"in {outlets[0]}" if len(stories) == 1 else f"in two stories of {outlets[0]}"
        return f"in {' and '.join(outlets)}"

    def node_of(self, cited: Citation) -> int:
        """The node of an outlet that has no statement here."""
        node = self.outlets.setdefault(cited.key, -1 - len(self.outlets))
        self.names[node] = max(self.names.get(node, ""), self.called(cited), key=len)
        return node

    def speaker(self, number: int) -> Speaker | None:
        """Who is behind a statement; None where it is the story's own voice or the outlet that it cites."""
        speaker = self.statements[number].speaker
        if speaker is None or speaker.kind in {SourceKind.AUTHOR, SourceKind.OUTLET}:
            return None
        return speaker

    def is_named(self, number: int) -> bool:
        """Whether one is known to be behind it who is the same over all stories."""
        speaker = self.speaker(number)
        return speaker is not None and speaker.key is not None

    def is_unnamed(self, number: int) -> bool:
        """Whether somebody is behind it whom the story does not name."""
        speaker = self.speaker(number)
        return speaker is not None and speaker.key is None and speaker.kind in UNNAMED

    def is_somebody(self, number: int) -> bool:
        """Whether who is behind it may be a person: a log, a track or a filing is none, whoever kept it."""
        speaker = self.speaker(number)
        return speaker is not None and speaker.ground is not Ground.DATA and not is_writing(speaker)

    def is_own(self, number: int) -> bool:
        """Whether the story says it in its own voice, and cites nobody for it."""
        return self.speaker(number) is None and not self.cited[number]

    @cached_property
    def rested(self) -> frozenset[int]:
        """What stories say in their own voice and give a source for: it begins with that source, and not with them."""
        return frozenset(
            number
            for numbers in self.by_story.values()
            for number in numbers
            if self.is_own(number) and not all(map(self.is_own, numbers))
        )

    def is_later(self, number: int, other: int) -> bool:
        """Whether a statement was published on a later day than another one, which then cannot have it from there."""
        days = [self.carriers[self.statements[one].story].published for one in (number, other)]
        return days[0] is not None and days[1] is not None and days[0][:10] > days[1][:10]

    def outlet(self, number: int) -> str:
        """What the story's outlet is called."""
        return self.carriers[self.statements[number].story].outlet or NAMELESS

    def place(self, number: int) -> Place:
        """Where a statement stands."""
        return Place(self.statements[number].story, self.statements[number].spans)

    def reason(
        self, rule: str, words: str, *numbers: int, certain: bool = True, places: Sequence[Place] = ()
    ) -> Reason:
        """A reason about some of the statements, with the places where they stand unless others show it."""
        real = tuple(number for number in numbers if number >= 0)
        return Reason(rule, words, certain, real, tuple(places) or tuple(map(self.place, real)))


def is_writing(speaker: Speaker) -> bool:
    """Whether a source is a document or what an instrument wrote down: by its kind, or by its description's head.

    >>> is_writing(Speaker(SourceKind.UNNAMED, description="a log kept at the harbour office"))
    True
    >>> is_writing(Speaker(SourceKind.UNNAMED, description="the keeper of the log"))
    False
    """
    if speaker.kind is SourceKind.DOCUMENT:
        return True
    words = _HEAD_END.split(f"{(speaker.description or '').casefold()} ", maxsplit=1)[0].split()
    return bool(words) and any(words[-1] in group for group in DOCUMENTS)


def _key_in(carrier: Carrier, name: str) -> str:
    """The key of an outlet that a line names: of the story's own or of one that it cites, where the name is short."""
    key = outlet_key(name)
    keys = [*([carrier.outlet_key] if carrier.outlet_key else []), *(cited.key for cited in carrier.citations)]
    return next((longer for longer in keys if longer == key or longer.endswith(" " + key)), key)


def overlap(spans: Spans, others: Spans) -> int:
    """How many code points two sets of spans share."""
    shared = 0
    for start, end in spans:
        for first, last in others:
            if first < end and start < last:
                shared += min(end, last) - max(start, first)
    return shared


def covered(spans: Spans, by: Sequence[Span]) -> float:
    """Of the code points of some spans, the share that others hold."""
    size = sum(span.end - span.start for span in spans)
    return overlap(spans, tuple(by)) / size if size else 0.0
