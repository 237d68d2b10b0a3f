"""What an editor said about what lies between lines: who is one source, what is one claim, which tie holds.

Like a decision on a line, a ruling names words of stories and no rows of tables, so that it holds when pages are read
anew. ``story`` is everywhere the key that the story has among the carriers of its record, the same for all its
versions.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onrecord.values.claim import StatementKey
from onrecord.values.decision import LineMark, Standing, Verb
from onrecord.values.fetched import Digest
from onrecord.values.lineage import EdgeKind
from onrecord.values.source import SourceKind


class Subject(StrEnum):
    """What a decision or a ruling is about."""

    LINE = "line"
    SOURCE = "source"
    CLAIM = "claim"
    EDGE = "edge"


@dataclass(frozen=True, slots=True)
class SourceMark:
    """Which source of which story."""

    story: Digest
    name: str | None
    """As the story has it in full; of people who speak together, the one's own. None where it has none."""
    kind: SourceKind
    words: str
    """The words of its first mention, to know one without a name again."""


@dataclass(frozen=True, slots=True)
class StatementMark:
    """Which statement, and so which claim: the one that the statement is in."""

    story: Digest
    line: LineMark | None
    """None for the headline."""
    words: str
    """The statement's words, for a person."""


@dataclass(frozen=True, slots=True)
class EdgeMark:
    """Which tie between two stories, or from a story to an outlet."""

    kind: EdgeKind
    story: Digest
    other: Digest | None
    outlet_key: str | None


Mark = SourceMark | StatementMark | EdgeMark

_SUBJECTS = {SourceMark: Subject.SOURCE, StatementMark: Subject.CLAIM, EdgeMark: Subject.EDGE}


@dataclass(frozen=True, slots=True)
class Ruling:
    """One thing that an editor said of a source, a claim or a tie, or of two of one sort.

    `Verb.MERGE` and `Verb.SPLIT` speak of two sources or two statements; of two on one pair the later counts. A claim
    or a tie alone may be accepted, rejected or noted; a source alone may be noted.
    """

    verb: Verb
    one: Mark
    other: Mark | None
    """The second of a merge or split, of the same sort as ``one``; None otherwise."""
    note: str | None
    """Why, in the editor's words."""
    by: str
    """Who ruled, as they name themselves."""
    moment: str
    """When, ISO 8601 with zone."""

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return _SUBJECTS[type(self.one)]


class ClaimRuling(NamedTuple):
    """A ruling on claims, its statements found among those that there are."""

    verb: Verb
    one: StatementKey
    other: StatementKey | None
    """The second of a merge or split; None otherwise."""


@dataclass(frozen=True, slots=True)
class DecidedClaim:
    """A claim's statements, rulings counted in."""

    key: StatementKey
    """That of one of its statements, by which the claim is known."""
    members: tuple[StatementKey, ...]
    """Sorted."""
    standing: Standing
    """Suggested, accepted or rejected."""
    rulings: tuple[int, ...]
    """Indices of the rulings on its statements that count, oldest first, those of two statements too."""
