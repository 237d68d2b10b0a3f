"""What a record costs when it is large, and what a killed process leaves in it.

    python -m evaluation.record [--data PATH] [--stories NUMBER]
    python -m evaluation.record --survival [--rounds NUMBER]

Stories are made of the bodies of FNC-1, again and again with other words among theirs, and with some of their sentences
as lines, so that no reader need run. The first command fills a record with them and times adding at a tenth of its
size and at the whole, and searching and listing the claims at the whole, in milliseconds of CPU. The second one kills
a process (SIGKILL) at random moments while it adds 200 stories, opens the file, adds all of them again, and counts what
was lost or is there twice.
"""

import argparse
import json
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path

from onrecord.reading import read_text
from onrecord.record import Outcome, Record
from onrecord.values.attribution import Attribution, Form
from onrecord.values.fetched import Fetched, digest_of
from onrecord.values.page import Block, Found, Kind, Page
from onrecord.values.source import Source, SourceKind, Voice
from onrecord.values.stance import Judgement, Stance
from onrecord.values.story import Story
from onrecord.values.text import Span
from onrecord.values.time import Clocks

ROOT = Path(__file__).parent.parent
NOON = datetime(2031, 1, 1, 12, tzinfo=UTC)
OUTLETS = ("The Ledger", "Meridian Wire", "Northmoor Post", "Valley Herald", "Harbour Times")
QUESTIONS = (
    "police",
    "president",
    '"islamic state"',
    "apple watch",
    "claim*",
    "journalist killed",
    "government",
    "meteorite",
)
"""One word that is everywhere, rare ones, two words, a phrase, a beginning."""
MOST_LINES = 30
ADDED = 200


def made_stories(data: Path) -> Iterator[Story]:
    """Stories without end, each of another address and text; the same ones in the same order on every run."""
    path = data / "data" / "claims" / "fnc-train-bodies.jsonl"
    bodies = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    for number in range(10**9):
        again, at = divmod(number, len(bodies))
        text = bodies[at] if not again else _mixed(bodies[at], bodies[(at + again) % len(bodies)], again)
        yield made_story(f"{text}\n\nStory {number}.", number)


def _mixed(body: str, other: str, again: int) -> str:
    """A body with every fourth word from another one, so that it is no copy of itself: no five words stand in both."""
    words, others = body.split(" "), other.split(" ")
    for at in range(again % 4, len(words), 4):
        words[at] = others[at % len(others)]
    return " ".join(words)


def made_story(text: str, number: int) -> Story:
    """One story, with every second sentence as a line of one of five sources."""
    paragraphs, at = [], 0
    for part in text.split("\n"):
        if part.strip():
            paragraphs.append(Span(at, at + len(part)))
        at += len(part) + 1
    reading = read_text(text, tuple(paragraphs))
    sentences = [span for span in reading.sentences if span.end - span.start > 40][: MOST_LINES * 2 : 2]
    lines = tuple(
        Attribution((Span(start, start + 5),), (Span(start + 6, start + 12),), (Span(start + 13, end),), None,
                    Form.INDIRECT, 0.9, "made")
        for start, end in sentences
    )  # fmt: skip
    stances = list(Stance)
    content = text.encode()
    outlet, day = OUTLETS[number % 5], f"2031-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    page = Page(
        text=text,
        blocks=tuple(Block(span, Kind.ARTICLE, "made") for span in paragraphs),
        outlet=Found(outlet, "made", None),
        headline=Found(text[:60].split("\n", maxsplit=1)[0], "made", None),
        deck=None,
        byline=(),
        dateline=None,
        credit=None,
        published=Found(day, "made", None),
        updated=None,
        language=None,
        canonical=None,
        flags=(),
    )
    sources = tuple(
        Source(
            f"Person {number % 97} {one}", SourceKind.PERSON, (Span(0, 5),), None, False, None, None, None, (f"p{one}",)
        )
        for one in range(min(5, len(lines)))
    )
    return Story(
        key=digest_of(content),
        given=Fetched(content, f"/made/{number}.txt", None, None, None, None, digest_of(content)),
        page=page,
        reading=reading,
        attributions=lines,
        sources=sources,
        voices=tuple(Voice(one % len(sources), SourceKind.PERSON, (), 0.9, "made", ()) for one in range(len(lines))),
        judgements=tuple(
            Judgement(stances[one % len(stances)], "made", (), "made", None, (), None, None, (), None)
            for one in range(len(lines))
        ),
        times=(),
        clocks=tuple(Clocks(None, ()) for _ in lines),
        happenings=(),
        missed=(),
    )


