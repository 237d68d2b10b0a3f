"""The door itself: help, version, and words that are no command."""

import re
import subprocess
import sys
from importlib.metadata import version

import click
import pytest
from click.testing import CliRunner, Result

from onrecord.cli import SUMMARIES, cli


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="onrecord", catch_exceptions=False)


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_is_a_page_with_examples_and_every_command(arguments):
    result = invoke(*arguments)
    assert result.exit_code == 0
    assert "onrecord read story.html" in result.stdout
    for name, summary in SUMMARIES.items():
        assert re.search(rf"^  {name} +{re.escape(summary)}$", result.stdout, re.MULTILINE)


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_has_a_help_page(name):
    result = invoke(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: onrecord {name} ")
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_version_is_that_of_the_package():
    assert invoke("--version").stdout == f"onrecord {version('onrecord')}\n"


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("raed", "Did you mean 'read'?"),
        ("story.html", "To read that: onrecord read story.html"),
        ("https://news.example/a", "To read that: onrecord read https://news.example/a"),
        ("zzz", f"The commands are: {', '.join(SUMMARIES)}."),
    ],
)
def test_an_unknown_command_is_wrong_usage_with_advice(word, advice):
    result = invoke(word)
    assert result.exit_code == 2
    assert f"There is no command '{word}'. {advice}" in result.stderr


def test_an_unknown_option_is_wrong_usage():
    assert invoke("--nope").exit_code == 2


def test_help_imports_nothing_heavy():
    program = (
        "import sys; from onrecord.cli import run; run(['--help']); print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    modules = set(ended.stderr.split())
    assert "onrecord.cli" in modules
    assert sorted(modules & {"rich", "numpy", "onnxruntime", "lxml", "httpx", "tokenizers", "onrecord.reader"}) == []


CLOSED_PIPE = """
import os, sys
from onrecord.cli import run
import onrecord.cli.demo as demo
class Nothing:
    def __enter__(self): return self
    def __exit__(self, *error): pass
demo.Reader = Nothing
demo.demo_pages = tuple
sys.exit(run(["demo"]))
"""


def test_a_closed_pipe_ends_quietly_with_its_own_code():
    process = subprocess.Popen([sys.executable, "-c", CLOSED_PIPE], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (141, b"")
