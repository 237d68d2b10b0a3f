"""``onrecord status``: what a record holds."""

from pathlib import Path

import click
from rich.text import Text

from onrecord.cli.layout import Layout, count
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.printers import write_json
from onrecord.cli.terminal import screen, visible
from onrecord.record import Record, Status, Stored


@click.command("status")
@RECORD
@JSON
@click.option("--stories", "listed", is_flag=True, help="List every story, with its number.")
def command(*, path: Path, as_json: bool, listed: bool) -> None:
    """Show what a record holds: stories, versions, lines, and what may be missed.

    \b
      onrecord status --stories
    """
    with Record(path) as record:
        status = record.status()
        stories = record.stories() if listed else []
    if as_json:
        _write_json(status, stories)
        return
    layout = Layout(screen())
    size = f"{status.bytes / 1e6:,.1f} MB"
    facts = [
        count(status.stories, "story", "stories"),
        count(status.versions, "version"),
        count(status.lines, "suggested line"),
        count(status.sources, "source"),
        f"{count(status.missed, 'sentence')} that may be missed",
        size,
    ]
    layout.print(layout.wrapped(Text(visible(str(status.path)), "bold")))
    layout.print(layout.in_a_row(facts))
    if status.earliest and status.latest:
        days = sorted({status.earliest[:10], status.latest[:10]})
        layout.print(layout.wrapped(Text(f"published {' to '.join(days)}")))
    width = max((len(str(one.story)) for one in stories), default=0)
    for one in stories:
        first = f"{one.story:>{width}}  "
        told: list[str | Text] = [
            one.published[:10] if one.published else "(no date)",
            visible(one.outlet) if one.outlet else "(no outlet)",
            Text(visible(one.headline or one.address), "bold"),
            Text(count(one.lines, "line"), CONTEXT_STYLE),
            *([Text(count(one.versions, "version"), CONTEXT_STYLE)] if one.versions > 1 else []),
        ]
        layout.print(layout.in_a_row(told, first, " " * len(first)))


def _write_json(status: Status, stories: list[Stored]) -> None:
    """One line for the record; with stories, one line each after it."""
    whole: dict[str, str | int | None] = {
        "schema": "onrecord/status/1",
        "path": str(status.path),
        "bytes": status.bytes,
        "stories": status.stories,
        "versions": status.versions,
        "lines": status.lines,
        "sources": status.sources,
        "missed": status.missed,
        "earliest": status.earliest,
        "latest": status.latest,
    }
    lines = [whole, *map(_stored, stories)]
    for line in lines:
        write_json(line)


def _stored(stored: Stored) -> dict[str, str | int | None]:
    return {
        "schema": "onrecord/stored/1",
        "story": stored.story,
        "address": stored.address,
        "outlet": stored.outlet,
        "headline": stored.headline,
        "published": stored.published,
        "versions": stored.versions,
        "lines": stored.lines,
        "added": stored.added,
        "seen": stored.seen,
    }
