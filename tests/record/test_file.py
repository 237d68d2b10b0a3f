"""A damaged file is told in words, wherever the damage is come upon; other errors stay what they are."""

import sqlite3
from datetime import UTC, datetime

import pytest
from tests.cli.conftest import affair_story

from onrecord.errors import RecordError
from onrecord.record import Record
from onrecord.record.file import connect

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
TOLD = "the record is damaged"


@pytest.fixture
def path(tmp_path):
    found = tmp_path / "affair.db"
    with Record(found, create=True) as record:
        record.add(affair_story(), reader="1", now=NOON)
        record.connection.execute("pragma wal_checkpoint(truncate)")
    return found


def page_of(path, table):
    """Where the first page of a table begins in the file, and how long a page is."""
    with connect(path, create=False) as record:
        (size,) = record.execute("pragma page_size").fetchone()
        (root,) = record.execute("select rootpage from sqlite_master where name = ?", (table,)).fetchone()
    record.close()
    return (root - 1) * size, size


def overwrite(path, start, content):
    with path.open("r+b") as file:
        file.seek(start)
        file.write(content)


def test_a_damaged_page_is_told_when_it_is_read(path):
    start, size = page_of(path, "stories")
    overwrite(path, start, b"\xff" * size)
    with Record(path) as record, pytest.raises(RecordError, match=TOLD) as told:
        record.stories()
    assert str(path) in str(told.value)


def test_a_damaged_page_is_told_when_it_is_to_be_written(path):
    start, size = page_of(path, "stories")
    overwrite(path, start, b"\xff" * size)
    with Record(path) as record:
        with pytest.raises(RecordError, match=TOLD):
            record.remove([1])
        assert not record.connection.in_transaction


@pytest.mark.parametrize("read", [list, lambda rows: rows.fetchall(), lambda rows: (rows.fetchone(), rows.fetchone())])
def test_text_that_is_no_text_is_told(path, read):
    with Record(path) as record:
        record.connection.execute("insert into statement_terms values ('a', 1, ''), ('b', 1, cast(x'ff' as text))")
        with pytest.raises(RecordError, match=TOLD):
            read(record.connection.execute("select first from statement_terms where term in ('a', 'b')"))


def test_what_is_no_damage_is_not_called_so(path):
    with Record(path) as record:
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            record.connection.execute("select * from nowhere")
        with pytest.raises(sqlite3.IntegrityError):
            record.connection.executemany("insert into pages values (?, null, null, null)", [("a",)])


def test_a_file_that_is_no_record_is_told_when_it_is_opened(tmp_path):
    found = tmp_path / "notes.txt"
    found.write_text("no database" * 999)
    with pytest.raises(RecordError, match="cannot be used as a record"):
        Record(found)
