"""How the stories of a record come from each other: looked up by their words, kept as edges, a story at a time."""

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

import msgspec

from onrecord.lineage import CEILING, Comparison, carrier_of, current_edges
from onrecord.values.fetched import Digest, digest_of
from onrecord.values.lineage import Carrier, Edge
from onrecord.values.story import Story

_REMEMBERED = 256
"""Carriers that are kept made, by what is stored of them: a story is compared with 190 at most, and the next one with
many of the same."""


def carrier_key(identity: str) -> Digest:
    """What a story of the record is called among carriers: two outlets may have one text, and are two carriers."""
    return digest_of(identity.encode())


class RecordShelf:
    """The carriers of a record, for `onrecord.lineage`."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._marks = lru_cache(_REMEMBERED)(self._listed)

    def holders(self, fingerprints: Collection[int]) -> Mapping[int, Sequence[Digest]]:
        """For each fingerprint that some story holds, the first that came."""
        rows = self._db.execute(_HOLDERS, (json.dumps(sorted(fingerprints)), CEILING - 1)).fetchall()
        keys = _keys_of(self._db, {story for _, story in rows})
        found: dict[int, list[Digest]] = {}
        for fingerprint, story in rows:
            if story in keys:
                found.setdefault(fingerprint, []).append(keys[story])
        return found

    def marks(self, key: Digest) -> Collection[int]:
        """The fingerprints of the story of that key; `KeyError` where there is none."""
        return self._marks(key)

    def _listed(self, key: Digest) -> Sequence[int]:
        story = _story_of(self._db, key)
        (listed,) = self._db.execute(
            "select json_group_array(fingerprint) from fingerprints where story = ?", (story,)
        ).fetchone()
        return msgspec.json.decode(listed, type=tuple[int, ...])

    def carrier(self, key: Digest) -> Carrier:
        """The carrier of that key; `KeyError` where there is none."""
        row = self._db.execute("select packed from carriers where key = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return _unpack(row[0])

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


_HOLDERS: Final = """
    select h.fingerprint, h.story from json_each(?1) m join fingerprints h on h.fingerprint = m.value and h.story <=
      ifnull((select story from fingerprints where fingerprint = m.value order by story limit 1 offset ?2), 1 << 62)
    order by h.fingerprint, h.story
"""
"""Who holds each of some fingerprints: no more rows than are wanted, however many stories hold one."""
_OUTLETS: Final = """
    with recursive outlets (key) as (
      select min(outlet_key) from carriers
      union all
      select (select min(outlet_key) from carriers where outlet_key > outlets.key) from outlets where key is not null
    )
    select key from outlets where key is not null
"""
"""The outlets that have a story: one step in the index for each of them, and not for each story."""


def relate(db: sqlite3.Connection, story: Story, number: int, identity: str) -> None:
    """Put a story on the shelf and keep its edges, in place of those of its earlier version."""
    unrelate(db, number)
    known = {key for (key,) in db.execute(_OUTLETS).fetchall()}
    carrier = carrier_of(story, key=carrier_key(identity), known=known)
    comparison = Comparison(carrier, RecordShelf(db))
    edges = comparison.edges()
    packed = zlib.compress(msgspec.json.encode(carrier))
    db.execute("insert into carriers values (?, ?, ?, ?)", (number, carrier.key, carrier.outlet_key, packed))
    db.executemany("insert into fingerprints values (?, ?)", [(mark, number) for mark in sorted(comparison.marks)])
    cited = {one.key for one in (*carrier.citations, *filter(None, [carrier.credit]))}
    db.executemany("insert into citations values (?, ?)", [(key, number) for key in sorted(cited)])
    _write_edges(db, edges)


def unrelate(db: sqlite3.Connection, number: int) -> None:
    """Take a story off the shelf, with the edges that lead to it or from it."""
    for table in ("carriers", "fingerprints", "citations"):
        db.execute(f"delete from {table} where story = ?", (number,))
    db.execute("delete from edges where story = ? or other = ?", (number, number))


def _write_edges(db: sqlite3.Connection, edges: Sequence[Edge]) -> None:
    numbers = {key: _story_of(db, key) for edge in edges for key in (edge.story, edge.other) if key is not None}
    db.executemany(
        "insert into edges (kind, story, other, outlet, words, share, settled, reason, direction, packed)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                edge.kind.value,
                numbers[edge.story],
                None if edge.other is None else numbers[edge.other],
                edge.outlet,
                max((run.words for run in edge.runs), default=None),
                edge.share,
                edge.settled.value,
                edge.reason,
                edge.direction,
                msgspec.json.encode(edge).decode(),
            )
            for edge in edges
        ],
    )


def _story_of(db: sqlite3.Connection, key: Digest) -> int:
    """The number of a story on the shelf; `KeyError` where there is none."""
    row = db.execute("select story from carriers where key = ?", (key,)).fetchone()
    if row is None:
        raise KeyError(key)
    return int(row[0])


def _keys_of(db: sqlite3.Connection, stories: Collection[int]) -> dict[int, Digest]:
    """What the carriers of some stories are called."""
    rows = db.execute(
        "select story, key from carriers where story in (select value from json_each(?))", (json.dumps([*stories]),)
    ).fetchall()
    return {story: Digest(key) for story, key in rows}


@lru_cache(_REMEMBERED)
def _unpack(packed: bytes) -> Carrier:
    return msgspec.json.decode(zlib.decompress(packed), type=Carrier)


def read_edges(
    db: sqlite3.Connection, stories: Collection[int] | None = None, *, within: bool = False
) -> Iterator[tuple[int, Edge]]:
    """The edges that hold between the record's stories, or those that touch some of them, in the order they came.

    Each with its number, which it keeps until one of its stories is read anew. With ``within``, of the edges about
    shared words only those between two of these stories.
    """
    chosen = None if stories is None else json.dumps(sorted(stories))
    rows = db.execute(_WITHIN if within else _TOUCHING, (chosen,))
    edges = [(number, msgspec.json.decode(packed, type=Edge)) for number, packed in rows]
    numbers = {id(edge): number for number, edge in edges}
    for edge in current_edges([edge for _, edge in edges], RecordShelf(db)):
        yield numbers[id(edge)], edge


_TOUCHING: Final = """
    select id, packed from edges where ?1 is null or story in (select value from json_each(?1))
      or other in (select value from json_each(?1)) order by id
"""
_WITHIN: Final = """
    select id, packed from edges where story in (select value from json_each(?1))
      and (other in (select value from json_each(?1)) or outlet is not null) order by id
"""
