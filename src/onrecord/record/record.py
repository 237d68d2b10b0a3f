"""A record: stories put in, looked up, taken out; every change whole or not at all, and on the disk when it returns."""

import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from onrecord.affair import Card, lay_out
from onrecord.errors import RecordError
from onrecord.record.claims import Counted, as_carried, count_claims, read_claim, state, unstate
from onrecord.record.decisions import Entry, end_decision, read_decisions, write_decision
from onrecord.record.file import connect
from onrecord.record.identity import article_of, identity_of
from onrecord.record.lineage import RecordShelf, read_edges, relate
from onrecord.record.packing import pack, unpack
from onrecord.record.rows import Row, block_rows, line_rows, missed_rows, source_rows, time_rows
from onrecord.record.search import Found, Narrowed, search
from onrecord.values.claim import Claim
from onrecord.values.decision import Decision
from onrecord.values.fetched import Digest, Fetched
from onrecord.values.lineage import Edge
from onrecord.values.page import value_of
from onrecord.values.story import Story
from onrecord.values.text import Span


class Outcome(StrEnum):
    """What adding a page did to the record."""

    NEW = "new"
    """A story that was not there."""
    SAME = "same"
    """Nothing: the record has this version of it."""
    REVISED = "revised"
    """A new version of a story that was there: its article, headline or byline is another one."""
    REREAD = "reread"
    """The version that was there, read anew by another reader."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one story that was added."""

    outcome: Outcome
    story: int
    """Its number in the record."""
    version: int
    """The number of the version that counts now, from 1."""
    before: Story | None
    """For a new version, the one that counted before it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One story of the record, at a glance."""

    story: int
    identity: str
    address: str
    outlet: str | None
    headline: str | None
    published: str | None
    versions: int
    lines: int
    added: str
    """When it came into the record, ISO 8601."""
    seen: str
    """When it was last given, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Status:
    """What a record holds."""

    path: Path
    bytes: int
    stories: int
    versions: int
    lines: int
    sources: int
    missed: int
    earliest: str | None
    """First day of publication."""
    latest: str | None
    """Last day of publication."""


@dataclass(frozen=True, slots=True)
class Overlooked:
    """One sentence that may hold a line that was not found."""

    story: int
    outlet: str | None
    headline: str | None
    published: str | None
    span: Span
    """Where it stands in the story's text."""
    words: str
    reason: str


class _Place(NamedTuple):
    """A version of a story of the record."""

    story: int
    version: int


class _Reading(NamedTuple):
    """Who read a story, and when it was added."""

    reader: str
    moment: str


