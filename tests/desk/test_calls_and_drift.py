"""The call sheet and quote drift as pages: the words lead to their lines, and say no more than the record does."""

import pytest
from tests.cli.test_calls_and_drift import LONG, SHORT, quoting
from tests.desk.conftest import NOON, client_of
from tests.record.test_claims import NO, OTHER, YES

from onrecord.record import Record


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "affair.db"
    with Record(path, create=True) as record:
        for one in (YES, NO, OTHER, quoting("Gazette", LONG), quoting("Ledger", SHORT)):
            record.add(one, reader="made", now=NOON)
    with client_of(path) as client:
        yield client


def test_an_entry_leads_to_its_line_and_says_how_it_stands(desk):
    found = desk.get("/calls.json").json()
    thin = [entry for claim in found["claims"] for entry in claim["thin"]]
    words = [one for entry in thin for one in entry["words"]]
    assert "/stories/1?line=a1#a1" in {one["address"] for one in words}
    assert {one["standing"] for one in words} == {"suggested"}
    assert desk.get("/stories/1?line=a1").status_code == 200


def test_the_sheet_of_one_claim_has_no_other(desk):
    (first, *_) = desk.get("/calls.json").json()["claims"]
    found = desk.get(f"/calls.json?claim={first['claim']}").json()
    assert [one["claim"] for one in found["claims"]] == [first["claim"]]
    assert desk.get("/calls?claim=99").status_code == 404
    assert desk.get("/calls?claim=x").status_code == 404


def test_a_page_after_the_last_is_empty_and_leads_back(desk):
    found = desk.get("/calls.json?page=9").json()
    assert (found["claims"], found["before"], found["after"]) == ([], 8, None)


def test_the_sheet_never_says_that_somebody_never_answered(desk):
    page = desk.get("/calls").text
    assert "not truth" in page
    assert "never responded" not in page


def test_what_differs_is_marked_in_the_exact_words(desk):
    (found,) = desk.get("/drift.json").json()["quotations"]
    fullest, short = found["rows"]
    assert [one["words"] for one in fullest["stretches"] if one["differs"]] == ["not this year and not the next"]
    assert "".join(one["words"] for one in fullest["stretches"]) == LONG
    assert "".join(one["words"] for one in short["stretches"]) == SHORT
    assert "<mark>not this year and not the next</mark>" in desk.get("/drift").text


def test_words_narrow_it_to_quotations_that_hold_them(desk):
    assert len(desk.get("/drift.json?q=ferry").json()["quotations"]) == 1
    assert desk.get("/drift.json?q=whaling").json()["quotations"] == []


def test_a_stock_of_stories_that_is_not_read_whole_says_so(desk, monkeypatch):
    monkeypatch.setattr("onrecord.desk.drift.READ", 2)
    found = desk.get("/drift.json").json()
    assert (found["stories"], found["of"]) == (2, 5)
    assert "2 of 5 stories" in desk.get("/drift").text
