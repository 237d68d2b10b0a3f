"""A record's file: opened, made where there is none, brought up to this version; never anybody else's file."""

import sqlite3
from pathlib import Path
from typing import Final

from onrecord.errors import RecordError
from onrecord.record.schema import APPLICATION, STEPS, VERSION

OLDEST_SQLITE: Final = (3, 37, 0)
"""The first one with strict tables."""
PATIENCE: Final = 30.0
"""Seconds to wait for another process that writes; reading waits for nobody."""


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the record at ``path``, which is made if there is none and ``create`` says so.

    Write-ahead log, so that readers and one writer do not wait for each other; every commit is on the disk when it
    returns. Raises `RecordError` where the file is no record, is damaged, or is of a later version.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        wanted = ".".join(map(str, OLDEST_SQLITE))
        raise RecordError(f"this Python has SQLite {sqlite3.sqlite_version}; a record needs {wanted} or later")
    if not create and not path.exists():
        raise RecordError(f"{path}: no record there; 'onrecord add' makes one")
    try:
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    except sqlite3.Error as error:
        raise RecordError(f"{path}: cannot be opened ({error}); check the folder and your rights to it") from error
    try:
        _check(connection, path)
        connection.executescript("pragma journal_mode = wal; pragma foreign_keys = on; pragma synchronous = full;")
        _bring_up(connection)
    except sqlite3.Error as error:
        connection.close()
        raise RecordError(f"{path}: cannot be used as a record ({error})") from error
    except RecordError:
        connection.close()
        raise
    connection.row_factory = sqlite3.Row
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
