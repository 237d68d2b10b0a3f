"""``onrecord origins``: what a claim rests on, and every reason for the count."""

from pathlib import Path

import click

from onrecord.cli.claim import view_of
from onrecord.cli.layout import Layout
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.printers import write_json
from onrecord.cli.terminal import screen
from onrecord.exports.claim_json import origins_record
from onrecord.record import Record


@click.command("origins")
@click.argument("claim", type=int)
@RECORD
@JSON
def command(*, claim: int, path: Path, as_json: bool) -> None:
    """Show how many independent origins stand behind each side of a claim, as a range with its reasons.

    At the low end of the range everything that could be one origin is one; at the high end only what is proven to be.
    CLAIM is its number in "onrecord claims".

    \b
      onrecord origins 19
    """  # noqa: D301  (click takes the backspace itself as "do not wrap this")
    with Record(path) as record:
        card = record.card(claim)
        if as_json:
            numbers = record.carrier_keys()
            sides = {
                "yes": origins_record(card, card.yes, numbers),
                "no": origins_record(card, card.no, numbers),
            }
            line = {"schema": "onrecord/origins/1", "claim": claim, "wording": card.claim.wording} | sides
            write_json(line)
        else:
            layout = Layout(screen())
            layout.print(view_of(record, card, layout).origins())
