"""``onrecord who``: what goes where, and with which exit code."""

import dataclasses
import json

import pytest
from click.testing import CliRunner, Result
from tests.cli.conftest import FakeReader, sequel_story

import onrecord.cli.who as who_module
from onrecord.cli import cli
from onrecord.intake.limits import Limits
from onrecord.sandbox import WorkerLimits
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Refusal, digest_of


@pytest.fixture
def who(monkeypatch, reader, affair) -> type[FakeReader]:
    """A fake in the place of the reader, with two stories and a page that cannot be read."""
    monkeypatch.setattr(who_module, "Reader", reader)
    refusal = Refusal("bad.pdf", "pdf", "a PDF document", "save it as text and give the text")
    reader.prepared = {"story.html": [affair], "sequel.html": [sequel_story()], "bad.pdf": [refusal]}
    return reader


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["who", *arguments], prog_name="onrecord", catch_exceptions=False)


def told(result: Result) -> list[str]:
    """What stands on stderr, without notes on pages."""
    return [row for row in result.stderr.splitlines() if "note: The article seems to go on" not in row]


def test_one_source_goes_to_stdout_in_order_of_publication(who):
    result = invoke("Renn", "sequel.html", "story.html")
    assert (result.exit_code, told(result)) == (0, [])
    assert result.stdout.startswith("Tobias Renn\n")
    assert result.stdout.index("story.html") < result.stdout.index("sequel.html")


def test_what_cannot_be_read_is_told_and_never_stops_the_others(who):
    result = invoke("Renn", "bad.pdf", "story.html")
    assert result.exit_code == 1
    assert told(result) == ["onrecord: bad.pdf: a PDF document; save it as text and give the text"]
    assert result.stdout.startswith("Tobias Renn\n")


def test_json_is_one_line_of_the_source_a_line_with_what_stands_beside_it(who):
    result = invoke("--json", "Renn", "sequel.html", "story.html")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(record["story"]["address"], record["line"]["id"], record["resolved"]) for record in records] == [
        ("story.html", "a1", True),
        ("sequel.html", "a1", True),
        ("sequel.html", "a2", True),
        ("sequel.html", "a3", True),
        ("sequel.html", "a4", True),
        ("sequel.html", "a5", False),
    ]
    denial, admission = records[1], records[2]
    key = denial["story"]["key"]
    assert denial["beside"] == [{"key": key, "id": "a2", "relation": "yes and no"}]
    assert admission["beside"] == [{"key": key, "id": "a1", "relation": "yes and no"}]
    assert [record["beside"] for record in (records[0], *records[3:])] == [[], [], [], []]


def test_a_name_that_nobody_has_is_told_with_the_names_that_there_are(who):
    result = invoke("Tobias Ren", "story.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told(result) == [
        "onrecord: no source in 1 story goes by “Tobias Ren”",
        "onrecord: did you mean “Tobias Renn”?",
        "onrecord: the names there are: Ada Quill, Harbour Ledger, Tobias Renn",
    ]


def test_only_so_many_names_are_told_and_the_rest_is_counted(who, monkeypatch):
    monkeypatch.setattr(who_module, "MOST_NAMES", 2)
    assert told(invoke("zzz", "story.html"))[-1].endswith("are: Ada Quill, Harbour Ledger, and 1 more")


def test_where_nothing_is_read_there_are_no_names_to_tell(who):
    result = invoke("Renn", "bad.pdf")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told(result)[-1] == "onrecord: no source in 0 stories goes by “Renn”"


def test_a_name_that_several_have_is_told_with_how_to_choose(who):
    result = invoke("quill", "story.html", "sequel.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told(result) == [
        "onrecord: 2 sources go by “quill”; give the full name, --kind, or fewer files:",
        "onrecord: Ada Quill, person: 1 line in story.html",
        "onrecord: Quill, outlet: 1 line in sequel.html",
    ]


@pytest.mark.parametrize(("name", "kind", "first"), [("quill", "outlet", "Quill"), ("quill", "person", "Ada Quill")])
def test_the_kind_chooses(who, name, kind, first):
    result = invoke(name, "--kind", kind, "story.html", "sequel.html")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, first)


def test_the_full_name_chooses(who):
    assert invoke("ada quill", "story.html", "sequel.html").exit_code == 0


def test_the_same_text_twice_counts_once_and_is_told(who, affair):
    copy = dataclasses.replace(affair, given=dataclasses.replace(affair.given, address="copy.html"))
    who.prepared = {"story.html": [affair, copy]}
    result = invoke("Renn", "story.html")
    assert told(result) == ["onrecord: copy.html: note: the same text as story.html; it counts once"]
    assert "\n1 line in 1 story" in result.stdout


def test_options_reach_the_reader(who):
    options = ("--article", "--allow-private", "--limit", "redirects=1", "--setting", "careful")
    assert invoke(*options, "Renn", "story.html").exit_code == 0
    assert who.asked == [("story.html", True, None)]
    assert who.limits == (Limits(allow_private=True, redirects=1), WorkerLimits())
    assert who.setting is Setting.CAREFUL


@pytest.mark.parametrize("arguments", [("Renn",), (), ("--kind", "liar", "Renn", "story.html")])
def test_wrong_usage_has_its_own_code(who, arguments):
    result = invoke(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_name_with_escape_sequences_cannot_steer_the_terminal(who):
    assert "\x1b" not in invoke("\x1b[2J", "story.html").stderr


def test_a_story_of_another_digest_is_another_story(who, affair):
    other = dataclasses.replace(affair, key=digest_of(b"another"))
    who.prepared = {"story.html": [affair, other]}
    assert "\n2 lines in 2 stories" in invoke("Renn", "story.html").stdout
