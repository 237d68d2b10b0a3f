"""A record: stories put in, looked up, taken out; every change whole or not at all, and on the disk when it returns."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.affair import Card, Said, lay_out
from onrecord.affair.moment import AsOf, appearing_of, claim_among, edges_without, instant_of, updated_since
from onrecord.claims import choose_wording, gather_claim
from onrecord.errors import RecordError
from onrecord.record.claim_lists import Shared, list_claims, share_claims
from onrecord.record.claims import Counted, as_carried, laid_out_at, state, unstate
from onrecord.record.decided import (
    DecidedClaims,
    Members,
    decided_now,
    find_statements,
    members_of,
    number_of_claim,
    read_decided,
    read_reviewed,
    read_statements,
)
from onrecord.record.decisions import (
    Entry,
    end_decision,
    read_decisions,
    read_history,
    read_rulings,
    write_decision,
    write_ruling,
)
from onrecord.record.feeds import Feed, follow, keep_look, read_feeds, unfollow
from onrecord.record.file import connect
from onrecord.record.identity import article_of, identity_of
from onrecord.record.lineage import RecordShelf, relate
from onrecord.record.looks import keep_seen, read_seen
from onrecord.record.orphans import find_orphans
from onrecord.record.search import Found, Narrowed, search
from onrecord.record.ties import Tie, read_ties
from onrecord.record.told import Added, Outcome, Overlooked, Status, Stored
from onrecord.record.versions import (
    Place,
    ReadBy,
    counting_version,
    escaped,
    make_count,
    read_version,
    take_version,
    unindex,
    writable,
    write_story,
    write_version,
)
from onrecord.values.claim import Claim, Statement
from onrecord.values.decision import Decision, Standing
from onrecord.values.fetched import Digest, Fetched
from onrecord.values.lineage import Edge
from onrecord.values.ruling import Ruling, StatementMark, Subject
from onrecord.values.story import Story
from onrecord.values.text import Span


class Record:
    """One record file. Use it as a context manager, or call `close`.

    Any number of processes may read while one writes; a second writer waits for its turn.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the record at ``path``; with ``create`` it is made where there is none. Raises `RecordError`."""
        self.path = path
        self.connection = connect(path, create=create)
        self._seen: DecidedClaims | None = None
        self._writes = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All changes made within, or none of them. Raises `RecordError` where the disk or the file fails."""
        try:
            self.connection.execute("begin immediate")
            self._writes, before = True, self.connection.total_changes
            try:
                yield self.connection
                if self.connection.total_changes != before:
                    self.connection.execute("update moment set mark = randomblob(16)")
                self.connection.execute("commit")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("rollback")
                raise
            finally:
                self._writes = False
                self._seen = None
        except sqlite3.Error as error:
            raise RecordError(f"{self.path}: nothing was written ({error})") from error

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read within as it is at one moment, whatever others write meanwhile; nothing may be written."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("begin")
        try:
            yield
        finally:
            self._seen = None
            self.connection.execute("rollback")

    def has(self, fetched: Fetched, *, reader: str) -> bool:
        """Whether this page, byte for byte, was read by this reader at this address and counts: it need not be read."""
        found = self.connection.execute(
            "select 1 from versions v join stories s on s.id = v.story and s.version = v.number"
            " where v.page = ? and v.address = ? and v.reader = ?",
            (fetched.sha256, escaped(fetched.address), reader),
        )
        return found.fetchone() is not None

    def add(self, story: Story, *, reader: str, now: datetime, again: bool = False) -> Added:
        """Put a story in. The same one again adds nothing; one with another article is a new version of it.

        ``reader`` names what read it (version and setting): the same version read by another one, or ``again``, is
        replaced.
        """
        story = writable(story)
        identity, article = identity_of(story), article_of(story)
        read_by = ReadBy(reader, now.isoformat(timespec="seconds"))
        with self.writing() as db:
            known = counting_version(db, identity)
            if known is None:
                place = Place(write_story(db, story, identity, read_by.moment), 1)
                write_version(db, story, place, article, read_by)
                _tie(db, story, place.story, identity)
                return Added(Outcome.NEW, *place, None)
            if known.article == article and known.reader == reader and not again:
                db.execute("update stories set seen = ? where id = ?", (read_by.moment, known.story))
                return Added(Outcome.SAME, *known.place, None)
            if known.article == article:
                outcome, place, before = Outcome.REREAD, known.place, None
                take_version(db, known.version)
            else:
                outcome, place, before = Outcome.REVISED, known.next_place, read_version(db, known.version)
                unindex(db, known.version)
            write_version(db, story, place, article, read_by)
            make_count(db, story, place, read_by.moment)
            _tie(db, story, place.story, identity)
            return Added(outcome, *place, before)

    def remove(self, numbers: Iterable[int]) -> int:
        """Take stories out, with all their versions; how many there were."""
        removed = 0
        with self.writing() as db:
            for number in numbers:
                unstate(db, number)
                for (version,) in db.execute("select id from versions where story = ?", (number,)).fetchall():
                    take_version(db, version)
                removed += db.execute("delete from stories where id = ?", (number,)).rowcount
        return removed

    def stories(self) -> list[Stored]:
        """Every story at a glance, by date of publication, then as they came; those without a date last."""
        rows = self.connection.execute(
            "select s.*, (select count(*) from versions where story = s.id) as versions,"
            " (select count(*) from lines where version = v.id) as lines"
            " from stories s join versions v on v.story = s.id and v.number = s.version"
            " order by s.published is null, s.published, s.id"
        )
        return [
            Stored(
                row["id"], row["identity"], row["address"], row["outlet"], row["headline"], row["published"],
                row["versions"], row["lines"], row["added"], row["seen"],
            )
            for row in rows
        ]  # fmt: skip

    def numbers_of(self, name: str) -> list[int]:
        """The numbers of the stories that go by a name: their number, or the address that they were added from."""
        found = self.connection.execute(
            "select id from stories where address = ? or identity = ? or cast(id as text) = ? order by id", (name,) * 3
        )
        return [number for (number,) in found]

    def story(self, number: int, *, version: int | None = None) -> Story:
        """One story as it was read; the version that counts unless another one is asked for.

        Raises `RecordError` where the record has no such story or version.
        """
        found = self.connection.execute(
            "select v.id from versions v join stories s on s.id = v.story"
            " where s.id = ? and v.number = coalesce(?, s.version)",
            (number, version),
        ).fetchone()
        if found is None:
            asked = f"story {number}" if version is None else f"version {version} of story {number}"
            raise RecordError(f"{self.path}: there is no {asked}; 'onrecord status --stories' lists what there is")
        return read_version(self.connection, found["id"])

    def all(self) -> Iterator[Story]:
        """Every story, in the version that counts, one at a time, in the order of `stories`."""
        for stored in self.stories():
            yield self.story(stored.story)

    def decide(self, story: int, decision: Decision) -> int:
        """Keep what an editor said of a line of a story; its number. It is on the disk when this returns."""
        with self.writing() as db:
            return write_decision(db, story, decision)

    def rule(self, ruling: Ruling) -> int:
        """Keep what an editor said of sources, claims or a tie; its number, in one sequence with those of decisions.

        Raises `RecordError` where a story that it is about is not in the record, `ValueError` where its verb does not
        go with what it is about.
        """
        with self.writing() as db:
            return write_ruling(db, ruling)

    def undo(self, number: int, *, by: str, now: datetime) -> bool:
        """End a decision or ruling, which stays in the history; whether there was one of that number that counted."""
        with self.writing() as db:
            return end_decision(db, number, by=by, moment=now.isoformat(timespec="seconds"))

    def history(self, story: int | None = None) -> tuple[Entry, ...]:
        """Every decision and ruling that one story has a part in, or all of them, oldest first; those undone too."""
        return tuple(read_history(self.connection, story))

    def orphans(self, entries: Iterable[Entry] | None = None) -> frozenset[int]:
        """The numbers of decisions and rulings, of all or of some, that count and speak of what is not there now."""
        with self.reading():
            return find_orphans(self.connection, self.history() if entries is None else entries)

    def decisions(self, story: int) -> tuple[Decision, ...]:
        """The decisions on a story's lines that count, oldest first."""
        return tuple(read_decisions(self.connection, story))

    def rulings(self, subject: Subject | None = None) -> tuple[Ruling, ...]:
        """The rulings that count, or those on one sort of thing, oldest first."""
        return tuple(read_rulings(self.connection, subject))

    def edges(self, stories: Collection[int] | None = None, *, within: bool = False) -> tuple[Edge, ...]:
        """How the stories come from each other, or those edges that touch some of them; see `onrecord.lineage`.

        With ``within``, of the edges about shared words only those between two of these. Without those that an editor
        rejected.
        """
        return tuple(tie.edge for tie in self.ties(stories, within=within) if tie.standing is not Standing.REJECTED)

    def ties(self, stories: Collection[int] | None = None, *, within: bool = False) -> tuple[Tie, ...]:
        """The same with their numbers and how each stands, the rejected ones too."""
        with self.reading():
            return tuple(read_ties(self.connection, stories, self.rulings(Subject.EDGE), within=within))

    def claims(self, *, fewest: int = 2, most: int = 50, rejected: bool = False) -> tuple[Counted, ...]:
        """Claims that so many stories share, as editors have them: disputed ones first, then by how many stories.

        Those that an editor rejected are there only where they are asked for. Denials are counted as the machine read
        them.
        """
        with self.reading():
            return tuple(list_claims(self.connection, self._decided(), fewest=fewest, most=most, rejected=rejected))

    def claims_with(self, stories: Collection[int], *, fewest: int = 2, most: int = 50) -> tuple[Shared, ...]:
        """The claims that some stories have a part in, as editors have them: disputed ones first."""
        with self.reading():
            return tuple(share_claims(self.connection, self._decided(), stories, fewest=fewest, most=most))

    def rejected_claims(self) -> tuple[int, ...]:
        """The numbers of the claims that an editor rejected."""
        with self.reading():
            decided = self._decided()
            return tuple(decided.number(one) for one in decided.claims if one.standing is Standing.REJECTED)

    def claim(self, claim: int) -> Claim:
        """A claim with its statements and their sides, as editors have it, without what they rest on.

        Raises `RecordError` where the record has no claim of that number.
        """
        with self.reading():
            return self._claim(claim)[0]

    def wording(self, claim: int) -> str:
        """The words of a claim, as `claim` has them.

        Raises `RecordError` where the record has no claim of that number.
        """
        with self.reading():
            found, statements = self._statements(claim)
            ordered = sorted((one for _, one in statements), key=lambda one: one.key)
            return choose_wording(ordered, laid_out_at(self.connection, found.rows)).words

    def claim_number(self, claim: int) -> int:
        """The number by which a claim goes: its own, or that of the claim that it was merged into."""
        (number,) = self.claim_numbers([claim])
        return number

    def claim_numbers(self, claims: Iterable[int]) -> frozenset[int]:
        """The numbers by which some claims go, each once."""
        with self.reading():
            decided = self._decided()
            found = {claim: decided.find(claim) for claim in claims}
            return frozenset(claim if one is None else decided.number(one) for claim, one in found.items())

    def claim_of(self, mark: StatementMark) -> int | None:
        """The number of the claim that a statement is in; None where the statement is not there, or counts no more."""
        with self.reading():
            key = find_statements(self.connection, [mark]).get(mark)
            return None if key is None else number_of_claim(self.connection, self._decided(), key)

    def card(self, claim: int) -> Card:
        """A claim with who says what about it, and what its sides rest on, as editors have it.

        Raises `RecordError` where the record has no claim of that number.
        """
        return self.card_as_of(claim, None).card

    def card_as_of(self, claim: int, moment: str | None) -> AsOf:
        """The same with the moments at which its stories appeared, and as it stood at a moment: see `affair.moment`.

        ``moment`` is one that `read_moment` gives; with None the card is as it is now. Stories are told in the version
        that counts, and editors' decisions as they are.
        """
        with self.reading():
            whole, numbers = self._claim(claim)
            appearing = appearing_of(whole)
            at = None if moment is None else instant_of(moment, appearing.zone)
            shown = frozenset(numbers) if at is None else appearing.by(at)
            told = claim_among(whole, shown)
            decided, shelf = self._decided(), RecordShelf(self.connection)
            there = {key: number for key, number in numbers.items() if key in shown}
            told_stories = [read_reviewed(self.connection, number) for number in there.values()]
            stories = {one.story.key: one.story for one in told_stories}
            found = decided.find(claim)
            said = Said(
                {one.story.key: one.review for one in told_stories if one.review is not None},
                Standing.SUGGESTED if found is None else found.standing,
                () if found is None else tuple(decided.rulings[index] for index in found.rulings),
                self.rulings(Subject.SOURCE),
            )
            carriers = {key: shelf.carrier(key) for key in stories}
            edges = edges_without(self.edges(there.values(), within=True), numbers.keys() - shown)
            updated = () if at is None else tuple(updated_since(stories, at, appearing.zone))
            return AsOf(lay_out(told, stories, edges, carriers, said), appearing, moment, at, updated)

    def _decided(self) -> DecidedClaims:
        """The claims that editors had a hand in; looked up once for all that is read at one moment."""
        if self._writes:
            return read_decided(self.connection)  # what is being written changes from one question to the next
        if self._seen is None:
            self._seen = decided_now(self.connection)
        return self._seen

    def _claim(self, number: int) -> tuple[Claim, dict[Digest, int]]:
        """A claim, and the numbers of its stories, in their order."""
        found, statements = self._statements(number)
        stories = {one.key.story: story for story, one in sorted(statements, key=lambda told: told[0])}
        lay_out = laid_out_at(self.connection, found.rows)
        return gather_claim(found.key, [one for _, one in statements], lay_out), stories

    def _statements(self, number: int) -> tuple[Members, list[tuple[int, Statement]]]:
        """Where the statements of a claim stand, and they with the numbers of their stories."""
        found = members_of(self.connection, self._decided(), number)
        statements = [] if found is None else list(read_statements(self.connection, found.rows))
        if found is None or not statements:
            raise RecordError(f"{self.path}: there is no claim {number}; 'onrecord claims' lists what there is")
        return found, statements

    def carrier_keys(self) -> dict[Digest, int]:
        """What edges call the stories, to their numbers."""
        rows = self.connection.execute("select key, story from carriers").fetchall()
        return {Digest(key): number for key, number in rows}

    def search(self, words: str, *, narrowed: Narrowed | None = None, most: int = 20) -> Found:
        """Stories and lines that hold the words: see `onrecord.record.search.search`."""
        return search(self.connection, words, narrowed=narrowed, most=most)

    def missed(self) -> Iterator[Overlooked]:
        """The sentences that may hold a line that was not found, in the order of `stories`, then of the text."""
        rows = self.connection.execute(
            "select s.id, s.outlet, s.headline, s.published, m.start, m.end, m.words, m.reason from missed m"
            " join versions v on v.id = m.version join stories s on s.id = v.story and s.version = v.number"
            " order by s.published is null, s.published, s.id, m.number"
        )
        for number, outlet, headline, published, start, end, words, reason in rows:
            yield Overlooked(number, outlet, headline, published, Span(start, end), words, reason)

    def follow_feed(self, address: str, *, now: datetime) -> bool:
        """Follow a feed, or a page; whether it was not followed before. Nothing is fetched by that."""
        with self.writing() as db:
            return follow(db, address, now.isoformat(timespec="seconds"))

    def unfollow_feed(self, address: str) -> bool:
        """Follow it no longer; whether it was followed. Its stories stay."""
        with self.writing() as db:
            return unfollow(db, address)

    def note_look(self, address: str, *, title: str | None, result: str, now: datetime) -> bool:
        """Keep what came of looking at an address, where it is followed; whether it is."""
        with self.writing() as db:
            return keep_look(db, address, title=title, result=result, moment=now.isoformat(timespec="seconds"))

    def feeds(self) -> tuple[Feed, ...]:
        """What is followed, in the order in which it was added."""
        return tuple(read_feeds(self.connection))

    def seen(self, *, by: str) -> str | None:
        """When somebody last said that they have seen all that the record holds, ISO 8601; None where never."""
        return read_seen(self.connection, by=by)

    def mark_seen(self, *, by: str, now: datetime) -> None:
        """Keep that somebody has seen all that the record holds."""
        with self.writing() as db:
            keep_seen(db, by=by, moment=now.isoformat(timespec="seconds"))

    def status(self) -> Status:
        """What the record holds."""
        (stories, versions, lines, sources, missed, earliest, latest) = self.connection.execute(
            "select (select count(*) from stories), (select count(*) from versions),"
            " (select count(*) from lines l join versions v on v.id = l.version"
            "   join stories s on s.id = v.story and s.version = v.number),"
            " (select count(*) from sources l join versions v on v.id = l.version"
            "   join stories s on s.id = v.story and s.version = v.number),"
            " (select count(*) from missed l join versions v on v.id = l.version"
            "   join stories s on s.id = v.story and s.version = v.number),"
            " (select min(published) from stories), (select max(published) from stories)"
        ).fetchone()
        size = self.path.stat().st_size
        return Status(self.path, size, stories, versions, lines, sources, missed, earliest, latest)


def _tie(db: sqlite3.Connection, story: Story, number: int, identity: str) -> None:
    """Tie a story to the others: by its words, and by what it states."""
    unstate(db, number)
    relate(db, story, number, identity)
    state(db, as_carried(story, identity), number)
