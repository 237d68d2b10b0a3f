"""What an editor said about a machine line: it always wins, survives another reading, and can be undone.

A decision is about the words of a story, never about a row of a table: it names the text and the spans, and carries
the words themselves, so that it finds its line again when the page is read anew or comes in another version.
"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.fetched import Digest
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.text import Spans


class Verb(StrEnum):
    """What an editor may do."""

    ACCEPT = "accept"
    """The line is right as it stands."""
    REJECT = "reject"
    """There is no such line."""
    FIX = "fix"
    """The line is there, and some of it is otherwise."""
    MERGE = "merge"
    """The two are one."""
    SPLIT = "split"
    """The two are not one."""
    NOTE = "note"
    """A remark; it changes nothing."""


LINE_VERBS = (Verb.ACCEPT, Verb.REJECT, Verb.FIX, Verb.NOTE)
"""What may be said of a line; two sources or claims may be merged and split, too."""


@dataclass(frozen=True, slots=True)
class LineMark:
    """Which line: its words in the text in which they were seen."""

    key: Digest
    """The story's key: SHA-256 of the text that the spans point into."""
    source: Spans
    cue: Spans
    content: Spans
    words: tuple[str, str, str]
    """The words of the three roles, to find the line again in another version of the story."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What a line should be. None leaves a part as the machine has it."""

    source: Spans | None = None
    cue: Spans | None = None
    content: Spans | None = None
    who: str | None = None
    """The source's full name."""
    kind: SourceKind | None = None
    """What it is, where ``who`` names a source that the story has not."""
    stance: Stance | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that an editor said of one line."""

    verb: Verb
    """One of `LINE_VERBS`."""
    line: LineMark
    fix: Fix | None
    """What to change; None unless the verb is `FIX`."""
    note: str | None
    """Why, in the editor's words."""
    by: str
    """Who decided, as they name themselves."""
    moment: str
    """When, ISO 8601 with zone."""


class Standing(StrEnum):
    """What a line is, decisions counted in."""

    SUGGESTED = "suggested"
    """By machine; nobody has looked."""
    ACCEPTED = "accepted"
    FIXED = "fixed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How one line stands."""

    standing: Standing
    decision: int | None
    """Index of the decision that counts; None for a suggestion."""
    notes: tuple[int, ...]
    """Indices of the remarks on it, oldest first."""
    moved: bool
    """Whether the decision was made on another text and found its line again by its words."""


@dataclass(frozen=True, slots=True)
class Review:
    """A story's lines with the decisions on them."""

    lines: tuple[Reviewed, ...]
    """One a line, in order."""
    orphans: tuple[int, ...]
    """Indices of decisions whose line is not there any more; never dropped in silence."""
