"""``onrecord decide claim``: an editor's word on a claim of a record."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from onrecord.cli.lines import line_index
from onrecord.cli.options import BY, NOTE, RECORD
from onrecord.cli.terminal import complain
from onrecord.record import Record
from onrecord.record.rulings import LinePlace, Remark, judge_claim, merge_claims, split_claim
from onrecord.values.claim import HEADLINE
from onrecord.values.decision import Verb
from onrecord.values.ruling import Ruling, StatementMark

VERBS: Final = (Verb.ACCEPT, Verb.REJECT, Verb.MERGE, Verb.SPLIT, Verb.NOTE)
_PAIRED: Final = {Verb.MERGE: "the number of the other claim", Verb.SPLIT: "the statement that leaves, as STORY:LINE"}
_HEADLINE: Final = "headline"


@click.command("claim")
@click.argument("claim", type=int)
@click.argument("verb", type=click.Choice([verb.value for verb in VERBS]))
@click.argument("other", required=False)
@RECORD
@NOTE
@BY
def command(*, claim: int, verb: str, other: str | None, path: Path, note: str | None, by: str) -> None:
    """Accept, reject, merge, split or note a claim.

    CLAIM is its number in "onrecord claims". OTHER is, for merge, the number of the other claim; for split, the
    statement that leaves, as STORY:LINE or STORY:headline.

    \b
      onrecord decide claim 12 accept
      onrecord decide claim 12 merge 15
      onrecord decide claim 12 split 3:a5
      onrecord decide claim 12 reject --note "two rockets"

    A rejected claim is left out of "onrecord claims" unless --all is given. A statement that was split off stands
    alone, until it is merged with another claim.
    """
    asked = Verb(verb)
    if (asked in _PAIRED) != (other is not None):
        raise click.UsageError(f"{verb}: give {_PAIRED[asked]}" if asked in _PAIRED else f"{verb} takes no other claim")
    if asked is Verb.NOTE and not note:
        raise click.UsageError("note: say what, with --note")
    with Record(path) as record:
        ruling = _ruling(record, claim, asked, other or "", Remark(by, datetime.now(UTC), note))
        number = record.rule(ruling)
        known_as = [record.claim_of(mark) for mark in (ruling.one, ruling.other) if isinstance(mark, StatementMark)]
    complain(f"{path}: decision {number} kept: {verb} claim {claim}{f' {other}' if other else ''}")
    if asked is Verb.SPLIT:
        complain(f"{other} is claim {known_as[1]} now, the rest is claim {known_as[0]}")
    elif known_as[0] != claim:
        complain(f"the two are claim {known_as[0]} now")


def _ruling(record: Record, claim: int, verb: Verb, other: str, remark: Remark) -> Ruling:
    if verb is Verb.MERGE:
        if not (other.isascii() and other.isdigit() and len(other) < 19):
            raise click.BadParameter(f"'{other}' is no number of a claim", param_hint="OTHER")
        return merge_claims(record, claim, int(other), remark)
    if verb is Verb.SPLIT:
        return split_claim(record, claim, _place(record, other), remark)
    return judge_claim(record, claim, verb, remark)


def _place(record: Record, named: str) -> LinePlace:
    """The statement that STORY:LINE names."""
    story, _, line = named.partition(":")
    if not (story.isascii() and story.isdigit() and len(story) < 19 and line):
        raise click.BadParameter(f"'{named}' is no statement; give STORY:LINE, such as 3:a5 or 3:headline")
    lines = len(record.story(int(story)).attributions)
    return LinePlace(int(story), HEADLINE if line == _HEADLINE else line_index(line, lines))
