"""A timeline as a picture: SVG of our own drawing, which needs no script, no font of others and no colour.

Everything is told by shape, line and words; see `onrecord.exports.timeline_shapes`. Every text of a story is cleaned of
what XML does not allow and of what steers the direction of text, and is escaped. Long words are cut in sight and stand
in full, up to a length, in the title that a pointer shows.
"""

from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from onrecord.exports.calendar_words import day_at, extent_of, in_words
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
from onrecord.exports.timeline_scale import Unit, scale_for
from onrecord.exports.timeline_shapes import MARGIN, RIGHT, WIDTH, Axis, sample, shapes_of, tracks_of
from onrecord.exports.timeline_words import fitted, safe
from onrecord.values.story import Story
from onrecord.values.time import Clash

ROW: Final = 18
"""Height of a row of words."""
TRACK: Final = 16
"""Height of a row of shapes in the overview."""
LABELS: Final = 80
"""Columns of labels that the scale has room for."""
LONGEST_DATE: Final = 27
"""Characters of a date that has room beside the scale; a longer one has a row of its own."""
LONGEST_TITLE: Final = 1000
"""Characters of a title."""

NAMESPACE: Final = 'xmlns="http://www.w3.org/2000/svg"'
NAMES: Final = 'role="group" aria-labelledby="timeline-title timeline-description"'
TITLES: Final = {
    Lane.HAPPENED: "Happened, by the stories",
    Lane.SAID: "Said, where the stories say when",
    Lane.PUBLISHED: "Published",
}
CAUTION: Final = "Suggested by machine, from the stories’ own words. Each story is shown by its own clock."
LEGEND: Final = (
    ("range", "some time in it, or all of it", 178),
    ("open", "open end", 68),
    ("beyond", "goes on off the scale", 138),
    ("about", "about", 48),
    ("other", "or then", 48),
)
"""Each shape, what it means, and about how wide that is."""
STYLE: Final = """\
text{font:13px system-ui,sans-serif;fill:#1b1b1b}
.paper{fill:#fff}.head{font-size:19px;font-weight:700}.lane{font-size:15px;font-weight:700}.when{font-weight:600}
.faint{fill:#555}.tick{stroke:#999;stroke-width:1;stroke-dasharray:1 4}.rule{stroke:#777;stroke-width:1}
.full{fill:#004c7f}.box{fill:#cfe2f0;stroke:#004c7f;stroke-width:1.5}.wall{stroke:#004c7f;stroke-width:2.5;fill:none}
.tear,.other{stroke:#004c7f;stroke-width:1.5;fill:none}.about{stroke-dasharray:5 3}
@media (prefers-color-scheme:dark){text{fill:#eee}.paper{fill:#161616}.faint{fill:#b5b5b5}.tick{stroke:#666}
.rule{stroke:#999}.full{fill:#8cc8f2}.box{fill:#24435a;stroke:#8cc8f2}.wall,.tear,.other{stroke:#8cc8f2}}
@media print{text{fill:#000}.paper{fill:#fff}.faint{fill:#444}.tick{stroke:#888}
.full{fill:#222}.box{fill:#ddd;stroke:#222}.wall,.tear,.other{stroke:#222}}
"""


def timeline_to_svg(
    stories: Sequence[Story], entries: Sequence[Entry], clashes: Sequence[Clash], *, overview: bool = False
) -> str:
    """The timeline of some stories as one SVG document; as an ``overview``, its three lanes alone.

    It is 960 units wide and as high as it must be. It has a title and a description, its words are text, and it follows
    the light or dark scheme of whoever looks at it; on paper it is grey.
    """
    picture = Picture(stories, entries, clashes)
    return picture.overview() if overview else picture.svg()


