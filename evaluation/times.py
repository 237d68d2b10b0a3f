"""How well onrecord finds time expressions and says what they mean.

    python -m evaluation.times [--data PATH] [--set NAME] [--list]

The sets are wikiwars-train, wikiwars-test, tuning and test; without a name, all of them. ``--list`` prints what is
missed, too much or wrong, and refuses to for the sets that are reported: whoever writes rules does not see those.

Scores are those of TempEval-3 (UzZaman et al., SemEval 2013): an expression is found strictly where the same code
points are marked, loosely ("relaxed") where any are; type and value F1 are the relaxed F1 times the share of what is
found loosely whose type or value is right. A value is compared as it is written, without converting units.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.timed_stories import GoldTime, TimedStory, read_timed
from evaluation.timeml import read_timeml

from onrecord.reading import cut_paragraphs, read_text
from onrecord.timeline import find_times
from onrecord.values.text import Span
from onrecord.values.time import TimeExpression

ROOT = Path(__file__).parent.parent
WIKIWARS = {"wikiwars-train": "trainingset", "wikiwars-test": "testset"}
OWN = {"tuning": "tuning.txt", "test": "test.txt"}
REPORTED = frozenset({"wikiwars-test", "test"})
"""Sets whose expressions are not shown."""

Scores = dict[str, float]
Pair = tuple[GoldTime, TimeExpression]


@dataclass(frozen=True, slots=True)
class Judged:
    """One story, with what is marked and what was found in it."""

    story: TimedStory
    found: tuple[TimeExpression, ...]
    pairs: tuple[Pair, ...]
    """What is found loosely, in text order of the gold."""


# Matching and counting


def judge(story: TimedStory) -> Judged:
    """What onrecord finds in a story, matched with what is marked in it."""
    reading = read_text(story.text, story.paragraphs)
    return match(story, find_times(reading, published=story.published, dateline=story.dateline))


def match(story: TimedStory, found: Sequence[TimeExpression]) -> Judged:
    """Each marked expression with one found one that overlaps it, if there is one left.

    The marked ones choose in text order: that with which they share most code points, the first of several such.
    """
    left = sorted(found, key=lambda time: time.span)
    pairs: list[Pair] = []
    for gold in story.times:
        shared = [_shared(gold.span, time.span) for time in left]
        if max(shared, default=0) > 0:
            pairs.append((gold, left.pop(shared.index(max(shared)))))
    return Judged(story, tuple(found), tuple(pairs))


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def score(judged: Iterable[Judged]) -> Scores:
    """All scores, in per cent, over all stories together; one that nothing bears on is left out.

    Beside those of TempEval-3: "modifier" and "event" are the F1 over all expressions that have one, an event being
    right where the order is and its words overlap; "interval" is the share right at both ends of the intervals that
    the gold states, and "both readings" the share of expressions with two readings whose two are found, each of what
    is found loosely.
    """
    rows = list(judged)
    gold = [time for row in rows for time in row.story.times]
    found = [time for row in rows for time in row.found]
    pairs = [pair for row in rows for pair in row.pairs]
    strict = [pair for pair in pairs if pair[0].span == pair[1].span]
    scores = {
        **_prf("strict", len(strict), len(found), len(gold)),
        **_prf("relaxed", len(pairs), len(found), len(gold)),
    }
    relaxed = scores.get("relaxed", 0.0)
    typed = [right_type(pair) for pair in pairs if pair[0].type is not None]
    for name, right in (("type", typed), ("value", [right_value(pair) for pair in pairs])):
        if right:
            scores[name] = relaxed * sum(right) / len(right)
    modifiers = [sum(time.modifier is not None for time in side) for side in (found, gold)]
    events = [sum(time.relation is not None for time in found), sum(time.event is not None for time in gold)]
    if modifiers[1]:
        scores["modifier"] = _f1(sum(map(right_modifier, pairs)), *modifiers)
    if events[1]:
        scores["event"] = _f1(sum(map(right_event, pairs)), *events)
    return scores | _shares(
        {
            "interval": [right_interval(pair) for pair in pairs if pair[0].interval is not None],
            "both readings": [right_readings(pair) for pair in pairs if len(pair[0].values) > 1],
        }
    )


def _prf(name: str, right: int, found: int, gold: int) -> Scores:
    if not gold:
        return {}
    return {
        name: _f1(right, found, gold),
        f"{name} precision": 100 * right / max(1, found),
        f"{name} recall": 100 * right / gold,
    }


def _f1(right: int, found: int, gold: int) -> float:
    return 200 * right / max(1, found + gold)


def _shares(judged: dict[str, list[bool]]) -> Scores:
    return {name: 100 * sum(right) / len(right) for name, right in judged.items() if right}


# What is right


def right_type(pair: Pair) -> bool:
    """Whether the type is the marked one."""
    gold, found = pair
    return gold.type == found.type


def right_value(pair: Pair) -> bool:
    """Whether the likeliest value is one of the marked ones."""
    gold, found = pair
    return found.first.value in gold.values


def right_modifier(pair: Pair) -> bool:
    """Whether there is a modifier and it is the marked one."""
    gold, found = pair
    return gold.modifier is not None and gold.modifier == found.modifier


def right_interval(pair: Pair) -> bool:
    """Whether both ends of the likeliest interval are the marked ones."""
    gold, found = pair
    return gold.interval == (found.first.earliest, found.first.latest)


def right_readings(pair: Pair) -> bool:
    """Whether every marked reading is among those found."""
    gold, found = pair
    return set(gold.values) <= {told.value for told in found.interpretations}


def right_event(pair: Pair) -> bool:
    """Whether an event tells the time, in the marked order, in words that overlap the marked ones."""
    gold, found = pair
    if gold.event is None or found.relation is None:
        return False
    return gold.order == found.relation.order and gold.event.overlaps(found.relation.event)


# The sets


def read_wikiwars(folder: Path) -> list[TimedStory]:
    """The documents of a folder of TimeML files, by name. Raises `ValueError` where it holds none."""
    stories = [read_timeml(path) for path in sorted(folder.glob("*.tml"))]
    if not stories:
        raise ValueError(f"{folder} holds no TimeML files")
    return stories


def measure_wikiwars(root: Path) -> Scores:
    """Scores on the test documents of WikiWars, below a data root."""
    return score(map(judge, read_wikiwars(root / "data/times/wikiwars/testset/tml")))


def measure_own(path: Path) -> Scores:
    """Scores on one marked file of our own."""
    return score(map(judge, read_timed(path)))


def measure_speed(texts: Iterable[str]) -> float:
    """Kilobytes of text (UTF-8) a CPU-second: the room alone, on texts that are already cut into sentences."""
    readings = [read_text(text, tuple(cut_paragraphs(text))) for text in texts]
    amount = sum(len(reading.text.encode()) for reading in readings) / 1000
    start = time.process_time()
    for reading in readings:
        find_times(reading, published="2031-03-07")
    return amount / max(time.process_time() - start, 1e-9)


def read_set(name: str, data: Path) -> list[TimedStory]:
    """The stories of a set, by its name; empty where its data is absent."""
    if name in WIKIWARS:
        folder = data / "data/times/wikiwars" / WIKIWARS[name] / "tml"
        return read_wikiwars(folder) if folder.exists() else []
    path = Path(__file__).parent / "times" / OWN[name]
    return read_timed(path) if path.exists() else []


# Printing


def table(rows: Sequence[tuple[str, int, Scores]]) -> Iterator[str]:
    """A table, line by line, a score a line and a set a column; a dash where nothing bears on a score.

    >>> print(*table([("test", 9, {"strict": 50.0}), ("tuning", 8, {"value": 7.25})]), sep=chr(10))
                                 test         tuning
    expressions                     9              8
    strict                       50.0              -
    value                           -            7.2
    """
    names = list(dict.fromkeys(name for _, _, scores in rows for name in scores))
    yield f"{'':18s}" + "".join(f"{name:>15s}" for name, _, _ in rows)
    yield f"{'expressions':18s}" + "".join(f"{number:15d}" for _, number, _ in rows)
    for name in names:
        cells = (f"{scores[name]:15.1f}" if name in scores else f"{'-':>15s}" for _, _, scores in rows)
        yield f"{name:18s}" + "".join(cells)


def faults(judged: Judged) -> Iterator[str]:
    """What is missed, too much or wrong in one story, one a line, in text order."""
    paired = {gold.span: found for gold, found in judged.pairs}
    taken = {found.span for found in paired.values()}
    rows = [(gold.span, _fault(judged.story.text, gold, paired.get(gold.span))) for gold in judged.story.times]
    rows += [
        (time.span, f"too much: {_words(judged.story.text, time.span)} {time.first.value}")
        for time in judged.found
        if time.span not in taken
    ]
    for _, fault in sorted(rows):
        if fault:
            yield f"{judged.story.name}  {fault}"


def _fault(text: str, gold: GoldTime, found: TimeExpression | None) -> str:
    told = f"{_words(text, gold.span)} {' or '.join(gold.values)}"
    if found is None:
        return f"missed: {told}"
    pair = (gold, found)
    right = {
        "extent": gold.span == found.span,
        "type": gold.type is None or right_type(pair),
        "value": right_value(pair),
        "modifier": gold.type is None or gold.modifier == found.modifier,
        "interval": gold.interval is None or right_interval(pair),
        "event": gold.type is None or (gold.event is None and found.relation is None) or right_event(pair),
    }
    wrong = ", ".join(name for name, good in right.items() if not good)
    first = found.first
    seen = (
        found.type,
        first.value,
        found.modifier,
        first.earliest,
        first.latest,
        found.relation and found.relation.order,
    )
    return f"{wrong}: {told}; found {_words(text, found.span)} {' '.join(map(str, seen))}" if wrong else ""


def _words(text: str, span: Span) -> str:
    return repr(text[span.start : span.end])


def main() -> int:
    """Print the scores, or what is wrong in a set that is not reported."""
    parser = argparse.ArgumentParser(description="How well times are found.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared", help="where the gold data stands")
    parser.add_argument("--set", choices=(*WIKIWARS, *OWN), help="one set; without it, all")
    parser.add_argument("--list", action="store_true", help="print what is missed or wrong instead of the scores")
    options = parser.parse_args()
    if options.list and (options.set is None or options.set in REPORTED):
        print(
            "--list wants one set to tune on: wikiwars-train or tuning; the others are only reported", file=sys.stderr
        )
        return 2
    rows = []
    for name in [options.set] if options.set else [*WIKIWARS, *OWN]:
        judged = [judge(story) for story in read_set(name, options.data)]
        if not judged:
            print(f"{name}: no data, skipped", file=sys.stderr)
        elif options.list:
            print("\n".join(fault for row in judged for fault in faults(row)))
        else:
            rows.append((name, sum(len(row.story.times) for row in judged), score(judged)))
    if rows:
        print("\n".join(table(rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
