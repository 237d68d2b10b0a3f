"""``onrecord remove``: stories taken out of a record."""

from pathlib import Path

import click

from onrecord.cli.layout import count
from onrecord.cli.options import RECORD
from onrecord.cli.terminal import complain
from onrecord.record import Record


@click.command("remove")
@click.argument("which", nargs=-1, metavar="STORY...", required=True)
@RECORD
@click.pass_context
def command(context: click.Context, *, which: tuple[str, ...], path: Path) -> None:
    """Take stories out of a record, with all their versions.

    STORY is the number that "onrecord status --stories" shows, or the address that the story was added from.

    \b
      onrecord remove 12 13
      onrecord remove https://news.example/story

    The exit code is 0 when all were there, 1 when one was not.
    """
    with Record(path) as record:
        found = {name: record.numbers_of(name) for name in which}
        for name in (name for name, numbers in found.items() if not numbers):
            complain(f"{path}: no story '{name}'; 'onrecord status --stories' lists what there is")
        removed = record.remove({number for numbers in found.values() for number in numbers})
    complain(f"{path}: {count(removed, 'story', 'stories')} removed")
    context.exit(0 if all(found.values()) else 1)
