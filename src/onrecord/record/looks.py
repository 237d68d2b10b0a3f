"""When each who uses a record last said that all in it was seen, so that what came since can be told."""

import sqlite3


def keep_seen(db: sqlite3.Connection, *, by: str, moment: str) -> None:
    """Keep that somebody has seen all that there is."""
    db.execute('insert into looks ("by", moment) values (?, ?) on conflict do update set moment = excluded.moment',
               (by, moment))  # fmt: skip


def read_seen(db: sqlite3.Connection, *, by: str) -> str | None:
    """When somebody last said so, ISO 8601; None where they never did."""
    row = db.execute('select moment from looks where "by" = ?', (by,)).fetchone()
    return None if row is None else str(row[0])
