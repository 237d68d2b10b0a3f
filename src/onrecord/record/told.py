"""What a record tells of itself: what adding a page did, a story at a glance, what it holds, what was overlooked."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from onrecord.values.story import Story
from onrecord.values.text import Span


class Outcome(StrEnum):
    """What adding a page did to the record."""

    NEW = "new"
    """A story that was not there."""
    SAME = "same"
    """Nothing: the record has this version of it."""
    REVISED = "revised"
    """A new version of a story that was there: its article, headline or byline is another one."""
    REREAD = "reread"
    """The version that was there, read anew by another reader."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one story that was added."""

    outcome: Outcome
    story: int
    """Its number in the record."""
    version: int
    """The number of the version that counts now, from 1."""
    before: Story | None
    """For a new version, the one that counted before it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One story of the record, at a glance."""

    story: int
    identity: str
    address: str
    outlet: str | None
    headline: str | None
    published: str | None
    versions: int
    lines: int
    added: str
    """When it came into the record, ISO 8601."""
    seen: str
    """When it was last given, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Status:
    """What a record holds."""

    path: Path
    bytes: int
    stories: int
    versions: int
    lines: int
    sources: int
    missed: int
    earliest: str | None
    """First day of publication."""
    latest: str | None
    """Last day of publication."""


@dataclass(frozen=True, slots=True)
class Overlooked:
    """One sentence that may hold a line that was not found."""

    story: int
    outlet: str | None
    headline: str | None
    published: str | None
    span: Span
    """Where it stands in the story's text."""
    words: str
    reason: str
