"""The claims of a record: its statements where those that may share a claim are found, grouped a story at a time."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import msgspec

from onrecord.claims import (
    CEILING,
    Proposition,
    Regrouped,
    Shelved,
    proposition_of,
    settle,
    statements_of,
    without,
)
from onrecord.record.lineage import carrier_key
from onrecord.values.claim import Statement, StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.story import Story

_ALL = ""
"""The term that counts all statements; no word has it."""


def as_carried(story: Story, identity: str) -> Story:
    """The story under the key that it has in the record: two outlets may have one text."""
    return replace(story, key=carrier_key(identity))


def state(db: sqlite3.Connection, story: Story, number: int) -> None:
    """Put a story's statements into the record, in place of those of its earlier version, and group them.

    ``story`` has the key that it has in the record.
    """
    unstate(db, number)
    holders: dict[str, list[int]] = {}
    new = []
    for statement in statements_of(story):
        laid = proposition_of(statement.compared)
        new.append(_write(db, number, statement, laid))
        for term in (*laid.terms, _ALL):
            holders.setdefault(term, []).append(new[-1])
    _index(db, holders)
    for regrouped in settle(new, RecordStatements(db)):
        _apply(db, regrouped)


def unstate(db: sqlite3.Connection, number: int) -> None:
    """Take a story's statements out of the record and its claims."""
    rows = db.execute("select id, terms from statements where story = ?", (number,)).fetchall()
    if not rows:
        return
    holders: dict[str, list[int]] = {}
    for place, terms in rows:
        for term in (*_counted(terms), _ALL):
            holders.setdefault(term, []).append(place)
    left = without([place for place, _ in rows], RecordStatements(db))
    _unindex(db, holders)
    db.execute("delete from statements where story = ?", (number,))
    _apply(db, left)


def _write(db: sqlite3.Connection, story: int, statement: Statement, laid: Proposition) -> int:
    """Write one statement, which is in no claim yet; its place."""
    done = db.execute(
        "insert into statements (story, line, stance, terms, words, proposition, packed) values (?, ?, ?, ?, ?, ?, ?)",
        (
            story,
            statement.key.line,
            statement.stance,
            _written(laid),
            statement.compared,
            msgspec.json.encode(laid, order="deterministic").decode(),
            msgspec.json.encode(statement).decode(),
        ),
    )
    return int(done.lastrowid or 0)


def _written(laid: Proposition) -> str:
    """The terms of a statement as they stand in its row: with what one counts after it, where that is less than 1."""
    counted = zip(laid.terms, laid.counted, strict=True)
    return " ".join(term if counts == 1 else f"{term}={counts:.2g}" for term, counts in counted)


def _counted(written: str) -> dict[str, float]:
    """The terms out of a statement's row, each with what it counts."""
    parts = (word.partition("=") for word in written.split())
    return {term: float(counts) if counts else 1.0 for term, _, counts in parts}


def _index(db: sqlite3.Connection, holders: Mapping[str, Sequence[int]]) -> None:
    """Make statements findable by their terms."""
    known = {term: (count, first) for term, count, first in _term_rows(db, holders)}
    rows = []
    for term, places in holders.items():
        count, first = known.get(term, (0, ""))
        room = 0 if term == _ALL else CEILING - len(first.split())
        listed = " ".join([*first.split(), *map(str, places[:room])])
        rows.append((term, count + len(places), listed))
    _write_terms(db, rows)


def _unindex(db: sqlite3.Connection, holders: Mapping[str, Sequence[int]]) -> None:
    """Make statements findable no longer."""
    rows = []
    for term, count, first in _term_rows(db, holders):
        gone = {str(place) for place in holders[term]}
        listed = " ".join(place for place in first.split() if place not in gone)
        rows.append((term, count - len(holders[term]), listed))
    _write_terms(db, rows)
    db.executemany("delete from statement_terms where term = ?", ((term,) for term, count, _ in rows if count <= 0))


def _term_rows(db: sqlite3.Connection, terms: Collection[str]) -> list[tuple[str, int, str]]:
    return db.execute(
        "select t.term, t.statements, t.first from json_each(?) asked"
        " cross join statement_terms t on t.term = asked.value",
        (json.dumps(list(terms)),),
    ).fetchall()


def _write_terms(db: sqlite3.Connection, rows: Iterable[tuple[str, int, str]]) -> None:
    db.executemany(
        "insert into statement_terms values (?, ?, ?)"
        " on conflict do update set statements = excluded.statements, first = excluded.first",
        rows,
    )


