"""``onrecord desk``: what it opens, where it listens, whom it lets in."""

import socket

import pytest
from click.testing import CliRunner
from tests.cli.conftest import affair_story
from tests.desk.conftest import NOON

import onrecord.cli.desk as desk_module
from onrecord.cli import cli
from onrecord.cli import run as run_line
from onrecord.desk import open_socket
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


def test_the_socket_listens():
    with open_socket("127.0.0.1", None, usual=0) as there, socket.create_connection(there.getsockname(), timeout=5):
        pass
