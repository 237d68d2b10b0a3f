"""``onrecord claims``: what the stories of a record say together, the disputed first."""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text

from onrecord.affair import Card
from onrecord.cli.layout import Layout, count
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.printers import write_json
from onrecord.cli.terminal import complain, screen, visible
from onrecord.exports.claim_words import origins_in_words, sides_of
from onrecord.record import Counted, Record
from onrecord.values.claim import Side
from onrecord.values.decision import Standing


@click.command("claims")
@RECORD
@JSON
@click.option("--fewest", type=click.IntRange(1), default=2, show_default=True, help="Only claims of so many stories.")
@click.option("--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="Show so many.")
@click.option("--all", "rejected", is_flag=True, help="Claims that an editor rejected, too.")
def command(*, path: Path, as_json: bool, fewest: int, most: int, rejected: bool) -> None:
    """List the claims that the stories of a record share: those that somebody denies first, then the widest.

    \b
      onrecord claims
      onrecord claim 19          who says yes, who says no, who says neither
      onrecord origins 19        what it rests on, and why

    Claims are worded in a story's own words. Numbers count what the stories show, and tell nothing of truth. Decisions
    of editors are counted in; what is left out is told on stderr.
    """
    layout = Layout(screen())
    shown = 0
    with Record(path) as record, record.reading():
        left_out = 0 if rejected else len(record.rejected_claims())
        for one in record.claims(fewest=fewest, most=most, rejected=rejected):
            card = record.card(one.claim)
            shown += 1
            if as_json:
                write_json(_record(one, card))
            else:
                layout.print(_rows(one, card, layout))
    if not shown:
        complain(f"{path}: no claim that {count(fewest, 'story', 'stories')} share")
    if left_out:
        complain(f"{path}: left out: {count(left_out, 'rejected claim')} (--all takes them in)")


def _rows(one: Counted, card: Card, layout: Layout) -> Iterator[Text]:
    first = f"{one.claim:>5}  "
    indent = " " * len(first)
    yield from layout.wrapped(Text(visible(card.claim.wording), "bold"), first, indent)
    sides = sides_of(card.claim)
    facts: list[str | Text] = [
        count(one.stories, "story", "stories"),
        f"yes {sides[Side.FOR]}",
        f"no {sides[Side.AGAINST]}",
        f"neither {sides[Side.NEITHER]}",
        f"{origins_in_words(card.yes.least, card.yes.most)} for yes",
        *([f"{origins_in_words(card.no.least, card.no.most)} for no"] if sides[Side.AGAINST] else []),
        *([card.standing.value] if card.standing is not Standing.SUGGESTED else []),
    ]
    yield from layout.in_a_row(facts, indent, indent)
    for detail in card.claim.details:
        if detail.clash and detail.reason:
            yield from layout.wrapped(Text(f"clash: {visible(detail.reason)}", CONTEXT_STYLE), indent, indent)


def _record(one: Counted, card: Card) -> dict[str, object]:
    sides = sides_of(card.claim)
    return {
        "schema": "onrecord/claims/1",
        "claim": one.claim,
        "wording": card.claim.wording,
        "stories": one.stories,
        "statements": one.statements,
        **{side.value: sides[side] for side in Side},
        "yes": [card.yes.least, card.yes.most],
        "no": [card.no.least, card.no.most],
        "standing": card.standing.value,
        "clashes": sum(detail.clash for detail in card.claim.details),
    }