def _apply(db: sqlite3.Connection, regrouped: Regrouped) -> None:
    if regrouped.followed:
        db.execute(
            "update statements set claim = (select value from json_each(?1) where cast(key as integer) = claim)"
            " where claim in (select cast(key as integer) from json_each(?1))",
            (json.dumps(regrouped.followed),),
        )
    db.executemany(
        "update statements set claim = ? where id = ?", ((claim, place) for place, claim in regrouped.moved.items())
    )


class RecordStatements:
    """The statements of a record, for `onrecord.claims`. A place is the number of a statement's row."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def total(self) -> int:
        """How many statements stand here."""
        return self.held([_ALL]).get(_ALL, 0)

    def held(self, terms: Collection[str]) -> Mapping[str, int]:
        """How many statements hold each of the terms; a term that none holds is left out."""
        return dict(
            self._db.execute(
                "select t.term, t.statements from json_each(?) asked"
                " cross join statement_terms t on t.term = asked.value",
                (json.dumps(list(terms)),),
            ).fetchall()
        )

    def holders(self, terms: Collection[str]) -> Mapping[str, Sequence[int]]:
        """Who holds each of the terms: the first that came."""
        return {term: [int(place) for place in first.split()] for term, _, first in _term_rows(self._db, terms)}

    def shelved(self, places: Collection[int]) -> Mapping[int, Shelved]:
        """The statements at these places."""
        rows = self._db.execute(
            "select s.id, c.key, s.line, s.terms, s.claim from json_each(?) asked"
            " cross join statements s on s.id = asked.value join carriers c on c.story = s.story",
            (json.dumps(list(places)),),
        )
        return {
            place: Shelved(StatementKey(Digest(key), line), _counted(terms), claim)
            for place, key, line, terms, claim in rows.fetchall()
        }

    def laid_out(self, places: Collection[int]) -> Mapping[int, Proposition]:
        """What is compared of the statements at these places."""
        rows = self._db.execute(
            "select s.id, s.proposition, s.words from json_each(?) asked cross join statements s on s.id = asked.value",
            (json.dumps(list(places)),),
        )
        return {place: _laid_out(packed, words) for place, packed, words in rows.fetchall()}

    def members(self, claims: Collection[int], most: int) -> Mapping[int, Sequence[int]]:
        """The first statements of each claim, by when their stories came, at most so many."""
        question = "select id from statements where claim = ? order by story, id limit ?"
        return {claim: [place for (place,) in self._db.execute(question, (claim, most)).fetchall()] for claim in claims}

    def sizes(self, claims: Collection[int]) -> Mapping[int, int]:
        """How many statements each claim has."""
        return dict(
            self._db.execute(
                "select c.id, c.statements from json_each(?) asked cross join claims c on c.id = asked.value",
                (json.dumps(list(claims)),),
            ).fetchall()
        )


def laid_out_at(db: sqlite3.Connection, places: Collection[int]) -> Callable[[str], Proposition]:
    """What has the words of the statements at these places laid out at hand, and lays out others."""
    rows = db.execute(
        "select words, proposition from statements where id in (select value from json_each(?))",
        (json.dumps(list(places)),),
    )
    packed = dict(rows.fetchall())

    @cache
    def lay_out(words: str) -> Proposition:
        kept = packed.get(words)
        return proposition_of(words) if kept is None else _laid_out(kept, words)

    return lay_out


def _laid_out(packed: str, words: str) -> Proposition:
    """A proposition as it was kept; laid out anew where an onrecord kept it whose propositions were others."""
    try:
        return _PROPOSITION.decode(packed)
    except msgspec.MsgspecError:
        return proposition_of(words)


_PROPOSITION = msgspec.json.Decoder(Proposition)


@dataclass(frozen=True, slots=True)
class Counted:
    """One claim of a record, by its numbers."""

    claim: int
    """Its number in the record; it keeps it while the statement that it is known by stays in it."""
    stories: int
    statements: int
    denials: int
    sided: int
    """Statements that say something or deny it; the others ask, want something, or are silent."""


RANKED = "min(denials, 2) desc, sided desc, stories desc, id"
"""The order of `rank` in SQL, which has an index of its own."""


def rank(one: Counted) -> tuple[int, ...]:
    """Where a claim stands in a list: those that two lines deny or more, then one, then none.

    One denial may be a word that was misread, and may be the only one that matters: it stands between. Then by how many
    statements say yes or no, then by stories.
    """
    return -min(one.denials, 2), -one.sided, -one.stories, one.claim


def count_claims(db: sqlite3.Connection, *, fewest: int, most: int) -> Iterator[Counted]:
    """Claims that at least so many stories share, in the order of `rank`."""
    rows = db.execute(
        f"select id, stories, statements, denials, sided from claims where stories >= ? order by {RANKED} limit ?",
        (fewest, most),
    )
    for row in rows:
        yield Counted(*row)
