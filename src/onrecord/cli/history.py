"""``onrecord history``: every decision on a record, and undoing one."""

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
from onrecord.values.decision import Fix


@click.command("history")
@click.argument("story", type=int, required=False)
@RECORD
@JSON
@click.option("--undo", type=int, metavar="NUMBER", help="End this decision. It stays in the history.")
@BY
@click.pass_context
def command(context: click.Context, *, story: int | None, path: Path, as_json: bool, undo: int | None, by: str) -> None:
    """Show every decision on a record, or on one STORY of it, oldest first; undone ones too.

    \b
      onrecord history
      onrecord history --undo 12
    """  # noqa: D301  (click takes the backspace itself as "do not wrap this")
    with Record(path) as record:
        if undo is not None:
            done = record.undo(undo, by=by, now=datetime.now(UTC))
            complain(f"{path}: decision {undo} undone" if done else f"{path}: no decision {undo} that counts")
            context.exit(0 if done else 1)
        entries = record.history(story)
    if as_json:
        for entry in entries:
            write_json({"schema": "onrecord/decision/1"} | _record(entry))
        return
    layout = Layout(screen())
    for entry in entries:
        layout.print(_rows(entry, layout))
    if not entries:
        complain(f"{path}: no decision yet")


def _rows(entry: Entry, layout: Layout) -> Iterator[Text]:
    decision = entry.decision
    first = f"{entry.number:>4}  "
    told: list[str | Text] = [
        Text(decision.verb.value, "bold"),
        f"story {entry.story}",
        visible(decision.by),
        decision.moment[:16].replace("T", " "),
        *([f"undone {entry.ended[:16].replace('T', ' ')} by {visible(entry.ended_by or '?')}"] if entry.ended else []),
    ]
    yield from layout.in_a_row(told, first, " " * len(first))
    indent = " " * 6
    words = " ".join(part for part in decision.line.words if part)
    yield from layout.wrapped(Text(visible(words), CONTEXT_STYLE), indent, indent)
    if decision.fix is not None:
        changed = {part: is_now for part, is_now in _fix(decision.fix).items() if is_now is not None}
        told = [f"{part}: {visible(str(is_now))}" for part, is_now in changed.items()]
        yield from layout.in_a_row(told, indent, indent)
    if decision.note:
        yield from layout.wrapped(Text(visible(decision.note)), indent, indent)


def _record(entry: Entry) -> dict[str, object]:
    decision = entry.decision
    source, cue, content = decision.line.words
    return {
        "number": entry.number,
        "story": entry.story,
        "verb": decision.verb.value,
        "key": decision.line.key,
        "words": {"source": source, "cue": cue, "content": content},
        "fix": None if decision.fix is None else _fix(decision.fix),
        "note": decision.note,
        "by": decision.by,
        "moment": decision.moment,
        "ended": entry.ended,
        "ended_by": entry.ended_by,
    }


def _fix(fix: Fix) -> dict[str, object]:
    plain = msgspec.to_builtins(fix)
    return dict(plain) if isinstance(plain, dict) else {}
