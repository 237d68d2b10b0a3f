"""The three lanes of a claim as a picture, in the shapes of `onrecord.exports.timeline_shapes`.

What happened has a row a time, with its range; what was said has a row a shape; what was published has one row. Where
several stand at one place a number says how many. The picture has classes and no style; whoever shows it brings one.
"""

from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from onrecord.exports.calendar_words import day_at, in_words
from onrecord.exports.lanes import HAPPENED_MOST, Moment, Track
from onrecord.exports.timeline_scale import Scale, scale_for
from onrecord.exports.timeline_shapes import MARGIN, RIGHT, WIDTH, Axis, shapes_of
from onrecord.exports.timeline_words import fitted, safe

LABELS: Final = 80
"""Columns of labels that the scale has room for."""
ROW: Final = 24
CLEAR: Final = 26
"""Least distance of two signs of one row; nearer ones are one with a number."""
LABEL: Final = 26
"""Columns of words before the scale."""
TITLES: Final = {Track.HAPPENED: "Happened, by the stories", Track.SAID: "Said", Track.PUBLISHED: "Published"}


def lanes_to_svg(moments: Sequence[Moment], name: str = "lanes") -> str | None:
    """The times of a claim as one SVG element; None where none of them has a place on the calendar.

    ``name`` begins its ids, so that several can stand on one page.
    """
    scale = scale_for([moment.extent for moment in moments], LABELS)
    return None if scale is None else _Picture(moments, scale, name).svg()


def off_the_scale(moments: Sequence[Moment]) -> int:
    """How many times of the claim are not in the picture."""
    scale = scale_for([moment.extent for moment in moments], LABELS)
    return 0 if scale is None else sum(not _is_on(scale, moment) for moment in moments)


def _is_on(scale: Scale, moment: Moment) -> bool:
    return moment.extent != (None, None) and scale.holds(moment.extent)


class _Picture:
    """One picture, drawn from the top to the bottom."""

    def __init__(self, moments: Sequence[Moment], scale: Scale, name: str) -> None:
        self.axis = Axis(scale)
        self.name = name
        self.there = [moment for moment in moments if _is_on(scale, moment)]
        self.parts: list[str] = []
        self.y = 4.0

    def svg(self) -> str:
        """The whole of it."""
        self._labels()
        top = self.y
        for track in Track:
            self._lane(track, [moment for moment in self.there if moment.track is track])
        height = self.y + 8
        size = f'width="{WIDTH}" height="{height:.0f}"'
        names = f'role="img" aria-labelledby="{self.name}-title {self.name}-words"'
        return "".join(
            (
                f'<svg class="lanes" viewBox="0 0 {WIDTH} {height:.0f}" {size} {names}>',
                f'<title id="{self.name}-title">When it happened, was said and was published</title>',
                f'<desc id="{self.name}-words">{self._description()}</desc>',
                *self._ticks(top, self.y),
                *self.parts,
                "</svg>",
            )
        )

    def _description(self) -> str:
        scale = self.axis.scale
        first, last = day_at(scale.start).isoformat(), day_at(scale.end - 1).isoformat()
        counts = ", ".join(f"{sum(one.track is track for one in self.there)} {track.value}" for track in Track)
        return (
            f"Times: {counts}; from {in_words(first, first)} to {in_words(last, last)}, each story by its own clock."
            " The table has them in the same order."
        )

    def _text(self, words: str, x: float, kind: str = "") -> str:
        shape = f' class="{kind}"' if kind else ""
        return f'<text x="{x:.1f}" y="{self.y:.1f}"{shape}>{escape(safe(words))}</text>'

    def _labels(self) -> None:
        """The labels of the ticks, under what goes for several of them."""
        self.y += 16
        reached = 0.0
        for tick in self.axis.scale.ticks:
            x = self.axis.x(tick.at)
            if tick.context and x >= reached:
                self.parts.append(self._text(tick.context, x, "when"))
                reached = x + 8.0 * len(tick.context)
        self.y += 18
        self.parts += [self._text(tick.label, self.axis.x(tick.at), "faint") for tick in self.axis.scale.ticks]
        self.y += 8

    def _ticks(self, top: float, bottom: float) -> Iterator[str]:
        for tick in self.axis.scale.ticks:
            yield f'<path class="tick" d="M{self.axis.x(tick.at):.1f} {top:.1f}V{bottom:.1f}"/>'

    def _lane(self, track: Track, moments: Sequence[Moment]) -> None:
        self.y += 8
        self.parts.append(f'<path class="rule" d="M{MARGIN} {self.y:.1f}H{RIGHT}"/>')
        self.y += 20
        self.parts.append(self._text(TITLES[track] if moments else f"{TITLES[track]}: not stated", MARGIN, "lane"))
        if track is Track.HAPPENED:
            self._happened(moments)
        elif track is Track.SAID:
            for sign in dict.fromkeys(moment.told for moment in moments):
                self._signs([moment for moment in moments if moment.told == sign], sign)
        elif moments:
            self._signs(moments, "|")
        self.y += 6

    def _happened(self, moments: Sequence[Moment]) -> None:
        """A row a time: those that most stories have; the others in one row."""
        order = sorted(moments, key=lambda moment: -len(moment.stories))
        chosen = set(map(id, order[:HAPPENED_MOST]))
        for moment in moments:
            if id(moment) in chosen:
                self._row(in_words(moment.earliest, moment.latest, this_year=self.axis.scale.year))
                self.parts.extend(shapes_of(self.axis, moment.extent, self.y - 4))
                if len(moment.stories) > 1:
                    words = f"{len(moment.stories)} stories"
                    right = self.axis.sides(moment.extent)[1] + 8
                    self.parts.append(self._text(words, min(right, RIGHT - 64), "faint"))
        rest = [moment for moment in moments if id(moment) not in chosen]
        if rest:
            self._row(f"{len(rest)} other times")
            for moment in rest:
                self.parts.extend(shapes_of(self.axis, moment.extent, self.y - 4))

    def _row(self, words: str) -> None:
        self.y += ROW
        self.parts.append(self._text(fitted(safe(words), LABEL, 1)[0], MARGIN + 8))

    def _signs(self, moments: Sequence[Moment], sign: str) -> None:
        """Signs where they stand, those that lie close as one with a number."""
        self.y += ROW
        places: list[tuple[float, int]] = []
        for moment in sorted(moments, key=lambda one: one.extent.start or 0):
            x = sum(self.axis.sides(moment.extent)) / 2
            count = len(moment.statements if moment.told else moment.stories)
            if places and x - places[-1][0] < CLEAR:
                places[-1] = places[-1][0], places[-1][1] + count
            else:
                places.append((x, count))
        for x, count in places:
            self.parts.append(self._text(f"{sign}{f' {count}' if count > 1 else ''}", x - 6, "sign"))
