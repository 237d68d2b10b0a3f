"""What a source does with a content: asserts, denies, confirms, asks, urges, declines; and how, and about what.

Nothing here says whether anything is true. Bands are suggestions, for a person to accept or change.
"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.text import Span, Spans


class Stance(StrEnum):
    """What the source does with the content."""

    ASSERTS = "asserts"
    """Puts it forward: said, wrote, claimed, according to."""
    DENIES = "denies"
    """Says no to it: denied, rejected the claim, "I did not"."""
    CONFIRMS = "confirms"
    """Says yes to it: confirmed, acknowledged, admitted, conceded."""
    QUESTIONS = "questions"
    """Asks about it, or doubts it."""
    URGES = "urges"
    """Wants others to do it, and says so: called for, demanded, told them to."""
    DECLINES = "declines"
    """Will not: gives no answer, says neither yes nor no, or turns down what was offered or asked (declined to comment,
    did not deny, did not respond, rejected the offer)."""
    OTHER = "other"
    """An attitude or act: thinks, hopes, fears, welcomes, criticises, rejected the bill."""


class Band(StrEnum):
    """How much a denial denies. The machine suggests; a person decides."""

    CATEGORICAL = "categorical"
    """A flat no to the whole of what was claimed."""
    PARTIAL = "partial"
    """A no to a detail, or to a part."""
    NON_DENIAL = "non-denial"
    """Sounds like a no and leaves it possible: "I don't recall", "ridiculous"."""


class NonAnswer(StrEnum):
    """Three different facts about somebody who was asked and gave no answer."""

    DECLINED = "declined"
    """Answered that there would be no answer, or answered with neither yes nor no."""
    NO_RESPONSE = "no-response"
    """Was asked, and nothing came back."""
    NOT_REACHED = "not-reached"
    """Could not be asked."""


class Ground(StrEnum):
    """How a source comes to know what it says, where the story tells."""

    PRESENT = "present"
    """Was there, saw or heard it."""
    TOOK_PART = "took part"
    """Was one of those who did it."""
    SAW_DOCUMENT = "saw document"
    """Read, reviewed or obtained a document."""
    WAS_TOLD = "was told"
    """Has it from others: was briefed, informed, told."""
    DATA = "data"
    """Reads it off data: tracking, satellite pictures, records."""


@dataclass(frozen=True, slots=True)
class Basis:
    """How the source comes to know, as the story states it."""

    ground: Ground
    span: Span
    """The words that state it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one attribution's source does with its content, as far as the words tell."""

    stance: Stance | None
    """None where the words decide nothing."""
    rule: str
    """The code of the rule that decided, as the lexicon lists it ("denies-claim")."""
    decided: Spans
    """The words that decided; empty where it was the shape of the line."""
    reason: str
    """Why, in words for a person."""
    band: Band | None
    """A suggestion for a denial; None elsewhere, and where the words of a denial suggest none."""
    denied: Spans
    """What exactly is denied; empty unless the stance is `DENIES`, and where the story does not say what."""
    answers: int | None
    """Index, among the story's attributions, of the one that this denial or confirmation answers; None if unknown."""
    non_answer: NonAnswer | None
    """Which of three non-answers, where the stance is `DECLINES` and the story says which."""
    hedges: Spans
    """Words of distance and doubt on the cue and in the content, in text order."""
    basis: Basis | None
    """None where the story states none."""
