"""Who is said to have said what: one source behind one content, lifted by a cue.

The terms are those of Pareti (2012) and of PolNeAR (Newell et al., LREC 2018).
"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.text import Span, Spans


class Form(StrEnum):
    """How much of a content stands in quotation marks."""

    DIRECT = "direct"
    """All of it."""
    INDIRECT = "indirect"
    """None of it."""
    MIXED = "mixed"
    """A part of it."""


class Setting(StrEnum):
    """How sure a line must be to be kept. The model card says how much each finds, and how much of that is right."""

    CAREFUL = "careful"
    """Few wrong lines, at the price of some right ones."""
    BALANCED = "balanced"
    """About as many wrong lines as lost ones."""
    THOROUGH = "thorough"
    """Few lost lines, at the price of more wrong ones."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source behind one content. All spans are code points into the page's text."""

    source: Spans
    """The words that name the source; empty where the story names none ("is accused of")."""
    cue: Spans
    """The words that lift the content ("said", "according to"); never empty."""
    content: Spans
    """All that is attributed, quotation marks included; empty where nothing is ("declined to comment")."""
    inside: int | None
    """Index, in the same tuple, of the attribution within whose content this one stands; None at the top level."""
    form: Form
    """Direct, indirect or mixed, by the quotation marks of the content."""
    score: float
    """How likely the line is right, 0 to 1: of lines scored .8 about four in five are. The model card has the table."""
    reason: str
    """Why the line is here, in words for a person."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A sentence that carries a reporting cue or a quotation and got no line, so that a person can look."""

    span: Span
    """The sentence."""
    cue: Span | None
    """The cue in it; None where there is only a quotation."""
    reason: str
    """What was seen, in words for a person."""
