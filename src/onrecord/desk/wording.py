"""How the desk says things: each state as a shape and a word, times with their zone, never a verdict."""

import math
import re
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from onrecord.exports.calendar_words import in_words
from onrecord.exports.readable import one_row
from onrecord.values.decision import Standing, Verb
from onrecord.values.reading import Reading
from onrecord.values.source import SourceKind
from onrecord.values.stance import Band, Ground, Judgement, NonAnswer, Stance

WORDS_A_MINUTE: Final = 238
"""How fast adults read English non-fiction in silence: Brysbaert (2019), a review of 190 studies."""
_WORD: Final = re.compile(r"\w+")
NO_SOURCE: Final = "no source named"
UNRESOLVED: Final = "unresolved"

NAMED: Final = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT})
SHAPES: Final = {
    Stance.DENIES: "▼",
    Stance.DECLINES: "■",
    Stance.QUESTIONS: "?",
    Stance.URGES: "!",
    Stance.OTHER: "◆",
}
"""A shape a stance; what is asserted or confirmed has one for a named source and one for an unnamed one."""
NAMED_YES, UNNAMED_YES, UNCLEAR = "▲", "△", "○"
DOES: Final = {
    Stance.ASSERTS: "says",
    Stance.CONFIRMS: "confirms",
    Stance.DENIES: "denies",
    Stance.DECLINES: "gives no answer",
    Stance.QUESTIONS: "asks",
    Stance.URGES: "urges",
    Stance.OTHER: "thinks, wants or does",
}
"""What a source does with a content, as a reader says it."""
DENIALS: Final = {
    Band.CATEGORICAL: "denies, a flat no",
    Band.PARTIAL: "denies a part",
    Band.NON_DENIAL: "sounds like a no, leaves it possible",
}
NON_ANSWERS: Final = {
    NonAnswer.DECLINED: "would not say",
    NonAnswer.NO_RESPONSE: "no response recorded here",
    NonAnswer.NOT_REACHED: "could not be reached",
}
"""Three facts that are never merged."""
GROUNDS: Final = {
    Ground.PRESENT: "was there",
    Ground.TOOK_PART: "took part",
    Ground.SAW_DOCUMENT: "saw a document",
    Ground.WAS_TOLD: "was told",
    Ground.DATA: "from data",
}
KINDS: Final = {
    SourceKind.PERSON: "person, named in the story",
    SourceKind.ORGANISATION: "organisation, named in the story",
    SourceKind.OUTLET: "outlet, named in the story",
    SourceKind.DOCUMENT: "document",
    SourceKind.UNNAMED: "unnamed in the story",
    SourceKind.COLLECTIVE: "nobody in particular",
    SourceKind.AUTHOR: "the story’s own writer",
}
DONE: Final = {
    Verb.ACCEPT: "accepted",
    Verb.REJECT: "rejected",
    Verb.FIX: "fixed",
    Verb.MERGE: "merged",
    Verb.SPLIT: "split",
    Verb.NOTE: "noted",
}
STANDINGS: Final = {
    Standing.SUGGESTED: "suggested",
    Standing.ACCEPTED: "accepted",
    Standing.FIXED: "fixed",
    Standing.REJECTED: "rejected",
}


class Sign(NamedTuple):
    """A stance as it is shown: a shape, and the word that says the same."""

    shape: str
    words: str


def stance_sign(judgement: Judgement, kind: SourceKind | None) -> Sign:
    """The shape and the words of what a source does with a content."""
    stance = judgement.stance
    if stance is None:
        return Sign(UNCLEAR, "stance unclear")
    if stance in {Stance.ASSERTS, Stance.CONFIRMS}:
        return Sign(NAMED_YES if kind in NAMED else UNNAMED_YES, DOES[stance])
    if stance is Stance.DENIES and judgement.band is not None:
        return Sign(SHAPES[stance], DENIALS[judgement.band])
    if stance is Stance.DECLINES and judgement.non_answer is not None:
        return Sign(SHAPES[stance], NON_ANSWERS[judgement.non_answer])
    return Sign(SHAPES[stance], DOES[stance])


def moment_words(moment: str | None) -> str | None:
    """A moment as a person says it, with its zone where it has one; what is no moment stays as it is.

    >>> moment_words("2031-05-02T06:10:00+02:00"), moment_words("2031-05-02")
    ('Fri 2 May 2031, 06:10 UTC+2', 'Fri 2 May 2031')
    """
    if moment is None:
        return None
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return one_row(moment)
    day = at.date().isoformat()
    if len(moment) <= len(day):
        return in_words(day, day)
    minute = at.replace(tzinfo=None).isoformat(timespec="minutes")
    zone = at.utcoffset()
    words = in_words(minute, minute)
    return words if zone is None else f"{words} {_zone(zone)}"


def _zone(offset: timedelta) -> str:
    """The name of a distance from UTC: "UTC+5:30"."""
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}{f':{rest:02d}' if rest else ''}"


def minutes_to_read(reading: Reading) -> int:
    """Whole minutes that the story takes to read; at least one."""
    return max(1, math.ceil(len(reading.words) / WORDS_A_MINUTE))


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with what it counts.

    >>> counted(1, "story", "stories"), counted(2000, "line")
    ('1 story', '2,000 lines')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def titled(headline: str | None, story: int) -> str:
    """What a story goes by in a list: its headline, else its number.

    >>> titled("Ferry sold", 3), titled(None, 3)
    ('Ferry sold', 'Story 3 (no headline found)')
    """
    return headline or f"Story {story} (no headline found)"


def repeats(words: str, others: str) -> bool:
    """Whether words are among others, whatever signs stand between them.

    >>> repeats("he had made the trip", "that he had made the trip"), repeats("the trip", "that he went")
    (True, False)
    """
    return " ".join(_WORD.findall(words.casefold())) in " ".join(_WORD.findall(others.casefold()))
