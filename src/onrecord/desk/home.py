"""The front page: what is disputed, what needs you, what is new, and every story, the newest first."""

import sqlite3
from dataclasses import dataclass

from onrecord.desk.asked import PAGE, Asked, Paging, paging
from onrecord.desk.claims import ClaimRow, disputed
from onrecord.desk.shelf import Arrival, LastDecision, Tally, arrivals, fresh_since, last_decision, newest, tally
from onrecord.desk.wording import moment_words, titled

LATEST = 5
"""Arrivals that are told."""
DISPUTED = 5
"""Claims that are told."""


@dataclass(frozen=True, slots=True)
class StoryLink:
    """One story in a list."""

    story: int
    headline: str
    outlet: str | None
    published: str | None
    moment: str | None
    """When it was published, ISO 8601."""
    lines: int
    denials: int
    missed: int
    versions: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came in, and when."""

    story: int
    version: int
    headline: str
    outlet: str | None
    added: str
    moment: str


@dataclass(frozen=True, slots=True)
class Home:
    """The first page."""

    title: str
    record: str
    """The name of the record's file."""
    tally: Tally
    disputed: tuple[ClaimRow, ...]
    """The claims that somebody says no to, in the order of the list of all; only on the first page."""
    silent: tuple[str, ...]
    """Who gave no answer in these claims."""
    last: LastDecision | None
    seen: str | None
    """When its user last said that all was seen, in words; None where never."""
    seen_at: str | None
    """The same moment, ISO 8601."""
    arrived: tuple[Arrived, ...]
    """What came last; what came since then where its user said so."""
    fresh: int
    """How many stories came, or changed, since then; all of them where that was never."""
    stories: tuple[StoryLink, ...]
    paging: Paging


def home(asked: Asked) -> Home:
    """The front page of a record; from its second page on, stories only."""
    db, record = asked.record.connection, asked.record
    counts = tally(db)
    place = paging(asked.page(), counts.stories)
    first = place.page == 1
    claims = disputed(asked, DISPUTED) if first else ()
    seen = record.seen(by=asked.by)
    arrived, fresh = _arrived(db, seen) if first else ((), 0)
    return Home(
        title="Front page",
        record=record.path.name,
        tally=counts,
        disputed=claims,
        silent=tuple(dict.fromkeys(name for claim in claims for name in claim.silent)),
        last=last_decision(db),
        seen=moment_words(seen),
        seen_at=seen,
        arrived=arrived,
        fresh=counts.stories if seen is None else fresh,
        stories=_listed(db, place),
        paging=place,
    )


def _listed(db: sqlite3.Connection, place: Paging) -> tuple[StoryLink, ...]:
    """The stories of one page."""
    return tuple(
        StoryLink(
            row.story, row.headline or row.address, row.outlet, moment_words(row.published), row.published, row.lines,
            row.denials, row.missed, row.versions,
        )
        for row in newest(db, PAGE, place.skip)
    )  # fmt: skip


def _arrived(db: sqlite3.Connection, seen: str | None) -> tuple[tuple[Arrived, ...], int]:
    """What came last, or since a moment; and how many stories came since then."""
    if seen is None:
        latest: dict[int, Arrival] = {}
        for one in arrivals(db, 2 * LATEST):  # of a story that came twice, the last
            latest.setdefault(one.story, one)
        return tuple(map(_arrival, latest.values()))[:LATEST], 0
    fresh, count = fresh_since(db, seen, LATEST)
    return tuple(_arrival(Arrival(one.story, one.last, one.headline, one.outlet, one.moment)) for one in fresh), count


def _arrival(one: Arrival) -> Arrived:
    added = moment_words(one.moment) or one.moment
    return Arrived(one.story, one.version, titled(one.headline, one.story), one.outlet, added, one.moment)
