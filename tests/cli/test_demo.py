"""``onrecord demo``: a finished record, offline, and the desk on it."""

import signal

import pytest
from click.testing import CliRunner, Result
from tests.cli.conftest import sequel_story
from tests.desk.conftest import revised_story
from tests.record.test_claims import NO, YES

import onrecord.cli.demo as demo_module
from onrecord.cli import cli
from onrecord.cli.demo import ended_by_signals
from onrecord.desk import open_socket
from onrecord.exports.story_json import story_to_json
from onrecord.record import Record
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


@pytest.fixture
def disputed(demo, monkeypatch):
    """A demo of two stories, one of which denies what the other says."""
    demo.prepared = {"a.txt": [YES], "b.txt": [NO]}
    monkeypatch.setattr(demo_module, "demo_pages", lambda: iter([page("a.txt"), page("b.txt")]))
    return demo


@pytest.fixture
def served(monkeypatch):
    """What a desk was asked to serve, without serving it, and what a browser was asked to open."""
    calls, opened = [], []

    def serve(desk, there, host, *, opened):
        with Record(desk.path) as record:
            calls.append((desk.path, len(record.stories()), host, there.getsockname()[1]))
        opened("http://127.0.0.1:8474/")

    monkeypatch.setattr(demo_module, "serve", serve)
    monkeypatch.setattr(demo_module.webbrowser, "open", opened.append)
    return calls, opened


def free_port():
    with open_socket("127.0.0.1", None, usual=0) as there:
        return there.getsockname()[1]


def test_the_disputed_claim_stands_below_the_stories(disputed):
    shown = invoke().stdout
    told = shown.partition("What the stories say together")[2]
    assert "\nSAYS YES (1)\n" in told
    assert "\nSAYS NO (1)\n" in told
    assert told.index("SAYS NO") < told.index("2 stories, 2 suggested lines.")


def test_where_nobody_watches_it_prints_and_ends(disputed, served):
    assert invoke().exit_code == 0
    assert served == ([], [])


def test_with_a_port_the_browser_opens_on_the_claim(disputed, served):
    calls, opened = served
    port = free_port()
    result = invoke("--port", str(port))
    ((path, stories, host, there),) = calls
    assert (stories, host, there) == (2, "127.0.0.1", port)
    with_claim = opened[0].removeprefix("http://127.0.0.1:8474/claims/")
    assert with_claim.isdigit()
    assert opened[0] in result.stdout
    assert "Ctrl-C ends it" in result.stderr
    assert not path.parent.exists()


def test_in_a_terminal_it_serves_and_no_browser_is_opened_where_none_is_wanted(disputed, served, monkeypatch):
    calls, opened = served
    monkeypatch.setattr(demo_module, "is_watched", lambda: True)
    assert invoke("--no-browser").exit_code == 0
    assert (len(calls), opened) == (1, [])
    assert invoke("--json").exit_code == 0
    assert len(calls) == 1


def test_a_port_that_is_taken_is_said_before_anything_is_read(disputed, served):
    with open_socket("127.0.0.1", None, usual=0) as taken:
        result = invoke("--port", str(taken.getsockname()[1]))
    assert result.exit_code == 1
    assert "try another --port" in result.stderr
    assert result.stdout == ""
    assert served == ([], [])


def test_a_record_that_is_kept_is_not_read_twice(demo, monkeypatch, tmp_path):
    same = digest_of(b"")
    story = sequel_story()
    assert story.given.sha256 != same
    given = Fetched(story.given.content, story.given.address, None, None, None, None, story.given.sha256)
    demo.prepared = {given.address: [story]}
    monkeypatch.setattr(demo_module, "demo_pages", lambda: iter([given]))
    path = tmp_path / "affair.db"
    first = invoke("--record", str(path))
    assert len(demo.asked) == 1
    again = invoke("--record", str(path))
    assert demo.asked == []
    assert again.stdout == first.stdout
    with Record(path) as record:
        assert len(record.stories()) == 1


def test_what_an_outlet_changed_later_stands_under_its_story(demo, monkeypatch, tmp_path):
    first, later = sequel_story(), revised_story()
    pages = [page("sequel.html"), page("sequel.html")]
    read = iter([first, later])
    monkeypatch.setattr(demo, "read_fetched", lambda self, fetched: next(read))
    monkeypatch.setattr(demo_module, "demo_pages", lambda: iter(pages[:1]))
    monkeypatch.setattr(demo_module, "with_later", lambda given: iter([tuple(pages)]))
    path = tmp_path / "affair.db"
    shown = invoke("--record", str(path)).stdout
    assert shown.index("Chairman speaks again") < shown.index(demo_module.EDITED)
    assert "version 2" in shown.partition(demo_module.EDITED)[2]
    with Record(path) as record:
        assert [one.versions for one in record.stories()] == [2]


@pytest.mark.parametrize("name", demo_module.SERVED_UNTIL)
def test_a_signal_that_would_end_it_lets_it_clear_up(name):
    number = getattr(signal, name, None)
    if number is None:
        pytest.skip(f"this system has no {name}")
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), ended_by_signals():
        signal.raise_signal(number)
    assert signal.getsignal(number) == before
