"""Words looked up in a record: stories and statements that hold them, best first, with counts to narrow them by."""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.values.text import Span

_QUOTED = re.compile(r'"([^"]*)"|(\S+)')
_LETTER = re.compile(r"\w")
_MOST_WORDS = 32
"""Words of a question that are looked up; the rest would only cost."""
_MOST_FACETS = 8
"""Values shown of each thing to narrow by."""
_AROUND = 24
"""Words of a story's text shown around what was found."""
_OPEN, _CLOSE = "\x02", "\x03"
"""Marks around what was found. A page's text that holds one is shown without it."""
_MARK = re.compile(f"([{_OPEN}{_CLOSE}])")

RANKED: Final = 500
"""Matches that are ranked and counted by source, outlet, stance and day: of more, those that were added last. A word
that is in every story would otherwise cost a second in a large record, to rank what nobody reads."""

BY: Final = ("who", "outlet", "stance", "day")
"""What lines can be counted by, in order."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a search is narrowed to; None does not narrow."""

    who: str | None = None
    """The source's name, whole."""
    outlet: str | None = None
    stance: str | None = None
    since: str | None = None
    """The first day of publication, ISO 8601."""
    until: str | None = None
    """The last day of publication, ISO 8601."""

    def values(self) -> tuple[str | None, ...]:
        """As the questions below take them: each twice, once to ask whether it is wanted."""
        wanted = (self.who, self.outlet, self.stance, self.since, self.until)
        return tuple(value for value in wanted for _ in range(2))


@dataclass(frozen=True, slots=True)
class StoryHit:
    """A story that holds the words."""

    story: int
    """Its number in the record."""
    headline: str | None
    outlet: str | None
    published: str | None
    words: str
    """Some words of the story around what was found."""
    found: tuple[Span, ...]
    """Where in ``words`` it stands."""


@dataclass(frozen=True, slots=True)
class LineHit:
    """A line whose content or source holds the words."""

    story: int
    line: int
    """Its number in the story, from 1."""
    headline: str | None
    outlet: str | None
    published: str | None
    who: str | None
    cue: str
    content: str
    found: tuple[Span, ...]
    """Where in ``content`` the words stand; empty where they are the source's only."""
    stance: str | None


@dataclass(frozen=True, slots=True)
class Facet:
    """One value that the lines found can be narrowed by, and how many have it."""

    by: str
    value: str
    lines: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    stories: tuple[StoryHit, ...]
    """Best first."""
    lines: tuple[LineHit, ...]
    """Best first."""
    story_count: int
    """How many stories hold the words, shown or not."""
    line_count: int
    """How many lines do."""
    facets: tuple[Facet, ...]
    """Over the lines ranked, not only those shown: who, outlet, stance, day; the most frequent first."""
    ranked: bool
    """Whether all that was found was ranked; if not, the last `RANKED` that were added."""


def search(db: sqlite3.Connection, words: str, *, narrowed: Narrowed | None = None, most: int = 20) -> Found:
    """Stories and lines that hold all the words, best first by BM25, at most ``most`` of each.

    Case and accents do not count. Words in quotation marks stand together; a word that ends in ``*`` is a beginning.
    Nothing else is an operator, whatever the words hold. Words without a letter or digit find nothing. Stories are
    narrowed by outlet and day only: who and stance are the lines' own.
    """
    match = match_of(words)
    if not match:
        return Found((), (), 0, 0, (), ranked=True)
    narrowed = narrowed or Narrowed()
    lines = db.execute(_LINES, (match, *narrowed.values(), RANKED)).fetchall()
    stories = db.execute(_STORIES, (match, *narrowed.values()[2:4], *narrowed.values()[6:], RANKED)).fetchall()
    ranked = max(len(lines), len(stories)) < RANKED
    best_stories, best_lines = (sorted(rows, key=_rank)[:most] for rows in (stories, lines))
    around = _marked_words(db, _SNIPPETS, match, best_stories)
    contents = _marked_words(db, _CONTENTS, match, best_lines)
    return Found(
        stories=tuple(_story_hit(row, around[row["row"]]) for row in best_stories),
        lines=tuple(_line_hit(row, contents[row["row"]]) for row in best_lines),
        story_count=len(stories) if len(stories) < RANKED else _count(db, "story_words", match),
        line_count=len(lines) if len(lines) < RANKED else _count(db, "line_words", match),
        facets=tuple(_facets(lines)),
        ranked=ranked,
    )


