"""The feeds that a record follows: addresses that its owner looks at again. Nothing is fetched by itself."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feed:
    """One address that is followed: a feed with its stories, or a single page that may change."""

    address: str
    title: str | None
    """The outlet that most of its stories name; None until one was read."""
    added: str
    """Since when it is followed, ISO 8601."""
    looked: str | None
    """When it was last looked at, ISO 8601; None where it never was."""
    result: str | None
    """What came of that, in words: "2 new, 40 the same"; or why there was nothing."""


def follow(db: sqlite3.Connection, address: str, moment: str) -> bool:
    """Follow an address; whether it was not followed before."""
    new = "insert into feeds (address, added) values (?, ?) on conflict do nothing"
    return bool(db.execute(new, (address, moment)).rowcount)


def unfollow(db: sqlite3.Connection, address: str) -> bool:
    """Follow an address no longer; whether it was followed. Its stories stay."""
    return bool(db.execute("delete from feeds where address = ?", (address,)).rowcount)


def keep_look(db: sqlite3.Connection, address: str, *, title: str | None, result: str, moment: str) -> bool:
    """Keep what came of looking at an address; whether it is followed. Without a title the one that it has stays."""
    looked = "update feeds set title = coalesce(?, title), looked = ?, result = ? where address = ?"
    return bool(db.execute(looked, (title, moment, result, address)).rowcount)


def read_feeds(db: sqlite3.Connection) -> Iterator[Feed]:
    """Every address that is followed, in the order in which they were added."""
    rows = db.execute("select address, title, added, looked, result from feeds order by added, address")
    return (Feed(*row) for row in rows)
