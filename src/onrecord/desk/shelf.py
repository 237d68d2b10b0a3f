"""What the desk asks a record beyond what `onrecord.record.Record` tells: lists a page at a time, what is left to do.

Every question is answered inside one short read transaction, so that a page never shows half of a change.
"""

import json
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from onrecord.record import Record

ORDER: Final = "s.published is null, s.published desc, s.id desc"
"""Newest first; those without a date last."""
COUNTED: Final = "cross join versions v on v.story = s.id and v.number = s.version"
"""Stories with the version that counts. A cross join is an inner one that SQLite takes in the order given: the stories
first, so that it neither sorts them nor goes through all lines of the record for a few of them."""
EVERY: Final = f"from stories s {COUNTED} cross join lines l on l.version = v.id"
"""Every line of a version that counts."""
BEHIND: Final = """
    (({0}.published is null) > ({1}.published is null) or (({0}.published is null) = ({1}.published is null)
      and ({0}.published < {1}.published or ({0}.published is {1}.published and {0}.id < {1}.id))))
"""
"""Whether a story comes after another one in that order."""
DECIDED: Final = """
    exists (select 1 from decisions d where d.story = s.id and d.ended is null and d.verb <> 'note' and (
      (d.key = v.key and d.cue_spans = l.cue_spans and (
        (d.source_spans = l.source_spans and d.content_spans = l.content_spans)
        or (select count(*) from lines o where o.version = l.version and o.cue_spans = l.cue_spans) = 1))
      or (d.key <> v.key and json_extract(d.words, '$[1]') = l.cue_words
        and json_extract(d.words, '$[2]') = l.content_words
        and json_extract(d.words, '$[0]') = coalesce(l.source_words, ''))))
"""
"""Whether an editor decided about a line, as `onrecord.review` finds it but for case and signs in moved words."""
GROUPS: Final = "case kind when 'person' then 'person' when 'document' then 'document' else 'body' end"
NAMEABLE: Final = "('person', 'organisation', 'outlet', 'document')"
LISTED: Final = 1_500
"""Stories whose sources are counted for a list of all of them, the newest: ten thousand take 0.4 s."""
LETTERS: Final = 3
"""Letters of a name that are asked for, from which on the sources of every story are looked through."""


class StoryRow(NamedTuple):
    """One story in a list."""

    story: int
    headline: str | None
    outlet: str | None
    published: str | None
    address: str
    versions: int
    lines: int
    denials: int
    missed: int


class Arrival(NamedTuple):
    """A story or a version that came in."""

    story: int
    version: int
    headline: str | None
    outlet: str | None
    moment: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What there is, and what is left to do."""

    stories: int
    lines: int
    suggested: int
    """Lines that nobody has looked at."""
    missed: int
    """Sentences that may hold a line that was not found."""


class Speaker(NamedTuple):
    """A named source over all stories."""

    key: str
    name: str
    kind: str
    stories: int


class MissedRow(NamedTuple):
    """A sentence that may hold a line that was not found."""

    story: int
    number: int
    headline: str | None
    outlet: str | None
    published: str | None
    words: str
    reason: str


class LastDecision(NamedTuple):
    """The decision that an undo would end."""

    number: int
    story: int
    verb: str
    by: str
    words: str


@contextmanager
def reading(path: Path) -> Iterator[Record]:
    """The record at ``path``, as it is at one moment. Raises `RecordError` where it cannot be opened."""
    with Record(path) as record, record.reading():
        yield record


def newest(db: sqlite3.Connection, most: int, skip: int = 0) -> list[StoryRow]:
    """Stories with their counts, the newest first."""
    rows = db.execute(
        "select s.id, s.headline, s.outlet, s.published, s.address,"
        " (select count(*) from versions where story = s.id),"
        " (select count(*) from lines where version = v.id),"
        " (select count(*) from lines where version = v.id and stance = 'denies'),"
        " (select count(*) from missed where version = v.id)"
        f" from (select * from stories s order by {ORDER} limit ? offset ?) s {COUNTED} order by {ORDER}",
        (most, skip),
    )
    return [StoryRow(*row) for row in rows]


def arrivals(db: sqlite3.Connection, most: int) -> list[Arrival]:
    """What came in last, the latest first."""
    rows = db.execute(
        "select v.story, v.number, v.headline, s.outlet, v.added from versions v join stories s on s.id = v.story"
        " order by v.id desc limit ?",
        (most,),
    )
    return [Arrival(*row) for row in rows]


def neighbours(db: sqlite3.Connection, story: int) -> tuple[int | None, int | None]:
    """The stories published before and after one."""
    asked = "select (select s.id from stories s where {} order by {} limit 1) from stories p where p.id = ?"
    older = asked.format(BEHIND.format("s", "p"), ORDER)
    newer = asked.format(BEHIND.format("p", "s"), "s.published is null desc, s.published, s.id")
    (before,), (after,) = (db.execute(question, (story,)).fetchone() for question in (older, newer))
    return before, after


def headline_of(db: sqlite3.Connection, story: int) -> tuple[str | None, str | None]:
    """A story's headline and outlet."""
    row = db.execute("select headline, outlet from stories where id = ?", (story,)).fetchone()
    return (None, None) if row is None else (row[0], row[1])


