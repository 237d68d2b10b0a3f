"""``onrecord calls``: who has not been heard, what rests on too little, whom to ask next."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Final

import click
from rich.text import Text

from onrecord.affair.calls import Call, CallSheet, Thin, Unanswered, call_sheet
from onrecord.affair.scene import Passage
from onrecord.affair.silences import Silence
from onrecord.cli.layout import Layout, count
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.terminal import complain, screen, visible
from onrecord.cli.told import ToldStories
from onrecord.exports.calls_json import calls_to_json
from onrecord.record import Record
from onrecord.values.claim import StatementKey
from onrecord.values.stance import NonAnswer

CAUTION: Final = (
    "From these stories only, and suggested by machine: read the words before you call. It measures reporting, not "
    "truth."
)
SHOWN: Final = 3
"""Passages that an entry shows; the others are counted. --json has all."""


FACTS: Final = {
    NonAnswer.DECLINED: "would not say",
    NonAnswer.NO_RESPONSE: "no response recorded here",
    NonAnswer.NOT_REACHED: "could not be reached",
}
"""Three facts that are never merged."""


@click.command("calls")
@RECORD
@JSON
@click.option("--claim", "only", type=int, metavar="N", help="Only this claim.")
@click.option("--fewest", type=click.IntRange(1), default=2, show_default=True, help="Only claims of so many stories.")
@click.option("--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="Look at so many claims.")
def command(*, path: Path, as_json: bool, only: int | None, fewest: int, most: int) -> None:
    """Show what is left to do before a claim can be printed: the call sheet.

    Who is said to have done something and has no response recorded in these stories; which claims rest on a single
    origin or on unnamed ones; whom to ask next; who gave no answer so far, and in which words.

    \b
      onrecord calls
      onrecord calls --claim 19
    """
    with Record(path) as record, record.reading():
        chosen = [only] if only is not None else [one.claim for one in record.claims(fewest=fewest, most=most)]
        cards = {number: record.card(number) for number in chosen}
        keys = {one.statement.key.story for card in cards.values() for one in card.claim.statements}
        told = ToldStories(record, keys)
    sheet = call_sheet(cards.values(), told.stories, rejected=told.rejected)
    claims = {card.claim.key: number for number, card in cards.items()}
    if as_json:
        for line in calls_to_json(sheet, claims, told.numbers, told.standing):
            sys.stdout.buffer.write(line.encode() + b"\n")
        return
    if not cards:
        complain(f"{path}: no claim that {count(fewest, 'story', 'stories')} share")
        return
    wordings = {card.claim.key: card.claim.wording for card in cards.values()}
    layout = Layout(screen())
    layout.print(SheetView(sheet, claims, wordings, told, layout).rows())


class SheetView:
    """A call sheet, laid out for one console."""

    def __init__(
        self,
        sheet: CallSheet,
        claims: Mapping[StatementKey, int],
        wordings: Mapping[StatementKey, str],
        told: ToldStories,
        layout: Layout,
    ) -> None:
        self._sheet = sheet
        self._claims = claims
        self._wordings = wordings
        self._told = told
        self._layout = layout

    def rows(self) -> Iterator[Text]:
        """The whole sheet: what nobody answered, what is thin, whom to ask, who was silent."""
        sheet = self._sheet
        yield from self._layout.wrapped(Text(CAUTION, CONTEXT_STYLE))
        yield from self._title("NO RESPONSE RECORDED HERE", len(sheet.unanswered), "nobody without one")
        for person in sheet.unanswered:
            yield from self._unanswered(person)
        yield from self._title("RESTS ON LITTLE", len(sheet.thin), "no claim on one origin or unnamed ones only")
        for thin in sheet.thin:
            yield from self._thin(thin)
        yield from self._title("ASK NEXT", len(sheet.calls), "nobody")
        for key, calls in groupby(sheet.calls, key=lambda call: call.claim):
            yield from self._claim(key)
            for call in calls:
                yield from self._call(call)
        yield from self._title("NO ANSWER SO FAR", len(sheet.silences), "nobody")
        for silence in sheet.silences:
            yield from self._silence(silence)

    def _title(self, title: str, entries: int, none: str) -> Iterator[Text]:
        yield Text()
        yield from self._layout.wrapped(Text(f"{title} ({entries})", "bold"))
        if not entries:
            yield from self._layout.wrapped(Text(f"in these stories: {none}", CONTEXT_STYLE), "  ", "  ")

    def _claim(self, key: StatementKey) -> Iterator[Text]:
        wording = Text.assemble((f"claim {self._claims[key]}: ", CONTEXT_STYLE), visible(self._wordings[key]))
        yield from self._layout.wrapped(wording, "  ", "    ")

    def _passages(self, told: Iterable[Passage], indent: str, most: int = SHOWN) -> Iterator[Text]:
        passages = list(told)
        for one in passages[:most]:
            yield from self._told.rows(self._layout, StatementKey(one.story, one.line), one.spans, indent)
        if len(passages) > most:
            more = f"and {count(len(passages) - most, 'passage')} more (--json has all)"
            yield from self._layout.wrapped(Text(more, CONTEXT_STYLE), indent, indent)

    def _unanswered(self, person: Unanswered) -> Iterator[Text]:
        facts: list[str | Text] = [Text(visible(person.name), "bold"), "no response recorded here, in these stories"]
        yield from self._layout.in_a_row(facts, "  ", "    ")
        yield from self._claim(person.claim)
        yield from self._passages(person.told, "    ")
        if person.elsewhere:
            yield from self._layout.wrapped(
                Text("look first at other lines of theirs, or maybe theirs:"), "    ", "    "
            )
            yield from self._passages(person.elsewhere, "      ")

    def _thin(self, thin: Thin) -> Iterator[Text]:
        yield from self._claim(thin.claim)
        lacks = " and ".join(lack.value for lack in thin.lacks)
        facts = [lacks, count(thin.stories, "story", "stories"), *map(visible, thin.origins)]
        yield from self._layout.in_a_row(facts, "    ", "    ")
        yield from self._passages(thin.told, "    ")

    def _call(self, call: Call) -> Iterator[Text]:
        behind = f": {visible(call.behind)}" if call.behind else ""
        facts: list[str | Text] = [Text(visible(call.whom), "bold"), f"{call.ask.value}{behind}"]
        yield from self._layout.in_a_row(facts, "    ", "      ")
        yield from self._passages(call.told, "      ", most=1)

    def _silence(self, silence: Silence) -> Iterator[Text]:
        several = f"{len(silence.wordings)} wordings" if len(silence.wordings) > 1 else ""
        name = Text(visible(silence.name) if silence.name else "(no source named)", "bold")
        yield from self._layout.in_a_row([name, *([several] if several else [])], "  ", "    ")
        for wording in silence.wordings:
            words = f"{FACTS[wording.fact]}: {visible(wording.words)}"
            yield from self._layout.wrapped(Text(words), "    ", "      ")
            places = [Text(self._told.place(StatementKey(one.story, one.line)), CONTEXT_STYLE) for one in wording.told]
            for place in places:
                yield from self._layout.wrapped(place, "      ", "      ")
