"""What each page of the desk costs: milliseconds of CPU until it is made, and how much is sent.

    python -m evaluation.desk [--record FILE] [--most MILLISECONDS]

Without a record, one is made of the invented affair of `evaluation.affair`, read as any page is, and of stories of
`evaluation.record`, of which there may be many (``--stories 10000`` takes some ten minutes). A record that is given is
copied first, for the forms write. Each page is made anew each time: the desk keeps finished pages, and an address that
was never asked for has none. Ends with 1 where the best of some times is over the limit, or a page is none.
Never part of the tests.
"""

import argparse
import gc
import html
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import quote, urlencode

from evaluation.affair import affair_pages
from evaluation.record import NOON, ROOT, made_stories
from starlette.testclient import TestClient

from onrecord import Reader
from onrecord.desk import Desk, make_app
from onrecord.record import Record
from onrecord.values.story import Story

HOST = "http://127.0.0.1:8474"
AFFAIR = 50
"""Stories of the invented affair."""
MOST = 200.0
"""Milliseconds that a page may take with a record of 10,000 stories, and the half of it the card of a claim of
`AFFAIR` stories: floors of the desk."""
TIMES = 4
"""Times that each page is asked for."""
GOOD = 400
"""Statuses from here on say that there is no page."""


class Case(NamedTuple):
    """One kind of page."""

    name: str
    address: str
    share: float = 1.0
    """How much of the limit it may take."""


class Measured(NamedTuple):
    """What one page costs."""

    case: Case
    best: float
    """Milliseconds of CPU."""
    median: float
    size: int
    """Bytes."""
    status: int


class Heavy(NamedTuple):
    """What a record has most of."""

    claim: int
    """The claim that most stories share."""
    claim_stories: int
    source: str
    """The key of the source in most stories."""
    story: int
    """The story with most lines."""
    revised: int
    """The one with most versions."""
    outlet: str
    last_page: int
    """Of the list of stories."""


def make_record(path: Path, data: Path, stories: int) -> None:
    """Write a record of the invented affair and of so many made stories, as far as the data for these is there."""
    made = made_stories(data) if (data / "data" / "claims").is_dir() else iter(())
    with Record(path, create=True) as record:
        for story in (*read_affair(AFFAIR), *islice(made, stories)):
            record.add(story, reader="made", now=NOON)


def read_affair(stories: int) -> Iterator[Story]:
    """The stories of the invented affair, read as any page is."""
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        for page in affair_pages(stories):
            Path(folder, page.name).write_text(page.html, encoding="utf-8")
        yield from (story for story in reader.read(folder) if isinstance(story, Story))


