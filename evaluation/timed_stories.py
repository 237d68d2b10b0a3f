r"""Read stories whose time expressions are marked in the text itself.

A file holds stories one after another. A story begins with a line of three equals signs, its name, when it was
published and, where it has one, its dateline; paragraphs follow, parted by blank lines::

    # A comment: a line that begins with "#" and a space.
    === flood | published 2031-03-07T09:30+02:00 | dateline PORT SAHL, March 7

    The river rose {late on Monday|2031-03-03TNI; mod END} and stayed high for {two days|P2D}.

``published -`` is a story without a date. The lines of a paragraph are joined by a space, so that a file may be cut to
any width. A time expression is ``{words|VALUE}``, the value being that of TIMEX3; after it, each behind a semicolon:

``or VALUE``
    A second reading that is also right.
``mod MODIFIER``
    The modifier, as TIMEX3 names it.
``EARLIEST..LATEST``
    The interval: days, or moments of a day; either side may be empty, which is open.
``DATE``, ``TIME``, ``DURATION`` or ``SET``
    The type, where the value does not tell it: a value that begins with ``P`` is a duration, one with a ``T`` is a
    time, any other is a date.
``before WORDS``, ``after WORDS`` or ``during WORDS``
    An event that tells the time, in its words, which stand in the same paragraph; of several places, the nearest.

A brace of the text is written ``\{`` or ``\}``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from onrecord.values.text import Span, Spans
from onrecord.values.time import Modifier, Order, TimeType

_COMMENT = re.compile(r"#(?: |$)")
_HEAD = re.compile(r"=== (?P<name>[\w-]+) \| published (?P<published>\S+)(?: \| dateline (?P<dateline>\S.*?))?\s*")
_MARK = re.compile(r"\\[{}]|\{(?P<words>[^{}|]+)\|(?P<told>[^{}]+)\}|[{}]")

_HOUR = r"T(?:[01]\d|2[0-4]|XX)(?::(?:[0-5]\d|XX)(?::(?:[0-5]\d|XX))?)?|T(?:MO|MI|AF|EV|NI|DT)"
_DAY = r"W(?:[0-5]\d|XX)(?:-(?:[1-7X]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI|(?:[01]\d|XX)(?:-(?:[0-3]\d|XX))?"
_VALUE = re.compile(
    rf"(?:PAST|PRESENT|FUTURE)_REF"
    rf"|(?:BC)?(?:\d|X){{2,4}}(?:-(?:{_DAY})(?:{_HOUR})?)?"
    r"|P(?=.)(?:(?:[\d.]+|X)(?:CE|DE|Y|Q|M|WE|W|D|SP|SU|FA|WI))*(?:T(?:(?:[\d.]+|X)(?:H|MO|MI|AF|EV|NI|DT|M|S))+)?"
)
"""Values of TIMEX3 as far as they are used; what does not fit is taken for a slip of the pen."""

_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d(?:-\d)?)?(?![\dX])")
"""The part of a value that the calendar can check: a year, a month, a week or a day."""

_POINT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")


@dataclass(frozen=True, slots=True)
class GoldTime:
    """One time expression, as a careful reader marks it."""

    span: Span
    values: tuple[str, ...]
    """Its TIMEX3 value, then others that are also right; never empty."""
    type: str | None
    """A `TimeType`; None where the data does not tell types apart."""
    modifier: str | None = None
    """A `Modifier`, if it has one."""
    interval: tuple[str | None, str | None] | None = None
    """Earliest and latest, None on a side that is open; None where the gold states no interval."""
    order: str | None = None
    """How it stands to the event that tells it, an `Order`; None where none does."""
    event: Span | None = None
    """The event's words; None where none tells it."""


@dataclass(frozen=True, slots=True)
class TimedStory:
    """A story and its time expressions."""

    name: str
    text: str
    paragraphs: Spans
    published: str | None
    """ISO 8601, as the page would state it; None for a story without a date."""
    dateline: str | None
    """As printed; None where it has none."""
    times: tuple[GoldTime, ...]
    """In text order."""


