"""The claims of a record as its editors have them: a pure function of what the machine read and what was decided.

The cost is that of the rulings, of the lines rejected or fixed, and of the claims that these touch.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

import msgspec

from onrecord.claims import decide_claims, statements_of
from onrecord.record.claims import as_carried
from onrecord.record.decisions import read_decisions, read_rulings, spans_of
from onrecord.record.versions import read_version
from onrecord.review import apply_fixes, find_lines, review_lines
from onrecord.values.claim import HEADLINE, Statement, StatementKey
from onrecord.values.decision import Decision, Fix, LineMark, Review, Verb
from onrecord.values.fetched import Digest
from onrecord.values.ruling import ClaimRuling, DecidedClaim, Mark, Ruling, StatementMark, Subject
from onrecord.values.stance import Stance
from onrecord.values.story import Story

_COUNTS: Final = "d.subject = 'line' and d.ended is null and d.verb <> 'note'"
"""Decisions on lines that count."""
_CHANGING: Final = "select story from decisions where subject = 'line' and ended is null and verb in ('reject', 'fix')"
"""Stories of which a line was rejected or fixed."""


@dataclass(frozen=True)
class DecidedClaims:
    """The claims of a record that some ruling or decision bears on; all others are the machine's."""

    claims: tuple[DecidedClaim, ...]
    """As they stand now, the oldest first."""
    replaced: frozenset[int]
    """The numbers of the machine's claims that they take the place of."""
    rows: Mapping[StatementKey, int]
    """The numbers of their statements."""
    rulings: tuple[Ruling, ...]
    """Those that found their statements; the claims point at them by index."""
    denying: frozenset[StatementKey]
    """Those of their statements whose lines deny, as the machine read them."""
    siding: frozenset[StatementKey]
    """Those that say something or deny it."""
    fixed: frozenset[StatementKey]
    """Statements on lines whose words an editor fixed, so that they may be gone or others."""

    def number(self, claim: DecidedClaim) -> int:
        """The number by which a claim is known."""
        return self.rows[claim.key]

    def find(self, number: int) -> DecidedClaim | None:
        """The claim of that number, or into which that one was merged; None where it is the machine's, or nobody's."""
        key = self._keys.get(number)
        if key is None:
            return None
        by_key = self._known_by.get(key)
        if by_key is not None or number not in self.replaced:
            return by_key
        return next((one for one in self.claims if key in one.members), None)

    @cached_property
    def _keys(self) -> dict[int, StatementKey]:
        return {row: key for key, row in self.rows.items()}

    @cached_property
    def _known_by(self) -> dict[StatementKey, DecidedClaim]:
        return {one.key: one for one in self.claims}


_AT_HAND = 4
"""Records, or moments of one, of which the claims that editors had a hand in are kept in memory."""
_known: dict[bytes, DecidedClaims] = {}


def decided_now(db: sqlite3.Connection) -> DecidedClaims:
    """What `read_decided` gives, looked up once for every mark that changes leave in the file.

    Not for within a change.
    """
    (mark,) = db.execute("select mark from moment").fetchone()
    found = _known.get(mark)
    if found is None:
        found = read_decided(db)
        if len(_known) >= _AT_HAND:
            _known.clear()
        _known[mark] = found
    return found


def read_decided(db: sqlite3.Connection) -> DecidedClaims:
    """The claims that some ruling or decision bears on, as they stand now."""
    found = list(_find(db, tuple(read_rulings(db, Subject.CLAIM))))
    gone, fixed = _changed_lines(db)
    marked = {key for _, ruling in found for key in ruling[1:] if key is not None}
    named = _rows(db, marked | gone | fixed)
    numbers = sorted({claim for _, claim in named.values()})
    claims: dict[int, list[StatementKey]] = {number: [] for number in numbers}
    rows: dict[StatementKey, int] = {}
    denying, siding = set(), set()
    for row, claim, key, line, denies, sides in db.execute(
        "select s.id, s.claim, c.key, s.line, s.stance is 'denies' and s.line >= 0,"
        " ifnull(s.stance, '') in ('asserts', 'confirms', 'denies')"
        " from statements s join carriers c on c.story = s.story"
        " where s.claim in (select value from json_each(?)) order by s.id",
        (json.dumps(numbers),),
    ).fetchall():
        statement = StatementKey(Digest(key), line)
        rows[statement] = row
        claims[claim].append(statement)
        if denies:
            denying.add(statement)
        if sides:
            siding.add(statement)
    keys = {row: key for key, row in rows.items()}
    decided = decide_claims(
        {keys[number]: members for number, members in claims.items()}, [ruling for _, ruling in found], gone
    )
    return DecidedClaims(
        decided,
        frozenset(numbers),
        rows,
        tuple(ruling for ruling, _ in found),
        frozenset(denying),
        frozenset(siding),
        frozenset(fixed & named.keys()),
    )