def match_of(words: str) -> str:
    """The words as a question to SQLite's full-text search, each one quoted.

    >>> match_of('minister "secret trip" den* AND (')
    '"minister" "secret trip" "den"* "AND"'
    """
    asked = []
    for phrase, word in _QUOTED.findall(words)[:_MOST_WORDS]:
        bare = (phrase or word).replace('"', " ").replace("\0", " ").strip()
        beginning = "*" if not phrase and bare.endswith("*") else ""
        bare = bare.rstrip("*")
        if _LETTER.search(bare):
            asked.append(f'"{bare}"{beginning}')
    return " ".join(asked)


_LINES = """
    select w.rowid as row, w.rank as rank, l.number, l.who, l.cue_words as cue, l.stance, s.id as story, s.headline,
      s.outlet, s.published, substr(s.published, 1, 10) as day
    from line_words w join lines l on l.id = w.rowid join versions v on v.id = l.version
      join stories s on s.id = v.story
    where line_words match ? and (? is null or l.who = ?) and (? is null or s.outlet = ?)
      and (? is null or l.stance = ?) and (? is null or substr(s.published, 1, 10) >= ?)
      and (? is null or substr(s.published, 1, 10) <= ?)
    order by w.rowid desc limit ?
"""
_STORIES = """
    select w.rowid as row, w.rank as rank, s.id as story, s.headline, s.outlet, s.published
    from story_words w join versions v on v.id = w.rowid join stories s on s.id = v.story
    where story_words match ? and (? is null or s.outlet = ?) and (? is null or substr(s.published, 1, 10) >= ?)
      and (? is null or substr(s.published, 1, 10) <= ?)
    order by w.rowid desc limit ?
"""
_SNIPPETS = """
    select rowid, snippet(story_words, 1, :open, :close, '…', :around) from story_words
    where story_words match :match and rowid >= :first and rowid <= :last
      and +rowid in (select value from json_each(:numbers))
"""
_CONTENTS = """
    select rowid, highlight(line_words, 1, :open, :close) from line_words
    where line_words match :match and rowid >= :first and rowid <= :last
      and +rowid in (select value from json_each(:numbers))
"""
"""Words of some rows, in one pass over what was found: asked for a row at a time, a beginning that many words have is
looked up anew for each. The plus keeps SQLite from doing that by itself."""
_COUNTS = {
    "story_words": "select count(*) from story_words where story_words match ?",
    "line_words": "select count(*) from line_words where line_words match ?",
}


def _rank(row: sqlite3.Row) -> tuple[float, int]:
    """BM25 as SQLite gives it, the best is the least; then as they came."""
    return float(row["rank"]), int(row["row"])


def _count(db: sqlite3.Connection, table: str, match: str) -> int:
    """How many hold the words in all, whatever narrows them."""
    (count,) = db.execute(_COUNTS[table], (match,)).fetchone()
    return int(count)


def _marked_words(db: sqlite3.Connection, asked: str, match: str, rows: Sequence[sqlite3.Row]) -> dict[int, str]:
    """The words shown of each row, with marks around what was found."""
    numbers = [row["row"] for row in rows]
    if not numbers:
        return {}
    wanted = {"match": match, "first": min(numbers), "last": max(numbers), "numbers": json.dumps(numbers)}
    marks = {"open": _OPEN, "close": _CLOSE, "around": _AROUND}
    return dict(db.execute(asked, wanted | marks).fetchall())


def _story_hit(row: sqlite3.Row, words: str) -> StoryHit:
    return StoryHit(row["story"], row["headline"], row["outlet"], row["published"], *_marked(words))


def _line_hit(row: sqlite3.Row, words: str) -> LineHit:
    head = (row["headline"], row["outlet"], row["published"], row["who"], row["cue"])
    return LineHit(row["story"], row["number"], *head, *_marked(words), row["stance"])


def _facets(lines: list[sqlite3.Row]) -> Iterator[Facet]:
    """Counts of the lines by each thing that they can be narrowed by."""
    for by in BY:
        counts = Counter(line[by] for line in lines if line[by] is not None)
        yield from (Facet(by, value, count) for value, count in counts.most_common(_MOST_FACETS))


def _marked(words: str) -> tuple[str, tuple[Span, ...]]:
    """The words without their marks, and where what was marked stands."""
    bare, spans, begun = "", [], None
    for part in _MARK.split(words):
        if part == _OPEN:
            begun = len(bare)
        elif part == _CLOSE:
            if begun is not None:
                spans.append(Span(begun, len(bare)))
            begun = None
        else:
            bare += part
    return bare, tuple(spans)
