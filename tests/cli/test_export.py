"""``onrecord export``: what leaves, where to, what is told, and with which exit code."""

import csv
import dataclasses
import io
import json
import sys
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner, Result
from tests.cli.conftest import affair_story, sequel_story
from tests.exports.reviewed import decide

from onrecord.cli import cli
from onrecord.cli import run as run_line
from onrecord.cli.export import PARQUET, TEXTS
from onrecord.record import Record
from onrecord.values.decision import Fix, Verb
from onrecord.values.stance import Stance

NOW = datetime(2031, 5, 10, 9, tzinfo=UTC)
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


@pytest.mark.parametrize("form", TEXTS)
def test_every_format_goes_to_stdout_and_the_same_bytes_into_a_file(record, tmp_path, form):
    out = tmp_path / "out"
    result = run(form)
    assert (result.exit_code, result.stderr.splitlines()[:2]) == (0, TOLD)
    assert run(form, "--out", out).exit_code == 0
    assert out.read_bytes() == result.stdout_bytes
    assert sorted(path.name for path in tmp_path.iterdir() if "affair.db" not in path.name) == ["out"]


@pytest.mark.parametrize("form", TEXTS)
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
        (["csv", "--table", "lines"], "--table is for parquet"),
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

    def breaks(stories):
        yield "half"
        next(stories)
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

    def meanwhile(stories):
        for told in stories:
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
    assert files == ["lines.parquet", "sources.parquet", "stories.parquet", "times.parquet"]
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
