"""The table of every page as CSV: it is there, it is the same as on the page, and no spreadsheet runs it."""

import csv
import io
from types import SimpleNamespace

import pytest
from tests.desk.conftest import NOON, Elements, client_of
from tests.desk.hostile import hostile_story
from tests.record.test_claims import NO, YES

from onrecord.desk.claim_origins import RULES
from onrecord.desk.tables import COULD_BE_ONE, TABLES, csv_of
from onrecord.exports.lines_csv import unguarded
from onrecord.record import Record

PAGES = {
    "home": "/index",
    "story": "/stories/1",
    "versions": "/stories/2/versions",
    "claims": "/claims",
    "sources": "/sources",
    "search": "/search",
    "timeline": "/timeline",
    "missed": "/missed",
    "changes": "/changes",
    "calls": "/calls",
    "drift": "/drift",
    "history": "/history",
}
"""Pages that need no more than the small record; a claim and a source are asked for below."""


def rows_of(answer):
    text = answer.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("name", PAGES)
def test_a_table_has_its_columns_and_comes_as_a_file(desk, name):
    answer = desk.get(f"{PAGES[name]}.csv?q=lock")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="onrecord-')
    assert answer.content.startswith("\ufeff".encode())
    header = answer.text.removeprefix("\ufeff").partition("\r\n")[0]
    assert header.split(",") == list(next(iter(TABLES[name].values())).columns)


@pytest.mark.parametrize("name", PAGES)
def test_every_further_table_is_asked_for_by_its_name(desk, name):
    for table, wanted in TABLES[name].items():
        answer = desk.get(f"{PAGES[name]}.csv", params={"table": table, "q": "lock"})
        assert answer.status_code == 200
        assert answer.text.removeprefix("\ufeff").partition("\r\n")[0].split(",") == list(wanted.columns)
    assert desk.get(f"{PAGES[name]}.csv?table=no").status_code == 404


def test_every_table_is_tried():
    assert TABLES.keys() == PAGES.keys() | {"claim", "source"}


@pytest.mark.parametrize(
    ("page", "field"), [("/index", "stories"), ("/sources", "sources"), ("/history", "decisions"),
                        ("/timeline", "entries")]
)  # fmt: skip
def test_a_table_has_the_rows_of_its_page(desk, page, field):
    there = desk.get(f"{page}.json").json()[field]
    rows = rows_of(desk.get(f"{page}.csv"))
    assert len(rows) == len(there) > 0
    for row, told in zip(rows, there, strict=True):
        shared = row.keys() & told.keys()
        assert len(shared) > 2
        for name in shared:
            if isinstance(told[name], str | int | None) and not isinstance(told[name], bool):
                assert row[name] == ("" if told[name] is None else str(told[name]))


def test_rows_that_stand_in_others_say_in_which(desk):
    rows = rows_of(desk.get("/missed.csv"))
    told = desk.get("/missed.json").json()["stories"]
    assert [(row["story"], row["words"]) for row in rows] == [
        (str(story["story"]), one["words"]) for story in told for one in story["sentences"]
    ]


def test_the_lines_of_a_story_are_its_cards(desk):
    rows = rows_of(desk.get("/stories/1.csv"))
    cards = [card for row in desk.get("/stories/1.json").json()["rows"] for card in row["cards"]]
    assert [(row["line"], row["standing"], row["cue"]) for row in rows] == [
        (card["line"], card["standing"], card["cue"]) for card in cards
    ]
    assert {row["standing"] for row in rows} == {"accepted", "fixed", "suggested"}
    assert any(" > " in row["chain"] for row in rows)


def test_the_lines_of_a_source_stand_with_their_stories(desk):
    address = next(one["address"] for one in desk.get("/sources.json").json()["sources"] if "renn" in one["address"])
    rows = rows_of(desk.get(f"{address}.csv"))
    stories = desk.get(f"{address}.json").json()["stories"]
    assert [(row["story"], row["line"]) for row in rows] == [
        (str(story["story"]), card["line"]) for story in stories for card in story["lines"]
    ]


