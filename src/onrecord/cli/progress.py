"""How far the reading of many things has come, on one row of stderr that is wiped before anything else is printed."""

import shutil
import sys
from typing import TextIO

from rich.cells import set_cell_size

from onrecord.cli.terminal import UNICODE, signs_for, visible

BAR = 24
"""Columns of the bar."""
WIPE = "\r\x1b[K"
"""Back to the row's beginning, and clear it."""


class Progress:
    """One row with a bar, the count of things given and done, and what is read now."""

    def __init__(self, total: int, *, stream: TextIO | None = None, width: int | None = None) -> None:
        """Begin at nothing done. The stream is stderr unless given; where nobody watches it, nothing is shown."""
        self._stream = sys.stderr if stream is None else stream
        self._total = total
        self._width = shutil.get_terminal_size().columns if width is None else width
        self._watched = self._stream.isatty()
        self._shown = False

    def at(self, done: int, given: str, *, stories: int) -> None:
        """Show how many things are done, which one is being read, and how many stories came of them so far.

        For one thing the row is worth showing only once it has given a story and goes on.
        """
        if self._watched and (self._total > 1 or stories):
            self._stream.write(WIPE + self.row(done, given, stories=stories))
            self._stream.flush()
            self._shown = True

    def wipe(self) -> None:
        """Take the row away, so that other output can begin there."""
        if self._shown:
            self._stream.write(WIPE)
            self._stream.flush()
            self._shown = False

    def row(self, done: int, given: str, *, stories: int) -> str:
        """The row itself, one column short of the terminal's width, so that it never wraps."""
        read = f"{stories:,} {'story' if stories == 1 else 'stories'} read, {visible(given)}"
        if self._total > 1:
            full = BAR * done // self._total
            wide = signs_for(self._stream.encoding) is UNICODE
            bar = "━" * full + "─" * (BAR - full) if wide else "#" * full + "." * (BAR - full)
            read = f"{bar} {done} of {self._total}, {read}"
        return set_cell_size(read, self._width - 1).rstrip()
