"""``onrecord demo``: a finished record, offline."""

import pytest
from click.testing import CliRunner, Result

import onrecord.cli.demo as demo_module
from onrecord.cli import cli
from onrecord.exports.story_json import story_to_json
from onrecord.values.fetched import Fetched, Refusal, digest_of


def page(address: str) -> Fetched:
    return Fetched(b"", address, None, None, None, None, digest_of(b""))


@pytest.fixture
def demo(monkeypatch, reader):
    """The demo with pages of which the fake reader knows what they hold."""
    monkeypatch.setattr(demo_module, "Reader", reader)
    monkeypatch.setattr(demo_module, "demo_pages", lambda: iter([page("story.html"), page("story.html")]))
    return reader


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["demo", *arguments], prog_name="onrecord", catch_exceptions=False)


def test_the_record_stands_between_an_introduction_and_what_to_type_next(demo):
    result = invoke()
    assert result.exit_code == 0
    assert "the 2 pages come with onrecord" in " ".join(result.stdout.partition("Inquiry opens")[0].split())
    assert result.stdout.count("Inquiry opens at Brackwater lock\n") == 2
    assert "\n\n2 stories, 16 suggested lines.\n\nWhat to type next\n" in result.stdout
    assert "  onrecord read story.html " in result.stdout.rpartition("What to type next")[2]


def test_lines_are_shown_without_their_sentences(demo):
    shown = invoke().stdout
    assert "⟦“We shall look at every page of the log⟧ … ⟦“Nothing will be held back.”⟧" in " ".join(shown.split())
    assert "on Friday in answer to" not in shown


def test_json_is_one_story_a_line_and_nothing_else(demo, affair):
    assert invoke("--json").stdout == 2 * (story_to_json(affair) + "\n")


def test_a_page_that_cannot_be_read_is_told_and_does_not_stop_the_others(demo):
    demo.prepared = {"story.html": [Refusal("story.html", "empty", "nothing", "install onrecord again")]}
    result = invoke()
    assert result.exit_code == 1
    assert result.stderr == 2 * "onrecord: story.html: nothing; install onrecord again\n"
