r"""How well onrecord tells when a line was said and when what it tells happened, on lines that are marked by hand.

    python -m evaluation.clocks    scores over all stories of times/clocks.txt

The lines are the gold's own and the time expressions those that the timeline room finds. A story begins with a head as
in `evaluation.timed_stories`; paragraphs follow, with the marks of `evaluation.marked_stories` and three of their own::

    === ferry | published 2031-05-21T14:00+03:00

    {s1:Ms Okello} {q1:told reporters on {t1:Monday}} {c1:that the ferry left {h1:two days earlier}}.

``tN``
    The words that date the saying of line N. Without them the story does not say: the room should say None.
``oN``
    Words that may be taken to date it, as where somebody goes on speaking: both they and None are right.
``hN``, ``hN_2`` and so on
    The words that date what the content of line N tells. What dates a line inside the content, or what that line tells,
    belongs to that line alone.

Only words that point at the calendar, or count from an event, date anything. Plain lengths ("for six years"),
repetitions ("every day") and "now" are not marked, and do no harm where they are found.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from evaluation.judged import as_found
from evaluation.marked_stories import read_story
from evaluation.polnear import GoldStory

from onrecord.reading import cut_paragraphs, read_text
from onrecord.testing import marked
from onrecord.timeline import find_times
from onrecord.timeline.clocks import clock_lines
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.text import Span, Spans
from onrecord.values.time import Clocks, TimeExpression, TimeType

CLOCKS = Path(__file__).parent / "times" / "clocks.txt"

Scores = dict[str, float]
Finder = Callable[["ClockedStory", Reading], Sequence[TimeExpression]]
Clock = Callable[[Reading, Sequence[Attribution], Sequence[TimeExpression]], Sequence[Clocks]]

_STORY = re.compile(r"^(?==== )", re.MULTILINE)
_HEAD = re.compile(r"=== (?P<name>[\w-]+) \| published (?P<published>\S+)(?: \| dateline (?P<dateline>\S.*?))?\s*")
_BRACE = re.compile(r"\\[{}]|\{(?P<name>\w+):|[{}]")
_CLOCK = re.compile(r"(?P<role>[toh])(?P<line>[1-9]\d{0,3})(?P<part>_[2-9]|_[1-9]\d)?")


@dataclass(frozen=True, slots=True)
class GoldClocks:
    """What the story says of one line's times."""

    said: Span | None
    """The words that date the saying; None where none do for certain."""
    perhaps: Span | None
    """Words that may be taken to date it, or not; only where `said` is None."""
    happened: Spans
    """The words that date what the content tells, in text order."""


@dataclass(frozen=True, slots=True)
class ClockedStory:
    """A story whose lines and their times are marked."""

    story: GoldStory
    published: str | None
    """ISO 8601; None for a story without a date."""
    dateline: str | None
    """As printed; None where it has none."""
    clocks: tuple[GoldClocks, ...]
    """One for each line, in the same order."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One line's times in the gold and as they were found."""

    gold: GoldClocks
    said: Span | None
    """The words found to date the saying."""
    happened: Spans
    """The words found to date what the content tells, but those that nothing can be said of."""
    seen: Spans
    """All time expressions that were found in the story."""


# Reading


def read_clocked(path: Path) -> list[ClockedStory]:
    r"""The stories of a marked file, in its order.

    Raises `ValueError`, with the story and the fault, where a head or a mark is malformed, a mark is of a line that is
    not there, a line has two said-times or one that is both sure and open, or an ``hN`` stands outside the content.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "one.txt"
    ...     _ = path.write_text("=== a | published -\n{s1:Lee} {q1:said {t1:today}} {c1:no}.\n", encoding="utf-8")
    ...     (story,) = read_clocked(path)
    >>> story.story.text, story.clocks[0].said, story.clocks[0].happened
    ('Lee said today no.', Span(start=9, end=14), ())
    """
    comments, *stories = _STORY.split(path.read_text(encoding="utf-8"))
    if any(line and not line.startswith("#") for line in comments.splitlines()):
        raise ValueError(f"{path.name}: text stands before the first story's head")
    return [_read_story(story) for story in stories]


def _read_story(part: str) -> ClockedStory:
    line, _, body = part.partition("\n")
    head = _HEAD.fullmatch(line)
    if not head:
        raise ValueError(f"{line!r} is not '=== NAME | published DATE' with or without '| dateline WORDS'")
    story = read_story(head["name"], _without_clocks(body.strip()))
    _, marks = marked(body.strip())
    published = None if head["published"] == "-" else head["published"]
    try:
        return ClockedStory(story, published, head["dateline"], _gather_clocks(story, marks))
    except ValueError as error:
        raise ValueError(f"{head['name']}: {error}") from error


