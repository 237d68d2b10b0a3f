"""The benchmark of the desk: it asks each kind of page, and each is there."""

from evaluation.affair import affair_pages
from evaluation.desk import GOOD, cases_of, heavy_in, measure_desk
from tests.desk.conftest import NOON
from tests.record.test_claims import NO, OTHER, YES

from onrecord.record import Record


def small_record(path):
    with Record(path, create=True) as record:
        for story in (YES, NO, OTHER):
            record.add(story, reader="made", now=NOON)
        return heavy_in(record.connection)


def test_every_kind_of_page_is_there_once(tmp_path):
    heavy = small_record(tmp_path / "one.db")
    cases = list(cases_of(heavy))
    assert len({case.name for case in cases}) == len({case.address for case in cases}) == len(cases)
    assert (heavy.claim_stories, heavy.last_page) == (2, 1)


def test_what_is_measured_is_a_page_and_no_error(tmp_path):
    small_record(tmp_path / "one.db")
    found = list(measure_desk(tmp_path / "one.db"))
    assert not [one.case.name for one in found if one.status >= GOOD]
    assert all(0 < one.best <= one.median for one in found)


def test_the_affair_is_the_same_on_every_run_and_other_outlets_tell_it():
    pages = list(affair_pages(30))
    assert pages == list(affair_pages(30))
    assert pages != list(affair_pages(30, seed=6))
    assert len({page.html.partition(" | ")[2].partition("<")[0] for page in pages}) == len(pages)
    assert sum("PORT SAHL (Delta Wire)" in page.html for page in pages) > 3
