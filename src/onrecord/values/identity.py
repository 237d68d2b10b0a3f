"""One source over many stories: what each story says of it, how like two of them are, and who is taken for one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onrecord.values.fetched import Digest
from onrecord.values.source import SourceKind


class MentionKey(NamedTuple):
    """Which source of which story."""

    story: Digest
    source: int
    """Its index in the story's sources."""
    member: int = 0
    """Of people who speak together ("Ruth Amadi and Tom Lee"), which one; 0 for all else."""


class Gender(StrEnum):
    """What a story's words for a person tell."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class Mention:
    """One source of one story, with what it takes to know it again in another."""

    key: MentionKey
    outlet: str | None
    """The story's."""
    published: str | None
    """The story's day, ISO 8601; None where the page states none."""
    name: str | None
    """The fullest in the story; for a document, whose it is; None where the story has none."""
    kind: SourceKind
    keys: tuple[str, ...]
    """Normalised names, fullest first."""
    affiliation: str | None
    """In the story's words, as are role and description."""
    role: str | None
    description: str | None
    several: bool
    gender: Gender | None
    """Told by "Mr", "she" and the like; None where nothing tells, or the words do not agree."""
    unnamed_because: str | None
    """The reason given for not naming it, verbatim."""
    company: tuple[str, ...]
    """Who else is named in the story, as keys, sorted: by them two stories are seen to be of one affair."""

    @property
    def unnamed(self) -> bool:
        """Whether it is somebody whom the story does not name."""
        return self.kind is SourceKind.UNNAMED


class Verdict(StrEnum):
    """What two mentions are to one another."""

    SAME = "same"
    COULD_BE = "could be"
    """Something says so, and not enough to assert it."""
    DIFFERENT = "different"
    """Something says that they are not one, or nothing that they are."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two mentions are."""

    score: float
    """0 to 1; a measure to order by, not a chance."""
    verdict: Verdict
    reason: str
    """Why, in words for a person."""
    conflict: bool = False
    """Whether something says that they are not one; then no third mention joins them."""


class RulingKind(StrEnum):
    """What an editor said of two mentions."""

    MERGE = "merge"
    SPLIT = "split"


class SourceRuling(NamedTuple):
    """An editor's word on two mentions: it beats every score. Of two on one pair the later counts."""

    kind: RulingKind
    one: MentionKey
    other: MentionKey


@dataclass(frozen=True, slots=True)
class Link:
    """Why two mentions are, or could be, one source."""

    one: MentionKey
    other: MentionKey
    likeness: Likeness
    ruled: bool = False
    """Whether an editor said so."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The mentions that are taken for one source."""

    key: MentionKey
    """The first of its mentions, by which it is known."""
    name: str | None
    """The fullest name; None where no story has one."""
    kind: SourceKind
    """What most of its mentions are."""
    mentions: tuple[MentionKey, ...]
    """Sorted."""
    score: float
    """That of its weakest link; 1 for a single mention."""
    links: tuple[Link, ...]
    """Why they are one: as many as it takes to tie all mentions together, one fewer than there are."""
    could_be: tuple[Link, ...]
    """Mentions of other identities that could be this one, likeliest first; ``one`` is of this identity. The list is
    cut at the likeliest ten."""
