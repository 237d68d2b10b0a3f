"""What the pages show of the things given to a desk: what is followed, every job, and one job with its pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.desk.became import KINDS, Became, label_of
from onrecord.desk.jobs import Progress
from onrecord.desk.wording import counted, moment_words
from onrecord.record import Feed, Record

CLAIMS: Final = 20
"""Claims that are told of one job: those that somebody denies first, then those of most stories."""


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One address that is followed."""

    address: str
    title: str | None
    looked: str | None
    moment: str | None
    """When it was last looked at, ISO 8601."""
    result: str | None


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job in the list."""

    number: int
    state: str
    what: str
    """The first thing that was given, and how many others."""
    counts: str
    given: str
    moment: str
    """When it was given, ISO 8601."""


@dataclass(frozen=True, slots=True)
class AddPage:
    """Where things are given."""

    title: str
    record: str
    """The name of the record's file."""
    fetches: bool
    """Whether addresses are fetched at this desk."""
    megabytes: int
    """Most megabytes of one drop."""
    files: int
    """Most files of one drop."""
    feeds: tuple[FeedRow, ...]
    jobs: tuple[JobRow, ...]
    problem: str | None
    """Why nothing was taken of what was given."""
    addresses: str
    """What stood in the field, where nothing was taken."""


@dataclass(frozen=True, slots=True)
class Group:
    """The pages of one kind."""

    kind: str
    count: int
    pages: tuple[Became, ...]
    left_out: int
    """How many are counted only."""


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A claim that a new story speaks of."""

    address: str
    wording: str
    stories: int


@dataclass(frozen=True, slots=True)
class JobPage:
    """One job: how far it is, and what became of each page."""

    title: str
    job: int
    state: str
    running: bool
    """Whether more is to come."""
    things: int
    """How many files and addresses were given."""
    done: int
    """How many of them are done."""
    now: str | None
    """What is being read."""
    pages: int
    """How many pages are done; a feed or an archive has many."""
    counts: str
    groups: tuple[Group, ...]
    options: bool
    """Whether some advice names an option of ``onrecord add``."""
    claims: tuple[ClaimLink, ...]
    trouble: str | None
    """Why the job failed."""
    given: str
    moment: str
    """When it was given, ISO 8601."""


def feed_row(feed: Feed) -> FeedRow:
    """One address that is followed, in words."""
    return FeedRow(feed.address, feed.title, moment_words(feed.looked), feed.looked, feed.result)


def job_row(job: Progress) -> JobRow:
    """One job, in words."""
    others = f" and {counted(job.things - 1, 'other')}" if job.things > 1 else ""
    return JobRow(job.number, job.state.value, f"{label_of(job.first)}{others}", _counts(job), _given(job), job.moment)


def job_page(job: Progress, claims: tuple[ClaimLink, ...]) -> JobPage:
    """One job as a page."""
    groups = tuple(_group(kind, count, job.told) for kind, count in job.counts)
    return JobPage(
        title=f"Adding, job {job.number}",
        job=job.number,
        state=job.state.value,
        running=job.running,
        things=job.things,
        done=job.done,
        now=job.now,
        pages=sum(count for _, count in job.counts),
        counts=_counts(job),
        groups=groups,
        options=any("--" in (page.advice or "") for page in job.told),
        claims=claims,
        trouble=job.trouble,
        given=_given(job),
        moment=job.moment,
    )


def claims_of(record: Record, stories: Sequence[int]) -> tuple[ClaimLink, ...]:
    """The claims that some stories share with another one: disputed ones first, then by how many stories."""
    shared = record.claims_with(stories, most=CLAIMS)
    return tuple(ClaimLink(f"/claims/{one.claim}", record.claim(one.claim).wording, one.stories) for one in shared)


def _group(kind: str, count: int, told: Sequence[Became]) -> Group:
    pages = tuple(page for page in told if page.kind == kind)
    return Group(kind, count, pages, count - len(pages))


def _counts(job: Progress) -> str:
    """How many pages of each kind, in the order in which most people ask: "4 new, 1 the same, 2 not read"."""
    counts = dict(job.counts)
    kinds = (*KINDS[1:], KINDS[0])
    return ", ".join(f"{counts[kind]:,} {kind}" for kind in kinds if kind in counts)


def _given(job: Progress) -> str:
    return moment_words(job.moment) or job.moment
