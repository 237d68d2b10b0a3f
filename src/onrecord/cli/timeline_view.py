"""A timeline as a person reads it on a terminal: what happened, what was said and what was published, on one scale."""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from onrecord.cli.layout import Layout, count, moment_of
from onrecord.cli.passage import CONTEXT_STYLE, CUE_STYLE, SIGN_STYLE, SOURCE_STYLE, words_of
from onrecord.cli.terminal import visible
from onrecord.cli.timeline_bar import UNICODE, Ruler, marks_for
from onrecord.exports.calendar_words import extent_of, in_words
from onrecord.exports.timeline_entries import (
    Entry,
    Group,
    Lane,
    Unplaced,
    groups_of,
    loose_in,
    off_and_on,
    other_places,
    passage_of,
    tally,
    teller_of,
)
from onrecord.exports.timeline_scale import Scale, Unit, scale_for
from onrecord.values.story import Story
from onrecord.values.text import Span
from onrecord.values.time import Clash

WHEN = 24
"""Columns for a date beside the scale; a longer one has a row of its own."""
NARROW = 64
"""Below so many columns, dates stand without a scale."""
INDENT = 5
"""Columns before what an entry tells: the number of its story, right-aligned in three, and two spaces."""
LONG_WORDS = 160
"""Characters that are shown of an event or a time; what is left out is counted. JSON has all."""
TITLES = {
    Lane.HAPPENED: "HAPPENED, by the stories",
    Lane.SAID: "SAID, where the stories say when",
    Lane.PUBLISHED: "PUBLISHED",
}
CAUTION = "Suggested by machine, from the stories' own words. Each story is shown by its own clock."
ADVICE = dict.fromkeys((Unplaced.UNDATED, Unplaced.UNSTATED), "; to give one: --published DATE")
WHY_CLASH = "What seems one event, at times that cannot both be right: to look at, not to believe"


