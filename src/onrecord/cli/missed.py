"""``onrecord missed``: what a record may have overlooked."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click
from rich.text import Text

from onrecord.cli.layout import Layout
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.printers import write_json
from onrecord.cli.terminal import complain, screen, visible
from onrecord.exports.naming import pair
from onrecord.record import Overlooked, Record


@click.command("missed")
@RECORD
@JSON
def command(*, path: Path, as_json: bool) -> None:
    """List the sentences of a record that have a reporting cue or a quotation, and no line.

    No reader finds everything. This is where to look for what this one did not, story by story.

    \b
      onrecord missed
    """
    with Record(path) as record:
        found = list(record.missed())
    if as_json:
        for one in found:
            write_json(_record(one))
        return
    layout = Layout(screen())
    for _, sentences in groupby(found, key=lambda one: one.story):
        layout.print(_rows(list(sentences), layout))
    if not found:
        complain(f"{path}: every sentence with a cue or a quotation has a line")


def _rows(sentences: list[Overlooked], layout: Layout) -> Iterator[Text]:
    """One story's sentences under its head."""
    first = sentences[0]
    told: list[str | Text] = [
        *([first.published[:10]] if first.published else []),
        *([visible(first.outlet)] if first.outlet else []),
        *([Text(visible(first.headline), "bold")] if first.headline else []),
        Text(f"story {first.story}", CONTEXT_STYLE),
    ]
    yield from layout.in_a_row(told, "", "  ")
    for one in sentences:
        yield from layout.wrapped(Text(visible(one.words)), "  ", "  ")
        yield from layout.wrapped(Text(visible(one.reason), CONTEXT_STYLE), "    ", "    ")
    yield Text()


def _record(one: Overlooked) -> dict[str, object]:
    return {
        "schema": "onrecord/missed/1",
        "story": one.story,
        "outlet": one.outlet,
        "headline": one.headline,
        "published": one.published,
        "span": pair(one.span),
        "words": one.words,
        "reason": one.reason,
    }
