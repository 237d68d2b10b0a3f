"""The versions of a record's stories: written with all that was read in them, read back, taken out."""

import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from onrecord.record.packing import pack, unpack
from onrecord.record.rows import Row, block_rows, line_rows, missed_rows, source_rows, time_rows
from onrecord.values.page import value_of
from onrecord.values.story import Story


class Place(NamedTuple):
    """A version of a story of the record."""

    story: int
    version: int


class Counting(NamedTuple):
    """The version that counts of a story that is there."""

    story: int
    number: int
    version: int
    """Its row."""
    article: str
    reader: str

    @property
    def place(self) -> Place:
        """Which version of which story."""
        return Place(self.story, self.number)

    @property
    def next_place(self) -> Place:
        """The version after it."""
        return Place(self.story, self.number + 1)


class ReadBy(NamedTuple):
    """Who read a story, and when it was added."""

    reader: str
    moment: str


def counting_version(db: sqlite3.Connection, identity: str) -> Counting | None:
    """The version that counts of the story of that identity; None where there is none."""
    row = db.execute(
        "select s.id, v.number, v.id, v.article, v.reader from stories s"
        " join versions v on v.story = s.id and v.number = s.version where s.identity = ?",
        (identity,),
    ).fetchone()
    return None if row is None else Counting(*row)


def write_story(db: sqlite3.Connection, story: Story, identity: str, moment: str) -> int:
    """Put a story in, without a version yet; its number."""
    done = db.execute(
        "insert into stories (identity, address, outlet, headline, byline, published, language, version, added,"
        " seen) values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
        (identity, *_head(story), moment, moment),
    )
    return int(done.lastrowid or 0)


def make_count(db: sqlite3.Connection, story: Story, place: Place, moment: str) -> None:
    """Make a version the one that counts."""
    db.execute(
        "update stories set address = ?, outlet = ?, headline = ?, byline = ?, published = ?, language = ?,"
        " version = ?, seen = ? where id = ?",
        (*_head(story), place.version, moment, place.story),
    )


def write_version(db: sqlite3.Connection, story: Story, place: Place, article: str, read_by: ReadBy) -> None:
    """Put a version in with all that was read in it, and make its words findable."""
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
            *place, story.key, article, given.sha256, given.address, given.container, fetched, read_by.moment,
            read_by.reader, value_of(page.headline), page.text, pack(story),
        ),
    )  # fmt: skip
    rowid = int(done.lastrowid or 0)
    _insert(db, "blocks", rowid, block_rows(story))
    _insert(db, "sources", rowid, source_rows(story))
    _insert(db, "times", rowid, time_rows(story))
    _insert(db, "missed", rowid, missed_rows(story))
    _insert(db, "lines", rowid, line_rows(story))
    _index(db, rowid)


def read_version(db: sqlite3.Connection, version: int) -> Story:
    """The story that a row holds, exactly as it was read. Raises `RecordError` where another onrecord wrote it."""
    machine, content = db.execute(
        "select v.machine, p.content from versions v join pages p on p.sha256 = v.page where v.id = ?", (version,)
    ).fetchone()
    return unpack(machine, zlib.decompress(content))


def take_version(db: sqlite3.Connection, version: int) -> None:
    """Take a version out, and its page where no other version is of it."""
    counts, page = db.execute(
        "select s.version = v.number, v.page from versions v join stories s on s.id = v.story where v.id = ?",
        (version,),
    ).fetchone()
    if counts:
        unindex(db, version)
    db.execute("delete from versions where id = ?", (version,))
    db.execute("delete from pages where sha256 = ? and sha256 not in (select page from versions)", (page,))


def unindex(db: sqlite3.Connection, version: int) -> None:
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


def writable(story: Story) -> Story:
    """The story, its address with escapes for what no encoding can write: bytes of a file's name that are no UTF-8."""
    given = story.given
    address, container = (None if name is None else escaped(name) for name in (given.address, given.container))
    if (address, container) == (given.address, given.container):
        return story
    return replace(story, given=replace(given, address=address or "", container=container))


def escaped(name: str) -> str:
    """An address as the record writes it."""
    return name.encode("utf-8", "backslashreplace").decode()


def _index(db: sqlite3.Connection, version: int) -> None:
    """Make a version's words findable."""
    db.execute(
        "insert into story_words (rowid, headline, text) select id, headline, text from versions where id = ?",
        (version,),
    )
    db.execute(
        "insert into line_words (rowid, who, content_words) select id, who, content_words from lines where version = ?",
        (version,),
    )


def _insert(db: sqlite3.Connection, table: str, version: int, rows: Iterable[Row]) -> None:
    """Put rows of one version into a table whose columns after ``version`` they are."""
    marks = None
    for row in rows:
        if marks is None:
            columns = [name for (name,) in db.execute("select name from pragma_table_info(?)", (table,))]
            named = ", ".join(f'"{name}"' for name in columns if name != "id")
            marks = f"insert into {table} ({named}) values ({', '.join('?' * (len(row) + 1))})"
        db.execute(marks, (version, *row))


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
