"""A chain as a picture: origins on the left, outlets on the way, stories on the right.

Shape, line and word tell everything: a round box is an origin, a square one a story, a broken border one that is not in
the record; the word on a tie is its kind, a dotted line is no more than "could be one". No label lies on another: boxes
stand in columns, every tie ends in a row of its own. The picture has classes and no style; whoever shows it brings one.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from onrecord.exports.chain_parts import Chain, Doubt, Link, Part, Sort
from onrecord.exports.layers import Layers, Way, lay_in_columns
from onrecord.exports.timeline_words import fitted, safe
from onrecord.values.fetched import Digest

BOX: Final = 190
"""Width of a box."""
GUTTER: Final = 136
"""Between two columns: room for the longest words of a tie."""
ROW: Final = 17
PORT: Final = 15
"""Height between the ends of two ties: a row of small words."""
COLUMNS: Final = 23
"""Columns of words in a box; see `onrecord.exports.timeline_words`."""
NARROW: Final = 26
"""The same in small letters."""
MARGIN: Final = 14
LANE: Final = 14
"""Width that one dotted line takes beside the origins."""
MOST_LANES: Final = 6
"""Dotted lines side by side; those beyond share the last place, and the table has them all."""
HEAD: Final = 30
LONGEST: Final = 400
"""Characters of a title that a pointer shows."""
THICK: Final = {"copies": "copies", "lifts": "lifts"}


def chain_to_svg(chain: Chain, addresses: Mapping[Digest, str], name: str) -> str:
    """A chain as one SVG element; ``name`` begins its ids, ``addresses`` has where a story can be read.

    It is as wide and as high as it must be.
    """
    return _Picture(chain, addresses, name).svg()


class _Box(NamedTuple):
    """A part as it is drawn."""

    rows: Sequence[str]
    note: str
    height: float


class _Picture:
    """One picture in the making."""

    def __init__(self, chain: Chain, addresses: Mapping[Digest, str], name: str) -> None:
        self.chain = chain
        self.addresses = addresses
        self.name = name
        ends = [0] * len(chain.parts)
        for link in chain.links:
            ends[link.other] += 1
        self.boxes = [_box(part, count) for part, count in zip(chain.parts, ends, strict=True)]
        ties = [(link.one, link.other) for link in chain.links]
        self.layers: Layers = lay_in_columns(
            [box.height for box in self.boxes], ties, least=[part.sort is not Sort.ORIGIN for part in chain.parts]
        )
        self.lanes = _lanes(chain.doubts, self.layers.middle)
        self.left = MARGIN + LANE * (1 + max(self.lanes, default=-1))

    def svg(self) -> str:
        """The whole of it."""
        columns = max(self.layers.column, default=0) + 1
        width = self.left + columns * BOX + (columns - 1) * GUTTER + MARGIN
        height = HEAD + self.layers.height + MARGIN
        size = f'width="{width}" height="{height:.0f}"'
        names = f'role="group" aria-labelledby="{self.name}-title {self.name}-words"'
        return "".join(
            (
                f'<svg class="chain" viewBox="0 0 {width} {height:.0f}" {size} {names}>',
                f'<title id="{self.name}-title">How it reached the stories</title>',
                f'<desc id="{self.name}-words">{self._description()}</desc>',
                self._heads(columns),
                *self._doubts(),
                *self._ties(),
                *(self._part(at) for at in range(len(self.boxes))),
                "</svg>",
            )
        )

    def _description(self) -> str:
        sorts = [part.sort for part in self.chain.parts]
        origins, links, doubts = sorts.count(Sort.ORIGIN), len(self.chain.links), len(self.chain.doubts)
        return (
            f"{origins} {'origin' if origins == 1 else 'origins'} on the left, the stories to the right of them;"
            f" {links} {'tie' if links == 1 else 'ties'}, {doubts} that could make two origins one."
            " The table below has them in the same order."
        )

    def _heads(self, columns: int) -> str:
        heads = [(0, "Origins")] + ([(1, "Stories")] if columns > 1 else [])
        return "".join(f'<text class="head" x="{self._x(at)}" y="16">{words}</text>' for at, words in heads)

    def _x(self, column: int) -> int:
        return self.left + column * (BOX + GUTTER)

    def _y(self, item: int) -> float:
        return HEAD + self.layers.middle[item]

    def _part(self, at: int) -> str:
        part, box = self.chain.parts[at], self.boxes[at]
        x, top = self._x(self.layers.column[at]), self._y(at) - box.height / 2
        kind = f"{part.sort.value}{'' if part.seen else ' unseen'}"
        radius = ' rx="14"' if part.sort is Sort.ORIGIN else ""
        drawn = [f'<rect class="{kind}" x="{x}" y="{top:.1f}" width="{BOX}" height="{box.height:.1f}"{radius}/>']
        base = top + (box.height - ROW * (len(box.rows) + bool(box.note))) / 2 + 12.5
        for number, row in enumerate(box.rows):
            drawn.append(f'<text x="{x + 12}" y="{base + ROW * number:.1f}">{escape(row)}</text>')
        if box.note:
            y = base + ROW * len(box.rows)
            drawn.append(f'<text class="note" x="{x + 12}" y="{y:.1f}">{escape(box.note)}</text>')
        title = f"<title>{escape(safe(f'{part.name}: {part.note}' if part.note else part.name)[:LONGEST])}</title>"
        inside = title + "".join(drawn)
        address = self.addresses.get(part.stories[0]) if len(part.stories) == 1 else None
        return f"<g>{inside}</g>" if address is None else f"<a href={quoteattr(address)}>{inside}</a>"

    def _ties(self) -> Iterator[str]:
        """The lines, then the words on them, each at an end of its own."""
        ports = _ports(self.layers.ways, self.layers.middle)
        words = []
        for link, way, port in zip(self.chain.links, self.layers.ways, ports, strict=True):
            yield self._line(link, way, port)
            if link.words:
                words.append(self._words(link, way, port))
        yield from words

    def _line(self, link: Link, way: Way, port: float) -> str:
        """One tie: a curve between two columns, straight on through a column that it passes."""
        *before, last = way.items
        x, y = self._x(self.layers.column[before[0]]) + BOX, self._y(before[0])
        drawn = [f"M{x} {y:.1f}"]
        for item in before[1:]:
            drawn.append(_curve(x, y, self._x(self.layers.column[item]), self._y(item)))
            x, y = self._x(self.layers.column[item]) + BOX, self._y(item)
            drawn.append(f"H{x}")
        end = self._x(self.layers.column[last])
        drawn.append(_curve(x, y, end, HEAD + port))
        first = link.words.split(", ", maxsplit=1)[0]
        kind = ("tie " + THICK.get(first, "")).rstrip() if link.proven else "tie doubt"
        line = f'<path class="{kind}" d="{"".join(drawn)}"/>'
        if not link.directed:
            return line
        if way.turned:
            return line + _arrow(self._x(self.layers.column[way.items[0]]) + BOX, self._y(way.items[0]), -1)
        return line + _arrow(end, HEAD + port, 1)

    def _words(self, link: Link, way: Way, port: float) -> str:
        x, y = self._x(self.layers.column[way.items[-1]]), HEAD + port
        return f'<text class="kind" x="{x - 12}" y="{y - 3:.1f}">{escape(link.words)}</text>'

    def _doubts(self) -> Iterator[str]:
        """Dotted lines on the left of the origins."""
        for doubt, lane in zip(self.chain.doubts, self.lanes, strict=True):
            x, out = self.left, self.left - 8 - LANE * lane
            one, other = self._y(doubt.one), self._y(doubt.other)
            title = f"<title>{escape(safe(doubt.words)[:LONGEST])}</title>"
            yield f'<path class="tie doubt" d="M{x} {one:.1f}H{out}V{other:.1f}H{x}">{title}</path>'


def _box(part: Part, ends: int) -> _Box:
    rows = fitted(safe(part.name), COLUMNS, 2)
    note = fitted(safe(part.note), NARROW, 1)[0] if part.note else ""
    return _Box(rows, note, max(12 + ROW * (len(rows) + bool(note)), 8 + PORT * ends))


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    """From one column to the next, level at both ends."""
    half = (x + to_x) / 2 - 20
    return f"C{half:.0f} {y:.1f} {half:.0f} {to_y:.1f} {to_x - 40:.0f} {to_y:.1f}H{to_x:.0f}"


def _arrow(x: float, y: float, side: int) -> str:
    return f'<path class="tip" d="M{x} {y:.1f}l{-8 * side} -4v8z"/>'


def _ports(ways: Sequence[Way], middle: Sequence[float]) -> list[float]:
    """The height at which each tie ends, in the order of where they come from, so that none crosses another there."""
    ends: dict[int, list[int]] = {}
    for number, way in enumerate(ways):
        ends.setdefault(way.items[-1], []).append(number)
    ports = [0.0] * len(ways)
    for item, numbers in ends.items():
        numbers.sort(key=lambda number: middle[ways[number].items[-2]])
        for at, number in enumerate(numbers):
            ports[number] = middle[item] + PORT * (at - (len(numbers) - 1) / 2)
    return ports


def _lanes(doubts: Sequence[Doubt], middle: Sequence[float]) -> list[int]:
    """For each dotted line, how far out it runs, so that none runs over another one; short ones nearest."""
    taken: list[list[tuple[float, float]]] = []
    found = [0] * len(doubts)
    stretches = [sorted((middle[doubt.one], middle[doubt.other])) for doubt in doubts]
    for number in sorted(range(len(doubts)), key=lambda number: stretches[number][1] - stretches[number][0]):
        low, high = stretches[number]
        free = (lane for lane, those in enumerate(taken) if all(high < first or last < low for first, last in those))
        lane = min(next(free, len(taken)), MOST_LANES - 1)
        taken.extend([] for _ in range(lane + 1 - len(taken)))
        taken[lane].append((low, high))
        found[number] = lane
    return found
