"""``onrecord export``: what leaves, where to, what is told, and with which exit code."""

import csv
import dataclasses
import io
import json
import sys
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result
from tests.cli.conftest import affair_story, sequel_story
from tests.exports.reviewed import decide
from tests.record.test_claims import COPY, NO, OTHER, YES, said

from onrecord.cli import cli
from onrecord.cli import run as run_line
from onrecord.cli.export import PARQUET, REPORT, TEXTS
from onrecord.exports.tables_parquet import TABLES
from onrecord.record import Record
from onrecord.values.decision import Fix, Verb
from onrecord.values.stance import Stance

NOW = datetime(2031, 5, 10, 9, tzinfo=UTC)
CHOSEN = [form for form in TEXTS if form != REPORT]
"""The formats of which parts can be chosen; a report is of the whole record."""
TOLD = [
    "onrecord: 13 lines of 2 stories: 11 suggested, 1 accepted, 1 fixed",
    "onrecord: left out: 1 rejected (--all takes them in)",
]


@pytest.fixture
def record(tmp_path, monkeypatch):
    """A record of two stories: 1 is the affair, with three decisions on it; 2 the sequel."""
    path = tmp_path / "affair.db"
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    story = affair_story()
    with Record(path, create=True) as made:
        for one in (story, sequel_story()):
            made.add(one, reader="test", now=NOW)
        made.decide(1, decide(story, 0, Verb.ACCEPT))
        made.decide(1, decide(story, 1, Verb.REJECT))
        made.decide(1, decide(story, 2, Verb.FIX, fix=Fix(stance=Stance.CONFIRMS)))
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["export", *map(str, arguments)], prog_name="onrecord", catch_exceptions=False)


def lines(result: Result) -> list[tuple[str, str, str]]:
    """Story, line and standing of each row of a CSV on stdout."""
    text = result.stdout_bytes.decode("utf-8-sig")
    return [(row["story"], row["line"], row["standing"]) for row in csv.DictReader(io.StringIO(text, newline=""))]


@pytest.mark.parametrize("form", CHOSEN)
def test_every_format_goes_to_stdout_and_the_same_bytes_into_a_file(record, tmp_path, form):
    out = tmp_path / "out"
    result = run(form)
    assert (result.exit_code, result.stderr.splitlines()[:2]) == (0, TOLD)
    assert run(form, "--out", out).exit_code == 0
    assert out.read_bytes() == result.stdout_bytes
    assert sorted(path.name for path in tmp_path.iterdir() if "affair.db" not in path.name) == ["out"]


@pytest.mark.parametrize("form", CHOSEN)
def test_suggestions_are_marked_in_every_format_and_rejected_lines_are_not_there(record, form):
    text = run(form).stdout
    assert text.count("suggested") >= (5 if form == "jsonld" else 11)  # schema.org has no type for some of them
    assert "rejected" not in text
    assert "rejected" in run(form, "--all").stdout


def test_lines_say_how_they_stand(record):
    found = lines(run("csv"))
    assert found[:3] == [("1", "a1", "accepted"), ("1", "a3", "fixed"), ("1", "a4", "suggested")]
    assert len(found) == 13


def test_only_accepted_lines_leave_when_asked_for_and_the_rest_is_counted(record):
    result = run("csv", "--accepted")
    assert lines(result) == [("1", "a1", "accepted"), ("1", "a3", "fixed")]
    assert result.stderr.splitlines() == [
        "onrecord: 2 lines of 2 stories: 1 accepted, 1 fixed",
        "onrecord: left out: 11 suggested, 1 rejected",
    ]


def test_all_lines_leave_when_asked_for(record):
    result = run("csv", "--all")
    assert ("1", "a2", "rejected") in lines(result)
    assert "left out" not in result.stderr


@pytest.mark.parametrize(
    ("asked", "stories"),
    [(["2"], {"2"}), (["1,2"], {"1", "2"}), (["2-9"], {"2"}), (["1", "--stories", "2"], {"1", "2"})],
)
def test_stories_are_chosen_by_number(record, asked, stories):
    assert {story for story, *_ in lines(run("csv", "--stories", *asked))} == stories


@pytest.mark.parametrize(
    ("asked", "told"), [("9", "no story 9"), ("1,9", "no story 9"), ("5-9", "no story from 5 to 9")]
)
def test_a_story_that_is_not_there_is_told_and_nothing_is_written(record, tmp_path, capsys, asked, told):
    out = tmp_path / "out.csv"
    assert run_line(["export", "csv", "--stories", asked, "--out", str(out)]) == 1
    assert told in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["csv", "--stories", "x"], "no number of a story"),
        (["csv", "--stories", "1-2-3"], "no number of a story"),
        (["csv", "--accepted", "--all"], "not both"),
        (["csv", "--by", "source"], "--by is for markdown"),
        (["graphml", "--table", "lines"], "--table is for csv and jsonl and parquet"),
        (["jsonl", "--table", "edges"], "JSON lines are stories or claims"),
        (["csv", "--claim", "1"], "--claim is for markdown"),
        (["csv", "--what", "lineage"], "--what is for graphml"),
        (["docx"], "Invalid value"),
    ],
)
def test_wrong_usage_is_told(record, arguments, told):
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize("end", ["", "-wal"])
def test_the_record_is_never_written_over(record, end):
    before = record.read_bytes()
    result = run("csv", "--out", f"{record}{end}")
    assert result.exit_code == 2
    assert "the record itself" in result.stderr
    assert record.read_bytes() == before