def _find(db: sqlite3.Connection, rulings: Sequence[Ruling]) -> Iterator[tuple[Ruling, ClaimRuling]]:
    """The rulings whose statements are there, with the keys of these."""
    there = find_statements(db, [mark for one in rulings for mark in (one.one, one.other) if mark is not None])
    for ruling in rulings:
        one, other = there.get(ruling.one), None if ruling.other is None else there.get(ruling.other)
        if one is not None and (other is None) == (ruling.other is None):
            yield ruling, ClaimRuling(ruling.verb, one, other)


def find_statements(db: sqlite3.Connection, marks: Iterable[Mark]) -> dict[Mark, StatementKey]:
    """The statements that some marks name, as far as they are there."""
    by_story: defaultdict[Digest, list[StatementMark]] = defaultdict(list)
    for mark in dict.fromkeys(marks):
        if isinstance(mark, StatementMark):
            by_story[mark.story].append(mark)
    found: dict[Mark, StatementKey] = {}
    for story, those in by_story.items():
        on_lines = [(mark, mark.line) for mark in those if mark.line is not None]
        indices = find_lines(lines_of(db, story) if on_lines else [], [line for _, line in on_lines])
        places = {mark: HEADLINE for mark in those if mark.line is None}
        places |= {mark: at for (mark, _), at in zip(on_lines, indices, strict=True) if at is not None}
        found |= {mark: StatementKey(story, at) for mark, at in places.items()}
    there = _rows(db, found.values())
    return {mark: key for mark, key in found.items() if key in there}


def lines_of(db: sqlite3.Connection, story: Digest) -> list[LineMark]:
    """The lines of a story, in the version that counts, as decisions name them."""
    rows = db.execute(
        "select v.key, l.source_spans, l.cue_spans, l.content_spans, l.source_words, l.cue_words, l.content_words"
        " from carriers c join stories s on s.id = c.story join versions v on v.story = s.id and v.number = s.version"
        " join lines l on l.version = v.id where c.key = ? order by l.number",
        (story,),
    )
    return [
        LineMark(Digest(key), spans_of(source), spans_of(cue), spans_of(content), (who or "", said, words))
        for key, source, cue, content, who, said, words in rows.fetchall()
    ]


class _Changed(NamedTuple):
    """What the decision that counts for a line does to what it says."""

    says_nothing: bool
    """It was rejected, or fixed to be a mere wish."""
    reworded: bool


def _changed_lines(db: sqlite3.Connection) -> tuple[set[StatementKey], set[StatementKey]]:
    """The statements whose lines say nothing by an editor's word, and those whose lines say something in other words.

    Most decisions stand by the very spans that the line has now: these are found by the columns as they are. A story
    with another one, made on another version or before it was read anew, is gone through decision by decision.
    """
    last: dict[StatementKey, _Changed] = {}
    moved = []
    exact = _exact_places(db)
    for key, story, *spans, rejected, stance, reworded in db.execute(
        "select c.key, d.story, d.key, d.source_spans, d.cue_spans, d.content_spans, d.verb = 'reject',"
        " json_extract(d.fix, '$.stance'), json_extract(d.fix, '$.content') is not null"
        f" from decisions d join carriers c on c.story = d.story where {_COUNTS} and d.story in ({_CHANGING})"
        " order by d.id"
    ).fetchall():
        index = exact.get((story, *spans))
        if index is None:
            moved.append((Digest(key), story))
        else:
            nothing = bool(rejected) or stance == Stance.URGES
            last[StatementKey(Digest(key), index)] = _Changed(nothing, reworded=bool(reworded))
    for key, story in dict.fromkeys(moved):
        last = {place: change for place, change in last.items() if place.story != key} | _moved_lines(db, key, story)
    gone = {place for place, change in last.items() if change.says_nothing}
    return gone, {place for place, change in last.items() if change.reworded} - gone


def _exact_places(db: sqlite3.Connection) -> dict[tuple[object, ...], int]:
    """The index of each line of the stories in question, by story, text and spans as the columns have them."""
    rows = db.execute(
        "select s.id, v.key, l.source_spans, l.cue_spans, l.content_spans, l.number - 1 from stories s"
        " join versions v on v.story = s.id and v.number = s.version join lines l on l.version = v.id"
        f" where s.id in ({_CHANGING}) order by s.id, l.number"
    )
    return {tuple(place): index for *place, index in rows.fetchall()}


