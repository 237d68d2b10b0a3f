"""The stories of a report: every line once, with its exact words and where they stand.

Nothing here holds a whole story: a report passes on the exact words of lines, a little of what stands around them,
where they stand, and the digest of the text, so that who has the story can check them.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from onrecord.exports.calendar_words import in_words
from onrecord.exports.footnoted_markdown import stretches_of
from onrecord.exports.identifiers import web_address
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import BETWEEN, ReviewedStory
from onrecord.values.page import value_of
from onrecord.values.stance import Stance
from onrecord.values.text import Span

AROUND: Final = 80
"""Code points of context on either side of a line's words: about a row of print."""
DAY: Final = len("2031-05-02")
NO_OUTLET: Final = "(no outlet)"
_BROKEN_START: Final = re.compile(r"^\S{0,20}(?=\s)")
_BROKEN_END: Final = re.compile(r"(?<=\s)\S{0,20}$")
"""A word that the cut may have broken; what is longer than any word is left as it is."""


@dataclass(frozen=True, slots=True)
class LinePart:
    """One line."""

    name: str
    """Its name in its story ("a5")."""
    who: str
    stance: str
    said: str | None
    chain: tuple[str, ...]
    """From the outlet to the speaker, where there is somebody between them."""
    standing: str
    """One word: suggested, accepted, fixed."""
    told: str
    """How it stands, with who decided and when, or the machine's score."""
    remarks: tuple[str, ...]
    before: str
    """A little of what stands before its words, and after them; empty for a line that no shared claim rests on."""
    words: str
    after: str
    place: str
    """Its spans, in code points."""


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One story."""

    number: int
    outlet: str
    headline: str
    published: str | None
    address: str
    digest: str
    """SHA-256 of its text."""
    lines: tuple[LinePart, ...]
    """Those that have a part in a claim of the report."""
    others: tuple[LinePart, ...]
    """What this story alone says."""
    rejected: int
    """Lines that an editor rejected, and that are left out."""


def story_part(told: ReviewedStory, shared: AbstractSet[str]) -> StoryPart:
    """A story with the lines that are kept; ``shared`` names those that a claim of the report has ("3-a5")."""
    page = told.story.page
    named = {index for index in told.kept if f"{told.number}-{line_id(index)}" in shared}
    return StoryPart(
        number=told.number,
        outlet=value_of(page.outlet) or NO_OUTLET,
        headline=value_of(page.headline) or "(no headline)",
        published=day_of(value_of(page.published)),
        address=web_address(told.story) or name_of_file(told.story.given.address),
        digest=told.story.key,
        lines=tuple(_line(told, index) for index in told.kept if index in named),
        others=tuple(_line(told, index, alone=True) for index in told.kept if index not in named),
        rejected=len(told.left_out),
    )


def name_of_file(address: str) -> str:
    """An address without the folders of a machine, which are nobody's business.

    >>> name_of_file("/home/una/affair/story.html")
    'story.html'
    """
    return address.replace("\\", "/").rstrip("/").rpartition("/")[2] or address


def _line(told: ReviewedStory, index: int, *, alone: bool = False) -> LinePart:
    line, text = told.story.attributions[index], told.story.page.text
    stretches = stretches_of(told, index)
    paragraph = _around(told, stretches)
    chain = told.chain(index)
    said = told.story.clocks[index].said
    return LinePart(
        name=line_id(index),
        who=told.called(index) or told.words(line.source) or "no source named",
        stance=stance_of(told, index),
        said=None if said is None else told.words((told.story.times[said].span,)),
        chain=chain if len(chain) > 2 else (),
        standing=told.standing(index).value,
        told=_standing(told, index),
        remarks=told.remarks(index),
        before="" if alone else _before(text[paragraph.start : stretches[0].start]),
        words=BETWEEN.join(text[start:end] for start, end in stretches),
        after="" if alone else _after(text[stretches[-1].end : paragraph.end]),
        place=", ".join(f"{start}–{end}" for start, end in stretches),
    )


def _around(told: ReviewedStory, stretches: Sequence[Span]) -> Span:
    """The paragraphs that a line's words stand in, from the first to the last."""
    whole = Span(stretches[0].start, stretches[-1].end)
    those = [one for one in told.story.reading.paragraphs if one.overlaps(whole)]
    if not those:
        return whole
    return Span(min(whole.start, those[0].start), max(whole.end, those[-1].end))


def _before(words: str) -> str:
    """The last words, as many as there is room for, with an ellipsis where there were more."""
    if len(words) <= AROUND:
        return words
    return f"…{_BROKEN_START.sub('', words[-AROUND:])}"


def _after(words: str) -> str:
    """The first words, as many as there is room for, with an ellipsis where there were more."""
    if len(words) <= AROUND:
        return words
    return f"{_BROKEN_END.sub('', words[:AROUND])}…"


def stance_of(told: ReviewedStory, index: int) -> str:
    """What the source does with the content, in words."""
    judgement = told.story.judgements[index]
    if judgement.stance is None:
        return "stance unclear"
    band = judgement.band.value if judgement.stance is Stance.DENIES and judgement.band is not None else None
    return judgement.stance.value if band is None else f"{judgement.stance.value}, {band}"


def _standing(told: ReviewedStory, index: int) -> str:
    decision, standing = told.decision(index), told.standing(index)
    if decision is None:
        return f"suggested, score {told.story.attributions[index].score:.2f}"
    moved = ", on an earlier version" if told.review.lines[index].moved else ""
    return f"{standing.value} by {decision.by}, {decision.moment[:DAY]}{moved}"


def day_of(moment: str | None) -> str | None:
    """The day of a moment, as a person says it."""
    if moment is None:
        return None
    return in_words(moment[:DAY], moment[:DAY])
