"""A story's text, cut for reading: paragraphs, sentences, words and quotations, all of them spans."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.text import Spans


class Mark(StrEnum):
    """The kind of quotation mark that opened a quotation."""

    STRAIGHT = "straight"
    """The typewriter's double mark; also two straight single marks in its place."""
    CURLY = "curly"
    """A printer's double mark, high or low."""
    SINGLE = "single"
    """A single mark, straight or curly."""
    GUILLEMET = "guillemet"
    """« or ‹, or the same turned round."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks. One quotation may run over several paragraphs."""

    spans: Spans
    """One stretch a paragraph, marks included. Only the last stretch of a quotation that runs on closes."""
    mark: Mark
    """The kind of mark that opened it."""
    depth: int
    """0 for a quotation in the story's own text, 1 for one within that, and so on."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over the story's paragraphs gives. Everything is in text order and lies within a paragraph."""

    text: str
    """The page's text, whole; spans point into it."""
    paragraphs: Spans
    """The story's paragraphs."""
    sentences: Spans
    """Sentences; together they cover all of each paragraph but the space around them."""
    words: Spans
    """Words and numbers; punctuation is between them."""
    quotations: tuple[Quotation, ...]
    """By opening mark. An inner quotation stands after the one that holds it."""
    unpaired: Spans
    """Quotation marks without a partner, kept so that a reader may doubt them: every double mark and guillemet that
    is no edge of a quotation (a sign for inches too), and opening curly single marks. No apostrophes."""
