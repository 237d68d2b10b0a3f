"""The rails beside a story's text: one for each hop from the line that is lit up out to the story itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.desk.pieces import holders_of
from onrecord.desk.wording import NO_SOURCE, STANDINGS
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans

MOST_RAILS: Final = 4
"""Rails beside the text, the innermost ones: as many as a telephone's margin has room for."""


@dataclass(frozen=True, slots=True)
class Rail:
    """One hop: a line, as far as the words go that it passes on."""

    hop: int
    """1 for the line that is lit up, 2 for the one that it stands inside, and so on out to the story."""
    line: str
    who: str
    standing: str


def rails_of(told: ReviewedStory, index: int) -> tuple[Rail, ...]:
    """The hops of a line from the outermost in to the line itself, as the page reads."""
    hops = enumerate((index, *holders_of(told.story, index)), 1)
    rails = [Rail(hop, line_id(one), who_of(told, one), STANDINGS[told.standing(one)]) for hop, one in hops]
    return tuple(reversed(rails))


def who_of(told: ReviewedStory, index: int) -> str:
    """What to call the source of a line, as its card does."""
    return told.called(index) or told.words(told.story.attributions[index].source) or NO_SOURCE


def rails_beside(told: ReviewedStory, lit: int | None) -> tuple[tuple[Rail, ...], ...]:
    """For each paragraph the rails that run beside it, outermost first; none where no line is lit up.

    A rail runs as far as its line's content; that of a line without one, as its other words.
    """
    story = told.story
    if lit is None:
        return ((),) * len(story.reading.paragraphs)
    hops = (*reversed(holders_of(story, lit)), lit)
    shown = [(rail, _passed_on(story, one)) for rail, one in zip(rails_of(told, lit), hops, strict=True)][-MOST_RAILS:]
    return tuple(
        tuple(rail for rail, spans in shown if _touches(paragraph, spans)) for paragraph in story.reading.paragraphs
    )


def _passed_on(story: Story, index: int) -> Spans:
    line = story.attributions[index]
    return line.content or (*line.source, *line.cue)


def _touches(paragraph: Span, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(paragraph) for span in spans)
