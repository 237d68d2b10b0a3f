"""What editors decided about the lines of a record's stories: written beside what the machine read, never over it."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from onrecord.values.decision import Decision, Fix, LineMark, Verb
from onrecord.values.fetched import Digest
from onrecord.values.text import Span, Spans


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision in a record's history."""

    number: int
    story: int
    """The number of the story that it is about."""
    decision: Decision
    ended: str | None
    """When it was undone, ISO 8601; None while it counts."""
    ended_by: str | None


def write_decision(db: sqlite3.Connection, story: int, decision: Decision) -> int:
    """Keep a decision; its number in the record."""
    mark, fix = decision.line, decision.fix
    done = db.execute(
        "insert into decisions (story, verb, key, source_spans, cue_spans, content_spans, words, fix, note, by, moment)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            story,
            decision.verb.value,
            mark.key,
            *(json.dumps(spans) for spans in (mark.source, mark.cue, mark.content)),
            json.dumps(mark.words, ensure_ascii=False),
            None if fix is None else msgspec.json.encode(fix).decode(),
            decision.note,
            decision.by,
            decision.moment,
        ),
    )
    return int(done.lastrowid or 0)


def end_decision(db: sqlite3.Connection, number: int, *, by: str, moment: str) -> bool:
    """Undo a decision; whether there was one of that number that counted."""
    ended = "update decisions set ended = ?, ended_by = ? where id = ? and ended is null"
    return bool(db.execute(ended, (moment, by, number)).rowcount)


def read_decisions(db: sqlite3.Connection, story: int | None = None) -> Iterator[Entry]:
    """All decisions on one story, or on all of them, oldest first; those undone too."""
    rows = db.execute("select * from decisions where ? is null or story = ? order by id", (story, story))
    for row in rows:
        source, cue, content = json.loads(row["words"])
        mark = LineMark(
            key=Digest(row["key"]),
            source=_spans(row["source_spans"]),
            cue=_spans(row["cue_spans"]),
            content=_spans(row["content_spans"]),
            words=(source, cue, content),
        )
        fix = None if row["fix"] is None else msgspec.json.decode(row["fix"], type=Fix)
        decision = Decision(Verb(row["verb"]), mark, fix, row["note"], row["by"], row["moment"])
        yield Entry(row["id"], row["story"], decision, row["ended"], row["ended_by"])


def _spans(stored: str) -> Spans:
    return tuple(Span(start, end) for start, end in json.loads(stored))