class Record:
    """One record file. Use it as a context manager, or call `close`.

    Any number of processes may read while one writes; a second writer waits for its turn.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the record at ``path``; with ``create`` it is made where there is none. Raises `RecordError`."""
        self.path = path
        self.connection = connect(path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All changes made within, or none of them. Raises `RecordError` where the disk or the file fails."""
        try:
            self.connection.execute("begin immediate")
            try:
                yield self.connection
                self.connection.execute("commit")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("rollback")
                raise
        except sqlite3.Error as error:
            raise RecordError(f"{self.path}: nothing was written ({error})") from error

    def has(self, fetched: Fetched, *, reader: str) -> bool:
        """Whether this page, byte for byte, was read by this reader at this address and counts: it need not be read."""
        found = self.connection.execute(
            "select 1 from versions v join stories s on s.id = v.story and s.version = v.number"
            " where v.page = ? and v.address = ? and v.reader = ?",
            (fetched.sha256, _escaped(fetched.address), reader),
        )
        return found.fetchone() is not None

    def add(self, story: Story, *, reader: str, now: datetime, again: bool = False) -> Added:
        """Put a story in. The same one again adds nothing; one with another article is a new version of it.

        ``reader`` names what read it (version and setting): the same version read by another one, or ``again``, is
        replaced.
        """
        story = _writable(story)
        identity, article, moment = identity_of(story), article_of(story), now.isoformat(timespec="seconds")
        reading = _Reading(reader, moment)
        with self.writing() as db:
            known = db.execute(
                "select s.id, v.number, v.id as version, v.article, v.reader from stories s"
                " join versions v on v.story = s.id and v.number = s.version where s.identity = ?",
                (identity,),
            ).fetchone()
            if known is None:
                number = self._add_story(db, story, identity, moment)
                self._add_version(db, story, _Place(number, 1), article, reading)
                self._tie(db, story, number, identity)
                return Added(Outcome.NEW, number, 1, None)
            place = _Place(known["id"], known["number"])
            if known["article"] == article and known["reader"] == reader and not again:
                db.execute("update stories set seen = ? where id = ?", (moment, known["id"]))
                return Added(Outcome.SAME, known["id"], known["number"], None)
            if known["article"] == article:
                self._take_version(db, known["version"])
                self._add_version(db, story, place, article, reading)
                self._show(db, story, place, moment)
                self._tie(db, story, place.story, identity)
                return Added(Outcome.REREAD, known["id"], known["number"], None)
            before = self._load(db, known["version"])
            self._unindex(db, known["version"])
            place = _Place(known["id"], known["number"] + 1)
            self._add_version(db, story, place, article, reading)
            self._show(db, story, place, moment)
            self._tie(db, story, place.story, identity)
            return Added(Outcome.REVISED, place.story, place.version, before)

    def remove(self, numbers: Iterable[int]) -> int:
        """Take stories out, with all their versions; how many there were."""
        removed = 0
        with self.writing() as db:
            for number in numbers:
                unstate(db, number)
                for (version,) in db.execute("select id from versions where story = ?", (number,)).fetchall():
                    self._take_version(db, version)
                removed += db.execute("delete from stories where id = ?", (number,)).rowcount
        return removed

    def stories(self) -> list[Stored]:
        """Every story at a glance, by date of publication, then as they came; those without a date last."""
        rows = self.connection.execute(
            "select s.*, (select count(*) from versions where story = s.id) as versions,"
            " (select count(*) from lines where version = v.id) as lines"
            " from stories s join versions v on v.story = s.id and v.number = s.version"
            " order by s.published is null, s.published, s.id"
        )
        return [
            Stored(
                row["id"], row["identity"], row["address"], row["outlet"], row["headline"], row["published"],
                row["versions"], row["lines"], row["added"], row["seen"],
            )
            for row in rows
        ]  # fmt: skip

    def numbers_of(self, name: str) -> list[int]:
        """The numbers of the stories that go by a name: their number, or the address that they were added from."""
        found = self.connection.execute(
            "select id from stories where address = ? or identity = ? or cast(id as text) = ? order by id", (name,) * 3
        )
        return [number for (number,) in found]

    def story(self, number: int, *, version: int | None = None) -> Story:
        """One story as it was read; the version that counts unless another one is asked for.

        Raises `RecordError` where the record has no such story or version.
        """
        found = self.connection.execute(
            "select v.id from versions v join stories s on s.id = v.story"
            " where s.id = ? and v.number = coalesce(?, s.version)",
            (number, version),
        ).fetchone()
        if found is None:
            asked = f"story {number}" if version is None else f"version {version} of story {number}"
            raise RecordError(f"{self.path}: there is no {asked}; 'onrecord status --stories' lists what there is")
        return self._load(self.connection, found["id"])

    def all(self) -> Iterator[Story]:
        """Every story, in the version that counts, one at a time, in the order of `stories`."""
        for stored in self.stories():
            yield self.story(stored.story)

    def decide(self, story: int, decision: Decision) -> int:
        """Keep what an editor said of a line of a story; its number. It is on the disk when this returns."""
        with self.writing() as db:
            return write_decision(db, story, decision)

    def undo(self, number: int, *, by: str, now: datetime) -> bool:
        """End a decision, which stays in the history; whether there was one of that number that counted."""
        with self.writing() as db:
            return end_decision(db, number, by=by, moment=now.isoformat(timespec="seconds"))

    def history(self, story: int | None = None) -> tuple[Entry, ...]:
        """Every decision on one story, or on all, oldest first; those undone too."""
        return tuple(read_decisions(self.connection, story))

    def decisions(self, story: int) -> tuple[Decision, ...]:
        """The decisions on a story that count, oldest first."""
        return tuple(entry.decision for entry in self.history(story) if entry.ended is None)

    def edges(self, stories: Collection[int] | None = None) -> tuple[Edge, ...]:
        """How the stories come from each other, or those edges that touch some of them; see `onrecord.lineage`."""
        return tuple(read_edges(self.connection, stories))

    def claims(self, *, fewest: int = 2, most: int = 50) -> tuple[Counted, ...]:
        """Claims that so many stories share, by their numbers: disputed ones first, then by how many stories."""
        return tuple(count_claims(self.connection, fewest=fewest, most=most))

    def claim(self, claim: int) -> Claim:
        """A claim with its statements and their sides, without what they rest on.

        Raises `RecordError` where the record has no claim of that number.
        """
        return self._claim(claim)[0]

    def _claim(self, number: int) -> tuple[Claim, list[int]]:
        """A claim, and the numbers of its stories."""
        found = read_claim(self.connection, number)
        if found is None:
            raise RecordError(f"{self.path}: there is no claim {number}; 'onrecord claims' lists what there is")
        return found

    def card(self, claim: int) -> Card:
        """A claim with who says what about it, and what its sides rest on.

        Raises `RecordError` where the record has no claim of that number.
        """
        told, numbers = self._claim(claim)
        stories = [as_carried(self.story(number), self._identity(number)) for number in numbers]
        shelf = RecordShelf(self.connection)
        carriers = {story.key: shelf.carrier(story.key) for story in stories}
        return lay_out(told, {story.key: story for story in stories}, self.edges(numbers), carriers)

    def _identity(self, number: int) -> str:
        (identity,) = self.connection.execute("select identity from stories where id = ?", (number,)).fetchone()
        return str(identity)

    def carrier_keys(self) -> dict[Digest, int]:
        """What edges call the stories, to their numbers."""
        return {Digest(key): number for key, number in self.connection.execute("select key, story from carriers")}

    def search(self, words: str, *, narrowed: Narrowed | None = None, most: int = 20) -> Found:
        """Stories and lines that hold the words: see `onrecord.record.search.search`."""
        return search(self.connection, words, narrowed=narrowed, most=most)

    def missed(self) -> Iterator[Overlooked]:
        """The sentences that may hold a line that was not found, in the order of `stories`, then of the text."""
        rows = self.connection.execute(
            "select s.id, s.outlet, s.headline, s.published, m.start, m.end, m.words, m.reason from missed m"
            " join versions v on v.id = m.version join stories s on s.id = v.story and s.version = v.number"
            " order by s.published is null, s.published, s.id, m.number"
        )
        for number, outlet, headline, published, start, end, words, reason in rows:
            yield Overlooked(number, outlet, headline, published, Span(start, end), words, reason)

    def status(self) -> Status:
        """What the record holds."""
        (stories, versions, lines, sources, missed, earliest, latest) = self.connection.execute(
            "select (select count(*) from stories), (select count(*) from versions),"
            " (select count(*) from lines l join versions v on v.id = l.version"
            "   join stories s on s.id = v.story and s.version = v.number),"
            " (select count(*) from sources l join versions v on v.id = l.version"
            "   join stories s on s.id = v.story and s.version = v.number),"
            " (select count(*) from missed l join versions v on v.id = l.version"
            "   join stories s on s.id = v.story and s.version = v.number),"
            " (select min(published) from stories), (select max(published) from stories)"
        ).fetchone()
        size = self.path.stat().st_size
        return Status(self.path, size, stories, versions, lines, sources, missed, earliest, latest)

    def _add_story(self, db: sqlite3.Connection, story: Story, identity: str, moment: str) -> int:
        head = _head(story)
        done = db.execute(
            "insert into stories (identity, address, outlet, headline, byline, published, language, version, added,"
            " seen) values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
            (identity, *head, moment, moment),
        )
        return int(done.lastrowid or 0)

    def _tie(self, db: sqlite3.Connection, story: Story, number: int, identity: str) -> None:
        """Tie a story to the others: by its words, and by what it states."""
        unstate(db, number)
        relate(db, story, number, identity)
        state(db, as_carried(story, identity), number)

    def _show(self, db: sqlite3.Connection, story: Story, place: _Place, moment: str) -> None:
        """Make a version the one that counts."""
        db.execute(
            "update stories set address = ?, outlet = ?, headline = ?, byline = ?, published = ?, language = ?,"
            " version = ?, seen = ? where id = ?",
            (*_head(story), place.version, moment, place.story),
        )

    def _add_version(
        self, db: sqlite3.Connection, story: Story, place: _Place, article: str, reading: _Reading
    ) -> None:
        given, page = story.given, story.page
        db.execute(
            "insert into pages values (?, ?, ?, ?) on conflict do nothing",
            (given.sha256, zlib.compress(given.content), given.media_type, given.charset),
        )
        fetched = None if given.moment is None else given.moment.isoformat()
        done = db.execute(
            "insert into versions (story, number, key, article, page, address, container, fetched, added, reader,"
            " headline, text, machine) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *place, story.key, article, given.sha256, given.address, given.container, fetched, reading.moment,
                reading.reader, value_of(page.headline), page.text, pack(story),
            ),
        )  # fmt: skip
        rowid = int(done.lastrowid or 0)
        _insert(db, "blocks", rowid, block_rows(story))
        _insert(db, "sources", rowid, source_rows(story))
        _insert(db, "times", rowid, time_rows(story))
        _insert(db, "missed", rowid, missed_rows(story))
        _insert(db, "lines", rowid, line_rows(story))
        self._index(db, rowid)

    def _index(self, db: sqlite3.Connection, version: int) -> None:
        """Make a version's words findable."""
        db.execute(
            "insert into story_words (rowid, headline, text) select id, headline, text from versions where id = ?",
            (version,),
        )
        db.execute(
            "insert into line_words (rowid, who, content_words)"
            " select id, who, content_words from lines where version = ?",
            (version,),
        )

    def _unindex(self, db: sqlite3.Connection, version: int) -> None:
        """Take a version's words out of the search, as it counts no longer."""
        db.execute(
            "insert into story_words (story_words, rowid, headline, text)"
            " select 'delete', id, headline, text from versions where id = ?",
            (version,),
        )
        db.execute(
            "insert into line_words (line_words, rowid, who, content_words)"
            " select 'delete', id, who, content_words from lines where version = ?",
            (version,),
        )

    def _take_version(self, db: sqlite3.Connection, version: int) -> None:
        counts = db.execute(
            "select s.version = v.number, v.page from versions v join stories s on s.id = v.story where v.id = ?",
            (version,),
        ).fetchone()
        if counts[0]:
            self._unindex(db, version)
        db.execute("delete from versions where id = ?", (version,))
        db.execute("delete from pages where sha256 = ? and sha256 not in (select page from versions)", (counts[1],))

    def _load(self, db: sqlite3.Connection, version: int) -> Story:
        machine, content = db.execute(
            "select v.machine, p.content from versions v join pages p on p.sha256 = v.page where v.id = ?", (version,)
        ).fetchone()
        return unpack(machine, zlib.decompress(content))


def _insert(db: sqlite3.Connection, table: str, version: int, rows: Iterable[Row]) -> None:
    """Put rows of one version into a table whose columns after ``version`` they are."""
    marks = None
    for row in rows:
        if marks is None:
            columns = [name for (name,) in db.execute("select name from pragma_table_info(?)", (table,))]
            named = ", ".join(f'"{name}"' for name in columns if name != "id")
            marks = f"insert into {table} ({named}) values ({', '.join('?' * (len(row) + 1))})"  # noqa: S608
        db.execute(marks, (version, *row))


def _writable(story: Story) -> Story:
    """The story, its address with escapes for what no encoding can write: bytes of a file's name that are no UTF-8."""
    given = story.given
    address, container = (None if name is None else _escaped(name) for name in (given.address, given.container))
    if (address, container) == (given.address, given.container):
        return story
    return replace(story, given=replace(given, address=address or "", container=container))


def _escaped(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()


def _head(story: Story) -> tuple[object, ...]:
    """Address, outlet, headline, byline, published, language."""
    page = story.page
    writers = ", ".join(writer.value for writer in page.byline) or None
    values = (
        value_of(page.outlet),
        value_of(page.headline),
        writers,
        value_of(page.published),
        value_of(page.language),
    )
    return story.given.address, *values
