"""The call sheet and quote drift as pages: the words lead to their lines, and say no more than the record does."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.test_calls_and_drift import LONG, SHORT, quoting
from tests.desk.conftest import NOON, client_of
from tests.record.test_claims import NO, OTHER, YES

from onrecord.desk import calls, claims
from onrecord.desk.calls import _pages as sheet_pages
from onrecord.record import Counted, Record


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


def rows_of(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("table", ["ask", "unanswered", "thin"])
def test_the_sheet_as_a_table_has_an_entry_a_row(desk, table):
    told = [(claim, entry) for claim in desk.get("/calls.json").json()["claims"] for entry in claim[table]]
    rows = rows_of(desk.get("/calls.csv", params={"table": table}))
    assert [(row["claim"], row["who"], row["why"]) for row in rows] == [
        (str(claim["claim"]), entry["who"], entry["why"]) for claim, entry in told
    ]
    assert [row["addresses"] for row in rows] == [
        " | ".join(one["address"] for one in entry["words"]) for _, entry in told
    ]


def test_some_table_of_the_sheet_has_rows(desk):
    assert any(rows_of(desk.get("/calls.csv", params={"table": table})) for table in ("ask", "unanswered", "thin"))


def test_quotations_as_a_table_have_their_words_whole(desk):
    told = [(one, row) for one in desk.get("/drift.json").json()["quotations"] for row in one["rows"]]
    rows = rows_of(desk.get("/drift.csv"))
    assert [(row["quotation"], row["done"], row["words"], row["outlet"]) for row in rows] == [
        (one["done"], row["done"], "".join(part["words"] for part in row["stretches"]), row["outlet"])
        for one, row in told
    ]
    assert rows


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


def counted(*stories):
    return [Counted(claim, number, 2 * number, 0, 2 * number) for claim, number in enumerate(stories, 1)]


@pytest.mark.parametrize(
    ("stories", "pages"),
    [
        ((2, 3, 2), [[1, 2], [3]]),
        ((20, 20, 5, 5), [[1], [2, 3], [4]]),
        ((90, 2, 80, 2, 2), [[1, 2, 3, 4], [5]]),
        ((90, 90, 90, 90, 2), [[1, 2, 3], [4, 5]]),
        ((), []),
    ],
)
def test_a_page_has_so_many_claims_that_their_stories_can_be_read(stories, pages):
    assert [[one.claim for one in page] for page in sheet_pages(counted(*stories))] == pages


def test_a_claim_in_many_stories_is_a_link_to_its_own_sheet(desk, monkeypatch):
    monkeypatch.setattr(calls, "MOST_STORIES", 1)
    found = desk.get("/calls.json").json()
    assert not found["claims"]
    assert [one["stories"] for one in found["wide"]] == [2] * len(found["wide"])
    page = desk.get("/calls").text
    for one in found["wide"]:
        assert f'href="{one["address"]}"' in page
        assert [sheet["claim"] for sheet in desk.get(f"/calls.json?claim={one['claim']}").json()["claims"]]
    assert "No claim that two stories share" not in page


@given(st.lists(st.integers(1, 900), max_size=60))
def test_the_list_of_claims_has_each_once_and_fewer_on_a_page_where_they_are_wide(statements):
    shared = [Counted(claim, 2, number, 0, number) for claim, number in enumerate(statements, 1)]
    pages = claims._pages(shared)
    assert [one for page in pages for one in page] == shared
    assert all(len(page) <= claims.ROWS for page in pages)
    assert all(len(page) == 1 or sum(one.statements for one in page) <= claims.MOST_READ for page in pages if page)
