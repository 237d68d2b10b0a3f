"""How a statement travelled: carriers, the typed edges between them, and the origins that a claim rests on.

Nothing here says whether anything is true. Where no edge is found, none was found: that is no proof of independence.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onrecord.values.claim import Side
from onrecord.values.fetched import Digest
from onrecord.values.source import SourceKind
from onrecord.values.stance import Ground
from onrecord.values.text import Span, Spans


@dataclass(frozen=True, slots=True)
class Citation:
    """An outlet or agency that a story says it has something from."""

    outlet: str
    """Its name, as fully as the story prints it."""
    key: str
    """The name in the form by which outlets are compared; that of the full name, where the story prints a short one
    and it is known whose."""
    spans: Spans
    """The words that cite; empty where it is the credit in the page's head."""
    covers: Spans
    """What the story has from there: the sentence or content that the citing words belong to. Empty for a credit,
    which covers the whole story."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A story, as far as lineage looks at it. All spans are code points into ``text``."""

    key: Digest
    """The story's key."""
    outlet: str | None
    outlet_key: str | None
    """The outlet's name in the form by which outlets are compared."""
    writers: tuple[str, ...]
    """Names in the byline, normalised, without posts and desks."""
    credit: Citation | None
    """The agency whose text it says it is, or that it says had a part in it."""
    published: str | None
    """ISO 8601 date, or moment with or without zone."""
    address: str
    canonical: str | None
    text: str
    """The page's text."""
    paragraphs: Spans
    """The story's paragraphs."""
    quotations: Spans
    """Stretches in quotation marks, marks included; quotations within others left out."""
    citations: tuple[Citation, ...]
    """In text order; never the story's own outlet."""


class EdgeKind(StrEnum):
    """What ties a story to another, or to an outlet."""

    COPIES = "copies"
    """Half or more of the one's own words stand in the other."""
    LIFTS = "lifts"
    """A long run of words stands in both."""
    SHARES_QUOTE = "shares quote"
    """Only quoted words stand in both: no copying, but one who was quoted."""
    CREDITS_WIRE = "credits wire"
    """It says that the text, or a part of it, is an agency's."""
    CITES = "cites"
    """It names another outlet as where it has something from."""
    PARAPHRASES = "paraphrases"
    """It says the same with the same names and figures in other words. A weak sign."""


class Settled(StrEnum):
    """What tells which of two stories came first, strongest first."""

    CITATION = "citation"
    CREDIT = "credit"
    TIME = "time"
    NOTHING = "nothing"
    """The edge has no direction."""


class Run(NamedTuple):
    """The same words in two stories."""

    words: int
    own: int
    """How many of them stand outside quotation marks."""
    here: Spans
    """In the edge's ``story``; one stretch a paragraph."""
    there: Spans
    """In the edge's ``other``."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie from a story to what it has something from."""

    kind: EdgeKind
    story: Digest
    """The story that has it from the other; where nothing settles the direction, the one whose key sorts first."""
    other: Digest | None
    """The story that it is from; None where that is not in the record, and the outlet is all that is known."""
    outlet: str | None
    """The name of the outlet or agency cited or credited; None for the other kinds."""
    outlet_key: str | None
    """The same in the form by which outlets are compared."""
    spans: Spans
    """The words of ``story`` that cite or credit; empty for the other kinds, and for a credit in the page's head."""
    runs: tuple[Run, ...]
    """The words that stand in both, in the order of ``story``."""
    share: float | None
    """For shared text, of the words outside quotation marks how many stand in both: the greater share of the two
    stories. For a citation that leads to a story, how much of what cites it that story has. None otherwise."""
    reason: str
    """Why the edge is here, in words for a person."""
    settled: Settled
    """What tells the direction."""
    direction: str
    """Why it has this direction, or none, in words for a person."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is behind a statement, as far as one story and the matching of sources over stories tell."""

    kind: SourceKind | None
    """None where it is unresolved and nothing tells."""
    key: str | None = None
    """The same for one named person, body or document over all stories; None for the unnamed and the unresolved."""
    name: str | None = None
    description: str | None = None
    """What the story says that it is, verbatim ("a senior official")."""
    affiliation: str | None = None
    """The body or place that it is said to belong to."""
    several: bool = False
    number: int | None = None
    """Its index among the sources of its story; None where unresolved."""
    ground: Ground | None = None
    """How it comes to know, where the story states it."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One line of one story, as one of those that bear on a claim."""

    story: Digest
    line: int
    """The index of its attribution in the story; -1 minus the paragraph's index for what a story says in its own
    voice."""
    spans: Spans
    """The words that state it."""
    side: Side
    speaker: Speaker | None
    """None where the story says it in its own voice."""
    said: str | None = None
    """The day on which it was said, ISO 8601; None where the story does not tell."""
    through: tuple[str, ...] = ()
    """Outlets that the line says it came through, outermost first, without the page's own."""


