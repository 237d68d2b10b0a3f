"""How the stories of a record come from each other: looked up by their words, kept as edges, a story at a time."""

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from onrecord.lineage import CEILING, carrier_of, current_edges, find_edges, fingerprints
from onrecord.values.fetched import Digest, digest_of
from onrecord.values.lineage import Carrier, Edge
from onrecord.values.story import Story

_REMEMBERED = 256
"""Carriers that one shelf keeps made: a story is compared with 150 at most."""


def carrier_key(identity: str) -> Digest:
    """What a story of the record is called among carriers: two outlets may have one text, and are two carriers."""
    return digest_of(identity.encode())


class RecordShelf:
    """The carriers of a record, for `onrecord.lineage`."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._carrier = lru_cache(_REMEMBERED)(self._unpacked)

    def holders(self, fingerprints: Collection[int]) -> Mapping[int, Sequence[Digest]]:
        """For each fingerprint that some story holds, the first that came."""
        found: dict[int, list[Digest]] = {}
        rows = self._db.execute(
            "select f.fingerprint, c.key from fingerprints f join carriers c on c.story = f.story"
            " where f.fingerprint in (select value from json_each(?)) order by f.fingerprint, f.story",
            (json.dumps(list(fingerprints)),),
        )
        for fingerprint, key in rows:
            holders = found.setdefault(fingerprint, [])
            if len(holders) < CEILING:
                holders.append(Digest(key))
        return found

    def marks(self, key: Digest) -> Collection[int]:
        """The fingerprints of the story of that key; `KeyError` where there is none."""
        rows = self._db.execute(
            "select fingerprint from fingerprints where story = (select story from carriers where key = ?)", (key,)
        )
        marks = [fingerprint for (fingerprint,) in rows]
        if not marks:
            self.carrier(key)
        return marks

    def carrier(self, key: Digest) -> Carrier:
        """The carrier of that key; `KeyError` where there is none."""
        return self._carrier(key)

    def _unpacked(self, key: Digest) -> Carrier:
        row = self._db.execute("select packed from carriers where key = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return msgspec.json.decode(zlib.decompress(row[0]), type=Carrier)

    def by_outlet(self, outlet_key: str) -> Sequence[Digest]:
        """The stories of an outlet, in the order in which they came."""
        rows = self._db.execute("select key from carriers where outlet_key = ? order by story", (outlet_key,))
        return [Digest(key) for (key,) in rows]

    def citing(self, outlet_key: str) -> Sequence[Digest]:
        """The stories that cite or credit an outlet, in the order in which they came."""
        rows = self._db.execute(
            "select c.key from citations i join carriers c on c.story = i.story"
            " where i.outlet_key = ? order by i.story",
            (outlet_key,),
        )
        return [Digest(key) for (key,) in rows]


def relate(db: sqlite3.Connection, story: Story, number: int, identity: str) -> None:
    """Put a story on the shelf and keep its edges, in place of those of its earlier version."""
    unrelate(db, number)
    known = {key for (key,) in db.execute("select distinct outlet_key from carriers where outlet_key is not null")}
    carrier = carrier_of(story, key=carrier_key(identity), known=known)
    edges = find_edges(carrier, RecordShelf(db))
    packed = zlib.compress(msgspec.json.encode(carrier))
    db.execute("insert into carriers values (?, ?, ?, ?)", (number, carrier.key, carrier.outlet_key, packed))
    db.executemany(
        "insert or ignore into fingerprints values (?, ?)", ((mark, number) for mark in fingerprints(carrier))
    )
    cited = {one.key for one in (*carrier.citations, *filter(None, [carrier.credit]))}
    db.executemany("insert into citations values (?, ?)", ((key, number) for key in sorted(cited)))
    _write_edges(db, edges)


def unrelate(db: sqlite3.Connection, number: int) -> None:
    """Take a story off the shelf, with the edges that lead to it or from it."""
    for table in ("carriers", "fingerprints", "citations"):
        db.execute(f"delete from {table} where story = ?", (number,))  # noqa: S608
    db.execute("delete from edges where story = ? or other = ?", (number, number))


def _write_edges(db: sqlite3.Connection, edges: Sequence[Edge]) -> None:
    for edge in edges:
        ends = [
            None if key is None else db.execute("select story from carriers where key = ?", (key,)).fetchone()[0]
            for key in (edge.story, edge.other)
        ]
        words = max((run.words for run in edge.runs), default=None)
        db.execute(
            "insert into edges (kind, story, other, outlet, words, share, settled, reason, direction, packed)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                edge.kind.value,
                *ends,
                edge.outlet,
                words,
                edge.share,
                edge.settled.value,
                edge.reason,
                edge.direction,
                msgspec.json.encode(edge).decode(),
            ),
        )


def read_edges(db: sqlite3.Connection, stories: Collection[int] | None = None) -> Iterator[tuple[int, Edge]]:
    """The edges that hold between the record's stories, or those that touch some of them, in the order they came.

    Each with its number, which it keeps until one of its stories is read anew.
    """
    chosen = None if stories is None else json.dumps(sorted(stories))
    rows = db.execute(
        "select id, packed from edges where ?1 is null or story in (select value from json_each(?1))"
        " or other in (select value from json_each(?1)) order by id",
        (chosen,),
    )
    edges = [(number, msgspec.json.decode(packed, type=Edge)) for number, packed in rows]
    numbers = {id(edge): number for number, edge in edges}
    for edge in current_edges([edge for _, edge in edges], RecordShelf(db)):
        yield numbers[id(edge)], edge
