"""Decisions and rulings whose line, statement, source or tie is not there any more: told, and never dropped."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from onrecord.identity import find_source
from onrecord.record.decided import find_statements, lines_of, read_reviewed
from onrecord.record.decisions import Entry
from onrecord.review import find_lines
from onrecord.values.decision import LineMark
from onrecord.values.fetched import Digest
from onrecord.values.ruling import EdgeMark, Mark, Ruling, SourceMark, StatementMark

_REMEMBERED = 64
"""Stories that are kept while their sources are looked for."""


def find_orphans(db: sqlite3.Connection, entries: Iterable[Entry]) -> frozenset[int]:
    """The numbers of those of some entries that count and speak of something that is not there now.

    They count again when it comes back: another version of a page may bring a line again.
    """
    counting = [entry for entry in entries if entry.ended is None]
    rulings = [(entry.number, entry.decision) for entry in counting if isinstance(entry.decision, Ruling)]
    return frozenset((*_lost_lines(db, counting), *_lost_marks(db, rulings)))


def _lost_lines(db: sqlite3.Connection, entries: Sequence[Entry]) -> Iterator[int]:
    by_story: defaultdict[int, list[tuple[int, LineMark]]] = defaultdict(list)
    for entry in entries:
        if not isinstance(entry.decision, Ruling):
            by_story[entry.story].append((entry.number, entry.decision.line))
    for story, those in by_story.items():
        (key,) = db.execute("select key from carriers where story = ?", (story,)).fetchone()
        found = find_lines(lines_of(db, Digest(key)), [mark for _, mark in those])
        yield from (number for (number, _), index in zip(those, found, strict=True) if index is None)


def _lost_marks(db: sqlite3.Connection, rulings: Sequence[tuple[int, Ruling]]) -> Iterator[int]:
    marks = [mark for _, ruling in rulings for mark in (ruling.one, ruling.other) if mark is not None]
    statements = find_statements(db, marks)

    @lru_cache(_REMEMBERED)
    def is_there(mark: Mark) -> bool:
        if isinstance(mark, StatementMark):
            return mark in statements
        return _source_is_there(db, mark) if isinstance(mark, SourceMark) else _edge_is_there(db, mark)

    for number, ruling in rulings:
        if not (is_there(ruling.one) and (ruling.other is None or is_there(ruling.other))):
            yield number


def _source_is_there(db: sqlite3.Connection, mark: SourceMark) -> bool:
    (story,) = db.execute("select story from carriers where key = ?", (mark.story,)).fetchone()
    return find_source(mark, read_reviewed(db, story).story) is not None


def _edge_is_there(db: sqlite3.Connection, mark: EdgeMark) -> bool:
    ends = json.dumps([mark.story, *([] if mark.other is None else [mark.other])])
    found = db.execute(
        "select 1 from edges where kind = ?1 and json_extract(packed, '$.outlet_key') is ?2"
        " and story in (select story from carriers where key in (select value from json_each(?3)))"
        " and (?4 is null or other in (select story from carriers where key in (select value from json_each(?3))))",
        (mark.kind.value, mark.outlet_key, ends, mark.other),
    )
    return found.fetchone() is not None