def story_count(db: sqlite3.Connection) -> int:
    """How many stories there are."""
    return _number(db, "select count(*) from stories")


def tally(db: sqlite3.Connection) -> Tally:
    """What there is, and what is left to do."""
    lines = _number(db, f"select count(*) {EVERY}")
    touched = "s.id in (select story from decisions where ended is null)"
    decided = _number(db, f"select count(*) {EVERY} where {touched} and {DECIDED}")
    return Tally(story_count(db), lines, lines - decided, missed_count(db))


def missed_count(db: sqlite3.Connection) -> int:
    """How many sentences may hold a missed line."""
    return _number(db, f"select count(*) from stories s {COUNTED} cross join missed m on m.version = v.id")


def missed_rows(db: sqlite3.Connection, most: int, skip: int = 0) -> list[MissedRow]:
    """Sentences that may hold a missed line, by story, the newest first."""
    rows = db.execute(
        "select s.id, m.number, s.headline, s.outlet, s.published, m.words, m.reason"
        f" from stories s {COUNTED} cross join missed m on m.version = v.id"
        f" order by {ORDER}, m.number limit ? offset ?",
        (most, skip),
    )
    return [MissedRow(*row) for row in rows]


def speakers(db: sqlite3.Connection, name: str, most: int, skip: int = 0) -> tuple[list[Speaker], int]:
    """Named sources of some lines, whose names hold some letters, those in most stories first; and how many there are.

    The letters are those of a normalised name: lower case, without accents and points, as `sources.keys` has it.
    With fewer than `LETTERS` letters, those of the newest `LISTED` stories only.
    """
    rows = db.execute(
        f"select {GROUPS} || ' ' || json_extract(keys, '$[0]') as key, max(name) as called, min(kind),"
        " count(distinct s.id) as stories, count(*) over ()"
        f" from (select * from stories s order by {ORDER} limit ?) s {COUNTED} join sources c on c.version = v.id"
        f" where (? = '' or instr(keys, ?)) and name is not null and kind in {NAMEABLE} and keys <> '[]'"
        " and exists (select 1 from lines l where l.version = c.version and l.source = c.number)"
        " group by 1 order by stories desc, called limit ? offset ?",
        (LISTED if len(name) < LETTERS else -1, name, name, most, skip),
    ).fetchall()
    return [Speaker(*row[:4]) for row in rows], (rows[0][4] if rows else 0)


def next_suggested(db: sqlite3.Connection, after: tuple[int, int] | None, within: int | None) -> tuple[int, int] | None:
    """The next line that nobody has looked at: story and number; in the same story first, then in the next one.

    Begins again from the newest story when the oldest is through. None where all is done.
    """
    if after is not None:
        here = db.execute(
            f"select l.number from stories s {COUNTED} cross join lines l on l.version = v.id"
            f" where s.id = ? and l.number > ? and not {DECIDED} order by l.number limit 1",
            after,
        ).fetchone()
        if here is not None:
            return after[0], here[0]
    # One story of the queue at a time: the next one, and where there is none, the first; never the line itself again.
    story, behind = after[0] if after else None, BEHIND.format("s", "p")
    onward = f"exists (select 1 from stories p where p.id = :after and {behind})"
    queue = (
        (row[0], row[1])
        for where in ((onward, "true") if after else ("true",))
        for row in db.execute(
            "select s.id, (select l.number from lines l"
            f" where l.version = v.id and not {DECIDED} order by l.number limit 1) as line from stories s {COUNTED}"
            f" where {where} and (:within is null or s.id = :within) and line is not null order by {ORDER} limit 2",
            {"after": story, "within": within},
        )
    )
    return next((one for one in queue if one != after), None)


