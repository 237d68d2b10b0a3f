"""What stands on a timeline: every time of some stories, in its lane, or with the reason why it has no place there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from onrecord.exports.calendar_words import Extent, extent_of, in_words
from onrecord.exports.timeline_scale import Scale
from onrecord.values.source import Voice
from onrecord.values.story import Story
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Clash, Modifier, TimeExpression, TimeType


class Lane(StrEnum):
    """Which of the three clocks an entry shows."""

    HAPPENED = "happened"
    SAID = "said"
    PUBLISHED = "published"


class Unplaced(StrEnum):
    """Why an entry has no place on the calendar."""

    EVENT = "told by an event"
    """ "Days after the raid"."""
    LASTING = "how long"
    """ "For two weeks"."""
    OFTEN = "how often"
    """ "Every Monday"."""
    UNDATED = "no date to reckon from"
    """ "On Monday", in a story that states no date."""
    VAGUE = "no day in the words"
    """ "Recently"."""
    UNSTATED = "no date of publication found"


@dataclass(frozen=True, slots=True)
class Entry:
    """One time of one story."""

    lane: Lane
    story: int
    """Index of the story."""
    time: int | None
    """Index of the time expression; None for the time of publication."""
    line: int | None
    """Index of the line that it belongs to: the one said then, or in whose content the event is told."""
    happening: int | None
    """Index of the happening, which names the event; None where no event was made out."""
    earliest: str | None
    latest: str | None
    unplaced: Unplaced | None
    """None where it has a place on the calendar."""
    clashes: tuple[int, ...]
    """Indices of the clashes that it is in."""

    @property
    def extent(self) -> Extent:
        """Its stretch of the calendar."""
        return extent_of(self.earliest, self.latest)


def entries_of(stories: Sequence[Story], clashes: Sequence[Clash] = ()) -> tuple[Entry, ...]:
    """Every time of the stories, by lane, then by its place on the calendar; those without a place come last.

    Every time expression is there once for each line that was said then and each event that it dates, and at least
    once: those that date nothing that was made out stand among what happened.
    """
    inside: dict[tuple[int, int], list[int]] = {}
    for number, clash in enumerate(clashes):
        inside.setdefault(clash.first, []).append(number)
        inside.setdefault(clash.second, []).append(number)
    found = [entry for number, story in enumerate(stories) for entry in _entries_in(number, story, inside)]
    return tuple(sorted(found, key=_place))


def _place(entry: Entry) -> tuple[int, bool, float, float]:
    """The order of entries: by lane, then by the calendar, an open beginning by its end."""
    start, end = entry.extent
    last = float("inf") if end is None else float(end)
    return list(Lane).index(entry.lane), entry.unplaced is not None, last if start is None else float(start), last


def _entries_in(number: int, story: Story, inside: dict[tuple[int, int], list[int]]) -> Iterator[Entry]:
    """The entries of one story, those of one lane in text order."""
    told: set[int] = set()
    for index, happening in enumerate(story.happenings):
        told.add(happening.time)
        clashes = tuple(inside.get((number, index), ()))
        yield _entry(
            number, story, Lane.HAPPENED, happening.time, line=happening.line, happening=index, clashes=clashes
        )
    for line, clocks in enumerate(story.clocks):
        for time in clocks.happened:
            if time not in told:
                told.add(time)
                yield _entry(number, story, Lane.HAPPENED, time, line=line)
    said = {clocks.said for clocks in story.clocks}
    for time in range(len(story.times)):
        if time not in told and time not in said:
            yield _entry(number, story, Lane.HAPPENED, time, line=None)
    for line, clocks in enumerate(story.clocks):
        if clocks.said is not None:
            yield _entry(number, story, Lane.SAID, clocks.said, line=line)
    yield _published(number, story)


def _entry(
    number: int,
    story: Story,
    lane: Lane,
    time: int,
    *,
    line: int | None,
    happening: int | None = None,
    clashes: tuple[int, ...] = (),
) -> Entry:
    expression = story.times[time]
    earliest, latest = expression.first.earliest, expression.first.latest
    return Entry(lane, number, time, line, happening, earliest, latest, _why_unplaced(expression), clashes)


def _published(number: int, story: Story) -> Entry:
    published = None if story.page.published is None else story.page.published.value
    there = extent_of(published, published).start is not None
    moment = published if there else None
    return Entry(
        Lane.PUBLISHED, number, None, None, None, moment, moment, None if there else Unplaced.UNSTATED, clashes=()
    )


def _why_unplaced(time: TimeExpression) -> Unplaced | None:
    """Why an expression has no place on the calendar; None where it has one."""
    first = time.first
    if extent_of(first.earliest, first.latest) != Extent(None, None):
        return None
    if time.relation is not None:
        return Unplaced.EVENT
    if time.type in {TimeType.DURATION, TimeType.SET}:
        return Unplaced.LASTING if time.type is TimeType.DURATION else Unplaced.OFTEN
    return Unplaced.UNDATED if first.anchor is Anchor.UNKNOWN else Unplaced.VAGUE


Interval = tuple[str | None, str | None]
"""Earliest and latest."""


class Group(NamedTuple):
    """Entries of one lane that stand at one place of the calendar."""

    entries: tuple[Entry, ...]
    earliest: str | None
    latest: str | None
    others: tuple[Interval, ...]
    """Where else any of them would stand by another reading."""
    about: bool
    """Whether the words say that they are not exact."""

    @property
    def extent(self) -> Extent:
        """Their stretch of the calendar."""
        return extent_of(self.earliest, self.latest)

    def in_words(self, this_year: int | None = None) -> str:
        """When that is, as a person says it."""
        words = in_words(self.earliest, self.latest, this_year=this_year)
        return f"about {words}" if self.about else words


def groups_of(stories: Sequence[Story], entries: Iterable[Entry], lane: Lane) -> list[Group]:
    """The entries of a lane that have a place on the calendar, those at one place together, in order."""
    placed = [entry for entry in entries if entry.lane is lane and entry.unplaced is None]

    def place(entry: Entry) -> tuple[str, str, bool]:
        return entry.earliest or "", entry.latest or "", is_about(stories[entry.story], entry)

    groups = []
    for (earliest, latest, about), together in groupby(
        sorted(placed, key=lambda one: (_place(one), place(one))), place
    ):
        members = tuple(together)
        others = (other for entry in members for other in other_places(stories[entry.story], entry))
        groups.append(Group(members, earliest or None, latest or None, tuple(dict.fromkeys(others)), about))
    return groups


def off_and_on(groups: Iterable[Group], scale: Scale) -> tuple[list[Group], list[Group], list[Group]]:
    """The groups before a scale, those on it, and those after it."""
    before: list[Group] = []
    there: list[Group] = []
    after: list[Group] = []
    for group in groups:
        if scale.holds(group.extent):
            there.append(group)
        else:
            (before if (group.extent.end or scale.end) <= scale.start else after).append(group)
    return before, there, after


def loose_in(groups: Iterable[Group]) -> frozenset[Extent]:
    """The stretches that the words call not exact."""
    return frozenset(group.extent for group in groups if group.about)


def tally(extents: Sequence[Extent], scale: Scale) -> str:
    """How many there are, and how many of them are off the scale."""
    off = sum(not scale.holds(extent) for extent in extents)
    return f"{len(extents):,}, {off:,} off" if off else f"{len(extents):,}" if extents else "none"


def is_about(story: Story, entry: Entry) -> bool:
    """Whether the words say that they are not exact ("about 50 years ago")."""
    return entry.time is not None and story.times[entry.time].modifier is Modifier.APPROX


def other_places(story: Story, entry: Entry) -> tuple[Interval, ...]:
    """The other intervals that the words allow, likeliest first."""
    if entry.time is None:
        return ()
    others = ((one.earliest, one.latest) for one in story.times[entry.time].interpretations[1:])
    return tuple(dict.fromkeys(one for one in others if one not in {(None, None), (entry.earliest, entry.latest)}))


SURE = 0.8
"""A source below this is told by the story's own words, not by the name that it probably has."""


