"""How many origins stand behind one side of a claim: a range, and every reason for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.lineage.graph import Joined, components, ends
from onrecord.lineage.matter import Matter, Tie, is_writing
from onrecord.lineage.ties import find_ties
from onrecord.values.claim import Side
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Carrier, Edge, Origin, Origins, Range, Reason, Utterance
from onrecord.values.source import SourceKind
from onrecord.values.stance import Ground

ECHO = 3
"""Stories that rest on one origin at most and are called an echo: two may be a story and one that cites it."""


def count_origins(
    statements: Sequence[Utterance],
    edges: Iterable[Edge],
    carriers: Mapping[Digest, Carrier],
    *,
    side: Side = Side.FOR,
) -> Origins:
    """How many origins the statements of one side have, between all that could be one and all that is not proven one.

    ``edges`` are those of the statements' stories; others do no harm. ``carriers`` holds a carrier for each of those
    stories; `KeyError` where one lacks. A statement leads back to its story's source, to the text that it was copied
    from, to the outlet that it cites. An origin is where nothing leads further: a speaker, an unnamed source of one
    report, an outlet that says it in its own voice, an outlet that is cited and not in the record. Stories that have
    it from one another are one origin. Statements of another side do not count.

    The order of the statements changes nothing but the order in the answer. No link found is no proof that there is
    none: that is why the upper end is an upper end only of what the stories show.
    """
    chosen = {number: statement for number, statement in enumerate(statements) if statement.side is side}
    matter = Matter(chosen, tuple(edges), carriers)
    ties = tuple(find_ties(matter))
    nodes = [*chosen, *matter.names]
    most = _ends([tie for tie in ties if tie.reason.certain], nodes)
    least = _ends(ties, nodes)
    counts = [_count(matter, found) for found in (least, most)]
    # People, documents and data are counted apart, so a sign never makes the last of one sort vanish into another.
    ranges = [Range(min(max(low, 1), high), high) for low, high in zip(*counts, strict=True)]
    stories = len(matter.by_story)
    return Origins(
        people=ranges[0],
        documents=ranges[1],
        data=ranges[2],
        stories=stories,
        origins=tuple(_origin(matter, end) for end in most),
        reasons=tuple(_telling_reasons(ties)),
        circular=tuple(_circles(matter, ties)),
        echo=stories >= ECHO and len(most) == 1,
    )


@dataclass(frozen=True, slots=True)
class _End:
    """Nodes that lead nowhere else, and all that lead to them."""

    own: frozenset[int]
    reached_from: frozenset[int]


def _ends(ties: Iterable[Tie], nodes: Sequence[int]) -> list[_End]:
    joined = Joined()
    kept = list(ties)
    for tie in kept:
        if tie.joins:
            joined.join(tie.one, tie.other)
    leads: dict[int, list[int]] = {}
    for tie in kept:
        one, other = joined.find(tie.one), joined.find(tie.other)
        if one != other:
            leads.setdefault(one, []).append(other)
    members: dict[int, list[int]] = {}
    for node in nodes:
        members.setdefault(joined.find(node), []).append(node)
    reachable = _without_idle(leads, members)
    return [
        _End(*(frozenset(node for top in part for node in members[top]) for part in end))
        for end in ends(leads, sorted(reachable))
    ]


def _without_idle(leads: Mapping[int, Sequence[int]], members: Mapping[int, Sequence[int]]) -> set[int]:
    """The nodes that hold a statement or that one leads to: an outlet that only a sign leads to is none at the top."""
    held = {top for top, nodes in members.items() if any(node >= 0 for node in nodes)}
    return held | {other for top in held for other in leads.get(top, ())}


def _kind(matter: Matter, number: int) -> str:
    speaker = matter.statements[number].speaker
    if speaker is not None and speaker.ground is Ground.DATA:
        return "data"
    return "document" if speaker is not None and is_writing(speaker) else "people"


def _count(matter: Matter, found: Iterable[_End]) -> tuple[int, int, int]:
    """People and outlets, documents, data. An end in which people stand with a document is people."""
    kinds = [{_kind(matter, number) for number in end.own if number >= 0} or {"people"} for end in found]
    people = sum("people" in kind for kind in kinds)
    documents = sum("people" not in kind and "document" in kind for kind in kinds)
    return people, documents, len(kinds) - people - documents


def _origin(matter: Matter, end: _End) -> Origin:
    numbers = sorted(number for number in end.own if number >= 0)
    statements = tuple(sorted(number for number in end.reached_from if number >= 0))
    if not numbers:
        return Origin(matter.names[min(end.own)], SourceKind.OUTLET, statements, seen=False)
    for number in numbers:
        speaker = matter.speaker(number)
        if speaker is not None:
            words = speaker.name or speaker.description or speaker.key or "a speaker who was not made out"
            name = words if speaker.key else f"{words}, in {matter.outlet(number)}"
            return Origin(name, speaker.kind, statements, seen=True)
    return Origin(matter.outlet(numbers[0]), SourceKind.OUTLET, statements, seen=True)


def _telling_reasons(ties: Sequence[Tie]) -> list[Reason]:
    """A reason for every tie that brings two together who were apart before, certain ones first, then the signs."""
    joined = Joined()
    reasons: dict[Reason, None] = {}
    for tie in sorted(ties, key=lambda tie: not tie.reason.certain):
        if joined.join(tie.one, tie.other):
            reasons[tie.reason] = None
    return list(reasons)


def _circles(matter: Matter, ties: Iterable[Tie]) -> list[tuple[str, ...]]:
    """Outlets that have it from one another, by their citations."""
    leads: dict[int, list[int]] = {}
    for tie in ties:
        if tie.reason.rule == "cited-outlet":
            leads.setdefault(tie.one, []).append(tie.other)
    found = []
    for component in components(leads, sorted(matter.statements)):
        outlets = sorted({matter.outlet(number) for number in component if number >= 0})
        if len(component) > 1 and len(outlets) > 1:
            found.append(tuple(outlets))
    return found