class Picture:
    """One picture, drawn from the top to the bottom."""

    def __init__(self, stories: Sequence[Story], entries: Sequence[Entry], clashes: Sequence[Clash]) -> None:
        self.stories = stories
        self.entries = entries
        self.clashes = clashes
        scale = scale_for([entry.extent for entry in entries if entry.unplaced is None], LABELS)
        self.axis = None if scale is None else Axis(scale)
        self.parts: list[str] = []
        self.y = MARGIN

    def svg(self) -> str:
        """The whole document."""
        self._head()
        if self.axis is not None:
            self._overview(self.axis)
        for lane in Lane:
            self._lane(lane)
        self._aside()
        self._clashing()
        return self._document()

    def overview(self) -> str:
        """The three lanes alone."""
        self._row(CAUTION, MARGIN, "faint")
        if self.axis is None:
            self._row("No time of these stories has a place on the calendar.")
        else:
            self._legend()
            self._overview(self.axis)
        return self._document()

    def _document(self) -> str:
        """What is drawn, as one document."""
        height = self.y + MARGIN // 2
        number = len(self.stories)
        title = f"Timeline of {number} {'story' if number == 1 else 'stories'}"
        return "\n".join(
            (
                f'<svg {NAMESPACE} viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" {NAMES}>',
                f'<title id="timeline-title">{title}</title>',
                f'<desc id="timeline-description">{self._description()}</desc>',
                f"<style>\n{STYLE}</style>",
                f'<rect class="paper" width="{WIDTH}" height="{height}"/>',
                *self.parts,
                "</svg>\n",
            )
        )

    def _description(self) -> str:
        """What the picture shows, for who cannot see it."""
        lanes = (
            f"{sum(entry.lane is lane and entry.unplaced is None for entry in self.entries)} {lane.value}"
            for lane in Lane
        )
        aside = sum(entry.unplaced is not None for entry in self.entries)
        span = ""
        if self.axis is not None:
            scale = self.axis.scale
            first, last = day_at(scale.start).isoformat(), day_at(scale.end - 1).isoformat()
            span = f" The scale goes from {in_words(first, first)} to {in_words(last, last)}, in {scale.unit.value}s."
        clashes = f"{len(self.clashes)} {'clash' if len(self.clashes) == 1 else 'clashes'}"
        return f"{', '.join(lanes)}; {aside} not on the calendar; {clashes}.{span} {CAUTION}"

    # Words

    def _text(self, words: str, x: float = MARGIN, kind: str = "", *, rise: int = 0) -> str:
        """One row of words at the present height, escaped."""
        shape = f' class="{kind}"' if kind else ""
        return f'<text x="{x:.1f}" y="{self.y - rise}"{shape}>{escape(safe(words))}</text>'

    def _row(self, words: str, x: float = MARGIN, kind: str = "") -> None:
        """One row of words, and down to the next one."""
        self.y += ROW
        self.parts.append(self._text(words, x, kind, rise=5))

    def _entry(self, entry: Entry, *first: str) -> None:
        """What one entry tells, with the whole of it in a title."""
        words = " · ".join(map(safe, (*first, *facts_of(self.stories[entry.story], entry))))
        rows = fitted(words)
        self.parts.append(f"<g><title>{escape(f'Story {entry.story + 1}: {words}'[:LONGEST_TITLE])}</title>")
        self.y += ROW
        self.parts.append(self._text(str(entry.story + 1), MARGIN + 8, "when", rise=5))
        self.parts.append(self._text(rows[0], MARGIN + 34, rise=5))
        for row in rows[1:]:
            self._row(row, MARGIN + 34)
        self.parts.append("</g>")

    # Parts

    def _rule(self) -> None:
        """A line between two parts."""
        self.y += 14
        self.parts.append(f'<line class="rule" x1="{MARGIN}" y1="{self.y}" x2="{RIGHT}" y2="{self.y}"/>')
        self.y += 4

    def _head(self) -> None:
        number = len(self.stories)
        self.y += 20
        self.parts.append(
            self._text(f"Timeline of {number} {'story' if number == 1 else 'stories'}", MARGIN, "head", rise=4)
        )
        self._row(f"{CAUTION} ‹ › are the words for the time.", MARGIN, "faint")
        if self.axis is not None:
            self._legend()
        self.y += 8
        for index, story in enumerate(self.stories):
            headline = story.page.headline.value if story.page.headline else "(no headline found)"
            (row,) = fitted(f"{safe(name_of(story))} · {safe(headline)}", most=1)
            self._row(row, MARGIN + 34)
            self.parts.append(self._text(str(index + 1), MARGIN + 8, "when", rise=5))

    def _legend(self) -> None:
        """The shapes and what they mean."""
        self.y += 24
        x, middle = float(MARGIN), self.y - 9
        exact = "a minute" if self.axis is not None and self.axis.scale.unit is Unit.HOUR else "a day or less"
        for shape, meaning, width in (("point", exact, 84), *LEGEND):
            self.parts.append(sample(shape, x, middle))
            self.parts.append(self._text(meaning, x + 36, "faint", rise=5))
            x += 36 + width + 12

    def _lane(self, lane: Lane) -> None:
        groups = groups_of(self.stories, self.entries, lane)
        self._rule()
        self._row(TITLES[lane], MARGIN, "lane")
        if not groups or self.axis is None:
            self._row("none", MARGIN, "faint")
            return
        before, there, after = off_and_on(groups, self.axis.scale)
        self._listed("Before the scale", before)
        if there:
            self._drawn(there, self.axis)
        self._listed("After the scale", after)

    def _listed(self, title: str, groups: Sequence[Group]) -> None:
        """Groups off the scale, in words."""
        if groups:
            self._row(title, MARGIN, "faint")
        for group in groups:
            self._row(group.in_words(), MARGIN, "when")
            for entry in group.entries:
                self._entry(entry)

    def _drawn(self, groups: Sequence[Group], axis: Axis) -> None:
        """Groups on the scale, each with its shape, under the labels of the ticks."""
        self._labels(axis)
        for group in groups:
            words = group.in_words(axis.scale.year)
            if len(words) > LONGEST_DATE:
                self._row(words, MARGIN, "when")
            top = self.y
            self.y += ROW + 6
            self._ticks(axis, top)
            if len(words) <= LONGEST_DATE:
                self.parts.append(self._text(words, MARGIN, "when", rise=7))
            middle = self.y - 11
            for other in group.others:
                if axis.scale.holds(extent_of(*other)):
                    self.parts.extend(shapes_of(axis, extent_of(*other), middle, other=True))
            self.parts.extend(shapes_of(axis, group.extent, middle, about=group.about))
            for entry in group.entries:
                self._entry(entry)

    def _labels(self, axis: Axis) -> None:
        """The labels of the ticks, under what goes for several of them."""
        context = any(tick.context for tick in axis.scale.ticks)
        self.y += 2 * ROW if context else ROW
        reached = 0.0
        for tick in axis.scale.ticks:
            x = axis.x(tick.at)
            if tick.context and x >= reached:
                self.parts.append(self._text(tick.context, x, "when", rise=5 + ROW))
                reached = x + 8.0 * len(tick.context)
            self.parts.append(self._text(tick.label, x, "faint", rise=5))

    def _ticks(self, axis: Axis, top: int) -> None:
        """The ticks, from a height down to the present one."""
        for tick in axis.scale.ticks:
            x = f"{axis.x(tick.at):.1f}"
            self.parts.append(f'<line class="tick" x1="{x}" y1="{top}" x2="{x}" y2="{self.y}"/>')

    def _overview(self, axis: Axis) -> None:
        """The three lanes under one another."""
        self._rule()
        self._labels(axis)
        for lane in Lane:
            extents = [entry.extent for entry in self.entries if entry.lane is lane and entry.unplaced is None]
            tracks = tracks_of(axis, [one for one in extents if axis.scale.holds(one)])
            loose = loose_in(groups_of(self.stories, self.entries, lane))
            top, height = self.y, 10 + TRACK * max(1, len(tracks))
            self.y += height
            self._ticks(axis, top)
            label = f"{lane.value} ({tally(extents, axis.scale)})"
            self.parts.append(self._text(label, MARGIN, "when", rise=height - 18))
            for number, track in enumerate(tracks):
                for extent in track:
                    self.parts.extend(shapes_of(axis, extent, top + 13 + TRACK * number, about=extent in loose))

    def _aside(self) -> None:
        """What has no place on the calendar, by the reason why."""
        those = [entry for entry in self.entries if entry.unplaced is not None]
        if not those:
            return
        self._rule()
        self._row("Not on the calendar", MARGIN, "lane")
        for reason in Unplaced:
            entries = [entry for entry in those if entry.unplaced is reason]
            if entries:
                self._row(reason.value[0].upper() + reason.value[1:], MARGIN, "faint")
            for entry in sorted(entries, key=lambda one: (one.story, one.time or 0)):
                self._entry(entry)

    def _clashing(self) -> None:
        """Pairs of happenings whose times cannot both be right."""
        if not self.clashes:
            return
        self._rule()
        self._row("Clashes: what seems one event, at times that cannot both be right", MARGIN, "lane")
        told = {(entry.story, entry.happening): entry for entry in self.entries}
        for number, clash in enumerate(self.clashes, 1):
            for row in fitted(safe(f"{number}. {clash.reason}")):
                self._row(row, MARGIN, "when")
            for entry in (told[side] for side in (clash.first, clash.second)):
                self._entry(entry, in_words(entry.earliest, entry.latest))


def name_of(story: Story) -> str:
    """What to call a story: its outlet, else its file without the folders, which are nobody's business in a picture."""
    address = story.given.address
    return story.page.outlet.value if story.page.outlet else address.rstrip("/").rpartition("/")[2] or address


def facts_of(story: Story, entry: Entry) -> Iterator[str]:
    """What one entry tells, in the story's words, and whose word it is."""
    text = story.page.text
    if entry.time is None:
        yield name_of(story)
        if story.page.published is not None:
            yield story.page.published.value
        return
    told = passage_of(story, entry)
    yield f"{told.before}‹{told.time}›{told.after}"
    relation = story.times[entry.time].relation
    if relation is not None:
        yield f"{relation.order.value} “{text[relation.event.start : relation.event.end]}”"
    for place in other_places(story, entry):
        yield f"or {in_words(*place)}"
    if entry.line is not None:
        cue = " … ".join(text[start:end] for start, end in story.attributions[entry.line].cue)
        who = teller_of(story, entry.line) or "(no source named)"
        yield f"line {entry.line + 1}: {who}" + (f" ▸ {cue}" if entry.lane is Lane.SAID else "")
    if entry.clashes:
        yield ", ".join(f"clash {clash + 1}" for clash in entry.clashes)
