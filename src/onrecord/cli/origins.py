"""``onrecord origins``: what a claim rests on, and every reason for the count."""

from collections.abc import Mapping
from pathlib import Path

import click

from onrecord.cli.claim import view_of
from onrecord.cli.layout import Layout
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.printers import write_json
from onrecord.cli.terminal import screen
from onrecord.cli.tie_view import between, tie_rows
from onrecord.exports.claim_json import origins_record
from onrecord.record import Record, Tie
from onrecord.values.fetched import Digest


@click.command("origins")
@click.argument("claim", type=int)
@RECORD
@JSON
def command(*, claim: int, path: Path, as_json: bool) -> None:
    """Show how many independent origins stand behind each side of a claim, as a range with its reasons.

    At the low end of the range everything that could be one origin is one; at the high end only what is proven to be.
    CLAIM is its number in "onrecord claims". Below stand the ties between its stories, with the numbers by which
    "onrecord decide edge" takes them.

    \b
      onrecord origins 19
      onrecord decide edge 7 reject
    """
    with Record(path) as record, record.reading():
        card = record.card(claim)
        numbers = record.carrier_keys()
        stored = {one.story: one for one in record.stories()}
        stories = {key: stored[numbers[key]] for key in {one.statement.key.story for one in card.claim.statements}}
        ties = between(record.ties([one.story for one in stories.values()]), stories)
        if as_json:
            line = {
                "schema": "onrecord/origins/1",
                "claim": record.claim_number(claim),
                "wording": card.claim.wording,
                "yes": origins_record(card, card.yes, numbers),
                "no": origins_record(card, card.no, numbers),
                "ties": [_record(tie, numbers) for tie in ties],
            }
            write_json(line)
        else:
            layout = Layout(screen())
            layout.print(view_of(record, card, layout).origins())
            layout.print(tie_rows(ties, stories, layout))


def _record(tie: Tie, numbers: Mapping[Digest, int]) -> dict[str, object]:
    edge = tie.edge
    return {
        "number": tie.number,
        "kind": edge.kind.value,
        "story": numbers[edge.story],
        "other": None if edge.other is None else numbers[edge.other],
        "outlet": edge.outlet,
        "reason": edge.reason,
        "settled": edge.settled.value,
        "direction": edge.direction,
        "standing": tie.standing.value,
    }
