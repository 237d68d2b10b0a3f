"""One row of a timeline on a terminal: a stretch of the calendar drawn on the scale, in signs that need no colour."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from rich.text import Text

from onrecord.cli.passage import CONTEXT_STYLE, SIGN_STYLE
from onrecord.exports.calendar_words import Extent
from onrecord.exports.timeline_scale import Scale


class Marks(NamedTuple):
    """The signs that a timeline is drawn with, one column each."""

    point: str
    """A day or a minute."""
    other: str
    """Where it would be by another reading."""
    begins: str
    """The known beginning of a range."""
    ends: str
    """Its known end."""
    runs: str
    """Between the two."""
    about: str
    """The same, where the words say "about"."""
    open_start: str
    """The words name no beginning."""
    open_end: str
    """The words name no end."""
    beyond: str
    """The range goes on beyond the scale."""
    tick: str
    opening: str
    """Before the words that tell the time, within other words."""
    closing: str
    """After them."""


UNICODE = Marks("●", "○", "├", "┤", "─", "╌", "◂", "▸", "…", "┊", "‹", "›")
ASCII = Marks("*", "o", "[", "]", "-", "~", "<", ">", "/", ":", "<", ">")
"""For an output whose encoding lacks the others."""


def marks_for(encoding: str) -> Marks:
    """The best marks that an encoding can write.

    >>> marks_for("utf-8").point, marks_for("cp1252").point, marks_for("no such").point
    ('●', '*', '*')
    """
    try:
        "".join(UNICODE).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE


class Ruler:
    """Draws on one scale, in so many columns."""

    def __init__(self, scale: Scale, columns: int, marks: Marks) -> None:
        self.scale = scale
        self.columns = columns
        self.marks = marks
        self.ticks = [self.column(tick.at) for tick in scale.ticks]

    def column(self, minute: int) -> int:
        """The column of a minute, the first or last one for what is off the scale."""
        return max(0, min(self.columns - 1, int(self.scale.part(minute) * self.columns)))

    def axis(self) -> tuple[Text, Text]:
        """The labels of the ticks, under what goes for several of them."""
        above, below = [" "] * self.columns, [" "] * self.columns
        for tick, column in zip(self.scale.ticks, self.ticks, strict=True):
            free = not "".join(above[max(0, column - 1) :]).strip()
            for cells, words in ((above, tick.context if free else ""), (below, tick.label)):
                if column + len(words) <= self.columns:
                    cells[column : column + len(words)] = words
        return Text("".join(above).rstrip(), "bold"), Text("".join(below).rstrip(), CONTEXT_STYLE)

    def strip(self, extents: Iterable[Extent], loose: Collection[Extent] = ()) -> Text:
        """Many stretches in one row: the long ones under the short ones, those that are not exact drawn as "about"."""
        cells = self._ticked()
        there = [extent for extent in extents if self.scale.holds(extent)]
        for extent in sorted(there, key=self._length, reverse=True):
            self._draw(cells, extent, self._about if extent in loose else self.marks)
        return self._styled(cells)

    @property
    def _about(self) -> Marks:
        return self.marks._replace(runs=self.marks.about)

    @staticmethod
    def _length(extent: Extent) -> float:
        return float("inf") if extent.start is None or extent.end is None else extent.end - extent.start

    def bar(self, extent: Extent, others: Sequence[Extent] = (), *, about: bool = False) -> Text:
        """A stretch with its other readings, on the ticks."""
        cells, marks = self._ticked(), self.marks
        hollow = marks._replace(point=marks.other, begins=marks.other, ends=marks.other, runs=" ")
        for other in others:
            if self.scale.holds(other):
                self._draw(cells, other, hollow)
        if self.scale.holds(extent):
            self._draw(cells, extent, self._about if about else marks)
        return self._styled(cells)

    def _ticked(self) -> list[str]:
        cells = [" "] * self.columns
        for column in self.ticks:
            cells[column] = self.marks.tick
        return cells

    def _styled(self, cells: Sequence[str]) -> Text:
        shown = Text()
        for cell in "".join(cells).rstrip():
            shown.append(cell, CONTEXT_STYLE if cell == self.marks.tick else SIGN_STYLE)
        return shown

    def _draw(self, cells: list[str], extent: Extent, marks: Marks) -> None:
        """Draw one stretch over what is there; a range takes two columns at least, so that no range looks exact."""
        start, end = extent
        if start is not None and end is not None and self.scale.is_point(extent):
            cells[self.column((start + end) // 2)] = marks.point
            return
        first = 0 if start is None else self.column(start)
        last = self.columns - 1 if end is None else self.column(end - 1)
        if first == last:
            first, last = (first, first + 1) if first + 1 < self.columns else (first - 1, first)
        if marks.runs.strip():
            cells[first : last + 1] = marks.runs * (last + 1 - first)
        cells[first] = self._edge(start, marks.begins, marks.open_start, beyond=start is not None and self._off(start))
        cells[last] = self._edge(end, marks.ends, marks.open_end, beyond=end is not None and self._off(end - 1))

    def _off(self, minute: int) -> bool:
        return not self.scale.start <= minute < self.scale.end

    def _edge(self, minute: int | None, known: str, opened: str, *, beyond: bool) -> str:
        if minute is None:
            return opened
        return self.marks.beyond if beyond else known
