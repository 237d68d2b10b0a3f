"""What many stories say together: statements, the claims that they share, and the details that differ.

Nothing here says whether a claim is true. A side is what a statement's words do with the claim.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onrecord.values.fetched import Digest
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.text import Spans


class StatementKey(NamedTuple):
    """Which statement: a line of a story, or the story's headline."""

    story: Digest
    line: int
    """Index of the attribution in its story; `HEADLINE` for the headline."""


HEADLINE = -1
"""The place of a headline among a story's statements: before its first line."""


class DetailKind(StrEnum):
    """What a detail tells."""

    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    HOW_MANY = "how many"


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail of a statement."""

    kind: DetailKind
    words: str
    """As the story has them."""
    spans: Spans
    """Where the story has them; empty where they are in the page's markup only."""
    value: str
    """In a form that can be compared: a number without separators, a name in lower case, a moment in ISO 8601."""
    latest: str | None = None
    """For a time, the end of its interval, itself included; ``value`` is its beginning. None elsewhere."""
    unit: str | None = None
    """For a number, the stem of what it counts, or "currency" or "percent"; None where no word says."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One proposition in one story, and what its speaker does with it."""

    key: StatementKey
    words: str
    """The proposition's words, verbatim; parts that stand apart in the story have one space between them. Of a denial,
    what is denied."""
    compared: str
    """The same words with names in place of pronouns, as far as the story was understood; only for comparing."""
    spans: Spans
    """Where the words stand; empty for a headline that is in the page's markup only."""
    stance: Stance | None
    """What the speaker does with it; None where the words decide nothing."""
    negated: bool
    """Whether the words themselves say no ("did not fly"), in their main clause."""
    denial_in_words: bool
    """Whether that no is the denial itself ("I did not fly"), and no second one beside it ("denied not flying")."""
    hedged: bool
    """Whether words of distance or doubt stand on it."""
    speaker: str | None
    """Name or description of who says it; None where it is unresolved or not told. For a headline, the outlet."""
    speaker_kind: SourceKind | None
    said: str | None
    """ISO 8601 date or moment at which it was said, where the story tells."""
    published: str | None
    """ISO 8601 date or moment at which the story was published, as its page states it."""
    details: tuple[Detail, ...]
    """By kind, each in text order."""

    @property
    def in_headline(self) -> bool:
        """Whether it is the headline of its story."""
        return self.key.line == HEADLINE


class Conflict(StrEnum):
    """What two statements that sound alike do not share."""

    TIME = "time"
    """Their times lie too far apart to be one happening."""
    NUMBER = "number"
    """A number that tells which one it is ("the second rocket") differs, or one counts what the other does not."""
    NAME = "name"
    """Each names somebody or something that the other does not."""
    ROLES = "roles"
    """The same two, the other way round: who did it to whom."""
    DEED = "deed"
    """Not the same is said to have been done."""
    MANNER = "manner"
    """One tells of a plan, an offer, a threat, a wish or an attempt, the other of the deed."""


class Likeness(NamedTuple):
    """How alike two statements are."""

    score: float
    """How much of their telling words they share, 0 to 1, before any conflict."""
    same: bool
    """Whether they make one claim: alike enough, and no conflict."""
    opposed: bool
    """Whether one of the two says no to what the other says; the claim is the same one all the same."""
    conflicts: tuple[Conflict, ...]
    """What keeps them apart, in the order of the enum."""
    reason: str
    """Why, in words for a person."""


class Side(StrEnum):
    """What a statement does with a claim."""

    FOR = "for"
    AGAINST = "against"
    NEITHER = "neither"


class Sided(NamedTuple):
    """A statement of a claim, and its side."""

    statement: Statement
    side: Side
    reason: str
    """Why, in words for a person."""


@dataclass(frozen=True, slots=True)
class Version:
    """One way in which some statements of a claim tell a detail."""

    value: str
    """In words for a person, as the first of the stories has it."""
    statements: tuple[StatementKey, ...]


@dataclass(frozen=True, slots=True)
class DetailVersions:
    """What the statements of a claim say about one thing."""

    kind: DetailKind
    about: str | None
    """What is counted, for a number; None elsewhere."""
    versions: tuple[Version, ...]
    """The one that most stories have first."""
    clash: bool
    """Whether two of them cannot both be right. Only times and counts are judged: one place may lie in another."""
    reason: str | None
    """What does not fit, in words for a person; None without a clash."""


class Cell(NamedTuple):
    """What one story says about one thing."""

    details: tuple[Detail, ...]
    """In text order; empty where the story does not say."""
    clash: bool
    """Whether one of them is in a clash."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One story's details of a claim."""

    story: Digest
    when: Cell
    where: Cell
    who: Cell
    how_many: Cell


@dataclass(frozen=True, slots=True)
class Claim:
    """What several statements share."""

    key: StatementKey
    """That of one of its statements, by which the claim is known while that statement stays in it."""
    wording: str
    """The clearest assertion's words, verbatim; of a claim that is only denied, what is denied."""
    worded_by: StatementKey
    """The statement whose words they are."""
    only_denied: bool
    """Whether no story asserts it, so that the wording may carry a "no" of its own."""
    statements: tuple[Sided, ...]
    """By story and line."""
    details: tuple[DetailVersions, ...]
    """By kind."""
    grid: tuple[GridRow, ...]
    """One row a story, in the order of the statements."""
