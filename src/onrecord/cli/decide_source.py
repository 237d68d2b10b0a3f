"""``onrecord decide source``: an editor's word on who is one source over the stories of a record."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from onrecord.cli.options import BY, NOTE, RECORD
from onrecord.cli.terminal import complain, visible
from onrecord.record import Record
from onrecord.record.rulings import Remark, SourceName, note_source, pair_sources
from onrecord.values.decision import Verb

_IN_STORY: Final = re.compile(r"([0-9]{1,18}):\s*(\S.*)", re.DOTALL)


@click.command("source")
@click.argument("name")
@click.argument("verb", type=click.Choice([verb.value for verb in (Verb.MERGE, Verb.SPLIT, Verb.NOTE)]))
@click.argument("other", required=False)
@RECORD
@NOTE
@BY
def command(*, name: str, verb: str, other: str | None, path: Path, note: str | None, by: str) -> None:
    """Merge, split or note sources over the stories.

    Merge says that two sources are one, split that they are not. NAME and OTHER are names, as "onrecord who" takes
    them. One in a story, above all one without a name, is STORY:NAME, STORY:DESCRIPTION or STORY:LINE, the source of
    that line. A split takes the source of one story out, that of the story named, and leaves the others together.

    \b
      onrecord decide source "Idris Falk" merge "3:the water minister"
      onrecord decide source "Idris Falk" split 7:Falk
      onrecord decide source "Idris Falk" merge 5:a2
    """
    asked = Verb(verb)
    if (asked is Verb.NOTE) != (other is None):
        raise click.UsageError(f"{verb}: give the other source" if other is None else "note takes no other source")
    if asked is Verb.NOTE and not note:
        raise click.UsageError("note: say what, with --note")
    remark = Remark(by, datetime.now(UTC), note)
    with Record(path) as record:
        one = _named(name)
        rulings = (
            (note_source(record, one, remark),)
            if other is None
            else pair_sources(record, asked, one, _named(other), remark)
        )
        numbers = [record.rule(ruling) for ruling in rulings]
    pair = f"“{visible(name)}”" + ("" if other is None else f" and “{visible(other)}”")
    kept = f"decision{'' if len(numbers) == 1 else 's'} {', '.join(map(str, numbers))} kept"
    complain(f"{path}: {kept}: {verb} {pair}")


def _named(given: str) -> SourceName:
    """A name, or a story's number and a name in it."""
    found = _IN_STORY.fullmatch(given)
    return SourceName(given) if found is None else SourceName(found[2], int(found[1]))