@dataclass(slots=True)
class _Draft:
    """A story while its lines are being read."""

    name: str
    published: str | None
    dateline: str | None
    text: str = ""
    paragraphs: list[Span] = field(default_factory=list)
    times: list[GoldTime] = field(default_factory=list)


def read_timed(path: Path) -> list[TimedStory]:
    r"""The stories of a marked file, in its order.

    Raises `ValueError`, with the file, the line and the fault, for text before the first story, a head or a mark of
    unknown form, a brace without its partner, a story without text, a name used twice, and a value, type, modifier,
    interval or event that cannot be.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "one.txt"
    ...     _ = path.write_text("=== flood | published 2031-03-07\n\nIt rose {on and\noff|PXD} {today|2031-03-07}.\n")
    ...     (story,) = read_timed(path)
    >>> story.text
    'It rose on and off today.'
    >>> story.times[1].span, story.times[1].values, str(story.times[1].type)
    (Span(start=19, end=24), ('2031-03-07',), 'DATE')
    """
    stories: list[_Draft] = []
    for number, block in _blocks(path.read_text(encoding="utf-8")):
        try:
            _take(block, stories)
        except _MarkupError as fault:
            line = number + block.count("\n", 0, fault.at)
            raise ValueError(f"{path.name}, line {line}: {fault}") from fault
    if empty := [story.name for story in stories if not story.text]:
        raise ValueError(f"{path.name}: the story {empty[0]!r} has no text")
    return [
        TimedStory(it.name, it.text, tuple(it.paragraphs), it.published, it.dateline, tuple(it.times)) for it in stories
    ]