def _moved_lines(db: sqlite3.Connection, key: Digest, story: int) -> dict[StatementKey, _Changed]:
    """What the decisions on one story do to its lines, wherever these are now."""
    decisions = [one for one in read_decisions(db, story) if one.verb is not Verb.NOTE]
    indices = find_lines(lines_of(db, key), [one.line for one in decisions])
    return {
        StatementKey(key, index): _change(one)
        for index, one in zip(indices, decisions, strict=True)
        if index is not None
    }


def _change(decision: Decision) -> _Changed:
    fix = decision.fix or Fix()
    return _Changed(decision.verb is Verb.REJECT or fix.stance is Stance.URGES, reworded=fix.content is not None)


def _rows(db: sqlite3.Connection, keys: Iterable[StatementKey]) -> dict[StatementKey, tuple[int, int]]:
    """The row and the machine's claim of each statement that there is."""
    found = {}
    for key in keys:
        row = db.execute(
            "select s.id, s.claim from statements s join carriers c on c.story = s.story"
            " where c.key = ? and s.line = ? and s.claim is not null",
            key,
        ).fetchone()
        if row is not None:
            found[key] = (row[0], row[1])
    return found


class EditedStory(NamedTuple):
    """A story as editors have it, under the key that it has in the record."""

    story: Story
    """With their fixes in it; every line is there, rejected ones too."""
    review: Review | None
    """How its lines stand; None where nobody decided on one."""


def read_reviewed(db: sqlite3.Connection, number: int) -> EditedStory:
    """A story in the version that counts, as editors have it."""
    row, identity = db.execute(
        "select v.id, s.identity from stories s join versions v on v.story = s.id and v.number = s.version"
        " where s.id = ?",
        (number,),
    ).fetchone()
    story, decisions = read_version(db, row), tuple(read_decisions(db, number))
    if not decisions:
        return EditedStory(as_carried(story, identity), None)
    return EditedStory(as_carried(apply_fixes(story, decisions), identity), review_lines(story, decisions))


def read_statements(db: sqlite3.Connection, rows: Collection[int]) -> Iterator[tuple[int, Statement]]:
    """The statements of some rows with the numbers of their stories, as editors fixed their lines.

    Left out are those whose lines, as fixed, state nothing.
    """
    chosen = json.dumps(sorted(rows))
    found = db.execute(
        "select s.story, s.line, s.packed, exists (select 1 from decisions d where d.story = s.story and d.verb = 'fix'"
        "  and d.ended is null) as fixed"
        " from statements s where s.id in (select value from json_each(?)) order by s.id",
        (chosen,),
    ).fetchall()
    stories: dict[int, list[int]] = {}
    for story, line, _, fixed in found:
        if fixed:
            stories.setdefault(story, []).append(line)
    anew = {
        (story, one.key.line): one
        for story, lines in stories.items()
        for one in statements_of(read_reviewed(db, story).story, lines)
    }
    for story, line, packed, fixed in found:
        statement = anew.get((story, line)) if fixed else msgspec.json.decode(packed, type=Statement)
        if statement is not None:
            yield story, statement


class Members(NamedTuple):
    """The statements of one claim."""

    key: StatementKey
    """The one by which the claim is known."""
    rows: tuple[int, ...]


def members_of(db: sqlite3.Connection, decided: DecidedClaims, number: int) -> Members | None:
    """The statements of the claim of a number, or of that into which it was merged; None where there is none."""
    found = decided.find(number)
    if found is not None:
        return Members(found.key, tuple(sorted(decided.rows[key] for key in found.members)))
    if number in decided.replaced:
        return None
    rows = db.execute(
        "select s.id, c.key, s.line from statements s join carriers c on c.story = s.story where s.claim = ?"
        " order by s.id",
        (number,),
    ).fetchall()
    keys = {row: StatementKey(Digest(key), line) for row, key, line in rows}
    return Members(keys[number], tuple(keys)) if keys else None


def number_of_claim(db: sqlite3.Connection, decided: DecidedClaims, key: StatementKey) -> int | None:
    """The number of the claim that a statement is in; None where an editor took its line out of all."""
    if key in decided.rows:
        return next((decided.number(one) for one in decided.claims if key in one.members), None)
    found = _rows(db, [key])
    return found[key][1] if found else None