class TimelineView:
    """The timeline of some stories, laid out for one console."""

    def __init__(
        self, stories: Sequence[Story], entries: Sequence[Entry], clashes: Sequence[Clash], console: Console
    ) -> None:
        self.stories = stories
        self.clashes = clashes
        self.layout = Layout(console)
        self.signs = self.layout.signs
        self.marks = marks_for(console.encoding)
        self.placed = [entry for entry in entries if entry.unplaced is None]
        self.unplaced = [entry for entry in entries if entry.unplaced is not None]
        self.told = {(entry.story, entry.happening): entry for entry in entries}
        self.scale: Scale | None = None
        self.ruler: Ruler | None = None
        if self.layout.width >= NARROW:
            columns = self.layout.width - WHEN - 1
            self.scale = scale_for([entry.extent for entry in self.placed], columns)
            self.ruler = Ruler(self.scale, columns, self.marks) if self.scale is not None else None

    def rows(self) -> Iterator[Text]:
        """Every row, from the counts to the clashes."""
        yield from self.head()
        yield from self.sources()
        yield from self.overview()
        for lane in Lane:
            yield from self.lane(lane)
        yield from self.aside()
        yield from self.clashing()

    # The head

    def head(self) -> Iterator[Text]:
        """How much there is, and how to read it."""
        yield from self.layout.wrapped(Text(f"Timeline of {count(len(self.stories), 'story', 'stories')}", "bold"))
        yield from self.layout.in_a_row(self._counts())
        yield from self.layout.wrapped(Text(CAUTION, CONTEXT_STYLE))
        if self.ruler is not None:
            yield from self.layout.in_a_row(self._legend())
        yield Text()

    def _counts(self) -> Iterator[str]:
        times = sum(len(story.times) for story in self.stories)
        yield count(times, "time expression")
        lines = sum(len(story.clocks) for story in self.stories)
        dated = sum(clocks.said is not None for story in self.stories for clocks in story.clocks)
        if lines:
            yield f"{dated:,} of {count(lines, 'line')} with the time of saying"
        if self.clashes:
            yield count(len(self.clashes), "clash", "clashes")

    def _legend(self) -> Iterator[Text]:
        """What the signs of the scale mean."""
        marks = self.marks
        span = marks.begins + marks.runs * 2 + marks.ends
        for sign, meaning in (
            (marks.point, "a minute" if self.scale is not None and self.scale.unit is Unit.HOUR else "a day or less"),
            (span, "some time in it, or all of it"),
            (f"{marks.open_start} {marks.open_end}", "open"),
            (marks.beyond, "goes on off the scale"),
            (marks.about * 2, "about"),
            (marks.other, "or then"),
            (f"{marks.opening} {marks.closing}", "the words for it"),
        ):
            yield Text.assemble((sign, SIGN_STYLE), (f" {meaning}", CONTEXT_STYLE))

    def sources(self) -> Iterator[Text]:
        """The stories with the numbers that stand for them."""
        dot = f" {self.signs.dot} "
        for number, story in enumerate(self.stories):
            page = story.page
            outlet = visible(page.outlet.value) if page.outlet else "(no outlet found)"
            headline = visible(page.headline.value) if page.headline else "(no headline found)"
            shown = Text.assemble((outlet, "bold"), dot, headline, dot, (visible(story.given.address), CONTEXT_STYLE))
            yield from self.layout.wrapped(shown, self._number(number), " " * INDENT)
        yield Text()

    # The lanes

    def overview(self) -> Iterator[Text]:
        """The three lanes under one another, each in one row."""
        if self.ruler is None:
            return
        yield from self._axis(self.ruler)
        for lane in Lane:
            extents = [entry.extent for entry in self.placed if entry.lane is lane]
            loose = loose_in(groups_of(self.stories, self.placed, lane))
            label = f"{lane.value} ({tally(extents, self.ruler.scale)})"
            yield Text(f"{label:<{WHEN}} ").append_text(self.ruler.strip(extents, loose))
        yield Text()

    @staticmethod
    def _axis(ruler: Ruler) -> Iterator[Text]:
        pad = " " * (WHEN + 1)
        yield from (Text(pad).append_text(row) for row in ruler.axis() if row)

    def lane(self, lane: Lane) -> Iterator[Text]:
        """One lane: what is before the scale, what is on it, what is after it."""
        groups = groups_of(self.stories, self.placed, lane)
        yield from self.layout.wrapped(Text(TITLES[lane], "bold"))
        if not groups:
            yield from self.layout.wrapped(Text(self._why_empty(lane), CONTEXT_STYLE), "  ", "  ")
        if self.scale is None or self.ruler is None:
            yield from self._listed(groups)
        else:
            yield from self._drawn(groups, self.scale, self.ruler)
        yield Text()

    def _why_empty(self, lane: Lane) -> str:
        if lane is Lane.SAID:
            return "No line says when it was said."
        if lane is Lane.PUBLISHED:
            return "No story has a date of publication."
        if any(story.times for story in self.stories):
            return "Nothing has a place on the calendar."
        return "The stories name no time." if len(self.stories) > 1 else "The story names no time."

    def _drawn(self, groups: Sequence[Group], scale: Scale, ruler: Ruler) -> Iterator[Text]:
        """The groups of a lane, those off the scale in words."""
        before, there, after = off_and_on(groups, scale)
        if before:
            yield from self._off("Before the scale", before)
        if there:
            yield from self._axis(ruler)
        for group in there:
            words = self._said(group.in_words(scale.year))
            bar = ruler.bar(group.extent, [extent_of(*one) for one in group.others], about=group.about)
            if cell_len(words) > WHEN:
                yield Text(words)
                words = ""
            yield Text(f"{words:<{WHEN}} ").append_text(bar)
            yield from self._told(group)
        if after:
            yield from self._off("After the scale", after)

    def _off(self, title: str, groups: Sequence[Group]) -> Iterator[Text]:
        yield from self.layout.wrapped(Text(title, CONTEXT_STYLE))
        yield from self._listed(groups)

    def _listed(self, groups: Iterable[Group]) -> Iterator[Text]:
        """Groups without a scale."""
        for group in groups:
            yield from self.layout.wrapped(Text(self._said(group.in_words())), "", "  ")
            yield from self._told(group)

    def _told(self, group: Group) -> Iterator[Text]:
        """What the entries of a group tell, one a row."""
        for entry in group.entries:
            yield from self._entry(entry)

    # Entries

    def _entry(self, entry: Entry) -> Iterator[Text]:
        """One entry: its story, its exact words, whose word it is."""
        yield from self.layout.in_a_row(self._facts(entry), self._number(entry.story), " " * INDENT)

    def _number(self, story: int) -> str:
        return f"{story + 1:>{INDENT - 2}}  "

    def _facts(self, entry: Entry) -> Iterator[Text]:
        story = self.stories[entry.story]
        if entry.time is None:
            yield Text(visible(story.page.outlet.value) if story.page.outlet else visible(story.given.address))
            if story.page.published is not None:
                yield Text(moment_of(story.page.published), CONTEXT_STYLE)
            return
        before, time, after = map(visible, passage_of(story, entry, self.signs.cut))
        quoted = f"{self.marks.opening}{time}{self.marks.closing}"
        yield Text.assemble((before, CONTEXT_STYLE), quoted, (after, CONTEXT_STYLE))
        relation = story.times[entry.time].relation
        if relation is not None:
            event = self._shown(story, relation.event)
            yield Text(f"{relation.order.value} {self.signs.opening}{event}{self.signs.closing}")
        for place in other_places(story, entry):
            yield Text(self._said(f"or {in_words(*place)}"))
        if entry.line is not None:
            yield self._line(story, entry, entry.line)
        for clash in entry.clashes:
            yield Text(f"clash {clash + 1}", "bold")

    def _line(self, story: Story, entry: Entry, line: int) -> Text:
        """Which line it is, and whose word."""
        teller = teller_of(story, line)
        who = (visible(teller), SOURCE_STYLE) if teller else ("(no source named)", CONTEXT_STYLE)
        shown = Text.assemble((f"line {line + 1}: ", CONTEXT_STYLE), who)
        if entry.lane is Lane.SAID:
            cue = words_of(story.page.text, story.attributions[line].cue, self.signs)
            shown.append(f" {self.signs.points} ", SIGN_STYLE).append(cue, CUE_STYLE)
        return shown

    def _said(self, date: str) -> str:
        """A date in words, with a dash that the encoding has."""
        return date if self.marks.point == UNICODE.point else date.replace("–", "-")

    def _shown(self, story: Story, span: Span) -> str:
        """Words of a story, harmless and not too long."""
        words = visible(story.page.text[span.start : span.end])
        over = len(words) - LONG_WORDS
        return f"{words[:LONG_WORDS]}{self.signs.cut} ({over:,} more characters)" if over > 0 else words

    # What has no place, and what clashes

    def aside(self) -> Iterator[Text]:
        """What has no place on the calendar, by the reason why."""
        if not self.unplaced:
            return
        yield from self.layout.wrapped(Text("NOT ON THE CALENDAR", "bold"))
        for reason in Unplaced:
            those = [entry for entry in self.unplaced if entry.unplaced is reason]
            if those:
                title = reason.value[0].upper() + reason.value[1:] + ADVICE.get(reason, "")
                yield from self.layout.wrapped(Text(title, CONTEXT_STYLE))
            for entry in sorted(those, key=lambda one: (one.story, one.time or 0)):
                yield from self._entry(entry)
        yield Text()

    def clashing(self) -> Iterator[Text]:
        """Pairs of happenings that seem one event and have times that cannot both be right."""
        if not self.clashes:
            return
        yield from self.layout.wrapped(Text("CLASHES", "bold"))
        yield from self.layout.wrapped(Text(WHY_CLASH, CONTEXT_STYLE))
        for number, clash in enumerate(self.clashes):
            title = Text.assemble((f"{number + 1}  ", "bold"), visible(clash.reason))
            yield from self.layout.wrapped(title, "", "   ")
            for entry in (self.told[side] for side in (clash.first, clash.second)):
                place = Text(self._said(in_words(entry.earliest, entry.latest)))
                yield from self.layout.in_a_row([place, *self._facts(entry)], self._number(entry.story), " " * INDENT)
        yield Text()