def _without_clocks(template: str) -> str:
    """The template with the marks of its lines only, so that `read_story` can read it."""
    pieces, kept, reached = [], list[bool](), 0
    for brace in _BRACE.finditer(template):
        opens, closes = brace["name"], brace[0] == "}"
        if opens:
            kept.append(not _CLOCK.fullmatch(opens))
        keep = not kept or kept[-1] or brace[0].startswith("\\")
        if closes and kept:
            kept.pop()
        pieces.append(template[reached : brace.end() if keep else brace.start()])
        reached = brace.end()
    return "".join(pieces) + template[reached:]


def _gather_clocks(story: GoldStory, marks: dict[str, Span]) -> tuple[GoldClocks, ...]:
    told: list[dict[str, list[Span]]] = [{"t": [], "o": [], "h": []} for _ in story.lines]
    for name, span in marks.items():
        if found := _CLOCK.fullmatch(name):
            number = int(found["line"])
            if number > len(told):
                raise ValueError(f"the mark {name!r} is of a line that is not marked")
            if found["role"] == "h" and not any(map(span.within, story.lines[number - 1].content)):
                raise ValueError(f"the mark {name!r} stands outside the content of its line")
            told[number - 1][found["role"]].append(span)
    for number, roles in enumerate(told, 1):
        if len(roles["t"] + roles["o"]) > 1:
            raise ValueError(f"line {number} has more than one said-time")
    return tuple(
        GoldClocks(next(iter(roles["t"]), None), next(iter(roles["o"]), None), tuple(sorted(roles["h"])))
        for roles in told
    )


# Judging


def find_in(story: ClockedStory, reading: Reading) -> Sequence[TimeExpression]:
    """The time expressions that the timeline room finds in a story."""
    return find_times(reading, published=story.published, dateline=story.dateline)


def pair_clocks(story: ClockedStory, find: Finder = find_in, clock: Clock = clock_lines) -> list[Pair]:
    """Each line of a story with its times as the timeline room has them, in the order of the gold."""
    reading = read_text(story.story.text, tuple(cut_paragraphs(story.story.text)))
    lines, numbers = as_found(story.story, reading)
    times = find(story, reading)
    found = dict(zip(numbers, clock(reading, lines, times), strict=True))
    seen = tuple(time.span for time in times)
    return [
        Pair(
            gold,
            None if (said := found[number].said) is None else seen[said],
            tuple(times[at].span for at in found[number].happened if _tells_when(times[at])),
            seen,
        )
        for number, gold in enumerate(story.clocks)
    ]


def _tells_when(time: TimeExpression) -> bool:
    """Whether it points at the calendar or counts from an event; what does not is not judged."""
    pointless = time.type is TimeType.DURATION or time.first.value.endswith("_REF")
    return time.type is not TimeType.SET and (time.relation is not None or not pointless)


# Counting


def score_clocks(pairs: Iterable[Pair]) -> Scores:
    """What is right, in per cent; a score that nothing bears on is left out.

    "said" is the share of all lines whose saying has the right time, or rightly none: "said time" that of the lines
    that have one for certain, "no said time" that of all others. "happened precision" and "happened recall" count the
    words found, and marked, to date what contents tell. "words seen" is the share of marked words that the room saw as
    a time expression at all: it can give no others. Words are the same where they share a code point.

    >>> monday, friday = Span(0, 6), Span(9, 15)
    >>> sure, none = GoldClocks(monday, None, (friday,)), GoldClocks(None, None, ())
    >>> score_clocks([Pair(sure, monday, (), (monday,)), Pair(none, monday, (), (monday,))])
    {'said': 50.0, 'said time': 100.0, 'no said time': 0.0, 'happened recall': 0.0, 'words seen': 50.0}
    """
    rows = list(pairs)
    judged = {
        "said": [said_right(row) for row in rows],
        "said time": [said_right(row) for row in rows if row.gold.said],
        "no said time": [said_right(row) for row in rows if not row.gold.said],
        "happened precision": [_among(span, row.gold.happened) for row in rows for span in row.happened],
        "happened recall": [_among(span, row.happened) for row in rows for span in row.gold.happened],
        "words seen": [_among(span, row.seen) for row in rows for span in _marked(row.gold)],
    }
    return {name: 100 * sum(right) / len(right) for name, right in judged.items() if right}


def said_right(pair: Pair) -> bool:
    """Whether the saying has the right time, or rightly none."""
    if pair.said is None:
        return pair.gold.said is None
    return _among(pair.said, tuple(filter(None, (pair.gold.said, pair.gold.perhaps))))


def _marked(gold: GoldClocks) -> Iterator[Span]:
    if gold.said:
        yield gold.said
    yield from gold.happened


def _among(span: Span, others: Spans) -> bool:
    return any(map(span.overlaps, others))


def main() -> None:
    """Print the scores; never the lines, which whoever writes the rules does not see."""
    stories = read_clocked(CLOCKS)
    pairs = list(chain.from_iterable(map(pair_clocks, stories)))
    print(f"{len(stories)} stories, {len(pairs)} lines")
    for name, score in score_clocks(pairs).items():
        print(f"  {name:22s} {score:6.1f}")


if __name__ == "__main__":
    main()
