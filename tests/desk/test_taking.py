"""Take away: every export, the report, and a page's statements with footnotes, from the record as it stands."""

import csv
import io
import json
import re
from xml.etree import ElementTree as ET

import pytest
from tests.desk.conftest import NOON, Elements, client_of, decision
from tests.desk.hostile import hostile_story
from tests.exports.test_footnoted_markdown import footnotes, statements
from tests.record.test_claims import NO, YES

from onrecord.desk.taking import FORMATS
from onrecord.record import Record
from onrecord.values.decision import Verb


def written(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_offers_every_format_and_the_report(desk):
    told = desk.get("/take.json").json()
    assert [offer["address"] for offer in told["offers"]] == [f"/take/{one.file}" for one in FORMATS]
    links = [link["href"] for link in Elements(desk.get("/take").text).all("a") if "download" in link]
    assert links[:2] == ["/report.html", "/take/lines.csv"]
    assert "/take/lines.csv?lines=accepted" in links
    assert "onrecord export parquet" in Elements(desk.get("/take").text).text


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.file)
def test_every_format_is_a_file_in_its_own_right(desk, form):
    answer = desk.get(f"/take/{form.file}")
    assert answer.headers["content-type"].partition(";")[0] == form.media
    assert answer.headers["content-disposition"] == f'attachment; filename="affair-{form.file}"'
    assert written(answer)


def test_the_exports_can_be_read_back(desk):
    assert len([json.loads(line) for line in written(desk.get("/take/stories.jsonl")).splitlines()]) == 2
    assert json.loads(written(desk.get("/take/annotations.jsonld")))["type"] == "AnnotationCollection"
    assert json.loads(written(desk.get("/take/articles.jsonld")))["@graph"]
    assert ET.fromstring(desk.get("/take/chains.graphml").content).tag.endswith("graphml")


def test_only_reviewed_lines_leave_where_that_is_asked(desk):
    def standings(address):
        rows = csv.DictReader(io.StringIO(desk.get(address).content.decode("utf-8-sig"), newline=""))
        return {row["standing"] for row in rows}

    assert standings("/take/lines.csv") == {"accepted", "fixed", "suggested"}
    assert standings("/take/lines.csv?lines=accepted") == {"accepted", "fixed"}


def test_nothing_reviewed_is_offered_where_nothing_is(tmp_path):
    with Record(tmp_path / "new.db", create=True) as record:
        record.add(YES, reader="1", now=NOON)
    with client_of(tmp_path / "new.db") as desk:
        assert "Reviewed lines only" not in desk.get("/take").text


def test_a_head_tells_of_a_file_and_sends_none(desk):
    answer = desk.head("/take/lines.csv")
    assert (answer.status_code, answer.content) == (200, b"")
    assert "attachment" in answer.headers["content-disposition"]


def test_a_file_that_is_longer_than_a_piece_comes_whole(tmp_path):
    path = tmp_path / "long.db"
    with Record(path, create=True) as record:
        record.add(hostile_story("W" * 40_000), reader="1", now=NOON)
    with client_of(path) as desk:
        (line,) = written(desk.get("/take/stories.jsonl")).splitlines()
        assert json.loads(line)["story"]["headline"] == "W" * 40_000


@pytest.mark.parametrize("address", ["/report.html", "/take/lines.csv", "/stories/1.md"])
def test_a_record_that_is_gone_is_said(path, address):
    with client_of(path) as desk:
        for one in path.parent.iterdir():
            one.unlink()
        answer = desk.get(address)
        assert answer.status_code == 503
        assert "no record there" in answer.text


def test_a_story_leaves_with_footnotes(desk):
    answer = desk.get("/stories/1.md")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    text = written(answer)
    lines = desk.get("/stories/1.json").json()["lines"]
    assert len(statements(text)) == len(footnotes(text)) == lines
    assert "accepted" in statements(text)[0]


def test_a_source_leaves_with_its_lines_and_no_others(desk):
    address = next(one["address"] for one in desk.get("/sources.json").json()["sources"] if "renn" in one["address"])
    page = desk.get(f"{address}.json").json()
    names = {f"{said['story']}-{card['line']}" for said in page["stories"] for card in said["lines"]}
    assert set(footnotes(written(desk.get(f"{address}.md")))) == names
    assert names


def test_a_claim_leaves_with_its_sides(tmp_path):
    path = tmp_path / "claims.db"
    with Record(path, create=True) as record:
        for story in (YES, NO):
            record.add(story, reader="1", now=NOON)
        (counted,) = record.claims()
    with client_of(path) as desk:
        text = written(desk.get(f"/claims/{counted.claim}.md"))
        assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Says yes (1)", "Says no (1)"]
        assert set(footnotes(text)) == {"1-a1", "2-a1"}
    with Record(path) as record:
        record.decide(2, decision(NO, 0, Verb.REJECT))
    with client_of(path) as desk:
        text = written(desk.get(f"/claims/{counted.claim}.md"))
        assert set(footnotes(text)) == {"1-a1"}


@pytest.mark.parametrize("address", ["/stories/99.md", "/claims/99.md", "/claims/x.md", "/sources/nobody.md",
                                     "/take/lines.xlsx"])  # fmt: skip
def test_what_is_not_there_is_said(desk, address):
    assert desk.get(address).status_code == 404


def test_a_page_offers_its_text_with_footnotes(desk):
    source = next(one["address"] for one in desk.get("/sources.json").json()["sources"] if "renn" in one["address"])
    for page in ("/stories/1", source):
        (link,) = [one for one in Elements(desk.get(page).text).all("a") if "data-copy" in one]
        assert link["href"] == f"{page}.md"
        assert desk.get(link["href"]).status_code == 200


def test_a_report_leaves_as_one_file(desk):
    answer = desk.get("/report.html")
    assert answer.headers["content-disposition"] == 'attachment; filename="affair-report.html"'
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert written(answer).startswith("<!doctype html>")