def measure_size(data: Path, stories: int) -> dict[str, float]:
    """Milliseconds of CPU: adding one story at a tenth of the size and at the whole, searching, listing the claims."""
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder, "large.db"), create=True) as record:
        source = made_stories(data)
        _fill(record, islice(source, stories // 10))
        small = _adding(record, source)
        _fill(record, islice(source, stories - stories // 10 - ADDED))
        large = _adding(record, source)
        record.connection.execute("pragma wal_checkpoint(truncate)")
        took = [_took(partial(record.search, words)) for words in QUESTIONS for _ in range(3)]
        listing = [_took(record.claims) for _ in range(3)]
        size = record.path.stat().st_size
    return {
        "add, a tenth": small,
        "add, whole": large,
        "search, median": statistics.median(took),
        "search, slowest": max(took),
        "claims, slowest": max(listing),
        "MB": size / 1e6,
    }


def _fill(record: Record, stories: Iterator[Story]) -> None:
    for story in stories:
        record.add(story, reader="made", now=NOON)


def _adding(record: Record, source: Iterator[Story]) -> float:
    batch = list(islice(source, ADDED))
    begun = time.process_time()
    _fill(record, iter(batch))
    return (time.process_time() - begun) * 1000 / ADDED


def _took(done: Callable[[], object]) -> float:
    begun = time.process_time()
    done()
    return (time.process_time() - begun) * 1000


def measure_survival(data: Path, rounds: int, seed: int = 7) -> dict[str, float]:
    """Rounds that ended with all that was acknowledged, nothing twice, and a file that opens; and those cut short."""
    chance, survived, cut = random.Random(seed), 0, 0
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "killed.db")
            acknowledged = _killed(path, data, chance)
            cut += len(acknowledged) < ADDED
            survived += _is_whole(path, data, acknowledged)
    return {"rounds survived": survived, "rounds cut short": cut, "rounds": rounds}


def _killed(path: Path, data: Path, chance: random.Random) -> list[int]:
    """Numbers of the stories that a process said it had added before it was killed."""
    command = [sys.executable, "-m", "evaluation.record", "--add-to", str(path), "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        stdout = process.stdout
        if stdout is None:
            raise RuntimeError("no pipe")
        acknowledged = [int(stdout.readline())]
        time.sleep(chance.random() * 1.5)
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(row) for row in stdout.read().split("\n")[:-1] if row]
    return acknowledged


def _is_whole(path: Path, data: Path, acknowledged: list[int]) -> bool:
    with Record(path, create=True) as record:
        there = {int(one.address.removesuffix(".txt").rpartition("/")[2]) for one in record.stories()}
        outcomes = [record.add(story, reader="made", now=NOON).outcome for story in islice(made_stories(data), ADDED)]
        again = {number for number, outcome in enumerate(outcomes) if outcome is Outcome.SAME}
        (checked,) = record.connection.execute("pragma integrity_check").fetchone()
        status = record.status()
        whole = (status.stories, status.versions) == (ADDED, ADDED)
        return checked == "ok" and whole and set(acknowledged) <= there and there == again


def main() -> int:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared", help="where the gold data stands")
    parser.add_argument("--stories", type=int, default=10_000)
    parser.add_argument("--survival", action="store_true", help="kill a process at random moments while it adds")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--add-to", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.add_to is not None:
        with Record(options.add_to, create=True) as record:
            for number, story in enumerate(islice(made_stories(options.data), ADDED)):
                record.add(story, reader="made", now=NOON)
                print(number, flush=True)
        return 0
    measured = (
        measure_survival(options.data, options.rounds)
        if options.survival
        else measure_size(options.data, options.stories)
    )
    for name, value in measured.items():
        print(f"  {name:18s} {value:10.2f}")
    return int(options.survival and measured["rounds survived"] < options.rounds)


if __name__ == "__main__":
    sys.exit(main())
