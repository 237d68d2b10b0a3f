"""``onrecord drift``: what became of quotations from one story to another."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import click
from rich.text import Text

from onrecord.affair.quotes import Drifted, Telling, find_drift
from onrecord.cli.layout import Layout, count
from onrecord.cli.options import JSON, RECORD
from onrecord.cli.passage import CONTEXT_STYLE, SIGN_STYLE
from onrecord.cli.terminal import Signs, complain, screen, visible
from onrecord.cli.told import ToldStories
from onrecord.exports.calls_json import drift_to_json
from onrecord.record import Record
from onrecord.values.claim import StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Change
from onrecord.values.text import Span, Spans

_HITS: Final = 500
"""Lines with the words asked for that are looked at: as many as a search ranks."""
CHANGES: Final = {
    Change.TRIMMED: "trimmed",
    Change.REWORDED: "reworded",
    Change.MOVED: "given to another speaker",
}
"""What can become of a quotation, in words."""


@click.command("drift")
@click.argument("words", nargs=-1)
@RECORD
@JSON
@click.option("--claim", type=int, metavar="N", help="Quotations in the statements of this claim.")
@click.option("--all", "every", is_flag=True, help="Those that all stories have alike, too.")
def command(*, words: tuple[str, ...], path: Path, as_json: bool, claim: int | None, every: bool) -> None:
    """Show quotations that stand in two stories or more and are not the same in all: trimmed, reworded, or moved.

    WORDS narrow it to quotations that hold them, --claim to those of one claim; without either the whole record is
    read. Each quotation is told in the order of publication, beside its fullest wording. A shorter one may be
    the older.

    \b
      onrecord drift
      onrecord drift the dam was safe
      onrecord drift --claim 19
    """
    if words and claim is not None:
        raise click.UsageError("Give words or --claim, not both.")
    with Record(path) as record, record.reading():
        asked = _asked_for(record, " ".join(words), claim)
        keys = record.carrier_keys()
        numbers = set(keys.values()) if asked is None else _around(record, {keys[key.story] for key in asked})
        told = ToldStories(record, {key for key, number in keys.items() if number in numbers})
    rejected = told.rejected
    found = [
        one
        for one in find_drift(told.stories.values(), rejected=rejected)
        if asked is None or any(telling.line in asked for telling in one.tellings)
    ]
    shown = [one for one in found if every or one.changes]
    if as_json:
        for one in shown:
            sys.stdout.buffer.write(drift_to_json(one, told.numbers, told.standing).encode() + b"\n")
    else:
        layout = Layout(screen())
        for number, one in enumerate(shown):
            layout.print([Text()] if number else [])
            layout.print(_rows(one, told, layout))
    alike = len(found) - len(shown)
    tail = f"; {count(alike, 'quotation')} alike in all stories (--all shows them)" if alike else ""
    complain(f"{path}: {count(len(shown), 'quotation')} in two stories or more{tail}")


def _asked_for(record: Record, words: str, claim: int | None) -> frozenset[StatementKey] | None:
    """The lines that were asked for; None for all."""
    if claim is not None:
        return frozenset(one.statement.key for one in record.claim(claim).statements)
    if not words.strip():
        return None
    keys = {number: key for key, number in record.carrier_keys().items()}
    hits = record.search(words, most=_HITS).lines
    return frozenset(StatementKey(keys[hit.story], hit.line - 1) for hit in hits)


def _around(record: Record, numbers: set[int]) -> set[int]:
    """Some stories with those that share quoted words, or text, with them: there a quotation may lack the words."""
    keys = record.carrier_keys()
    ends = {end for edge in record.edges(numbers) if edge.runs for end in (edge.story, edge.other) if end is not None}
    return numbers | {keys[end] for end in ends}


def _rows(drifted: Drifted, told: ToldStories, layout: Layout) -> Iterator[Text]:
    changes = ", ".join(CHANGES[change] for change in drifted.changes) or "alike in all"
    stories = len({one.line.story for one in drifted.tellings})
    heading = f"{changes.upper()} · {count(len(drifted.tellings), 'telling')} in {count(stories, 'story', 'stories')}"
    yield from layout.wrapped(Text(heading, "bold"))
    fullest = drifted.tellings[drifted.fullest]
    for one in drifted.tellings:
        yield from _telling(one, fullest, told, layout)


def _telling(one: Telling, fullest: Telling, told: ToldStories, layout: Layout) -> Iterator[Text]:
    done = "the fullest wording" if one.drift is None else ", ".join(CHANGES[each] for each in one.drift.changes)
    facts: list[str | Text] = [Text(visible(one.speaker or "(speaker not made out)"), "bold"), done or "alike"]
    yield from layout.in_a_row(facts, "  ", "  ")
    differs = () if one.drift is None else one.drift.differences
    here = tuple(each.second for each in differs if each.second is not None)
    yield from layout.wrapped(_marked(told, one.line.story, one.spans, here, layout.signs), "    ", "    ")
    for each in differs:
        there = _words(told, fullest, each.first)
        own = _words(told, one, each.second)
        row = f"{_quoted(there, layout.signs)} there, {_quoted(own, layout.signs)} here"
        yield from layout.wrapped(Text(row), "      ", "      ")
    yield from layout.wrapped(Text(told.place(one.line), CONTEXT_STYLE), "    ", "    ")


def _words(told: ToldStories, telling: Telling, span: Span | None) -> str:
    """The words of a difference, without what stands between the parts of the quotation."""
    parts = () if span is None else tuple(Span(*part) for part in _within(telling.spans, span.start, span.end))
    return told.words(telling.line.story, parts) if parts else ""


def _quoted(words: str, signs: Signs) -> str:
    return f"{signs.opening}{words}{signs.closing}" if words else "nothing"


def _marked(told: ToldStories, story: Digest, spans: Spans, differs: Spans, signs: Signs) -> Text:
    """The quoted words; those that differ stand between signs."""
    text, shown = told.told[story].story.page.text, Text()
    for number, span in enumerate(spans):
        shown.append(f" {signs.cut} " if number else "", CONTEXT_STYLE)
        at = span.start
        for start, end in _within(differs, span.start, span.end):
            shown.append(visible(text[at:start]))
            shown.append(signs.opens, SIGN_STYLE)
            shown.append(visible(text[start:end]))
            shown.append(signs.closes, SIGN_STYLE)
            at = end
        shown.append(visible(text[at : span.end]))
    return shown


def _within(spans: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of some spans that lie in a stretch."""
    for first, last in spans:
        if first < end and start < last:
            yield max(first, start), min(last, end)
