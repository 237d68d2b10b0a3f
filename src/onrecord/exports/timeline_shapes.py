"""The shapes of a timeline as SVG: told apart by form and line, not by colour.

A filled circle is a point; a box with two walls a range; an arrow in place of a wall an open end; a torn edge one
beyond the scale; a dashed box "about"; hollow shapes another reading.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from onrecord.exports.calendar_words import Extent
from onrecord.exports.timeline_scale import Scale

WIDTH: Final = 960
MARGIN: Final = 28
LEFT: Final = 236
"""Where the scale begins; dates stand before it."""
RIGHT: Final = WIDTH - MARGIN
BOX: Final = 10
"""Height of a range."""
LEAST: Final = 7
"""Least width of a range, so that none looks like a point."""
RADIUS: Final = 5
CLEAR: Final = 4
"""Least distance of two shapes in one row of the overview."""
MOST_TRACKS: Final = 6
"""Rows of one lane in the overview; what has no room stands over others in the last one."""


class Axis(NamedTuple):
    """A scale, and where it is drawn."""

    scale: Scale

    def x(self, minute: int) -> float:
        """Where a minute is, or the edge of the scale that it is beyond."""
        return LEFT + max(0.0, min(1.0, self.scale.part(minute))) * (RIGHT - LEFT)

    def sides(self, extent: Extent) -> tuple[float, float]:
        """Where a stretch begins and ends in the picture: a point has its circle, a range the least width."""
        start, end = extent
        if start is not None and end is not None and self.scale.is_point(extent):
            middle = self.x((start + end) // 2)
            return middle - RADIUS, middle + RADIUS
        left = LEFT if start is None else self.x(start)
        right = RIGHT if end is None else self.x(end)
        if right - left < LEAST:
            left = min(left, RIGHT - LEAST)
            right = left + LEAST
        return left, right


def tracks_of(axis: Axis, extents: Iterable[Extent]) -> list[list[Extent]]:
    """Stretches in as few rows as let each be seen, wide ones first in a row of their own where they must."""
    tracks: list[list[Extent]] = []
    reached: list[float] = []
    for extent in sorted(dict.fromkeys(extents), key=axis.sides):
        left, right = axis.sides(extent)
        free = [at for at, edge in enumerate(reached) if edge + CLEAR <= left]
        if not free and len(tracks) < MOST_TRACKS:
            tracks.append([])
            reached.append(0)
            free = [len(tracks) - 1]
        at = free[0] if free else len(tracks) - 1
        tracks[at].append(extent)
        reached[at] = max(reached[at], right)
    return tracks


def shapes_of(axis: Axis, extent: Extent, middle: float, *, about: bool = False, other: bool = False) -> Iterator[str]:
    """The shapes of one stretch, at one height."""
    start, end = extent
    left, right = axis.sides(extent)
    if start is not None and end is not None and axis.scale.is_point(extent):
        yield circle((left + right) / 2, middle, other=other)
        return
    yield _box(left, right, middle, about=about, other=other)
    if not other:
        yield _edge(left, middle, -1, opened=start is None, beyond=start is not None and start < axis.scale.start)
        yield _edge(right, middle, 1, opened=end is None, beyond=end is not None and end > axis.scale.end)


def circle(x: float, y: float, *, other: bool = False) -> str:
    """A point; a hollow one for another reading."""
    return f'<circle class="{"other" if other else "full"}" cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS - other}"/>'


def sample(shape: str, x: float, middle: float) -> str:
    """One shape of the legend, 30 units wide: "point", "range", "open", "beyond", "about", "other"."""
    if shape in {"point", "other"}:
        return circle(x + 15, middle, other=shape == "other")
    box = _box(x + 2, x + 28, middle, about=shape == "about", other=False)
    left = _edge(x + 2, middle, -1, opened=False, beyond=False)
    return box + left + _edge(x + 28, middle, 1, opened=shape == "open", beyond=shape == "beyond")


def _box(left: float, right: float, middle: float, *, about: bool, other: bool) -> str:
    """The body of a range; its ends are drawn over it."""
    top, kind = middle - BOX / 2, "other" if other else "box"
    dashes = " about" if about or other else ""
    return f'<rect class="{kind}{dashes}" x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{BOX}"/>'


def _edge(x: float, middle: float, side: int, *, opened: bool, beyond: bool) -> str:
    """One end of a range: a wall where it is known, an arrow where it is open, a torn edge where it goes on."""
    top, bottom = middle - BOX / 2 - 2, middle + BOX / 2 + 2
    if opened:
        back, tip = f"{x - side * 9:.1f}", f"{x + side * 3:.1f}"
        return f'<path class="full" d="M{back} {top:.1f}L{tip} {middle:.1f}L{back} {bottom:.1f}Z"/>'
    if beyond:
        tear = "".join(f"l{-side * (4 if turn % 2 else -4)} {(bottom - top) / 4:.1f}" for turn in range(4))
        line = f"M{x - side:.1f} {top:.1f}{tear}"
        return f'<path class="paper" d="{line}h{side * 6}V{top:.1f}Z"/><path class="tear" d="{line}"/>'
    return f'<path class="wall" d="M{x:.1f} {top:.1f}V{bottom:.1f}"/>'
