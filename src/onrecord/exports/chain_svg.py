"""A chain as a picture: origins on the left, outlets on the way, stories on the right.

Shape, line and word tell everything: a round box is an origin, a square one a story, a broken border one that is not in
the record; the word on a tie is its kind, a dotted line is no more than "could be one". No label lies on another: boxes
stand in columns, every tie ends in a row of its own, and before each column there is room for the longest words of the
ties that end there. What `onrecord.exports.chain_fold` folds is told in the last row. The picture has classes and no
style; whoever shows it brings one.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from onrecord.exports.chain_fold import fold_chain
from onrecord.exports.chain_parts import Chain, Doubt, Link, Part, Sort
from onrecord.exports.layers import Layers, Way, lay_in_columns
from onrecord.exports.timeline_words import fitted, safe, width_of
from onrecord.values.fetched import Digest

WIDEST: Final = 184
"""Width of a box at most, and at least."""
NARROWEST: Final = 100
BEND: Final = 40
"""Between two columns: room in which ties bend, before their words."""
LETTER: Final = 7.2
"""Width of one column of words; see `onrecord.exports.timeline_words`. Measured in common sans-serif fonts at 13 px."""
SMALL: Final = 6.4
"""The same in small letters."""
ROW: Final = 17
TARGET: Final = 24
"""Height of a row that is a link: what WCAG 2.2 asks of whatever is pointed at."""
PORT: Final = 16
"""Height between the ends of two ties: a row of small words."""
ROWS: Final = 4
"""Rows of a name; the rest is in its title."""
NAMED: Final = 4
"""Those of a box of several that it names; the table names all."""
INSIDE: Final = 12
"""Between a box and its words."""
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

    It is as wide and as high as it must be, and no wider than five columns.
    """
    return _Picture(chain, addresses, name).svg()


class _Line(NamedTuple):
    """A row of words in a box."""

    words: str
    small: bool = False
    story: Digest | None = None
    """The story that it leads to, where its box is of several."""

    @property
    def height(self) -> int:
        """In pixels."""
        return ROW if self.story is None else TARGET

    @property
    def width(self) -> float:
        """In pixels, about."""
        return width_of(self.words) * (SMALL if self.small else LETTER)


