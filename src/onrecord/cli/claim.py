"""``onrecord claim``: one claim, who says yes, who says no, who says neither."""

import sys
from pathlib import Path

import click

from onrecord.affair import Card
from onrecord.affair.moment import read_moment
from onrecord.cli.claim_view import ClaimView, moment_rows
from onrecord.cli.layout import Layout
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.terminal import screen
from onrecord.exports.claim_json import claim_to_json
from onrecord.record import Record


def _moment(context: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """A date or moment as given. Raises `click.BadParameter` where it is none."""
    del context, option
    moment = None if given is None else read_moment(given)
    if given is not None and moment is None:
        raise click.BadParameter(f"'{given}' is no date or moment such as 2021-07-07 or 2021-07-07T10:15+04:00.")
    return moment


@click.command("claim")
@click.argument("claim", type=int)
@RECORD
@JSON
@click.option(
    "--as-of", "moment", metavar="MOMENT", callback=_moment, help="As it stood then: a date or moment, in ISO 8601."
)
def command(*, claim: int, path: Path, as_json: bool, moment: str | None) -> None:
    """Show one claim of a record: who says yes, who says no, who says neither, and what differs between them.

    CLAIM is its number in "onrecord claims"; that of a claim which was merged into another one leads to that one. Lines
    that an editor rejected are left out, fixed ones are shown as fixed.

    \b
      onrecord claim 19
      onrecord claim 19 --as-of 2031-05-02T10:15+04:00

    As of a moment, only stories that had been published by then are told and counted; one that states a day and no
    time counts from the end of that day, one without a date never. A story is told as it reads now, also where it was
    updated since, which is said.
    """
    with Record(path) as record, record.reading():
        found = record.card_as_of(claim, moment)
        if as_json:
            line = claim_to_json(
                record.claim_number(claim), found.card, record.carrier_keys(), found=found if moment else None
            )
            sys.stdout.buffer.write(line.encode() + b"\n")
        else:
            layout = Layout(screen())
            view = view_of(record, found.card, layout)
            layout.print(view.rows(moment_rows(found, record.carrier_keys(), layout)))


def view_of(record: Record, card: Card, layout: Layout) -> ClaimView:
    """The claim laid out, with its stories at a glance and their texts."""
    numbers = record.carrier_keys()
    keys = {one.statement.key.story for one in card.claim.statements}
    keys |= {place.story for side in (card.yes, card.no) for reason in side.reasons for place in reason.places}
    stored = {one.story: one for one in record.stories()}
    texts = {key: record.story(numbers[key]).page.text for key in keys}
    return ClaimView(card, {key: stored[numbers[key]] for key in keys}, texts, layout)
