"""The row that shows how far reading has come."""

import io
import re
from types import SimpleNamespace

import pytest

from onrecord.cli.progress import WIPE, Progress
from onrecord.cli.read import print_all
from onrecord.values.fetched import Refusal


class Terminal(io.TextIOWrapper):
    """A stream that says that a person watches."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True

    def written(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode(self.encoding)


def test_the_row_shows_bar_counts_and_what_is_read():
    terminal = Terminal()
    progress = Progress(4, stream=terminal, width=60)
    progress.at(1, "b.html", stories=1)
    assert terminal.written() == WIPE + "━━━━━━────────────────── 1 of 4, 1 story read, b.html"


def test_the_row_is_wiped_once():
    terminal = Terminal()
    progress = Progress(2, stream=terminal, width=60)
    progress.at(0, "a.html", stories=0)
    shown = terminal.written()
    progress.wipe()
    progress.wipe()
    assert terminal.written() == shown + WIPE


def test_one_thing_shows_no_row_until_it_turns_out_to_be_many():
    terminal = Terminal()
    progress = Progress(1, stream=terminal, width=60)
    progress.at(0, "pages", stories=0)
    assert not terminal.written()
    progress.at(0, "pages", stories=1200)
    assert terminal.written() == WIPE + "1,200 stories read, pages"


def test_where_nobody_watches_nothing_is_written():
    stream = io.StringIO()
    progress = Progress(9, stream=stream, width=60)
    progress.at(3, "a.html", stories=3)
    progress.wipe()
    assert not stream.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_the_row_fits_the_terminal_and_its_encoding(encoding):
    progress = Progress(3, stream=Terminal(encoding), width=40)
    row = progress.row(1, "a/very/long/path/" * 10, stories=0)
    assert len(row) == 39
    row.encode(encoding)


def test_an_address_cannot_steer_the_terminal():
    assert "\x1b" not in Progress(2, stream=Terminal(), width=80).row(0, "\x1b[2J", stories=0)


def test_only_stories_count_as_read(affair):
    refusal = Refusal("b", "pdf", "a PDF document", "save it as text")
    outcomes = {"a": [affair], "b": [refusal], "c": [affair, affair]}
    terminal, printed = Terminal(), []
    printer = SimpleNamespace(print=printed.append)
    read_all = print_all(("a", "b", "c"), lambda given: iter(outcomes[given]), printer, Progress(3, stream=terminal))
    assert not read_all
    assert printed == [affair] * 3
    counts = re.findall(r"(\d) of 3, (\d) stor", terminal.written())
    assert counts == [("0", "0"), ("0", "1"), ("1", "1"), ("1", "1"), ("2", "1"), ("2", "2"), ("2", "3")]
    assert terminal.written().endswith(WIPE)