class Place(NamedTuple):
    """Words of one story that show something."""

    story: Digest
    spans: Spans


@dataclass(frozen=True, slots=True)
class Reason:
    """Why statements are, or could be, of one origin."""

    rule: str
    """A stable code ("same-text")."""
    words: str
    """For a person ("same text run of 212 words")."""
    certain: bool
    """Whether it holds at the upper end of the range too; else it is a sign, and counts at the lower end only."""
    statements: tuple[int, ...]
    """Indices of the statements that it ties, among those given."""
    places: tuple[Place, ...]
    """The words that show it."""


class Range(NamedTuple):
    """A count with its doubt."""

    least: int
    """All that could be one is one."""
    most: int
    """Only proven ties join."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where statements began, as far as proven ties lead back."""

    name: str
    """A name, a description, or an outlet, for a person."""
    kind: SourceKind | None
    statements: tuple[int, ...]
    """Indices of the statements that lead back to it."""
    seen: bool
    """False where it is an outlet that is cited and has no such statement in the record."""


@dataclass(frozen=True, slots=True)
class Origins:
    """How many origins one side of a claim rests on, and why. It measures reporting, not truth."""

    people: Range
    """People, bodies and outlets who say it, without what is counted below."""
    documents: Range
    data: Range
    """Records, pictures, tracks: what shows rather than says."""
    stories: int
    """How many stories carry it."""
    origins: tuple[Origin, ...]
    """At the upper end of the range."""
    reasons: tuple[Reason, ...]
    """Proven ties first."""
    circular: tuple[tuple[str, ...], ...]
    """Outlets that have it from one another, with no way out: each of these groups once."""
    echo: bool
    """Whether several stories rest on one origin at most."""

    @property
    def least(self) -> int:
        """The lower end for people, bodies and outlets."""
        return self.people.least

    @property
    def most(self) -> int:
        """The upper end for people, bodies and outlets."""
        return self.people.most


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation of one story."""

    story: Digest
    text: str
    """The story's text, whole."""
    spans: Spans
    """The quoted words, marks included."""
    speaker: str | None
    """Whose words they are, as one key over stories; None where unresolved."""


class Change(StrEnum):
    """What became of a quotation between two stories."""

    TRIMMED = "trimmed"
    """Words are gone at its edges or in its middle."""
    REWORDED = "reworded"
    """Words stand in place of others."""
    MOVED = "moved"
    """It is given to another speaker."""


class Difference(NamedTuple):
    """Where two wordings of one quotation differ. Either side may be empty."""

    first: Span | None
    second: Span | None


@dataclass(frozen=True, slots=True)
class Drift:
    """One quotation in two stories, and what changed."""

    changes: tuple[Change, ...]
    """Empty where the words and the speaker are the same."""
    differences: tuple[Difference, ...]
    """In the order of the first."""
    share: float
    """How much of the shorter stands in the longer, 0 to 1."""
    reason: str
    """What changed, in words for a person."""
