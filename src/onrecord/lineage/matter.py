"""The statements of one side of a claim with what is known of their stories, and the ties that the rules find."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.lineage.names import outlet_key
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Carrier, Citation, Edge, Place, Reason, Speaker, Utterance
from onrecord.values.source import SourceKind
from onrecord.values.text import Span, Spans

HALF = 0.5
"""Of a statement's words, the share that must stand in a run of shared text for the run to be about it."""
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
        stated = (Citation(name, _key_in(carrier, name), statement.spans, statement.spans) for name in names)
        covering = (cited for cited in carrier.citations if covered(statement.spans, cited.covers) >= HALF)
        for cited in (*stated, *covering):
            if cited.key not in seen:
                seen.add(cited.key)
                yield cited

    def node_of(self, cited: Citation) -> int:
        """The node of an outlet that has no statement here."""
        node = self.outlets.setdefault(cited.key, -1 - len(self.outlets))
        self.names[node] = max(self.names.get(node, ""), cited.outlet, key=len)
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

    def is_own(self, number: int) -> bool:
        """Whether the story says it in its own voice, and cites nobody for it."""
        return self.speaker(number) is None and not self.cited[number]

    def outlet(self, number: int) -> str:
        """What the story's outlet is called."""
        return self.carriers[self.statements[number].story].outlet or "a story without an outlet's name"

    def place(self, number: int) -> Place:
        """Where a statement stands."""
        return Place(self.statements[number].story, self.statements[number].spans)

    def reason(
        self, rule: str, words: str, *numbers: int, certain: bool = True, places: Sequence[Place] = ()
    ) -> Reason:
        """A reason about some of the statements, with the places where they stand unless others show it."""
        real = tuple(number for number in numbers if number >= 0)
        return Reason(rule, words, certain, real, tuple(places) or tuple(map(self.place, real)))


def _key_in(carrier: Carrier, name: str) -> str:
    """The key of an outlet that a line names: of the story's own or of one that it cites, where the name is short."""
    key = outlet_key(name)
    keys = [*([carrier.outlet_key] if carrier.outlet_key else []), *(cited.key for cited in carrier.citations)]
    return next((longer for longer in keys if longer == key or longer.endswith(" " + key)), key)


def overlap(spans: Spans, others: Spans) -> int:
    """How many code points two sets of spans share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in others)


def covered(spans: Spans, by: Sequence[Span]) -> float:
    """Of the code points of some spans, the share that others hold."""
    size = sum(span.end - span.start for span in spans)
    return overlap(spans, tuple(by)) / size if size else 0.0
