"""A record's file: opened, made where there is none, brought up to this version; never anybody else's file."""

import sqlite3
from pathlib import Path
from typing import Any, Final, NoReturn, Self

from onrecord.errors import RecordError
from onrecord.record.schema import APPLICATION, STEPS, VERSION

OLDEST_SQLITE: Final = (3, 37, 0)
"""The first one with strict tables."""
PATIENCE: Final = 30.0
"""Seconds to wait for another process that writes; reading waits for nobody."""
AT_HAND: Final = 64 * 1024
"""KiB of the file that are kept in memory at most: much of what adding to a record of 10,000 stories looks up. With
SQLite's own 2 MiB the same pages are read over and over."""
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR})
_KIND: Final = 0xFF
"""The bits of SQLite's error codes that tell the kind of error."""


class _Connection(sqlite3.Connection):
    """A connection that tells by `RecordError` that its file is damaged, at whatever row that is found."""

    path: Path | None = None
    """Where the file is; None until it is known to be a record."""

    def cursor(self, factory: type[sqlite3.Cursor] | None = None) -> sqlite3.Cursor:  # type: ignore[override]
        return super().cursor(_Cursor if factory is None else factory)

    def execute(self, *asked: Any) -> sqlite3.Cursor:
        return self.cursor().execute(*asked)

    def executemany(self, *asked: Any) -> sqlite3.Cursor:
        return self.cursor().executemany(*asked)

    def tell(self, error: sqlite3.Error) -> NoReturn:
        """Raise `RecordError` where an error comes from a damaged file or a failing disk, else the error itself."""
        code = getattr(error, "sqlite_errorcode", None)  # text that is no text, sqlite3 finds itself, without a code
        broken = isinstance(error, sqlite3.OperationalError) if code is None else code & _KIND in _DAMAGED
        if self.path is None or not broken:
            raise error
        raise RecordError(
            f"{self.path}: the record is damaged, or its disk fails ({error}); use a copy of it, or add the pages to a"
            " new record"
        ) from error


class _Cursor(sqlite3.Cursor):
    """Rows of a `_Connection`."""

    connection: _Connection

    def execute(self, *asked: Any) -> Self:
        try:
            return super().execute(*asked)
        except sqlite3.Error as error:
            self.connection.tell(error)

    def executemany(self, *asked: Any) -> Self:
        try:
            return super().executemany(*asked)
        except sqlite3.Error as error:
            self.connection.tell(error)

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except sqlite3.Error as error:
            self.connection.tell(error)

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.Error as error:
            self.connection.tell(error)

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except sqlite3.Error as error:
            self.connection.tell(error)


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the record at ``path``, which is made if there is none and ``create`` says so.

    Write-ahead log, so that readers and one writer do not wait for each other; every commit is on the disk when it
    returns. Raises `RecordError` where the file is no record, is damaged, or is of a later version; so does the
    connection, where it comes upon damage later.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        wanted = ".".join(map(str, OLDEST_SQLITE))
        raise RecordError(f"this Python has SQLite {sqlite3.sqlite_version}; a record needs {wanted} or later")
    if not create and not path.exists():
        raise RecordError(f"{path}: no record there; 'onrecord add' makes one")
    try:
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, factory=_Connection)
    except sqlite3.Error as error:
        raise RecordError(f"{path}: cannot be opened ({error}); check the folder and your rights to it") from error
    try:
        _check(connection, path)
        connection.executescript("pragma journal_mode = wal; pragma foreign_keys = on; pragma synchronous = full;")
        connection.execute(f"pragma cache_size = {-AT_HAND}")
        _bring_up(connection)
    except sqlite3.Error as error:
        connection.close()
        raise RecordError(f"{path}: cannot be used as a record ({error})") from error
    except RecordError:
        connection.close()
        raise
    connection.row_factory = sqlite3.Row
    connection.path = path
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise `RecordError` where the file is not ours to write in."""
    application, version, tables = (
        _number(connection, question)
        for question in ("pragma application_id", "pragma user_version", "select count(*) from sqlite_master")
    )
    if application != APPLICATION and (application or tables):
        raise RecordError(f"{path}: a database of another program; give a path of its own to the record")
    if version > VERSION:
        raise RecordError(
            f"{path}: a record of a later onrecord (file version {version}, this one knows {VERSION}); update onrecord"
        )


def _bring_up(connection: sqlite3.Connection) -> None:
    """Take the steps that the file lacks, each whole or not at all, one process at a time."""
    while _number(connection, "pragma user_version") < VERSION:
        connection.execute("begin immediate")
        version = _number(connection, "pragma user_version")
        if version < VERSION:
            for statement in _statements(STEPS[version]):
                connection.execute(statement)
            connection.execute(f"pragma application_id = {APPLICATION}")
            connection.execute(f"pragma user_version = {version + 1}")
        connection.execute("commit")


def _statements(step: str) -> list[str]:
    """The statements of one step; `executescript` would commit before it begins."""
    found, begun = [], ""
    for line in step.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            found.append(begun)
            begun = ""
    return found


def _number(connection: sqlite3.Connection, question: str) -> int:
    (number,) = connection.execute(question).fetchone()
    return int(number)
