"""The desk's own work: one job at a time, in order, whatever a page does; told as it goes, remembered for a while."""

import io
from datetime import UTC, datetime

import pytest
from tests.cli.conftest import affair_story
from tests.made_reader import BREAKS, NO_MODEL, WAITS, MadeReader, page

from onrecord.desk.became import KINDS
from onrecord.desk.jobs import MOST_KEPT, MOST_TOLD, MOST_WAITING, BusyError, Given, Jobs, State
from onrecord.record import Record
from onrecord.values.fetched import Refusal

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
RAIN = "{s1:Ms Lee} {c1:said} {q1:it rained all night}."
DAY = "{s1:Ms Lee} {c1:said} {q1:it rained all day}. {s2:The mayor} {c2:denied} {q2:nothing}."


@pytest.fixture
def path(tmp_path):
    with Record(tmp_path / "affair.db", create=True) as record:
        record.add(affair_story(), reader="made", now=NOON)
    return tmp_path / "affair.db"


@pytest.fixture
def reader():
    made = MadeReader()
    yield made
    made.go_on.set()


@pytest.fixture
def jobs(path, reader):
    made = Jobs(path, lambda: reader)
    yield made
    reader.go_on.set()
    made.close()


def file(words, name="rain.txt"):
    return Given(f"dropped:{name}", io.BytesIO(page(words).content))


def ended(jobs, number):
    assert jobs.wait(20)
    return jobs.progress(number)


def put(jobs, *given):
    return jobs.put(given, now=NOON)


def test_each_page_is_told_with_what_became_of_it(jobs):
    first = ended(jobs, put(jobs, file(RAIN)))
    (told,) = first.told
    assert (first.state, first.counts, first.stories) == (State.DONE, (("new", 1),), (2,))
    assert (told.name, told.story, told.version, told.outlet, told.lines) == ("rain.txt", 2, 1, "Brackwater Gazette", 1)
    second = ended(jobs, put(jobs, file(DAY), file(DAY), Given("https://bell.example/x")))
    assert second.counts == (("not read", 1), ("revised", 1), ("the same", 1))
    revised, same, refused = second.told
    assert [(one.sign, one.kind, one.words) for one in revised.changes] == [
        ("~", "changed", "Ms Lee said it rained all day"),
        ("+", "appeared", "The mayor denied nothing"),
    ]
    assert (same.story, same.version) == (2, None)
    assert (refused.found, refused.advice) == ("no answer", "check the address")
    assert second.stories == (2,)


def test_a_page_that_breaks_the_reader_stops_neither_its_job_nor_the_next(jobs, caplog):
    first = put(jobs, file(BREAKS, "bad.txt"), file(RAIN))
    second = put(jobs, file(DAY, "day.txt"))
    assert ended(jobs, first).counts == (("not read", 1), ("new", 1))
    assert jobs.progress(second).counts == (("new", 1),)


def test_a_reader_that_cannot_be_had_fails_the_job_with_its_reason_and_the_next_one_runs(jobs):
    first, second = put(jobs, file(NO_MODEL), file(RAIN)), put(jobs, file(RAIN))
    assert (ended(jobs, first).state, jobs.progress(first).trouble) == (State.FAILED, "the model's files are missing")
    assert jobs.progress(second).state is State.DONE


def test_a_record_that_has_gone_fails_the_job_with_its_reason(jobs, path):
    path.rename(path.with_name("moved.db"))
    job = ended(jobs, put(jobs, file(RAIN)))
    assert job.state is State.FAILED
    assert "no record there" in job.trouble


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_our_own_ends_its_job_only(path, reader):
    makers = [lambda: 1 / 0, lambda: reader]
    jobs = Jobs(path, lambda: makers.pop(0)())
    first, second = put(jobs, file(RAIN)), put(jobs, file(RAIN))
    assert (ended(jobs, first).state, jobs.progress(second).state) == (State.FAILED, State.DONE)


def test_jobs_run_one_at_a_time_in_order_and_tell_how_far_they_are(jobs, reader):
    first, second = put(jobs, file(RAIN, "a"), file(WAITS, "b"), file(RAIN, "c")), put(jobs, file(RAIN, "d"))
    assert reader.reached.wait(20)
    now = jobs.progress(first)
    assert (now.state, now.done, now.things, now.now, now.counts) == (State.RUNNING, 1, 3, "b", (("new", 1),))
    assert now.running
    assert jobs.progress(second).state is State.WAITING
    reader.go_on.set()
    assert ended(jobs, second).done == 1
    assert reader.read_pages == ["dropped:a", "dropped:b", "dropped:c", "dropped:d"]


def test_a_job_that_is_stopped_ends_after_the_page_at_hand(jobs, reader):
    number = put(jobs, file(WAITS, "a"), file(RAIN, "b"))
    assert reader.reached.wait(20)
    jobs.stop(number)
    reader.go_on.set()
    job = ended(jobs, number)
    assert (job.state, job.counts, reader.read_pages) == (State.STOPPED, (("new", 1),), ["dropped:a"])


def test_when_the_desk_ends_so_does_every_job_and_no_more_are_taken(jobs, reader):
    put(jobs, file(WAITS))
    waiting = put(jobs, file(RAIN, "b"))
    assert reader.reached.wait(20)
    reader.go_on.set()
    jobs.close()
    assert jobs.progress(waiting).state is State.STOPPED
    with pytest.raises(BusyError):
        put(jobs, file(RAIN))


def test_files_are_closed_and_the_reader_too(jobs, reader):
    given = file(RAIN), file(BREAKS), file(NO_MODEL), file(RAIN)
    ended(jobs, put(jobs, *given))
    assert all(one.stream.closed for one in given)
    assert reader.closed == 1


def test_only_so_many_may_wait(jobs, reader):
    put(jobs, file(WAITS))
    assert reader.reached.wait(20)
    for _ in range(MOST_WAITING):
        put(jobs, file(RAIN))
    with pytest.raises(BusyError):
        put(jobs, file(RAIN))
    assert len(jobs.all()) == MOST_WAITING + 1


def test_the_last_jobs_are_remembered_the_latest_first(jobs):
    for _ in range(MOST_KEPT + 3):
        ended(jobs, put(jobs, Given("https://bell.example/x")))
    assert [job.number for job in jobs.all()] == list(range(MOST_KEPT + 3, 3, -1))
    assert jobs.progress(1) is None


def test_a_job_of_many_pages_tells_some_of_each_kind_and_counts_them_all(jobs, reader):
    address = "https://bell.example/feed.xml"
    refused = [Refusal(f"{address}#{number}", "empty", "nothing", "x") for number in range(MOST_TOLD + 5)]
    reader.prepared[address] = [*refused, page(RAIN, "https://bell.example/1")]
    job = ended(jobs, put(jobs, Given(address)))
    assert job.counts == (("not read", MOST_TOLD + 5), ("new", 1))
    assert len(job.told) == MOST_TOLD + 1


def test_kinds_come_in_one_order():
    assert KINDS == ("not read", "revised", "new", "read again", "the same")
