"""Who is behind an attribution, and through whom it reached the page."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onrecord.values.text import Span, Spans


class NameKind(StrEnum):
    """What a name in a story is the name of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the trained reader found it; it may be cut short, of the wrong kind, or missing."""

    span: Span
    kind: NameKind


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    """A person whom the story names."""
    ORGANISATION = "organisation"
    """A body: ministry, army, company, party, court, a country as an actor."""
    OUTLET = "outlet"
    """A newspaper, broadcaster, agency or news site."""
    DOCUMENT = "document"
    """A writing that speaks: report, statement, filing, study, letter, article."""
    UNNAMED = "unnamed"
    """Somebody or some people whom the story does not name ("officials", "a spokesperson")."""
    COLLECTIVE = "collective"
    """What is going round, or a class of people ("reports", "critics", "analysts")."""
    AUTHOR = "author"
    """The story's own "I" or "we"."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source of a story, with all that the story says of it. All spans point into the page's text."""

    name: str | None
    """The fullest form in the story, without titles; for a document, whose it is; None where the story has none."""
    kind: SourceKind
    mentions: Spans
    """Where the story speaks of it, by name, pronoun or noun, as far as that was made out."""
    description: Span | None
    """What the story says that it is, verbatim ("an aide to the mayor"); None where it says nothing."""
    several: bool
    """Whether it is more than one person, body or writing."""
    affiliation: Span | None
    """The body or place that it is said to belong to; None where none is named beside it."""
    role: Span | None
    """Its post or trade ("water minister"); None where none is given."""
    unnamed_because: Span | None
    """The reason given for not naming it, verbatim; None where none is given."""
    keys: tuple[str, ...]
    """Normalised names to match it by over stories: lower case, without accents and points, fullest first."""


class Candidate(NamedTuple):
    """One source that a pronoun or noun may stand for."""

    source: int
    """Its index in the story's sources."""
    score: float
    """Its share of the likelihood, 0 to 1; shares of all candidates for one line add up to 1 at most."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step on the way from the first speaker to the page."""

    name: str
    """The one who passed it on, named as fully as the story does; else in the story's own words."""
    spans: Spans
    """The words that show the step; empty where it is read off the page's head."""
    source: int | None
    """Its index in the story's sources; None for the page's own outlet and the agency credited, and if unresolved."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word one line is."""

    source: int | None
    """Index in the story's sources; None where it is unresolved or the text names no source."""
    kind: SourceKind | None
    """What it is. Known for some that are unresolved ("he" is a person). Where the text names no source, what its cue
    tells: everybody ("is believed", collective), somebody ("is accused of", unnamed), or None."""
    candidates: tuple[Candidate, ...]
    """Who it could be, likeliest first; the resolved source among them. Empty where nothing stands to choose."""
    score: float
    """How likely ``source`` is right, 0 to 1; where it is None, how likely the first candidate is."""
    reason: str
    """Why, in words for a person."""
    chain: tuple[Hop, ...]
    """From the page's outlet to the first speaker, outermost first. The line's own source is the last hop, where the
    text has one."""


@dataclass(frozen=True, slots=True)
class Named:
    """The sources of one story, and whose word each line is."""

    sources: tuple[Source, ...]
    """In order of their first mention."""
    voices: tuple[Voice, ...]
    """One a line, in the order of the lines."""