class _Picture:
    """One picture in the making."""

    def __init__(self, whole: Chain, addresses: Mapping[Digest, str], name: str) -> None:
        chain, left_out = fold_chain(whole)
        self.chain = chain
        self.addresses = addresses
        self.name = name
        self.ties = len(whole.links)
        self.left_out = f"Not drawn, but in the table: {', '.join(left_out)}." if left_out else ""
        ends = [0] * len(chain.parts)
        for link in chain.links:
            ends[link.other] += 1
        self.boxes = [_rows(part) for part in chain.parts]
        high = [12 + sum(row.height for row in rows) for rows in self.boxes]
        self.heights = [max(those, 8 + PORT * count) for those, count in zip(high, ends, strict=True)]
        ties = [link[:2] for link in chain.links]
        least = [part.sort is not Sort.ORIGIN for part in chain.parts]
        self.layers: Layers = lay_in_columns(self.heights, ties, least=least)
        self.lanes = _lanes(chain.doubts, self.layers.middle)
        left = MARGIN + LANE * (1 + max(self.lanes, default=-1))
        self.widths, self.lefts = self._across(left)

    def _across(self, left: int) -> tuple[list[int], list[int]]:
        """The width of each column and where it begins: as its words need it, and the words of the ties before it."""
        count = max(self.layers.column, default=0) + 1
        widths, words = [NARROWEST] * count, [0.0] * count
        for rows, column in zip(self.boxes, self.layers.column, strict=False):
            needed = round(max(row.width for row in rows)) + 2 * INSIDE
            widths[column] = max(widths[column], min(needed, WIDEST))
        for link, way in zip(self.chain.links, self.layers.ways, strict=True):
            column = self.layers.column[way.items[-1]]
            words[column] = max(words[column], width_of(link.words) * SMALL)
        lefts = [left]
        for width, longest in zip(widths, words[1:], strict=False):
            lefts.append(lefts[-1] + width + BEND + round(longest) + 20)
        return widths, lefts

    def svg(self) -> str:
        """The whole of it."""
        width = self.lefts[-1] + self.widths[-1] + MARGIN
        foot = fitted(self.left_out, int((width - 2 * MARGIN) / SMALL), ROWS) if self.left_out else []
        height = HEAD + self.layers.height + MARGIN + ROW * len(foot)
        size = f'width="{width}" height="{height:.0f}"'
        names = f'role="group" aria-labelledby="{self.name}-title {self.name}-words"'
        return "".join(
            (
                f'<svg class="chain" viewBox="0 0 {width} {height:.0f}" {size} {names}>',
                f'<title id="{self.name}-title">How it reached the stories</title>',
                f'<desc id="{self.name}-words">{self._description()}</desc>',
                self._heads(),
                *self._doubts(),
                *self._ties(),
                *(self._part(at) for at in range(len(self.boxes))),
                *(_foot(row, height - ROW * at) for at, row in enumerate(reversed(foot), 1)),
                "</svg>",
            )
        )

    def _description(self) -> str:
        parts, links, doubts = self.chain.parts, len(self.chain.links), len(self.chain.doubts)
        origins = sum(len(part.names) or 1 for part in parts if part.sort is Sort.ORIGIN)
        return (
            f"{origins} {'origin' if origins == 1 else 'origins'} on the left, the stories to the right of them;"
            f" {links} {'tie' if links == 1 else 'ties'}{f' of {self.ties}' if links < self.ties else ''},"
            f" {doubts} that could make two origins one. The table has every one."
        )

    def _heads(self) -> str:
        heads = ["Origins", "Stories"][: len(self.lefts)]
        return "".join(
            f'<text class="head" x="{x}" y="16">{words}</text>' for x, words in zip(self.lefts, heads, strict=False)
        )

    def _x(self, item: int) -> int:
        """The left edge of an item."""
        return self.lefts[self.layers.column[item]]

    def _end(self, item: int) -> int:
        """The right edge of an item."""
        column = self.layers.column[item]
        return self.lefts[column] + self.widths[column]

    def _y(self, item: int) -> float:
        return HEAD + self.layers.middle[item]

    def _part(self, at: int) -> str:
        part, rows, height = self.chain.parts[at], self.boxes[at], self.heights[at]
        x, top = self._x(at), self._y(at) - height / 2
        kind = f"{part.sort.value}{'' if part.seen else ' unseen'}"
        radius = ' rx="14"' if part.sort is Sort.ORIGIN else ""
        width = self._end(at) - x
        drawn = [f'<rect class="{kind}" x="{x}" y="{top:.1f}" width="{width}" height="{height:.1f}"{radius}/>']
        y = top + (height - sum(row.height for row in rows)) / 2 - 4.5
        for row in rows:
            kind = "named" if row.story is not None else "note" if row.small else "name"
            y += (row.height + ROW) / 2
            words = f'<text class="{kind}" x="{x + INSIDE}" y="{y:.1f}">{escape(row.words)}</text>'
            drawn.append(self._linked(words, row.story))
            y += (row.height - ROW) / 2
        told = [part.name, part.note, ", ".join(part.names)]
        title = f"<title>{escape(safe(': '.join(filter(None, told)))[:LONGEST])}</title>"
        inside = title + "".join(drawn)
        alone = part.stories[0] if len(part.stories) == 1 else None
        return self._linked(inside, alone) if alone in self.addresses else f"<g>{inside}</g>"

    def _linked(self, drawn: str, story: Digest | None) -> str:
        address = None if story is None else self.addresses.get(story)
        return drawn if address is None else f"<a href={quoteattr(address)}>{drawn}</a>"

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
        x, y = self._end(before[0]), self._y(before[0])
        drawn = [f"M{x} {y:.1f}"]
        for item in before[1:]:
            drawn.append(_curve(x, y, self._x(item), self._y(item)))
            x, y = self._end(item), self._y(item)
            drawn.append(f"H{x}")
        end = self._x(last)
        drawn.append(_curve(x, y, end, HEAD + port))
        first = link.words.split(", ", maxsplit=1)[0]
        kind = ("tie " + THICK.get(first, "")).rstrip() if link.proven else "tie doubt"
        line = f'<path class="{kind}" d="{"".join(drawn)}"/>'
        right, left = _arrow(end, HEAD + port, 1), _arrow(self._end(way.items[0]), self._y(way.items[0]), -1)
        if link.mutual:
            return line + right + left
        if not link.directed:
            return line
        return line + (left if way.turned else right)

    def _words(self, link: Link, way: Way, port: float) -> str:
        x, y = self._x(way.items[-1]), HEAD + port
        return f'<text class="kind" x="{x - INSIDE}" y="{y - 4.5:.1f}">{escape(link.words)}</text>'

    def _doubts(self) -> Iterator[str]:
        """Dotted lines on the left of the origins."""
        for doubt, lane in zip(self.chain.doubts, self.lanes, strict=True):
            x, out = self.lefts[0], self.lefts[0] - 8 - LANE * lane
            one, other = self._y(doubt.one), self._y(doubt.other)
            title = f"<title>{escape(safe(doubt.words)[:LONGEST])}</title>"
            yield f'<path class="tie doubt" d="M{x} {one:.1f}H{out}V{other:.1f}H{x}">{title}</path>'


def _rows(part: Part) -> list[_Line]:
    """The words of a box: its name, what else is known of it, and some of those that it stands for."""
    rows = [_Line(row) for row in fitted(safe(part.name), int((WIDEST - 2 * INSIDE) / LETTER), ROWS)]
    small = int((WIDEST - 2 * INSIDE) / SMALL)
    if part.note:
        rows += [_Line(row, small=True) for row in fitted(safe(part.note), small, 2)]
    stories: Sequence[Digest | None] = part.stories or [None] * len(part.names)
    for name, story in zip(part.names[:NAMED], stories, strict=False):
        rows.append(_Line(fitted(safe(name), small, 1)[0], small=True, story=story))
    if len(part.names) > NAMED:
        rows.append(_Line(f"and {len(part.names) - NAMED} more", small=True))
    return rows


def _foot(words: str, top: float) -> str:
    return f'<text class="note" x="{MARGIN}" y="{top + 10:.0f}">{escape(words)}</text>'


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    """From one column to the next, level at both ends, and where the words of the tie stand."""
    level = x + BEND
    half = x + BEND / 2
    return f"C{half:.0f} {y:.1f} {half:.0f} {to_y:.1f} {level:.0f} {to_y:.1f}H{to_x:.0f}"


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
