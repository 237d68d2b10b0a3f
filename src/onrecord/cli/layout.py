"""Rows that fit a console and are pleasant to read, for every view."""

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.terminal import signs_for, visible
from onrecord.values.page import Found

MEASURE = 100
"""Longest row in columns; longer rows of prose are hard to follow, however wide the window is."""
NARROWEST = 20
"""Columns that words keep, however deep a line stands inside others."""
_MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<minute>[0-9]{2}:[0-9]{2})(?::[0-9]{2}(?:\.[0-9]{1,9})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?"
)
"""A moment in ISO 8601."""


class Layout:
    """Lays out words for one console."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.signs = signs_for(console.encoding)
        self.width = min(console.width, MEASURE)
        """Columns of a full row."""

    def print(self, rows: Iterable[Text]) -> None:
        """Print rows that are laid out already."""
        for row in rows:
            self.console.print(row, no_wrap=True, overflow="ignore", crop=False)

    def in_a_row(
        self, facts: Iterable[str | Text], first: str = "", rest: str = "", *, dots: bool = True
    ) -> Iterator[Text]:
        """Short facts with dots between them, in as few rows as hold them; a row breaks at a dot where it can."""
        dot, row = f" {self.signs.dot} " if dots else " ", Text()
        columns = self.width - max(len(first), len(rest))
        for fact in facts:
            longer = Text.assemble(row, (dot, CONTEXT_STYLE), fact) if row else Text.assemble(fact)
            if row and cell_len(longer.plain) > columns:
                yield from self.wrapped(row, first, rest)
                first, longer = rest, Text.assemble(fact)
            row = longer
        if row:
            yield from self.wrapped(row, first, rest)

    def wrapped(self, body: Text, first: str = "", rest: str = "", *, width: int | None = None) -> Iterator[Text]:
        """The body in rows that fit, the first after one indent and the others after another."""
        columns = max(NARROWEST, (width or self.width) - max(len(first), len(rest)))
        for number, row in enumerate(body.wrap(self.console, columns)):
            row.rstrip()
            yield Text.assemble((rest if number else first, CONTEXT_STYLE), row)


def moment_of(found: Found) -> str:
    """A date as it is; a moment to the minute, with its zone. What is neither stays as the page has it.

    >>> moment_of(Found("2031-05-02T06:10:30+02:00", "meta", None)), moment_of(Found("2031-05-02", "meta", None))
    ('2031-05-02 06:10 +02:00', '2031-05-02')
    """
    moment = _MOMENT.fullmatch(found.value)
    if moment is None:
        return visible(found.value)
    zone = "UTC" if moment["zone"] == "Z" else moment["zone"]
    return " ".join(part for part in (moment["day"], moment["minute"], zone) if part)


def day_of(found: Found) -> str:
    """The day of a date or moment. What is neither stays as the page has it.

    >>> day_of(Found("2031-05-02T06:10:30+02:00", "meta", None)), day_of(Found("early in May", "meta", None))
    ('2031-05-02', 'early in May')
    """
    moment = _MOMENT.fullmatch(found.value)
    return visible(found.value) if moment is None else moment["day"]


def count(number: int, thing: str, things: str | None = None) -> str:
    """A number and its thing, in the plural where it must be; the plural has an "s" unless it is given.

    >>> count(1, "line"), count(1200, "line"), count(2, "story", "stories")
    ('1 line', '1,200 lines', '2 stories')
    """
    return f"{number:,} {thing if number == 1 else things or f'{thing}s'}"