def teller_of(story: Story, line: int) -> str | None:
    """Whose word a line is, by name where that is sure, else verbatim; None where the text names none."""
    voice: Voice = story.voices[line]
    if voice.source is not None and voice.score >= SURE and story.sources[voice.source].name is not None:
        return story.sources[voice.source].name
    words = " … ".join(story.page.text[start:end] for start, end in story.attributions[line].source)
    return words or None


AROUND = 40
"""Characters that are shown on either side of a time whose event was not made out."""
LONGEST_STRETCH = 140
"""Characters from an event to its time that are shown as they stand; a longer stretch is cut between the two."""


class Passage(NamedTuple):
    """The words of a story that tell an entry."""

    before: str
    time: str
    after: str


def passage_of(story: Story, entry: Entry, cut: str = "…") -> Passage:
    """The words that tell an entry of the text, verbatim: the time with its event, or with the words around it.

    A line's own words say what was said then, so of the time of a saying there are its words only. Where words are left
    out, the sign for that stands. Raises `ValueError` for a time of publication, which no words tell.
    """
    if entry.time is None:
        raise ValueError("a time of publication stands in no words of the story")
    span, text = story.times[entry.time].span, story.page.text
    if entry.lane is Lane.SAID:
        before, after = "", ""
    elif entry.happening is not None:
        before, after = _event_around(text, span, story.happenings[entry.happening].event, cut)
    else:
        before, after = _sentence_around(story, span, cut)
    return Passage(before, _shortened(text[span.start : span.end], cut), after)


def _event_around(text: str, time: Span, event: Span, cut: str) -> tuple[str, str]:
    """The words of the event before and after its time, and what stands between the two."""
    if max(time.end, event.end) - min(time.start, event.start) <= LONGEST_STRETCH:
        return text[event.start : time.start], text[time.end : event.end]
    if event.start < time.start:
        return f"{text[event.start : min(event.end, time.start)][:LONGEST_STRETCH].rstrip()} {cut} ", ""
    return "", f" {cut} {_shortened(text[event.start : event.end], cut)}"


def _sentence_around(story: Story, time: Span, cut: str) -> tuple[str, str]:
    """The words of the sentence before and after a time, as far as they help to see what it is about."""
    sentence = next((one for one in story.reading.sentences if time.overlaps(one)), time)
    text = story.page.text
    before, after = text[sentence.start : time.start], text[time.end : sentence.end]
    if len(before) > AROUND:
        before = cut + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + cut
    return before, after


def _shortened(words: str, cut: str) -> str:
    return words if len(words) <= LONGEST_STRETCH else words[:LONGEST_STRETCH] + cut