def test_a_link_to_the_record_is_seen_through(record, tmp_path):
    link = tmp_path / "link.csv"
    link.symlink_to(record)
    assert run("csv", "--out", link).exit_code == 2


def test_a_place_that_cannot_be_written_to_is_told(record, tmp_path):
    result = run("csv", "--out", tmp_path / "no" / "out.csv")
    assert result.exit_code == 1
    assert result.stderr.endswith("could not be written: No such file or directory\n")
    assert run("csv", "--out", tmp_path).exit_code == 1


def test_a_file_that_is_there_stays_until_the_new_one_is_complete(record, tmp_path, monkeypatch):
    out = tmp_path / "out.csv"
    out.write_text("before")

    def breaks(material, wish):
        yield "half"
        next(material.stories())
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(TEXTS, "csv", breaks)
    result = run("csv", "--out", out)
    assert (result.exit_code, out.read_text()) == (1, "before")
    assert "No space left on device" in result.stderr
    assert not list(tmp_path.glob("*.part"))


def test_what_schema_org_has_no_type_for_is_counted(record):
    assert "lines that schema.org has no type for" in run("jsonld").stderr


def test_decisions_without_a_line_are_counted(record):
    gone = dataclasses.replace(decide(affair_story(), 5, Verb.ACCEPT))
    mark = dataclasses.replace(gone.line, key="0" * 64, words=("nobody", "said", "nothing"))
    with Record(record) as made:
        made.decide(1, dataclasses.replace(gone, line=mark))
    assert "1 decision of no line that is there now" in run("csv").stderr


def test_what_is_written_meanwhile_is_not_in_the_export(record, monkeypatch):
    written = []

    def meanwhile(material, wish):
        for told in material.stories():
            with Record(record) as other:
                other.remove([2])
            written.append(told.number)
            yield "x"

    monkeypatch.setitem(TEXTS, "csv", meanwhile)
    assert run("csv").stdout == "xx"
    assert written == [1, 2]


def test_markdown_is_grouped_as_asked(record):
    assert "## Tobias Renn\n" in run("markdown", "--by", "source").stdout
    assert run("markdown", "--by", "story").stdout == run("markdown").stdout