class _MarkupError(ValueError):
    """What is wrong, and how far into its block."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


def _blocks(body: str) -> Iterator[tuple[int, str]]:
    """Heads and paragraphs, each with the number of its first line; comments are left out, but end a paragraph."""
    lines: list[str] = []
    for number, line in enumerate([*body.splitlines(), ""], 1):
        alone = line.startswith("===")
        if lines and (alone or not line.strip() or _COMMENT.match(line)):
            yield number - len(lines), "\n".join(lines)
            lines = []
        if alone:
            yield number, line
        elif line.strip() and not _COMMENT.match(line):
            lines.append(line.rstrip())


def _take(block: str, stories: list[_Draft]) -> None:
    """Begin a story or add to the last one."""
    if block.startswith("==="):
        stories.append(_begin(block, {story.name for story in stories}))
    elif stories:
        _add_paragraph(stories[-1], block)
    else:
        raise _MarkupError("text stands before the first story's head", 0)


def _begin(line: str, names: set[str]) -> _Draft:
    head = _HEAD.fullmatch(line)
    if not head:
        raise _MarkupError(f"{line!r} is not '=== NAME | published DATE' with or without '| dateline WORDS'", 0)
    if head["name"] in names:
        raise _MarkupError(f"there is another story {head['name']!r}", 0)
    published = None if head["published"] == "-" else head["published"]
    try:
        datetime.fromisoformat(published or "2000-01-01")
    except ValueError as error:
        raise _MarkupError(f"{published!r} is no day or moment of ISO 8601", 0) from error
    return _Draft(head["name"], published, head["dateline"])


@dataclass(frozen=True, slots=True)
class _Mark:
    """A marked expression of one paragraph."""

    span: Span
    """Its words in the paragraph without its marks."""
    told: str
    """What the mark says of them."""
    at: int
    """Where the mark begins in the paragraph as it stands in the file."""


def _add_paragraph(story: _Draft, block: str) -> None:
    words, marks = _strip(block)
    before = story.text + "\n\n" if story.text else ""
    story.text = before + words
    story.paragraphs.append(Span(len(before), len(story.text)))
    for mark in marks:
        try:
            story.times.append(_gold(mark, words, len(before)))
        except ValueError as error:
            start, end = mark.span
            raise _MarkupError(f"{words[start:end]!r}: {error}", mark.at) from error


def _strip(block: str) -> tuple[str, list[_Mark]]:
    """A paragraph without its marks, and the marks."""
    pieces: list[str] = []
    marks: list[_Mark] = []
    length = reached = 0
    for found in _MARK.finditer(block):
        escaped, words = found[0].startswith("\\"), found["words"] or ""
        if not escaped and not words:
            raise _MarkupError(
                r"a brace begins no '{words|VALUE}' or ends none; write \{ or \} for a brace", found.start()
            )
        between = block[reached : found.start()] + (found[0][1] if escaped else "")
        start = length + len(between)
        length = start + len(words)
        reached = found.end()
        pieces += between, words
        if words:
            marks.append(_Mark(Span(start, length), found["told"].replace("\n", " "), found.start()))
    return ("".join(pieces) + block[reached:]).replace("\n", " "), marks


def _gold(mark: _Mark, paragraph: str, offset: int) -> GoldTime:
    """What one mark says. Raises `ValueError` where a part of it cannot be."""
    value, *parts = (part.strip() for part in mark.told.split(";"))
    values, told = [_checked_value(value)], dict[str, str]()
    interval, event = None, None
    for part in parts:
        key, _, rest = part.partition(" ")
        if key == "or":
            values.append(_checked_value(rest))
            continue
        if key == "mod" and rest in set(Modifier):
            new = {"modifier": rest}
        elif key in set(Order) and rest:
            new, event = {"order": key}, _nearest(rest, paragraph, mark.span)
        elif part in set(TimeType):
            new = {"type": part}
        elif ".." in part:
            new, interval = {"interval": part}, _interval(part)
        else:
            raise ValueError(f"{part!r} is no reading, modifier, interval, type or event")
        if new.keys() & told.keys():
            raise ValueError(f"{part!r} says again what is said before it")
        told |= new
    return GoldTime(
        span=Span(mark.span.start + offset, mark.span.end + offset),
        values=tuple(values),
        type=told.get("type", _type_of(value)),
        modifier=told.get("modifier"),
        interval=interval,
        order=told.get("order"),
        event=None if event is None else Span(event.start + offset, event.end + offset),
    )


def _checked_value(value: str) -> str:
    if not _VALUE.fullmatch(value):
        raise ValueError(f"{value!r} is no value of TIMEX3")
    if day := _CALENDAR.match(value):
        try:
            date.fromisoformat(day[0] + {4: "-01-01", 7: "-01", 8: "-1"}.get(len(day[0]), ""))
        except ValueError as error:
            raise ValueError(f"{value!r} is not in the calendar") from error
    return value


def _type_of(value: str) -> TimeType:
    if value.endswith("_REF"):
        return TimeType.DATE
    if value.startswith("P"):
        return TimeType.DURATION
    return TimeType.TIME if "T" in value else TimeType.DATE


def _interval(part: str) -> tuple[str | None, str | None]:
    sides = [side.strip() for side in part.split("..")]
    if len(sides) != 2 or not any(sides):
        raise ValueError(f"{part!r} is not EARLIEST..LATEST")
    for side in filter(None, sides):
        if not _POINT.fullmatch(side):
            raise ValueError(f"{side!r} is neither a day nor a moment of one")
        datetime.fromisoformat(side)
    earliest, latest = sides
    if earliest and latest and latest[:10] < earliest[:10]:
        raise ValueError(f"{part!r} ends before it begins")
    return earliest or None, latest or None


def _nearest(words: str, paragraph: str, near: Span) -> Span:
    """The place of the words in the paragraph that is nearest to a span and outside it, the first of two."""
    starts = [start for start in range(len(paragraph)) if paragraph.startswith(words, start)]
    places = [Span(start, start + len(words)) for start in starts]
    outside = [place for place in places if not place.overlaps(near)]
    if not outside:
        raise ValueError(f"the paragraph has no words {words!r} beside it")
    return min(outside, key=lambda place: max(place.start - near.end, near.start - place.end))
