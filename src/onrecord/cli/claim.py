"""``onrecord claim``: one claim, who says yes, who says no, who says neither."""

import sys
from pathlib import Path

import click

from onrecord.affair import Card
from onrecord.cli.claim_view import ClaimView
from onrecord.cli.layout import Layout
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.terminal import screen
from onrecord.exports.claim_json import claim_to_json
from onrecord.record import Record


@click.command("claim")
@click.argument("claim", type=int)
@RECORD
@JSON
def command(*, claim: int, path: Path, as_json: bool) -> None:
    """Show one claim of a record: who says yes, who says no, who says neither, and what differs between them.

    CLAIM is its number in "onrecord claims"; that of a claim which was merged into another one leads to that one. Lines
    that an editor rejected are left out, fixed ones are shown as fixed.

    \b
      onrecord claim 19
    """
    with Record(path) as record, record.reading():
        card = record.card(claim)
        if as_json:
            line = claim_to_json(record.claim_number(claim), card, record.carrier_keys())
            sys.stdout.buffer.write(line.encode() + b"\n")
        else:
            layout = Layout(screen())
            layout.print(view_of(record, card, layout).rows())


def view_of(record: Record, card: Card, layout: Layout) -> ClaimView:
    """The claim laid out, with its stories at a glance and their texts."""
    numbers = record.carrier_keys()
    keys = {one.statement.key.story for one in card.claim.statements}
    keys |= {place.story for side in (card.yes, card.no) for reason in side.reasons for place in reason.places}
    stored = {one.story: one for one in record.stories()}
    texts = {key: record.story(numbers[key]).page.text for key in keys}
    return ClaimView(card, {key: stored[numbers[key]] for key in keys}, texts, layout)
