"""The desk's own work: what was given is read and put into the record, a job at a time, beside the pages.

Jobs are kept in memory, the last ones only; what they put into the record is on the disk.
"""

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from onrecord.adding import Adding, Reads
from onrecord.desk.became import KINDS, SAME, Became, became, label_of
from onrecord.errors import OnrecordError
from onrecord.record import Record

MOST_WAITING: Final = 5
"""Jobs that may wait; each may hold its files open."""
MOST_KEPT: Final = 50
"""Jobs that are remembered."""
MOST_TOLD: Final = 200
"""Pages of each kind that are told one by one for a job; the others are counted."""
GRACE: Final = 10.0
"""Seconds that a desk which ends waits for the page at hand; most take less than one."""

MakeReader = Callable[[], AbstractContextManager[Reads]]
"""Gives a reader, which is closed after a job."""


def new_reader() -> AbstractContextManager[Reads]:
    """A reader as ``onrecord add`` has it; what it is made of is loaded now, not with the desk."""
    from onrecord.reader import Reader

    return Reader()


class BusyError(Exception):
    """Raised when too many jobs wait already."""


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    """A person stopped it, or the desk ended."""
    FAILED = "failed"
    """The record or the reader could not be used."""


ENDED: Final = frozenset({State.DONE, State.STOPPED, State.FAILED})


class Given(NamedTuple):
    """One thing to add."""

    name: str
    """Its address; for a dropped file ``dropped:`` and the name that it came with."""
    stream: BinaryIO | None = None
    """The bytes of a file; whoever has it closes it. None for an address, which is fetched."""

    def close(self) -> None:
        """Let go of the file, where it is one."""
        if self.stream is not None:
            self.stream.close()


@dataclass(frozen=True, slots=True)
class Progress:
    """A job as it is at one moment."""

    number: int
    state: State
    moment: str
    """When it was given, ISO 8601."""
    first: str
    """The first thing that was given."""
    things: int
    """How many files and addresses were given."""
    done: int
    """How many of them are done."""
    now: str | None
    """What is being read."""
    counts: tuple[tuple[str, int], ...]
    """How many pages of each kind there were, in the order of `KINDS`; kinds without any are left out."""
    told: tuple[Became, ...]
    """What became of each page, as it came; at most `MOST_TOLD` of each kind."""
    stories: tuple[int, ...]
    """The numbers of all stories that came in or are others now."""
    trouble: str | None
    """Why it failed."""

    @property
    def running(self) -> bool:
        """Whether more is to come."""
        return self.state not in ENDED


@dataclass(slots=True)
class _Job:
    """A job under way; what changes is changed under the lock of its `Jobs`."""

    number: int
    moment: str
    given: tuple[Given, ...]
    state: State = State.WAITING
    done: int = 0
    now: str | None = None
    counts: Counter[str] = field(default_factory=Counter)
    told: list[Became] = field(default_factory=list)
    stories: dict[int, None] = field(default_factory=dict)
    trouble: str | None = None
    stopping: bool = False

    def progress(self) -> Progress:
        counts = tuple((kind, self.counts[kind]) for kind in KINDS if self.counts[kind])
        return Progress(
            self.number, self.state, self.moment, self.given[0].name, len(self.given), self.done, self.now, counts,
            tuple(self.told), tuple(self.stories), self.trouble,
        )  # fmt: skip


class Jobs:
    """The jobs of one desk. One runs at a time, in a thread of its own; the others wait in the order they came."""

    def __init__(self, path: Path, make_reader: MakeReader) -> None:
        self._path = path
        self._make_reader = make_reader
        self._lock = threading.Lock()
        self._jobs: dict[int, _Job] = {}
        self._waiting: deque[_Job] = deque()
        self._thread: threading.Thread | None = None
        self._last = 0
        self._closing = False

    def put(self, given: Iterable[Given], *, now: datetime) -> int:
        """Take things to add; the number of their job. Raises `BusyError`, and then the things are not taken."""
        with self._lock:
            if self._closing or len(self._waiting) >= MOST_WAITING:
                raise BusyError
            self._last += 1
            job = _Job(self._last, now.isoformat(timespec="seconds"), tuple(given))
            self._jobs[job.number] = job
            self._forget()
            self._waiting.append(job)
            if self._thread is None:
                self._start_next()
            return job.number

    def progress(self, number: int) -> Progress | None:
        """A job as it is now; None where there is none of that number."""
        with self._lock:
            job = self._jobs.get(number)
            return None if job is None else job.progress()

    def all(self) -> tuple[Progress, ...]:
        """Every job that is remembered, the latest first."""
        with self._lock:
            return tuple(job.progress() for job in reversed(self._jobs.values()))

    def stop(self, number: int) -> None:
        """End a job after the page at hand; what it has put into the record stays there."""
        with self._lock:
            job = self._jobs.get(number)
            if job is not None:
                job.stopping = True

    def wait(self, seconds: float) -> bool:
        """Wait until no job runs, so long for each of them; whether none does."""
        while True:
            with self._lock:
                thread = self._thread
            if thread is None:
                return True
            thread.join(seconds)
            if thread.is_alive():
                return False

    def close(self) -> None:
        """End all jobs after the page at hand, and take no more."""
        with self._lock:
            self._closing = True
            for job in self._jobs.values():
                job.stopping = True
        self.wait(GRACE)

    def _forget(self) -> None:
        """Let go of the oldest jobs that have ended, where there are too many. The lock is held."""
        ended = [job.number for job in self._jobs.values() if job.state in ENDED]
        for number in ended[: max(0, len(self._jobs) - MOST_KEPT)]:
            del self._jobs[number]

    def _start_next(self) -> None:
        """Start the first job that waits, where there is one. The lock is held."""
        job = self._waiting.popleft() if self._waiting else None
        self._thread = None
        if job is not None:
            job.state = State.RUNNING
            self._thread = threading.Thread(target=self._run, args=[job], daemon=True)
            self._thread.start()

    def _run(self, job: _Job) -> None:
        """One job. Whatever ends it, it is told as ended, its files are closed, and the next one begins."""
        state = State.FAILED
        trouble: str | None = "the desk failed; the terminal that it runs in says more"
        try:
            state, trouble = self._add_all(job), None
        except OnrecordError as error:
            trouble = str(error)
        finally:
            for one in job.given:
                one.close()
            with self._lock:
                job.state, job.trouble, job.now = state, trouble, None
                job.given = tuple(one._replace(stream=None) for one in job.given)
                self._start_next()

    def _add_all(self, job: _Job) -> State:
        with Record(self._path) as record, self._make_reader() as reader:
            adding = Adding(record, reader)
            for number, one in enumerate(job.given):
                if not self._keep(job, done=number, now=one.name):
                    return State.STOPPED
                outcomes = adding.all_of(one.name) if one.stream is None else adding.all_in(one.stream, one.name)
                for outcome in outcomes:
                    if not self._keep(job, became(outcome, record), done=number, now=one.name):
                        return State.STOPPED
            self._keep(job, done=len(job.given), now=None)
        return State.DONE

    def _keep(self, job: _Job, page: Became | None = None, *, done: int, now: str | None) -> bool:
        """Keep how far a job is; whether it goes on."""
        with self._lock:
            job.done, job.now = done, None if now is None else label_of(now)
            if page is not None:
                job.counts[page.kind] += 1
                if job.counts[page.kind] <= MOST_TOLD:
                    job.told.append(page)
                if page.story is not None and page.kind != SAME:
                    job.stories[page.story] = None
            return not job.stopping
