"""Where the stories of a claim differ: versions of each detail with their clashes, and a grid of stories by details."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from onrecord.values.claim import Cell, Detail, DetailKind, DetailVersions, GridRow, Statement, StatementKey, Version
from onrecord.values.fetched import Digest
from onrecord.values.text import Spans

_DAY = len("2030-01-01")
_JUDGED = frozenset({DetailKind.WHEN, DetailKind.HOW_MANY})
"""What two tellings can clash in; one place may lie in another, and who it was may be said in many ways."""


def versions_of(statements: Sequence[Statement]) -> tuple[DetailVersions, ...]:
    """What the statements say about each thing, by kind: when, where, who, then each thing that is counted."""
    found = []
    for (kind, about), told in sorted(_told(statements).items(), key=_in_order):
        by_value: dict[_Value, list[tuple[StatementKey, Detail]]] = defaultdict(list)
        for key, detail in told:
            by_value[detail.value, detail.latest].append((key, detail))
        groups = sorted(by_value.values(), key=lambda group: (-len({key.story for key, _ in group}), group[0][0]))
        reason = _first_clash(told) if kind in _JUDGED else None
        versions = tuple(Version(group[0][1].words, tuple(sorted({key for key, _ in group}))) for group in groups)
        found.append(DetailVersions(kind, about, versions, reason is not None, reason))
    return tuple(found)


def grid_of(statements: Sequence[Statement]) -> tuple[GridRow, ...]:
    """One row a story: what it says when, where, who and how many, and whether that clashes with another row."""
    told = _told(statements)
    clashing = {
        place for (kind, about), rows in told.items() if kind in _JUDGED for place in _clashing(kind, about, rows)
    }
    by_story: dict[Digest, list[Statement]] = defaultdict(list)
    for one in statements:
        by_story[one.key.story].append(one)
    rows = []
    for story, own in by_story.items():
        cells = {kind: _cell(own, kind, clashing) for kind in DetailKind}
        rows.append(
            GridRow(
                story,
                when=cells[DetailKind.WHEN],
                where=cells[DetailKind.WHERE],
                who=cells[DetailKind.WHO],
                how_many=cells[DetailKind.HOW_MANY],
            )
        )
    return tuple(rows)


_MOST_COMPARED = 200
"""Tellings of one thing that are compared with each other."""
_Place = tuple[DetailKind, str | None, StatementKey, Spans]
_Value = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class _Telling:
    """All that some statements say of one thing, which is the same in all of them."""

    details: tuple[Detail, ...]
    """As the first of them has it."""
    places: list[tuple[StatementKey, Detail]] = field(default_factory=list)
    """Each statement with each of its details."""

    def clash(self, other: "_Telling") -> str | None:
        """Why none of the one's details fits any of the other's; None where some two can both be right.

        Who tells two times may give one of them to something else ("noticed on Friday, he flew the next day").
        """
        reasons = [clash_between(mine, yours) for mine in self.details for yours in other.details]
        return reasons[0] if None not in reasons else None


def _tellings(rows: Sequence[tuple[StatementKey, Detail]]) -> list[_Telling]:
    """The tellings of one thing, those that most stories have first."""
    by_statement: dict[StatementKey, list[Detail]] = defaultdict(list)
    for key, detail in rows[:_MOST_COMPARED]:
        by_statement[key].append(detail)
    found: dict[frozenset[_Value], _Telling] = {}
    for key, details in by_statement.items():
        values = frozenset((detail.value, detail.latest) for detail in details)
        telling = found.setdefault(values, _Telling(tuple(details)))
        telling.places.extend((key, detail) for detail in details)
    return sorted(found.values(), key=lambda one: (-len({key.story for key, _ in one.places}), one.places[0][0]))


def _first_clash(rows: Sequence[tuple[StatementKey, Detail]]) -> str | None:
    pairs = combinations(_tellings(rows), 2)
    return next((reason for one, other in pairs if (reason := one.clash(other)) is not None), None)


def _clashing(kind: DetailKind, about: str | None, rows: Sequence[tuple[StatementKey, Detail]]) -> Iterator[_Place]:
    """The tellings of one thing that clash with that of another story; those that tell the same are compared once."""
    for one, other in combinations(_tellings(rows), 2):
        if one.clash(other) is not None:
            for own, theirs in ((one, other), (other, one)):
                stories = {key.story for key, _ in theirs.places}
                yield from ((kind, about, key, detail.spans) for key, detail in own.places if stories - {key.story})


def _cell(own: Iterable[Statement], kind: DetailKind, clashing: set[_Place]) -> Cell:
    details: dict[tuple[str, str | None, str | None], Detail] = {}
    clash = False
    for one in own:
        for detail in one.details:
            if detail.kind is kind:
                details.setdefault((detail.value, detail.latest, detail.unit), detail)
                clash = clash or (kind, _about(detail), one.key, detail.spans) in clashing
    return Cell(tuple(sorted(details.values(), key=lambda detail: detail.spans)), clash)


def _told(
    statements: Iterable[Statement],
) -> dict[tuple[DetailKind, str | None], list[tuple[StatementKey, Detail]]]:
    found: dict[tuple[DetailKind, str | None], list[tuple[StatementKey, Detail]]] = defaultdict(list)
    ordered = list(statements)
    places = {detail.value for one in ordered for detail in one.details if detail.kind is DetailKind.WHERE}
    for one in ordered:
        for detail in one.details:
            if detail.kind is not DetailKind.WHO or detail.value not in places:
                found[detail.kind, _about(detail)].append((one.key, detail))
    return found


def _about(detail: Detail) -> str | None:
    return detail.unit if detail.kind is DetailKind.HOW_MANY else None


def _in_order(item: tuple[tuple[DetailKind, str | None], object]) -> tuple[int, str]:
    kind, about = item[0]
    return list(DetailKind).index(kind), about or ""


def clash_between(one: Detail, other: Detail) -> str | None:
    """Why two details of one thing cannot both be right, in words for a person; None where they can.

    Times clash where their intervals share no moment, counts of the same thing where they differ.

    >>> nine = Detail(DetailKind.HOW_MANY, "nine", (), "9", unit="dead")
    >>> clash_between(nine, Detail(DetailKind.HOW_MANY, "at least 14", (), "14", unit="dead"))
    'nine here, at least 14 there'
    """
    if one.kind is DetailKind.HOW_MANY:
        differ = one.unit is not None and one.unit == other.unit and one.value != other.value
    elif one.kind is DetailKind.WHEN:
        differ = _before(one.latest or one.value, other.value) or _before(other.latest or other.value, one.value)
    else:
        differ = False
    if not differ:
        return None
    if one.words.lower().split()[-1:] == other.words.lower().split()[-1:]:  # "Sunday" and "that Sunday"
        return f"{one.words} is {one.value} here, {other.value} there"
    return f"{one.words} here, {other.words} there"


def _before(end: str, start: str) -> bool:
    """Whether a moment lies before another one; a day counts whole."""
    shorter = min(len(end), len(start))
    return end[: max(shorter, _DAY)] < start[: max(shorter, _DAY)]
