"""A page: one text that is never rewritten, and every block of it typed as article or as a kind of furniture."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.text import Span, Spans


class Kind(StrEnum):
    """What a block of a page is. Everything but ``ARTICLE`` is furniture."""

    ARTICLE = "article"
    """A paragraph, subheading, list item or quotation of the story itself."""
    HEADLINE = "headline"
    DECK = "deck"
    """The summary under the headline."""
    BYLINE = "byline"
    DATELINE = "dateline"
    """Place (and date) before the story, on a line of its own."""
    CREDIT = "credit"
    """Who made a picture or supplied the text: agency, photographer."""
    PUBLISHED = "published"
    """Date and time of publication or update."""
    READING_TIME = "reading time"
    CAPTION = "caption"
    RELATED = "related"
    """A link to another story, standing in or under this one ("ALSO READ: …")."""
    TEASER = "teaser"
    """Headline or opening of another story in a list, and the label of such a list."""
    PREVIOUS = "previous"
    NEXT = "next"
    """The story before or after this one, and its label."""
    NAVIGATION = "navigation"
    """Menus, breadcrumbs, tags, "Go to top"."""
    SHARE = "share"
    COMMENT = "comment"
    """Readers' comments and the form for them."""
    ADVERT = "advert"
    """Advertising, subscription and newsletter prompts."""
    LEGAL = "legal"
    """Copyright, cookies, terms, corrections policy."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the page."""

    span: Span
    """Where it stands, without the white space around it. It may hold line breaks."""
    kind: Kind
    reason: str
    """Why it has this kind, in words for a person ("label: ALSO READ")."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value about the story, and where on the page it was found."""

    value: str
    """The value, cleaned of white space at its ends; dates in ISO 8601."""
    where: str
    """Its place: "json-ld", "meta og:title", "heading h1", "byline block", "address", "stated by the user"."""
    span: Span | None
    """Its words in the page's text; None where it is in the markup only."""


def value_of(found: Found | None) -> str | None:
    """The value that was found; None where none was.

    >>> value_of(Found("Meridian Wire", "json-ld", None)), value_of(None)
    ('Meridian Wire', None)
    """
    return None if found is None else found.value


class FlagCode(StrEnum):
    """What a reader should know before trusting a page's article text."""

    DISAGREE = "extractors-disagree"
    """Two extractors took clearly different texts for the article."""
    CUT = "cut"
    """The article seems to go on elsewhere (a paywall, "continue reading", an ellipsis at the end)."""
    LOST = "text-lost"
    """The parser dropped text that the page's bytes hold."""
    NO_ARTICLE = "no-article"
    """Nothing on the page reads like a story; every block is furniture."""
    UNSURE = "unsure"
    """The article's borders were chosen with little to go by."""
    LANGUAGE = "not-english"
    """The story is not in English, which is the language read so far."""
    ENCODING = "encoding"
    """Some bytes were not valid in the page's encoding and stand as U+FFFD."""
    SEVERAL = "several-stories"
    """More than one story seems to stand on the page."""


@dataclass(frozen=True, slots=True)
class Flag:
    """One doubt about a page."""

    code: FlagCode
    message: str
    """What was seen, with its numbers, in words for a person."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, read: its text, its blocks, and what it says of its story."""

    text: str
    """The canonical text. For plain text, the decoded file exactly; for HTML, its blocks one a line."""
    blocks: tuple[Block, ...]
    """Every block, in text order, without overlap; together they hold all that is not white space."""
    outlet: Found | None
    headline: Found | None
    deck: Found | None
    byline: tuple[Found, ...]
    """One for each writer named, in order, without "By"."""
    dateline: Found | None
    """Place as printed ("ISLAMABAD"), from its own line or from the opening of the first paragraph."""
    credit: Found | None
    """The wire agency whose text it is ("Reuters"), from a credit line, byline or dateline."""
    published: Found | None
    """ISO 8601 date, or moment with zone where the page states one."""
    updated: Found | None
    """The same, of the last change that the page states."""
    language: Found | None
    """ISO 639-1 code."""
    canonical: Found | None
    """The page's own address by its markup, without tracking parameters."""
    flags: tuple[Flag, ...]

    @property
    def body(self) -> Spans:
        """The article's blocks, in order."""
        return tuple(block.span for block in self.blocks if block.kind is Kind.ARTICLE)
