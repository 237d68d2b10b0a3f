"""When it happened, was said and was published: the picture of the timeline, and the same as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.desk.asked import Asked, number_of
from onrecord.desk.card import line_address
from onrecord.desk.reader import Head, head_of
from onrecord.desk.shelf import newest, story_count
from onrecord.desk.stories import told_story
from onrecord.exports.calendar_words import in_words
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.exports.timeline_entries import Entry, Lane, entries_of
from onrecord.exports.timeline_svg import facts_of, timeline_to_svg
from onrecord.timeline import find_clashes
from onrecord.values.time import Clash

MOST_STORIES = 20
"""Stories on one timeline, the newest: a picture of more is no picture."""
LANES = {Lane.HAPPENED: "happened, by the stories", Lane.SAID: "said", Lane.PUBLISHED: "published"}


@dataclass(frozen=True, slots=True)
class Placed:
    """One time of one story."""

    lane: str
    when: str | None
    """None where it has no place on the calendar."""
    why_not: str | None
    moment: str | None
    """ISO 8601, two with a stroke between them for a range; open ends as two points."""
    told: tuple[str, ...]
    """What the story says, and whose word it is."""
    story: int
    place: int
    """The story's number in the picture."""
    address: str
    """The line, or the story."""


@dataclass(frozen=True, slots=True)
class Clashing:
    """Two tellings of what seems one event, at times that cannot both be right."""

    reason: str
    first: Placed
    second: Placed


@dataclass(frozen=True, slots=True)
class Shown:
    """One story of the timeline."""

    story: int
    head: Head


@dataclass(frozen=True, slots=True)
class Timeline:
    """The times of some stories."""

    title: str
    story: int | None
    """The only story that is shown; None where it is all of them."""
    stories: tuple[Shown, ...]
    there: int
    """How many stories the record has."""
    entries: tuple[Placed, ...]
    clashes: tuple[Clashing, ...]
    picture: str
    """SVG of our own drawing; not in the JSON."""


def timeline(asked: Asked) -> Timeline:
    """The timeline of one story, or of the newest ones. Raises `NotThere`."""
    given = asked.word("story")
    db = asked.record.connection
    numbers = [number_of(given)] if given else [row.story for row in reversed(newest(db, MOST_STORIES))]
    told = [told_story(asked.record, number) for number in numbers]
    stories = [one.story for one in told]
    clashes = find_clashes([story.happenings for story in stories])
    entries = entries_of(stories, clashes)
    heads = [head_of(story) for story in stories]
    return Timeline(
        title=f"Timeline: {heads[0].headline}" if given else "Timeline",
        story=numbers[0] if given else None,
        stories=tuple(Shown(number, head) for number, head in zip(numbers, heads, strict=True)),
        there=story_count(db),
        entries=tuple(_placed(told[entry.story], entry) for entry in entries),
        clashes=tuple(_clashing(told, entries, clashes)),
        picture=timeline_to_svg(stories, entries, clashes, overview=len(stories) > 1),
    )


def _clashing(told: Sequence[ReviewedStory], entries: Sequence[Entry], clashes: Sequence[Clash]) -> Iterator[Clashing]:
    """Each clash with the two tellings."""
    by_place = {(entry.story, entry.happening): entry for entry in entries}
    for clash in clashes:
        first, second = by_place[clash.first], by_place[clash.second]
        yield Clashing(clash.reason, _placed(told[first.story], first), _placed(told[second.story], second))


def _placed(told: ReviewedStory, entry: Entry) -> Placed:
    number = told.number
    return Placed(
        lane=LANES[entry.lane],
        when=None if entry.unplaced else in_words(entry.earliest, entry.latest),
        why_not=entry.unplaced.value if entry.unplaced else None,
        moment=None if entry.unplaced else _moment(entry),
        told=tuple(facts_of(told.story, entry)),
        story=number,
        place=entry.story + 1,
        address=f"/stories/{number}" if entry.line is None else line_address(number, line_id(entry.line)),
    )


def _moment(entry: Entry) -> str:
    """Where an entry lies, as ISO 8601 writes an interval."""
    ends = dict.fromkeys((entry.earliest or "..", entry.latest or ".."))
    return "/".join(ends)
