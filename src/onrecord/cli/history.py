"""``onrecord history``: every decision and ruling on a record, and undoing one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec
from rich.text import Text

from onrecord.cli.layout import Layout
from onrecord.cli.options import BY, JSON, RECORD
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.printers import write_json
from onrecord.cli.terminal import complain, screen, visible
from onrecord.record import Entry, Record
from onrecord.values.decision import Decision, Fix
from onrecord.values.fetched import Digest
from onrecord.values.ruling import EdgeMark, Mark, Ruling, SourceMark, StatementMark


@click.command("history")
@click.argument("story", type=int, required=False)
@RECORD
@JSON
@click.option("--undo", type=int, metavar="NUMBER", help="End this decision. It stays in the history.")
@BY
@click.pass_context
def command(context: click.Context, *, story: int | None, path: Path, as_json: bool, undo: int | None, by: str) -> None:
    """Show every decision on a record, or those that one STORY of it has a part in, oldest first; undone ones too.

    \b
      onrecord history
      onrecord history --undo 12

    Decisions on lines, claims, sources and ties are numbered in one sequence. One whose line or statement is not there
    any more, as its page was read anew, is told; it counts again when that comes back.
    """
    with Record(path) as record:
        if undo is not None:
            done = record.undo(undo, by=by, now=datetime.now(UTC))
            complain(f"{path}: decision {undo} undone" if done else f"{path}: no decision {undo} that counts")
            context.exit(0 if done else 1)
        with record.reading():
            entries, numbers, lost = record.history(story), record.carrier_keys(), record.orphans()
    if as_json:
        for entry in entries:
            write_json(
                {"schema": "onrecord/decision/1"} | _record(entry, numbers) | {"found": entry.number not in lost}
            )
        return
    layout = Layout(screen())
    for entry in entries:
        layout.print(_rows(entry, numbers, layout, lost=entry.number in lost))
    if not entries:
        complain(f"{path}: no decision yet")


def _rows(entry: Entry, numbers: dict[Digest, int], layout: Layout, *, lost: bool) -> Iterator[Text]:
    decision = entry.decision
    first = f"{entry.number:>4}  "
    told: list[str | Text] = [
        Text(f"{decision.verb.value} {entry.subject.value}", "bold"),
        _stories(entry),
        visible(decision.by),
        decision.moment[:16].replace("T", " "),
        *([f"undone {entry.ended[:16].replace('T', ' ')} by {visible(entry.ended_by or '?')}"] if entry.ended else []),
        *(["of nothing that is there now"] if lost else []),
    ]
    yield from layout.in_a_row(told, first, " " * len(first))
    indent = " " * 6
    for words in _words(decision, numbers):
        yield from layout.wrapped(Text(visible(words), CONTEXT_STYLE), indent, indent)
    if isinstance(decision, Decision) and decision.fix is not None:
        changed = {part: is_now for part, is_now in _fix(decision.fix).items() if is_now is not None}
        told = [f"{part}: {visible(str(is_now))}" for part, is_now in changed.items()]
        yield from layout.in_a_row(told, indent, indent)
    if decision.note:
        yield from layout.wrapped(Text(visible(decision.note)), indent, indent)


def _stories(entry: Entry) -> str:
    both = entry.other is not None and entry.other != entry.story
    return f"stories {entry.story} and {entry.other}" if both else f"story {entry.story}"


def _words(decision: Decision | Ruling, numbers: dict[Digest, int]) -> Iterator[str]:
    """What it is about, in the words of the stories, a row each."""
    if isinstance(decision, Decision):
        yield " ".join(part for part in decision.line.words if part)
        return
    for mark in (decision.one, decision.other):
        if isinstance(mark, EdgeMark):
            other = f"story {numbers[mark.other]}" if mark.other in numbers else mark.outlet_key or "?"
            yield f"{mark.kind.value}: story {numbers[mark.story]} and {other}"
        elif mark is not None:
            name = mark.name if isinstance(mark, SourceMark) and mark.name else mark.words
            yield f"story {numbers[mark.story]}: {name}"


def _record(entry: Entry, numbers: dict[Digest, int]) -> dict[str, object]:
    decision = entry.decision
    about = _of_line(decision) if isinstance(decision, Decision) else _of_ruling(decision, numbers)
    return {
        "number": entry.number,
        "subject": entry.subject.value,
        "story": entry.story,
        "verb": decision.verb.value,
        **about,
        "note": decision.note,
        "by": decision.by,
        "moment": decision.moment,
        "ended": entry.ended,
        "ended_by": entry.ended_by,
    }


def _of_line(decision: Decision) -> dict[str, object]:
    source, cue, content = decision.line.words
    return {
        "key": decision.line.key,
        "words": {"source": source, "cue": cue, "content": content},
        "fix": None if decision.fix is None else _fix(decision.fix),
    }


def _of_ruling(ruling: Ruling, numbers: dict[Digest, int]) -> dict[str, object]:
    other = None if ruling.other is None else _mark(ruling.other, numbers)
    return {"one": _mark(ruling.one, numbers), "other": other}


def _mark(mark: Mark, numbers: dict[Digest, int]) -> dict[str, object]:
    """What a ruling is about: words of a story."""
    where: dict[str, object] = {"story": numbers[mark.story]}
    if isinstance(mark, StatementMark):
        return where | {"headline": mark.line is None, "words": mark.words}
    if isinstance(mark, SourceMark):
        return where | {"name": mark.name, "kind": mark.kind.value, "words": mark.words}
    return where | {"kind": mark.kind.value, "other": numbers.get(mark.other or Digest("")), "outlet": mark.outlet_key}


def _fix(fix: Fix) -> dict[str, object]:
    plain = msgspec.to_builtins(fix)
    return dict(plain) if isinstance(plain, dict) else {}
