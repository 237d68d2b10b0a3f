"""Which stories of a record may have words of a source of some name: found by their tables, without reading them."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from onrecord.identity import telling_words
from onrecord.sources import normal_words
from onrecord.values.decision import Verb
from onrecord.values.fetched import Digest
from onrecord.values.ruling import Ruling, SourceMark
from onrecord.values.source import SourceKind

_COUNT: Final = "join versions v on v.id = c.version join stories s on s.id = v.story and s.version = v.number"
_PEOPLE: Final = frozenset({SourceKind.PERSON.value, SourceKind.AUTHOR.value})
_BODIES: Final = frozenset({SourceKind.ORGANISATION.value, SourceKind.OUTLET.value})
_MOST_WAYS: Final = 20
"""Other names of those found under a name that are looked for as well, and ways to find more."""


def stories_naming(db: sqlite3.Connection, name: str, rulings: Iterable[Ruling] = ()) -> list[int]:
    """The stories in which a source may be the one of that name, the newest first; those without a date last.

    These are the stories that call one of their sources so, those that call one by another name that such a source
    goes by ("Falk" for Idris Falk, a word that only that body's name has), those where an editor gave a line to one of
    that name, and those that merges among the ``rulings`` tie to these.
    """
    key = " ".join(normal_words(name))
    if not key:
        return []
    numbers, keys, ways = set(_fixed_to(db, key)), {key}, set[tuple[str, ...]]()
    for number, kind, own in _called(db, key):
        numbers.add(number)
        if kind in _PEOPLE:
            keys.update(own)
        elif kind in _BODIES:
            ways.update(way for one in own for way in telling_words(one))
    numbers.update(_with_any(db, sorted(keys, key=len)[:_MOST_WAYS], sorted(ways)[:_MOST_WAYS]))
    return _newest_first(db, _tied(db, numbers, rulings))


def keys_of(db: sqlite3.Connection, numbers: Collection[int]) -> dict[int, Digest]:
    """What rulings and edges call some stories, by their numbers."""
    rows = db.execute(
        "select story, key from carriers where story in (select value from json_each(?))", (json.dumps([*numbers]),)
    )
    return {number: Digest(key) for number, key in rows}


def _called(db: sqlite3.Connection, key: str) -> Iterator[tuple[int, str, list[str]]]:
    """The sources that go by a key, or speak together with others: story, kind, keys."""
    rows = db.execute(
        f"select s.id, c.kind, c.keys, c.several from sources c {_COUNT}"
        " where instr(c.keys, ?) or (c.several and instr(lower(c.name), ?))",
        (json.dumps(key, ensure_ascii=False), key),
    )
    read = lru_cache(json.loads)  # a source of thousands of stories goes by a few names
    for number, kind, keys, several in rows.fetchall():
        yield number, kind, [] if several else read(keys)


def _with_any(db: sqlite3.Connection, keys: Sequence[str], ways: Sequence[Sequence[str]]) -> Iterator[int]:
    """The stories of which a source has one of some keys, or a body all words of one of some ways in its name."""
    whole = "' ' || replace(replace(c.keys, '\"', ' '), ',', ' ') || ' '"
    called = " or ".join("instr(c.keys, ?)" for _ in keys)
    among = " or ".join("instr(lower(c.name), ?)" for _ in keys)
    worded = " or ".join(" and ".join(f"instr({whole}, ?)" for _ in way) for way in ways) or "false"
    rows = db.execute(
        f"select distinct s.id from sources c {_COUNT} where {called} or (c.several and ({among}))"
        f" or (c.kind in ('organisation', 'outlet') and ({worded}))",
        (*(json.dumps(key, ensure_ascii=False) for key in keys), *keys, *(f" {word} " for way in ways for word in way)),
    )
    return (number for (number,) in rows.fetchall())


def _fixed_to(db: sqlite3.Connection, key: str) -> Iterator[int]:
    """The stories where an editor gave a line to one of that name."""
    rows = db.execute(
        "select story, json_extract(fix, '$.who') from decisions"
        " where ended is null and verb = 'fix' and json_extract(fix, '$.who') is not null"
    )
    for number, who in rows:
        words = normal_words(who)
        if key in {" ".join(words), words[-1] if words else ""}:
            yield number


def _tied(db: sqlite3.Connection, numbers: Collection[int], rulings: Iterable[Ruling]) -> set[int]:
    """Some stories, and all that merges of sources tie to them."""
    pairs = [
        (ruling.one.story, ruling.other.story)
        for ruling in rulings
        if ruling.verb is Verb.MERGE and isinstance(ruling.one, SourceMark) and isinstance(ruling.other, SourceMark)
    ]
    if not pairs:
        return set(numbers)
    keys = set(keys_of(db, numbers).values())
    before = -1
    while len(keys) > before:
        before = len(keys)
        keys.update(key for pair in pairs if not keys.isdisjoint(pair) for key in pair)
    rows = db.execute(
        "select story from carriers where key in (select value from json_each(?))", (json.dumps(sorted(keys)),)
    )
    return {*numbers, *(number for (number,) in rows)}


def _newest_first(db: sqlite3.Connection, numbers: Collection[int]) -> list[int]:
    rows = db.execute(
        "select id from stories where id in (select value from json_each(?))"
        " order by published is null, published desc, id desc",
        (json.dumps(sorted(numbers)),),
    )
    return [number for (number,) in rows.fetchall()]


def names_there(db: sqlite3.Connection) -> Iterator[str]:
    """The names of all named sources that are behind some line, those in most stories first."""
    rows = db.execute(
        f"select max(c.name) from sources c {_COUNT}"
        " where c.name is not null and exists"
        " (select 1 from lines l where l.version = c.version and l.source = c.number)"
        " group by json_extract(c.keys, '$[0]') order by count(distinct s.id) desc, 1"
    )
    return (name for (name,) in rows)
