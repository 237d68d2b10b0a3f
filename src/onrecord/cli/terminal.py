"""What a terminal can show: text of a page made harmless, and signs that its encoding has."""

import re
import sys
from typing import IO, NamedTuple

import click
from rich.console import Console

_SPACE = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
"""Unicode has a picture of each old control: ESC becomes one sign that reads "ESC" and does nothing."""
_NO_PICTURE = dict.fromkeys(
    [
        *range(0x80, 0xA0),  # the C1 controls; some terminals obey them
        *range(0x202A, 0x202F),  # marks that turn the direction of text, so that it reads other than it is
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),  # lone surrogates, which no encoding can write
    ],
    0xFFFD,
)
_HARMLESS = _PICTURES | _NO_PICTURE


def visible(text: str) -> str:
    r"""The text as one line that no terminal obeys: white space runs are one space, control characters are signs.

    A page may hold anything, among it sequences that clear the screen or rename the window.

    >>> visible("one\r\n two \x1b[2J")
    'one two ␛[2J'
    """
    return _SPACE.sub(" ", text).translate(_HARMLESS)


class Signs(NamedTuple):
    """The signs that the view is drawn with."""

    points: str
    """Stands between a source and its cue."""
    opens: str
    """Before what is attributed."""
    closes: str
    """After what is attributed."""
    dot: str
    """Between facts in a row."""
    cut: str
    """Where words are left out."""
    paragraph: str
    """Before the number of a paragraph."""
    branch: str
    """Before a line inside another one."""
    last: str
    """The same, for the last of them."""
    rail: str
    """Beside the rows that stand under a branch that goes on."""
    rule: str
    """Repeated: between stories."""
    denial: str
    """Before a denial."""
    opening: str
    """Before words that are quoted one by one."""
    closing: str
    """After them."""


UNICODE = Signs("▸", "⟦", "⟧", "·", "…", "¶", "├─", "└─", "│ ", "─", "▼", "“", "”")
ASCII = Signs(">", "[[", "]]", "-", "...", "par. ", "|-", "`-", "| ", "-", "!", '"', '"')
"""For an output whose encoding lacks the others."""


def signs_for(encoding: str) -> Signs:
    """The best signs that an encoding can write.

    >>> signs_for("utf-8").points, signs_for("cp1252").points, signs_for("no such").points
    ('▸', '>', '>')
    """
    try:
        "".join(UNICODE).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE


class Screen(Console):
    """A console that leaves a closed pipe to its caller instead of ending the process."""

    def on_broken_pipe(self) -> None:
        """Raise the error that is being handled."""
        raise  # noqa: PLE0704  (rich calls this while it handles the BrokenPipeError)


def screen(file: IO[str] | None = None) -> Screen:
    """A console on stdout: plain text when nobody watches, no colour under ``NO_COLOR``, 80 columns when unknown."""
    stream = sys.stdout if file is None else file
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    return Screen(file=stream, highlight=False, markup=False, emoji=False)


def complain(message: str) -> None:
    """Write one line to stderr, under the program's name, harmless whatever it quotes."""
    click.echo(visible(f"onrecord: {message}"), err=True)
