"""The times of a report as rows: the same as its pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.exports.calendar_words import in_words
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.exports.timeline_entries import Entry, Lane
from onrecord.exports.timeline_svg import facts_of

LANES: Final = {Lane.HAPPENED: "happened, by the stories", Lane.SAID: "said", Lane.PUBLISHED: "published"}


@dataclass(frozen=True, slots=True)
class TimePart:
    """One time of one story."""

    lane: str
    when: str
    told: str
    story: int
    """Its number in the record."""
    place: int
    """Its number in the picture."""


def time_parts(stories: Sequence[ReviewedStory], entries: Sequence[Entry]) -> Iterator[TimePart]:
    """The entries of a timeline as rows: the same as its picture."""
    for entry in entries:
        told = stories[entry.story]
        yield TimePart(
            lane=LANES[entry.lane],
            when=entry.unplaced.value if entry.unplaced else in_words(entry.earliest, entry.latest),
            told=" · ".join(facts_of(told.story, entry)),
            story=told.number,
            place=entry.story + 1,
        )
