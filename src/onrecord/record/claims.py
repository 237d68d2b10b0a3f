"""The claims of a record: its statements where those that may share a claim are found, grouped a story at a time."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

import msgspec

from onrecord.claims import CEILING, STATEMENTS, gather_claim, settle, statements_of, without
from onrecord.record.lineage import carrier_key
from onrecord.values.claim import Claim, ClaimChange, Statement, StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.story import Story


def as_carried(story: Story, identity: str) -> Story:
    """The story under the key that it has in the record: two outlets may have one text."""
    return replace(story, key=carrier_key(identity))


def state(db: sqlite3.Connection, story: Story, number: int) -> None:
    """Put a story's statements into the record, in place of those of its earlier version, and group them.

    ``story`` has the key that it has in the record.
    """
    unstate(db, number)
    new = []
    for statement in statements_of(story):
        done = db.execute(
            "insert into statements (story, line, words, packed) values (?, ?, ?, ?)",
            (number, statement.key.line, statement.compared, msgspec.json.encode(statement).decode()),
        )
        terms = _terms(statement.compared)
        db.execute("insert into statement_terms (rowid, terms) values (?, ?)", (done.lastrowid, terms))
        db.executemany(
            "insert into statement_counts values (?, 1) on conflict do update set statements = statements + 1",
            ((term,) for term in terms.split()),
        )
        new.append(statement.key)
    _apply(db, settle(sorted(new), RecordStatements(db)))


def unstate(db: sqlite3.Connection, number: int) -> None:
    """Take a story's statements out of the record and its claims."""
    shelf = RecordStatements(db)
    rows = db.execute("select id, line, words from statements where story = ?", (number,)).fetchall()
    if not rows:
        return
    (key,) = db.execute("select key from carriers where story = ?", (number,)).fetchone()
    changes = without(sorted(StatementKey(Digest(key), line) for _, line, _ in rows), shelf)
    for rowid, _, words in rows:
        terms = _terms(words)
        db.execute(
            "insert into statement_terms (statement_terms, rowid, terms) values ('delete', ?, ?)", (rowid, terms)
        )
    db.execute("delete from statements where story = ?", (number,))
    _apply(db, changes)


def _apply(db: sqlite3.Connection, changes: Iterable[ClaimChange]) -> None:
    for change in changes:
        claim = _row(db, change.key) if change.members else None
        for key in change.members:
            db.execute("update statements set claim = ? where id = ?", (claim, _row(db, key)))


def _row(db: sqlite3.Connection, key: StatementKey) -> int:
    """The row of a statement."""
    (rowid,) = db.execute(
        "select s.id from statements s join carriers c on c.story = s.story where c.key = ? and s.line = ?", key
    ).fetchone()
    return int(rowid)


def _terms(words: str) -> str:
    """The terms of a statement, as the index of words takes them: letters and digits only."""
    return " ".join(map(_mark, STATEMENTS.terms(words)))


def _mark(term: str) -> str:
    return blake2b(term.encode("utf-8", "replace"), digest_size=6).hexdigest()


class RecordStatements:
    """The statements of a record, for `onrecord.claims`, as they stand when it is made."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._held: dict[str, int] = {}

    def total(self) -> int:
        """How many statements stand here."""
        (total,) = self._db.execute("select count(*) from statements").fetchone()
        return int(total)

    def held(self, terms: Collection[str]) -> Mapping[str, int]:
        """How many statements hold each of the terms; a term that none holds is left out."""
        for term in terms:
            if term not in self._held:
                self._held[term] = self._count(term)
        return {term: self._held[term] for term in terms if self._held[term]}

    def _count(self, term: str) -> int:
        row = self._db.execute("select statements from statement_counts where term = ?", (_mark(term),)).fetchone()
        return 0 if row is None else int(row[0])

    def holders(self, terms: Collection[str]) -> Mapping[str, Sequence[StatementKey]]:
        """Who holds each of the terms, first come first."""
        return {term: found for term in terms if (found := self._holders(term))}

    def _holders(self, term: str) -> list[StatementKey]:
        rows = self._db.execute(
            "select c.key, s.line from"
            " (select rowid from statement_terms where statement_terms match ? order by rowid limit ?) t"
            " join statements s on s.id = t.rowid join carriers c on c.story = s.story order by s.id",
            (f'"{_mark(term)}"', CEILING + 1),
        )
        return [StatementKey(Digest(key), line) for key, line in rows]

    def words(self, keys: Collection[StatementKey]) -> Mapping[StatementKey, str]:
        """The words of each statement."""
        return {key: words for key, words, _ in self._rows(keys)}

    def claims_of(self, keys: Collection[StatementKey]) -> Mapping[StatementKey, StatementKey]:
        """The claim of each statement that has one."""
        claims = {key: claim for key, _, claim in self._rows(keys) if claim is not None}
        named = {claim: self.key_of(claim) for claim in set(claims.values())}
        return {key: named[claim] for key, claim in claims.items()}

    def members(self, claim: StatementKey) -> tuple[StatementKey, ...]:
        """A claim's statements, sorted."""
        rows = self._db.execute(
            "select c.key, s.line from statements s join carriers c on c.story = s.story where s.claim = ?",
            (_row(self._db, claim),),
        )
        return tuple(sorted(StatementKey(Digest(key), line) for key, line in rows))

    def _rows(self, keys: Collection[StatementKey]) -> Iterator[tuple[StatementKey, str, int | None]]:
        for key in keys:
            row = self._db.execute(
                "select s.words, s.claim from statements s join carriers c on c.story = s.story"
                " where c.key = ? and s.line = ?",
                key,
            ).fetchone()
            if row is not None:
                yield key, row[0], row[1]

    def key_of(self, rowid: int) -> StatementKey:
        """The statement of a row."""
        key, line = self._db.execute(
            "select c.key, s.line from statements s join carriers c on c.story = s.story where s.id = ?", (rowid,)
        ).fetchone()
        return StatementKey(Digest(key), line)


@dataclass(frozen=True, slots=True)
class Counted:
    """One claim of a record, by its numbers."""

    claim: int
    """Its number in the record; it keeps it while the statement that it is known by stays in it."""
    stories: int
    statements: int
    denials: int


def count_claims(db: sqlite3.Connection, *, fewest: int, most: int) -> Iterator[Counted]:
    """Claims that at least so many stories share: those that somebody denies first, then by how many stories."""
    rows = db.execute(
        "select s.claim, count(distinct s.story) as stories, count(*), sum(l.stance = 'denies') as denials"
        " from statements s join stories t on t.id = s.story join versions v on v.story = t.id and v.number = t.version"
        " left join lines l on l.version = v.id and l.number = s.line + 1"
        " where s.claim is not null group by s.claim having stories >= ?"
        " order by denials > 0 desc, stories desc, s.claim limit ?",
        (fewest, most),
    )
    for claim, stories, statements, denials in rows:
        yield Counted(claim, stories, statements, denials or 0)


def read_claim(db: sqlite3.Connection, number: int) -> tuple[Claim, list[int]] | None:
    """One claim with the numbers of its stories; None where there is none of that number."""
    rows = db.execute("select packed, story from statements where claim = ? order by id", (number,)).fetchall()
    if not rows:
        return None
    statements = [msgspec.json.decode(packed, type=Statement) for packed, _ in rows]
    key = RecordStatements(db).key_of(number)
    return gather_claim(key, statements), sorted({story for _, story in rows})
