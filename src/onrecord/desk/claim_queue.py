"""The lines of one claim in the order in which they are best looked at: first what the card rests on."""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from onrecord.desk.shelf import DECIDED, EVERY
from onrecord.errors import RecordError
from onrecord.record import Record
from onrecord.values.claim import Side, Sided
from onrecord.values.fetched import Digest
from onrecord.values.source import SourceKind

_SIDES: Final = (Side.AGAINST, Side.FOR, Side.NEITHER)
"""A denial first: one that is read wrongly turns the claim round."""
_KINDS: Final = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT)
"""Who is named, the best identified first; the others come after them."""

Line = tuple[int, int]
"""A story's number, and the index of one of its lines."""


@dataclass(frozen=True, slots=True)
class OfClaim:
    """Where in a claim a line stands."""

    claim: int
    wording: str
    address: str
    place: int | None
    """Of the line among those of the claim, from 1; None where it is none of them, as it is when it was rejected."""
    lines: int
    suggested: int
    """Those of them that nobody has looked at."""


class ClaimQueue:
    """The lines of a claim in their order: see `queue_of`."""

    def __init__(self, claim: int, wording: str, lines: tuple[Line, ...], waiting: frozenset[Line]) -> None:
        """``waiting`` has those that nobody has looked at."""
        self.claim = claim
        self.wording = wording
        self.lines = lines
        self.waiting = waiting

    def next(self, after: Line | None = None) -> Line | None:
        """The next line that nobody has looked at, the first ones again when the last is through; None without any."""
        at = self.lines.index(after) + 1 if after in self.lines else 0
        order = (*self.lines[at:], *self.lines[:at])
        return next((line for line in order if line in self.waiting and line != after), None)

    def beside(self, line: Line) -> tuple[Line | None, Line | None]:
        """The line before and the one after, whoever looked at them."""
        if line not in self.lines:
            return None, None
        at = self.lines.index(line)
        return (self.lines[at - 1] if at else None), (self.lines[at + 1] if at + 1 < len(self.lines) else None)

    def place(self, line: Line | None) -> OfClaim:
        """Where a line stands in it."""
        place = self.lines.index(line) + 1 if line in self.lines else None
        there = f"/claims/{self.claim}"
        return OfClaim(self.claim, self.wording, there, place, len(self.lines), len(self.waiting))


def queue_of(record: Record, claim: int) -> ClaimQueue | None:
    """The lines of a claim, what its card rests on first; None where there is no such claim.

    That is every denial, then what a named person or body says yes to, then what one leaves open; the others after
    that. Among those of one weight the best identified come first, then the oldest.
    """
    try:
        found = record.claim(claim)
    except RecordError:
        return None
    numbers = _numbers(record.connection, {one.statement.key.story for one in found.statements})
    said = [one for one in found.statements if not one.statement.in_headline]
    order = sorted(said, key=lambda one: (*_weight(one), one.statement.published or "9999", one.statement.key))
    lines = dict.fromkeys((numbers[one.statement.key.story], one.statement.key.line) for one in order)
    waiting = _undecided(record.connection, set(numbers.values())) & lines.keys()
    return ClaimQueue(claim, found.wording, tuple(lines), frozenset(waiting))


def _numbers(db: sqlite3.Connection, keys: Collection[Digest]) -> dict[Digest, int]:
    """The numbers of stories by the keys that statements have."""
    asked = json.dumps(sorted(keys))
    return dict(db.execute("select key, story from carriers where key in (select value from json_each(?))", (asked,)))


def _undecided(db: sqlite3.Connection, stories: Collection[int]) -> set[Line]:
    """The lines of some stories that nobody has looked at."""
    rows = db.execute(
        f"select s.id, l.number - 1 {EVERY} where s.id in (select value from json_each(?)) and not {DECIDED}",
        (json.dumps(sorted(stories)),),
    )
    return {(story, line) for story, line in rows}


def _weight(one: Sided) -> tuple[bool, int, int]:
    """What the card rests on: denials and what somebody is named for, denials first, then by who is best identified."""
    kind = one.statement.speaker_kind
    rank = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    heavy = one.side is Side.AGAINST or kind in _KINDS[:2]
    return not heavy, _SIDES.index(one.side), rank