def test_parquet_writes_a_folder_or_one_table(record, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    assert run(PARQUET, "--out", tmp_path / "tables").exit_code == 0
    files = sorted(path.name for path in (tmp_path / "tables").iterdir())
    assert files == sorted(f"{name}.parquet" for name in TABLES)
    assert parquet.read_table(tmp_path / "tables" / "lines.parquet").num_rows == 13
    assert run(PARQUET, "--table", "lines", "--out", tmp_path / "one.parquet").exit_code == 0
    assert (tmp_path / "one.parquet").read_bytes() == (tmp_path / "tables" / "lines.parquet").read_bytes()


def test_parquet_needs_a_place(record):
    pytest.importorskip("pyarrow")
    result = run(PARQUET)
    assert (result.exit_code, "give --out" in result.stderr) == (2, True)


def test_without_pyarrow_parquet_says_what_to_install(record, tmp_path, monkeypatch, capsys):
    for name in ("pyarrow", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, name, None)
    assert run_line(["export", PARQUET, "--out", str(tmp_path / "tables")]) == 1
    assert capsys.readouterr().err == (
        "onrecord: Parquet needs pyarrow, which is not installed; try: pip install 'onrecord[parquet]'\n"
    )
    assert not (tmp_path / "tables").exists()


def test_an_empty_record_is_an_empty_export(tmp_path):
    path = tmp_path / "empty.db"
    Record(path, create=True).close()
    result = run("jsonl", "--record", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "onrecord: 0 lines of 0 stories\n")


def test_a_record_that_is_not_there_is_told(tmp_path, capsys):
    assert run_line(["export", "csv", "--record", str(tmp_path / "none.db")]) == 1
    assert "no record there" in capsys.readouterr().err


def test_json_lines_are_one_story_each(record):
    stories = [json.loads(row) for row in run("jsonl").stdout.splitlines()]
    assert [story["record"]["number"] for story in stories] == [1, 2]


@pytest.fixture
def disputed(tmp_path, monkeypatch):
    """A record of two stories of which the one denies what the other says."""
    path = tmp_path / "disputed.db"
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    with Record(path, create=True) as made:
        for one in (YES, NO, OTHER):
            made.add(one, reader="test", now=NOW)
    return path


def rows(result: Result) -> list[dict[str, str]]:
    text = result.stdout_bytes.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("table", TABLES)
def test_every_table_leaves_as_csv_with_its_columns(disputed, table):
    result = run("csv", "--table", table)
    assert result.exit_code == 0
    header = next(csv.reader(io.StringIO(result.stdout_bytes.decode("utf-8-sig"), newline="")))
    assert header == [field.name for field in dataclasses.fields(TABLES[table].row)]


def test_a_claim_leaves_with_its_sides_its_standing_and_the_caution(disputed):
    (claim,) = rows(run("csv", "--table", "claims"))
    assert (claim["yes"], claim["no"], claim["stories"]) == ("1", "1", "2")
    assert (claim["standing"], claim["caution"]) == ("suggested", "measures reporting, not truth")
    sides = [(row["story"], row["side"], row["standing"]) for row in rows(run("csv", "--table", "statements"))]
    assert sorted(sides) == [("1", "for", "suggested"), ("2", "against", "suggested")]


def test_statements_point_at_their_words(disputed):
    with Record(disputed) as record:
        texts = {stored.story: record.story(stored.story).page.text for stored in record.stories()}
    for row in rows(run("csv", "--table", "statements")):
        text = texts[int(row["story"])]
        assert " ".join(text[start:end] for start, end in json.loads(row["spans"])) == row["words"]


def test_claims_leave_as_json_lines_and_as_one_page_with_footnotes(disputed):
    (line,) = run("jsonl", "--table", "claims").stdout.splitlines()
    told = json.loads(line)
    assert told["schema"] == "onrecord/claim/1"
    assert [one["standing"] for one in told["statements"]] == ["suggested", "suggested"]
    assert told["caution"] == "measures reporting, not truth"
    page = run("markdown", "--claim", str(told["claim"])).stdout
    assert "## Says yes (1)" in page
    assert "## Says no (1)" in page
    assert page.count("\n[^") == 2
    assert "not truth" in page


def test_a_claim_that_is_not_there_is_told(disputed, capsys):
    assert run_line(["export", "markdown", "--claim", "99"]) == 1
    assert "there is no claim 99" in capsys.readouterr().err


def test_claims_are_those_of_the_stories_chosen(disputed):
    assert len(rows(run("csv", "--table", "claims", "--stories", "2"))) == 1
    assert rows(run("csv", "--table", "claims", "--stories", "3")) == []
    assert rows(run("csv", "--table", "claims", "--accepted")) == []


def test_annotations_of_a_claim_link_to_it(disputed):
    items = json.loads(run("annotations").stdout)["first"]["items"]
    linked = [item for item in items if item["motivation"] == ["describing", "linking"]]
    assert len(linked) == 2
    assert len({body["value"] for item in linked for body in item["body"] if body["purpose"] == "linking"}) == 1
    assert [item["motivation"] for item in items if item not in linked] == ["describing"]


def test_schema_org_has_the_claim_with_each_story_and_a_draft_only_once_it_was_seen(disputed):
    def found():
        graph = json.loads(run("jsonld").stdout)["@graph"]
        (claim,) = [node for node in graph if node["@type"] == "Claim" and "identifier" in node]
        drafts = [node for node in graph if node.get("itemReviewed") == {"@id": claim["@id"]}]
        return claim, drafts

    claim, drafts = found()
    assert len(claim["appearance"]) == 2
    assert claim["description"].endswith("It measures reporting, not truth.")
    assert drafts == []
    with Record(disputed) as record:
        record.decide(1, decide(YES, 0, Verb.ACCEPT))
    claim, drafts = found()
    assert [(node["@type"], node["creativeWorkStatus"]) for node in drafts] == [("ClaimReview", "Draft")]
    assert "reviewRating" not in drafts[0]


def test_lineage_is_a_graph_of_stories_with_outlets_that_are_only_cited(tmp_path, monkeypatch):
    path = tmp_path / "copies.db"
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    with Record(path, create=True) as made:
        for one in (
            said("Ada Quill", "it rained", address="a.txt", outlet="Gazette", before=COPY + " "),
            said("Ben Oster", "it was dry", address="b.txt", outlet="Ledger", before=COPY + " "),
        ):
            made.add(one, reader="test", now=NOW)
    graph = ET.fromstring(run("graphml", "--what", "lineage").stdout)
    space = "{http://graphml.graphdrawing.org/xmlns}"
    assert [node.get("id") for node in graph.iter(f"{space}node")] == ["s1", "s2"]
    (edge,) = graph.iter(f"{space}edge")
    told = {one.get("key"): one.text for one in edge}
    assert (told["edge-kind"], told["edge-standing"]) == ("copies", "suggested")
    assert (told["edge-directed"], told["edge-settled"]) == ("false", "nothing")


def test_a_report_is_one_file_of_the_whole_record(record, tmp_path):
    out = tmp_path / "report.html"
    assert run("report", "--out", out).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    refused = run("report", "--accepted")
    assert refused.exit_code == 2
    assert "whole record" in refused.stderr
