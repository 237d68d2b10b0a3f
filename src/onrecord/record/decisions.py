"""What editors said of a record's lines, sources, claims and ties: beside what the machine read, never over it."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from onrecord.errors import RecordError
from onrecord.values.decision import Decision, Fix, LineMark, Verb
from onrecord.values.fetched import Digest
from onrecord.values.ruling import EdgeMark, Mark, Ruling, SourceMark, StatementMark, Subject
from onrecord.values.text import Spans

_PAIRED: Final = frozenset({Verb.MERGE, Verb.SPLIT})
_MAY: Final = {
    Subject.SOURCE: _PAIRED | {Verb.NOTE},
    Subject.CLAIM: _PAIRED | {Verb.ACCEPT, Verb.REJECT, Verb.NOTE},
    Subject.EDGE: frozenset({Verb.ACCEPT, Verb.REJECT, Verb.NOTE}),
}
_MARKS: Final[dict[Subject, type[Mark]]] = {
    Subject.SOURCE: SourceMark,
    Subject.CLAIM: StatementMark,
    Subject.EDGE: EdgeMark,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision or ruling in a record's history."""

    number: int
    story: int
    """The number of the story that it is about; of two, the first."""
    other: int | None
    """The number of the second story, which may be the same."""
    decision: Decision | Ruling
    ended: str | None
    """When it was undone, ISO 8601; None while it counts."""
    ended_by: str | None

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return self.decision.subject if isinstance(self.decision, Ruling) else Subject.LINE


def write_decision(db: sqlite3.Connection, story: int, decision: Decision) -> int:
    """Keep a decision; its number in the record."""
    mark, fix = decision.line, decision.fix
    done = db.execute(
        "insert into decisions (subject, story, verb, key, source_spans, cue_spans, content_spans, words, fix, note,"
        " by, moment) values ('line', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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


def write_ruling(db: sqlite3.Connection, ruling: Ruling) -> int:
    """Keep a ruling; its number, one of the same sequence.

    Raises `ValueError` for a verb that does not go with what it is about, `RecordError` for a story that is not there.
    """
    _check(ruling)
    story, other = _story_of(db, ruling.one.story), None
    if ruling.other is not None:
        other = _story_of(db, ruling.other.story)
    elif isinstance(ruling.one, EdgeMark) and ruling.one.other is not None:
        other = _story_of(db, ruling.one.other)
    marks = [ruling.one, *([] if ruling.other is None else [ruling.other])]
    packed = [msgspec.json.encode(mark).decode() for mark in marks]
    done = db.execute(
        "insert into decisions (subject, story, other, verb, words, mark, other_mark, note, by, moment)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            ruling.subject.value,
            story,
            other,
            ruling.verb.value,
            json.dumps([_words(mark) for mark in marks], ensure_ascii=False),
            packed[0],
            packed[1] if len(packed) > 1 else None,
            ruling.note,
            ruling.by,
            ruling.moment,
        ),
    )
    return int(done.lastrowid or 0)


def _check(ruling: Ruling) -> None:
    """Raise `ValueError` where the verb, or the second mark, does not go with what the ruling is about."""
    if ruling.verb not in _MAY[ruling.subject]:
        raise ValueError(f"no ruling may {ruling.verb.value} a {ruling.subject.value}")
    if (ruling.verb in _PAIRED) != (ruling.other is not None):
        raise ValueError(f"{ruling.verb.value} speaks of {'two' if ruling.verb in _PAIRED else 'one'}")
    if ruling.other is not None and type(ruling.other) is not type(ruling.one):
        raise ValueError(f"{ruling.verb.value} speaks of two of one sort")


def _story_of(db: sqlite3.Connection, key: Digest) -> int:
    row = db.execute("select story from carriers where key = ?", (key,)).fetchone()
    if row is None:
        raise RecordError("a story that the ruling is about is not in the record any more")
    return int(row[0])


def _words(mark: Mark) -> str:
    """What a mark is about, for a person who reads the table."""
    return mark.kind.value if isinstance(mark, EdgeMark) else mark.words


def end_decision(db: sqlite3.Connection, number: int, *, by: str, moment: str) -> bool:
    """Undo a decision or a ruling; whether there was one of that number that counted."""
    ended = "update decisions set ended = ?, ended_by = ? where id = ? and ended is null"
    return bool(db.execute(ended, (moment, by, number)).rowcount)


def read_history(db: sqlite3.Connection, story: int | None = None) -> Iterator[Entry]:
    """All decisions and rulings on one story, or on all of them, oldest first; those undone too."""
    rows = db.execute("select * from decisions where ?1 is null or story = ?1 or other = ?1 order by id", (story,))
    return map(_entry, rows)


def read_latest(db: sqlite3.Connection, *, most: int, skip: int = 0) -> list[Entry]:
    """Some decisions and rulings on all stories, the latest first; those undone too."""
    rows = db.execute("select * from decisions order by id desc limit ? offset ?", (most, skip))
    return [_entry(row) for row in rows]


def read_entry(db: sqlite3.Connection, number: int) -> Entry | None:
    """The decision or ruling of a number; None where there is none."""
    row = db.execute("select * from decisions where id = ?", (number,)).fetchone()
    return None if row is None else _entry(row)


def read_decisions(db: sqlite3.Connection, story: int) -> Iterator[Decision]:
    """The decisions on the lines of a story that count, oldest first."""
    rows = db.execute(
        "select * from decisions where story = ? and subject = 'line' and ended is null order by id", (story,)
    )
    return map(_decision, rows)


def read_rulings(db: sqlite3.Connection, subject: Subject | None = None) -> Iterator[Ruling]:
    """The rulings that count, or those on one sort of thing, oldest first."""
    subjects = [one.value for one in (_MARKS if subject is None else [subject])]
    rows = db.execute(
        "select * from decisions where subject in (select value from json_each(?)) and ended is null order by id",
        (json.dumps(subjects),),
    )
    return map(_ruling, rows)


def _entry(row: sqlite3.Row) -> Entry:
    told = _decision(row) if row["subject"] == Subject.LINE else _ruling(row)
    return Entry(row["id"], row["story"], row["other"], told, row["ended"], row["ended_by"])


def _decision(row: sqlite3.Row) -> Decision:
    source, cue, content = json.loads(row["words"])
    mark = LineMark(
        key=Digest(row["key"]),
        source=spans_of(row["source_spans"]),
        cue=spans_of(row["cue_spans"]),
        content=spans_of(row["content_spans"]),
        words=(source, cue, content),
    )
    fix = None if row["fix"] is None else msgspec.json.decode(row["fix"], type=Fix)
    return Decision(Verb(row["verb"]), mark, fix, row["note"], row["by"], row["moment"])


def _ruling(row: sqlite3.Row) -> Ruling:
    sort = _MARKS[Subject(row["subject"])]
    one = msgspec.json.decode(row["mark"], type=sort)
    other = None if row["other_mark"] is None else msgspec.json.decode(row["other_mark"], type=sort)
    return Ruling(Verb(row["verb"]), one, other, row["note"], row["by"], row["moment"])


def spans_of(stored: str) -> Spans:
    """The spans that a column holds."""
    return _SPANS.decode(stored)


_SPANS: Final = msgspec.json.Decoder(Spans)