def test_what_was_found_is_one_text_again(desk):
    rows = rows_of(desk.get("/search.csv?q=lock"))
    assert rows
    for row, line in zip(rows, desk.get("/search.json?q=lock").json()["lines"], strict=True):
        assert row["content"] == "".join(bit["text"] for bit in line["content"])


@pytest.fixture
def claim(tmp_path):
    """A desk on a claim that one story asserts and one denies, and the claim's address."""
    with Record(tmp_path / "claims.db", create=True) as record:
        for story in (YES, NO):
            record.add(story, reader="1", now=NOON)
        (counted,) = record.claims()
    with client_of(tmp_path / "claims.db") as desk:
        yield desk, f"/claims/{counted.claim}"


def test_the_statements_of_a_claim_have_their_side(claim):
    desk, address = claim
    rows = rows_of(desk.get(f"{address}.csv"))
    (row,) = rows_of(desk.get("/claims.csv"))
    assert sorted((row["side"], row["who"]) for row in rows) == [("Says no", "Tobias Renn"), ("Says yes", "Ada Quill")]
    assert (row["yes"], row["no"], row["stories"]) == ("1", "1", "2")


def test_every_picture_of_a_claim_has_a_table(claim):
    desk, address = claim
    page = desk.get(f"{address}.json").json()
    tables = {name: rows_of(desk.get(f"{address}.csv", params={"table": name})) for name in TABLES["claim"]}
    assert len(tables["origins"]) == sum(len(side["steps"]) for side in page["rests"]) > 0
    assert len(tables["times"]) == len(page["times"]) > 0
    assert [row["where"] for row in tables["details"]] == [" | ".join(row["where"]["words"]) for row in page["grid"]]


def test_who_somebody_unnamed_could_be_does_not_leave():
    def rests(ties, rules):
        steps = tuple(SimpleNamespace(one="a", tie=tie, other="b", stories=(), certainty="x") for tie in ties)
        place = SimpleNamespace(outlet="Gazette", words="an official", address="/stories/1")
        why = (SimpleNamespace(words="same office", places=(place,)),)
        told = tuple(SimpleNamespace(name=name, certain=False, why=why) for name in rules)
        return SimpleNamespace(rests=(SimpleNamespace(title="Who says yes", steps=steps, rules=told),))

    view = rests([COULD_BE_ONE, "cites"], [RULES["could-be-one"], RULES["same-text"]])
    kept = [csv_of(TABLES["claim"][name], view).splitlines()[1:] for name in ("origins", "reasons")]
    assert [len(rows) for rows in kept] == [1, 1]
    assert "cites" in kept[0][0]
    assert RULES["same-text"] in kept[1][0]


def test_the_tables_of_a_source(desk):
    address = next(one["address"] for one in desk.get("/sources.json").json()["sources"] if "renn" in one["address"])
    for name in TABLES["source"]:
        assert desk.get(f"{address}.csv", params={"table": name}).status_code == 200


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "\t=1", "-2+3", "＝1"])
def test_what_a_spreadsheet_would_run_is_words(tmp_path, words):
    with Record(tmp_path / "hostile.db", create=True) as record:
        record.add(hostile_story(words), reader="made", now=NOON)
    with client_of(tmp_path / "hostile.db") as desk:
        for page in ("/index", "/stories/1", "/sources", "/missed", "/timeline", "/search"):
            rows = rows_of(desk.get(f"{page}.csv", params={"q": "said"}))
            for cell in (cell for row in rows for cell in row.values()):
                assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝")), (page, cell)
        (row,) = rows_of(desk.get("/index.csv"))
        assert unguarded(row["headline"]).strip() == words.strip()


def test_a_page_links_to_its_tables_and_one_without_has_none(desk):
    def links(page):
        found = [link["href"] for link in Elements(desk.get(page).text).all("a") if "download" in link]
        assert all(desk.get(address).status_code == 200 for address in found)
        return found

    assert links("/sources") == ["/sources.csv"]
    assert links("/") == ["/index.csv"]
    assert links("/search?q=lock") == ["/search.csv?q=lock", "/search.csv?q=lock&table=stories"]
    assert links("/review/1/a3") == []
    assert desk.get("/review/1/a3.csv").status_code == 404


def test_a_page_that_is_not_there_has_no_table(desk):
    assert desk.get("/stories/99.csv").status_code == 404
