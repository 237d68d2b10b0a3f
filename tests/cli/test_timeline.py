"""``onrecord timeline``: what goes where, and with which exit code."""

import dataclasses
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree
from tests.cli.conftest import FakeReader
from tests.exports.timed import gazette_story, ledger_story

import onrecord.cli.timeline as timeline_module
from onrecord.cli import cli
from onrecord.intake.limits import Limits
from onrecord.sandbox import WorkerLimits
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Refusal


@pytest.fixture
def timeline(monkeypatch, reader) -> type[FakeReader]:
    """A fake in the place of the reader, with two stories and a page that cannot be read."""
    monkeypatch.setattr(timeline_module, "Reader", reader)
    refusal = Refusal("bad.pdf", "pdf", "a PDF document", "save it as text and give the text")
    reader.prepared = {"story.html": [gazette_story()], "ledger.html": [ledger_story()], "bad.pdf": [refusal]}
    return reader


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["timeline", *arguments], prog_name="onrecord", catch_exceptions=False)


def test_the_timeline_goes_to_stdout_with_the_stories_by_publication(timeline):
    result = invoke("ledger.html", "story.html")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Timeline of 2 stories\n")
    assert result.stdout.index("story.html") < result.stdout.index("ledger.html")


def test_stories_that_do_not_agree_have_a_clash(timeline):
    shown = invoke("story.html", "ledger.html").stdout
    assert "1 clash\n" in shown
    assert "\nCLASHES\n" in shown


def test_what_cannot_be_read_is_told_and_never_stops_the_others(timeline):
    result = invoke("bad.pdf", "story.html")
    assert result.exit_code == 1
    assert result.stderr == "onrecord: bad.pdf: a PDF document; save it as text and give the text\n"
    assert result.stdout.startswith("Timeline of 1 story\n")


def test_where_nothing_can_be_read_there_is_no_timeline(timeline):
    result = invoke("bad.pdf")
    assert (result.exit_code, result.stdout) == (1, "")


def test_the_same_text_twice_counts_once_and_is_told(timeline):
    story = gazette_story()
    copy = dataclasses.replace(story, given=dataclasses.replace(story.given, address="copy.html"))
    timeline.prepared = {"pages": [story, copy]}
    result = invoke("pages")
    assert result.stderr == "onrecord: copy.html: note: the same text as story.html; it counts once\n"
    assert result.stdout.startswith("Timeline of 1 story\n")


def test_json_is_one_entry_a_line(timeline):
    result = invoke("--json", "story.html", "ledger.html")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert {record["schema"] for record in records} == {"onrecord/timeline/1"}
    assert [record["id"] for record in records] == [f"e{number}" for number in range(1, 18)]
    assert [record["lane"] for record in records][-3:] == ["said", "published", "published"]


def test_the_picture_goes_into_its_file(timeline, tmp_path):
    name = str(tmp_path / "affair.SVG")
    result = invoke("--svg", name, "story.html")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("affair.SVG: the timeline as a picture\n")
    assert etree.fromstring(Path(name).read_bytes())[0].text == "Timeline of 1 story"


def test_the_picture_can_go_to_stdout(timeline):
    result = invoke("--svg", "-", "story.html")
    assert result.stdout.startswith("<svg ")
    assert result.stderr == ""


def test_json_and_a_picture_can_be_had_at_once(timeline, tmp_path):
    result = invoke("--json", "--svg", str(tmp_path / "a.svg"), "story.html")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 15
    assert (tmp_path / "a.svg").exists()


def test_a_picture_that_cannot_be_written_is_told(timeline, tmp_path):
    result = invoke("--svg", str(tmp_path / "none" / "a.svg"), "story.html")
    assert result.exit_code == 1
    assert "a.svg: the picture could not be written: No such file or directory" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Nothing to read."),
        (("--svg", "story.html", "ledger.html"), "'story.html' does not end in .svg; give a name such as timeline.svg"),
        (("--json", "--svg", "-", "story.html"), "Both --json and the picture would go to stdout"),
        (("--published", "May 2", "story.html"), "'May 2' is no date of the form YYYY-MM-DD"),
    ],
)
def test_wrong_usage_is_told_and_has_its_own_code(timeline, arguments, told):
    result = invoke(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in " ".join(result.stderr.split())


def test_a_picture_never_takes_the_place_of_a_story(timeline, tmp_path):
    page = tmp_path / "story.html"
    page.write_text("a story", encoding="utf-8")
    assert invoke("--svg", str(page), "ledger.html").exit_code == 2
    assert page.read_text(encoding="utf-8") == "a story"


def test_options_reach_the_reader(timeline):
    options = ("--article", "--published", "2031-05-09", "--allow-private", "--limit", "redirects=1")
    assert invoke(*options, "--setting", "careful", "story.html").exit_code == 0
    assert timeline.asked == [("story.html", True, "2031-05-09")]
    assert timeline.limits == (Limits(allow_private=True, redirects=1), WorkerLimits())
    assert timeline.setting is Setting.CAREFUL
