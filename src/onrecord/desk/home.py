"""The first page: what needs you, what came last, and every story, the newest first."""

from dataclasses import dataclass

from onrecord.desk.asked import PAGE, Asked, Paging, paging
from onrecord.desk.shelf import LastDecision, Tally, arrivals, last_decision, newest, tally
from onrecord.desk.wording import moment_words

LATEST = 5
"""Arrivals that are told."""


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
    last: LastDecision | None
    arrived: tuple[Arrived, ...]
    stories: tuple[StoryLink, ...]
    paging: Paging


def home(asked: Asked) -> Home:
    """The first page of a record."""
    db = asked.record.connection
    counts = tally(db)
    place = paging(asked.page(), counts.stories)
    stories = tuple(
        StoryLink(
            row.story, row.headline or row.address, row.outlet, moment_words(row.published), row.published, row.lines,
            row.denials, row.missed, row.versions,
        )
        for row in newest(db, PAGE, place.skip)
    )  # fmt: skip
    arrived = tuple(
        Arrived(one.story, one.version, one.headline or "(no headline found)", one.outlet,
                moment_words(one.moment) or one.moment, one.moment)
        for one in arrivals(db, LATEST)
    )  # fmt: skip
    return Home("Stories", asked.record.path.name, counts, last_decision(db), arrived, stories, place)
