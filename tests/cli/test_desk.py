"""``onrecord desk``: what it opens, where it listens, whom it lets in."""

import socket

import pytest
from click.testing import CliRunner
from tests.cli.conftest import affair_story, sequel_story
from tests.desk.conftest import NOON

import onrecord.cli.desk as desk_module
from onrecord.cli import cli
from onrecord.cli import run as run_line
from onrecord.cli.choosing import apart, heard_as
from onrecord.cli.desk import follow
from onrecord.cli.saying import all_said, side_by_side
from onrecord.desk import open_socket
from onrecord.exports.identifiers import source_key
from onrecord.record import Record


@pytest.fixture
def served(monkeypatch, tmp_path):
    """What a desk was asked to serve, without serving it; and a record's path."""
    calls, opened = [], []

    def serve(desk, there, host, *, opened):
        port = there.getsockname()[1]
        there.close()
        calls.append((desk, host, port))
        opened(f"http://{host}:{port}/")

    monkeypatch.setattr(desk_module, "serve", serve)
    monkeypatch.setattr(desk_module.webbrowser, "open", opened.append)
    path = tmp_path / "affair.db"
    with Record(path, create=True) as record:
        record.add(affair_story(), reader="made", now=NOON)
    return path, calls, opened


def run(*arguments, **options):
    return CliRunner().invoke(cli, ["desk", *map(str, arguments)], prog_name="onrecord", **options)


def free_port():
    with open_socket("127.0.0.1", None, usual=0) as there:
        return there.getsockname()[1]


def test_it_serves_the_record_on_loopback_and_opens_the_browser(served):
    path, calls, opened = served
    result = run(path, "--by", "Una Pell")
    ((desk, host, port),) = calls
    assert (desk.path, desk.by, host) == (path, "Una Pell", "127.0.0.1")
    assert opened == [f"http://127.0.0.1:{port}/"]
    assert result.stdout == f"http://127.0.0.1:{port}/\n"
    assert "Ctrl-C" in result.stderr


def test_port_and_no_browser(served):
    path, calls, opened = served
    port = free_port()
    assert run("--record", path, "--port", port, "--no-browser").exit_code == 0
    assert calls[0][2] == port
    assert opened == []


def test_the_record_may_come_from_the_environment(served):
    path, calls, _ = served
    run(env={"ONRECORD_RECORD": str(path)})
    assert calls[0][0].path == path


def test_a_port_that_is_taken_is_said(served):
    path, calls, _ = served
    with open_socket("127.0.0.1", None, usual=0) as taken:
        result = run(path, "--port", taken.getsockname()[1])
    assert result.exit_code == 1
    assert "try another --port" in result.stderr
    assert calls == []


def test_the_usual_port_gives_way_to_a_free_one():
    with open_socket("127.0.0.1", None, usual=0) as first:
        usual = first.getsockname()[1]
        with open_socket("127.0.0.1", None, usual=usual) as second:
            assert second.getsockname()[1] != usual
        with pytest.raises(OSError, match="in use"):
            open_socket("127.0.0.1", usual, usual=usual)


def test_a_record_that_is_not_there_is_said_before_anything_is_opened(capsys, tmp_path):
    assert run_line(["desk", str(tmp_path / "none.db")]) == 1
    assert "no record there" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "65536", "x"])
def test_a_port_is_a_port(served, number):
    assert run(served[0], "--port", number).exit_code == 2


def test_a_source_is_followed_as_who_finds_it():
    stories = [affair_story(), sequel_story()]
    names = {(source_key(source), source.name) for story in stories for source in story.sources if source_key(source)}
    assert names
    for key, name in names:
        followed = follow(key, stories)
        assert followed is not None
        groups = apart(name, heard_as(name, stories))
        (group,) = [those for those in groups if any(source_key(one.source) == key for one in those)]
        said = [(one.story.key, one.index, one.resolved) for one in all_said(group)]
        assert [(stories[one.story].key, one.line, one.resolved) for one in followed.lines] == said


def test_pairs_of_lines_are_those_that_who_shows():
    stories = [affair_story(), sequel_story()]
    for source in stories[0].sources:
        key = source_key(source)
        if key is None:
            continue
        group = apart(source.name, heard_as(source.name, stories))[0]
        pairs = side_by_side([one for one in all_said(group) if one.resolved])
        followed = follow(key, stories)
        found = [
            (followed.lines[pair.earlier].line, followed.lines[pair.later].line, pair.relation)
            for pair in followed.beside
        ]
        assert found == [(pair.earlier.index, pair.later.index, pair.relation.value) for pair in pairs]


def test_nobody_is_followed_by_a_name_that_is_not_there():
    assert follow("person nobody", [affair_story()]) is None
    assert follow("", [affair_story()]) is None


def test_the_socket_listens():
    with open_socket("127.0.0.1", None, usual=0) as there, socket.create_connection(there.getsockname(), timeout=5):
        pass
