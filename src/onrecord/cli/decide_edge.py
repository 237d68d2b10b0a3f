"""``onrecord decide edge``: an editor's word on a tie between two stories of a record."""

from datetime import UTC, datetime
from pathlib import Path

import click

from onrecord.cli.options import BY, NOTE, RECORD
from onrecord.cli.terminal import complain
from onrecord.record import Record
from onrecord.record.rulings import Remark, judge_edge
from onrecord.values.decision import Verb


@click.command("edge")
@click.argument("edge", type=int)
@click.argument("verb", type=click.Choice([verb.value for verb in (Verb.ACCEPT, Verb.REJECT, Verb.NOTE)]))
@RECORD
@NOTE
@BY
def command(*, edge: int, verb: str, path: Path, note: str | None, by: str) -> None:
    """Accept, reject or note a tie between stories.

    EDGE, a tie between two stories or from a story to an outlet, goes by its number in "onrecord origins CLAIM".

    \b
      onrecord decide edge 7 reject --note "both quote the same handout"

    A rejected tie counts for nothing: origins that only it made one are two.
    """
    if verb == Verb.NOTE.value and not note:
        raise click.UsageError("note: say what, with --note")
    with Record(path) as record:
        number = record.rule(judge_edge(record, edge, Verb(verb), Remark(by, datetime.now(UTC), note)))
    complain(f"{path}: decision {number} kept: {verb} tie {edge}")