def heavy_in(db: sqlite3.Connection) -> Heavy:
    """What the record has most of. Raises `ValueError` where it has no claim that stories share."""
    claim = db.execute("select id, stories from claims order by stories desc, id limit 1").fetchone()
    source = db.execute(
        "select case kind when 'person' then 'person' when 'document' then 'document' else 'body' end || ' '"
        " || json_extract(keys, '$[0]') from sources where name is not null and keys <> '[]'"
        " and kind in ('person', 'organisation', 'outlet', 'document')"
        " group by 1 order by count(*) desc, 1 limit 1"
    ).fetchone()
    if claim is None or source is None:
        raise ValueError("the record has no claim, or no named source, to ask for")
    most_lines = "select v.story from versions v join lines l on l.version = v.id group by v.id"
    (story,) = db.execute(f"{most_lines} order by count(*) desc, v.id limit 1").fetchone()
    (revised,) = db.execute(
        "select story from versions group by story order by count(*) desc, story limit 1"
    ).fetchone()
    (outlet,) = db.execute("select outlet from stories group by outlet order by count(*) desc limit 1").fetchone()
    (stories,) = db.execute("select count(*) from stories").fetchone()
    return Heavy(claim[0], claim[1], source[0], story, revised, outlet or "", -(-stories // 50))


def cases_of(heavy: Heavy) -> Iterator[Case]:
    """Every kind of page, asked for what costs most."""
    claim, source, story = f"/claims/{heavy.claim}", f"/sources/{quote(heavy.source)}", f"/stories/{heavy.story}"
    card = 0.5 if heavy.claim_stories <= AFFAIR else 1.0
    yield from (
        Case("front page", "/"),
        Case("stories, last page", f"/?page={heavy.last_page}"),
        Case("stories as JSON", "/index.json"),
        Case("story", story),
        Case("story with footnotes", f"{story}.md"),
        Case("versions", f"/stories/{heavy.revised}/versions"),
        Case("claims", "/claims"),
        Case("claims with a word", "/claims?words=the"),
        Case("claim card", claim, card),
        Case("claim card, one side", f"{claim}?side=no", card),
        Case("claim with footnotes", f"{claim}.md"),
        Case("sources", "/sources"),
        Case("sources by letters", "/sources?name=the"),
        Case("source", source),
        Case("call sheet", "/calls"),
        Case("quote drift", "/drift"),
        Case("quote drift of a word", "/drift?q=the"),
        Case("timeline", "/timeline"),
        Case("timeline of one story", f"/timeline?story={heavy.story}"),
        Case("missed", "/missed"),
        Case("changes, since ever", "/changes?since=0001-01-01"),
        Case("changes, since today", "/changes?since=9999-01-01"),
        Case("review", f"/review/{heavy.story}/a1"),
        Case("history", "/history"),
        Case("take away", "/take"),
        Case("add", "/add"),
    )
    words = {"q": "the"}
    searches: tuple[tuple[str, dict[str, str]], ...] = (
        ("a word everywhere", {}), ("an outlet", {"outlet": heavy.outlet}), ("a source", {"who": "nobody"}),
        ("a stance", {"stance": "denies"}), ("a day", {"since": "2031-03-01", "until": "2031-03-01"}),
    )  # fmt: skip
    for name, more in searches:
        yield Case(f"search, {name}", f"/search?{urlencode(words | more)}")
    yield Case("search, a beginning", "/search?q=re*")


def measure_desk(path: Path) -> Iterator[Measured]:
    """What each kind of page of a record costs, and then each kind of form, which writes in it."""
    with Record(path) as record:
        heavy = heavy_in(record.connection)
    with TestClient(make_app(Desk(path, "Measure")), base_url=HOST, follow_redirects=False) as client:
        client.get("/add")
        gc.collect()
        gc.freeze()  # as the desk does when it starts
        for case in cases_of(heavy):
            # Finished pages are kept by their address: each of these is made anew.
            yield _measured(case, partial(_getting, client, case.address))
        yield _measured(Case("accept a line", "/review"), lambda _: _accepting(client, heavy.story))
        yield _measured(Case("undo", "/history"), lambda _: _undoing(client))
        yield _measured(Case("all seen", "/changes/seen"), lambda _: _posting(client, "/changes/seen", {}))


class Answer(Protocol):
    """What comes back."""

    @property
    def content(self) -> bytes:
        """Its bytes."""

    @property
    def status_code(self) -> int:
        """What it is."""


Ask = Callable[[], Answer]


def _measured(case: Case, prepare: Callable[[int], Ask]) -> Measured:
    """What a page costs that is asked for some times; to prepare it is not counted."""
    took, size, status = [], 0, 0
    for number in range(TIMES):
        ask = prepare(number)
        begun = time.process_time()
        answer = ask()
        took.append((time.process_time() - begun) * 1000)
        size, status = len(answer.content), answer.status_code
    return Measured(case, min(took), statistics.median(took), size, status)


def _getting(client: TestClient, address: str, number: int) -> Ask:
    return partial(client.get, f"{address}{'&' if '?' in address else '?'}new={number}")


def _posting(client: TestClient, address: str, fields: dict[str, str]) -> Ask:
    return partial(client.post, address, data=fields, headers={"Origin": HOST})


def _accepting(client: TestClient, story: int) -> Ask:
    """Accept a line, as the form on its page does."""
    address = f"/review/{story}/a1"
    fields = _hidden(client.get(address).text)
    return _posting(client, address, {"shown": fields["shown"], "verb": "accept"})


def _undoing(client: TestClient) -> Ask:
    """Undo the last decision, as the form in the history does."""
    address = re.search(r'action="(/decisions/\d+/undo)"', client.get("/history").text)
    if address is None:
        raise RuntimeError("the history has nothing to undo")
    return _posting(client, address[1], {"back": "history"})


def _hidden(page: str) -> dict[str, str]:
    """The hidden fields of a page's forms; of two of one name, the last."""
    return {name: html.unescape(value) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', page)}


def _copy(record: Path, path: Path) -> None:
    """Copy a record that others may be writing to."""
    with closing(sqlite3.connect(record)) as one, closing(sqlite3.connect(path)) as other:
        one.backup(other)


def main() -> int:
    """Print what each page costs; 1 where one costs too much."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--record", type=Path, help="a record to ask; without one, it is made")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared", help="where the gold data stands")
    parser.add_argument("--stories", type=int, default=500, help="stories of a record that is made, beside the affair")
    parser.add_argument("--most", type=float, default=MOST, help="milliseconds that a page may take")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "desk.db")
        if options.record is None:
            make_record(path, options.data, options.stories)
        else:
            _copy(options.record, path)
        failed = 0
        print(f"  {'':30s} {'best':>7s} {'median':>7s}")
        for one in measure_desk(path):
            wrong = one.status >= GOOD or one.best > options.most * one.case.share
            failed += wrong
            told = f"{one.best:7.0f} {one.median:7.0f} ms {one.size / 1000:8.1f} kB"
            print(f"{'!' if wrong else ' '} {one.case.name:30s} {told}", flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
