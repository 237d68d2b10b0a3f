"""Decisions on claims, sources and ties from the command line: kept, told, shown, undone; wrong ones refused."""

import json

import pytest
from click.testing import CliRunner
from tests.cli.conftest import build_story
from tests.record.test_claims import COPY, NO, OTHER, YES, add

from onrecord.cli import cli
from onrecord.cli import run as run_line
from onrecord.record import Record
from onrecord.values.page import Kind


@pytest.fixture
def record(monkeypatch, tmp_path):
    path = tmp_path / "affair.db"
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    monkeypatch.setenv("ONRECORD_BY", "Una Pell")
    blocks = [(Kind.ARTICLE, "{s1:Ada Quill} {c1:said} {q1:the gates stood open}. " + COPY)]
    copies = [
        build_story(blocks, address=f"{outlet}.txt", outlet=outlet, published=day, byline=())
        for outlet, day in (("Gazette", "2031-05-01"), ("Ledger", "2031-05-02"))
    ]  # fmt: skip
    with Record(path, create=True) as made:
        add(made, YES, NO, OTHER, *copies)
    return path


def run(*arguments):
    return CliRunner().invoke(cli, arguments, prog_name="onrecord", catch_exceptions=False)


def told(*arguments):
    """What a command that succeeds says, without the record's path."""
    result = run(*arguments)
    assert result.exit_code == 0
    return [line.removeprefix("onrecord: ").split("affair.db: ")[-1] for line in result.stderr.splitlines()]


def rows(*arguments):
    return [json.loads(line) for line in run(*arguments, "--json").stdout.splitlines()]


def claim_of(record, story, line=0):
    """The number of the claim that a line is in."""
    with Record(record) as opened:
        keys = opened.carrier_keys()
        for one in opened.claims(fewest=1, rejected=True):
            if any(
                (keys[each.statement.key.story], each.statement.key.line) == (story, line)
                for each in opened.claim(one.claim).statements
            ):
                return one.claim
    return None


class TestClaims:
    def test_a_merge_is_kept_shown_and_undone(self, record):
        shared, lone = claim_of(record, 1), claim_of(record, 3)
        assert told("decide", "claim", str(lone), "merge", str(shared))[0] == (
            f"decision 1 kept: merge claim {lone} {shared}"
        )
        older = min(shared, lone)
        (line,) = [one for one in rows("claims") if one["claim"] == older]
        assert line["stories"] == 3
        assert "merge by Una Pell" in run("claim", str(older)).stdout
        (entry,) = rows("history")
        assert (entry["subject"], entry["verb"], entry["found"]) == ("claim", "merge", True)
        assert {entry["one"]["story"], entry["other"]["story"]} == {1, 3}
        told("history", "--undo", "1")
        assert claim_of(record, 3) == lone

    def test_a_split_tells_where_the_two_parts_are(self, record):
        shared = claim_of(record, 1)
        words = told("decide", "claim", str(shared), "split", "2:a1")
        alone, rest = claim_of(record, 2), claim_of(record, 1)
        first = f"decision 1 kept: split claim {shared} 2:a1"
        assert words == [first, f"2:a1 is claim {alone} now, the rest is claim {rest}"]
        assert alone != rest

    def test_a_rejected_claim_is_left_out_and_that_is_told(self, record):
        shared = claim_of(record, 1)
        told("decide", "claim", str(shared), "reject", "--note", "two matters")
        assert shared not in {one["claim"] for one in rows("claims")}
        assert "left out: 1 rejected claim" in run("claims").stderr
        (line,) = [one for one in rows("claims", "--all") if one["claim"] == shared]
        assert line["standing"] == "rejected"
        shown = run("claim", str(shared)).stdout
        assert "claim rejected" in shown
        assert "two matters" in shown

    def test_fixed_and_accepted_lines_say_so(self, record):
        told("decide", "1", "a1", "accept")
        told("decide", "line", "2", "a1", "fix", "--stance", "confirms")
        shown = run("claim", str(claim_of(record, 1))).stdout
        assert "accepted" in shown
        assert "fixed" in shown
        assert "SAYS NO" not in shown


class TestSources:
    def test_two_sources_are_merged_and_split_again(self, record):
        told("decide", "source", "Ada Quill", "merge", "3:The museum")
        told("decide", "source", "3: the museum", "split", "1:a1")
        merged, split = rows("history")
        assert (merged["subject"], merged["verb"], split["verb"]) == ("source", "merge", "split")
        assert merged["other"]["name"] == "The museum"
        assert "split source" in run("history").stdout

    def test_a_note_on_a_source(self, record):
        told("decide", "source", "1:a1", "note", "--note", "who is she?")
        assert "who is she?" in run("history").stdout


class TestEdges:
    def test_a_tie_is_numbered_rejected_and_shown_as_rejected(self, record):
        claim = claim_of(record, 4)
        (tie,) = [one for one in rows("origins", str(claim))[0]["ties"] if one["kind"] == "copies"]
        assert ({tie["story"], tie["other"]}, tie["standing"]) == ({4, 5}, "suggested")
        told("decide", "edge", str(tie["number"]), "reject", "--note", "one handout")
        shown = run("origins", str(claim)).stdout
        assert "rejected, counts for nothing" in shown
        assert "one handout" in shown
        assert "reject edge · stories 5 and 4" in run("history").stdout
        (entry,) = rows("history", "4")
        assert (entry["one"]["kind"], entry["one"]["other"]) == ("copies", 4)


@pytest.mark.parametrize(
    "wrong",
    [
        ["claim", "1", "merge"],
        ["claim", "1", "merge", "x"],
        ["claim", "1", "split", "2"],
        ["claim", "1", "split", "2:a99"],
        ["claim", "1", "accept", "2"],
        ["claim", "1", "note"],
        ["claim", "1", "fix"],
        ["source", "Ada Quill", "merge"],
        ["source", "Ada Quill", "note"],
        ["source", "Ada Quill", "note", "Idris Falk"],
        ["source", "Ada Quill", "reject"],
        ["edge", "1", "merge"],
        ["edge", "1", "note"],
        ["line", "1", "a1", "merge"],
        ["1", "a1", "split"],
    ],
)
def test_wrong_usage_is_told_and_changes_nothing(record, wrong):
    assert run("decide", *wrong).exit_code == 2
    assert rows("history") == []


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (["claim", "9999", "accept"], "there is no claim 9999"),
        (["edge", "9999", "accept"], "there is no tie 9999"),
        (["source", "Nobody At All", "merge", "Ada Quill"], "no source of a line goes by"),
        (["source", "99:Ada", "note", "--note", "x"], "there is no story 99"),
    ],
)
def test_what_is_not_there_is_told(record, missing, words, capsys):
    assert run_line(["decide", *missing]) == 1
    assert words in capsys.readouterr().err


def test_the_help_shows_each_subject(record):
    assert "onrecord decide claim 12 merge 15" in run("decide", "--help").stdout
    for subject in ("line", "claim", "source", "edge"):
        assert f"onrecord decide {subject}" in run("decide", subject, "--help").stdout