def last_decision(db: sqlite3.Connection) -> LastDecision | None:
    """The last decision that counts."""
    row = db.execute(
        'select id, story, verb, "by", words from decisions where ended is null order by id desc limit 1'
    ).fetchone()
    if row is None:
        return None
    words = " ".join(part for part in json.loads(row[4]) if part)
    return LastDecision(row[0], row[1], row[2], row[3], words)


def decision_count(db: sqlite3.Connection) -> int:
    """How many decisions there are, those undone too."""
    return _number(db, "select count(*) from decisions")


def decided_since(db: sqlite3.Connection, moment: str) -> int:
    """How many decisions were made or undone after a moment."""
    asked = "select count(*) from decisions where moment > ?1 or ended > ?1"
    (count,) = db.execute(asked, (moment,)).fetchone()
    return int(count)


def version_numbers(db: sqlite3.Connection, story: int) -> list[tuple[int, str]]:
    """A story's versions, the first one first, each with when it was added."""
    rows = db.execute("select number, added from versions where story = ? order by number", (story,))
    return [(row[0], row[1]) for row in rows]


class Fresh(NamedTuple):
    """A story that came, or came in another version, since some moment."""

    story: int
    headline: str | None
    outlet: str | None
    moment: str
    """When its latest version was added."""
    first: int
    """Number of the version that counted before; 0 for a story that is new."""
    last: int
    """Number of the version that counts."""


def fresh_since(db: sqlite3.Connection, moment: str, most: int) -> tuple[list[Fresh], int]:
    """The stories that came or changed after a moment, the latest first; and how many there are."""
    rows = db.execute(
        "select s.id, s.headline, s.outlet, f.added,"
        " (select coalesce(max(number), 0) from versions b where b.story = s.id and b.added <= ?1), s.version, f.there"
        " from (select story, max(id) as last, max(added) as added, count(*) over () as there from versions"
        "   where added > ?1 group by story order by last desc limit ?2) f"
        " cross join stories s on s.id = f.story order by f.last desc",
        (moment, most),
    ).fetchall()
    return [Fresh(*row[:6]) for row in rows], (rows[0][6] if rows else 0)


def akin(db: sqlite3.Connection, story: int, most: int) -> list[int]:
    """The stories that share most claims with one, or are tied to it; those that share most first."""
    rows = db.execute(
        "select number, sum(weight) as weight from ("
        " select t.story as number, count(distinct s.claim) as weight from statements s"
        "   join statements t on t.claim = s.claim and t.story <> s.story where s.story = ?1 group by t.story"
        " union all select other, 2 from edges where story = ?1 and other is not null"
        " union all select story, 2 from edges where other = ?1)"
        " group by number order by weight desc, number limit ?2",
        (story, most),
    )
    return [number for number, _ in rows]


def published_order(db: sqlite3.Connection, stories: Collection[int]) -> list[int]:
    """Some stories in the order in which they were published; those without a date last."""
    rows = db.execute(
        "select id from stories s where id in (select value from json_each(?))"
        " order by published is null, published, id",
        (json.dumps(sorted(stories)),),
    )
    return [number for (number,) in rows]


class LineRow(NamedTuple):
    """One line, at a glance."""

    story: int
    number: int
    """From 1."""
    who: str | None
    cue: str
    content: str
    outlet: str | None
    moment: str | None
    """When it was said, else when its story was published."""


def latest_lines(db: sqlite3.Connection, stories: Collection[int], most: int) -> list[LineRow]:
    """The last lines that were said in some stories: by the day on which each was, else by its story's."""
    rows = db.execute(
        "select s.id, l.number, coalesce(l.who, l.source_words), l.cue_words, l.content_words, s.outlet,"
        " coalesce(l.said_earliest, s.published) as moment"
        f" from stories s {COUNTED} join lines l on l.version = v.id"
        " where s.id in (select value from json_each(?)) and l.content_words <> '' and l.inside is null"
        " order by substr(moment, 1, 10) desc, s.published desc, s.id, l.number limit ?",
        (json.dumps(sorted(stories)), most),
    )
    return [LineRow(*row) for row in rows]


def _number(db: sqlite3.Connection, question: str) -> int:
    (number,) = db.execute(question).fetchone()
    return int(number)
